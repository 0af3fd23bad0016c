"""A progress bar on standard error, where that is a terminal and there is more than one article."""

from __future__ import annotations

import gzip
import os
import sys
import zlib
from collections.abc import Sequence
from types import TracebackType
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from rich.progress import Progress as Bar

_COUNTED_BYTES = 64 * 2**20
"""Files up to this size are gone through for the number of their lines; larger ones show no end."""


class Progress:
    """Counts articles; shows a bar from the second on."""

    def __init__(self, files: Sequence[str]) -> None:
        self._files = files
        self._done = 0
        self._bar: Bar | None = None
        self._wanted = sys.stderr.isatty()

    def __enter__(self) -> Progress:
        return self

    def __exit__(
        self, _kind: type[BaseException] | None, _error: BaseException | None, _trace: TracebackType | None
    ) -> None:
        if self._bar is not None:
            self._bar.stop()
            self._bar = None

    def advance(self) -> None:
        """Count one more article."""
        self._done += 1
        if self._bar is not None:
            self._bar.update(self._bar.task_ids[0], completed=self._done)
        elif self._wanted and self._done > 1:
            self._start()

    def say(self, line: str) -> None:
        """Print a line to standard error, above the bar."""
        if self._bar is not None:
            self._bar.console.print(line, markup=False, highlight=False, soft_wrap=True)
        else:
            sys.stderr.write(line + "\n")
            sys.stderr.flush()

    def _start(self) -> None:
        from rich.console import Console
        from rich.progress import BarColumn, MofNCompleteColumn, TimeElapsedColumn, TimeRemainingColumn
        from rich.progress import Progress as Bar

        columns = (BarColumn(), MofNCompleteColumn(), TimeElapsedColumn(), TimeRemainingColumn())
        self._bar = Bar(*columns, console=Console(stderr=True), transient=True)
        self._bar.add_task("articles", total=count_articles(self._files), completed=self._done)
        self._bar.start()


def count_articles(files: Sequence[str]) -> int | None:
    """Return about how many articles are in these files, None where that would take too long to find out."""
    total = 0
    for path in files:
        lines = path.lower().removesuffix(".gz").endswith((".jsonl", ".ndjson"))
        number = _count_lines(path) if lines else 1
        if number is None or path == "-":
            return None
        total += number
    return total


def _count_lines(path: str) -> int | None:
    try:
        if os.path.getsize(path) > _COUNTED_BYTES or not os.path.isfile(path):
            return None
        with gzip.open(path) if path.lower().endswith(".gz") else open(path, "rb") as stream:
            return sum(1 for line in stream if line.strip())
    except (OSError, EOFError, zlib.error):
        return None
