"""A table for spreadsheets: a row a finding, those that do not count too."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterator
from typing import ClassVar

from attribution.model import Report
from attribution.reporters.locate import Located, all_located

COLUMNS = (
    "place", "article", "line", "column", "start", "end", "severity", "rule", "name", "message", "words",
    "attribution", "source", "fingerprint", "silenced", "reason",
)  # fmt: skip
"""The columns, in their order; later versions may add some behind them."""

_FORMULA = ("=", "+", "-", "@", "\t", "\r")
"""With what a cell begins that a spreadsheet would calculate instead of show."""


class CsvReporter:
    """Prints a head and a row a finding, as RFC 4180 describes it.

    Lines and columns are those of the article. `silenced` tells what silenced a finding; it is empty where the
    finding counts. An apostrophe stands before words that a spreadsheet would take for a formula.
    """

    name: ClassVar[str] = "csv"

    def render(self, report: Report) -> Iterator[str]:
        """Yield the head, then the rows."""
        yield _row(COLUMNS)
        for found in all_located(report, silenced=True):
            yield _row(_cells(found))


def _cells(found: Located) -> tuple[str, ...]:
    article, finding, at = found.article, found.finding, found.location
    line, _, column = at.inside.partition(":") if at.inside else (str(at.line), "", str(at.column))
    if at.whole:
        line = column = ""
    decision = finding.decision
    return (
        article.place or "",
        article.id,
        line,
        column,
        str(finding.span.start),
        str(finding.span.end),
        finding.severity.value,
        finding.rule,
        finding.name,
        finding.message,
        finding.span.of(article.text),
        finding.attribution or "",
        finding.source or "",
        finding.fingerprint,
        decision.kind.value if decision else "",
        decision.reason if decision else "",
    )


def _row(cells: tuple[str, ...]) -> str:
    out = io.StringIO()
    # Only with both in its line ends does the writer put quotation marks around either inside a cell.
    csv.writer(out, lineterminator="\r\n").writerow([_shown(cell) for cell in cells])
    return out.getvalue()


def _shown(cell: str) -> str:
    # The words come from articles, which anybody may have written.
    plain = cell.replace("\0", "\ufffd")
    return f"'{plain}" if plain.startswith(_FORMULA) else plain
