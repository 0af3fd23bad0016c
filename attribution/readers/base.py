"""The contract of a reader: from the bytes of one file (or standard input) to articles."""

from __future__ import annotations

from collections.abc import Iterator
from typing import BinaryIO, ClassVar, Protocol

from attribution.errors import InputError
from attribution.model import Article


class Reader(Protocol):
    """Reads one format. Made without arguments; keeps nothing between files and alters no text."""

    name: ClassVar[str]
    """Name for `--reader`."""
    suffixes: ClassVar[tuple[str, ...]]
    """Lower-case file endings it is chosen for, e.g. `.jsonl`; with `.gz` behind them they are chosen too."""

    def read(self, stream: BinaryIO, place: str) -> Iterator[Article | InputError]:
        """Yield the articles in `stream`; yield (not raise) an error for each part that cannot be read.

        Where the file holds the text and nothing else, articles are made with `verbatim=True`, so that reports can
        point into the file.

        A format of many articles is read bit by bit, so that a file larger than memory can be read.

        Args:
            stream: The content, already decompressed.
            place: What to call it in ids and errors: its path, or `-` for standard input.
        """
        ...
