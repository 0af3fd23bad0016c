"""Plain text for people: findings by article, then a summary."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from typing import ClassVar

from attrs import frozen

from attribution.model import ArticleReport, Finding, LineIndex, Report, Score, Severity
from attribution.reporters.excerpt import excerpt, printable

_RESET = "\x1b[0m"
_STYLES = {
    "bold": "\x1b[1m",
    "dim": "\x1b[2m",
    "words": "\x1b[4m",
    Severity.ERROR: "\x1b[1;31m",
    Severity.WARNING: "\x1b[33m",
    Severity.NOTE: "\x1b[36m",
}
_PLACES_SHOWN = 5


@frozen
class TextReporter:
    """Prints for each article its findings in text order and its scores in words, and in the end a summary.

    The reason why a rule matters is printed once an article, with the rule's first finding there.
    """

    name: ClassVar[str] = "text"

    colour: bool = False
    """Whether to mark severities and words with ANSI colours."""

    def render(self, report: Report) -> Iterator[str]:
        """Yield the lines."""
        for article in report.articles:
            yield from self._article(article)
            yield "\n"
        for problem in report.problems:
            what = printable(f"{problem.place}: {problem.message}")
            yield f"{self._paint('not done', Severity.ERROR)} {what}\n"
        yield from self._summary(report)

    def _paint(self, text: str, style: str) -> str:
        return f"{_STYLES[style]}{text}{_RESET}" if self.colour else text

    def _article(self, article: ArticleReport) -> Iterator[str]:
        yield self._paint(_heading(article), "bold") + "\n"
        text, explained = article.analysis.text, set[str]()
        lines = LineIndex(text)
        for finding in article.findings:
            yield from self._finding(finding, text, lines)
            if finding.why and finding.rule not in explained:
                yield f"      why: {printable(finding.why)}\n"
            explained.add(finding.rule)
        if not article.findings:
            yield "  no findings\n"
        for score in article.scores:
            yield from self._score(score)

    def _finding(self, finding: Finding, text: str, lines: LineIndex) -> Iterator[str]:
        whole = finding.span.end == 0
        line, column = lines.place(finding.span.start)
        place = "whole article" if whole else f"{line}:{column}"
        severity = self._paint(finding.severity.value, finding.severity)
        rule = f"{self._paint(finding.name, 'bold')} ({finding.rule})"
        yield f"  {place}  {severity}  {rule}  {printable(finding.message)}\n"
        if not whole:
            before, words, behind = excerpt(text, finding.span)
            yield f"      > {before}{self._paint(f'«{words}»', 'words')}{behind}\n"
        if finding.related:
            places = [":".join(map(str, lines.place(span.start))) for span in finding.related]
            more = len(places) - _PLACES_SHOWN
            tail = f" and {_count(more, 'more place')}" if more > 0 else ""
            yield f"      also at {', '.join(places[:_PLACES_SHOWN])}{tail}\n"

    def _score(self, score: Score) -> Iterator[str]:
        sentence = printable(score.sentence)
        value = f"{_number(score.value)} of {_number(score.max)}" if score.value is not None else "none"
        # Most sentences begin with the number; it is not said twice.
        yield f"  {score.name}: {sentence if sentence.startswith(value) else f'{value}. {sentence}'}\n"
        for part in score.parts:
            if part.applicable:
                points = f"{_number(part.points)} of {_number(part.max)}"
                yield self._paint(f"      {part.name} {points}: {printable(part.sentence)}", "dim") + "\n"

    def _summary(self, report: Report) -> Iterator[str]:
        findings = report.findings
        levels = Counter(finding.severity for finding in findings)
        parts = [_count(levels[level], level.value) for level in reversed(Severity) if levels[level]]
        detail = f" ({', '.join(parts)})" if parts else ""
        attributions = sum(len(article.analysis.attributions) for article in report.articles)
        yield (
            f"{_count(len(report.articles), 'article')}, {_count(attributions, 'attribution')}, "
            f"{_count(len(findings), 'finding')}{detail}\n"
        )
        if report.silenced:
            yield _silenced(report.silenced)
        rules = Counter((finding.name, finding.rule) for finding in findings)
        for (name, code), number in sorted(rules.items(), key=lambda item: (-item[1], item[0])):
            yield f"  {number:>4}  {name} ({code})\n"
        if report.problems:
            yield self._paint(f"{_count(len(report.problems), 'input')} not done", Severity.ERROR) + "\n"
        if report.failed and report.fail_level is not None:
            yield f"failed: findings of severity {report.fail_level.value} or above\n"


def _silenced(findings: tuple[Finding, ...]) -> str:
    """Return the line that tells how many findings do not count, and on whose word."""
    kinds = Counter(finding.decision.kind.value for finding in findings if finding.decision is not None)
    detail = ", ".join(f"{number} {kind}" for kind, number in sorted(kinds.items()))
    return f"{_count(len(findings), 'finding')} silenced ({detail})\n"


def _heading(article: ArticleReport) -> str:
    """Return the line that names an article: place, id where that is another, title, publisher."""
    known = article.analysis.article
    names = list(dict.fromkeys(name for name in (known.place, known.id) if name)) or ["article"]
    return printable(" · ".join([*names, *(extra for extra in (known.title, known.publisher) if extra)]))


def _count(number: int, noun: str) -> str:
    return f"{number} {noun}" if number == 1 else f"{number} {noun}s"


def _number(value: float) -> str:
    """Return a number with at most one digit behind the point."""
    return f"{value:.1f}".removesuffix(".0")
