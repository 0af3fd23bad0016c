"""ATTR007 drifting-attribution."""

from __future__ import annotations

from collections.abc import Iterator
from typing import ClassVar

from attrs import field, frozen
from attrs.validators import ge, instance_of

from attribution.model import Analysis, Attribution, Finding, Identity, Severity, Status
from attribution.model.disclosure import index_at, place_of, statements
from attribution.rules.base import Example, Guide, Rule
from attribution.rules.contested import disputable
from attribution.rules.looks import shown
from attribution.rules.narration import narrated

_KINDS = ("deed", "toll")
"""Kinds of `rules_contested` that say that something was done; nouns alone accuse nobody."""


@frozen(kw_only=True)
class DriftingAttribution(Rule):
    """Disputable details that follow an attributed sentence without their source."""

    reach: int = field(default=1, validator=[instance_of(int), ge(1)])
    """Sentences after the attributed one in which a reader would still tie a claim to its source, rightly or not."""

    code: ClassVar[str] = "ATTR007"
    name: ClassVar[str] = "drifting-attribution"
    severity: ClassVar[Severity] = Severity.NOTE
    status: ClassVar[Status] = Status.PREVIEW
    tier: ClassVar[str] = "C"
    summary: ClassVar[str] = "To review: a disputable detail follows an attributed sentence without the source."
    why: ClassVar[str] = "Readers cannot tell whether the source goes on speaking or the newsroom vouches for it now."
    fine_when: ClassVar[str] = "A frame covers what follows (“In the report:”), or the detail is established."
    known_problems: ClassVar[str] = (
        "Whether the next sentence still belongs to the source is a matter of reading, so it asks and does not judge."
    )
    guides: ClassVar[tuple[Guide, ...]] = (
        Guide(name="AP", demand="R", says="restate the source in later paragraphs unless context makes it clear"),
    )
    bad: ClassVar[tuple[Example, ...]] = (
        Example(text="Police said the van was stolen. The driver had been drinking since noon."),
        Example(text="The mine is shut, manager Ole Dahl said. The lower shaft killed three men in a year."),
    )
    good: ClassVar[tuple[Example, ...]] = (
        Example(text="Police said the van was stolen and, they added, that the driver had been drinking since noon."),
        Example(text="Police said the van was stolen. The driver had been drinking since noon, they said."),
    )

    def check(self, analysis: Analysis) -> Iterator[Finding]:
        """Yield one finding for each source whose attribution drifts, at the first sentence that does."""
        told: dict[int, Attribution] = {}
        for item in statements(analysis):
            if item.identity is not Identity.UNATTRIBUTED:
                told[index_at(analysis.sentences, item.content[-1].start)] = item
        asked: set[str | None] = set()
        for sentence in narrated(analysis):
            at = index_at(analysis.sentences, sentence.start)
            near = (told.get(at - back) for back in range(1, self.reach + 1))
            last = next((item for item in near if item is not None), None)
            if last is None or last.source in asked:
                continue
            phrase = disputable(sentence.of(analysis.text), *_KINDS)
            if phrase is None:
                continue
            asked.add(last.source)
            yield self.finding(
                f"is {shown(sentence.of(analysis.text))} still what {shown(place_of(last).of(analysis.text))} says? "
                f"If so, say so again; {shown(phrase)} needs a source",
                sentence,
                attribution=last,
                related=(place_of(last),),
            )
