"""ANON003 no-reason."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import ClassVar

from attrs import field, frozen
from attrs.validators import instance_of

from attribution.lexicons import builtin_lexicon
from attribution.lexicons.descriptions import holds_phrase
from attribution.model import Analysis, Finding, Identity, ReasonClass, Role, Severity, words_of
from attribution.model.disclosure import Voice, needs_reason, piece_around
from attribution.rules.base import Example, Guide, Rule
from attribution.rules.looks import count_words, is_secret, roles, shown
from attribution.rules.persons import head_of, is_introduced, is_somebody
from attribution.rules.relaying import is_told_in_the_story
from attribution.rules.unnamed import Unnamed, is_from_document, is_named_next, is_public_word, unnamed_sources

_SAY_MORE = ("ANON001", "ANON002", "ANON009", "ANON010", "RELY003")
"""Rules that already tell the desk that this source has no name, and ask for more than a reason."""
_OFFICES = frozenset("official officer leader executive chief authority commander director minister leadership".split())
"""Nouns for people who in the plural speak for their body."""


_ACQUAINTANCES = frozenset({"friend", "colleague", "observer"})
"""Nouns for people who are met or imagined rather than asked."""
_BYSTANDERS = frozenset({Role.CITIZEN, Role.FAMILY})
_DEED = re.compile(r"\b(?:express\w*|talk\w*|mention\w*|tout\w*|struggl\w*|discuss\w*|pull\w*|reject\w*)\b")
"""Cues that tell what somebody did."""


@frozen(kw_only=True)
class NoReason(Rule):
    """A source is unnamed and the article never says why."""

    exempt_roles: tuple[Role, ...] = field(
        default=(Role.CITIZEN, Role.FAMILY, Role.SPOKESPERSON, Role.MEDIA), converter=roles
    )
    """Roles that owe no reason unless the text says that anonymity was granted. Bystanders and relatives
    are unnamed for brevity or decency, a spokesperson by habit, media are another rule's business
    (generic-outlet): the text implies no bargain."""

    groups: bool = field(default=False, validator=instance_of(bool))
    """Whether groups that are merely unnamed and not counted ("port officials said") owe a reason too. Off, because
    they are mostly the voice of a body, to whom nobody promised anything."""

    code: ClassVar[str] = "ANON003"
    name: ClassVar[str] = "no-reason"
    severity: ClassVar[Severity] = Severity.WARNING
    tier: ClassVar[str] = "A"
    summary: ClassVar[str] = "A source is granted anonymity, or merely left unnamed, and the article never says why."
    why: ClassVar[str] = (
        "A stated reason lets readers judge whether the name is withheld for the sake of the source, of the "
        "outlet, or of a hidden interest."
    )
    fine_when: ClassVar[str] = (
        "The reason stands anywhere in the article for this source, or one sentence gives it for all of "
        "them. A condition without a reason (“on condition of anonymity”) is not this rule's business."
    )
    known_problems: ClassVar[str] = (
        "Unnamed is not the same as granted anonymity. Where nothing in the text shows a bargain the "
        "finding is only a note, because a name may be missing for want of space, and it is left out where another "
        "rule says more of the same source (bare-source, vague-descriptor, blind-quote, anonymous-first-quote)."
    )
    guides: ClassVar[tuple[Guide, ...]] = (
        Guide(name="AP", demand="R", says="the story should explain why the source asked for anonymity"),
        Guide(name="The New York Times", demand="R", says="the 2004 policy promises readers the reason"),
        Guide(name="NPR", demand="R", says="explain why the person needs it"),
        Guide(name="The Washington Post", demand="R", says="tell readers why a source is not named"),
        Guide(name="BBC", demand="R", says="say why they ask not to be named", seen="second-hand"),
        Guide(name="SPJ", demand="R", says="explain why anonymity was granted"),
        Guide(name="Journalism Trust Initiative", demand="R", says="make the reason clear (clause 12.1)"),
    )
    bad: ClassVar[tuple[Example, ...]] = (
        Example(text="A senior customs officer said the scanners had not worked for a year."),
        Example(text="The tender was rigged from the start, according to people familiar with the matter."),
    )
    good: ClassVar[tuple[Example, ...]] = (
        Example(
            text=(
                "A senior customs officer, who asked not to be named because staff who spoke out last year "
                "were dismissed, said the scanners had not worked for a year."
            )
        ),
        Example(text="Customs chief Marko Dene said the scanners had not worked for a year."),
    )

    def check(self, analysis: Analysis) -> Iterator[Finding]:
        """Yield one finding for each source that owes a reason and has none, sources of one wording together."""
        if _has_blanket_reason(analysis):
            return
        silent: dict[tuple[str, bool], list[Unnamed]] = {}
        for one in unnamed_sources(analysis):
            if self._owes_reason(analysis, one):
                silent.setdefault((one.wording, one.granted), []).append(one)
        for (_, granted), (first, *others) in silent.items():
            who = shown(first.place.of(analysis.text))
            number = len(first.told) + sum(len(one.told) for one in others)
            done = f"grants {who} anonymity" if granted else f"leaves {who} unnamed"
            yield self.finding(
                f"the article {done} ({count_words(number, 'statement')}) and never says why; give the reason, or the "
                "name",
                first.place,
                attribution=first.told[0],
                related=(*first.later, *(place for one in others for place in (one.place, *one.later))),
                severity=None if granted else Severity.NOTE,
                unless=() if granted else _SAY_MORE,
            )

    def _owes_reason(self, analysis: Analysis, one: Unnamed) -> bool:
        if _states_reason(one.voice) or one.voice.role is Role.MEDIA or one.second_hand:
            return False
        if one.granted:
            return True
        if one.voice.role in self.exempt_roles or one.public or not needs_reason(one.voice):
            return False
        # "Officials said": the voice of a body rather than of somebody who was promised cover.
        mention = one.place.of(analysis.text)
        speaks = holds_phrase(mention, builtin_lexicon("en").get("rules_spokespersons", {}))
        if speaks and Role.SPOKESPERSON in self.exempt_roles:
            return False
        if not self.groups and not is_somebody(mention) and head_of(mention) in _OFFICES:
            return False
        first = one.told[0]
        if is_public_word(analysis, first) or is_from_document(analysis, first) or _is_deed(analysis, one):
            return False
        if all(is_told_in_the_story(analysis, item) for item in one.told):
            return False
        known = is_named_next(analysis, one.place) or mention.lower().startswith("the ") or is_introduced(mention)
        # Bystanders are told here only where the option asks for them.
        somebody = (is_secret(mention) and head_of(mention) not in _ACQUAINTANCES) or one.voice.role in _BYSTANDERS
        return somebody and not (known and len(one.told) == 1) and not _is_brought_in(analysis, one)


def _is_deed(analysis: Analysis, one: Unnamed) -> bool:
    """Return whether the source does something rather than tells it: "expressed", "talked about", "mentioned"."""
    return all(_DEED.search(words_of(item.cue, analysis.text)) for item in one.told)


def _states_reason(voice: Voice) -> bool:
    """Return whether any attribution of `voice` states a ground or at least a condition."""
    return any(item.anonymity_reason or item.reason_class is not ReasonClass.NONE for item in voice.attributions)


def _has_blanket_reason(analysis: Analysis) -> bool:
    """Return whether one stated ground is said to hold for every unnamed source."""
    phrases = builtin_lexicon("en").get("rules_blanket_reasons", {})
    grounds = [span for item in analysis.attributions for span in item.anonymity_reason]
    grounds += [mark.span for mark in analysis.marks if mark.label == "ground"]
    sentences = dict.fromkeys(piece_around(analysis.sentences, span) for span in grounds)
    return any(holds_phrase(sentence.of(analysis.text), phrases) for sentence in sentences)


def _is_brought_in(analysis: Analysis, one: Unnamed) -> bool:
    """Return whether a single source is first met as "the official" after another of that noun: most likely the same.

    Detection keeps the two apart where they are worded differently; what is said of the first holds for both.
    """
    mention = one.place.of(analysis.text)
    if one.voice.identity is not Identity.ANONYMOUS or not mention.lower().startswith(("the ", "that ", "this ")):
        return False
    head = head_of(mention)
    return any(
        other.voice is not one.voice and head_of(other.place.of(analysis.text)) == head and other.place < one.place
        for other in unnamed_sources(analysis)
    )
