"""An article in windows that a network can read, and the arrays that go into it.

Windows are read one at a time, and those of one article are equally long. A network in whole numbers scales what it
sees by the largest number of the batch, so that in a batch of several its scores would depend on neighbours, padding
and settings; on processors, larger batches are not faster (docs/decisions/0007-anchors.md).
"""

from __future__ import annotations

from itertools import pairwise

import numpy as np
from attrs import frozen
from numpy.typing import NDArray

from attribution.components.tagger.pieces import EDGE, FEATURES, Pieces

Longs = NDArray[np.int64]


@frozen
class Window:
    """A stretch of pieces that is read at once, and the part of it whose scores count."""

    start: int
    end: int
    own_start: int
    """From here on no other window has the pieces further from its edges."""
    own_end: int

    def __len__(self) -> int:
        return self.end - self.start


def windows_of(count: int, size: int, overlap: int) -> tuple[Window, ...]:
    """Return equally long windows over `count` pieces.

    Every piece belongs to the window in which it stands most central: that one sees most on both of its sides.

    Args:
        count: Number of pieces of the article.
        size: The most pieces of a window.
        overlap: The fewest pieces that two neighbours share, below `size`.
    """
    if count <= 0:
        return ()
    number = max(1, -(-(count - overlap) // (size - overlap)))
    length = -(-(count + (number - 1) * overlap) // number)
    starts = [at * (count - length) // (number - 1) if number > 1 else 0 for at in range(number)]
    borders = [0, *((one + other + length + 1) // 2 for one, other in pairwise(starts)), count]
    return tuple(Window(start, start + length, borders[at], borders[at + 1]) for at, start in enumerate(starts))


@frozen(eq=False)
class WindowArrays:
    """What a network takes of one window."""

    ids: Longs
    """Its pieces, with a special one before and behind them."""
    features: Longs
    """One row a piece, special ones included."""
    domain: int
    """By the conventions of which annotation to read."""


def arrays_of(pieces: Pieces, window: Window, *, special: tuple[int, int], domain: int) -> WindowArrays:
    """Return a window as a network takes it.

    Args:
        pieces: The article.
        window: Which part of it.
        special: Ids of the pieces that stand before and behind a window.
        domain: Value of the domain flag.
    """
    length = len(window) + 2
    ids = np.empty(length, dtype=np.int64)
    ids[0], ids[-1] = special
    ids[1:-1] = pieces.ids[window.start : window.end]
    features = np.empty((length, len(FEATURES)), dtype=np.int64)
    features[0] = features[-1] = EDGE
    features[1:-1] = pieces.features[window.start : window.end]
    return WindowArrays(ids, features, domain)
