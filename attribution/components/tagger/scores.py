"""What a network says about a window, and how pairs of pieces are scored from it."""

from __future__ import annotations

from collections.abc import Callable
from enum import IntEnum

import numpy as np
from attrs import frozen
from numpy.typing import NDArray

from attribution.components.tagger.windows import WindowArrays

Floats = NDArray[np.float32]


class Label(IntEnum):
    """What a piece is to an anchor."""

    NONE = 0
    CONTENT = 1
    SOURCE = 2
    CUE = 3


class AnchorKind(IntEnum):
    """What a piece is by itself."""

    NONE = 0
    CUE = 1
    """The head of a cue."""
    QUOTATION = 2
    """The first piece of a content that has no cue."""


@frozen(eq=False)
class Scores:
    """What a network says about a window; the first axis of each array is the piece, special ones included."""

    anchors: Floats
    """Logit of each `AnchorKind`."""
    acts: Floats
    """Logits of statement and attitude, of use at anchors alone."""
    asking: Floats
    """What a piece asks for as an anchor: a vector for each `Label`."""
    offering: Floats
    """What a piece offers to an anchor: a vector for each `Label`."""


Scorer = Callable[[WindowArrays], Scores]
"""A window in, scores out: an ONNX session, or the module in training."""


@frozen(eq=False)
class Tables:
    """What is known about an anchor and a piece beside their vectors adds to the score of each `Label`, by rows."""

    near: Floats
    """For distances up to half its length, one by one; those beyond share the last row of their side."""
    far: Floats
    """The same in steps of `STEP` pieces."""
    hint: Floats
    """What the rules' attribution of the anchor says about the piece."""
    sentence: Floats
    """How many sentences apart the two are; the last row of each side stands for all beyond."""


@frozen(eq=False)
class Relations:
    """What is known about the anchors of a window and its pieces beside their vectors; axes: anchor, piece."""

    places: NDArray[np.int64]
    """Where in the window the anchors stand; one axis."""
    hints: NDArray[np.int64]
    """What the rules' attribution of the anchor says about the piece (see `Pieces.hint`)."""
    sentences: NDArray[np.int64]
    """Number of the piece's sentence, less that of the anchor's."""


STEP = 8
"""Pieces that share a row of the table for large distances."""


def softmax(logits: Floats) -> Floats:
    """Return probabilities over the last axis."""
    powers = np.exp(logits - logits.max(-1, keepdims=True))
    shares: Floats = powers / powers.sum(-1, keepdims=True)
    return shares


def link_probabilities(asking: Floats, offering: Floats, relations: Relations, tables: Tables) -> Floats:
    """Return the probability of each `Label` for every piece of one window, seen from each of its anchors.

    Args:
        asking: Vectors of the anchors; axes: anchor, label, dimension.
        offering: Vectors of all pieces of the window; axes: piece, label, dimension.
        relations: What else is known about them.
        tables: What that adds.

    Returns:
        Axes: anchor, piece, label.
    """
    logits = np.matmul(asking.transpose(1, 0, 2), offering.transpose(1, 2, 0)).transpose(1, 2, 0)
    distance = np.arange(len(offering))[None] - relations.places[:, None]
    logits = logits + _rows(tables.near, distance) + _rows(tables.far, distance // STEP)
    return softmax(logits + tables.hint[relations.hints] + _rows(tables.sentence, relations.sentences))


def _rows(table: Floats, distance: NDArray[np.int64]) -> Floats:
    reach = len(table) // 2
    rows: Floats = table[np.clip(distance, -reach, reach) + reach]
    return rows
