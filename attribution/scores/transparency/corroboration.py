"""Part D: does more than one unnamed source carry the story?"""

from __future__ import annotations

from typing import ClassVar

from attrs import frozen

from attribution.lexicons import builtin_lexicon
from attribution.lexicons.descriptions import words_in
from attribution.model import Analysis, Identity, Role
from attribution.model.disclosure import Voice, place_of, voices
from attribution.scores.base import Part, PartValue
from attribution.scores.transparency.values import NAME, lead_of
from attribution.scores.words import how_many

_ENOUGH = 4
"""Fully identified sources that earn the whole half; the top level of a well-known count of news stories."""


@frozen(kw_only=True)
class Corroboration(Part):
    """How broadly the story is supported."""

    score: ClassVar[str] = NAME
    name: ClassVar[str] = "corroboration"
    weight: ClassVar[float] = 15
    definition: ClassVar[str] = (
        "Half for fully identified sources, four or more earning all of it (a person with name and role, or "
        "a body whose document is cited; each counts once). Half for the lead: all of it unless what the "
        "lead tells comes from one single source that is not named, or from nobody. Claims are not matched, "
        "so the lead stands for the key claim."
    )

    def measure(self, analysis: Analysis) -> PartValue:
        """Return the two halves together."""
        everybody = voices(analysis)
        identified = [voice for voice in everybody if _is_fully_identified(analysis, voice)]
        lead = lead_of(analysis)
        behind = {item.source or item.id for item in lead if item.identity is not Identity.UNATTRIBUTED}
        named = {Identity.NAMED, Identity.ORGANIZATION}
        is_thin = bool(lead) and len(behind) <= 1 and not any(item.identity in named for item in lead)
        rests = (
            "the lead rests on one unnamed source or on nobody"
            if is_thin
            else "the lead does not rest on one unnamed source"
        )
        return PartValue(
            value=0.5 * min(1.0, len(identified) / _ENOUGH) + 0.5 * (not is_thin),
            n=len(everybody),
            sentence=f"{how_many(len(identified), 'fully identified source')}; {rests}",
            lost=tuple(sorted(place_of(item) for item in lead)) if is_thin else (),
        )


def _is_fully_identified(analysis: Analysis, voice: Voice) -> bool:
    """Return whether a reader could find the person, or ask the body for the document."""
    if voice.identity is Identity.NAMED:
        return voice.role is not Role.NONE
    if voice.identity is not Identity.ORGANIZATION:
        return False
    documents = builtin_lexicon("en").get("rules_document_heads", {})
    return any(word in documents for span in voice.mentions for word in words_in(span.of(analysis.text)))
