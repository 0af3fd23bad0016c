"""Comments against findings: what is silenced, and what is said about comments that do not work."""

from __future__ import annotations

import re
from typing import ClassVar

import pytest
from attrs import frozen

from attribution.model import Article, Decision, DecisionKind, Finding, Severity, TextSpan
from attribution.rules.base import Rule
from attribution.silence import apply_comments
from attribution.silence.intext import MOST


@frozen(kw_only=True)
class FogRule(Rule):
    """A rule that there is."""

    code: ClassVar[str] = "FOG001"
    name: ClassVar[str] = "fog"
    severity: ClassVar[Severity] = Severity.WARNING


@frozen(kw_only=True)
class RainRule(FogRule):
    """Another."""

    code: ClassVar[str] = "RAIN001"
    name: ClassVar[str] = "rain"


def followed(text: str, ran: tuple[str, ...] = ("FOG001", "RAIN001")) -> tuple[list[tuple[str, str]], list[Finding]]:
    """Return what counts, as code and words, and what is silenced; every "fog" and "rain" outside comments is found."""
    bare = re.sub("<!--.*?-->", lambda match: " " * len(match[0]), text)
    findings = [
        Finding(
            rule=f"{match[0].upper()}001",
            name=match[0],
            severity=Severity.WARNING,
            span=TextSpan(*match.span()),
            message=f"there is {match[0]}",
        )
        for match in re.finditer("fog|rain", bare)
    ]
    article = Article(text, id="a.md", place="a.md")
    counting, silenced = apply_comments(article, findings, [FogRule, RainRule], ran)
    return [(finding.rule, finding.message) for finding in counting], list(silenced)


def test_intext_silences_its_rule_in_its_paragraph() -> None:
    counting, silenced = followed("<!-- attribution: ignore fog seen by us -->\nfog, rain.\n\nfog.")

    assert counting == [("RAIN001", "there is rain"), ("FOG001", "there is fog")]
    decision = Decision(kind=DecisionKind.IN_TEXT, reason="seen by us", place="a.md:1")
    assert [(one.rule, one.span.start, one.decision) for one in silenced] == [("FOG001", 44, decision)]


@pytest.mark.parametrize("name", ["FOG001", "fog", "FOG", "all", "rain,FOG001"])
def test_intext_takes_names_codes_and_families(name: str) -> None:
    _, silenced = followed(f"<!-- attribution: ignore {name} seen by us -->\nfog.")

    assert [one.rule for one in silenced] == ["FOG001"]


def test_intext_whole_file_silences_what_is_said_of_the_whole_article() -> None:
    whole = Finding(rule="FOG001", name="fog", severity=Severity.NOTE, span=TextSpan(0, 0), message="all of it")
    for action, expected in ("ignore", 0), ("ignore-file", 1):
        text = f"<!-- attribution: {action} fog seen by us -->\nfog."
        assert len(apply_comments(Article(text), [whole], [FogRule], ["FOG001"])[1]) == expected


def test_intext_shows_the_reason_of_the_nearer_comment() -> None:
    far, near = "<!-- attribution: ignore-file fog far -->", "<!-- attribution: ignore fog near -->"
    counting, silenced = followed(f"{far}\n\n{near}\nfog.\n\nfog.")

    assert [one.decision.reason for one in silenced if one.decision] == ["near", "far"]
    assert counting == []


@pytest.mark.parametrize(
    ("comment", "code", "message"),
    [
        ("ignore fog", "SIL001", "it is not said why fog may be ignored; write the reason behind the rule"),
        ("ignore frog seen", "SIL003", "no rule or family is called 'frog'; did you mean 'fog'?"),
        ("ignored fog seen", "SIL003", "no comment begins with 'ignored'; did you mean 'ignore'?"),
        ("ignore", "SIL003", "no rule is named; write its name or code, and the reason behind it"),
    ],
)
def test_intext_says_so_where_a_comment_does_not_work(comment: str, code: str, message: str) -> None:
    counting, silenced = followed(f"<!-- attribution: {comment} -->\nfog.")

    assert counting == [(code, message), ("FOG001", "there is fog")]
    assert silenced == []


def test_intext_reports_each_name_that_has_nothing_to_silence() -> None:
    counting, _ = followed("<!-- attribution: ignore fog,rain seen by us -->\nfog.\n\nrain.")

    assert counting == [("SIL002", "there is nothing of rain to silence here"), ("RAIN001", "there is rain")]


def test_intext_calls_nothing_unused_whose_rule_did_not_run() -> None:
    assert followed("<!-- attribution: ignore rain seen by us -->\nSun.", ran=("FOG001",)) == ([], [])


def test_intext_equal_comments_have_different_fingerprints() -> None:
    comment = "<!-- attribution: ignore fog seen by us -->\nSun.\n\n"
    counting, _ = apply_comments(Article(comment * 2), [], [FogRule], ["FOG001"])

    assert len({finding.fingerprint for finding in counting}) == 2


def test_intext_follows_so_many_comments_and_says_so() -> None:
    comment = "<!-- attribution: ignore fog seen by us -->\nfog.\n\n"
    counting, silenced = followed(comment * (MOST + 1))

    assert [code for code, _ in counting] == ["SIL003", "FOG001"]
    assert len(silenced) == MOST
