"""JSON lines for programs that read one finding after the other: an object a finding."""

from __future__ import annotations

from collections.abc import Iterator
from typing import ClassVar

from attribution.model import Report
from attribution.serial import finding_lines


class JsonLinesReporter:
    """Prints each finding as in the JSON report, with the article's id and place before it."""

    name: ClassVar[str] = "jsonl"

    def render(self, report: Report) -> Iterator[str]:
        """Yield a line a finding, those that do not count too."""
        yield from finding_lines(report)
