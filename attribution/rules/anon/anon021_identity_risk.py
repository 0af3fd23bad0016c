"""ANON021 identity-risk."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import ClassVar

from attrs import field, frozen
from attrs.validators import ge, instance_of

from attribution.model import Analysis, Facet, Finding, Severity, Spans, Status, TextSpan, hull
from attribution.model.disclosure import piece_around
from attribution.rules.base import Example, Guide, Rule
from attribution.rules.formulas import HARMS
from attribution.rules.looks import shown
from attribution.rules.unnamed import Unnamed, unnamed_sources

_DETAILS: tuple[tuple[str, re.Pattern[str]], ...] = (
    (
        "age",
        re.compile(
            r"\b\d{1,2}[- ]year[- ]old\b|\baged \d{1,2}\b|\bin (?:his|her|their) (?:early |mid-|late )?\w+ties\b"
        ),
    ),
    ("sex", re.compile(r"\b(?:wo)?m[ae]n\b|\b(?:fe)?male\b|\b(?:girl|boy|mother|father|wife|husband|widow\w*|nun)\b")),
    (
        "family",
        re.compile(
            r"\b(?:mother|father|wife|husband|widow(?:er)?|brother|sister|son|daughter|parent|grand\w+) of\b|"
            r"\b(?:pregnant|divorced|married|twins?)\b"
        ),
    ),
    (
        "workplace",
        re.compile(
            r"\b(?:at|in|from|of) (?:the )?[A-Z][\w’'-]+(?: [A-Z][\w’'-]+){0,3} (?:[Ss]tation|[Hh]ospital|[Ss]chool|"
            r"[Ww]ard|[Cc]linic|[Pp]rison|[Bb]rigade|[Bb]attalion|[Uu]nit|[Ff]actory|[Mm]ill|[Pp]lant|[Pp]recinct|"
            r"[Bb]arracks|[Dd]epot|[Bb]ranch|[Cc]amp|[Cc]ollege)\b|\bon the (?:night|day|early|late) shift\b"
        ),
    ),
    ("town", re.compile(r"\b(?:living|lives|born|raised|resident|based) (?:in|of) [A-Z]\w+")),
    (
        "origin",
        re.compile(
            r"\b(?:a|an|the) (?:\w+[- ]){0,2}(?:[A-Z][a-z]+(?:ish|ese|ian|ean|can|ani|aqi))\b(?! (?:Embassy|Ministry))"
        ),
    ),
    (
        "event",
        re.compile(
            r"\bwho (?:attended|was at|was present at|took part in|spoke at|left|joined|resigned|testified)\b[^.]{0,60}"
            r"\b(?:on|last|in) (?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\b|\b(?:since|in|until) (?:19|20)\d\d\b"
        ),
    ),
    ("length of service", re.compile(r"\b\w+[- ]year (?:veteran|career)\b|\bfor (?:\w+ )?\w+ years\b")),
)


@frozen(kw_only=True)
class IdentityRisk(Rule):
    """A protected source is described so closely that it may be picked out."""

    min_details: int = field(default=4, validator=[instance_of(int), ge(2)])
    """Fewest kinds of personal detail. Two or three are what a good description has; with a fourth the circle of
    people who fit is often down to one."""

    code: ClassVar[str] = "ANON021"
    name: ClassVar[str] = "identity-risk"
    severity: ClassVar[Severity] = Severity.WARNING
    status: ClassVar[Status] = Status.PREVIEW
    tier: ClassVar[str] = "B"
    summary: ClassVar[str] = (
        "The description of a source in danger piles up so many details that the person may be picked out."
    )
    why: ClassVar[str] = "Each detail is harmless; together they can tell whoever threatens the source who it is."
    fine_when: ClassVar[str] = (
        "No danger, legal exposure or loss is stated for the source, or the named body has thousands of people who fit."
    )
    known_problems: ClassVar[str] = (
        "How many people fit cannot be counted here. Details are recognised by their form, in the sentences that "
        "mention the source; those spread over other sentences are missed."
        " On thousands of news articles it fired too seldom to be measured, which is why it is a preview."
    )
    guides: ClassVar[tuple[Guide, ...]] = (
        Guide(name="BBC", demand="R", says="take all steps to protect the identity"),
        Guide(name="NPR", demand="R", says="describe without effectively identifying"),
        Guide(name="Journalism Trust Initiative", demand="R", says="anonymity is protected when justified"),
        Guide(name="AP", demand="R", says="confidentiality is kept"),
        Guide(name="AFP", demand="R", says="has a section of its own on protecting sources", seen="second-hand"),
    )
    bad: ClassVar[tuple[Example, ...]] = (
        Example(
            text=(
                "A 43-year-old female nurse on the night shift at Elmsea hospital said the alarms had failed. The "
                "nurse, who has twins, asked not to be named for fear of losing her job."
            )
        ),
        Example(
            text=(
                "A 29-year-old woman who works as a clerk at Orsk Vale prison, a mother of two, said the cells had "
                "flooded. She asked not to be named for fear of reprisals."
            )
        ),
    )
    good: ClassVar[tuple[Example, ...]] = (
        Example(
            text=(
                "A nurse who worked that night in the region, who asked not to be named for fear of losing her job, "
                "said the alarms had failed."
            )
        ),
        Example(text="A 43-year-old female nurse at Elmsea hospital, Ruth Able, said the alarms had failed."),
    )

    def check(self, analysis: Analysis) -> Iterator[Finding]:
        """Yield one finding for each source in danger that is described too closely."""
        for one in unnamed_sources(analysis):
            if not any(item.reason_class in HARMS for item in one.voice.attributions):
                continue
            details = _details(analysis, one)
            if len(details) < self.min_details:
                continue
            yield self.finding(
                f"{shown(one.place.of(analysis.text))} is in danger by the article's own word and may be picked out "
                f"by {', '.join(sorted(details))} together; leave out what readers do not need",
                one.place,
                attribution=one.told[0],
                related=tuple(sorted(details.values())),
            )


def _details(analysis: Analysis, one: Unnamed) -> dict[str, TextSpan]:
    """Return where each kind of personal detail stands that is told of the source."""
    found: dict[str, TextSpan] = {}
    for stretch in _about(analysis, one):
        for kind, expression in _DETAILS:
            match = expression.search(analysis.text, stretch.start, stretch.end)
            if match:
                found.setdefault(kind, TextSpan(*match.span()))
    if Facet.ROLE in (one.voice.source.facets if one.voice.source else one.voice.first.facets):
        found.setdefault("job", one.place)
    return found


def _about(analysis: Analysis, one: Unnamed) -> Spans:
    """Return the descriptions of a source, each with its sentence up to what the source says."""
    stretches = []
    for item in one.told:
        full = hull(item.speaker_full or item.speaker)
        sentence = piece_around(analysis.sentences, full)
        start = max(sentence.start, *(piece.end for piece in item.content if piece.end <= full.start), 0)
        ends = [piece.start for piece in item.content if piece.start >= full.end]
        stretches.append(TextSpan(min(start, full.start), max(full.end, min([sentence.end, *ends]))))
    return tuple(stretches)
