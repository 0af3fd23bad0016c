"""How The Globe and Mail is read with its plugin and without. The articles are invented."""

from __future__ import annotations

import attribution_globe_and_mail
import pytest

from attribution.model import Article, ReasonClass
from attribution.testing import check_plugin, check_reading, engine_with, is_boilerplate, said

ARTICLE = Article(
    """\
The levy will double in May, three sources said. The Globe and Mail is not identifying the sources because they were not authorized to speak publicly.

The Globe has learned that two locks will be sold.

Documents obtained by The Globe show the gates were never oiled.

The lock is safe, the mayor told The Canadian Press.

“Nobody asked,” Ada Holm said in an interview with The Globe.

With files from The Canadian Press, which said nothing
""",
    publisher="theglobeandmail.com",
)
TOLD = (
    said(
        "The levy will double in May",
        "said",
        "three sources",
        anonymity_reason="is not identifying the sources because they were not authorized to speak publicly",
        reason_class=ReasonClass.ORG_RULE,
    ),
    said("two locks will be sold", "has learned", "The Globe", self_relay=True),
    said("the gates were never oiled", "show", "Documents", self_relay=True),
    said("The lock is safe", "told", "the mayor", relay=("The Canadian Press",)),
    said("“Nobody asked,”", "said", "Ada Holm", self_relay=True),
)


def test_plugin_keeps_its_promises() -> None:
    assert check_plugin(attribution_globe_and_mail) == []


def test_article_is_read_as_it_is_told() -> None:
    assert check_reading(engine_with(attribution_globe_and_mail), ARTICLE, *TOLD) == []


def test_article_is_misread_without_the_plugin() -> None:
    assert len(check_reading(engine_with(), ARTICLE, *TOLD)) >= 4


@pytest.mark.parametrize(
    "line",
    [
        "With files from The Canadian Press",
        "With a report from Ada Holm",
        "Report an editorial error",
    ],
)
def test_line_is_boilerplate(line: str) -> None:
    assert any(is_boilerplate(outlet, line) for outlet in attribution_globe_and_mail.attribution_outlets())
