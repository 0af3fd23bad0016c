"""A baseline: the findings that were there when it was written, so that only new ones count."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any

from attrs import evolve, frozen

from attribution.errors import ConfigError, SerializationError
from attribution.model import Article, ArticleReport, Decision, DecisionKind, Finding
from attribution.serial import dumps, loads
from attribution.serial.output import open_output
from attribution.settings.files import read_text
from attribution.silence.places import name_of

VERSION = 1
"""Version of the file; raised when fingerprints are made in another way."""


@frozen
class Baseline:
    """The old findings of one file."""

    path: Path
    articles: Mapping[str, Mapping[str, str]]
    """Code of the rule by fingerprint, by the name of the article."""

    def apply(self, report: ArticleReport) -> ArticleReport:
        """Return a report in which findings that are in the baseline no longer count.

        Args:
            report: One article, judged.
        """
        old = self._old(report.analysis.article)
        if not old or not report.findings:
            return report
        decision = Decision(
            kind=DecisionKind.BASELINE, reason="found before the baseline was written", place=self._name
        )
        known = [evolve(finding, decision=decision) for finding in report.findings if finding.fingerprint in old]
        silenced = sorted((*report.silenced, *known), key=lambda finding: (finding.span.start, finding.span.end))
        counting = tuple(finding for finding in report.findings if finding.fingerprint not in old)
        return evolve(report, findings=counting, silenced=tuple(silenced))

    def gone(self, reports: Iterable[ArticleReport]) -> int:
        """Return how many findings of the baseline are no longer found in the articles of a run."""
        return sum(
            len(
                set(self._old(report.analysis.article))
                - {one.fingerprint for one in (*report.findings, *report.silenced)}
            )
            for report in reports
        )

    @property
    def _name(self) -> str:
        return self.path.as_posix()

    def _old(self, article: Article) -> Mapping[str, str]:
        return self.articles.get(name_of(article, self.path.parent), {})


def read_baseline(path: Path) -> Baseline:
    """Return the baseline that a file holds.

    Args:
        path: A file that `write_baseline` wrote.

    Raises:
        ConfigError: If it is not there or is no baseline.
    """
    name = path.as_posix()
    if not path.exists():
        raise ConfigError(f"{name}: no such file; write it with --write-baseline")
    try:
        data = loads(read_text(path))
    except SerializationError as error:
        raise ConfigError(f"{name}: {error}") from error
    if not isinstance(data, dict) or data.get("version") != VERSION or not _is_table(data.get("articles")):
        raise ConfigError(f"{name}: no baseline of version {VERSION}; remove it, and write it anew: --write-baseline")
    return Baseline(path, data["articles"])


def check_place(path: Path) -> None:
    """Refuse a place where no baseline can be written, before hours of work are spent on it.

    Raises:
        ConfigError: If it is a folder, or lies in one that is not there.
    """
    if path.is_dir():
        raise ConfigError(f"{path.as_posix()}: is a folder; name a file in it")
    if not path.parent.is_dir():
        raise ConfigError(f"{path.as_posix()}: cannot be written: there is no folder {path.parent.as_posix()}")


def write_baseline(path: Path, reports: Iterable[ArticleReport], earlier: Baseline | None = None) -> Baseline:
    """Write the findings of a run as a baseline, and return it.

    Args:
        path: The file to write.
        reports: The articles of the run, judged. What comments and decisions silence is not written.
        earlier: The baseline that it replaces; what it knows of articles that were not part of the run stays.

    Raises:
        AttributionError: If the file cannot be written.
    """
    fresh: dict[str, dict[str, str]] = {}
    for report in reports:
        # Two articles may go by one name; neither may undo the other.
        found = fresh.setdefault(name_of(report.analysis.article, path.parent), {})
        found |= {finding.fingerprint: finding.rule for finding in _old_findings(report)}
    articles = {**(earlier.articles if earlier is not None else {}), **fresh}
    ordered = {
        name: dict(sorted(found.items(), key=lambda item: (item[1], item[0]))) for name, found in articles.items()
    }
    made = Baseline(path, {name: ordered[name] for name in sorted(ordered) if ordered[name]})
    with open_output(path) as out:
        out.write(dumps({"version": VERSION, "articles": made.articles}, indent=1) + "\n")
    return made


def _old_findings(report: ArticleReport) -> Iterable[Finding]:
    yield from report.findings
    for finding in report.silenced:
        if finding.decision is not None and finding.decision.kind is DecisionKind.BASELINE:
            yield finding


def _is_table(articles: Any) -> bool:
    if not isinstance(articles, dict):
        return False
    return all(
        isinstance(found, dict) and all(isinstance(rule, str) for rule in found.values()) for found in articles.values()
    )
