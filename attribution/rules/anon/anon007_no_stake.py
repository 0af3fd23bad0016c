"""ANON007 no-stake."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import ClassVar

from attrs import field, frozen
from attrs.validators import ge, instance_of

from attribution.lexicons import builtin_lexicon
from attribution.lexicons.descriptions import Telling, holds_phrase, words_in
from attribution.model import Analysis, Facet, Finding, Identity, Role, Severity, Status, words_of
from attribution.rules.base import Example, Guide, Rule
from attribution.rules.looks import facets_of, roles, shown
from attribution.rules.persons import head_of, is_plural
from attribution.rules.unnamed import Unnamed, own_statements, unnamed_sources

_NUMBER = re.compile(r"\b(?:two|three|four|five|six|seven|eight|nine|ten|several|\d+)\b", re.IGNORECASE)


@frozen(kw_only=True)
class NoStake(Rule):
    """In a dispute, the side of an unnamed source is not given."""

    min_sides: int = field(default=2, validator=[instance_of(int), ge(1)])
    """Fewest named sources of which one speaks against somebody. With a single one there is no dispute to take
    sides in, as far as the article shows."""
    exempt_roles: tuple[Role, ...] = field(
        default=(Role.CITIZEN, Role.FAMILY, Role.SPOKESPERSON, Role.MEDIA, Role.EXPERT, Role.CAMPAIGN, Role.ACTIVIST),
        converter=roles,
    )
    """Roles whose side is plain or that are expected to have none."""

    code: ClassVar[str] = "ANON007"
    name: ClassVar[str] = "no-stake"
    severity: ClassVar[Severity] = Severity.NOTE
    status: ClassVar[Status] = Status.PREVIEW
    tier: ClassVar[str] = "B"
    summary: ClassVar[str] = "In a dispute, the side, party or interest of the unnamed source is not given."
    why: ClassVar[str] = "Who gains from a statement is half of what a reader needs to weigh it."
    fine_when: ClassVar[str] = (
        "Nobody in the article contradicts anybody, or the body is itself the side (“a defence ministry official”). "
        "A source that is not described at all is bare-source, and empty phrases are vague-descriptor."
    )
    known_problems: ClassVar[str] = (
        "A dispute is recognised by reporting words such as “denied” and “accused”, and a body by its name; a side "
        "that is told in the sentence before is not seen."
        " On thousands of news articles it fired too seldom to be measured, which is why it is a preview."
    )
    guides: ClassVar[tuple[Guide, ...]] = (
        Guide(name="AP", demand="R", says="describe the motive for disclosing whenever possible"),
        Guide(name="The New York Times", demand="R", says="convey motivation and any clear point of view"),
        Guide(name="NPR", demand="R", says="say party, agency or side when it matters"),
        Guide(name="SPJ", demand="R", says="let the public judge the motive"),
        Guide(name="The Wall Street Journal", demand="R", says="describe so that possible bias shows"),
        Guide(name="Reuters", demand="P", says="the reporter weighs track record, position and motive"),
    )
    bad: ClassVar[tuple[Example, ...]] = (
        Example(
            text=(
                "The harbour bill has split the council. Mayor Ida Lone accused the port of hiding its debts. Port "
                "director Dan Ireby denied it. A lawmaker said the bill was dead."
            )
        ),
        Example(
            text=(
                "Two firms want the mine. Kelm Metals chief Ruth Able accused Norvale of spying. Norvale chief Tom "
                "Reyl said that was false. A banker said the sale would be put off."
            )
        ),
    )
    good: ClassVar[tuple[Example, ...]] = (
        Example(
            text=(
                "The harbour bill has split the council. Mayor Ida Lone accused the port of hiding its debts. Port "
                "director Dan Ireby denied it. An opposition lawmaker who voted against the bill said it was dead."
            )
        ),
        Example(text="The harbour bill is before the council. A lawmaker said the bill was dead."),
    )

    def check(self, analysis: Analysis) -> Iterator[Finding]:
        """Yield one finding for each described source whose side is not given."""
        for one in unnamed_sources(analysis):
            if one.voice.role in self.exempt_roles or one.public:
                continue
            if one.telling is not Telling.SOMETHING or _tells_side(one):
                continue
            if not self._is_dispute(analysis):
                return
            yield self.finding(
                f"the article has two sides and does not tell which is that of {shown(one.place.of(analysis.text))}; "
                "give the party, body or interest of the source",
                one.place,
                attribution=one.told[0],
                related=one.later,
            )

    def _is_dispute(self, analysis: Analysis) -> bool:
        """Return whether at least two named sources speak and one of them speaks against somebody."""
        opposing = builtin_lexicon("en").get("rules_opposing", {})
        named = [item for item in own_statements(analysis) if item.identity in {Identity.NAMED, Identity.ORGANIZATION}]
        against = {item.source for item in named if holds_phrase(words_of(item.cue, analysis.text), opposing)}
        return bool(against) and len({item.source for item in named}) >= self.min_sides


def _tells_side(one: Unnamed) -> bool:
    """Return whether a mention tells the body or the side, or describes a group as a whole."""
    if facets_of(one.voice) & {Facet.ORG.value, Facet.STAKE.value}:
        return True
    lexicon = builtin_lexicon("en")
    stakes, plain = (
        lexicon.get("rules_stakes", {}),
        {*lexicon.get("rules_empty_words", {}), *lexicon.get("rules_ranks", {})},
    )
    for mention in one.mentions:
        head = head_of(mention)
        if holds_phrase(mention, stakes) or (is_plural(mention) and not _NUMBER.search(mention)):
            return True
        if head and head not in lexicon.get("rules_sideless_heads", {}):
            return True
        # Any word that is no rank, such as the name of a trade or a place, may well tell the side.
        if head and {word for word in words_in(mention) if word not in plain and not word.startswith(head)}:
            return True
    return False
