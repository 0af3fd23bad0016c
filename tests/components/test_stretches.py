"""The lines that hold a trigger, each once, and together no more than the text."""

from __future__ import annotations

from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from attribution.components.stretches import lowered, stretches_with


def test_stretches_with_takes_the_lines_that_hold_a_trigger():
    text = "one two\nthree\ntwo four"
    assert [text[a:b] for a, b in stretches_with(("two", "four"), text)] == ["one two", "two four"]


def test_stretches_with_no_triggers_is_the_whole_text():
    assert list(stretches_with((), "a\nb")) == [(0, 3)]


def test_lowered_keeps_positions():
    assert lowered("İA") == "İa"


@given(st.text(alphabet="ab\nİ", max_size=60))
def test_stretches_with_holds_every_trigger_once(text: str):
    lower = lowered(text)
    found = list(stretches_with(("a",), lower))
    assert all(before[1] <= after[0] for before, after in pairwise(found))
    assert sum(lower.count("a", start, end) for start, end in found) == lower.count("a")
