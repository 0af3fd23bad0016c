"""How The Times of India is read with its plugin and without. The articles are invented."""

from __future__ import annotations

import attribution_times_of_india
import pytest

from attribution.model import Article
from attribution.testing import check_plugin, check_reading, engine_with, is_boilerplate, said

ARTICLE = Article(
    """\
SEABOLT: The ghat is closed, a senior police officer told TOI on condition of anonymity.

While speaking to news agency ANI, minister Ada Holm said the steps were wet.

A letter accessed by TOI says the steps were never mended.

TOI has learnt that two boats will be sold.

Also read: Minister says ghat is safe

"Nobody asked us," a boatman told this newspaper.

(With inputs from PTI, which said the ghat was open)
""",
    publisher="timesofindia.indiatimes.com",
)
TOLD = (
    said("The ghat is closed", "told", "a senior police officer", self_relay=True),
    said("the steps were wet", "said", "minister Ada Holm", relay=("Asian News International",)),
    said("the steps were never mended", "says", "A letter", self_relay=True),
    said("two boats will be sold", "has learnt", "TOI", self_relay=True),
    said('"Nobody asked us,"', "told", "a boatman", self_relay=True),
)


def test_plugin_keeps_its_promises() -> None:
    assert check_plugin(attribution_times_of_india) == []


def test_article_is_read_as_it_is_told() -> None:
    assert check_reading(engine_with(attribution_times_of_india), ARTICLE, *TOLD) == []


def test_article_is_misread_without_the_plugin() -> None:
    assert len(check_reading(engine_with(), ARTICLE, *TOLD)) >= 5


@pytest.mark.parametrize(
    "line",
    [
        "(With inputs from agencies)",
        "Also read: Minister says ghat is safe",
        "Disclaimer: The writer says what he thinks.",
        "End of Article",
    ],
)
def test_line_is_boilerplate(line: str) -> None:
    assert any(is_boilerplate(outlet, line) for outlet in attribution_times_of_india.attribution_outlets())
