"""How The New York Times is read with its plugin and without. The articles are invented."""

from __future__ import annotations

import attribution_nyt
import attribution_outlets
import pytest

from attribution.model import Article
from attribution.testing import check_plugin, check_reading, engine_with, is_boilerplate, said

ARTICLE = Article(
    """\
The ramp will close in May, according to two people briefed on the plan.

The Times granted them anonymity so that they could discuss private talks.

The New York Times has learned that two ferries will be sold.

Internal documents reviewed by The Times show that the pumps were never checked.

“It was like ice,” Ada Holm, the harbor master, told The Times.

A Times investigation of the ledgers found that nine payments were made twice.

Per Lind contributed reporting from Kelm.

Ida Moe is a reporter covering harbors for The Times. She said goodbye to the sea in 2020.

A correction was made on March 3, 2031: An earlier version of this article said that the ramp had closed.
""",
    publisher="The New York Times",
)
TOLD = (
    said(
        "The ramp will close in May",
        "according to",
        "two people briefed",
        anonymity_reason="granted them anonymity so that they could discuss private talks",
    ),
    said("two ferries will be sold", "has learned", "The New York Times", self_relay=True),
    said("the pumps were never checked", "show", "Internal documents", self_relay=True),
    said("“It was like ice,”", "told", "Ada Holm", self_relay=True),
    said("nine payments were made twice", "found", "A Times investigation of the ledgers", self_relay=True),
)


def test_plugin_keeps_its_promises() -> None:
    assert check_plugin(attribution_nyt) == []


def test_article_is_read_as_it_is_told() -> None:
    assert check_reading(engine_with(attribution_outlets, attribution_nyt), ARTICLE, *TOLD) == []


def test_article_is_misread_without_the_plugin() -> None:
    assert len(check_reading(engine_with(attribution_outlets), ARTICLE, *TOLD)) >= 3


@pytest.mark.parametrize(
    "line",
    [
        "A correction was made on March 3, 2031: An earlier version of this article misstated the year.",
        "An earlier version of a picture caption misspelled the surname of Ada Holm.",
        "Ada Holm is a reporter covering harbours for The Times.",
        "[Read more about harbours in our newsletter]",
        "Per Lind contributed reporting from Kelm.",
    ],
)
def test_line_is_boilerplate(line: str) -> None:
    assert any(is_boilerplate(outlet, line) for outlet in attribution_nyt.attribution_outlets())
