"""How The Sydney Morning Herald is read with its plugin and without. The articles are invented."""

from __future__ import annotations

import attribution_smh
import pytest

from attribution.model import Article
from attribution.testing import check_plugin, check_reading, engine_with, is_boilerplate, said

ARTICLE = Article(
    """\
The premier will go by May, party sources said. This masthead has agreed not to identify them so they could speak freely.

“The gate is shut,” Ada Holm told this masthead.

The Herald can reveal that nine payments were made twice.

A letter obtained by this masthead shows the gate was never oiled.

Speaking on Please Explain, the mayor said it was a shame.

Start the day with a summary of what our editors say matters. Sign up for our newsletter.

With AAP
""",
    publisher="smh.com.au",
)
TOLD = (
    said("The premier will go by May", "said", "party sources", granted=True),
    said("“The gate is shut,”", "told", "Ada Holm", self_relay=True),
    said("nine payments were made twice", "can reveal", "The Herald", self_relay=True),
    said("the gate was never oiled", "shows", "A letter", self_relay=True),
    said("it was a shame", "said", "the mayor", self_relay=True),
)


def test_plugin_keeps_its_promises() -> None:
    assert check_plugin(attribution_smh) == []


def test_article_is_read_as_it_is_told() -> None:
    assert check_reading(engine_with(attribution_smh), ARTICLE, *TOLD) == []


def test_article_is_misread_without_the_plugin() -> None:
    assert len(check_reading(engine_with(), ARTICLE, *TOLD)) >= 5


@pytest.mark.parametrize(
    "line",
    [
        "Start the day with a summary of what our editors say matters. Sign up for our newsletter.",
        "The Morning Edition newsletter is our guide to the day's stories. Sign up here.",
        "With AAP",
        "Support is available from Lifeline on 13 11 14.",
        "Loading",
    ],
)
def test_line_is_boilerplate(line: str) -> None:
    assert any(is_boilerplate(outlet, line) for outlet in attribution_smh.attribution_outlets())
