"""A reporter is one class: a name, and one method from a report to text."""

from __future__ import annotations

from collections.abc import Iterator
from typing import ClassVar

from attribution.model import Report


class VoicesReporter:
    """One line for each source: how often it speaks, and what the article calls it."""

    name: ClassVar[str] = "voices"

    def render(self, report: Report) -> Iterator[str]:
        """Yield a line a source, in the order of the articles."""
        for article in report.articles:
            analysis = article.analysis
            for source in analysis.sources:
                count = len(analysis.attributions_of(source))
                yield f"{analysis.article.id}\t{count}\t{source.canonical}\n"
