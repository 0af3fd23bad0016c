"""Part C: does the text describe a source that it does not name?"""

from __future__ import annotations

from typing import ClassVar

from attrs import frozen

from attribution.model import Analysis, Facet
from attribution.model.disclosure import needs_reason, place_of, voices
from attribution.scores.base import Part, PartValue
from attribution.scores.transparency.values import NAME, facets_of
from attribution.scores.words import how_many


@frozen(kw_only=True)
class Description(Part):
    """How well unnamed sources are described."""

    score: ClassVar[str] = NAME
    name: ClassVar[str] = "description"
    weight: ClassVar[float] = 15
    definition: ClassVar[str] = (
        "Mean over the same sources as `reason` of the share of four things that the text tells of a "
        "source, over all its mentions: its body, its job or rank, how it knows, its side or interest."
    )

    def measure(self, analysis: Analysis) -> PartValue:
        """Return the mean share of the facets that are told."""
        described = [(voice, len(facets_of(voice)) / len(Facet)) for voice in voices(analysis) if needs_reason(voice)]
        lost = [place_of(voice.first) for voice, value in described if value < 1]
        empty = sum(value == 0 for _, value in described)
        who = how_many(len(described), "unnamed source")
        told = f"nothing is told of {empty} of them" if empty else "something is told of each"
        return PartValue(
            value=sum(value for _, value in described) / len(described) if described else 0.0,
            n=len(described),
            sentence=f"{who}; {told} (body, job, side, how it knows)",
            lost=tuple(sorted(lost)),
        )
