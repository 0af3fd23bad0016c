"""Which stretches of a text are taken: a question costs the same however many there are, nested or not."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Iterator
from itertools import accumulate

from attribution.components.links import Pair


class Coverage:
    """The characters that any of some stretches covers.

    Args:
        pairs: `[start, end)` of the stretches, in any order.
    """

    def __init__(self, pairs: Iterable[Pair]) -> None:
        ordered = sorted(pairs)
        self._starts = [start for start, _ in ordered]
        # Stretches may lie inside each other: what counts is how far any of those that began before reaches.
        self._reach = list(accumulate((end for _, end in ordered), max))

    def touches(self, start: int, end: int) -> bool:
        """Return whether a stretch shares a character with `[start, end)`."""
        at = bisect_left(self._starts, end)
        return at > 0 and self._reach[at - 1] > start


class Inside:
    """Stretches that are disjoint, and what stands inside them.

    Args:
        pairs: `[start, end)` of the stretches, in any order.
    """

    def __init__(self, pairs: Iterable[Pair]) -> None:
        self._pairs = sorted(pairs)

    def holds_more_than(self, pair: Pair) -> bool:
        """Return whether a stretch holds `[start, end)`, begins before it, and is more than twice as long."""
        at = bisect_left(self._pairs, (pair[0], pair[0])) - 1
        if at < 0:
            return False
        start, end = self._pairs[at]
        return pair[1] <= end and end - start > 2 * (pair[1] - pair[0])


def left_of(pair: Pair, taken: Pair) -> Iterator[Pair]:
    """Yield what another stretch leaves of `[start, end)`: all of it, a part before it, a part behind it."""
    if pair[1] <= taken[0] or taken[1] <= pair[0]:
        yield pair
        return
    if pair[0] < taken[0]:
        yield pair[0], taken[0]
    if taken[1] < pair[1]:
        yield taken[1], pair[1]
