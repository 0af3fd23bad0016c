"""Contents as spans: how much of one is quoted, and which of two that cross gives way."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Sequence

from attribution.components.edges import end_of
from attribution.components.links import Link, Pair
from attribution.model import Kind


def uncross(text: str, links: list[Link]) -> list[Link]:
    """Return the links with contents that are nested or disjoint: of two that cross, the earlier one is cut short.

    Args:
        text: The unaltered text.
        links: In order of their contents; those that keep no content are left out.
    """
    pieces = sorted(
        ((*pair, owner) for owner, item in enumerate(links) for pair in item.content),
        key=lambda item: (item[0], -item[1]),
    )
    ends = [end for _, end, _ in pieces]
    stack: list[int] = []
    for at, (start, end, _) in enumerate(pieces):
        while stack and (ends[stack[-1]] <= start or ends[stack[-1]] < end):
            top = stack.pop()
            ends[top] = min(ends[top], start)
        stack.append(at)
    content: dict[int, list[Pair]] = {}
    for (start, _, owner), end in zip(pieces, ends, strict=True):
        last = end_of(text, start, end)
        if any(char.isalnum() for char in text[start:last]):
            content.setdefault(owner, []).append((start, last))
    for owner, item in enumerate(links):
        item.content = content.get(owner, [])
    return [item for item in links if item.content]


def kind_of(text: str, content: Sequence[Pair], quotes: Sequence[Pair]) -> Kind:
    """Return `direct`, `mixed` or `indirect`, by how much of the content stands in quotation marks.

    Args:
        text: The unaltered text.
        content: Pieces of the content.
        quotes: `[start, end)` of quotations, in text order and disjoint.
    """
    if not quotes:
        return Kind.INDIRECT
    inside = [_touching(quotes, start, end) for start, end in content]
    if not any(inside):
        return Kind.INDIRECT
    outside = any(
        any(map(str.isalnum, _uncovered(text, start, end, touched)))
        for (start, end), touched in zip(content, inside, strict=True)
    )
    return Kind.MIXED if outside else Kind.DIRECT


def _touching(quotes: Sequence[Pair], start: int, end: int) -> Sequence[Pair]:
    """Return those of the quotations, in order and disjoint, that share a code point with `[start, end)`."""
    first = bisect_right(quotes, start, key=_end)
    return quotes[first : bisect_left(quotes, end, lo=first, key=_start)]


def _start(pair: Pair) -> int:
    return pair[0]


def _end(pair: Pair) -> int:
    return pair[1]


def _uncovered(text: str, start: int, end: int, quotes: Sequence[Pair]) -> str:
    parts = []
    here = start
    for first, last in quotes:
        if last <= here or first >= end:
            continue
        parts.append(text[here : max(here, first)])
        here = max(here, last)
    parts.append(text[here:end])
    return "".join(parts)
