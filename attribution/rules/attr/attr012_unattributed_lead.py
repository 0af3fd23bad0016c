"""ATTR012 unattributed-lead."""

from __future__ import annotations

from collections.abc import Iterator
from typing import ClassVar

from attrs import field, frozen
from attrs.validators import ge, instance_of

from attribution.lexicons.descriptions import words_up_to
from attribution.model import Analysis, Attribution, Finding, Severity, Status, TextSpan, words_of
from attribution.model.disclosure import index_at, place_of, statements
from attribution.rules.base import Example, Guide, Rule
from attribution.rules.contested import alike, disputable, topic
from attribution.rules.looks import shown
from attribution.rules.narration import narrated

_KINDS = ("deed", "toll")
"""Kinds of `rules_contested` that say that something was done; nouns alone accuse nobody."""
_SHARE = 0.4
"""Part of the shorter claim's telling words that lead and later claim must share."""


@frozen(kw_only=True)
class UnattributedLead(Rule):
    """A lead that states as fact what the article attributes further down."""

    paragraphs: int = field(default=3, validator=[instance_of(int), ge(1)])
    """Paragraphs after the lead in which the source may come late; further down it is another story."""
    min_words: int = field(default=8, validator=[instance_of(int), ge(1)])
    """Fewest words of a lead; what is shorter is a byline, a dateline or a heading."""

    code: ClassVar[str] = "ATTR012"
    name: ClassVar[str] = "unattributed-lead"
    severity: ClassVar[Severity] = Severity.WARNING
    status: ClassVar[Status] = Status.PREVIEW
    tier: ClassVar[str] = "B"
    summary: ClassVar[str] = "The lead states a contested claim as fact, and its source comes only further down."
    why: ClassVar[str] = "Most readers see no more than the first paragraph, and take away a claim as a fact."
    fine_when: ClassVar[str] = "Public acts that nobody disputes: a speech, a vote, a match; what a court found."
    known_problems: ClassVar[str] = (
        "Which claims are contested is read off a word list, and whether two sentences tell the same claim off the "
        "words they share. It fires so seldom that its precision is not known, which is why it is a preview."
    )
    guides: ClassVar[tuple[Guide, ...]] = (
        Guide(name="AFP", demand="R", says="give the source at once in alerts and leads, unless plainly public"),
        Guide(name="Reuters", demand="R", says="a contentious first paragraph must be sourced"),
        Guide(name="AP", demand="R", says="attribute in the same sentence"),
        Guide(name="BBC", demand="R", says="attribute what is not corroborated"),
    )
    bad: ClassVar[tuple[Example, ...]] = (
        Example(
            text="Rebels killed 12 villagers at the port of Sille at dawn on Sunday.\n\nThe road is closed.\n\nA "
            "commander said on radio that rebels killed villagers at the port."
        ),
        Example(
            text="Norvale Water falsified the readings of its wells for two years.\n\nThe regulator said that the "
            "company falsified readings of its wells."
        ),
    )
    good: ClassVar[tuple[Example, ...]] = (
        Example(
            text="Rebels killed 12 villagers at the port of Sille on Sunday, a commander said.\n\nThe road is closed."
        ),
        Example(text="The council met at Sille on Sunday and talked about the port until late.\n\nRain fell."),
    )

    def check(self, analysis: Analysis) -> Iterator[Finding]:
        """Yield at most one finding, at the contested sentence of the lead."""
        lead = self._lead(analysis)
        if lead < 0 or disputable(analysis.paragraphs[lead].of(analysis.text), *_KINDS) is None:
            return
        here = analysis.paragraphs[lead]
        own = [one for one in narrated(analysis) if here.contains(one)]
        touched = [item for item in analysis.attributions if any(span.overlaps(here) for span in _all_of(item))]
        if touched:
            return
        for sentence in own:
            phrase = disputable(sentence.of(analysis.text), *_KINDS)
            later = self._source_of(analysis, sentence, lead) if phrase else None
            if later is None or phrase is None:
                continue
            yield self.finding(
                f"the lead states {shown(sentence.of(analysis.text))} as fact; "
                f"{shown(place_of(later).of(analysis.text))}, who says so, comes only later",
                sentence,
                attribution=later,
                related=(place_of(later),),
            )
            return

    def _lead(self, analysis: Analysis) -> int:
        """Return the index of the first paragraph that is long enough, -1 where there is none."""
        for at, paragraph in enumerate(analysis.paragraphs[:5]):
            if words_up_to(self.min_words, analysis.text, paragraph) >= self.min_words:
                return at
        return -1

    def _source_of(self, analysis: Analysis, sentence: TextSpan, lead: int) -> Attribution | None:
        """Return the first statement below the lead that tells the same."""
        about = topic(sentence.of(analysis.text))
        for item in statements(analysis):
            at = index_at(analysis.paragraphs, item.content[0].start)
            if lead < at <= lead + self.paragraphs and item.source is not None:
                claim = words_of(item.content, analysis.text)
                if alike(about, topic(claim), _SHARE):
                    return item
        return None


def _all_of(item: Attribution) -> tuple[TextSpan, ...]:
    return (*item.content, *item.cue, *item.speaker)
