"""Small questions about attributions that both rules and scores ask; pure functions on the nouns."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Callable
from functools import wraps
from operator import attrgetter
from typing import TypeVar
from weakref import ref

from attrs import frozen

from attribution.model.attribution import Analysis, Attribution, Source
from attribution.model.labels import Act, Identity, Role
from attribution.model.spans import Spans, TextSpan, hull

T = TypeVar("T")

_START = attrgetter("start")


def once_an_analysis(work: Callable[[Analysis], T]) -> Callable[[Analysis], T]:
    """Return `work` with the result for the latest analysis kept: rules and scores ask about one after the other.

    What it returns must not be changed.
    """
    latest: list[tuple[ref[Analysis], T]] = []

    @wraps(work)
    def remembered(analysis: Analysis) -> T:
        for known, result in latest[:1]:
            if known() is analysis:
                return result
        result = work(analysis)
        # One assignment, as threads may share an engine; gone with its analysis, so that no memory is held.
        latest[:] = [(ref(analysis, lambda _: latest.clear()), result)]
        return result

    return remembered


UNNAMED = frozenset({Identity.ANONYMOUS, Identity.COLLECTIVE})
"""Somebody is described and not named; `unattributed` is nobody at all."""

_OFFICES = frozenset({Role.OFFICIAL, Role.DIPLOMAT, Role.MILITARY, Role.INSIDER, Role.MEDIA})


@frozen
class Voice:
    """One source with what it says; where resolution left the source open, a single attribution."""

    source: Source | None
    attributions: tuple[Attribution, ...]
    """In text order, at least one."""

    @property
    def first(self) -> Attribution:
        """The first attribution."""
        return self.attributions[0]

    @property
    def identity(self) -> Identity:
        """The identity of the source."""
        return self.source.identity if self.source else self.first.identity

    @property
    def role(self) -> Role:
        """The role of the source; where it has none, that of the first attribution that has one."""
        if self.source and self.source.role is not Role.NONE:
            return self.source.role
        return next((item.role for item in self.attributions if item.role is not Role.NONE), Role.NONE)

    @property
    def mentions(self) -> Spans:
        """Every mention known of it, in text order: joined ones and speakers with appositions."""
        found = {span for item in self.attributions for span in (*item.speaker_full, *item.speaker)}
        return tuple(sorted(found | set(self.source.mentions if self.source else ())))


@once_an_analysis
def statements(analysis: Analysis) -> tuple[Attribution, ...]:
    """Return the attributions that tell something; the audit rests on these."""
    return tuple(item for item in analysis.attributions if item.act is Act.STATEMENT)


@once_an_analysis
def voices(analysis: Analysis) -> tuple[Voice, ...]:
    """Return who makes statements in `analysis`, in the order in which they first do."""
    groups: dict[str, list[Attribution]] = {}
    for item in statements(analysis):
        groups.setdefault(item.source or f"?{item.id}", []).append(item)
    return tuple(Voice(analysis.source_of(items[0]), tuple(items)) for items in groups.values())


def needs_reason(voice: Voice) -> bool:
    """Return whether a reader may expect to be told why this source is not named.

    One unnamed person, or a group that speaks from an office; crowds and bystanders are exempt.
    """
    if voice.identity is Identity.ANONYMOUS:
        return True
    return voice.identity is Identity.COLLECTIVE and voice.role in _OFFICES


def place_of(attribution: Attribution) -> TextSpan:
    """Return where an editor would look first: the speaker, else the cue, else the content."""
    return hull(attribution.speaker or attribution.cue or attribution.content)


def index_at(pieces: Spans, offset: int) -> int:
    """Return the index of the last of the sorted `pieces` that starts at or before `offset`, at least 0."""
    return max(0, bisect_right(pieces, offset, key=_START) - 1)


def words_around(analysis: Analysis, pieces: Spans, span: TextSpan) -> str:
    """Return the words of that one of `pieces` (sentences, paragraphs) in which `span` starts."""
    return piece_around(pieces, span).of(analysis.text)


def piece_around(pieces: Spans, span: TextSpan) -> TextSpan:
    """Return that one of `pieces` (sentences, paragraphs) in which `span` starts; `span` where none does."""
    if pieces:
        piece = pieces[index_at(pieces, span.start)]
        if piece.start <= span.start <= piece.end:
            return piece
    return span
