"""REU001 uncounted-sources."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import ClassVar

from attrs import frozen

from attribution.model import Analysis, Finding, Identity, Severity, Status, words_of
from attribution.model.disclosure import statements
from attribution.rules.base import Example, Rule

_BARE = re.compile(r"(?:the |some |several )?(?:\w+ )?(?:sources|people|persons)\b", re.IGNORECASE)
_COUNT = re.compile(
    r"\b(?:\d+|two|three|four|five|six|seven|eight|nine|ten|dozen|both|a pair of|one of)\b", re.IGNORECASE
)


@frozen(kw_only=True)
class UncountedSources(Rule):
    """Unnamed sources without their number."""

    code: ClassVar[str] = "REU001"
    name: ClassVar[str] = "uncounted-sources"
    severity: ClassVar[Severity] = Severity.NOTE
    # From general knowledge of the agency's copy ("two sources told Reuters"); its guide was not read on this.
    status: ClassVar[Status] = Status.PREVIEW
    summary: ClassVar[str] = "Unnamed sources speak in the plural, and nobody says how many they are."
    why: ClassVar[str] = "Two sources and twenty are not the same to a reader, and “sources” can hide a single one."
    fine_when: ClassVar[str] = "The number is told where they first speak."
    known_problems: ClassVar[str] = "The house's guide was not read on this; the rule rests on its usual wording."
    bad: ClassVar[tuple[Example, ...]] = (
        Example(text="The yard will close in May, sources said."),
        Example(text="People familiar with the plan said the yard will close in May."),
    )
    good: ClassVar[tuple[Example, ...]] = (
        Example(text="The yard will close in May, two sources said."),
        Example(text="Three people familiar with the plan said the yard will close. The people said it is old."),
    )

    def check(self, analysis: Analysis) -> Iterator[Finding]:
        """Yield a finding for each source, at the first mention, where no mention has a number."""
        counted: set[str] = set()
        first: dict[str, tuple[str, int]] = {}
        told = statements(analysis)
        for at, item in enumerate(told):
            if item.identity is not Identity.COLLECTIVE or not item.speaker:
                continue
            words = words_of(item.speaker_full or item.speaker, analysis.text)
            source = item.source or item.id
            if _COUNT.search(words):
                counted.add(source)
            elif _BARE.match(words):
                first.setdefault(source, (words, at))
        for source, (words, at) in first.items():
            if source not in counted:
                item = told[at]
                yield self.finding(f"say how many they are: “{words}”", item.speaker, attribution=item)
