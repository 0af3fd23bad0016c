"""The chain of outlets of each attribution: its own channel, that of the same conversation, that of the outer level."""

from __future__ import annotations

import re
from collections.abc import Sequence

from attrs import frozen

from attribution.lexicons.outlet_names import normal_name
from attribution.model import Evidence, Role, Spans
from attribution.resolve.cases import Case
from attribution.resolve.coreference import Joiner
from attribution.resolve.entities import Entity
from attribution.resolve.mentions import Form
from attribution.resolve.relay import Relays, carries

_CARRIED = range(-1000, 1500)
"""How far from "told <outlet>", in characters, a statement of the same named source counts as the same conversation."""

_DEEPEST = 20
"""Levels of nesting that are told apart; no real text has more than four."""

_JOURNALIST = re.compile(r"\b(?:journalist|reporter|correspondent|blogger)\b")


@frozen
class _Occasion:
    """One conversation with an outlet."""

    place: int
    relay: tuple[str, ...]
    spans: Spans
    wide: bool
    """Whether all that the source says in the article is plainly from it."""


class Channels:
    """Decides the relays of one article.

    Args:
        cases: The article's attributions, their sources found.
        relays: Its marks.
        joiner: Its sources.
        published: Whether the publisher is known.
    """

    def __init__(self, cases: Sequence[Case], relays: Relays, joiner: Joiner, published: bool) -> None:
        self.cases = cases
        self.relays = relays
        self.joiner = joiner
        # Without a publisher "told AFP" may be AFP's own copy, and the rest of it first-hand.
        self.published = published

    def decide(self) -> None:
        """Give every case its chain."""
        cues = sorted(case.attribution.cue[0].start for case in self.cases if case.attribution.cue)
        self.relays.note_speakers([case.attribution for case in self.cases])
        for case in self.cases:
            if not _is_media_at_large(case):
                case.marks = self.relays.own(case.attribution, cues)
            case.relay = self._own_chain(case)
        self._carry()
        for case in sorted(self.cases, key=self._depth):
            if case.outer is not None:
                chain = self.cases[case.outer].relay or self._journalist(self.cases[case.outer])
                case.relay = _joined(chain, case.relay)

    def _journalist(self, outer: Case) -> tuple[str, ...]:
        """Return the name of a reporter without an outlet, through whom what he was told has come."""
        entity = outer.found.entity if outer.found else None
        if entity is None or entity.form is not Form.PERSON or self.relays.elsewhere(outer.attribution):
            return ()
        if any(_JOURNALIST.search(full) for full in entity.fulls[:6]):
            return (" ".join(entity.name),)
        return ()

    def _depth(self, case: Case) -> int:
        depth, at = 0, case.outer
        while at is not None and depth < _DEEPEST:
            depth, at = depth + 1, self.cases[at].outer
        return depth

    def _own_chain(self, case: Case) -> tuple[str, ...]:
        chain: tuple[str, ...] = ()
        entity = case.found.entity if case.found else None
        if case.outlet and (entity is None or entity.outlet or not self.relays.elsewhere(case.attribution)):
            chain = (case.outlet,)
        elif entity and (entity.outlet or (entity.employer and not self.relays.elsewhere(case.attribution))):
            chain = (entity.outlet or entity.employer,)
        if case.marks:
            first = case.marks[0]
            told = Evidence("relay", first.pattern, (first.span,), f"reached the article through {first.value}")
            case.evidence.append(told)
            chain = _joined(chain, tuple(dict.fromkeys(mark.value for mark in case.marks)))
        elif chain:
            case.evidence.append(
                Evidence("relay", "en/relay/speaker", case.attribution.speaker, f"{chain[0]} is or employs the speaker")
            )
        return chain

    def _carry(self) -> None:
        """Carry the outlet of one conversation to the other statements that are plainly from it."""
        known = self.published
        occasions: dict[int, list[_Occasion]] = {}
        for case in self.cases:
            if case.marks and case.found and not case.outlet:
                wide = carries(case.marks[0]) or (known and _goes_on(case.found.entity))
                heard = _Occasion(case.place, case.relay, case.attribution.cue, wide)
                occasions.setdefault(case.found.entity.number, []).append(heard)
        self._announced(occasions)
        for case in self.cases:
            if not case.found or case.relay or case.outlet:
                continue
            near = occasions.get(case.found.entity.number)
            if not near or self.relays.elsewhere(case.attribution):
                continue
            source = min(near[:50], key=lambda item: abs(item.place - case.place))
            if source.wide or (known and case.place - source.place in _CARRIED):
                case.relay = source.relay
                told = f"from the same conversation with {case.relay[0]}"
                case.evidence.append(Evidence("relay", "en/relay/carried", source.spans, told))

    def _announced(self, occasions: dict[int, list[_Occasion]]) -> None:
        """Add the interviews that a sentence of their own names, to whoever that sentence is about."""
        owned = {mark.span.start for case in self.cases for mark in case.marks}
        for marks, sentence in self.relays.announced(owned):
            entity = self.joiner.about(sentence)
            if entity is not None:
                wide = carries(marks[0]) or (self.published and _goes_on(entity))
                heard = _Occasion(marks[0].span.start, tuple(mark.value for mark in marks), (marks[0].span,), wide)
                occasions.setdefault(entity.number, []).append(heard)


def _goes_on(entity: Entity) -> bool:
    """Return whether all that a source says is from one occasion: an unnamed one, a document that was obtained."""
    return entity.form in {Form.ONE, Form.MANY} or (entity.form is Form.BODY and not entity.name)


def _is_media_at_large(case: Case) -> bool:
    """Return whether unnamed media speak ("news reports"): no outlet is named for what they say."""
    noun = case.mention.noun if case.mention else None
    return bool(noun and noun.role is Role.MEDIA and case.mention and case.mention.form is Form.MANY)


def _joined(first: tuple[str, ...], then: tuple[str, ...]) -> tuple[str, ...]:
    """Return one chain after another, each outlet once."""
    seen = {normal_name(name) for name in first}
    return (*first, *(name for name in then if normal_name(name) not in seen))
