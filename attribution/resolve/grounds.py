"""Grounds, grants and facets: why a name is withheld, whether by agreement, and what is told instead."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence

from attrs import frozen

from attribution.model import Attribution, Facet, Mark, ReasonClass, Spans, TextSpan
from attribution.resolve.words import Words

_FAMILIAR = re.compile(
    r"\b(?:familiar with|briefed (?:on|about)|with (?:\w+ )?(?:knowledge|understanding) of|with (?:direct |"
    r"first-?hand )?knowledge|"
    r"close to the (?:matter|situation|talks|case|discussions)|knowledgeable about|privy to|in the know|"
    r"not authori[sz]ed|anonym\w+|unnamed sources?|(?:who|that) (?:asked|declined|requested) (?:not )?to be)\b",
    re.IGNORECASE,
)
_VAGUE_OBJECT = re.compile(
    r"\b(?:matter|situation|thinking|process|case|issue|plans?|deliberations?|probe|investigation|reaction)\b",
    re.IGNORECASE,
)
_ORG = re.compile(
    r"\b(?:white house|administration|government|congress\w*|senate|house|department|ministry|agency|police|"
    r"justice|pentagon|"
    r"campaign|committee|company|party|state|treasury|intelligence|federal|military|army|embassy|law enforcement|"
    r"industry|"
    r"[A-Z]{2,5}|[A-Z]\.[A-Z]\.)\b"
)
_CAPITAL = re.compile(r"(?<!^)\b[A-Z][\w.]+")


_NEAR = 800
"""Characters from the cue within which a ground can belong to it."""
_MOST = 4
"""Grounds that one description or sentence may hold."""
_SUBJECT = re.compile(
    r"\W{0,3}(?:But |And |Like \w+ |Though )?((?:(?:[Bb]oth|[Aa]ll|[Tt]he|[Tt]hese|[Tt]hose|[Hh]e|[Ss]he|[Tt]hey|"
    r"[Oo]ne|[Tt]wo|[Ss]everal|[Aa]n?|[Ee]ach|[Oo]ther|"
    r"[Aa]nother|[Mm]ost|[Ss]ome|[A-Z]\w+)\b)(?: (?!(?:spoke|speaking|who|was|were|is|are|asked|requested|"
    r"declined|agreed|insisted|would|could|"
    r"had|has|have|also|talked|only|did|wanted|described|discussed)\b)[\w’'.-]+){0,7})"
)

_WITHHELD = "/withheld"
"""How the id of a pattern ends whose subject is the house that withholds a name, so that its object is the source."""
_OBJECT = re.compile(
    r"(?:nam(?:e|ing)|identify(?:ing)?|us(?:e|ing)|publish(?:ing)?|withhold(?:ing)?|disclos(?:e|ing)|grant(?:s|ed|ing)?|"
    r"gave|given) (?:the (?:names?|identit(?:y|ies)) of )?((?:the|these|those) [\w’'-]+(?: (?!because|since|as|for|to|"
    r"out|so|anonymity|confidentiality)[\w’'-]+)?|him|his|her|them|their)\b",
    re.IGNORECASE,
)
_AS_SUBJECT = {"him": "he", "his": "he", "her": "she", "them": "they", "their": "they"}


@frozen
class Ground:
    """A stated ground and what it tells."""

    spans: Spans
    reason: ReasonClass
    pattern: str


class Grounds:
    """The grounds of an article, by place."""

    def __init__(self, marks: Sequence[Mark], sentences: Spans, text: str) -> None:
        self.text = text
        self.marks = sorted((mark for mark in marks if mark.label == "ground"), key=lambda mark: mark.span)
        self._starts = [mark.span.start for mark in self.marks]
        self._sentences = sentences
        self._sentence_starts = [span.start for span in sentences]

    def of(self, attribution: Attribution) -> Ground | None:
        """Return the ground stated in the speaker's description, else in the sentence of the cue."""
        if not self.marks:
            return None
        found: list[Mark] = []
        for span in attribution.speaker_full:
            found.extend(self._inside(span.start, span.end))
        if not found:
            anchor = attribution.cue or attribution.speaker
            if anchor:
                low, high = self._sentence(anchor[0].start)
                low, high = max(low, anchor[0].start - _NEAR), min(high, anchor[0].start + _NEAR)
                outside = [mark for mark in self._inside(low, high) if not _within(mark.span, attribution.content)]
                # The nearest to the cue: two grounds in one sentence belong to two speakers.
                outside.sort(key=lambda mark: abs(mark.span.start - anchor[0].start))
                found = outside[:1]
        if not found:
            return None
        reasons = [_reason(mark.value) for mark in found]
        order = list(ReasonClass)
        return Ground(tuple(mark.span for mark in found), min(reasons, key=order.index), found[0].pattern)

    def alone(self, used: Iterable[TextSpan]) -> Iterator[tuple[Mark, str]]:
        """Yield the grounds that no attribution states, each with the subject of its sentence.

        "The official spoke on condition of anonymity" often stands in a sentence of its own. Where the subject is the
        house ("The Courier is not naming him"), its object is given, as if it were the subject.
        """
        taken = set(used)
        for mark in self.marks:
            if mark.span in taken:
                continue
            if mark.pattern.endswith(_WITHHELD):
                meant = _OBJECT.search(mark.span.of(self.text))
                yield mark, _AS_SUBJECT.get(meant[1].lower(), meant[1]) if meant else "they"
                continue
            low, _ = self._sentence(mark.span.start)
            before = self.text[max(low, mark.span.start - 200) : mark.span.start]
            subject = _SUBJECT.match(before) or _SUBJECT.match(self.text, mark.span.start, mark.span.end)
            yield mark, " ".join(subject[1].split()) if subject else ""

    def _inside(self, start: int, end: int) -> list[Mark]:
        at = bisect_left(self._starts, start)
        found: list[Mark] = []
        while at < len(self.marks) and self.marks[at].span.start < end and len(found) < _MOST:
            found.append(self.marks[at])
            at += 1
        return found

    def _sentence(self, position: int) -> tuple[int, int]:
        at = bisect_left(self._sentence_starts, position + 1) - 1
        if at < 0:
            return position, position
        return self._sentences[at].start, self._sentences[at].end


def _within(span: TextSpan, pieces: Spans) -> bool:
    return any(piece.contains(span) for piece in pieces)


def _reason(value: str) -> ReasonClass:
    try:
        return ReasonClass(value)
    except ValueError:
        return ReasonClass.CONDITION_ONLY


def as_ground(mark: Mark) -> Ground:
    """Return one mark as a ground."""
    return Ground((mark.span,), _reason(mark.value), mark.pattern)


def grants(description: str) -> bool:
    """Return whether a description itself discloses that the name is withheld: "people familiar with the matter"."""
    return bool(_FAMILIAR.search(description))


def facets_of(descriptions: Sequence[str], words: Words) -> tuple[Facet, ...]:
    """Return what the descriptions of an unnamed source tell about it, each facet once."""
    joined = " | ".join(descriptions)
    lower = joined.lower()
    told = {Facet(facet) for cue, facet in words.facets if cue in lower and re.search(rf"\b{re.escape(cue)}\b", lower)}
    if Facet.BASIS in told and not re.search(r"\b(?:who|witness|attended|participants|involved)\b", lower):
        tail = _FAMILIAR.split(joined)[-1]
        if _VAGUE_OBJECT.search(tail[:60]):
            told.discard(Facet.BASIS)
    if _ORG.search(joined) or any(_CAPITAL.search(text) for text in descriptions):
        told.add(Facet.ORG)
    for text in descriptions:
        noun = words.noun(
            re.split(r"[,;]| (?:who|of|at|in|with|for|close|familiar|briefed|on|from|to)\b", text)[0].split()
        )
        if noun and noun.kind != "body" and noun.head not in words.vague:
            told.add(Facet.ROLE)
    return tuple(facet for facet in Facet if facet in told)
