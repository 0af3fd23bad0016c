"""Positions as editors count them, for every character and every encoding."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from attribution.lsp.positions import ENCODINGS, UTF8, UTF16, UTF32, Positions

TEXT = "Tram 🚋 stops\r\nat Löwen\rtwice\n\u2028still the same line"
texts = st.lists(
    st.sampled_from(["a", "ö", "—", "🚋", "\n", "\r", "\r\n", "\u2028", "\x0c", "\ud800"]), max_size=20
).map("".join)


@pytest.mark.parametrize(
    ("encoding", "words", "expected"),
    [
        (UTF16, "stops", (0, 8)),
        (UTF8, "stops", (0, 10)),
        (UTF32, "stops", (0, 7)),
        (UTF16, "wen", (1, 5)),
        (UTF8, "wen", (1, 6)),
        (UTF16, "twice", (2, 0)),
        (UTF16, "still", (3, 1)),
        (UTF8, "still", (3, 3)),
    ],
)
def test_positions_count_in_units_of_the_encoding(encoding: str, words: str, expected: tuple[int, int]) -> None:
    positions = Positions(TEXT, encoding)

    assert positions.position(TEXT.index(words)) == expected
    assert positions.offset(*expected) == TEXT.index(words)


@given(texts, st.sampled_from(ENCODINGS))
def test_positions_lead_back_to_every_character(text: str, encoding: str) -> None:
    positions = Positions(text, encoding)
    inside = {match.start() + 1 for match in re.finditer("\r\n", text)}

    for offset in range(len(text) + 1):
        if offset not in inside:
            assert positions.offset(*positions.position(offset)) == offset


@given(texts)
def test_positions_in_utf_16_are_those_of_its_bytes(text: str) -> None:
    positions = Positions(text)

    for offset in range(len(text) + 1):
        line, character = positions.position(offset)
        before = re.split("\r\n|\n|\r", text[:offset])
        if text[offset - 1 : offset + 1] != "\r\n":
            assert (line, character) == (len(before) - 1, len(before[-1].encode("utf-16-le", "surrogatepass")) // 2)


@given(texts, st.integers(0, 30), st.integers(-1, 30), st.sampled_from(ENCODINGS))
def test_positions_of_nothing_are_in_the_text(text: str, line: int, character: int, encoding: str) -> None:
    assert 0 <= Positions(text, encoding).offset(line, character) <= len(text)


def test_positions_inside_a_character_mean_its_beginning() -> None:
    assert Positions("🚋s").offset(0, 1) == 0


def test_positions_know_where_a_line_ends() -> None:
    assert [Positions(TEXT).line_end(line) for line in range(3)] == [(0, 13), (1, 8), (2, 5)]
