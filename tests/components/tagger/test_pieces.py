"""Pieces of a text: offsets into the unaltered text, and what marks and layout tell."""

from __future__ import annotations

import re

import numpy as np
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from attribution.components.tagger import pieces as module
from attribution.components.tagger.pieces import FEATURES, Shape, State, cut, shape_of
from attribution.model import TextSpan

texts = st.text(st.sampled_from("ab Cé1\n“”\"'‘’.,>\ud800\U0001f600"), max_size=120) | st.text(max_size=60)
lenient = settings(suppress_health_check=[HealthCheck.function_scoped_fixture])


@lenient
@given(texts)
def test_pieces_of_any_text_are_inside_it(tokenizer, text: str) -> None:
    pieces = cut(text, tokenizer)

    assert pieces.text == text
    assert len(pieces) == len(pieces.ids) == len(pieces.offsets) == len(pieces.features)
    starts, ends = pieces.offsets[:, 0], pieces.offsets[:, 1]
    assert ((starts >= 0) & (starts < ends) & (ends <= len(text))).all()
    assert (starts[1:] >= ends[:-1]).all()
    assert ((pieces.features >= 0) & (pieces.features < np.array(FEATURES))).all()


@lenient
@given(texts)
def test_pieces_do_not_depend_on_where_the_text_is_cut(tokenizer, text: str) -> None:
    """A long text goes to the tokenizer in chunks that end at white space."""
    whole = cut(re.sub(r"\s|\ud800", " ", text), tokenizer)
    size, module.CHUNK = module.CHUNK, 10
    try:
        parts = cut(whole.text, tokenizer)
    finally:
        module.CHUNK = size

    if not re.search(r"\S{10}", whole.text):
        assert np.array_equal(whole.offsets, parts.offsets)
        assert np.array_equal(whole.features, parts.features)


def test_pieces_know_quotations_and_paragraphs(tokenizer) -> None:
    pieces = cut("Go, “he ‘lay’ on.”\nYes", tokenizer)

    words = [pieces.span(at, at + 1).of(pieces.text) for at in range(len(pieces))]
    assert words == ["Go", ",", "“", "he", "‘", "lay", "’", "on", ".", "”", "Yes"]
    states = [State(value).name for value in pieces.features[:, 1].tolist()]
    assert states[:4] == ["OUTSIDE", "OUTSIDE", "OPENING", "INSIDE"]
    assert states[4:7] == ["NESTED"] * 3
    assert states[7:] == ["INSIDE", "INSIDE", "CLOSING", "OUTSIDE"]
    assert pieces.features[:, 2].tolist() == [1] + [0] * 9 + [1]


def test_pieces_know_where_words_begin(tokenizer) -> None:
    pieces = cut("sluices, gate", tokenizer)

    assert (pieces.features[:, 0] % 2).tolist() == [1, 0, 1, 1]


@pytest.mark.parametrize(
    ("word", "shape"),
    [("sea", "LOWER"), ("Sea", "TITLE"), ("SEA", "UPPER"), ("S", "TITLE"), ("4th", "LOWER"), ("42", "DIGIT")],
)
def test_shape_of_words(word: str, shape: str) -> None:
    assert shape_of(word) is Shape[shape]


@pytest.mark.parametrize(("word", "shape"), [("“", "MARK"), ("", "MARK"), ("海", "MIXED"), ("aB", "MIXED")])
def test_shape_of_others(word: str, shape: str) -> None:
    assert shape_of(word) is Shape[shape]


def test_inside_finds_the_pieces_that_share_a_character(tokenizer) -> None:
    pieces = cut("one two three", tokenizer)

    assert pieces.inside((TextSpan(2, 5),)).tolist() == [0, 1]
    assert pieces.inside((TextSpan(3, 4),)).tolist() == []
    assert pieces.inside((TextSpan(4, 7), TextSpan(0, 3))).tolist() == [0, 1]
    assert pieces.inside(()).tolist() == []
