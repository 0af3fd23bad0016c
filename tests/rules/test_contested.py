"""What is open to dispute, and whether two claims are one."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from attribution.rules.contested import alike, disputable, topic


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("the board took bribes for years", "took bribes"),
        ("rebels killed 12 villagers", "killed"),
        ("dozens were wounded", "wounded"),
        ("he killed time", None),
        ("she died at 99", None),
        ("it was rebuilt in 1994, when he died", None),
        ("the bank is insolvent", "insolvent"),
        ("", None),
    ],
)
def test_disputable_finds_what_a_reader_would_question(text, found):
    assert disputable(text) == found


def test_disputable_looks_for_kinds():
    assert disputable("the bank is insolvent", "deed") is None
    assert disputable("the bank is insolvent", "failure") == "insolvent"


@given(text=st.text(max_size=200))
def test_disputable_finds_only_what_is_there(text):
    found = disputable(text)
    assert found is None or found.split()[0] in text.lower().replace("’", "'")


def test_alike_ignores_endings_and_common_words():
    assert alike(topic("the firm smuggled fuel at night"), topic("smuggling of fuel"), 0.5)
    assert not alike(topic("the firm smuggled fuel"), topic("the firm opened a school"), 0.5)


@given(text=st.text(max_size=200))
def test_alike_holds_for_a_claim_with_itself_if_it_tells_anything(text):
    stems = topic(text)
    assert alike(stems, stems, 1.0) == (len(stems) > 1)
