"""The ledgers of a run: each article has that of its settings, and every file is read once."""

from __future__ import annotations

import os
from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from pathlib import Path
from typing import TypeVar

from attribution.errors import ConfigError
from attribution.model import Article, ArticleReport
from attribution.settings import LedgerFiles, Settings
from attribution.settings.files import near
from attribution.settings.layers import COMMAND_LINE, Setting
from attribution.silence.baseline import Baseline, check_place, read_baseline, write_baseline
from attribution.silence.decisions import DecisionFile, read_decisions
from attribution.silence.ledger import Ledger

T = TypeVar("T")

_NOWHERE = "--write-baseline needs the file to write: --baseline FILE, or `baseline` in a file with settings"


class Ledgers:
    """Silences what is decided on, by the files that the settings of each article name.

    Args:
        settings: Which files hold for an article.
        paths: What will be audited. The files for it are read now, so that a fault shows before the first article.
        writing: Whether the baselines are about to be written, so that they need not be there yet.

    Raises:
        ConfigError: If a file is not there or holds something else; if a baseline is to be written and none is named.
    """

    def __init__(self, settings: Settings, paths: Iterable[str] = (), *, writing: bool = False) -> None:
        self._settings, self._writing = settings, writing
        self._decisions: dict[str, DecisionFile] = {}
        self._baselines: dict[str, Baseline] = {}
        self._ledgers: dict[LedgerFiles, Ledger] = {}
        for path in dict.fromkeys(paths):
            self._ledger(settings.effective(path).files)
        if writing and not self._baselines:
            raise ConfigError(_NOWHERE)

    @property
    def baselines(self) -> tuple[Path, ...]:
        """The baselines that findings are looked up in."""
        return tuple(baseline.path for baseline in self._baselines.values())

    def apply(self, report: ArticleReport) -> ArticleReport:
        """Return a report in which what is known does not count.

        Args:
            report: One article, judged; comments in its text have been followed already.

        Raises:
            ConfigError: If a file that holds for the publisher of this article cannot be read; if its findings are to
                be written to a baseline and its settings name none.
        """
        ledger = self._of(report.analysis.article)
        if self._writing and ledger.baseline is None:
            article = report.analysis.article
            raise ConfigError(f"{article.place or article.id}: {_NOWHERE}")
        return ledger.apply(report)

    def write_baselines(self, reports: Sequence[ArticleReport]) -> tuple[ArticleReport, ...]:
        """Write what counts in a run to the baselines, and return the reports without it.

        Args:
            reports: The articles of the run, as `apply` returned them.

        Raises:
            AttributionError: If a file cannot be written.
        """
        own: dict[Path, list[ArticleReport]] = {path: [] for path in self.baselines}
        for report in reports:
            baseline = self._of(report.analysis.article).baseline
            if baseline is not None:
                own[baseline.path].append(report)
        self._ledgers.clear()
        for key, earlier in self._baselines.items():
            self._baselines[key] = write_baseline(earlier.path, own[earlier.path], earlier)
        return tuple(self._known_from_now_on(report) for report in reports)

    def gone(self, reports: Iterable[ArticleReport]) -> Mapping[Path, int]:
        """Return how many findings of each baseline are no longer found in the articles of a run, where any are."""
        counts = Counter[Path]()
        for report in reports:
            baseline = self._of(report.analysis.article).baseline
            if baseline is not None:
                counts[baseline.path] += baseline.gone([report])
        return +counts

    def _known_from_now_on(self, report: ArticleReport) -> ArticleReport:
        # The baseline alone: decisions have been followed, and would complain once more.
        baseline = self._of(report.analysis.article).baseline
        return report if baseline is None else baseline.apply(report)

    def _of(self, article: Article) -> Ledger:
        return self._ledger(self._settings.ledger_files(article))

    def _ledger(self, files: LedgerFiles) -> Ledger:
        if files not in self._ledgers:
            named, path = files.decisions, files.baseline.value
            decisions = tuple(_once(self._decisions, one, named, read_decisions) for one in named.value)
            read = self._old_or_new if self._writing else read_baseline
            baseline = None if path is None else _once(self._baselines, path, files.baseline, read)
            self._ledgers[files] = Ledger(decisions, baseline)
        return self._ledgers[files]

    @staticmethod
    def _old_or_new(path: Path) -> Baseline:
        """Return the baseline that is about to be replaced, an empty one where there is none yet."""
        check_place(path)
        return read_baseline(path) if path.exists() else Baseline(path, {})


def _once(known: dict[str, T], path: str, setting: Setting, read: Callable[[Path], T]) -> T:
    """Return what a file holds, read if it was not read before; a complaint tells who named it."""
    key = os.path.realpath(path)
    if key not in known:
        try:
            known[key] = read(Path(path if setting.origin == COMMAND_LINE else near(path)))
        except ConfigError as error:
            told = "" if setting.origin == COMMAND_LINE else f" (named in {setting.origin})"
            raise ConfigError(f"{error}{told}") from error
    return known[key]
