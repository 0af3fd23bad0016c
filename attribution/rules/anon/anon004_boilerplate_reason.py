"""ANON004 boilerplate-reason."""

from __future__ import annotations

from collections.abc import Iterator
from typing import ClassVar

from attrs import frozen

from attribution.model import Analysis, Finding, Severity
from attribution.rules.base import Example, Guide, Rule
from attribution.rules.formulas import goes_on, is_formula
from attribution.rules.looks import count_words, shown
from attribution.rules.stated import stated_grounds
from attribution.rules.unnamed import Unnamed


@frozen(kw_only=True)
class BoilerplateReason(Rule):
    """A reason that only restates the anonymity."""

    code: ClassVar[str] = "ANON004"
    name: ClassVar[str] = "boilerplate-reason"
    severity: ClassVar[Severity] = Severity.NOTE
    tier: ClassVar[str] = "B"
    summary: ClassVar[str] = (
        "The reason given only restates the anonymity: “on condition of anonymity”, “not authorised to speak”."
    )
    why: ClassVar[str] = (
        "A formula fills the place of a reason, and a reader still cannot tell what would happen to the source."
    )
    fine_when: ClassVar[str] = (
        "The formula is joined to a consequence (“not authorised to speak and fears losing her clearance”), or the "
        "process that binds the source is named (a sealed case, a contract)."
    )
    known_problems: ClassVar[str] = (
        "A consequence that stands in another sentence, without a word of anonymity beside it, is not seen. Other "
        "guides than the one named accept “not authorised” as a reason."
    )
    guides: ClassVar[tuple[Guide, ...]] = (
        Guide(
            name="The New York Times",
            demand="F",
            says="rejects rote formulas; “not authorized” states the obvious (policy, 2010 memo)",
        ),
    )
    bad: ClassVar[tuple[Example, ...]] = (
        Example(text="The levy will rise, said a treasury aide, who was not authorised to speak publicly."),
        Example(text="A harbour clerk, who spoke on condition of anonymity, said the crane had failed twice."),
    )
    good: ClassVar[tuple[Example, ...]] = (
        Example(
            text=(
                "A treasury aide, who asked not to be named because she would be dismissed under the ministry's gag "
                "order, said the levy would rise."
            )
        ),
        Example(text="“I spoke on condition of anonymity,” harbour clerk Dan Ireby told the inquiry."),
    )

    def check(self, analysis: Analysis) -> Iterator[Finding]:
        """Yield one finding for each formula, however many sources it serves."""
        for ground in stated_grounds(analysis):
            words = ground.words(analysis)
            if not is_formula(words, ground.reason) or goes_on(analysis.text, ground.spans[-1]):
                continue
            several = len(ground.sources) > 1
            whom = count_words(len(ground.sources), "source") if several else shown(_who(analysis, ground.sources[0]))
            yield self.finding(
                f"{shown(words)} is a formula, not a reason; say what {whom} would risk by being named",
                ground.spans,
                attribution=ground.item,
                related=tuple(one.place for one in ground.sources),
            )


def _who(analysis: Analysis, one: Unnamed) -> str:
    return one.place.of(analysis.text)
