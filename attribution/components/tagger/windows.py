"""An article in windows that a network can read, and the arrays that go into it.

Windows are read one at a time. A network in whole numbers scales what it sees by the largest number of the batch, so
that in a batch of several its scores would depend on neighbours, padding and settings; on processors, larger batches
are not faster (docs/decisions/0007-anchors.md).
"""

from __future__ import annotations

from typing import Any

import numpy as np
from attrs import frozen
from numpy.typing import NDArray

from attribution.components.tagger.pieces import EDGE, FEATURES, Break, Pieces

Longs = NDArray[np.int64]


@frozen
class Window:
    """A stretch of pieces that is read at once, and the part of it whose scores count."""

    start: int
    end: int
    own_start: int
    """Before it, the scores of the window before count."""

    def __len__(self) -> int:
        return self.end - self.start


def windows_of(breaks: NDArray[np.int8], size: int, overlap: int) -> tuple[Window, ...]:
    """Return windows over the pieces of an article.

    A window ends where a paragraph does, or a sentence at least, so that what somebody says is not cut in two. The
    next one begins some pieces, or a sentence, before that: to know who spoke last.

    Args:
        breaks: The `Break` of each piece of the article.
        size: The most pieces of a window.
        overlap: The fewest pieces of the window before that a window reads again, below a third of `size`.
    """
    windows: list[Window] = []
    start = own = 0
    while len(breaks) - start > size:
        first, last = max(own, start + size // 2) + 1, start + size
        end = _last(breaks == Break.PARAGRAPH, first, last) or _last(breaks, first, last) or last - overlap
        windows.append(Window(start, end, own))
        own = end
        start = _last(breaks, max(start + 1, end - 2 * overlap), end - overlap) or end - overlap
    if len(breaks):
        windows.append(Window(start, len(breaks), own))
    return tuple(windows)


def _last(flags: NDArray[Any], first: int, last: int) -> int | None:
    """Return the last place from `first` to `last` at which a flag is up; None without any."""
    found = np.flatnonzero(flags[first : last + 1])
    return first + int(found[-1]) if len(found) else None


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
