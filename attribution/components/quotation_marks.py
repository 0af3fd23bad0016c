"""Quotation marks: which characters they are, which of them to look at, and which way each one leans."""

from __future__ import annotations

import re
from enum import IntEnum
from typing import Final

BREAKS: Final = "\n\r\x0b\x0c\x85\u2028\u2029"
"""Characters that end a line, and so a paragraph."""
APOSTROPHES: Final = "'‘’‛`´"
"""Marks that may be an apostrophe as well."""
SINGLES: Final = APOSTROPHES + "‚"
STRAIGHT: Final = '"＂″'
"""Double marks that look the same on both sides; a double prime comes from bad conversion."""
DOUBLES: Final = STRAIGHT + "“”„‟"
GUILLEMETS: Final = "«»‹›"
DASHES: Final = "-‐‑‒–—―"
_BRACKETS: Final = "([{"
_AFTER_CLOSING: Final = ",.;:!?)]}…"
_DETACHED: Final = ",;:!?)]}"
# Neighbours that say nothing: other marks, Markdown emphasis, characters without width.
_THIN: Final = frozenset(SINGLES + DOUBLES + GUILLEMETS + "*_\u200b\u200c\u200d\u200e\u200f\u202a\u202c\u2060\ufeff")
_MAX_THIN: Final = 4

_LETTER = r"[^\W\d_]"
CANDIDATE: Final = re.compile(
    # A character class first, so that the engine jumps to marks; apostrophes between letters drop out.
    rf"[{SINGLES}{DOUBLES}{GUILLEMETS}{BREAKS}](?:(?<![{APOSTROPHES}])|(?<!{_LETTER}.)|(?!{_LETTER}))",
    re.DOTALL,
)
BLANK: Final = re.compile(r"\s*")
BLANK_IN_BLOCK: Final = re.compile(r"[\s>]*")
LINE_END: Final = re.compile(rf"[{BREAKS}]|\Z")
RUN: Final = re.compile(r"(.)\1*", re.DOTALL)
FEET: Final = re.compile(r"\d['’′]\s?\d{1,2}\Z")
"""What stands before the inch mark of a height."""
REOPENING: Final = re.compile(rf"''|``|‘‘|’’|[{DOUBLES}]")
"""A mark of the double kind where a paragraph may re-open a quotation."""
NEXT_DOUBLE: Final = re.compile(rf"[{DOUBLES}{BREAKS}]|''|’’|``|‘‘")
NEXT_GUILLEMET: Final = re.compile(rf"[{GUILLEMETS}{BREAKS}]")
BLOCK: Final = re.compile(
    rf"(?<![^{BREAKS}])[ \t]*>(?![=\d])[^{BREAKS}]*(?:(?:\r\n|[{BREAKS}])[ \t]*>(?![=\d])[^{BREAKS}]*)*"
)
"""Consecutive lines that start with `>`, as Markdown and mail quote."""


class Lean(IntEnum):
    """Which way a mark leans by its neighbours alone."""

    CLOSE = -1
    EITHER = 0
    OPEN = 1


def neighbours(text: str, start: int, end: int) -> tuple[str, str]:
    """Return the characters that count before and after `[start, end)`; the ends of the text are breaks."""
    left = start - 1
    while left >= 0 and text[left] in _THIN and start - left <= _MAX_THIN:
        left -= 1
    right, size = end, len(text)
    while right < size and text[right] in _THIN and right - end < _MAX_THIN:
        right += 1
    return text[left] if left >= 0 else "\n", text[right] if right < size else "\n"


def lean(text: str, start: int, end: int) -> Lean:
    """Return which way the mark at `[start, end)` leans, whatever its shape."""
    before, after = neighbours(text, start, end)
    if before.isspace():
        if after.isspace() or after in _DETACHED:
            return Lean.EITHER  # `Well ", he said` has a closing mark that came loose
        if after == "." and not text[end + 1 : end + 2].strip(BREAKS + " \t"):
            return Lean.EITHER
        return Lean.OPEN
    if before in _BRACKETS:
        return Lean.OPEN
    if after.isspace():
        return Lean.CLOSE
    if before in DASHES:
        return Lean.EITHER if after in DASHES or after in _DETACHED else Lean.OPEN
    if after in _AFTER_CLOSING or after in DASHES:
        return Lean.CLOSE
    return Lean.EITHER


def trim_end(text: str, end: int, low: int) -> int:
    """Return `end` moved left over white space, at most to `low`."""
    while end > low and text[end - 1].isspace():
        end -= 1
    return end
