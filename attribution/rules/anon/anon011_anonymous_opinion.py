"""ANON011 anonymous-opinion."""

from __future__ import annotations

from collections.abc import Iterator
from typing import ClassVar

from attrs import frozen

from attribution.model import Analysis, Finding, Severity, Status
from attribution.model.disclosure import place_of
from attribution.rules.base import Example, Guide, Rule
from attribution.rules.looks import shown
from attribution.rules.opinions import Judgement, guesses, judgements


@frozen(kw_only=True)
class AnonymousOpinion(Rule):
    """An unnamed source gives opinion instead of information."""

    code: ClassVar[str] = "ANON011"
    name: ClassVar[str] = "anonymous-opinion"
    severity: ClassVar[Severity] = Severity.NOTE
    status: ClassVar[Status] = Status.PREVIEW
    tier: ClassVar[str] = "C"
    summary: ClassVar[str] = (
        "For review: an unnamed source gives opinion, prediction or speculation instead of information."
    )
    why: ClassVar[str] = (
        "Anonymity is granted for facts that could not be had otherwise; anybody can guess, and an unnamed guess "
        "cannot be weighed."
    )
    fine_when: ClassVar[str] = (
        "The forecast is of an act by somebody who controls it (“will file on Monday”), or a number, date or "
        "document makes it checkable. Judgements on a person or a body are anonymous-attack and anonymous-praise."
    )
    known_problems: ClassVar[str] = (
        "A word list cannot tell a belief from a manner of speaking (“I think it was Tuesday”), nor see an opinion "
        "in plain words. Somebody has to read it."
    )
    guides: ClassVar[tuple[Guide, ...]] = (
        Guide(
            name="AP", demand="F", says="only information, not opinion or speculation, may come from anonymous sources"
        ),
        Guide(name="NPR", demand="F", says="no anonymous opinions of others"),
        Guide(name="Reuters", demand="F", says="from one side on the other: facts only", seen="second-hand"),
        Guide(
            name="The Washington Post",
            demand="F",
            says="never to offer an opinion of another person",
            seen="second-hand",
        ),
        Guide(name="USA TODAY", demand="D", says="avoid anonymous criticism, praise or speculation"),
        Guide(name="Bloomberg", demand="D", says="shuns negative assertions without a name"),
    )
    bad: ClassVar[tuple[Example, ...]] = (
        Example(text="“The reform is doomed,” a party source said."),
        Example(text="“I think the bank is going to lose this fight,” said a treasury official."),
    )
    good: ClassVar[tuple[Example, ...]] = (
        Example(text="A party source said 31 of its 60 deputies had signed a letter against the reform."),
        Example(text="“I think the bank is going to lose this fight,” said treasury minister Tom Reyl."),
    )

    def check(self, analysis: Analysis) -> Iterator[Finding]:
        """Yield one finding for each unnamed source that believes or guesses, its later words related."""
        later: dict[str, list[Judgement]] = {}
        for one in _guesses(analysis):
            later.setdefault(one.source.told[0].id, []).append(one)
        for found in later.values():
            first = found[0]
            who = shown(place_of(first.item).of(analysis.text))
            yield self.finding(
                f"for review: {who} seems to give an opinion (“{first.words}”); from an unnamed source readers need "
                "facts",
                first.span,
                attribution=first.item,
                related=(place_of(first.item), *(other.span for other in found[1:])),
            )


def _guesses(analysis: Analysis) -> list[Judgement]:
    """Return the guesses that are no judgement on somebody, which other rules report."""
    judged = {one.item.id for kind in ("attack", "praise") for one in judgements(analysis, kind)}
    return [one for one in guesses(analysis) if one.item.id not in judged]
