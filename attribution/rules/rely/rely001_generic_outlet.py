"""RELY001 generic-outlet."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import takewhile
from typing import ClassVar

from attrs import frozen

from attribution.lexicons import builtin_lexicon
from attribution.lexicons.descriptions import words_in
from attribution.model import Analysis, Attribution, Finding, Identity, Role, Severity
from attribution.model.disclosure import index_at, place_of, statements
from attribution.rules.base import Example, Guide, Rule
from attribution.rules.looks import count_words, own_words, shown

_INSTITUTION = frozenset({"the media", "the press", "the news media", "the mainstream media", "news media", "media"})
_OBJECT = frozenset({"denied", "disputed", "dismissed", "rejected", "our", "disputes", "denies"})
_PREPOSITIONS = frozenset({"at", "by", "for", "from", "in", "of", "on", "with"})


@frozen(kw_only=True)
class GenericOutlet(Rule):
    """Information credited to media that have no name."""

    code: ClassVar[str] = "RELY001"
    name: ClassVar[str] = "generic-outlet"
    severity: ClassVar[Severity] = Severity.WARNING
    tier: ClassVar[str] = "A"
    summary: ClassVar[str] = "Information is credited to unnamed media: “local media”, “press reports”."
    why: ClassVar[str] = (
        "Readers cannot look up the report or judge who made it, and the outlet that did the work gets no credit."
    )
    fine_when: ClassVar[str] = "The same or the next sentence names the outlet."
    known_problems: ClassVar[str] = (
        "“State media” of a country with one broadcaster is flagged, though informed readers know which is meant. "
        "“The media” "
        "alone are taken for the institution, so that a report credited to them is missed."
    )
    guides: ClassVar[tuple[Guide, ...]] = (
        Guide(name="AP", demand="R", says="say where it came from, whatever kind of outlet"),
        Guide(name="The Guardian", demand="R", says="always say where a borrowed quote came from"),
        Guide(name="AFP", demand="R", says="has a section of its own on secondary sources", seen="second-hand"),
    )
    bad: ClassVar[tuple[Example, ...]] = (
        Example(text="Local newspapers said that twelve people had been held in Sille."),
        Example(text="The governor had left the country by then, foreign newspapers said."),
    )
    good: ClassVar[tuple[Example, ...]] = (
        Example(text="Police chief Marko Dene said that twelve people had been held."),
        Example(text="The governor had left the country by then, Reuters reported."),
    )

    def check(self, analysis: Analysis) -> Iterator[Finding]:
        """Yield at most one finding, at the first media without a name, the others related."""
        generic = builtin_lexicon("en").get("rules_generic_media", {})
        told = statements(analysis)
        nameless = [
            item
            for item in told
            if item.role is Role.MEDIA
            and item.speaker
            and not item.relay
            and item.identity not in {Identity.NAMED, Identity.ORGANIZATION}
        ]
        named = _with_outlets(analysis, told)
        bare = []
        for item in own_words(analysis, nameless):
            here = index_at(analysis.sentences, place_of(item).start)
            speaker = place_of(item).of(analysis.text)
            # An unnamed reporter is a person, not an outlet.
            if _head(speaker) in generic and not _is_no_outlet(speaker) and here not in named and here + 1 not in named:
                bare.append(item)
        if not bare:
            return
        first, *others = bare
        more = f" ({count_words(len(bare), 'statement')})" if others else ""
        yield self.finding(
            f"{shown(place_of(first).of(analysis.text))} could be any outlet; name the one that reported it{more}",
            place_of(first),
            attribution=first,
            related=tuple(place_of(item) for item in others),
        )


def _head(speaker: str) -> str:
    """Return the noun that the words turn on: the last one before a preposition."""
    words = list(takewhile(lambda word: word not in _PREPOSITIONS, words_in(speaker)))
    return words[-1] if words else ""


def _is_no_outlet(speaker: str) -> bool:
    """Return whether the press is spoken of as an institution ("the media"), or is what somebody denied."""
    words = words_in(speaker)
    return " ".join(words) in _INSTITUTION or bool(_OBJECT & set(words))


def _with_outlets(analysis: Analysis, told: tuple[Attribution, ...]) -> set[int]:
    """Return the sentences that hold an attribution through or to a named outlet."""
    return {
        index_at(analysis.sentences, place_of(item).start)
        for item in told
        if item.relay or (item.role is Role.MEDIA and item.identity is Identity.ORGANIZATION)
    }
