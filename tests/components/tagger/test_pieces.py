"""Pieces of a text: offsets into the unaltered text, and what marks and layout tell."""

from __future__ import annotations

import re

import numpy as np
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from attribution.components.tagger import pieces as module
from attribution.components.tagger.pieces import FEATURES, Break, Role, Shape, State, shape_of
from attribution.model import TextSpan

texts = st.text(st.sampled_from("ab Cé1\n“”\"'‘’.,>\ud800\U0001f600"), max_size=120) | st.text(max_size=60)
lenient = settings(suppress_health_check=[HealthCheck.function_scoped_fixture])


@lenient
@given(texts)
def test_pieces_of_any_text_are_inside_it(cut, text: str) -> None:
    pieces = cut(text)

    assert pieces.text == text
    assert len(pieces) == len(pieces.ids) == len(pieces.offsets) == len(pieces.features) == len(pieces.word)
    assert not len(pieces) or {0} <= set(np.diff(pieces.words(0, len(pieces)), prepend=0)) <= {0, 1}
    starts, ends = pieces.offsets[:, 0], pieces.offsets[:, 1]
    assert ((starts >= 0) & (starts < ends) & (ends <= len(text))).all()
    assert (starts[1:] >= ends[:-1]).all()
    assert ((pieces.features >= 0) & (pieces.features < np.array(FEATURES))).all()


@lenient
@given(texts)
def test_pieces_do_not_depend_on_where_the_text_is_cut(cut, text: str) -> None:
    """A long text goes to the tokenizer in chunks that end at white space."""
    whole = cut(re.sub(r"\s|\ud800", " ", text))
    size, module.CHUNK = module.CHUNK, 10
    try:
        parts = cut(whole.text)
    finally:
        module.CHUNK = size

    if not re.search(r"\S{10}", whole.text):
        assert np.array_equal(whole.offsets, parts.offsets)
        assert np.array_equal(whole.features, parts.features)


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Ada runs.", ["Ada", "runs", "."]),
        ("U.S. don’t 63-year-old AT&T", ["U.S", ".", "don’t", "63-year-old", "AT&T"]),
        ("“It’s ‘odd’”", ["“", "It’s", "‘", "odd", "’", "”"]),
        ("-a-", ["-", "a", "-"]),
    ],
)
def test_pieces_know_words(cut, text: str, words: list[str]) -> None:
    pieces = cut(text)
    numbers = pieces.words(0, len(pieces))

    found = [np.flatnonzero(numbers == number) for number in range(int(numbers[-1]) + 1)]
    assert [pieces.span(int(at[0]), int(at[-1]) + 1).of(text) for at in found] == words


def test_pieces_know_quotations_and_paragraphs(cut) -> None:
    pieces = cut("Go, “he ‘lay’ on.”\nYes")

    words = [pieces.span(at, at + 1).of(pieces.text) for at in range(len(pieces))]
    assert words == ["Go", ",", "“", "he", "‘", "lay", "’", "on", ".", "”", "Yes"]
    states = [State(value).name for value in pieces.features[:, 1].tolist()]
    assert states[:4] == ["OUTSIDE", "OUTSIDE", "OPENING", "INSIDE"]
    assert states[4:7] == ["NESTED"] * 3
    assert states[7:] == ["INSIDE", "INSIDE", "CLOSING", "OUTSIDE"]
    assert pieces.features[:, 2].tolist() == [Break.PARAGRAPH] + [0] * 9 + [Break.PARAGRAPH]


def test_pieces_know_sentences(cut) -> None:
    pieces = cut("One. Two.")

    assert pieces.features[:, 2].tolist() == [Break.PARAGRAPH, 0, Break.SENTENCE, 0]
    assert pieces.sentences.tolist() == [1, 1, 2, 2]


def test_pieces_know_what_the_rules_propose(cut) -> None:
    pieces = cut("“Wet,” Ada said. Ben swam.")

    content, source, cue = [1 + 4 + role for role in (Role.CONTENT, Role.SOURCE, Role.CUE)]
    roles = [Role.CONTENT] * 4 + [Role.SOURCE, Role.CUE]
    assert pieces.features[:, 3].tolist() == [*roles, 0, 0, 0, 0]
    assert pieces.hint(5, 0, 8).tolist() == [content] * 4 + [source, cue, 5, 5]
    assert pieces.hint(5, 2, 6).tolist() == [content] * 2 + [source, cue]
    assert pieces.hint(4, 0, 8).tolist() == [0] * 8
    blind = pieces.blind()
    assert blind.hint(5, 0, 8).tolist() == [0] * 8
    assert not blind.features[:, 3].any()
    assert pieces.features[:, 3].any()


def test_pieces_without_quotation_marks_are_told_apart(cut) -> None:
    pieces = cut("The ramp is wet, Ada said.")

    assert pieces.hint(6, 0, 8).tolist() == [2, 2, 2, 2, 1, 3, 4, 1]


def test_pieces_know_where_words_begin(cut) -> None:
    pieces = cut("sluices, gate")

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


def test_inside_finds_the_pieces_that_share_a_character(cut) -> None:
    pieces = cut("one two three")

    assert pieces.inside((TextSpan(2, 5),)).tolist() == [0, 1]
    assert pieces.inside((TextSpan(3, 4),)).tolist() == []
    assert pieces.inside((TextSpan(4, 7), TextSpan(0, 3))).tolist() == [0, 1]
    assert pieces.inside(()).tolist() == []
