"""Windows cover an article, end where paragraphs or sentences do, and see what stands before them."""

from __future__ import annotations

import itertools

import numpy as np
from hypothesis import given
from hypothesis import strategies as st
from numpy.typing import NDArray

from attribution.components.tagger.pieces import EDGE, Break, Pieces
from attribution.components.tagger.windows import arrays_of, windows_of

sizes = st.integers(8, 300).flatmap(lambda size: st.tuples(st.just(size), st.integers(0, (size - 1) // 3)))
layouts = st.lists(st.sampled_from([Break.NONE] * 30 + [Break.SENTENCE, Break.PARAGRAPH]), max_size=2000)


@given(layouts, sizes)
def test_windows_own_each_piece_once_and_see_some_before_it(layout: list[Break], size: tuple[int, int]) -> None:
    windows = windows_of(np.array(layout, dtype=np.int8), *size)

    owned = [at for window in windows for at in range(window.own_start, window.end)]
    assert owned == list(range(len(layout)))
    assert all(0 < len(window) <= size[0] for window in windows)
    for one, other in itertools.pairwise(windows):
        assert one.start < other.start
        assert size[1] <= one.end - other.start <= max(1, 2 * size[1])


def layout_of(length: int, **breaks: list[int]) -> NDArray[np.int8]:
    layout = np.zeros(length, dtype=np.int8)
    for name, places in breaks.items():
        layout[places] = Break[name.upper()]
    return layout


def test_windows_end_at_the_last_paragraph_that_fits_even_where_a_sentence_is_later() -> None:
    layout = layout_of(300, paragraph=[0, 130, 180, 230], sentence=[150, 200, 210, 240, 252, 290])

    assert [(window.start, window.end) for window in windows_of(layout, 254, 24)] == [(0, 230), (200, 300)]


def test_windows_end_at_a_sentence_where_a_paragraph_is_longer_than_half_a_window() -> None:
    layout = layout_of(300, paragraph=[0, 100], sentence=[150, 200, 240, 260])

    assert [(window.start, window.end) for window in windows_of(layout, 254, 24)] == [(0, 240), (200, 300)]


def test_windows_cut_what_has_no_border() -> None:
    windows = windows_of(layout_of(300), 100, 30)

    assert [(window.start, window.end, window.own_start) for window in windows] == [
        (0, 70, 0), (40, 110, 70), (80, 150, 110), (120, 190, 150), (160, 230, 190), (200, 300, 230),
    ]  # fmt: skip


def test_windows_of_a_short_article_are_one() -> None:
    [window] = windows_of(layout_of(7), 254, 24)

    assert (window.start, window.end, window.own_start) == (0, 7, 0)


def test_arrays_have_special_pieces_at_both_ends() -> None:
    pieces = Pieces(
        "a b c",
        (),
        np.array([5, 6, 7], dtype=np.int32),
        np.array([[0, 1], [2, 3], [4, 5]], dtype=np.int32),
        np.array([[1, 0, 2, 3], [1, 0, 0, 0], [1, 0, 0, 0]], dtype=np.int8),
        np.array([1, 1, 1], dtype=np.int32),
        np.array([1, 2, 3], dtype=np.int32),
    )

    [window] = windows_of(pieces.breaks, 254, 24)
    arrays = arrays_of(pieces, window, special=(101, 102), domain=1)

    assert arrays.ids.tolist() == [101, 5, 6, 7, 102]
    assert arrays.features.tolist() == [list(EDGE), [1, 0, 2, 3], [1, 0, 0, 0], [1, 0, 0, 0], list(EDGE)]
    assert arrays.domain == 1
