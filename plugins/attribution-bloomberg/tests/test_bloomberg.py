"""How Bloomberg is read with its plugin and without. The articles are invented."""

from __future__ import annotations

import attribution_bloomberg
import attribution_outlets
import pytest

from attribution.model import Article
from attribution.testing import check_plugin, check_reading, engine_with, is_boilerplate, said

ARTICLE = Article(
    """\
(Bloomberg) -- The yard will close in May, according to people briefed on the plan, who asked not to be identified discussing private information.

A presentation seen by Bloomberg News shows the yard lost a third of its orders.

Read More: Shipyard Holm Says It Will Sell Yard

Economists surveyed by Bloomberg expect two more yards to close.

"Nobody wants it," Ada Holm, its chief executive, said on Balance of Power.

A representative for the yard declined to comment.

(Updates to say that union said it would strike)
""",
    publisher="Bloomberg",
)
TOLD = (
    said("The yard will close in May", "according to", "people briefed", granted=True),
    said("the yard lost a third of its orders", "shows", "A presentation", self_relay=True),
    said("two more yards to close", "expect", "Economists"),
    said('"Nobody wants it,"', "said", "Ada Holm", self_relay=True),
    said("to comment", "declined", "A representative for the yard"),
)


def test_plugin_keeps_its_promises() -> None:
    assert check_plugin(attribution_bloomberg) == []


def test_article_is_read_as_it_is_told() -> None:
    assert check_reading(engine_with(attribution_outlets, attribution_bloomberg), ARTICLE, *TOLD) == []


def test_article_is_misread_without_the_plugin() -> None:
    assert len(check_reading(engine_with(attribution_outlets), ARTICLE, *TOLD)) >= 4


@pytest.mark.parametrize(
    "line",
    [
        "Read More: Holm Says Yard Will Close",
        "(Updates with shares in third paragraph)",
        "Most Read from Bloomberg",
        "©2031 Bloomberg L.P.",
        "Listen on the Big Take: The Keeper Who Said No",
    ],
)
def test_line_is_boilerplate(line: str) -> None:
    assert any(is_boilerplate(outlet, line) for outlet in attribution_bloomberg.attribution_outlets())
