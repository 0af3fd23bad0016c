"""Part B: does the text say why a source is not named?"""

from __future__ import annotations

from typing import ClassVar

from attrs import frozen

from attribution.model import Analysis
from attribution.model.disclosure import needs_reason, place_of, voices
from attribution.scores.base import Part, PartValue
from attribution.scores.transparency.values import NAME, reason_of
from attribution.scores.words import how_many


@frozen(kw_only=True)
class Reason(Part):
    """How well anonymity is explained."""

    score: ClassVar[str] = NAME
    name: ClassVar[str] = "reason"
    weight: ClassVar[float] = 15
    definition: ClassVar[str] = (
        "Mean over the sources that owe a reason (one unnamed person, or a group of officials, diplomats, "
        "soldiers, insiders or media) of what the best stated reason is worth: danger, prosecution, "
        "dismissal or a victim's privacy 1.0, a confidential process 0.7, security or diplomacy 0.6, a rule "
        "of the body 0.4, embarrassment 0.2, a condition without a ground 0.15, nothing 0."
    )

    def measure(self, analysis: Analysis) -> PartValue:
        """Return the mean of the reason weights."""
        owing = [(voice, reason_of(voice)) for voice in voices(analysis) if needs_reason(voice)]
        lost = [place_of(voice.first) for voice, value in owing if value < 1]
        without = sum(value == 0 for _, value in owing)
        weak = sum(0 < value < 1 for _, value in owing)
        return PartValue(
            value=sum(value for _, value in owing) / len(owing) if owing else 0.0,
            n=len(owing),
            sentence=(
                f"{how_many(len(owing), 'unnamed source')} a reader may expect a reason for; "
                f"{how_many(without, 'source')} without any, {how_many(weak, 'source')} with a weak one"
            ),
            lost=tuple(sorted(lost)),
        )
