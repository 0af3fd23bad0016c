"""SARIF 2.1.0 for code hosts and viewers: rules with their guides, results with places and decisions."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import Any, ClassVar
from urllib.parse import quote

from attribution.model import ArticleReport, DecisionKind, Finding, Report, RuleFacts, TextSpan
from attribution.reporters.locate import Location, Locator
from attribution.reporters.sarif_rules import rules_and_taxonomies
from attribution.serial import dumps

SCHEMA = "https://json.schemastore.org/sarif-2.1.0.json"
FINGERPRINT = "attributionAudit/v1"
"""Under which name our fingerprint stands among the partial ones; raised when it is made in another way."""

_LONGEST_SNIPPET = 1_000
"""Code points of a region that are repeated as a snippet."""

_DRIVE = re.compile(r"^[A-Za-z]:/")
_PLAIN_IN_URI = "/~!$&'()*+,;=@"


class SarifReporter:
    """Prints one log with one run. Silenced findings stay in it, as suppressed results with their reasons."""

    name: ClassVar[str] = "sarif"

    def render(self, report: Report) -> Iterator[str]:
        """Yield the log."""
        facts = _facts(report)
        rules, taxonomies = rules_and_taxonomies(facts.values())
        driver: dict[str, Any] = {"name": "attribution-audit", "rules": rules}
        if report.version:
            driver["version"] = report.version
        if taxonomies:
            references = [{"name": one["name"], "index": at} for at, one in enumerate(taxonomies)]
            driver["supportedTaxonomies"] = references
        index = {code: at for at, code in enumerate(facts)}
        results = [
            result
            for article in report.articles
            for result in _Article(article, facts, index, baselined=bool(report.baseline)).results()
        ]
        run: dict[str, Any] = {
            "tool": {"driver": driver},
            "taxonomies": taxonomies,
            "columnKind": "unicodeCodePoints",
            "newlineSequences": ["\r\n", "\n", "\r"],
            "invocations": [_invocation(report)],
            "results": results,
            "properties": {"profile": report.profile, "pipeline": report.pipeline, "scores": _scores(report)},
        }
        yield dumps({"$schema": SCHEMA, "version": "2.1.0", "runs": [run]}, indent=1) + "\n"


class _Article:
    """Makes the results of one article."""

    def __init__(
        self, article: ArticleReport, facts: Mapping[str, RuleFacts], index: Mapping[str, int], *, baselined: bool
    ) -> None:
        self._article, self._facts, self._index, self._baselined = article, facts, index, baselined
        self._text = article.analysis.text
        self._locator = Locator(article.analysis.article)

    def results(self) -> Iterator[dict[str, Any]]:
        """Yield a result a finding, in text order."""
        findings = (*self._article.findings, *self._article.silenced)
        for finding in sorted(findings, key=lambda one: (one.span.start, one.span.end)):
            yield self._result(finding)

    def _result(self, finding: Finding) -> dict[str, Any]:
        review = self._facts[finding.rule].tier == "C"
        result: dict[str, Any] = {
            "ruleId": finding.rule,
            "ruleIndex": self._index[finding.rule],
            # The specification wants no level where nothing is said to have failed.
            "kind": "review" if review else "fail",
            "level": "none" if review else finding.severity.value,
            "message": {"text": finding.message},
            "locations": [self._location(finding.span)],
            "suppressions": _suppressions(finding),
        }
        if finding.related:
            result["relatedLocations"] = [
                {"id": number, **self._location(span)} for number, span in enumerate(finding.related, 1)
            ]
        if finding.fingerprint:
            result["partialFingerprints"] = {FINGERPRINT: finding.fingerprint}
        if self._baselined:
            old = finding.decision is not None and finding.decision.kind is DecisionKind.BASELINE
            result["baselineState"] = "unchanged" if old else "new"
        known = {"attribution": finding.attribution, "source": finding.source}
        known |= {"severity": finding.severity.value} if review else {}
        result["properties"] = {
            "span": [finding.span.start, finding.span.end],
            **{key: value for key, value in known.items() if value is not None},
        }
        return result

    def _location(self, span: TextSpan) -> dict[str, Any]:
        place = self._locator.locate(span)
        location: dict[str, Any] = {}
        if place.path:
            artifact = {"uri": uri_of(place.path)}
            location["physicalLocation"] = {"artifactLocation": artifact, "region": self._region(place, span)}
        name = self._article.analysis.article.id
        if name and name != place.path:
            location["logicalLocations"] = [{"name": name, "kind": "article"}]
        return location

    def _region(self, place: Location, span: TextSpan) -> dict[str, Any]:
        """Return lines, columns and characters, or the line alone where the file is not the text."""
        if place.inside or place.whole:
            # A region may be left out, but GitHub shows nothing without a line.
            return {"startLine": place.line}
        region: dict[str, Any] = {
            "startLine": place.line,
            "startColumn": place.column,
            "endLine": place.end_line,
            "endColumn": place.end_column,
            "charOffset": span.start,
            "charLength": len(span),
        }
        if len(span) <= _LONGEST_SNIPPET:
            region["snippet"] = {"text": span.of(self._text)}
        return region


def uri_of(path: str) -> str:
    """Return a path as a URI: relative as it is, absolute as `file:`."""
    encoded = quote(path, safe=_PLAIN_IN_URI, errors="replace")
    if path.startswith("/"):
        return f"file://{encoded}"
    return (
        f"file:///{path[0]}:{quote(path[2:], safe=_PLAIN_IN_URI, errors='replace')}" if _DRIVE.match(path) else encoded
    )


def _facts(report: Report) -> dict[str, RuleFacts]:
    """Return the facts of every rule, by code; of one that only its findings tell of, what they tell."""
    known = {one.code: one for one in report.rules}
    for finding in (*report.findings, *report.silenced):
        if finding.rule not in known:
            known[finding.rule] = RuleFacts(
                code=finding.rule, name=finding.name, severity=finding.severity, why=finding.why
            )
    return {code: known[code] for code in sorted(known)}


def _suppressions(finding: Finding) -> list[dict[str, Any]]:
    """Return why a result does not count; an empty list says that it does."""
    decision = finding.decision
    if decision is None:
        return []
    kind = "inSource" if decision.kind is DecisionKind.IN_TEXT else "external"
    found: dict[str, Any] = {"kind": kind, "status": "accepted", "justification": decision.reason}
    if decision.place:
        found["properties"] = {"place": decision.place}
    return [found]


def _invocation(report: Report) -> dict[str, Any]:
    notes = [
        {"level": "error", "message": {"text": f"{problem.place}: {problem.message}"}} for problem in report.problems
    ]
    found: dict[str, Any] = {"executionSuccessful": not report.problems}
    if notes:
        found["toolExecutionNotifications"] = notes
    return found


def _scores(report: Report) -> list[dict[str, Any]]:
    return [
        {"article": article.analysis.article.id, "name": score.name, "value": score.value, "max": score.max}
        for article in report.articles
        for score in article.scores
    ]
