"""From a report to the messages of the protocol."""

from __future__ import annotations

from collections.abc import Mapping

from lsprotocol import types

from attribution.lsp.hover import explanation
from attribution.lsp.positions import Positions
from attribution.model import ArticleReport, Finding, RuleFacts, Severity, TextSpan

SOURCE = "attribution"
"""Under which name an editor shows where a diagnostic comes from."""

_SEVERITIES = {
    Severity.NOTE: types.DiagnosticSeverity.Information,
    Severity.WARNING: types.DiagnosticSeverity.Warning,
    Severity.ERROR: types.DiagnosticSeverity.Error,
}
_MOST_RELATED = 20
"""Related places of one diagnostic; editors list them one under the other."""


def diagnostics(
    report: ArticleReport, uri: str, positions: Positions, facts: Mapping[str, RuleFacts]
) -> list[types.Diagnostic]:
    """Return a diagnostic for each finding that counts.

    Args:
        report: The document, judged.
        uri: The document.
        positions: Made from the text that was judged.
        facts: What is known of rules, by code.
    """
    return [_diagnostic(finding, uri, positions, facts.get(finding.rule)) for finding in report.findings]


def _diagnostic(finding: Finding, uri: str, positions: Positions, facts: RuleFacts | None) -> types.Diagnostic:
    related = [
        types.DiagnosticRelatedInformation(types.Location(uri, range_of(span, positions)), "belongs to it")
        for span in finding.related[:_MOST_RELATED]
    ]
    review = facts is not None and facts.tier == "C"
    return types.Diagnostic(
        range=range_of(finding.span, positions),
        message=f"{finding.message} ({finding.name})",
        severity=types.DiagnosticSeverity.Hint if review else _SEVERITIES[finding.severity],
        code=finding.rule,
        code_description=types.CodeDescription(facts.url) if facts is not None and facts.url else None,
        source=SOURCE,
        related_information=related or None,
        data={"fingerprint": finding.fingerprint},
    )


def range_of(span: TextSpan, positions: Positions) -> types.Range:
    """Return the place of a span; what is said of the whole article stands under its first line."""
    start = types.Position(*positions.position(span.start))
    end = positions.line_end(0) if span.end == 0 else positions.position(span.end)
    return types.Range(start, types.Position(*end))


def hover(
    report: ArticleReport, position: types.Position, positions: Positions, facts: Mapping[str, RuleFacts]
) -> types.Hover | None:
    """Return the explanations of what stands at a position, None where nothing does.

    Args:
        report: The document, judged.
        position: Where the cursor is.
        positions: Made from the text that was judged.
        facts: What is known of rules, by code.
    """
    cursor = (position.line, position.character)
    there = []
    for finding in report.findings:
        place = range_of(finding.span, positions)
        if (place.start.line, place.start.character) <= cursor <= (place.end.line, place.end.character):
            there.append((finding, place))
    if not there:
        return None
    # The narrowest first: it is what the cursor was moved to.
    there.sort(key=lambda pair: len(pair[0].span) or len(report.analysis.text))
    value = "\n\n---\n\n".join(explanation(finding, facts.get(finding.rule)) for finding, _ in there)
    return types.Hover(types.MarkupContent(types.MarkupKind.Markdown, value), there[0][1])
