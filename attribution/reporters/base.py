"""The contract of a reporter: one format, one method, from a `Report` to text."""

from __future__ import annotations

from collections.abc import Iterator
from typing import ClassVar, Protocol

from attribution.model import Report


class Reporter(Protocol):
    """Prints one format."""

    name: ClassVar[str]
    """Name for `--format`."""

    def render(self, report: Report) -> Iterator[str]:
        """Yield the pieces of the output, line breaks included."""
        ...
