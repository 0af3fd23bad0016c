"""Line and column of an offset."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from attribution.model import LineIndex


@pytest.mark.parametrize(
    ("text", "offset", "expected"),
    [
        ("", 0, (1, 1)),
        ("abc", 2, (1, 3)),
        ("a\nb", 1, (1, 2)),
        ("a\nb", 2, (2, 1)),
        ("a\r\nb", 3, (2, 1)),
        ("a\r\nb", 2, (1, 3)),
        ("a\rb", 2, (2, 1)),
        ("\n\n\n", 2, (3, 1)),
        ("a\u2028b\x0cc", 4, (1, 5)),
        ("é😀x", 2, (1, 3)),
        ("abc", 7, (1, 8)),
    ],
)
def test_places_are_those_of_editors(text: str, offset: int, expected: tuple[int, int]) -> None:
    assert LineIndex(text).place(offset) == expected


@given(st.text(st.sampled_from("ab\r\n\u2028é"), max_size=30), st.data())
def test_places_lead_back_to_the_offset(text: str, data: st.DataObject) -> None:
    offset = data.draw(st.integers(0, len(text)))
    index = LineIndex(text)

    line, column = index.place(offset)

    assert index.start(line) + column - 1 == offset
    assert 1 <= line <= len(index)


@given(st.text(max_size=50))
def test_places_count_the_lines_of_files(text: str) -> None:
    """The same count as reading the file with universal newlines."""
    expected = text.replace("\r\n", "\n").replace("\r", "\n").count("\n") + 1

    assert len(LineIndex(text)) == expected


def test_places_have_no_line_zero() -> None:
    with pytest.raises(IndexError, match="no line 3 in a text of 2 lines"):
        LineIndex("a\nb").start(3)
    with pytest.raises(IndexError):
        LineIndex("a").start(0)
