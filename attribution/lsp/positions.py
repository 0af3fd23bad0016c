"""Offsets in code points, and positions as editors count them: lines from 0, characters in units of an encoding."""

from __future__ import annotations

import re
from bisect import bisect_right

UTF8, UTF16, UTF32 = "utf-8", "utf-16", "utf-32"
ENCODINGS = (UTF8, UTF16, UTF32)
"""Units that the protocol knows; an editor that says nothing counts in UTF-16."""

_LINE_BREAK = re.compile(r"\r\n|\n|\r")


class Positions:
    r"""Turns offsets of one text into positions and back; made once a text.

    Args:
        text: The text.
        encoding: One of `ENCODINGS`.

    Example:
        >>> Positions("Tram\n🚋 stops").position(6)
        (1, 2)
    """

    def __init__(self, text: str, encoding: str = UTF16) -> None:
        self._text, self._encoding = text, encoding
        self._starts, self._ends = [0], []
        for match in _LINE_BREAK.finditer(text):
            self._ends.append(match.start())
            self._starts.append(match.end())
        self._ends.append(len(text))

    def position(self, offset: int) -> tuple[int, int]:
        """Return line and character of a code point.

        Args:
            offset: In the text; what lies inside a line break or behind the text stands at the end of its line.
        """
        line = bisect_right(self._starts, offset) - 1
        return line, self._units(self._text[self._starts[line] : min(offset, self._ends[line])])

    def offset(self, line: int, character: int) -> int:
        """Return the code point at a position; the end of the line where it has fewer characters.

        Args:
            line: From 0; behind the last line is the end of the text.
            character: From 0, in units of the encoding; inside a code point means its beginning.
        """
        if line >= len(self._starts):
            return len(self._text)
        words = self._text[self._starts[line] : self._ends[line]]
        if self._encoding == UTF32 or words.isascii():
            return self._starts[line] + min(max(character, 0), len(words))
        seen = 0
        for at, char in enumerate(words):
            seen += self._units(char)
            if seen > character:
                return self._starts[line] + at
        return self._ends[line]

    def line_end(self, line: int) -> tuple[int, int]:
        """Return the position behind the last character of a line."""
        return self.position(self._ends[line])

    def _units(self, words: str) -> int:
        if self._encoding == UTF32 or words.isascii():
            return len(words)
        if self._encoding == UTF8:
            return len(words.encode("utf-8", "surrogatepass"))
        return len(words) + sum(char > "\uffff" for char in words)
