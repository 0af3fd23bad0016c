"""Part E: did the words come straight to this article?"""

from __future__ import annotations

from typing import ClassVar

from attrs import frozen

from attribution.model import Analysis, Identity
from attribution.model.disclosure import place_of, voices
from attribution.scores.base import Part, PartValue
from attribution.scores.transparency.values import NAME, relay_value
from attribution.scores.words import how_many


@frozen(kw_only=True)
class Traceability(Part):
    """How directly the statements reached the article."""

    score: ClassVar[str] = NAME
    name: ClassVar[str] = "traceability"
    weight: ClassVar[float] = 15
    definition: ClassVar[str] = (
        "Mean over the statements with a source of how directly they came: told to this outlet 1.0, through "
        "one named outlet 0.8, through two 0.5, through three or more 0.3, from unnamed media 0.2."
    )

    def measure(self, analysis: Analysis) -> PartValue:
        """Return the mean of the relay values."""
        ways = [
            (item, relay_value(item, voice))
            for voice in voices(analysis)
            if voice.identity is not Identity.UNATTRIBUTED
            for item in voice.attributions
        ]
        lost = [place_of(item) for item, value in ways if value < 1]
        return PartValue(
            value=sum(value for _, value in ways) / len(ways) if ways else 0.0,
            n=len(ways),
            sentence=(
                f"{how_many(len(ways), 'statement')} with a source; {how_many(len(lost), 'statement')} "
                "through other media"
            ),
            lost=tuple(sorted(lost)),
        )
