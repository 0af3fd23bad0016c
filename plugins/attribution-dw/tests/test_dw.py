"""How Deutsche Welle is read with its plugin and without. The articles are invented."""

from __future__ import annotations

import attribution_dw
import pytest

from attribution.model import Article
from attribution.testing import check_plugin, check_reading, engine_with, is_boilerplate, said

ARTICLE = Article(
    """\
The lock stays shut, Ada Holm told newspapers of the Funke Media Group.

"It is old," she told the RND media group.

Per Lind, its keeper, told DW the gates were rotten.

DW has learned that the tender will be run again.

The mayor told Conflict Zone it was a shame.

An earlier version of this article said the lock was open.

While you're here: Every Tuesday, our editors say what matters in Germany.

ah/pl (AFP, dpa)
""",
    publisher="dw.com",
)
TOLD = (
    said("The lock stays shut", "told", "Ada Holm", relay=("Funke Media Group",), self_relay=False),
    said('"It is old,"', "told", "she", relay=("RedaktionsNetzwerk Deutschland",), self_relay=False),
    said("the gates were rotten", "told", "Per Lind", self_relay=True),
    said("the tender will be run again", "has learned", "DW", self_relay=True),
    said("it was a shame", "told", "The mayor", self_relay=True),
)


def test_plugin_keeps_its_promises() -> None:
    assert check_plugin(attribution_dw) == []


def test_article_is_read_as_it_is_told() -> None:
    assert check_reading(engine_with(attribution_dw), ARTICLE, *TOLD) == []


def test_article_is_misread_without_the_plugin() -> None:
    assert len(check_reading(engine_with(), ARTICLE, *TOLD)) >= 4


@pytest.mark.parametrize(
    "line",
    [
        "ah/pl (AFP, dpa, Reuters)",
        "Edited by: Ada Holm",
        "This article was originally written in German.",
        "While you're here: Every Tuesday, DW editors say what matters.",
        "To view this video please enable JavaScript",
    ],
)
def test_line_is_boilerplate(line: str) -> None:
    assert any(is_boilerplate(outlet, line) for outlet in attribution_dw.attribution_outlets())
