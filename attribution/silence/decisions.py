"""A file of decisions beside the articles, for texts that must not hold comments.

[[decision]]
fingerprint = "0f3a9c5d2b7e4816"
reason = "identity known to desk"
article = "ferry.txt"        # may be left out
rule = "bare-source"         # for people; may be left out
"""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from attrs import evolve, field, frozen

from attribution.errors import ConfigError
from attribution.model import ArticleReport, Decision, DecisionKind, Finding, LineIndex
from attribution.rules.suggest import unknown
from attribution.settings.files import parse_toml, read_text
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
    _by_article: Mapping[str, Mapping[str, Entry]] = field(init=False, repr=False, eq=False)
    """Entries by fingerprint, by the name of the article: a corpus must not be gone through entry by entry."""

    @_by_article.default
    def _group(self) -> Mapping[str, Mapping[str, Entry]]:
        found: dict[str, dict[str, Entry]] = {}
        for entry in self.entries:
            found.setdefault(entry.article, {})[entry.fingerprint] = entry
        return found

    def apply(self, report: ArticleReport) -> ArticleReport:
        """Return a report in which what was decided on is silenced.

        An entry without a reason silences nothing and is reported, and so is one that names this article and
        meets no finding.

        Args:
            report: One article, judged.
        """
        own: dict[str, Entry] = {}
        # What is said of any article first, so that what is said of this one is stronger.
        for name in ("", *sorted(names_of(report.analysis.article, self.path.parent))):
            own |= self._by_article.get(name, {})
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
    text = read_text(path)
    data = parse_toml(text, path.as_posix())
    for key in data:
        if key != "decision":
            raise ConfigError(f"{path.as_posix()}: {unknown('no table is called', key, ['decision'])}")
    entries = data.get("decision", [])
    if not isinstance(entries, list) or not all(isinstance(entry, dict) for entry in entries):
        raise ConfigError(f"{path.as_posix()}: decisions are written as tables: [[decision]]")
    made: list[Entry] = []
    at, lines = 0, LineIndex(text)
    for number, entry in enumerate(entries, 1):
        values = _values(f"{path.as_posix()}: decision {number}", entry)
        # Where the file lists a fingerprint for several articles, the next entry stands behind the last.
        at = max(text.find(values["fingerprint"], at), 0)
        made.append(Entry(**values, place=f"{path.as_posix()}:{lines.place(at)[0]}"))
        at += len(values["fingerprint"])
    return DecisionFile(path, tuple(made))


def _values(where: str, entry: Mapping[str, object]) -> dict[str, str]:
    """Return the values of one entry."""
    for key, value in entry.items():
        if key not in KEYS:
            raise ConfigError(f"{where}: {unknown('no key is called', key, KEYS)}")
        if not isinstance(value, str):
            raise ConfigError(f'{where}: "{key}" must be a string')
    values = {key: str(value).strip() for key, value in entry.items()}
    if not values.get("fingerprint"):
        raise ConfigError(f'{where}: "fingerprint" is missing; `attribution audit --format jsonl` prints them')
    return values
