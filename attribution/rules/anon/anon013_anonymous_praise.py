"""ANON013 anonymous-praise."""

from __future__ import annotations

from collections.abc import Iterator
from typing import ClassVar

from attrs import frozen

from attribution.model import Analysis, Finding, Severity, Status
from attribution.model.disclosure import place_of
from attribution.rules.base import Example, Guide, Rule
from attribution.rules.looks import shown
from attribution.rules.opinions import Judgement, judgements


@frozen(kw_only=True)
class AnonymousPraise(Rule):
    """An unnamed source praises somebody."""

    code: ClassVar[str] = "ANON013"
    name: ClassVar[str] = "anonymous-praise"
    severity: ClassVar[Severity] = Severity.NOTE
    status: ClassVar[Status] = Status.PREVIEW
    tier: ClassVar[str] = "C"
    summary: ClassVar[str] = "For review: an unnamed source praises a person or a body."
    why: ClassVar[str] = "Praise needs no protection; without a name it reads like the work of whoever gains by it."
    fine_when: ClassVar[str] = "A feature or an obituary in which most voices have names."
    known_problems: ClassVar[str] = (
        "A word list cannot see whom a word is aimed at, nor tell praise from a quoted title. Somebody has to read it."
    )
    guides: ClassVar[tuple[Guide, ...]] = (
        Guide(name="NPR", demand="F", says="unidentified sources should not be heard praising others either"),
        Guide(name="USA TODAY", demand="D", says="avoid anonymous praise"),
    )
    bad: ClassVar[tuple[Example, ...]] = (
        Example(text="“He is the smartest man in the cabinet,” an aide said."),
        Example(text="One official said Ruth Able was brilliant and that she had “done a great job”."),
    )
    good: ClassVar[tuple[Example, ...]] = (
        Example(text="Aide Tomas Reyl said the minister reads every brief himself."),
        Example(text="“He is the smartest man in the cabinet,” aide Tomas Reyl said."),
    )

    def check(self, analysis: Analysis) -> Iterator[Finding]:
        """Yield one finding for each unnamed source that praises somebody, its later words related."""
        later: dict[str, list[Judgement]] = {}
        for one in judgements(analysis, "praise"):
            later.setdefault(one.source.told[0].id, []).append(one)
        for found in later.values():
            first = found[0]
            who = shown(place_of(first.item).of(analysis.text))
            yield self.finding(
                f"for review: {who} seems to praise somebody (“{first.words}”) without a name; whoever praises can "
                "do so on the record",
                first.span,
                attribution=first.item,
                related=(place_of(first.item), *(other.span for other in found[1:])),
            )
