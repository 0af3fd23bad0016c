"""How The Guardian is read with its plugin and without. The articles are invented."""

from __future__ import annotations

import attribution_guardian
import attribution_outlets
import pytest

from attribution.model import Article
from attribution.testing import check_plugin, check_reading, engine_with, is_boilerplate, said

ARTICLE = Article(
    """\
The pond was never dug, according to documents that the council kept for years.

The Guardian can reveal that nine payments were made twice.

A ledger seen by the Guardian shows the pond cost 900 crowns.

“We dug it,” Ada Holm told Guardian Australia.

Guardian analysis of the ledger suggests two more ponds were never dug.

Sign up to First Edition: our editor says what matters

‘We were never asked’: Per Lind says the pond is his

This article was amended on 3 March 2031. An earlier version said that the pond was dug in 1990.
""",
    publisher="The Guardian",
)
TOLD = (
    said("The pond was never dug", "according to", "documents"),
    said("nine payments were made twice", "can reveal", "The Guardian", self_relay=True),
    said("the pond cost 900 crowns", "shows", "A ledger", self_relay=True),
    said("“We dug it,”", "told", "Ada Holm", self_relay=True),
    said("two more ponds were never dug", "suggests", "Guardian analysis", self_relay=True),
)


def test_plugin_keeps_its_promises() -> None:
    assert check_plugin(attribution_guardian) == []


def test_article_is_read_as_it_is_told() -> None:
    assert check_reading(engine_with(attribution_outlets, attribution_guardian), ARTICLE, *TOLD) == []


def test_article_is_misread_without_the_plugin() -> None:
    assert len(check_reading(engine_with(attribution_outlets), ARTICLE, *TOLD)) >= 4


@pytest.mark.parametrize(
    "line",
    [
        "This article was amended on 3 March 2031. An earlier version said that the pond was dug in 1990.",
        "Sign up to First Edition: our free email says what matters",
        "‘We dug it’: the keeper of the pond on a dry year",
        "Do you have a tip about ponds? Ada Holm says get in touch",
    ],
)
def test_line_is_boilerplate(line: str) -> None:
    assert any(is_boilerplate(outlet, line) for outlet in attribution_guardian.attribution_outlets())
