"""Line and column of a character offset, as editors count them."""

from __future__ import annotations

import re
from bisect import bisect_right

_LINE_BREAK = re.compile(r"\r\n|\n|\r")


class LineIndex:
    """Where each line of a text begins; made once a text, then asked as often as needed.

    A line ends with a line feed, a carriage return, or both. Other separators (form feed, U+2028) end no
    line, because editors do not count them.
    """

    def __init__(self, text: str) -> None:
        self._starts = [0, *(match.end() for match in _LINE_BREAK.finditer(text))]

    def __len__(self) -> int:
        return len(self._starts)

    def place(self, offset: int) -> tuple[int, int]:
        r"""Return line and column of a character, both counted from 1, columns in code points.

        Args:
            offset: Offset into the text; what lies behind its end counts on from the last line.

        Example:
            >>> LineIndex("one\ntwo").place(5)
            (2, 2)
        """
        line = bisect_right(self._starts, offset)
        return line, offset - self._starts[line - 1] + 1

    def start(self, line: int) -> int:
        """Return the offset at which a line (counted from 1) begins.

        Raises:
            IndexError: If the text has no such line.
        """
        if not 1 <= line <= len(self._starts):
            raise IndexError(f"no line {line} in a text of {len(self._starts)} lines")
        return self._starts[line - 1]
