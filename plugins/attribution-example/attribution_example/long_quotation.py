"""EXA001 long-quotation: a rule is one file with its facts, its options, its proof, and one method."""

from __future__ import annotations

from collections.abc import Iterator
from typing import ClassVar

from attrs import frozen

from attribution.model import Analysis, Finding, Kind, Severity, Status, words_of
from attribution.rules.base import Example, Rule


@frozen(kw_only=True)
class LongQuotation(Rule):
    """A quotation so long that readers forget who speaks."""

    code: ClassVar[str] = "EXA001"  # a prefix of your own: two rules of one code stop the program
    name: ClassVar[str] = "long-quotation"
    severity: ClassVar[Severity] = Severity.NOTE
    status: ClassVar[Status] = Status.PREVIEW
    summary: ClassVar[str] = "A direct quotation that runs on for longer than readers remember its speaker."
    why: ClassVar[str] = "Halfway through a long quotation, readers no longer know whose words they read."
    fine_when: ClassVar[str] = "The article is an interview, or the wording itself is the news."
    known_problems: ClassVar[str] = "Words are counted between spaces, so a dash can make two words one."
    bad: ClassVar[tuple[Example, ...]] = (
        Example(
            text='"We looked at the pumps in spring and we looked at them again in summer, and each time the '
            "men who know them best told us that they would last another winter if only someone would pay "
            'for the seals that they had asked for since the flood," said Ilse Brandvik.',
        ),
        Example(
            text='Ilse Brandvik said: "Nobody who has stood at the lock in February and watched the ice come '
            "down from the upper lake, sheet after sheet of it, with the town on the bridge and the old "
            'men counting aloud, will ever again ask me or my colleagues why the gates are made of oak."',
        ),
    )
    good: ClassVar[tuple[Example, ...]] = (
        Example(text='"We looked at the pumps," said Ilse Brandvik.'),
        Example(text="Ilse Brandvik said the pumps had been looked at in spring and again in summer."),
    )

    max_words: int = 40
    """Longest quotation that passes; about what can be read aloud in fifteen seconds."""

    def check(self, analysis: Analysis) -> Iterator[Finding]:
        """Yield a finding for each direct quotation of more than `max_words` words."""
        for attribution in analysis.attributions:
            if attribution.kind is not Kind.DIRECT:
                continue
            count = len(words_of(attribution.content, analysis.text).split())
            if count > self.max_words:
                yield self.finding(
                    f"this quotation runs to {count} words; name the speaker again, or shorten it",
                    attribution.content,
                    attribution=attribution,
                )
