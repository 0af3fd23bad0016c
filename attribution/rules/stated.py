"""The grounds that an article states, each with the unnamed sources it is stated for."""

from __future__ import annotations

from attrs import frozen

from attribution.model import Analysis, Attribution, ReasonClass, Spans, hull, words_of
from attribution.rules.unnamed import Unnamed, unnamed_sources


@frozen
class Stated:
    """One stated ground."""

    spans: Spans
    reason: ReasonClass
    sources: tuple[Unnamed, ...]
    """Whom it is stated for, at least one; several where one sentence gives it for all."""
    item: Attribution
    """The first attribution that rests on it."""

    def words(self, analysis: Analysis) -> str:
        """Return the ground as the text words it."""
        return words_of(self.spans, analysis.text)


def stated_grounds(analysis: Analysis) -> tuple[Stated, ...]:
    """Return the best ground of each unnamed source, in text order; one that several share comes once.

    Only grounds that the outlet itself states count: one inside a quotation is told by its speaker.
    """
    order = list(ReasonClass)
    found: dict[Spans, list[tuple[Unnamed, Attribution]]] = {}
    for one in unnamed_sources(analysis):
        # What another outlet promised, only that outlet can explain.
        with_ground = [item for item in one.told if item.anonymity_reason] if not one.second_hand else []
        if with_ground:
            best = min(with_ground, key=lambda item: order.index(item.reason_class))
            found.setdefault(best.anonymity_reason, []).append((one, best))
    grounds = [
        Stated(spans, pairs[0][1].reason_class, tuple(one for one, _ in pairs), pairs[0][1])
        for spans, pairs in found.items()
    ]
    return tuple(sorted(grounds, key=lambda ground: hull(ground.spans)))
