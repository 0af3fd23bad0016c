"""Word pieces of a text, each with what its letters, the quotation marks and the layout tell about it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from enum import IntEnum
from functools import lru_cache
from typing import Protocol

import numpy as np
from attrs import field, frozen
from numpy.typing import NDArray

from attribution.components.quotations import find_quotations
from attribution.model import Quotation, TextSpan

Ints = NDArray[np.int32]

CHUNK = 1 << 16
"""Characters that go to the tokenizer at once; an encoding takes some hundred bytes a piece, so a book is cut up."""

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


SHAPES = 2 * len(Shape)
"""Values of the first feature: every shape, inside a word and at its start."""

FEATURES = (SHAPES, len(State), 2)
"""How many values each feature has: shape, quotation state, whether a paragraph begins here."""

EDGE = (2 * Shape.MARK, State.OUTSIDE, 0)
"""Features of the special pieces around a window."""


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
class Pieces:
    """A text in word pieces; row i of each array tells about piece i."""

    text: str = field(repr=False)
    quotations: tuple[Quotation, ...] = field(repr=False)
    ids: Ints
    offsets: Ints
    """`[start, end)` in code points of the text; two columns."""
    features: NDArray[np.int8]
    """Shape, quotation state, paragraph start; three columns, values below `FEATURES`."""

    def __len__(self) -> int:
        return len(self.ids)

    def inside(self, spans: Sequence[TextSpan]) -> Ints:
        """Return the indices of the pieces that share a character with one of `spans`, in order."""
        found = [
            np.arange(
                np.searchsorted(self.offsets[:, 1], span.start, side="right"),
                np.searchsorted(self.offsets[:, 0], span.end, side="left"),
                dtype=np.int32,
            )
            for span in spans
        ]
        return np.unique(np.concatenate(found)) if found else np.zeros(0, dtype=np.int32)

    def span(self, first: int, last: int) -> TextSpan:
        """Return the characters from piece `first` up to and without piece `last`."""
        return TextSpan(int(self.offsets[first, 0]), int(self.offsets[last - 1, 1]))


def cut(text: str, tokenizer: Tokenizer, quotations: Sequence[Quotation] | None = None) -> Pieces:
    """Return `text` in word pieces.

    Args:
        text: Any text at all.
        tokenizer: What cuts words into pieces.
        quotations: The quotations in the text where they are known; found here where they are not.
    """
    found = tuple(find_quotations(text).quotations if quotations is None else quotations)
    ids: list[int] = []
    offsets: list[NDArray[np.int32]] = []
    # A lone surrogate is no character that a tokenizer takes; its stand-in has the same length.
    plain = text if text.isascii() else _SURROGATE.sub("\ufffd", text)
    for start, end in _chunks(plain):
        encoding = tokenizer.encode(plain[start:end], add_special_tokens=False)
        ids += encoding.ids
        offsets.append(np.array(encoding.offsets, dtype=np.int32).reshape(-1, 2) + np.int32(start))
    where = np.concatenate(offsets) if offsets else np.zeros((0, 2), dtype=np.int32)
    return Pieces(text, found, np.array(ids, dtype=np.int32), where, _features(text, where, found))


def _chunks(text: str) -> Iterator[tuple[int, int]]:
    """Yield stretches of at most `CHUNK` characters that end at a line break or space, if there is one."""
    start = 0
    while start < len(text):
        end = start + CHUNK
        if end < len(text):
            end = text.rfind("\n", start, end) + 1 or text.rfind(" ", start, end) + 1 or end
        yield start, min(end, len(text))
        start = end


def _features(text: str, offsets: Ints, quotations: Sequence[Quotation]) -> NDArray[np.int8]:
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
    features[:, 2] = np.searchsorted(breaks, starts) > np.searchsorted(breaks, before)
    features[0, 2] = 1
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
