"""The contract of a reporter: one format, one method, from a `Report` to text."""

from __future__ import annotations

from collections.abc import Iterator
from typing import ClassVar, Protocol

from attribution.model import Report


class Reporter(Protocol):
    """Prints one format.

    A reporter can be made without arguments. One that takes `colour` is made with `colour=True` where its
    output goes to a terminal that shows colours.
    """

    name: ClassVar[str]
    """Name for `--format`."""

    def render(self, report: Report) -> Iterator[str]:
        """Yield the pieces of the output, line breaks included."""
        ...
