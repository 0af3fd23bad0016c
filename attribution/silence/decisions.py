"""A file of decisions beside the articles, for texts that must not hold comments.

[[decision]]
fingerprint = "0f3a9c5d2b7e4816"
reason = "identity known to desk"
article = "ferry.txt"        # may be left out
rule = "bare-source"         # for people; may be left out
"""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from pathlib import Path

from attrs import evolve, frozen

from attribution.errors import ConfigError
from attribution.model import ArticleReport, Decision, DecisionKind, Finding
from attribution.rules.suggest import unknown
from attribution.silence.notices import UNUSED, WITHOUT_REASON, notice
from attribution.silence.places import names_of

KEYS = ("fingerprint", "reason", "article", "rule")
"""What an entry may hold; only the fingerprint must be there."""


@frozen(kw_only=True)
class Entry:
    """One decision as it stands in a file."""

    fingerprint: str
    reason: str = ""
    article: str = ""
    """Id or path of the article, seen from the file; empty where any is meant."""
    rule: str = ""
    place: str = ""
    """`path:line`."""


@frozen
class DecisionFile:
    """The decisions of one file."""

    path: Path
    entries: tuple[Entry, ...]

    def apply(self, report: ArticleReport) -> ArticleReport:
        """Return a report in which what was decided on is silenced.

        An entry without a reason silences nothing and is reported, and so is one that names this article and
        meets no finding.

        Args:
            report: One article, judged.
        """
        names = names_of(report.analysis.article, self.path.parent)
        own = {entry.fingerprint: entry for entry in self.entries if not entry.article or entry.article in names}
        if not own:
            return report
        counting: list[Finding] = []
        silenced: list[Finding] = list(report.silenced)
        notices: list[Finding] = []
        found = {finding.fingerprint for finding in (*report.findings, *report.silenced)}
        for finding in report.findings:
            entry = own.get(finding.fingerprint)
            if entry is None or not entry.reason:
                counting.append(finding)
                continue
            decision = Decision(kind=DecisionKind.SIDECAR, reason=entry.reason, place=entry.place)
            silenced.append(evolve(finding, decision=decision))
        for fingerprint, entry in own.items():
            about = f"{entry.place}: {fingerprint}" + (f" ({entry.rule})" if entry.rule else "")
            if fingerprint not in found:
                # An entry for any article is not unused because one article does not need it.
                if entry.article:
                    notices.append(notice(UNUSED, f"there is nothing to silence for {about}", key=fingerprint))
            elif not entry.reason:
                message = f'it is not said why this may be ignored: {about}; add a "reason"'
                notices.append(notice(WITHOUT_REASON, message, key=fingerprint))
        silenced.sort(key=lambda finding: (finding.span.start, finding.span.end))
        return evolve(report, findings=(*notices, *counting), silenced=tuple(silenced))


def read_decisions(path: Path) -> DecisionFile:
    """Return the decisions of a TOML file.

    Args:
        path: The file.

    Raises:
        ConfigError: If it cannot be read, or holds something else than decisions.
    """
    try:
        text = path.read_text(encoding="utf-8")
        data = tomllib.loads(text)
    except OSError as error:
        raise ConfigError(f"{path}: cannot be read: {error.strerror or error}") from error
    except (UnicodeDecodeError, tomllib.TOMLDecodeError) as error:
        raise ConfigError(f"{path}: not TOML: {error}") from error
    for key in data:
        if key != "decision":
            raise ConfigError(f"{path}: {unknown('no table is called', key, ['decision'])}")
    entries = data.get("decision", [])
    if not isinstance(entries, list) or not all(isinstance(entry, dict) for entry in entries):
        raise ConfigError(f"{path}: decisions are written as tables: [[decision]]")
    return DecisionFile(path, tuple(_entry(path, text, number, entry) for number, entry in enumerate(entries, 1)))


def _entry(path: Path, text: str, number: int, entry: Mapping[str, object]) -> Entry:
    where = f"{path}: decision {number}"
    for key, value in entry.items():
        if key not in KEYS:
            raise ConfigError(f"{where}: {unknown('no key is called', key, KEYS)}")
        if not isinstance(value, str):
            raise ConfigError(f'{where}: "{key}" must be a string')
    values = {key: str(value).strip() for key, value in entry.items()}
    fingerprint = values.get("fingerprint", "")
    if not fingerprint:
        raise ConfigError(f'{where}: "fingerprint" is missing; `attribution audit --format jsonl` prints them')
    line = text.count("\n", 0, max(0, text.find(fingerprint))) + 1
    return Entry(**values, place=f"{path.as_posix()}:{line}")
