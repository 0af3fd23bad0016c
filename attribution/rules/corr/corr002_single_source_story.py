"""CORR002 single-source-story."""

from __future__ import annotations

from collections.abc import Iterator
from typing import ClassVar

from attrs import field, frozen
from attrs.validators import ge, instance_of

from attribution.lexicons import builtin_lexicon
from attribution.lexicons.descriptions import holds_phrase
from attribution.model import Analysis, Finding, Severity, Status
from attribution.model.disclosure import UNNAMED, place_of, voices
from attribution.rules.base import Example, Guide, Rule
from attribution.rules.looks import count_words, shown

_SHORTEST = 5
"""Letters of a word in capitals that may still be a body: "NASA", "UNHCR"."""


@frozen(kw_only=True)
class SingleSourceStory(Rule):
    """Everything in the story comes from one source."""

    min_statements: int = field(default=3, validator=[instance_of(int), ge(1)])
    """Fewest statements. One or two from a single source are a brief, which nobody expects to be balanced."""
    top_sentences: int = field(default=3, validator=[instance_of(int), ge(0)])
    """Sentences at the top in which the genre shows (an interview, a speech, a ruling); further down such
    words are part of the story."""

    code: ClassVar[str] = "CORR002"
    name: ClassVar[str] = "single-source-story"
    severity: ClassVar[Severity] = Severity.NOTE
    status: ClassVar[Status] = Status.PREVIEW
    tier: ClassVar[str] = "A"
    summary: ClassVar[str] = "All attributions come from one source."
    why: ClassVar[str] = "One side's account, however honest, is all that a reader gets to judge it by."
    fine_when: ClassVar[str] = (
        "One voice is the subject: an interview, a speech, a ruling, a tribute, if the article says so at the top."
    )
    known_problems: ClassVar[str] = (
        "A second source whose words detection missed is not seen. Where a body and its people are told "
        "apart (“the company”, “its director”), two sources are counted though they speak for one side."
    )
    guides: ClassVar[tuple[Guide, ...]] = (
        Guide(name="BBC", demand="D", says="reluctant to rely on a single source"),
        Guide(name="The Guardian", demand="D", says="stories multi-sourced where possible; reliance made clear"),
        Guide(name="Reuters", demand="D", says="two or more are better, and all sides"),
        Guide(name="The Washington Post", demand="D", says="likewise", seen="second-hand"),
    )
    bad: ClassVar[tuple[Example, ...]] = (
        Example(
            text=(
                "Norvale Water has closed a main. The leak was contained, Dan Ireby said. No home went dry,"
                " Ireby said. The pipe was new, Ireby said."
            )
        ),
        Example(
            text=(
                "The school will stay shut. The roof is unsafe, head teacher Ruth Able said. The money is "
                "there, Able said. Builders come on Monday, Able said."
            )
        ),
    )
    good: ClassVar[tuple[Example, ...]] = (
        Example(
            text=(
                "The school will stay shut. The roof is unsafe, head teacher Ruth Able said. The money is "
                "there, Able said. Nobody asked the parents, Pieter Aas said."
            )
        ),
        Example(
            text=(
                "Head teacher Ruth Able gave an interview to the pupils. The roof is unsafe, Able said. The"
                " money is there, Able said. Builders come on Monday, Able said."
            )
        ),
    )

    def check(self, analysis: Analysis) -> Iterator[Finding]:
        """Yield at most one finding, at the first mention of the only source."""
        known = [voice for voice in voices(analysis) if voice.source is not None]
        everybody = {item.source for item in analysis.attributions if item.source is not None}
        if len(known) != 1 or len(everybody) != 1:
            return
        (voice,) = known
        if len(voice.attributions) < self.min_statements or voice.identity in UNNAMED:
            return
        if self._is_genre_of_one_voice(analysis):
            return
        first, *later = (place_of(item) for item in voice.attributions)
        name = voice.source.canonical if voice.source else first.of(analysis.text)
        if name.isupper() and len(name) > _SHORTEST:  # a label of a script, "SOUNDBITE", is nobody
            return
        yield self.finding(
            f"all {count_words(len(voice.attributions), 'statement')} come from {shown(name)}; "
            "ask another side, or say that this is one side's account",
            first,
            attribution=voice.first,
            related=tuple(later),
        )

    def _is_genre_of_one_voice(self, analysis: Analysis) -> bool:
        """Return whether the title or the top says that one voice is the subject."""
        genres = builtin_lexicon("en").get("rules_single_source_genres", {})
        if holds_phrase(analysis.text, (one for one, where in genres.items() if where == "anywhere")):
            return True
        top = " ".join(span.of(analysis.text) for span in analysis.sentences[: self.top_sentences])
        return holds_phrase(f"{analysis.article.title or ''} . {top}", genres)
