"""ANON012 anonymous-attack."""

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
class AnonymousAttack(Rule):
    """An unnamed source disparages somebody."""

    code: ClassVar[str] = "ANON012"
    name: ClassVar[str] = "anonymous-attack"
    severity: ClassVar[Severity] = Severity.NOTE
    status: ClassVar[Status] = Status.PREVIEW
    tier: ClassVar[str] = "C"
    summary: ClassVar[str] = "For review: an unnamed source disparages an identifiable person or body."
    why: ClassVar[str] = (
        "Whoever is attacked cannot answer somebody without a name, and a reader cannot see what the attacker gains."
    )
    fine_when: ClassVar[str] = (
        "What is said is a checkable act, above all from a whistleblower and with support stated; that is an "
        "allegation, and other rules ask for its support and for a response."
    )
    known_problems: ClassVar[str] = (
        "A word list cannot see whom a word is aimed at, so “a nightmare” for a week of work can be taken for a "
        "person. Irony and taunts in plain words are missed. Somebody has to read it."
    )
    guides: ClassVar[tuple[Guide, ...]] = (
        Guide(name="NPR", demand="F", says="no attacks; rare exceptions for whistleblowing or sexual assault"),
        Guide(name="The New York Times", demand="F", says="anonymity is no cover for personal or partisan attack"),
        Guide(name="Reuters", demand="F", says="no vituperation from behind anonymity", seen="second-hand"),
        Guide(
            name="The Wall Street Journal",
            demand="F",
            says="unattributed negative quotes are almost always unacceptable",
        ),
        Guide(name="Bloomberg", demand="F", says="shuns negative anonymous quotes and assertions"),
        Guide(name="The Guardian", demand="D", says="a stricter code on anonymous pejorative quotes"),
        Guide(name="USA TODAY", demand="D", says="avoid anonymous criticism"),
        Guide(name="The Washington Post", demand="F", says="no opinion of another person", seen="second-hand"),
        Guide(name="BBC", demand="P", says="a serious allegation from an unnamed source is referred up"),
    )
    bad: ClassVar[tuple[Example, ...]] = (
        Example(text="“She is lazy and vain,” said a colleague of Minister Orla Venn."),
        Example(text="One aide said Mayor Lone was out of her depth and “a joke”."),
    )
    good: ClassVar[tuple[Example, ...]] = (
        Example(text="Two colleagues said Minister Orla Venn missed nine of twelve budget meetings."),
        Example(text="“She is lazy and vain,” said opposition leader Tom Reyl."),
    )

    def check(self, analysis: Analysis) -> Iterator[Finding]:
        """Yield one finding for each unnamed source that disparages somebody, its later words related."""
        later: dict[str, list[Judgement]] = {}
        for one in judgements(analysis, "attack"):
            later.setdefault(one.source.told[0].id, []).append(one)
        for found in later.values():
            first = found[0]
            who = shown(place_of(first.item).of(analysis.text))
            yield self.finding(
                f"for review: {who} seems to disparage somebody (“{first.words}”) without a name; give the facts, or "
                "get it on the record",
                first.span,
                attribution=first.item,
                related=(place_of(first.item), *(other.span for other in found[1:])),
            )
