"""Word pieces of a text, each with what its letters, the quotation marks, the layout and the rules tell about it."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from enum import IntEnum
from functools import lru_cache
from typing import Protocol

import numpy as np
from attrs import evolve, field, frozen
from numpy.typing import NDArray

from attribution.model import Analysis, Attribution, Kind, Quotation, TextSpan

Ints = NDArray[np.int32]

CHUNK = 1 << 16
"""Characters that go to the tokenizer at once; an encoding takes some hundred bytes a piece, so a book is cut up."""

_WORD = re.compile(r"\w+(?:(?:[’'&/\-]|(?<=\d)[,:](?=\d)|(?<![a-z\d]{2})\.|(?<=\d)\.(?=\d)|\.(?![A-Z][a-z]))\w+)*")
"""A word as people see it: "U.S", "don't" and "63-year-old" are one; "in 2020.Moe" is two, which lost a space."""

_SURROGATE = re.compile("[\ud800-\udfff]")


class Shape(IntEnum):
    """What the letters of a piece look like; the base encoder does not see capitals."""

    LOWER = 0
    TITLE = 1
    UPPER = 2
    DIGIT = 3
    MARK = 4
    MIXED = 5


class State(IntEnum):
    """Where a piece stands as to quotation marks."""

    OUTSIDE = 0
    INSIDE = 1
    NESTED = 2
    OPENING = 3
    CLOSING = 4


class Break(IntEnum):
    """What begins at a piece."""

    NONE = 0
    SENTENCE = 1
    PARAGRAPH = 2


class Role(IntEnum):
    """What the rules take a piece for, in any of their attributions; a cue wins over a source over content."""

    NONE = 0
    CONTENT = 1
    SOURCE = 2
    CUE = 3


SHAPES = 2 * len(Shape)
"""Values of the first feature: every shape, inside a word and at its start."""

FEATURES = (SHAPES, len(State), len(Break), len(Role))
"""How many values each feature has: shape, quotation state, break, role in the rules' attributions."""

EDGE = (2 * Shape.MARK, State.OUTSIDE, Break.NONE, Role.NONE)
"""Features of the special pieces around a window."""

HINTS = 1 + 2 * len(Role)
"""What the rules' attribution of an anchor says about a piece: nothing, as there is none; or its role there, once for
contents in quotation marks and once for all others."""


class Encoding(Protocol):
    """What a tokenizer returns."""

    ids: list[int]
    offsets: list[tuple[int, int]]


class Tokenizer(Protocol):
    """The part of `tokenizers.Tokenizer` that is used here."""

    def encode(self, sequence: str, *, add_special_tokens: bool) -> Encoding:
        """Return ids and offsets of the pieces of a text."""
        ...


@frozen(eq=False)
class Hint:
    """An attribution of the rules, in pieces."""

    content: Ints
    cue: Ints
    source: Ints
    quoted: bool
    """Whether quotation marks stand in its content."""


@frozen(eq=False)
class Pieces:
    """A text in word pieces; row i of each array tells about piece i."""

    text: str = field(repr=False)
    quotations: tuple[Quotation, ...] = field(repr=False)
    ids: Ints
    offsets: Ints
    """`[start, end)` in code points of the text; two columns."""
    features: NDArray[np.int8]
    """One column for each of `FEATURES`, with values below it."""
    sentences: Ints
    """Number of the sentence."""
    word: Ints
    """Number of the word, rising by one; each mark outside words is one of its own."""
    hints: Mapping[int, Hint] = field(factory=dict, repr=False)
    """The attributions of the rules by each piece that may be their anchor."""

    def __len__(self) -> int:
        return len(self.ids)

    def inside(self, spans: Sequence[TextSpan]) -> Ints:
        """Return the indices of the pieces that share a character with one of `spans`, in order."""
        return _inside(self.offsets, spans)

    def span(self, first: int, last: int) -> TextSpan:
        """Return the characters from piece `first` up to and without piece `last`."""
        return TextSpan(int(self.offsets[first, 0]), int(self.offsets[last - 1, 1]))

    @property
    def breaks(self) -> NDArray[np.int8]:
        """The `Break` of each piece."""
        return self.features[:, _BREAK]

    def words(self, start: int, end: int) -> NDArray[np.int64]:
        """Return the number of the word of each piece of a stretch that is not empty, from 0 on."""
        words: NDArray[np.int64] = self.word[start:end].astype(np.int64) - self.word[start]
        return words

    def hint(self, anchor: int, start: int, end: int) -> NDArray[np.int64]:
        """Return what the rules' attribution of an anchor says about the pieces of a stretch; values below `HINTS`.

        Args:
            anchor: The piece.
            start: First piece of the stretch.
            end: Last piece of it, exclusive.
        """
        roles = np.zeros(end - start, dtype=np.int64)
        hint = self.hints.get(anchor)
        if hint is not None:
            roles += 1 + len(Role) * hint.quoted
            for role, pieces in ((Role.CONTENT, hint.content), (Role.SOURCE, hint.source), (Role.CUE, hint.cue)):
                roles[pieces[(pieces >= start) & (pieces < end)] - start] = 1 + len(Role) * hint.quoted + role
        return roles

    def blind(self) -> Pieces:
        """Return the same pieces without what the rules say about them."""
        features = self.features.copy()
        features[:, _ROLE] = Role.NONE
        return evolve(self, features=features, hints={})


_BREAK, _ROLE = 2, 3
"""Columns of the features that come from the layout and from the rules."""


def cut(seen: Analysis, tokenizer: Tokenizer) -> Pieces:
    """Return an article in word pieces.

    Args:
        seen: The article with its quotations, sentences and what the rules find in it.
        tokenizer: What cuts words into pieces.
    """
    text = seen.article.text
    ids: list[int] = []
    offsets: list[Ints] = []
    # A lone surrogate is no character that a tokenizer takes; its stand-in has the same length.
    plain = text if text.isascii() else _SURROGATE.sub("\ufffd", text)
    for start, end in _chunks(plain):
        encoding = tokenizer.encode(plain[start:end], add_special_tokens=False)
        ids += encoding.ids
        offsets.append(np.array(encoding.offsets, dtype=np.int32).reshape(-1, 2) + np.int32(start))
    where = np.concatenate(offsets) if offsets else np.zeros((0, 2), dtype=np.int32)
    starts = np.array([span.start for span in seen.sentences], dtype=np.int32)
    sentences = np.searchsorted(starts, where[:, 0], side="right").astype(np.int32)
    hints = [_hint(where, item) for item in seen.attributions]
    return Pieces(
        text=text,
        quotations=seen.quotations,
        ids=np.array(ids, dtype=np.int32),
        offsets=where,
        features=_features(text, where, seen.quotations, sentences, hints),
        sentences=sentences,
        word=_words(text, where),
        hints=_by_anchor(hints),
    )


def _inside(offsets: Ints, spans: Sequence[TextSpan]) -> Ints:
    found = [
        np.arange(
            np.searchsorted(offsets[:, 1], span.start, side="right"),
            np.searchsorted(offsets[:, 0], span.end, side="left"),
            dtype=np.int32,
        )
        for span in spans
    ]
    return np.unique(np.concatenate(found)) if found else np.zeros(0, dtype=np.int32)


def _word_borders(text: str) -> tuple[list[int], list[int]]:
    """Return where words start and end, and behind all text one more."""
    spans = [match.span() for match in _WORD.finditer(text)]
    return [*(start for start, _ in spans), len(text) + 1], [*(end for _, end in spans), len(text) + 1]


def _words(text: str, offsets: Ints) -> Ints:
    """Return the number of the word of each piece."""
    starts, ends = (np.array(places, dtype=np.int32) for places in _word_borders(text))
    # The word whose end is the first behind the start of a piece is its own, if that has begun there.
    number = np.searchsorted(ends, offsets[:, 0], side="right")
    inside = offsets[:, 0] >= starts[number]
    begins = np.ones(len(offsets), dtype=np.int32)
    begins[1:] = ~(inside[1:] & inside[:-1] & (number[1:] == number[:-1]))
    return np.cumsum(begins, dtype=np.int32)


def _hint(offsets: Ints, item: Attribution) -> Hint:
    content, cue, source = (_inside(offsets, spans) for spans in (item.content, item.cue, item.speaker))
    return Hint(content, cue, source, item.kind is not Kind.INDIRECT)


def _by_anchor(hints: Iterable[Hint]) -> dict[int, Hint]:
    """Return hints by every piece of their cue, or by the first of their content where they have none."""
    found: dict[int, Hint] = {}
    for hint in hints:
        for piece in (hint.cue if len(hint.cue) else hint.content[:1]).tolist():
            found.setdefault(piece, hint)
    return found


def _chunks(text: str) -> Iterator[tuple[int, int]]:
    """Yield stretches of at most `CHUNK` characters that end at a line break or space, if there is one."""
    start = 0
    while start < len(text):
        end = start + CHUNK
        if end < len(text):
            end = text.rfind("\n", start, end) + 1 or text.rfind(" ", start, end) + 1 or end
        yield start, min(end, len(text))
        start = end


def _features(
    text: str, offsets: Ints, quotations: Sequence[Quotation], sentences: Ints, hints: Sequence[Hint]
) -> NDArray[np.int8]:
    features = np.zeros((len(offsets), len(FEATURES)), dtype=np.int8)
    if not len(offsets):
        return features
    starts, ends = offsets[:, 0], offsets[:, 1]
    features[:, 0] = [
        2 * shape_of(text[start:end]) + (start == 0 or not (text[start - 1].isalnum() and text[start].isalnum()))
        for start, end in offsets.tolist()
    ]
    features[:, 1] = _states(len(text), quotations)[starts]
    breaks = np.array([match.start() for match in re.finditer("\n", text)], dtype=np.int32)
    before = np.concatenate(([0], ends[:-1]))
    features[1:, 2] = sentences[1:] > sentences[:-1]
    features[np.searchsorted(breaks, starts) > np.searchsorted(breaks, before), 2] = Break.PARAGRAPH
    features[0, 2] = Break.PARAGRAPH
    for hint in hints:
        for role, pieces in ((Role.CONTENT, hint.content), (Role.SOURCE, hint.source), (Role.CUE, hint.cue)):
            features[pieces, _ROLE] = np.maximum(features[pieces, _ROLE], role)
    return features


@lru_cache(maxsize=1 << 16)
def shape_of(piece: str) -> Shape:
    """Return what the letters of a piece look like."""
    if piece.islower():
        return Shape.LOWER
    if any(character.isdigit() for character in piece):
        return Shape.DIGIT
    if not any(character.isalnum() for character in piece):
        return Shape.MARK
    if piece.isupper() and len(piece) > 1:
        return Shape.UPPER
    return Shape.TITLE if piece[0].isupper() else Shape.MIXED


def _states(length: int, quotations: Sequence[Quotation]) -> NDArray[np.int8]:
    """Return the state of every character."""
    states = np.zeros(length + 1, dtype=np.int8)
    outer = [quotation for quotation in quotations if quotation.depth == 0]
    for quotation in outer:
        states[quotation.span.start : quotation.span.end] = State.INSIDE
    for quotation in quotations:
        if quotation.depth:
            states[quotation.span.start : quotation.span.end] = State.NESTED
    for quotation in outer:
        states[quotation.span.end - 1] = State.CLOSING
    for quotation in outer:
        states[[quotation.span.start, *(piece.start for piece in quotation.pieces)]] = State.OPENING
    return states
