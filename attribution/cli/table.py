"""Columns for the terminal."""

from __future__ import annotations

from collections.abc import Sequence


def rows(table: Sequence[Sequence[str]]) -> list[str]:
    """Return the rows as lines with aligned columns; the last column is as wide as it is.

    Example:
        >>> rows([("a", "bcd", "e"), ("fg", "h", "i")])
        ['a   bcd  e', 'fg  h    i']
    """
    widths = [max(len(cell) for cell in column) for column in zip(*table, strict=True)]
    return ["  ".join(map(str.ljust, map(str, row), [*widths[:-1], 0])).rstrip() for row in table]
