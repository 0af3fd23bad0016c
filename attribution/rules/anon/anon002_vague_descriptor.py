"""ANON002 vague-descriptor."""

from __future__ import annotations

from collections.abc import Iterator
from typing import ClassVar

from attrs import frozen

from attribution.lexicons.descriptions import Telling
from attribution.model import Analysis, Finding, Severity, hull
from attribution.rules.base import Example, Guide, Rule
from attribution.rules.looks import facets_of, shown
from attribution.rules.unnamed import Unnamed, unnamed_sources


@frozen(kw_only=True)
class VagueDescriptor(Rule):
    """A describing phrase that is empty."""

    code: ClassVar[str] = "ANON002"
    name: ClassVar[str] = "vague-descriptor"
    severity: ClassVar[Severity] = Severity.WARNING
    tier: ClassVar[str] = "A"
    summary: ClassVar[str] = (
        "A phrase that sounds like a description and places nobody: “people familiar with the matter”, “observers”."
    )
    why: ClassVar[str] = (
        "The phrase looks like a credential, yet a reader learns neither the side, nor the body, nor the "
        "rank of the person."
    )
    fine_when: ClassVar[str] = (
        "A concrete phrase follows or stands elsewhere for the same source: “a person familiar with the "
        "talks, a lawyer for the buyer”."
    )
    known_problems: ClassVar[str] = (
        "“One MP” and other roles without rank pass, though some guides call them near meaningless. The "
        "list of empty objects (“the talks”, “the plan”) is short on purpose, so rarer formulas are missed."
    )
    guides: ClassVar[tuple[Guide, ...]] = (
        Guide(
            name="The Wall Street Journal",
            demand="D",
            says="calls “people familiar with” overused, unspecific",
        ),
        Guide(name="Bloomberg", demand="F", says="asks what an “insider” or “veteran” is to mean to a reader"),
        Guide(name="The Guardian", demand="R", says="rank plus direct knowledge is the target"),
        Guide(name="AP", demand="R", says="the most specific identification possible"),
        Guide(name="The New York Times", demand="R", says="negotiate a phrase that tells as much as possible"),
        Guide(name="NPR", demand="R", says="give party, agency or side whenever they matter"),
        Guide(name="The Washington Post", demand="R", says="the quality of the source must show"),
        Guide(name="SPJ", demand="R", says="identify sources clearly"),
        Guide(name="BBC", demand="R", says="give credentials or status"),
    )
    bad: ClassVar[tuple[Example, ...]] = (
        Example(text="The merger is off, according to people familiar with the matter."),
        Example(text="A well-placed source said the vote would be put off until the autumn."),
    )
    good: ClassVar[tuple[Example, ...]] = (
        Example(text="The merger is off, according to two bankers advising the seller."),
        Example(text="A finance ministry official who sat in on the session said the vote would be put off."),
    )

    def check(self, analysis: Analysis) -> Iterator[Finding]:
        """Yield one finding for each wording that places nobody, later sources of it related."""
        vague: dict[str, list[Unnamed]] = {}
        for one in unnamed_sources(analysis):
            # BASIS does not count: "familiar with" is no more than a claim to know.
            if facets_of(one.voice) - {"BASIS"} or one.telling is not Telling.VAGUE or one.second_hand:
                continue
            vague.setdefault(one.wording, []).append(one)
        for first, *others in vague.values():
            words = hull(first.told[0].speaker_full or (first.place,)).of(analysis.text)
            yield self.finding(
                f"{shown(words)} sounds like a credential but places nobody; "
                "name the body, the job or the side of the source",
                first.place,
                attribution=first.told[0],
                related=(*first.later, *(place for one in others for place in (one.place, *one.later))),
            )
