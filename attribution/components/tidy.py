"""What a tagger reads, made tidy: no stray punctuation, no cue or ground of anonymity in it, nothing said twice."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from typing import TYPE_CHECKING

from attrs import evolve

from attribution.components.coverage import Coverage
from attribution.model import Mark, Spans, TextSpan

if TYPE_CHECKING:
    from attribution.components.tagger.decode import TaggedLink

_STRAY = " \t\n\r\u00a0,;:"
"""What neither begins nor ends a mention, a cue or an unquoted piece of content."""

_DASHES = "-–—"


def tidied(tagged: Iterable[TaggedLink], text: str, marks: Iterable[Mark]) -> list[TaggedLink]:
    """Return attributions of a tagger, tidy, in their order.

    Args:
        tagged: What it read.
        text: The text it read.
        marks: Among them the grounds of anonymity that the article states: they are about a source, not its words.
    """
    grounds = sorted(mark.span for mark in marks if mark.label == "ground")
    found: list[TaggedLink] = []
    for link in tagged:
        cue, speaker = _stripped(text, link.cue), _stripped(text, _before(link.speaker, grounds))
        content = _without(_stripped(text, _around(link.content, (*cue, *speaker))), grounds)
        if content:
            found.append(evolve(link, content=content, cue=cue, speaker=speaker))
    return _once(found)


def _around(content: Spans, others: Spans) -> Spans:
    """Return the pieces of a content around the attribution's own cue and speaker."""
    for other in others:
        content = tuple(part for piece in content for part in _parts(piece, other))
    return content


def _parts(piece: TextSpan, other: TextSpan) -> Iterator[TextSpan]:
    """Yield what another span leaves of a piece."""
    if not piece.overlaps(other):
        yield piece
        return
    if piece.start < other.start:
        yield TextSpan(piece.start, other.start)
    if other.end < piece.end:
        yield TextSpan(other.end, piece.end)


def _without(content: Spans, grounds: Sequence[TextSpan]) -> Spans:
    """Return the pieces of a content that are no ground, unless that is all; grounds are in order and disjoint."""

    def is_ground(piece: TextSpan) -> bool:
        at = bisect_right(grounds, piece.start, key=lambda ground: ground.start)
        return at > 0 and grounds[at - 1].contains(piece)

    return tuple(piece for piece in content if not is_ground(piece)) or content


def _before(speaker: Spans, grounds: Sequence[TextSpan]) -> Spans:
    """Return a mention cut where a ground begins: "a clerk asking to | remain unnamed"."""
    cut = []
    for span in speaker:
        at = bisect_right(grounds, span.start, key=lambda ground: ground.start)
        begins = grounds[at].start if at < len(grounds) else span.end
        cut.append(TextSpan(span.start, min(span.end, begins)))
    return tuple(cut)


def _stripped(text: str, spans: Spans) -> Spans:
    found = []
    for span in spans:
        start, end = span.start, span.end
        while start < end and text[start] in _STRAY + _DASHES:
            start += 1
        while start < end and text[end - 1] in _STRAY:
            end -= 1
        if start < end:
            found.append(TextSpan(start, end))
    return tuple(found)


def _once(links: Sequence[TaggedLink]) -> list[TaggedLink]:
    """Return links without those that say again, less surely, what another with the same cue and speaker says."""
    kept: list[TaggedLink] = []
    rivals: dict[tuple[TextSpan, Spans], list[TaggedLink]] = {}
    for link in sorted(links, key=lambda link: -link.probability):
        keys = [(span, link.speaker) for span in link.cue]
        same = [other for key in keys for other in rivals.get(key, ())]
        told = Coverage((span.start, span.end) for other in same for span in other.content)
        if not any(told.touches(span.start, span.end) for span in link.content):
            kept.append(link)
            for key in keys:
                rivals.setdefault(key, []).append(link)
    return sorted(kept, key=lambda link: (link.content, link.cue))
