"""House phrases: relay patterns that spell out their outlet."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from attribution.components.house_relays import find_house_relays, is_house_phrase
from attribution.components.relays import find_relays
from attribution.lexicons.outlet_names import outlet_names
from attribution.model import Mark, Outlet, Pattern, PatternKind, TextSpan

RANG = Pattern(
    id="ours/relay/rang",
    kind=PatternKind.RELAY,
    regex=r"\brang (?P<relay>the Gazette|the Courier)\b",
    triggers=("rang",),
    value="The Ostrand Gazette",
)
TOLD = Pattern(id="any/relay/told", kind=PatternKind.RELAY, regex=r"\btold (?P<relay>{outlet})", triggers=("told",))
NAMES = outlet_names(())


def found(text: str, *patterns: Pattern) -> list[tuple[str, str, str]]:
    return [(mark.span.of(text), mark.value, mark.pattern) for mark in find_house_relays(text, patterns, NAMES)]


def test_house_relays_is_house_phrase_without_slot() -> None:
    assert is_house_phrase(RANG)
    assert not is_house_phrase(TOLD)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("", []),
        ("Nobody rang.", []),
        ("A neighbour rang the Gazette.", ["the Gazette"]),
        ("A neighbour RANG THE GAZETTE.", ["THE GAZETTE"]),
        ("She rang the Courier, he rang the Gazette.", ["the Courier", "the Gazette"]),
        ("She rang\nthe Gazette.", []),
    ],
)
def test_house_relays_finds_the_words_of_the_group(text: str, expected: list[str]) -> None:
    assert [words for words, _, _ in found(text, RANG)] == expected


def test_house_relays_without_value_look_the_outlet_up() -> None:
    plain = Pattern(id="x", kind=PatternKind.RELAY, regex=r"\bfaxed (?P<relay>AP|the Lamp)\b")

    assert [value for _, value, _ in found("They faxed AP and faxed the Lamp.", plain)] == [
        "The Associated Press",
        "the Lamp",
    ]


def test_house_relays_first_pattern_wins_on_the_same_words() -> None:
    other = Pattern(id="other", kind=PatternKind.RELAY, regex=r"\bGazette\b")

    assert [name for _, _, name in found("He rang the Gazette.", RANG, other)] == ["ours/relay/rang"]


def test_house_relays_win_over_constructions_with_a_slot() -> None:
    """Each outlet's words give one mark, and the phrase that knows the outlet gives it."""
    mine = Pattern(id="ours/relay/told", kind=PatternKind.RELAY, regex=r"\btold (?P<relay>the Gazette)\b", value="G")
    gazette = Outlet(name="The Gazette", aliases=("the Gazette",))
    text = "He told the Gazette and told Reuters."

    assert find_relays(text, [gazette], [TOLD, mine]) == (
        Mark("relay", TextSpan(8, 19), "ours/relay/told", "G"),
        Mark("relay", TextSpan(29, 36), "any/relay/told", "Reuters"),
    )


@given(st.text() | st.text(alphabet=st.sampled_from(list("rang theGzt\nİ\x00."))))
def test_house_relays_any_text(text: str) -> None:
    for mark in find_house_relays(text, [RANG], NAMES):
        assert mark.span.end <= len(text)
        assert "gazette" in mark.span.of(text).lower() or "courier" in mark.span.of(text).lower()
