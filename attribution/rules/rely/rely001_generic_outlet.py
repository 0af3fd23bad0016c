"""RELY001 generic-outlet."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import takewhile
from typing import ClassVar

from attrs import frozen

from attribution.lexicons import builtin_lexicon
from attribution.lexicons.descriptions import words_in
from attribution.model import Analysis, Attribution, Finding, Identity, Role, Severity, words_of
from attribution.model.disclosure import index_at, place_of, statements
from attribution.rules.base import Example, Guide, Rule
from attribution.rules.looks import count_words, own_words, shown
from attribution.rules.unnamed import is_told_by_somebody_named

_INSTITUTION = frozenset(
    {
        "the media",
        "the press",
        "the news media",
        "the mainstream media",
        "news media",
        "media",
        "the western press",
        "the american press",
        "conservative media",
        "liberal media",
        "social media",
    }
)
_OBJECT = frozenset({"denied", "disputed", "dismissed", "rejected", "our", "disputes", "denies"})
_PLACES = frozenset(
    {
        "site",
        "sites",
        "channel",
        "channels",
        "station",
        "stations",
        "story",
        "stories",
        "organization",
        "organizations",
        "organisation",
        "organisations",
        "agency",
        "agencies",
        "paper",
        "papers",
    }
)
"""Nouns that are media only where another word says so: "news sites", not "archaeological sites"."""
_MEDIA = frozenset(
    {"news", "media", "press", "web", "tv", "television", "radio", "local", "newspaper", "wire", "british"}
)
_ABOUT = re.compile(r" (?:describing|that|about|on|of|which)\b|(?: \w+)?(?:, including|, such as|:) (?:the )?[A-Z]")
"""Reports that are told of, not passed on ("media reports describing him as"), or outlets that are named behind."""
_PLURALS = frozenset({"outlets", "organizations", "organisations", "newspapers", "papers", "channels", "stations"})
_TAKES_SIDES = frozenset(
    "conservative liberal progressive mainstream other anti-trump right-wing left-wing partisan".split()
)
"""Words for a part of the press that is spoken of, not cited."""
_REPORTS = re.compile(
    r"\b(?:report\w*|say|says|said|saying|suggest\w*|according to|quot\w+|cit(?:e|es|ed|ing)|carried|claim\w*|show\w*|"
    r"indicat\w*|allege\w*|stat(?:e|es|ed|ing))\b",
    re.IGNORECASE,
)
"""Cues by which news is passed on; what the press "dubbed" or "sought" is no report."""
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
            if here in named or here + 1 in named or _head(speaker) not in generic or _is_no_outlet(speaker):
                continue
            if _passes_on(analysis, item, speaker):
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


def _passes_on(analysis: Analysis, item: Attribution, speaker: str) -> bool:
    """Return whether media as a whole report something: the words are all of their name, and the cue is a report."""
    words, start = words_in(speaker), place_of(item).start
    if _head(speaker) in _PLACES and not _MEDIA & set(words):
        return False
    # "Associated Press", "a media establishment": half of a name, or of a longer noun.
    if analysis.text[max(0, start - 12) : start].endswith(" Associated ") or words[0] in {"a", "an"}:
        return False
    # "The outlets" are some that were named; "Tass media" is one; journalists are people.
    if _TAKES_SIDES & set(words) or words[0] in {"and", "or", "least", "s", "than"}:
        return False
    if {"politician", "journalists", "reporters"} & set(words) or (words[0] == "the" and _head(speaker) in _PLURALS):
        return False
    outlets = builtin_lexicon("en").get("outlets", {})
    if any(part[:1].isupper() and part.lower() in outlets for part in speaker.split()):
        return False
    if is_told_by_somebody_named(analysis, item):
        return False
    cue = words_of(item.cue, analysis.text)
    return bool(_REPORTS.search(cue) or _REPORTS.search(speaker)) and not _ABOUT.match(
        analysis.text, place_of(item).end
    )


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
