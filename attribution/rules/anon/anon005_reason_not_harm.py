"""ANON005 reason-not-harm."""

from __future__ import annotations

from collections.abc import Iterator
from typing import ClassVar

from attrs import field, frozen
from attrs.validators import instance_of

from attribution.model import Analysis, Finding, Severity
from attribution.rules.base import Example, Guide, Rule
from attribution.rules.formulas import goes_on, is_comfort, is_formula
from attribution.rules.looks import shown
from attribution.rules.stated import stated_grounds


@frozen(kw_only=True)
class ReasonNotHarm(Rule):
    """A reason that names no harm."""

    formulas: bool = field(default=False, validator=instance_of(bool))
    """Whether mere formulas (“not authorised to speak”) count as well. Off, because boilerplate-reason already
    says of them what there is to say."""

    code: ClassVar[str] = "ANON005"
    name: ClassVar[str] = "reason-not-harm"
    severity: ClassVar[Severity] = Severity.NOTE
    tier: ClassVar[str] = "B"
    summary: ClassVar[str] = (
        "A reason is given but names no danger, retaliation, legal exposure or loss: to speak frankly, not to offend."
    )
    why: ClassVar[str] = (
        "Anonymity is a shield for people who may be harmed; a reader may doubt words that only comfort protects."
    )
    fine_when: ClassVar[str] = (
        "The source is bound by a process that many guides accept: a sealed case, a live negotiation, a contract."
    )
    known_problems: ClassVar[str] = (
        "The class of a reason is read off its words. A harm in unusual words (“he would never work again”) is missed "
        "and the rest of the sentence taken for the reason."
    )
    guides: ClassVar[tuple[Guide, ...]] = (
        Guide(name="SPJ", demand="R", says="keep it for people who may face danger, retribution or other harm"),
        Guide(name="NPR", demand="R", says="granted where naming risks job or safety", seen="second-hand"),
        Guide(name="The Washington Post", demand="D", says="its examples are loss of a job and exposure to harm"),
        Guide(name="The New York Times", demand="D", says="a risk to life, freedom or career is the best case (2016)"),
        Guide(name="Journalism Trust Initiative", demand="D", says="anonymity is protected when justified"),
    )
    bad: ClassVar[tuple[Example, ...]] = (
        Example(
            text="The film is late, said a studio executive, who asked not to be named so as not to upset the director."
        ),
        Example(
            text="A party aide, who asked not to be identified to avoid embarrassing the minister, said it was dead."
        ),
    )
    good: ClassVar[tuple[Example, ...]] = (
        Example(
            text=(
                "The film is late, said a studio employee, who asked not to be named because her contract bars "
                "comment under penalty."
            )
        ),
        Example(text="A party aide, who asked not to be named for fear of losing his job, said the plan was dead."),
    )

    def check(self, analysis: Analysis) -> Iterator[Finding]:
        """Yield one finding for each ground without a harm, however many sources it serves."""
        for ground in stated_grounds(analysis):
            words = ground.words(analysis)
            if goes_on(analysis.text, ground.spans[-1]):
                continue
            formula = is_formula(words, ground.reason)
            if not (self.formulas if formula else is_comfort(words, ground.reason)):
                continue
            yield self.finding(
                f"{shown(words)} names no harm that the source would come to; "
                "say what it risks, or ask it to speak on the record",
                ground.spans,
                attribution=ground.item,
                related=tuple(one.place for one in ground.sources),
            )
