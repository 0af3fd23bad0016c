"""ANON001 bare-source."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import ClassVar

from attrs import frozen

from attribution.lexicons import builtin_lexicon, named_bodies
from attribution.lexicons.descriptions import Telling, holds_phrase, words_in
from attribution.model import Analysis, Finding, Severity, TextSpan
from attribution.model.disclosure import UNNAMED, index_at, place_of, voices, words_around
from attribution.rules.base import Example, Guide, Rule
from attribution.rules.looks import facets_of, shown, told_about
from attribution.rules.persons import head_of, is_somebody
from attribution.rules.relaying import is_second_hand
from attribution.rules.unnamed import Unnamed, is_from_document, is_public_word, unnamed_sources

_GOES_ON = re.compile(
    r",? (?:directly |closely |intimately )?(?:familiar|briefed|involved|informed|close to|with|in|at|from|on|who "
    r"(?!(?:was|were|is|are) (?:not|asked|granted|un)|asked|requested|declined|spoke|wished|insisted|did not)\w+)\b"
)
"""A description that goes on behind the words taken for the source."""
_POINTS_BACK = frozenset({"the", "this", "that", "these", "those", "both", "such"})
_OWNERS = frozenset({"his", "her", "their", "its"})
_BELONGS = frozenset({"official", "aide"})
"""Nouns for people of a body: after a sentence on the Port Authority, "officials" are its officials. A source, a person
or an insider belongs to none."""
_ANYBODY = frozenset({"person", "people", "individual", "insider"})
"""Nouns that are a source only where they are counted: "two people said"."""
_BODIES = frozenset(
    "railroad airline company hospital university school embassy army military navy port zoo administration agency "
    "authorities authority police department ministry government county state city campaign council commission bureau "
    "department's administration's agency's government's state's city's county's".split()
)
_CAPITAL = re.compile(r"\b[A-Z][\w.]+\b")
_CUT_OFF = re.compile(r"(?:[a-z,] |the )[A-Z]\w+ $")
"""A word with a capital right before a mention, which belongs to it: "Harbour sources"."""
_KINDS = frozenset(
    "administration government department intelligence congressional campaign defense defence military police "
    "enforcement security diplomatic industry party health state local federal city county court union company "
    "aviation election immigration budget trade leadership committee legislative law".split()
)
"""Words that place an official or a source."""
_FAR = 6_000
"""Code points above a mention in which the same noun may be described."""
_LONG = 600
"""Code points before a mention that are read for a body."""
_BEFORE = 120
"""Code points before a mention in which a place may stand."""
_TIMES = (
    "January|February|March|April|May|June|July|August|September|October|November|December|"
    "Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday"
)
_IN_PLACE = re.compile(
    rf"\b(?:[Ii]n|[Aa]t|[Aa]cross) (?!(?:{_TIMES})\b)[A-Z][\w.]+(?: [A-Z][\w.]+)?, "
    r"(?:(?:whose|where|which) [^.,;]{{1,80}}, )?$"
)
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
        "though the article describes it. “Officials” are spared where the sentence or the one before "
        "names a body, whether or not they are its own; where only the whole article is about one body, they are "
        "flagged though plain to a reader."
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
        """Yield one finding for each noun that no mention of a source goes beyond, later sources of it related."""
        described = _described(analysis)
        bare: dict[str, list[Unnamed]] = {}
        for one in unnamed_sources(analysis):
            # ROLE does not count: "official" is a role and still nobody in particular.
            if facets_of(one.voice) - {"ROLE"} or one.telling is not Telling.BARE or one.second_hand:
                continue
            if not _is_placed(analysis, one, described):
                bare.setdefault(head_of(one.place.of(analysis.text)), []).append(one)
        for first, *others in bare.values():
            yield self.finding(
                f"{shown(first.place.of(analysis.text))} tells a reader nothing about who speaks; "
                "say what body the source belongs to, its job, or how it knows",
                first.place,
                attribution=first.told[0],
                related=(*first.later, *(place for one in others for place in (one.place, *one.later))),
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
    if (words and words[0] in _POINTS_BACK) or _OWNERS.intersection(words) or _CUT_OFF.search(before):
        return True
    if words[1:2] == ["of"] and (head_of(place.of(text)) in _ANYBODY or _is_met_before(analysis, place)):
        return True
    if words_around(analysis, analysis.sentences, place).rstrip('”"’').endswith("?"):  # nobody reports by asking
        return True
    # "Officials", after "port officials"; a headline may be short where the text goes on to say it.
    head = head_of(place.of(text))
    if words[:1] == ["many"] or (head in _ANYBODY and not is_somebody(place.of(text))):
        return True
    if _is_named_above(text, place, head) or is_from_document(analysis, one.told[0]):
        return True
    if is_public_word(analysis, one.told[0]) or _is_beside_relay(analysis, place):
        return True
    first = described.get(head)
    if first is not None and (first < place.start or index_at(analysis.paragraphs, place.start) == 0):
        return True
    if head not in _BELONGS:
        return False
    # Aides are somebody's, and whose is what such an article is about.
    return head == "aide" or _names_body(_sentences_up_to(analysis, place))


def _is_named_above(text: str, place: TextSpan, head: str) -> bool:
    """Return whether the same noun stands a little further up with a word that describes it: "health officials"."""
    fillers = builtin_lexicon("en").get("rules_empty_words", {})
    above = re.compile(rf"(?<![.!?\n] )\b([\w.-]+) {head}s?\b")
    found = [match[1] for match in above.finditer(text, max(0, place.start - _FAR), place.start)]
    return any((word[0].isupper() or word in _KINDS) and word.lower() not in fillers for word in found)


def _is_met_before(analysis: Analysis, place: TextSpan) -> bool:
    """Return whether an unnamed source of the same noun stands further up: "one of those people"."""
    head = head_of(place.of(analysis.text))
    return any(
        head_of(mention.of(analysis.text)) == head and mention.start < place.start
        for voice in voices(analysis)
        if voice.identity in UNNAMED
        for mention in voice.mentions
    )


def _is_beside_relay(analysis: Analysis, place: TextSpan) -> bool:
    """Return whether the same paragraph or the one before tells what a source said to another outlet."""
    here = index_at(analysis.paragraphs, place.start)
    return any(
        here - 1 <= index_at(analysis.paragraphs, place_of(item).start) <= here and is_second_hand(analysis, item)
        for item in analysis.attributions
        if item.identity in UNNAMED
    )


def _sentences_up_to(analysis: Analysis, place: TextSpan) -> str:
    """Return the sentence before that of `place`, in its paragraph or the one above, and its own up to `place`."""
    at = index_at(analysis.sentences, place.start)
    start = analysis.sentences[max(0, at - 1)].start if analysis.sentences else 0
    return analysis.text[max(start, place.start - _LONG) : place.start]


def _names_body(words: str) -> bool:
    """Return whether `words` name a body whose people may be meant: "the Port Authority", "the Senate"."""
    heads, bodies = builtin_lexicon("en").get("org_heads", {}), named_bodies("en")
    capitals = [match[0].lower() for match in _CAPITAL.finditer(words)]
    # Heads of the role `other` are what is read or looked at, "Holm Images": nobody speaks for those.
    if any(heads.get(word, "other") != "other" or bodies.get(word) for word in capitals):
        return True
    plain = set(words_in(words))
    return bool(_BODIES & plain) or any(" " in body and holds_phrase(words, (body,)) for body in bodies)
