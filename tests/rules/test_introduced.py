"""Names of persons, and whether an article introduces them."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from attribution.rules.introduced import is_introduced, is_person_name
from attribution.rules.people import people_in
from attribution.testing import sketch


@pytest.mark.parametrize(
    ("name", "expected"),
    [("Anna Oddry", True), ("Oddry", False), ("Norvale Water", False), ("ANNA ODDRY", False), ("", False)],
)
def test_is_person_name_wants_a_known_first_name(name, expected):
    assert is_person_name(name) is expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Anna Oddry walked.", False),
        ("Rain fell, Anna Oddry said.", False),
        ("Anna Oddry, a baker, ran.", True),
        ("Dr. Oddry ran.", True),
        ("Its director, Anna Oddry ran.", True),
        ("Peter Aas and Anna Oddry ran.", True),
        ("Anna Oddry (Labour) ran.", True),
    ],
)
def test_is_introduced_looks_beside_the_name(text, expected):
    assert is_introduced(sketch(text), "Anna Oddry") is expected


@given(text=st.text(alphabet="Ana Odry,.’ \n", max_size=120))
def test_is_introduced_takes_any_text(text):
    assert is_introduced(sketch(text), "Anna Oddry") in {True, False}


def test_people_in_knows_titles_and_first_names():
    assert people_in("Minister Rask met Anna Holm and Mr. Dahl in Sille Bay.") == [
        ("Rask", ""),
        ("Anna Holm", "f"),
        ("Dahl", "m"),
    ]


@given(text=st.text(alphabet="AnaMr. Dhl", max_size=120))
def test_people_in_returns_words_of_the_text(text):
    assert all(name.split()[-1] in text and gender in {"", "m", "f"} for name, gender in people_in(text))
