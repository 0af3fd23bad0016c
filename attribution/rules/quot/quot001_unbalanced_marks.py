"""QUOT001 unbalanced-marks."""

from __future__ import annotations

from collections.abc import Iterator
from typing import ClassVar

from attrs import field, frozen

from attribution.lexicons.descriptions import words_in
from attribution.model import Analysis, Finding, Severity
from attribution.rules.base import Example, Rule
from attribution.rules.looks import shown

_SHOWN = 40
"""Characters beside a mark that a message shows: enough to find the place."""

_MESSAGES = {
    "unclosed-quotation": "the quotation that opens with {words} is never closed; where does it end?",
    "stray-mark": "the quotation mark at {words} belongs to no quotation",
    "wrong-way-mark": "the quotation mark at {words} faces the wrong way",
}


@frozen(kw_only=True)
class UnbalancedMarks(Rule):
    """Quotation marks that do not match."""

    codes: tuple[str, ...] = field(default=("unclosed-quotation", "stray-mark"), converter=tuple)
    """Diagnostics of the quotation finder that count. A mark that faces the wrong way is left out: it is a
    slip of typesetting, and the end of the quotation is still plain."""

    code: ClassVar[str] = "QUOT001"
    name: ClassVar[str] = "unbalanced-marks"
    severity: ClassVar[Severity] = Severity.ERROR
    tier: ClassVar[str] = "A"
    summary: ClassVar[str] = "Opening and closing quotation marks do not match."
    why: ClassVar[str] = (
        "Readers cannot tell where the source's words end and the writer's begin, and may take one for the other."
    )
    fine_when: ClassVar[str] = (
        "A quotation that runs over several paragraphs, each of which opens it again; apostrophes, inches and feet."
    )
    known_problems: ClassVar[str] = (
        "No guide asks for it in words that we have seen; it is a defect of the text. Articles cut short by "
        "a feed often end inside a quotation."
    )
    bad: ClassVar[tuple[Example, ...]] = (
        Example(text="“We are ready, said the captain.\n\nThe ship left at noon."),
        Example(text='Ilse Marr said: "The vote is lost.\n\nNobody answered her.'),
    )
    good: ClassVar[tuple[Example, ...]] = (
        Example(text="“We are ready,” said the captain.\n\nThe ship left at noon."),
        Example(text="“The vote is lost,” said Ilse Marr.\n\n“We knew it in May.\n\n“We said nothing,” she added."),
    )

    def check(self, analysis: Analysis) -> Iterator[Finding]:
        """Yield one finding for each mark that has no partner."""
        for diagnostic in analysis.diagnostics:
            if diagnostic.code not in self.codes:
                continue
            around = _words_at(analysis.text, diagnostic.span.start)
            message = _MESSAGES.get(diagnostic.code, "{words}: " + diagnostic.message.replace("{", "{{"))
            yield self.finding(message.replace("{words}", shown(around)), diagnostic.span)


def _words_at(text: str, mark: int) -> str:
    """Return the words after a mark on its line; those before it where none follow."""
    after = text[mark : mark + _SHOWN].partition("\n")[0]
    return after if words_in(after) else text[max(0, mark - _SHOWN) : mark + 1].rpartition("\n")[2]
