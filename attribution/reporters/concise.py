"""One line a finding, as compilers print it: for `grep`, for editors that read error lists, for pre-commit."""

from __future__ import annotations

from collections.abc import Iterator
from typing import ClassVar

from attribution.model import Report
from attribution.reporters.excerpt import printable
from attribution.reporters.locate import Located, all_located


class ConciseReporter:
    """Prints `path:line:column: severity name (CODE) message`, and nothing else."""

    name: ClassVar[str] = "concise"

    def render(self, report: Report) -> Iterator[str]:
        """Yield a line a finding, then a line a problem."""
        for found in all_located(report):
            yield _line(found)
        for problem in report.problems:
            yield printable(f"{problem.place}: not done: {problem.message}") + "\n"


def _line(found: Located) -> str:
    at, finding = found.location, found.finding
    path = at.path or found.article.place or found.article.id or "article"
    inside = f" (at {at.inside} of the article)" if at.inside else ""
    what = f"{finding.severity.value} {finding.name} ({finding.rule}) {finding.message}{inside}"
    return printable(f"{path}:{at.line}:{at.column}: {what}") + "\n"
