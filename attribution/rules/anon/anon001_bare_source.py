"""ANON001 bare-source."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import ClassVar

from attrs import frozen

from attribution.lexicons.descriptions import Telling, words_in
from attribution.model import Analysis, Finding, Severity
from attribution.model.disclosure import UNNAMED, index_at, voices, words_around
from attribution.rules.base import Example, Guide, Rule
from attribution.rules.looks import facets_of, shown, told_about
from attribution.rules.persons import head_of
from attribution.rules.unnamed import Unnamed, unnamed_sources

_GOES_ON = re.compile(
    r",? (?:directly |closely |intimately )?(?:familiar|briefed|involved|close to|with|in|at|from|on|who "
    r"(?:said|has|had|"
    r"attended|works?|worked|knows?|knew|saw|took|(?:was|were|is|are) (?!not\b|asked\b|granted\b|un)))\b"
)
"""A description that goes on behind the words taken for the source."""
_POINTS_BACK = frozenset({"the", "this", "that", "these", "those", "both", "such"})
_OWNERS = frozenset({"his", "her", "their", "its"})
_BEFORE = 40
"""Code points before a mention in which a place may stand."""
_TIMES = (
    "January|February|March|April|May|June|July|August|September|October|November|December|"
    "Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday"
)
_IN_PLACE = re.compile(rf"\b(?:[Ii]n|[Aa]t|[Aa]cross) (?!(?:{_TIMES})\b)[A-Z][\w.]+(?: [A-Z][\w.]+)?, $")
"""A place right before the mention, whose officials are then meant."""


@frozen(kw_only=True)
class BareSource(Rule):
    """An unnamed source with no describing word at all."""

    code: ClassVar[str] = "ANON001"
    name: ClassVar[str] = "bare-source"
    severity: ClassVar[Severity] = Severity.WARNING
    tier: ClassVar[str] = "A"
    summary: ClassVar[str] = "An unnamed source without one describing word: “a source”, “officials” of no body."
    why: ClassVar[str] = (
        "Readers cannot weigh what they are told when nothing says who tells it or how that person would know."
    )
    fine_when: ClassVar[str] = (
        "Another mention of the same source carries the description, before or after: “two engineers of the "
        "harbour office … the sources said”; or the same noun was described above: “port officials … one official”."
    )
    known_problems: ClassVar[str] = (
        "It rests on coreference: where “the source” is not tied to its fuller mention, it can be flagged "
        "though the article describes it. Where the subject of the whole article is one body, its “officials” are "
        "plain to a reader and flagged all the same."
    )
    guides: ClassVar[tuple[Guide, ...]] = (
        Guide(name="AP", demand="F", says="bars an unmodified “source”; the label has to carry credibility"),
        Guide(name="NPR", demand="F", says="“officials say” by itself is not enough; say all that safety allows"),
        Guide(name="The Guardian", demand="R", says="be as specific as possible; generic labels tell nothing"),
        Guide(name="BBC", demand="R", says="tell the audience what can be told, without misleading on status"),
        Guide(name="The Washington Post", demand="R", says="tell readers as much as possible about the quality"),
        Guide(name="The New York Times", demand="R", says="say why the paper treats the source as authoritative"),
        Guide(name="SPJ", demand="R", says="give the public enough to weigh reliability and motive"),
        Guide(name="The Wall Street Journal", demand="D", says="even the word “sources” is best avoided"),
        Guide(name="Bloomberg", demand="D", says="an internal memo faults labels that the reader cannot place"),
    )
    bad: ClassVar[tuple[Example, ...]] = (
        Example(text="The Harlow bridge will close for a year, sources said on Monday."),
        Example(text="An official said the dam at Orsk Vale had been leaking since March."),
    )
    good: ClassVar[tuple[Example, ...]] = (
        Example(text="The bridge will close, said two Port Authority engineers who signed the report."),
        Example(text="Mayor Ida Lone said the dam had been leaking since March."),
    )

    def check(self, analysis: Analysis) -> Iterator[Finding]:
        """Yield one finding for each source that no mention describes."""
        described = _described(analysis)
        for one in unnamed_sources(analysis):
            # ROLE does not count: "official" is a role and still nobody in particular.
            if facets_of(one.voice) - {"ROLE"} or one.telling is not Telling.BARE:
                continue
            if _is_placed(analysis, one, described):
                continue
            yield self.finding(
                f"{shown(one.place.of(analysis.text))} tells a reader nothing about who speaks; "
                "say what body the source belongs to, its job, or how it knows",
                one.place,
                attribution=one.told[0],
                related=one.later,
            )


def _described(analysis: Analysis) -> dict[str, int]:
    """Return where each noun for an unnamed source is first described: "port officials"."""
    found: dict[str, int] = {}
    for voice in voices(analysis):
        if voice.identity in UNNAMED and told_about(analysis, voice) is Telling.SOMETHING:
            for mention in voice.mentions:
                found.setdefault(head_of(mention.of(analysis.text)), mention.start)
    return found


def _is_placed(analysis: Analysis, one: Unnamed, described: dict[str, int]) -> bool:
    """Return whether the words around it tell who is meant."""
    text, place = analysis.text, one.place
    before = text[max(0, place.start - _BEFORE) : place.start]
    if _GOES_ON.match(text, place.end) or _IN_PLACE.search(before) or before.endswith(" and "):
        return True
    # Somebody who is first met as "the source" was brought in above, and detection lost how.
    words = words_in(place.of(text))
    if (words and words[0] in _POINTS_BACK) or _OWNERS.intersection(words):
        return True
    if words_around(analysis, analysis.sentences, place).rstrip('”"’').endswith("?"):  # nobody reports by asking
        return True
    # "Officials", after "port officials"; a headline may be short where the text goes on to say it.
    first = described.get(head_of(place.of(text)))
    return first is not None and (first < place.start or index_at(analysis.paragraphs, place.start) == 0)
