"""Everything outside the articles that silences findings: files of decisions and a baseline, in one object."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from pathlib import Path

from attrs import evolve, frozen

from attribution.errors import ConfigError
from attribution.model import ArticleReport
from attribution.silence.baseline import Baseline, read_baseline, write_baseline
from attribution.silence.decisions import DecisionFile, read_decisions


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

    def write_baseline(self, path: Path, reports: Sequence[ArticleReport]) -> tuple[Ledger, tuple[ArticleReport, ...]]:
        """Write what counts in a run as the baseline; return the ledger with it, and the reports without it.

        Args:
            path: The file to write.
            reports: The articles of the run, as `apply` returned them.

        Raises:
            AttributionError: If the file cannot be written.
        """
        made = write_baseline(path, reports, self.baseline)
        return evolve(self, baseline=made), tuple(made.apply(report) for report in reports)


def read_ledger(decisions: Iterable[Path] = (), baseline: Path | None = None, *, writing: bool = False) -> Ledger:
    """Return the ledger that these files hold.

    Args:
        decisions: Files of decisions.
        baseline: A baseline.
        writing: Whether the baseline is about to be written, so that it need not be there yet.

    Raises:
        ConfigError: If a file is not there or holds something else; if a baseline is to be written and none named.
    """
    if writing and baseline is None:
        raise ConfigError("--write-baseline needs the file to write: --baseline FILE")
    old = None
    if baseline is not None and not (writing and not baseline.exists()):
        old = read_baseline(baseline)
    return Ledger(tuple(read_decisions(path) for path in decisions), old)
