"""ATTR003 unattributed-contested."""

from __future__ import annotations

from collections.abc import Iterator
from typing import ClassVar

from attrs import field, frozen
from attrs.validators import ge, instance_of

from attribution.model import Analysis, Finding, Severity, Status, TextSpan, words_of
from attribution.model.disclosure import statements
from attribution.rules.base import Example, Guide, Rule
from attribution.rules.contested import alike, disputable, topic
from attribution.rules.looks import count_words, shown
from attribution.rules.narration import narrated

_SHARE = 0.5
"""Part of a sentence's telling words that an attributed claim must share to count as the same claim."""

_KINDS = ("deed", "toll")
"""Kinds of `rules_contested` that say that something was done; nouns alone accuse nobody."""


@frozen(kw_only=True)
class UnattributedContested(Rule):
    """A disputable fact in the writer's own voice."""

    reach: int = field(default=1, validator=[instance_of(int), ge(0)])
    """Sentences before and after in which an attribution covers the fact too: most writers give the source of
    two neighbouring facts once."""

    code: ClassVar[str] = "ATTR003"
    name: ClassVar[str] = "unattributed-contested"
    severity: ClassVar[Severity] = Severity.NOTE
    status: ClassVar[Status] = Status.PREVIEW
    tier: ClassVar[str] = "C"
    summary: ClassVar[str] = (
        "To review: a fact that could be disputed (a toll, wrongdoing) stands in the writer's voice."
    )
    why: ClassVar[str] = (
        "Without a source, readers take an allegation for something the newsroom saw or proved, and cannot ask who "
        "says so."
    )
    fine_when: ClassVar[str] = (
        "The fact is established: a ruling, a public record, something the reporter saw; or it was attributed earlier."
    )
    known_problems: ClassVar[str] = (
        "A word list finds what is often disputed, not what is disputed here. History and settled cases read the same "
        "as fresh allegations, so it stays a question to the editor and is off by default."
    )
    guides: ClassVar[tuple[Guide, ...]] = (
        Guide(name="AP", demand="R", says="attribute any disputable fact not witnessed, gathered or confirmed"),
        Guide(
            name="Reuters", demand="R", says="source all but established fact, public record and what one saw oneself"
        ),
        Guide(name="BBC", demand="R", says="attribute claims and material facts that cannot be corroborated"),
    )
    bad: ClassVar[tuple[Example, ...]] = (
        Example(text="The militia killed 40 villagers on Sunday. The road to Sille is closed."),
        Example(text="The board of Norvale Water falsified the readings for two years. The taps ran brown."),
    )
    good: ClassVar[tuple[Example, ...]] = (
        Example(text="The militia killed 40 villagers on Sunday, the Sille district hospital said."),
        Example(text="The board falsified the readings, prosecutors allege in a complaint. The taps ran brown."),
    )

    def check(self, analysis: Analysis) -> Iterator[Finding]:
        """Yield at most one finding, at the first such sentence, the others related."""
        found: list[tuple[TextSpan, str]] = []
        told: list[frozenset[str]] | None = None
        for sentence in narrated(analysis, self.reach):
            words = sentence.of(analysis.text)
            phrase = disputable(words, *_KINDS)
            if phrase is None:
                continue
            if told is None:
                told = [topic(words_of(item.content, analysis.text)) for item in statements(analysis)]
            about = topic(words)
            if not any(alike(about, other, _SHARE) for other in told):
                found.append((sentence, phrase))
        if not found:
            return
        (first, phrase), *others = found
        more = f"; so do {count_words(len(others), 'more sentence')}" if others else ""
        if len(others) == 1:
            more = "; so does one more sentence"
        yield self.finding(
            f"{shown(first.of(analysis.text))} gives no source for {shown(phrase)}{more}; is it established, or "
            "whose account is it?",
            first,
            related=tuple(span for span, _ in others),
        )
