"""Annotations for GitHub: workflow commands that Actions turns into marks beside the lines of a pull request."""

from __future__ import annotations

from collections.abc import Iterator
from typing import ClassVar

from attribution.model import Report, Severity
from attribution.reporters.excerpt import printable
from attribution.reporters.locate import Located, all_located

_COMMANDS = {Severity.NOTE: "notice", Severity.WARNING: "warning", Severity.ERROR: "error"}


class GitHubReporter:
    """Prints a workflow command a finding; inputs that could not be read are errors."""

    name: ClassVar[str] = "github"

    def render(self, report: Report) -> Iterator[str]:
        """Yield a command a finding, then one a problem."""
        for found in all_located(report):
            yield _command(found)
        for problem in report.problems:
            yield f"::error title=not done::{escape_data(printable(f'{problem.place}: {problem.message}'))}\n"


def escape_data(text: str) -> str:
    """Return text as the message of a workflow command: it can neither end its line nor begin another."""
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def escape_property(text: str) -> str:
    """Return text as the value of a property of a workflow command."""
    return escape_data(text).replace(":", "%3A").replace(",", "%2C")


def _command(found: Located) -> str:
    at, finding = found.location, found.finding
    values: dict[str, str] = {}
    if at.path:
        values |= {"file": at.path, "line": str(at.line)}
        # GitHub refuses columns on a mark of several lines.
        columns = at.line == at.end_line and not at.whole and not at.inside
        values |= {"col": str(at.column)} if columns else {}
        values |= {"endLine": str(at.end_line)}
        values |= {"endColumn": str(at.end_column)} if columns else {}
    values["title"] = f"{finding.name} ({finding.rule})"
    properties = ",".join(f"{name}={escape_property(_safe(value))}" for name, value in values.items())
    inside = f" (at {at.inside} of the article)" if at.inside else ""
    return f"::{_COMMANDS[finding.severity]} {properties}::{escape_data(printable(finding.message) + inside)}\n"


def _safe(value: str) -> str:
    # A path keeps its spaces, but nothing in it may steer the log that it is printed to.
    return value if value.isprintable() else printable(value)
