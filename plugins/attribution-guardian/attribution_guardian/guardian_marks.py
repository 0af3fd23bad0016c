"""GDN001 guardian-marks."""

from __future__ import annotations

from collections.abc import Iterator
from typing import ClassVar

from attrs import frozen

from attribution.model import Analysis, Finding, Severity, Status
from attribution.rules.base import Example, Guide, Rule

_SINGLE = ("‘", "'")


@frozen(kw_only=True)
class GuardianMarks(Rule):
    """Speech between single marks, where the house's style has double ones."""

    code: ClassVar[str] = "GDN001"
    name: ClassVar[str] = "guardian-marks"
    severity: ClassVar[Severity] = Severity.NOTE
    status: ClassVar[Status] = Status.PREVIEW  # a house's own matter, which its profile switches on
    summary: ClassVar[str] = "Speech stands between single quotation marks; in text, this house sets double ones."
    why: ClassVar[str] = (
        "With one kind of mark for speech, readers never take a quotation for a title or a scare quote."
    )
    fine_when: ClassVar[str] = "It is a headline, or the words stand inside another quotation."
    guides: ClassVar[tuple[Guide, ...]] = (
        Guide(name="The Guardian", demand="R", says="double marks around speech in text, single ones inside them"),
    )
    bad: ClassVar[tuple[Example, ...]] = (
        Example(text="‘We dug it in spring,’ said Ada Holm."),
        Example(text="Per Lind said: ‘Nobody asked us about the pond.’"),
    )
    good: ClassVar[tuple[Example, ...]] = (
        Example(text="“We dug it in spring,” said Ada Holm."),
        Example(text="“He told us ‘dig’ and we dug,” said Ada Holm of the ‘pond’."),
    )

    def check(self, analysis: Analysis) -> Iterator[Finding]:
        """Yield a finding for each attribution that begins with a single mark outside other quotations."""
        outer = {item.span.start for item in analysis.quotations if item.depth == 0}
        for item in analysis.attributions:
            start = item.content[0].start
            if start in outer and analysis.text[start] in _SINGLE:
                yield self.finding("set speech between double marks", item.content, attribution=item)
