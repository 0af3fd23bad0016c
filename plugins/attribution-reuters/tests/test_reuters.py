"""How Reuters is read with its plugin and without. The articles are invented."""

from __future__ import annotations

import attribution_outlets
import attribution_reuters
import pytest

from attribution.model import Article, ReasonClass
from attribution.testing import check_plugin, check_reading, engine_with, is_boilerplate, said

ARTICLE = Article(
    """\
(Corrects to say minister said yard would close in May, not June)

SEABOLT, March 3 (Reuters) - The yard will close in May, two people familiar with the plan said.

The people declined to be identified because the talks are private.

A draft contract seen by Reuters shows the yard will be sold for one crown.

Economists polled by Reuters expect the sale to cost 900 jobs.

Ada Holm, the yard's chief executive, told Reuters the talks went on.

(Reporting by Per Lind in Seabolt; Editing by Ida Moe, who said nothing)

This March 3 story has been refiled to say that Holm said the talks went on, in paragraph 5.
""",
    publisher="Reuters",
)
TOLD = (
    said(
        "The yard will close in May",
        "said",
        "two people familiar with the plan",
        reason_class=ReasonClass.CONFIDENTIAL_PROCESS,
    ),
    said("the yard will be sold for one crown", "shows", "A draft contract", self_relay=True),
    said("the sale to cost 900 jobs", "expect", "Economists"),
    said("the talks went on", "told", "Ada Holm", self_relay=True),
)


def test_plugin_keeps_its_promises() -> None:
    assert check_plugin(attribution_reuters) == []


def test_article_is_read_as_it_is_told() -> None:
    assert check_reading(engine_with(attribution_outlets, attribution_reuters), ARTICLE, *TOLD) == []


def test_article_is_misread_without_the_plugin() -> None:
    assert len(check_reading(engine_with(attribution_outlets), ARTICLE, *TOLD)) >= 4


@pytest.mark.parametrize(
    "line",
    [
        "Reporting by Ada Holm in Seabolt and Per Lind in Kelm; Writing by Ida Moe; Editing by Jon Fell",
        "(This March 3 story has been corrected to say that Holm said the yard would close in May, in paragraph 2)",
        "(Updates with the yard's answer)",
        "($1 = 0.9 crowns)",
    ],
)
def test_line_is_boilerplate(line: str) -> None:
    assert any(is_boilerplate(outlet, line) for outlet in attribution_reuters.attribution_outlets())
