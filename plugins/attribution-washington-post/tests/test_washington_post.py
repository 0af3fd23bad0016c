"""How The Washington Post is read with its plugin and without. The articles are invented."""

from __future__ import annotations

import attribution_outlets
import attribution_washington_post
import pytest

from attribution.model import Article, ReasonClass
from attribution.testing import check_plugin, check_reading, engine_with, is_boilerplate, said

ARTICLE = Article(
    """\
The ramp will close in May, said two officials who were briefed on the plan. The Post agreed not to name them because they were not authorized to speak.

The Washington Post has confirmed that two ferries will be sold.

Emails obtained by The Post show the pumps were never checked.

In a recording reviewed by The Post, Holm said the ramp could wait.

“It was like ice,” Per Lind told The Post.

A previous version of this article incorrectly said that Ada Holm was mayor.

Correction: An earlier headline said the ramp was shut.
""",
    publisher="The Washington Post",
)
TOLD = (
    said("The ramp will close in May", "said", "two officials", reason_class=ReasonClass.ORG_RULE),
    said("two ferries will be sold", "has confirmed", "The Washington Post", self_relay=True),
    said("the pumps were never checked", "show", "Emails", self_relay=True),
    said("the ramp could wait", "said", "Holm"),
    said("“It was like ice,”", "told", "Per Lind", self_relay=True),
)


def test_plugin_keeps_its_promises() -> None:
    assert check_plugin(attribution_washington_post) == []


def test_article_is_read_as_it_is_told() -> None:
    assert check_reading(engine_with(attribution_outlets, attribution_washington_post), ARTICLE, *TOLD) == []


def test_article_is_misread_without_the_plugin() -> None:
    assert len(check_reading(engine_with(attribution_outlets), ARTICLE, *TOLD)) >= 4


@pytest.mark.parametrize(
    "line",
    [
        "CORRECTION",
        "A previous version of this article incorrectly said that Ada Holm was mayor. She is deputy mayor.",
        "Correction: Holm said Monday, not Sunday.",
        "This is a developing story. It will be updated.",
    ],
)
def test_line_is_boilerplate(line: str) -> None:
    assert any(is_boilerplate(outlet, line) for outlet in attribution_washington_post.attribution_outlets())
