"""A report out: findings with line and column, scores with their parts, and what could not be read."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from attribution.model import ArticleReport, Decision, Finding, LineIndex, Report, Score, ScorePart, Severity
from attribution.serial.jsontext import dumps
from attribution.serial.schema import SCHEMA_VERSION
from attribution.serial.write import analysis_to_dict, pairs


def _decision_to_dict(decision: Decision) -> dict[str, Any]:
    return {"kind": decision.kind.value, "reason": decision.reason, "place": decision.place}


def _finding_to_dict(finding: Finding, text: str, lines: LineIndex) -> dict[str, Any]:
    line, column = lines.place(finding.span.start)
    return {
        "rule": finding.rule,
        "name": finding.name,
        "severity": finding.severity.value,
        "span": [finding.span.start, finding.span.end],
        "line": line,
        "column": column,
        "words": finding.span.of(text),
        "message": finding.message,
        "why": finding.why,
        "related": pairs(finding.related),
        "attribution": finding.attribution,
        "source": finding.source,
        "fingerprint": finding.fingerprint,
        "decision": _decision_to_dict(finding.decision) if finding.decision else None,
    }


def _part_to_dict(part: ScorePart) -> dict[str, Any]:
    return {
        "name": part.name,
        "value": part.value,
        "points": part.points,
        "max": part.max,
        "n": part.n,
        "applicable": part.applicable,
        "sentence": part.sentence,
        "lost": pairs(part.lost),
    }


def _score_to_dict(score: Score) -> dict[str, Any]:
    return {
        "name": score.name,
        "value": score.value,
        "max": score.max,
        "sentence": score.sentence,
        "parts": [_part_to_dict(part) for part in score.parts],
    }


def article_report_to_dict(article: ArticleReport) -> dict[str, Any]:
    """Return one judged article: where it was read, its analysis, findings with line and column, scores."""
    text = article.analysis.text
    lines = LineIndex(text)
    own = {"profile": article.profile, "fail_level": article.fail_level} if article.profile else {}
    return {
        "place": article.analysis.article.place,
        **own,
        "analysis": analysis_to_dict(article.analysis),
        "findings": [_finding_to_dict(finding, text, lines) for finding in article.findings],
        "silenced": [_finding_to_dict(finding, text, lines) for finding in article.silenced],
        "scores": [_score_to_dict(score) for score in article.scores],
    }


def _report_head(report: Report) -> dict[str, Any]:
    """Return everything of a report but its articles."""
    findings = report.findings
    found = {finding.rule for finding in (*findings, *report.silenced)}
    return {
        "schema": SCHEMA_VERSION,
        "version": report.version,
        "profile": report.profile,
        "pipeline": report.pipeline,
        "fail_level": report.fail_level.value if report.fail_level else None,
        "failed": report.failed,
        "summary": {
            "articles": len(report.articles),
            "attributions": sum(len(article.analysis.attributions) for article in report.articles),
            "findings": {level.value: sum(finding.severity is level for finding in findings) for level in Severity},
            "silenced": len(report.silenced),
            "problems": len(report.problems),
        },
        "rules": {
            rule.code: {"name": rule.name, "summary": rule.summary, "url": rule.url}
            for rule in report.rules
            if rule.code in found
        },
        "problems": [{"place": problem.place, "message": problem.message} for problem in report.problems],
    }


def report_to_dict(report: Report) -> dict[str, Any]:
    """Return a whole report as plain lists, dicts, strings and numbers."""
    return {**_report_head(report), "articles": [article_report_to_dict(item) for item in report.articles]}


def report_lines(report: Report) -> Iterator[str]:
    """Yield a report as one JSON object, an article a line, without holding all of it at once."""
    yield dumps(_report_head(report))[:-1] + ',"articles":['
    separator = "\n"
    for article in report.articles:
        yield separator + dumps(article_report_to_dict(article))
        separator = ",\n"
    yield "\n]}\n"


def finding_lines(report: Report) -> Iterator[str]:
    """Yield each finding of a report as a line of JSON, those that do not count too, with the article before it."""
    for article in report.articles:
        known = article.analysis.article
        lines = LineIndex(known.text)
        findings = sorted((*article.findings, *article.silenced), key=lambda one: (one.span.start, one.span.end))
        for finding in findings:
            head = {"article": known.id, "place": known.place}
            yield dumps({**head, **_finding_to_dict(finding, known.text, lines)}) + "\n"
