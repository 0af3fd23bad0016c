"""How much the words for an unnamed source tell."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from attribution.lexicons import builtin_lexicon
from attribution.lexicons.descriptions import Telling, holds_phrase, most_telling, telling

LEXICON = builtin_lexicon("en")


@pytest.mark.parametrize(
    ("mention", "expected"),
    [
        ("", Telling.NOTHING),
        ("He", Telling.NOTHING),
        ("one of them", Telling.NOTHING),
        ("sources", Telling.BARE),
        ("An anonymous source", Telling.BARE),
        ("Two officials, who", Telling.BARE),
        ("one of the officials", Telling.BARE),
        ("Insiders", Telling.BARE),
        ("a well-placed source", Telling.VAGUE),
        ("senior officials", Telling.VAGUE),
        ("observers", Telling.VAGUE),
        ("three people familiar with the matter", Telling.VAGUE),
        ("those close to the talks", Telling.VAGUE),
        ("people in the know", Telling.VAGUE),
        ("a person, a lawyer for the buyer", Telling.SOMETHING),
        ("people familiar with the minister’s thinking", Telling.SOMETHING),
        ("a source close to the regime", Telling.SOMETHING),
        ("a Western diplomat", Telling.SOMETHING),
        ("government sources", Telling.SOMETHING),
        ("officials in Sille", Telling.SOMETHING),
    ],
)
def test_telling(mention, expected):
    assert telling(mention, LEXICON) is expected


def test_most_telling_takes_the_best():
    assert most_telling(["sources", "two clerks"], LEXICON) is Telling.SOMETHING
    assert most_telling([], LEXICON) is Telling.NOTHING


def test_holds_phrase_matches_whole_words():
    assert holds_phrase("He said so, in a  Statement.", ["in a statement"])
    assert not holds_phrase("in a statements", ["in a statement"])


@given(st.text())
def test_telling_takes_any_text(text):
    assert telling(text, LEXICON) in Telling
    assert telling(text, {}) in Telling
