"""How the BBC is read with its plugin and without. The articles are invented."""

from __future__ import annotations

import attribution_bbc
import attribution_outlets
import pytest

from attribution.model import Article
from attribution.testing import check_plugin, check_reading, engine_with, is_boilerplate, said

ARTICLE = Article(
    """\
"The gates were rotten," Jon Fell told the Today programme.

Image source, PA Media

'Like a bomb'

Ms Moe told Look North: "We ran."

BBC News understands that the tender will be run again.

Ada Holm told Woman's Hour it was a shame.

A report seen by the BBC says the gates were last painted in 1990.

A former guard said nobody had looked. The BBC is not naming him to protect his job.

More on this story

'We lost the boat', says keeper
""",
    publisher="BBC News",
)
TOLD = (
    said('"The gates were rotten,"', "told", "Jon Fell", self_relay=True),
    said('"We ran."', "told", "Ms Moe", self_relay=True),
    said("the tender will be run again", "understands", "BBC News", self_relay=True),
    said("it was a shame", "told", "Ada Holm", self_relay=True),
    said("the gates were last painted in 1990", "says", "A report", self_relay=True),
    said("nobody had looked", "said", "A former guard", granted=True),
)


def test_plugin_keeps_its_promises() -> None:
    assert check_plugin(attribution_bbc) == []


def test_article_is_read_as_it_is_told() -> None:
    assert check_reading(engine_with(attribution_outlets, attribution_bbc), ARTICLE, *TOLD) == []


def test_article_is_misread_without_the_plugin() -> None:
    assert len(check_reading(engine_with(attribution_outlets), ARTICLE, *TOLD)) >= 6


@pytest.mark.parametrize(
    "line",
    [
        "Image source, PA Media",
        "'Like a bomb'",
        "‘We lost the boat’, says keeper",
        "Follow BBC Kelmshire on Facebook, X and Instagram.",
        "More on this story",
        "Additional reporting by Per Lind.",
    ],
)
def test_line_is_boilerplate(line: str) -> None:
    assert any(is_boilerplate(outlet, line) for outlet in attribution_bbc.attribution_outlets())
