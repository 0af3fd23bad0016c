"""Diagnostics and explanations without a server."""

from __future__ import annotations

import pytest

pytest.importorskip("lsprotocol", reason="needs the extra lsp: pip install 'attribution-audit[lsp]'")

from lsprotocol import types

from attribution.lsp.hover import explanation
from attribution.lsp.messages import diagnostics, hover
from attribution.lsp.positions import Positions
from attribution.model import Analysis, Article, ArticleReport, Finding, Guide, RuleFacts, Severity, TextSpan

TEXT = "🚋 Fog, fog.\nRain."
FACTS = {
    "FOG001": RuleFacts(
        code="FOG001",
        name="fog",
        severity=Severity.WARNING,
        fine_when="In winter.",
        guides=(Guide(name="Harbour *Code*", demand="F", says="no fog"),),
        url="https://rules.example/fog",
    ),
    "TASTE001": RuleFacts(code="TASTE001", name="taste", severity=Severity.NOTE, tier="C"),
}


def report(*findings: Finding) -> ArticleReport:
    return ArticleReport(analysis=Analysis(article=Article(TEXT)), findings=findings)


def finding(rule: str, span: TextSpan, **fields: object) -> Finding:
    known = {"name": rule.lower(), "severity": Severity.WARNING, "message": "look", **fields}
    return Finding(rule=rule, span=span, **known)  # type: ignore[arg-type]


def test_diagnostics_hold_what_an_editor_shows() -> None:
    one = finding("FOG001", TextSpan(2, 5), related=(TextSpan(7, 10),), fingerprint="f1")
    [found] = diagnostics(report(one), "file:///a.md", Positions(TEXT), FACTS)

    assert found.range == types.Range(types.Position(0, 3), types.Position(0, 6))
    assert (found.code, found.source, found.severity) == ("FOG001", "attribution", types.DiagnosticSeverity.Warning)
    assert found.message == "look (fog001)"
    assert found.code_description == types.CodeDescription("https://rules.example/fog")
    assert found.related_information is not None
    assert found.related_information[0].location.range.start == types.Position(0, 8)


def test_diagnostics_of_the_whole_article_stand_under_its_first_line() -> None:
    [found] = diagnostics(report(finding("FOG001", TextSpan(0, 0))), "file:///a.md", Positions(TEXT), {})

    assert found.range == types.Range(types.Position(0, 0), types.Position(0, 12))
    assert found.code_description is None


def test_diagnostics_of_judgement_are_hints() -> None:
    [found] = diagnostics(report(finding("TASTE001", TextSpan(2, 5))), "file:///a.md", Positions(TEXT), FACTS)

    assert found.severity is types.DiagnosticSeverity.Hint


def test_hover_explains_the_narrowest_finding_first() -> None:
    wide, narrow = finding("TASTE001", TextSpan(0, 10)), finding("FOG001", TextSpan(2, 5))
    found = hover(report(wide, narrow), types.Position(0, 4), Positions(TEXT), FACTS)

    assert found is not None
    assert isinstance(found.contents, types.MarkupContent)
    assert found.contents.value.index("FOG001") < found.contents.value.index("TASTE001")
    assert hover(report(narrow), types.Position(1, 0), Positions(TEXT), FACTS) is None


def test_hover_shows_the_words_of_an_article_as_they_are() -> None:
    one = finding("FOG001", TextSpan(2, 5), message="“<b>*fog*</b>\n# [x](y)”", why="Fog hides.")
    told = explanation(one, FACTS["FOG001"])

    assert "“\\<b\\>\\*fog\\*\\</b\\> \\# \\[x\\](y)”" in told
    assert "*Why it matters:* Fog hides." in told
    assert "*Guides:* Harbour \\*Code\\* (forbids the opposite)" in told
    assert "<!-- attribution: ignore FOG001 the reason -->" in told


def test_hover_on_a_notice_does_not_offer_to_silence_it() -> None:
    assert "<!--" not in explanation(finding("SIL001", TextSpan(2, 5)), None)
    assert "ignore-file FOG001" in explanation(finding("FOG001", TextSpan(0, 0)), None)
