"""Code Quality for GitLab: the artifact that a merge request shows as marks beside its lines."""

from __future__ import annotations

import hashlib
from collections import Counter
from collections.abc import Iterator
from typing import Any, ClassVar

from attribution.model import Report, Severity
from attribution.reporters.excerpt import printable
from attribution.reporters.locate import Located, all_located
from attribution.serial import dumps

_SEVERITIES = {Severity.NOTE: "info", Severity.WARNING: "minor", Severity.ERROR: "major"}


class GitLabReporter:
    """Prints a list of issues, one a line."""

    name: ClassVar[str] = "gitlab"

    def render(self, report: Report) -> Iterator[str]:
        """Yield the list."""
        seen: Counter[str] = Counter()
        yield "["
        separator = "\n"
        for found in all_located(report):
            yield separator + dumps(_issue(found, seen))
            separator = ",\n"
        yield "\n]\n"


def _issue(found: Located, seen: Counter[str]) -> dict[str, Any]:
    at, finding = found.location, found.finding
    path = (at.path or found.article.id or "article").removeprefix("./")
    inside = f" (at {at.inside} of the article)" if at.inside else ""
    lines = {"begin": at.line, "end": at.end_line}
    return {
        "description": printable(finding.message) + inside,
        "check_name": finding.name,
        "fingerprint": _fingerprint(path, found, seen),
        "severity": _SEVERITIES[finding.severity],
        "location": {"path": path, "lines": lines},
    }


def _fingerprint(path: str, found: Located, seen: Counter[str]) -> str:
    """Return what GitLab knows an issue by; it must be unique in the whole list."""
    key = "\x1f".join((path, found.article.id, found.finding.rule, found.finding.fingerprint))
    seen[key] += 1
    return hashlib.sha256(f"{key}\x1f{seen[key]}".encode("utf-8", "surrogatepass")).hexdigest()[:32]
