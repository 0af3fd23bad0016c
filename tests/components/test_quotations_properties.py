"""Quotations: what holds for any text at all."""

from __future__ import annotations

from itertools import pairwise

from hypothesis import example, given, settings
from hypothesis import strategies as st

from attribution.components.quotations import find_quotations

MARKS = "\"“”„″＂'‘’‚`´«»‹›"
RICH = st.text(
    alphabet=st.sampled_from(MARKS * 3 + "\n\n\n\r\u2028\x85\x0b\x1c >>.,,!?:;-–—()[] \u00a0\u200b   aBsSn01*_…é🙂"),
    max_size=80,
)
PHRASES = st.lists(
    st.sampled_from(
        [
            "“",
            "”",
            '"',
            "'",
            "''",
            "‘",
            "’",
            "«",
            "»",
            "said",
            " ",
            " ",
            "\n",
            "\n",
            "\n> ",
            ". ",
            ", ",
            "workers’ ",
            "6",
            "Go",
        ]
    ),
    max_size=40,
).map("".join)


def check(text: str) -> None:
    result = find_quotations(text)
    assert result == find_quotations(text)
    around: list[tuple[int, int]] = []
    for quotation in result.quotations:
        span = quotation.span
        assert 0 <= span.start < span.end <= len(text)
        while around and around[-1][1] <= span.start:
            around.pop()
        assert quotation.depth == len(around) < 8
        assert not around or (around[-1][0] <= span.start and span.end <= around[-1][1])
        around.append((span.start, span.end))
        assert quotation.pieces
        assert (quotation.pieces[0].start, quotation.pieces[-1].end) == (span.start, span.end)
        assert all(len(piece) > 0 for piece in quotation.pieces)
        assert all(first.end <= second.start for first, second in pairwise(quotation.pieces))
        assert all(not piece.of(text)[0].isspace() for piece in quotation.pieces)
    assert all(0 <= item.span.start < item.span.end <= len(text) for item in result.diagnostics)
    starts = [(item.span.start, -item.span.end) for item in result.quotations]
    assert starts == sorted(starts)


@given(RICH)
@example("‘a “b\n“c” ’")
@example(">\x1c\x85>")
@settings(max_examples=400)
def test_find_quotations_is_sound_on_marks(text: str):
    check(text)


@given(PHRASES)
@settings(max_examples=400)
def test_find_quotations_is_sound_on_phrases(text: str):
    check(text)


@given(st.text())
def test_find_quotations_is_sound_on_any_text(text: str):
    check(text)


@given(
    st.text(alphabet="abc xyz", min_size=1).map(str.strip).filter(bool),
    st.sampled_from(["“”", '""', "«»", "„“"]),
)
def test_find_quotations_finds_a_plain_quotation(words: str, marks: str):
    text = f"She said {marks[0]}{words}{marks[1]} again."
    (quotation,) = find_quotations(text).quotations
    assert quotation.span.of(text) == marks[0] + words + marks[1]


@given(RICH, RICH)
def test_find_quotations_closed_paragraphs_do_not_touch_each_other(first: str, second: str):
    """A paragraph without marks between two others keeps them apart, unless one was left open."""
    text = f"{first}\n\nNothing at all.\n\n"
    found = find_quotations(text + second).quotations
    assert all(item.span.end <= len(first) for item in found if item.span.start < len(first) and item.style != "block")
