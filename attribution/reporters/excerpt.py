"""The words concerned with a little of what stands around them, on one line and safe to print."""

from __future__ import annotations

import re

from attribution.model import TextSpan

AROUND = 36
"""Code points shown on either side: enough for the clause, and the line still fits a screen."""

LONGEST = 160
"""Code points of the words themselves that are shown; of more, the middle is left out."""

_WHITE = re.compile(r"\s+")


def printable(text: str) -> str:
    """Return text on one line, without characters that steer a terminal or turn the direction of writing.

    Args:
        text: Any text; runs of white space become one space.
    """
    line = _WHITE.sub(" ", text)
    if line.isascii() and line.isprintable():
        return line
    return _UNSAFE.sub("\ufffd", line)


_UNSAFE = re.compile("[\x00-\x1f\x7f-\x9f\ud800-\udfff\u202a-\u202e\u2066-\u2069]")
"""Control characters, half characters, and what turns the direction of writing."""


def excerpt(text: str, span: TextSpan, around: int = AROUND) -> tuple[str, str, str]:
    """Return what stands before the words, the words, and what stands behind them.

    Args:
        text: The whole text.
        span: The words; they may run over several paragraphs.
        around: Code points to show on either side, cut at white space; never beyond the paragraph.
    """
    before = text[max(0, span.start - around) : span.start]
    behind = text[span.end : span.end + around]
    start = max(before.rfind("\n"), before.rfind("\r")) + 1
    if start:
        before = before[start:]
    elif span.start > around:
        before = "…" + (before.partition(" ")[2] or before)
    end = min((at for at in (behind.find("\n"), behind.find("\r")) if at >= 0), default=-1)
    if end >= 0:
        behind = behind[:end]
    elif span.end + around < len(text):
        behind = (behind.rpartition(" ")[0] or behind) + "…"
    if len(span) > LONGEST:
        words = f"{text[span.start : span.start + LONGEST // 2]} […] {text[span.end - LONGEST // 2 : span.end]}"
    else:
        words = span.of(text)
    return printable(before), printable(words), printable(behind)
