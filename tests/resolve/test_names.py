"""Capitalised names, found in one pass."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from attribution.lexicons import builtin_lexicon
from attribution.resolve.entities import initials, same_first_name
from attribution.resolve.names import Names, spelling
from attribution.resolve.words import words_of_lexicon

WORDS = words_of_lexicon(builtin_lexicon("en"))


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("Then Laura Fenwick left.", [("Laura", "Fenwick")]),
        ("On Monday Tom Hale rang.", [("Monday", "Tom", "Hale")]),
        (
            "Kelm’s Prime Minister Ada van der Brook smiled",
            [("Kelm",), ("Prime", "Minister", "Ada", "van", "der", "Brook")],
        ),
        ("Gen. Omar al-Sabbagh of the U.S. Army", [("Gen.", "Omar", "al-Sabbagh"), ("U.S.", "Army")]),
    ],
)
def test_names_keep_particles_titles_and_abbreviations(text: str, wanted: list[tuple[str, ...]]):
    names = Names(text, WORDS)
    assert [name.words for name in names.all] == wanted


@given(st.text())
def test_names_lie_in_the_text(text: str):
    for name in Names(text, WORDS).all:
        assert 0 <= name.start < name.end <= len(text)


@pytest.mark.parametrize(("one", "other"), [("Sabagh", "Sabbagh"), ("al-Sabbagh", "Sabbagh"), ("Müller", "Muller")])
def test_spelling_is_shared_by_variants(one: str, other: str):
    assert spelling(one) == spelling(other)


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        (("Tom", "Hale"), ("Hale",), True),
        (("Tom", "Hale"), ("Thomas", "Hale"), True),
        (("T.", "Hale"), ("Tom", "Hale"), True),
        (("Tom", "Hale"), ("Peter", "Hale"), False),
        (("Tom", "Hale", "Jr."), ("Hale",), True),
    ],
)
def test_same_first_name_allows_short_and_missing_names(one: tuple[str, ...], other: tuple[str, ...], same: bool):
    assert same_first_name(one, other) is same


def test_initials_leave_small_words_out():
    assert initials(("Society", "for", "the", "Study", "of", "Rust")) == "ssr"
