"""Where a finding stands, in the words that other programs understand: a file, lines, columns."""

from __future__ import annotations

import re
from collections.abc import Iterator

from attrs import frozen

from attribution.model import Article, ArticleReport, Finding, LineIndex, Report, TextSpan

STANDARD_INPUT = "-"

_NUMBER_BEHIND = re.compile(r"(?P<path>.*)(?::(?P<line>[1-9][0-9]{0,8})|#[0-9]{1,9})", re.DOTALL)
"""What readers put behind a path where a file holds several articles: the line, or the number in a list."""


@frozen
class Location:
    """A place in a file. Lines and columns are counted from 1, columns in code points; the end is exclusive."""

    path: str
    """The file; empty where the text did not come from one."""
    line: int
    column: int
    end_line: int
    end_column: int
    inside: str = ""
    """Place in the article as `line:column`, where the file holds more than the article (JSON lines)."""
    whole: bool = False
    """Whether the whole article is meant."""


@frozen
class Located:
    """A finding with everything that a line about it needs."""

    article: Article
    finding: Finding
    location: Location


class Locator:
    """Finds places in one article; made once an article."""

    def __init__(self, article: Article) -> None:
        self._lines = LineIndex(article.text)
        place = article.place or ""
        match = _NUMBER_BEHIND.fullmatch(place) if not article.verbatim else None
        self._path = match["path"] if match else place
        self._own_line = int(match["line"] or 1) if match else 1
        # Of an article that was handed over without a place, lines of the text are the only ones there are.
        self._verbatim = article.verbatim or not place
        if self._path == STANDARD_INPUT:
            self._path = ""

    def locate(self, span: TextSpan) -> Location:
        """Return where a span stands.

        Args:
            span: A stretch of the article's text; an empty one at 0 for the whole article.
        """
        whole = span.end == 0
        line, column = self._lines.place(span.start)
        if not self._verbatim:
            inside = "" if whole else f"{line}:{column}"
            return Location(self._path, self._own_line, 1, self._own_line, 1, inside, whole)
        end_line, end_column = self._lines.place(span.end)
        return Location(self._path, line, column, end_line, end_column, whole=whole)


def located(article: ArticleReport, *, silenced: bool = False) -> Iterator[Located]:
    """Yield the findings of one article with their places, in text order.

    Args:
        article: One article, judged.
        silenced: Whether to yield those that do not count too.
    """
    known = article.analysis.article
    findings = article.findings
    if silenced:
        findings = tuple(sorted((*findings, *article.silenced), key=lambda one: (one.span.start, one.span.end)))
    if not findings:
        return
    locator = Locator(known)
    for finding in findings:
        yield Located(known, finding, locator.locate(finding.span))


def all_located(report: Report, *, silenced: bool = False) -> Iterator[Located]:
    """Yield the findings of every article with their places."""
    for article in report.articles:
        yield from located(article, silenced=silenced)
