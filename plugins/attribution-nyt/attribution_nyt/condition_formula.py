"""NYT001 condition-formula."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import ClassVar

from attrs import frozen

from attribution.model import Analysis, Finding, Severity, Status, TextSpan
from attribution.rules.base import Example, Rule

_FORMULA = re.compile(r"\bon condition of anonymity\b", re.IGNORECASE)


@frozen(kw_only=True)
class ConditionFormula(Rule):
    """The formula of the agencies, where the house has its own."""

    code: ClassVar[str] = "NYT001"
    name: ClassVar[str] = "condition-formula"
    severity: ClassVar[Severity] = Severity.NOTE
    # From general knowledge of the newspaper's usual wording; its stylebook was not read.
    status: ClassVar[Status] = Status.PREVIEW
    summary: ClassVar[str] = (
        "“On condition of anonymity” is the agencies' wording; this house writes “on the condition”."
    )
    why: ClassVar[str] = "The wording shows what was taken over from an agency, and with it the agency's grant."
    fine_when: ClassVar[str] = "The article is an agency's, or the words stand in a quotation."
    known_problems: ClassVar[str] = "The house's stylebook was not read on this; the rule rests on its usual wording."
    bad: ClassVar[tuple[Example, ...]] = (
        Example(text="A clerk, who spoke on condition of anonymity, said the vault was empty."),
        Example(text="Speaking on condition of anonymity, a clerk said that the vault was empty."),
    )
    good: ClassVar[tuple[Example, ...]] = (
        Example(text="A clerk, who spoke on the condition of anonymity, said the vault was empty."),
        Example(text='"They spoke on condition of anonymity," said Ada Holm.'),
    )

    def check(self, analysis: Analysis) -> Iterator[Finding]:
        """Yield a finding for each use outside quotations."""
        for match in _FORMULA.finditer(analysis.text):
            span = TextSpan(*match.span())
            if not any(item.span.contains(span) for item in analysis.quotations):
                yield self.finding("write “on the condition of anonymity”, and say why", span)
