"""JSON for programs: the whole report as one object, an article a line."""

from __future__ import annotations

from collections.abc import Iterator
from typing import ClassVar

from attribution.model import Report
from attribution.serial import report_lines


class JsonReporter:
    """Prints the report as `attribution schema report` describes it."""

    name: ClassVar[str] = "json"

    def render(self, report: Report) -> Iterator[str]:
        """Yield the head, then an article a line."""
        yield from report_lines(report)
