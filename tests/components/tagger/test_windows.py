"""Windows cover an article, are equally long, and share it out by the middle."""

from __future__ import annotations

import itertools

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from attribution.components.tagger.pieces import EDGE, Pieces
from attribution.components.tagger.windows import arrays_of, windows_of

sizes = st.integers(8, 300).flatmap(lambda size: st.tuples(st.just(size), st.integers(0, size // 2)))


@given(st.integers(0, 3000), sizes)
def test_windows_are_equally_long_and_share_what_they_must(count: int, size: tuple[int, int]) -> None:
    windows = windows_of(count, *size)

    assert len({len(window) for window in windows}) <= 1
    assert all(0 <= window.start < window.end <= count and len(window) <= size[0] for window in windows)
    for one, other in itertools.pairwise(windows):
        assert one.end - other.start >= size[1]


@given(st.integers(1, 1500), sizes)
def test_windows_each_piece_belongs_where_it_stands_most_central(count: int, size: tuple[int, int]) -> None:
    windows = windows_of(count, *size)
    owned = [at for window in windows for at in range(window.own_start, window.own_end)]

    assert owned == list(range(count))
    for window in windows:
        for at in (window.own_start, window.own_end - 1):
            rival = max(_room(other, at, count) for other in windows if other.start <= at < other.end)
            assert _room(window, at, count) >= rival - 1


def _room(window: object, at: int, count: int) -> int:
    """How many pieces a window shows on the poorer side of a piece; the ends of the article hide nothing."""
    before = at - window.start if window.start else count
    behind = window.end - 1 - at if window.end < count else count
    return min(before, behind)


def test_windows_of_a_short_article_are_one() -> None:
    [window] = windows_of(7, 254, 64)

    assert (window.start, window.end, window.own_start, window.own_end) == (0, 7, 0, 7)


def test_arrays_have_special_pieces_at_both_ends() -> None:
    pieces = Pieces(
        "a b c",
        (),
        np.array([5, 6, 7], dtype=np.int32),
        np.array([[0, 1], [2, 3], [4, 5]], dtype=np.int32),
        np.array([[1, 0, 2, 3], [1, 0, 0, 0], [1, 0, 0, 0]], dtype=np.int8),
        np.array([1, 1, 1], dtype=np.int32),
    )

    [window] = windows_of(3, 254, 64)
    arrays = arrays_of(pieces, window, special=(101, 102), domain=1)

    assert arrays.ids.tolist() == [101, 5, 6, 7, 102]
    assert arrays.features.tolist() == [list(EDGE), [1, 0, 2, 3], [1, 0, 0, 0], [1, 0, 0, 0], list(EDGE)]
    assert arrays.domain == 1
