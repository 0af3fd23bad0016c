"""QUOT005 chorus-quote."""

from __future__ import annotations

from collections.abc import Iterator
from typing import ClassVar

from attrs import field, frozen
from attrs.validators import ge, instance_of

from attribution.lexicons import builtin_lexicon
from attribution.lexicons.descriptions import holds_phrase, words_in, words_up_to
from attribution.model import (
    Analysis,
    Attribution,
    Finding,
    Identity,
    Kind,
    Role,
    Severity,
    Status,
    TextSpan,
    hull,
    words_of,
)
from attribution.model.disclosure import index_at, place_of, statements
from attribution.rules.base import Example, Rule
from attribution.rules.introduced import is_person_name
from attribution.rules.looks import own_words, shown

_BESIDE = 8
"""Characters between the quotation and who says it, marks and spaces; its square bounds "said … officials"."""
_SHORTEST = 3
"""Letters of a plural: "US" is none."""
_BEFORE = 2
"""Sentences before the quotation in which a letter or a statement may be spoken of."""


@frozen(kw_only=True)
class ChorusQuote(Rule):
    """Several people who say the same words."""

    min_words: int = field(default=6, validator=[instance_of(int), ge(1)])
    """Fewest quoted words. Two people may well have used the same three."""

    code: ClassVar[str] = "QUOT005"
    name: ClassVar[str] = "chorus-quote"
    severity: ClassVar[Severity] = Severity.NOTE
    status: ClassVar[Status] = Status.PREVIEW
    tier: ClassVar[str] = "A"
    summary: ClassVar[str] = "One verbatim quotation is given to several people at once."
    why: ClassVar[str] = "People do not speak in unison: one of them said it, or nobody did in these words."
    fine_when: ClassVar[str] = "A joint written statement, a letter, a post; a chant, a song, a prayer."
    known_problems: ClassVar[str] = (
        "No guide asks for it in words that we have seen; it is common teaching. A written statement that the text "
        "does not mention is not known, and most of what several people are given was written; so it is a preview."
    )
    bad: ClassVar[tuple[Example, ...]] = (
        Example(text="“The tests were faked in March and again in May,” officials said."),
        Example(text="Two nurses said: “We had no masks, and nobody ever told us why.”"),
    )
    good: ClassVar[tuple[Example, ...]] = (
        Example(text="“The tests were faked in March and in May,” said one official; a second confirmed it."),
        Example(text="The nurses sent a letter. “We had no masks, and nobody ever told us why,” the nurses said."),
    )

    def check(self, analysis: Analysis) -> Iterator[Finding]:
        """Yield one finding for each quotation that several people are given."""
        chorus = [item for item in statements(analysis) if self._is_chorus(analysis, item)]
        for item in own_words(analysis, chorus):
            if holds_phrase(_around(analysis, item), builtin_lexicon("en").get("rules_in_unison", {})):
                continue
            yield self.finding(
                f"{shown(item.content[0].of(analysis.text))} cannot have been said by all of "
                f"{shown(place_of(item).of(analysis.text))}; give it to the one who said it, or paraphrase",
                item.content[0],
                attribution=item,
                related=(place_of(item),),
            )

    def _is_chorus(self, analysis: Analysis, item: Attribution) -> bool:
        if item.kind is not Kind.DIRECT or not item.speaker or item.role is Role.MEDIA:
            return False
        if not item.cue or not _stands_beside(item) or not self._is_several(analysis, item):
            return False
        return sum(words_up_to(self.min_words, analysis.text, piece) for piece in item.content) >= self.min_words

    def _is_several(self, analysis: Analysis, item: Attribution) -> bool:
        """Return whether the speaker is more than one person, in words that say so."""
        text = hull(item.speaker).of(analysis.text)
        words = words_in(text)
        if not words or words[0] in builtin_lexicon("en").get("rules_pronouns", {}):
            return False
        if item.identity is Identity.COLLECTIVE:
            lexicon = builtin_lexicon("en")
            known = {**lexicon.get("speakers", {}), **lexicon.get("rules_faceless", {})}
            return words[0] != "one" and words[-1].endswith("s") and words[-1] in known and len(words[-1]) > _SHORTEST
        # "Ida Lone and Pieter Aas": two persons; "Hart and Sons" is one body, "president and chief" one person.
        joined = text.split(" and ")
        return item.identity is Identity.NAMED and len(joined) == 2 and all(map(is_person_name, joined))


def _stands_beside(item: Attribution) -> bool:
    """Return whether speaker and cue stand right beside the quotation and each other."""
    quoted, told = hull(item.content), hull((*item.cue, *item.speaker))
    near = min(abs(told.start - piece.end) for piece in item.content)
    near = min(near, *(abs(piece.start - told.end) for piece in item.content))
    return near <= _BESIDE and len(told) <= _BESIDE * _BESIDE and not told.contains(quoted)


def _around(analysis: Analysis, item: Attribution) -> str:
    """Return the sentence of the quotation without the quoted words, and those before it."""
    span = hull((*item.content, *item.cue, *item.speaker))
    at = index_at(analysis.sentences, span.start)
    near = analysis.sentences[max(0, at - _BEFORE) : at + 1]
    start = near[0].start if near else span.start
    quoted = hull(item.content)
    end = max(span.end, near[-1].end if near else span.end)
    cue = words_of(item.cue, analysis.text)
    before = TextSpan(min(start, quoted.start), quoted.start).of(analysis.text)
    after = TextSpan(min(quoted.end, end), end).of(analysis.text)
    return f"{cue} {before} {after}"
