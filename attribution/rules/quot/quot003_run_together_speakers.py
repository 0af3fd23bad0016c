"""QUOT003 run-together-speakers."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise
from typing import ClassVar

from attrs import frozen

from attribution.lexicons.descriptions import words_in
from attribution.model import Analysis, Attribution, Finding, Kind, Severity, Spans, Status, hull
from attribution.model.disclosure import index_at, place_of, statements
from attribution.rules.base import Example, Guide, Rule
from attribution.rules.looks import shown


@frozen(kw_only=True)
class RunTogetherSpeakers(Rule):
    """Quotations of two speakers side by side without a bridge."""

    code: ClassVar[str] = "QUOT003"
    name: ClassVar[str] = "run-together-speakers"
    severity: ClassVar[Severity] = Severity.NOTE
    status: ClassVar[Status] = Status.PREVIEW
    tier: ClassVar[str] = "A"
    summary: ClassVar[str] = "Quotations of two speakers stand side by side in one paragraph with no bridge."
    why: ClassVar[str] = "Readers take the second quotation for more of the first, until they meet the other name."
    fine_when: ClassVar[str] = (
        "The second speaker is named before the quotation, or a new paragraph begins; questions and answers."
    )
    known_problems: ClassVar[str] = (
        "Where “he” is tied to the wrong person, one speaker looks like two; the rule is a preview until "
        "coreference is measured."
    )
    guides: ClassVar[tuple[Guide, ...]] = (
        Guide(name="Reuters", demand="F", says="quotes from different speakers are not run together"),
    )
    bad: ClassVar[tuple[Example, ...]] = (
        Example(text="“It was fair,” said Karin Lund. “It was a farce,” said Aldo Pirelli."),
        Example(text="“We won the vote,” Mayor Ida Lone said. “They stole the vote,” Pieter Aas said."),
    )
    good: ClassVar[tuple[Example, ...]] = (
        Example(text="“It was fair,” said Karin Lund.\n\nAldo Pirelli disagreed: “It was a farce,” he said."),
        Example(text="“It was fair,” said Karin Lund. “It was close, but it was fair.”"),
    )

    def check(self, analysis: Analysis) -> Iterator[Finding]:
        """Yield one finding for each second quotation that follows another speaker's without a bridge."""
        quoted = [item for item in statements(analysis) if item.kind is Kind.DIRECT and item.source]
        for first, second in pairwise(quoted):
            if first.source == second.source or not second.speaker or not _side_by_side(analysis, first, second):
                continue
            if hull(second.speaker).start < second.content[0].start:
                continue
            yield self.finding(
                f"{shown(second.content[0].of(analysis.text))} follows the words of another speaker; "
                f"readers learn only afterwards that it is {shown(place_of(second).of(analysis.text))} who "
                "speaks",
                second.content,
                attribution=second,
                related=(place_of(first),),
            )


def _side_by_side(analysis: Analysis, first: Attribution, second: Attribution) -> bool:
    """Return whether only marks and white space stand between the two, within one paragraph."""
    end = hull(_all_of(first)).end
    start = second.content[0].start
    if end > start or index_at(analysis.paragraphs, end) != index_at(analysis.paragraphs, start):
        return False
    return not words_in(analysis.text[end:start])


def _all_of(item: Attribution) -> Spans:
    return (*item.content, *item.cue, *item.speaker, *item.speaker_full)
