"""Everything outside one article that silences its findings: files of decisions and a baseline, in one object."""

from __future__ import annotations

from attrs import frozen

from attribution.model import ArticleReport
from attribution.silence.baseline import Baseline
from attribution.silence.decisions import DecisionFile


@frozen
class Ledger:
    """Decisions first, as somebody stands up for them; what they leave is looked up in the baseline."""

    files: tuple[DecisionFile, ...] = ()
    baseline: Baseline | None = None

    def apply(self, report: ArticleReport) -> ArticleReport:
        """Return a report in which what is known does not count.

        Args:
            report: One article, judged; comments in its text have been followed already.
        """
        for file in self.files:
            report = file.apply(report)
        return report if self.baseline is None else self.baseline.apply(report)
