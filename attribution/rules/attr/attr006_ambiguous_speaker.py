"""ATTR006 ambiguous-speaker."""

from __future__ import annotations

from collections.abc import Iterator
from typing import ClassVar

from attrs import frozen

from attribution.model import Analysis, Attribution, Finding, Severity, Status
from attribution.model.disclosure import index_at, statements
from attribution.rules.base import Example, Guide, Rule
from attribution.rules.looks import own_words, shown
from attribution.rules.people import people_in

_GENDERS = {"he": "m", "she": "f"}


@frozen(kw_only=True)
class AmbiguousSpeaker(Rule):
    """A pronoun that could be either of two people."""

    code: ClassVar[str] = "ATTR006"
    name: ClassVar[str] = "ambiguous-speaker"
    severity: ClassVar[Severity] = Severity.NOTE
    status: ClassVar[Status] = Status.PREVIEW
    tier: ClassVar[str] = "B"
    summary: ClassVar[str] = "The speaker is “he” or “she”, and the sentence before names two people it could be."
    why: ClassVar[str] = "Words end up in the wrong mouth: half the readers will tie them to the other person."
    fine_when: ClassVar[str] = (
        "One of the two is the speaker of the sentence before, has another gender, or is spoken of again between."
    )
    known_problems: ClassVar[str] = (
        "Only persons with a title or a known first name are seen. Where one of the two is the subject of the "
        "paragraph, no "
        "reader doubts who “he” is, and it is flagged all the same, which is why the rule is a preview."
    )
    guides: ClassVar[tuple[Guide, ...]] = (
        Guide(name="AP", demand="R", says="restate the source unless it is perfectly clear who is meant"),
    )
    bad: ClassVar[tuple[Example, ...]] = (
        Example(text="Minister Peter Rask met envoy Martin Dahl on Friday. He said the pipeline was lost."),
        Example(text="Anna Holm and Maria Brandt left the court together. She said the verdict was a disgrace."),
    )
    good: ClassVar[tuple[Example, ...]] = (
        Example(text="Minister Peter Rask met envoy Martin Dahl on Friday. Dahl said the pipeline was lost."),
        Example(text="Minister Peter Rask met envoy Maria Dahl on Friday. He said the pipeline was lost."),
    )

    def check(self, analysis: Analysis) -> Iterator[Finding]:
        """Yield one finding for each pronoun that two people could be."""
        told = statements(analysis)
        pronouns = [item for item in told if _pronoun(analysis, item) in _GENDERS]
        if not pronouns:
            return
        speaking = {index_at(analysis.sentences, span.start) for item in told for span in item.speaker}
        for item in own_words(analysis, pronouns):
            place = item.speaker[0]
            at = index_at(analysis.sentences, place.start)
            # Only a sentence that begins with the pronoun looks back; further in, somebody may stand before it.
            if not at or analysis.sentences[at].start != place.start or at - 1 in speaking:
                continue
            before = analysis.sentences[at - 1]
            if index_at(analysis.paragraphs, before.start) != index_at(analysis.paragraphs, place.start):
                continue
            gender = _GENDERS[place.of(analysis.text).lower()]
            fitting = [name for name, known in people_in(before.of(analysis.text)) if known == gender]
            if len(fitting) < 2:
                continue
            yield self.finding(
                f"{shown(place.of(analysis.text))} could be {shown(fitting[0])} or {shown(fitting[1])}; "
                "repeat the name",
                place,
                attribution=item,
                related=(before,),
            )


def _pronoun(analysis: Analysis, item: Attribution) -> str:
    return item.speaker[0].of(analysis.text).lower() if len(item.speaker) == 1 and len(item.speaker[0]) <= 3 else ""
