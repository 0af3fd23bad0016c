"""Edges of pieces: without the marks and spaces that belong to what stands beside them, and never inside "Mr."."""

from __future__ import annotations

import re

from attribution.components.links import Pair
from attribution.components.speaker_cuts import TITLE
from attribution.model import Spans, TextSpan

_LEADING = re.compile(r"(?:[ \t\n\r\u00a0,;:)\]–—-]|\.(?=[\s“\"]))+")
_STRAY, _OPENING, _DASHES = " \t\n\r\u00a0,;:", "([", "–—-"
_REACH = 8
"""Characters of the longest abbreviation."""
_ABBREVIATED = re.compile(rf"(?<![\w.])(?:(?:[A-Z]\.)*{TITLE}|(?:Jan|Feb|Aug|Sept|Oct|Nov|Dec|No)\.)$")


def trimmed(text: str, start: int, end: int) -> Pair:
    """Return a stretch without white space at its ends."""
    part = text[start:end]
    return start + len(part) - len(part.lstrip()), end - len(part) + len(part.rstrip())


def end_of(text: str, start: int, end: int, stray: str = _STRAY + _OPENING) -> int:
    """Return where a piece of content ends without the marks behind it; `start` where it holds nothing else.

    A dash counts behind a space alone: what somebody broke off ends with one.

    Args:
        text: The text.
        start: Where the piece begins.
        end: Where it ends.
        stray: Marks that end no piece, apart from dashes.
    """
    while end > start and text[end - 1] in stray + _DASHES:
        first = end - 1
        while first > start and text[first] in _DASHES and text[first - 1] in _DASHES:
            first -= 1
        if text[first] in _DASHES and first > start and not text[first - 1].isspace():
            break
        end = first
    return end


def stripped(text: str, spans: Spans) -> Spans:
    """Return spans without marks and spaces at their edges; without those that hold nothing else.

    A bracket that opens at the end of one stays: it may be that of a name, which is made whole later.
    """
    found = []
    for span in spans:
        leading = _LEADING.match(text, span.start, span.end)
        start = leading.end() if leading is not None else span.start
        end = end_of(text, start, span.end, _STRAY)
        if start < end:
            found.append(TextSpan(start, end))
    return tuple(found)


def with_abbreviation(text: str, spans: Spans) -> Spans:
    """Return spans of which none begins with the stop of an abbreviation: "Mr | . Moe left" begins with "Mr"."""
    found: list[Pair] = []
    for span in spans:
        first, last = found[-1] if found else (-1, -1)
        opens = text.startswith(".", span.start, span.end)
        short = _ABBREVIATED.search(text, max(0, span.start - _REACH), span.start + 1) if opens else None
        start = short.start() if short is not None else span.start
        if short is not None and first <= start <= last <= span.end:
            found[-1] = (first, span.end)  # "the U.S | . left"
        else:
            found.append((start, span.end))
    return tuple(TextSpan(*pair) for pair in found)
