"""Part F: can a reader tell at once who speaks?"""

from __future__ import annotations

from typing import ClassVar

from attrs import frozen

from attribution.model import Analysis, Attribution, Identity, hull
from attribution.model.disclosure import index_at, place_of, voices
from attribution.scores.base import Part, PartValue
from attribution.scores.transparency.values import NAME, is_unnamed_media
from attribution.scores.words import how_many


@frozen(kw_only=True)
class Clarity(Part):
    """How plainly statements are tied to speakers."""

    score: ClassVar[str] = NAME
    name: ClassVar[str] = "clarity"
    weight: ClassVar[float] = 10
    definition: ClassVar[str] = (
        "Share of the statements whose speaker is given, is not unnamed media, and stands in the sentence "
        "in which the statement begins or in the next one; for a quotation that stands alone, in its "
        "paragraph or the one before."
    )

    def measure(self, analysis: Analysis) -> PartValue:
        """Return the share of statements with a plain speaker."""
        told = [
            (item, not is_unnamed_media(voice) and _is_plain(analysis, item))
            for voice in voices(analysis)
            for item in voice.attributions
        ]
        lost = [place_of(item) for item, is_plain in told if not is_plain]
        return PartValue(
            value=1 - len(lost) / len(told) if told else 0.0,
            n=len(told),
            sentence=(
                f"{how_many(len(told), 'statement')}; {how_many(len(lost), 'statement')} with nobody plainly behind it"
            ),
            lost=tuple(sorted(lost)),
        )


def _is_plain(analysis: Analysis, item: Attribution) -> bool:
    """Return whether the speaker is given near the beginning of the statement."""
    if item.identity is Identity.UNATTRIBUTED or not (item.speaker or item.source):
        return False
    if not item.speaker:
        return True
    begin, speaker = item.content[0].start, hull(item.speaker).start
    if item.cue:
        return abs(index_at(analysis.sentences, speaker) - index_at(analysis.sentences, begin)) <= 1
    return index_at(analysis.paragraphs, begin) - index_at(analysis.paragraphs, speaker) in {0, 1}
