"""Edges of pieces."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from attribution.components.edges import end_of, stripped, with_abbreviation
from attribution.model import Spans, TextSpan
from attribution.testing.sketch import place_of


def spans(text: str, *words: str) -> Spans:
    return tuple(place_of(text, each) for each in words)


@pytest.mark.parametrize(
    ("piece", "expected"),
    [
        (" the ramp, ", "the ramp"),
        (") Ada Holm", "Ada Holm"),
        ("— the ramp was wet;", "the ramp was wet"),
        ("Mr Holm -", "Mr Holm"),
        ("a name for—", "a name for—"),
        (". “It is wet", "“It is wet"),
        (".5 per cent", ".5 per cent"),
        ("Harbour Board (", "Harbour Board ("),
        (" ,; ", ""),
        ("rain " + "— " * 9, "rain"),
    ],
)
def test_stripped_has_no_marks_of_its_neighbours(piece: str, expected: str) -> None:
    assert "".join(span.of(piece) for span in stripped(piece, (TextSpan(0, len(piece)),))) == expected


@pytest.mark.parametrize(
    ("piece", "expected"),
    [("the wall (", "the wall"), ("the noble ideal —", "the noble ideal"), ("a name for—", "a name for—"), (" (", "")],
)
def test_end_of_a_content_has_no_mark_of_what_follows(piece: str, expected: str) -> None:
    assert piece[: end_of(piece, 0, len(piece))] == expected


@pytest.mark.parametrize(
    ("text", "pieces", "expected"),
    [
        ("They said Mr. Dahl left.", [". Dahl left"], ["Mr. Dahl left"]),
        ("They said Lt. Gov. Dahl left.", [". Dahl left"], ["Gov. Dahl left"]),
        ("It said the U.S. left.", ["the U.S", ". left"], ["the U.S. left"]),
        ("It reported Feb. 9 that it rained.", [". 9 that it rained"], ["Feb. 9 that it rained"]),
        ("He said. It rained.", [". It rained"], [". It rained"]),
        ("It said the rate was .5 per cent.", [".5 per cent"], [".5 per cent"]),
    ],
)
def test_no_piece_begins_with_the_stop_of_an_abbreviation(text: str, pieces: list[str], expected: list[str]) -> None:
    assert [span.of(text) for span in with_abbreviation(text, spans(text, *pieces))] == expected


@given(st.text("Mr. aU“)(,-— \n", max_size=40), st.lists(st.integers(0, 40), max_size=8))
def test_edges_stay_in_order_inside_the_text(text: str, places: list[int]) -> None:
    cuts = sorted({min(place, len(text)) for place in places})
    pieces = tuple(TextSpan(*pair) for pair in zip(cuts[::2], cuts[1::2], strict=False))

    for found in (stripped(text, pieces), with_abbreviation(text, pieces)):
        assert all(0 <= span.start < span.end <= len(text) for span in found)
        assert all(one.end <= other.start for one, other in pairwise(found))
    assert stripped(text, stripped(text, pieces)) == stripped(text, pieces)
    assert all(span.start <= end_of(text, span.start, span.end) <= span.end for span in pieces)
