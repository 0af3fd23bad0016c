"""The contract of a reader: from one file (or standard input) to articles."""

from __future__ import annotations

from collections.abc import Iterator
from typing import ClassVar, Protocol

from attribution.errors import InputError
from attribution.model import Article


class Reader(Protocol):
    """Reads one format."""

    name: ClassVar[str]
    """Name for `--reader`."""
    suffixes: ClassVar[tuple[str, ...]]
    """Lower-case file endings it is chosen for, e.g. `.jsonl.gz`."""

    def read(self, data: bytes, place: str) -> Iterator[Article | InputError]:
        """Yield the articles in `data`; yield (not raise) an error for each part that cannot be read.

        Args:
            data: The whole content.
            place: What to call it in ids and errors: its path, or `-`.
        """
        ...
