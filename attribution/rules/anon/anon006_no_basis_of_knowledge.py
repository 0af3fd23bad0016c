"""ANON006 no-basis-of-knowledge."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import ClassVar

from attrs import field, frozen
from attrs.validators import instance_of

from attribution.lexicons import builtin_lexicon
from attribution.lexicons.descriptions import Telling, holds_phrase
from attribution.model import Analysis, Facet, Finding, Role, Severity, Status, words_of
from attribution.model.disclosure import words_around
from attribution.rules.base import Example, Guide, Rule
from attribution.rules.looks import facets_of, roles, shown
from attribution.rules.persons import head_of, is_plural
from attribution.rules.unnamed import Unnamed, is_in_lead, unnamed_sources

_SILENT = re.compile(
    r"\b(?:not|n[’']t) (?:\w+ )?(?:authori[sz]ed|allowed|permitted)|\b(?:no|declin\w+ to) comment", re.IGNORECASE
)
_NUMBER = re.compile(r"\b(?:two|three|four|five|six|seven|eight|nine|ten|several|\d+)\b", re.IGNORECASE)


@frozen(kw_only=True)
class NoBasisOfKnowledge(Rule):
    """Nothing tells how an unnamed source knows."""

    everywhere: bool = field(default=False, validator=instance_of(bool))
    """Whether sources that are merely unnamed count below the first two paragraphs too. Off, because nothing there
    shows a bargain, and an official cited in passing is often the body's own voice."""
    exempt_roles: tuple[Role, ...] = field(
        default=(Role.CITIZEN, Role.FAMILY, Role.SPOKESPERSON, Role.MEDIA, Role.EXPERT, Role.ACTIVIST), converter=roles
    )
    """Roles that tell by themselves how the speaker knows (they live it or it is their job to say it), or that are
    another rule's business."""

    code: ClassVar[str] = "ANON006"
    name: ClassVar[str] = "no-basis-of-knowledge"
    severity: ClassVar[Severity] = Severity.WARNING
    status: ClassVar[Status] = Status.PREVIEW
    tier: ClassVar[str] = "B"
    summary: ClassVar[str] = (
        "Nothing tells how the unnamed source knows: whether it was there, read the document, was briefed, works on it."
    )
    why: ClassVar[str] = "An unnamed source is worth what it is in a position to know, and only the article can say so."
    fine_when: ClassVar[str] = (
        "The job implies it (“the surgeon who operated”, “an aide to the minister”), or the sentence tells it. A "
        "source that is not described at all is bare-source, and empty phrases are vague-descriptor."
    )
    known_problems: ClassVar[str] = (
        "How somebody knows can be told in more ways than the word list has, and in another sentence. Views and "
        "values need no knowledge, and cannot be told from facts by a word list, which is why it is a preview. Where "
        "the text shows no bargain the finding is only a note. A source of which no-reason speaks is left to that "
        "rule."
    )
    guides: ClassVar[tuple[Guide, ...]] = (
        Guide(name="NPR", demand="R", says="say how the person knows: in the room, holds the report, took part"),
        Guide(name="AP", demand="R", says="the source must be in a position to know; the label must show it"),
        Guide(name="The New York Times", demand="R", says="why the paper considers the source authoritative"),
        Guide(name="The Washington Post", demand="R", says="“first-hand knowledge of the case” is its example"),
        Guide(name="The Guardian", demand="R", says="“direct knowledge of the negotiations” is its example"),
        Guide(name="USA TODAY", demand="R", says="the source should be in a direct position to know"),
        Guide(name="SPJ", demand="R", says="give the public enough to judge reliability"),
        Guide(name="BBC", demand="P", says="check that the source could know enough"),
    )
    bad: ClassVar[tuple[Example, ...]] = (
        Example(text="A Western diplomat said the truce at Orsk would hold."),
        Example(
            text=(
                "The truce held for a day. Nobody moved.\n\nMayor Ida Lone said she was glad.\n\nA foreign ministry "
                "official, who asked not to be named for fear of reprisals, said the talks had failed."
            )
        ),
    )
    good: ClassVar[tuple[Example, ...]] = (
        Example(text="A Western diplomat who sat in on Tuesday's session said the truce at Orsk would hold."),
        Example(text="“A Western diplomat told me it would hold,” Mayor Ida Lone said."),
    )

    def check(self, analysis: Analysis) -> Iterator[Finding]:
        """Yield one finding for each described source whose knowledge is not accounted for."""
        for one in unnamed_sources(analysis):
            if not one.granted and not (self.everywhere or self._leads(analysis, one)):
                continue
            if one.voice.role in self.exempt_roles or one.public or one.second_hand:
                continue
            if one.telling is not Telling.SOMETHING or _tells_basis(analysis, one):
                continue
            yield self.finding(
                f"nothing tells how {shown(one.place.of(analysis.text))} knows; "
                "say whether the source was there, read the document, was briefed or works on it",
                one.place,
                attribution=one.told[0],
                related=one.later,
                severity=None if one.granted else Severity.NOTE,
                unless=("ANON003",),
            )

    def _leads(self, analysis: Analysis, one: Unnamed) -> bool:
        """Return whether a person, not the voice of a whole body, is cited in the lead."""
        mention = one.place.of(analysis.text)
        return is_in_lead(analysis, one.place) and (not is_plural(mention) or bool(_NUMBER.search(mention)))


def _tells_basis(analysis: Analysis, one: Unnamed) -> bool:
    """Return whether a mention, or a sentence around one, tells how the source knows."""
    if Facet.BASIS.value in facets_of(one.voice):
        return True
    lexicon = builtin_lexicon("en")
    heads = lexicon.get("rules_basis_heads", {})
    if any(head_of(mention) in heads for mention in one.mentions):
        return True
    # Whoever only declines to talk claims to know nothing.
    if all(_SILENT.search(words_of(item.content, analysis.text)) for item in one.told):
        return True
    cues = lexicon.get("rules_basis", {})
    sentences = dict.fromkeys(words_around(analysis, analysis.sentences, span) for span in one.voice.mentions)
    return any(holds_phrase(words, cues) for words in (*one.mentions, *sentences))
