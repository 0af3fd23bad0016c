"""QUOT001 unbalanced-marks."""

from __future__ import annotations

from collections.abc import Iterator
from typing import ClassVar

from attrs import field, frozen
from attrs.validators import ge, instance_of

from attribution.lexicons.descriptions import words_in
from attribution.model import Analysis, Diagnostic, Finding, Severity, TextSpan
from attribution.model.disclosure import index_at
from attribution.rules.base import Example, Rule
from attribution.rules.looks import shown

_SHOWN = 40
"""Characters beside a mark that a message shows: enough to find the place."""

_MESSAGES = {
    "unclosed-quotation": "the quotation that opens with {words} is never closed; put the mark where it ends",
    "stray-mark": "the quotation mark at {words} has no partner; take it out, or put in the missing one",
    "wrong-way-mark": "the quotation mark at {words} faces the wrong way",
}


@frozen(kw_only=True)
class UnbalancedMarks(Rule):
    """Quotation marks that do not match."""

    codes: tuple[str, ...] = field(default=("unclosed-quotation", "stray-mark"), converter=tuple)
    """Diagnostics of the quotation finder that count. A mark that faces the wrong way is left out: it is a
    slip of typesetting, and the end of the quotation is still plain."""
    reach: int = field(default=8, validator=[instance_of(int), ge(0)])
    """Paragraphs within which a lone closing mark is taken for the end of a quotation that was not opened again."""

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
        """Yield one finding for each paragraph with marks without a partner, or for each pair lost over paragraphs."""
        found = sorted(
            (one for one in analysis.diagnostics if one.code in self.codes and not _is_arrow(analysis, one.span)),
            key=lambda one: one.span,
        )
        groups: dict[int, list[Diagnostic]] = {}
        for one in found:
            groups.setdefault(index_at(analysis.paragraphs, one.span.start), []).append(one)
        places = list(groups)
        taken: set[int] = set()
        for order, place in enumerate(places):
            if place in taken:
                continue
            first, *others = groups[place]
            end = self._end_of(groups, places[order + 1 :], place)
            if end is not None:
                taken.add(end)
                others = groups[end]
            yield self.finding(
                self._message(analysis, first, groups[end][0] if end is not None else None),
                first.span,
                related=tuple(one.span for one in others),
            )

    def _end_of(self, groups: dict[int, list[Diagnostic]], later: list[int], place: int) -> int | None:
        """Return the paragraph with the lone closing mark that belongs to a lone opening one in `place`."""
        if not later or [one.code for one in groups[place]] != ["unclosed-quotation"]:
            return None
        near = later[0] - place <= self.reach and [one.code for one in groups[later[0]]] == ["stray-mark"]
        return later[0] if near else None

    def _message(self, analysis: Analysis, first: Diagnostic, end: Diagnostic | None) -> str:
        words = shown(_words_at(analysis.text, first.span.start))
        if end is not None:
            last = shown(_words_at(analysis.text, end.span.start, before=True))
            return (
                f"the quotation that opens with {words} seems to close only at {last}; open it again in each "
                "paragraph, or close it where it ends"
            )
        message = _MESSAGES.get(first.code, "{words}: " + first.message.replace("{", "{{"))
        return message.replace("{words}", words)


def _is_arrow(analysis: Analysis, span: TextSpan) -> bool:
    """Return whether an angle mark is no quotation mark: no quotation of the article has such marks."""
    return span.of(analysis.text) in {"«", "»"} and all(one.style != "guillemet" for one in analysis.quotations)


def _words_at(text: str, mark: int, *, before: bool = False) -> str:
    """Return the words after a mark on its line; those before it where none follow, or where they are asked for."""
    after = "" if before else text[mark : mark + _SHOWN].partition("\n")[0]
    return after if words_in(after) else text[max(0, mark - _SHOWN) : mark + 1].rpartition("\n")[2]
