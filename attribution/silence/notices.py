"""What is reported about decisions themselves. No rules: a rule sees the article alone, not what others found."""

from __future__ import annotations

from attribution.model import Finding, RuleFacts, Severity, TextSpan
from attribution.rules.fingerprints import fingerprint
from attribution.rules.web import DOCUMENTATION

_URL = f"{DOCUMENTATION}/silencing.md#what-is-reported-about-decisions"

WITHOUT_REASON = RuleFacts(
    code="SIL001",
    name="decision-without-reason",
    severity=Severity.WARNING,
    summary="A decision to let a finding stand that does not say why; it silences nothing.",
    why="Who reads it later cannot tell whether the decision still holds.",
    fine_when="Never; a few words are enough.",
    url=_URL,
)
UNUSED = RuleFacts(
    code="SIL002",
    name="unused-decision",
    severity=Severity.NOTE,
    summary="A decision that has nothing to silence: the words were changed, or the rule no longer objects.",
    why="It would silence, unseen, what is written there next.",
    fine_when="While an article is being rewritten.",
    url=_URL,
)
NOT_UNDERSTOOD = RuleFacts(
    code="SIL003",
    name="decision-not-understood",
    severity=Severity.WARNING,
    summary="A comment that is meant for the audit and names no rule or no action that exists; it silences nothing.",
    why="Who wrote it believes that it works.",
    fine_when="Never.",
    url=_URL,
)

NOTICES = (WITHOUT_REASON, UNUSED, NOT_UNDERSTOOD)
"""The facts of all of them, in the order of their codes."""

WHOLE = TextSpan(0, 0)
"""The place of a notice about something that stands outside the article."""


def notice(facts: RuleFacts, message: str, span: TextSpan = WHOLE, *, key: str) -> Finding:
    """Return a finding about a decision.

    Args:
        facts: One of `NOTICES`.
        message: What is wrong.
        span: The comment, if it is one.
        key: What tells this decision from others of the article, for the fingerprint.
    """
    return Finding(
        rule=facts.code,
        name=facts.name,
        severity=facts.severity,
        span=span,
        message=message,
        why=facts.why,
        fingerprint=fingerprint((facts.code, key)),
    )
