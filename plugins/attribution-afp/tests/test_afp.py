"""How AFP is read with its plugin and without. The articles are invented."""

from __future__ import annotations

import attribution_afp
import attribution_outlets
import pytest

from attribution.model import Article
from attribution.testing import check_plugin, check_reading, engine_with, is_boilerplate, said

ARTICLE = Article(
    """\
Seabolt, March 3, 2031 (AFP) - The square was empty by noon, the mayor said.

AFP has learned that two barges left before dawn.

A statement received by AFP said the barges were empty.

"Nobody had slept," a nurse told AFP.

A baker told AFPTV the ovens were cold.

CORRECTION: In paragraph one, the mayor said noon, not midnight.

bur-ah/pl/jj
""",
    publisher="AFP",
)
TOLD = (
    said("The square was empty by noon", "said", "the mayor"),
    said("two barges left before dawn", "has learned", "AFP", self_relay=True),
    said("the barges were empty", "said", "A statement", self_relay=True),
    said('"Nobody had slept,"', "told", "a nurse", self_relay=True),
    said("the ovens were cold", "told", "A baker", self_relay=True),
)


def test_plugin_keeps_its_promises() -> None:
    assert check_plugin(attribution_afp) == []


def test_article_is_read_as_it_is_told() -> None:
    assert check_reading(engine_with(attribution_outlets, attribution_afp), ARTICLE, *TOLD) == []


def test_article_is_misread_without_the_plugin() -> None:
    assert len(check_reading(engine_with(attribution_outlets), ARTICLE, *TOLD)) >= 4


@pytest.mark.parametrize(
    "line",
    [
        "bur-ah/pl/jj",
        "ah-pl/jj",
        "CORRECTION: In paragraph three, the mayor said 31, not 13.",
    ],
)
def test_line_is_boilerplate(line: str) -> None:
    assert any(is_boilerplate(outlet, line) for outlet in attribution_afp.attribution_outlets())
