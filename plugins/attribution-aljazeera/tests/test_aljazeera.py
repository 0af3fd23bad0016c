"""How Al Jazeera is read with its plugin and without. The articles are invented."""

from __future__ import annotations

import attribution_aljazeera
import attribution_outlets
import pytest

from attribution.model import Article
from attribution.testing import check_plugin, check_reading, engine_with, is_boilerplate, said

ARTICLE = Article(
    """\
Seabolt, Norland – The square was empty by noon, the mayor said.

list 1 of 2

‘We had no water’: Keepers of the lock say enough

end of list

Al Jazeera's Ada Holm, reporting from Seabolt, said the ovens were cold.

A doctor told Al Jazeera Arabic that beds were short.

Al Jazeera has learned that two barges left before dawn.

A video verified by Sanad shows four barges.

“Nobody slept,” a nurse told our correspondent. Al Jazeera is not naming her to protect her family.
""",
    publisher="Al Jazeera",
)
TOLD = (
    said("The square was empty by noon", "said", "the mayor"),
    said("the ovens were cold", "said", "Al Jazeera's Ada Holm", self_relay=True),
    said("beds were short", "told", "A doctor", self_relay=True),
    said("two barges left before dawn", "has learned", "Al Jazeera", self_relay=True),
    said("four barges", "shows", "A video"),
    said("“Nobody slept,”", "told", "a nurse", self_relay=True, granted=True),
)


def test_plugin_keeps_its_promises() -> None:
    assert check_plugin(attribution_aljazeera) == []


def test_article_is_read_as_it_is_told() -> None:
    assert check_reading(engine_with(attribution_outlets, attribution_aljazeera), ARTICLE, *TOLD) == []


def test_article_is_misread_without_the_plugin() -> None:
    assert len(check_reading(engine_with(attribution_outlets), ARTICLE, *TOLD)) >= 3


@pytest.mark.parametrize(
    "line",
    [
        "list 1 of 3",
        "end of list",
        "Published On 3 Mar 2031",
        "Read more: What the keeper said",
        "‘We had no water’: The keepers of the lock say enough",
    ],
)
def test_line_is_boilerplate(line: str) -> None:
    assert any(is_boilerplate(outlet, line) for outlet in attribution_aljazeera.attribution_outlets())


def test_profile_lets_residents_of_a_war_be_quoted() -> None:
    usual, house = engine_with(attribution_aljazeera), engine_with(attribution_aljazeera, profile="aljazeera-house")

    assert {rule.name for rule in usual.rules} - {rule.name for rule in house.rules} == {"blind-quote"}
