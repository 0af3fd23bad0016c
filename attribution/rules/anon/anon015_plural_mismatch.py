"""ANON015 plural-mismatch."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import ClassVar

from attrs import field, frozen
from attrs.validators import ge, instance_of

from attribution.lexicons import builtin_lexicon
from attribution.lexicons.descriptions import words_in
from attribution.model import Analysis, Finding, Identity, Severity, Status, TextSpan
from attribution.model.disclosure import index_at, place_of, statements
from attribution.rules.base import Example, Guide, Rule
from attribution.rules.looks import shown
from attribution.rules.persons import head_of
from attribution.rules.unnamed import unnamed_sources

_NUMBER = re.compile(r"\b(?:one|two|three|four|five|six|seven|eight|nine|ten|both|pair|dozen|\d+)\b", re.IGNORECASE)
_ONE_OF = re.compile(
    r"\b(?:one|another|the other|a second|the first|neither|each) of (?:the|them|these|those|its|his|her)\b",
    re.IGNORECASE,
)


@frozen(kw_only=True)
class PluralMismatch(Rule):
    """Several sources become one."""

    max_paragraphs: int = field(default=2, validator=[instance_of(int), ge(0)])
    """Paragraphs that may lie between the plural and the singular. Farther apart, the two need not stand behind
    the same claim."""

    code: ClassVar[str] = "ANON015"
    name: ClassVar[str] = "plural-mismatch"
    severity: ClassVar[Severity] = Severity.ERROR
    status: ClassVar[Status] = Status.PREVIEW
    tier: ClassVar[str] = "B"
    summary: ClassVar[str] = "The text cites “sources” or “officials” first and “the source” or “the official” then."
    why: ClassVar[str] = (
        "Two sources weigh more than one; a reader who is told of several and then meets one has been told too much."
    )
    fine_when: ClassVar[str] = (
        "The singular is introduced (“one of the officials”, “a second source”), the plural has a number, or a named "
        "official stands between the two, who may be meant."
    )
    known_problems: ClassVar[str] = (
        "That both stand behind one claim is judged by how near they are. A plural without a number (“several "
        "officials”) is not flagged by itself."
        " On thousands of news articles it fired too seldom to be measured, which is why it is a preview."
    )
    guides: ClassVar[tuple[Guide, ...]] = (
        Guide(name="Reuters", demand="F", says="never cite sources in the plural when there is one"),
        Guide(name="USA TODAY", demand="F", says="do not exaggerate number and standing of confidential sources"),
    )
    bad: ClassVar[tuple[Example, ...]] = (
        Example(text="The plant in Kelm will shut, sources said. The source added that notices go out on Monday."),
        Example(
            text=(
                "Treasury officials said the levy would rise in May. The official said the minister had signed the "
                "order."
            )
        ),
    )
    good: ClassVar[tuple[Example, ...]] = (
        Example(text="Two union officials said the plant will shut. One of them said notices go out on Monday."),
        Example(
            text=(
                "Treasury officials said the levy would rise in May. One of the officials said it was signed. The "
                "official said no date was set."
            )
        ),
    )

    def check(self, analysis: Analysis) -> Iterator[Finding]:
        """Yield one finding for each noun whose number changes, at the singular."""
        nouns = builtin_lexicon("en").get("rules_person_singulars", {})
        told = [(place_of(item), item) for one in unnamed_sources(analysis) for item in one.told]
        cited = [(span, span.of(analysis.text).lower(), item) for span, item in sorted(told, key=lambda pair: pair[0])]
        for singular, plural in nouns.items():
            alone = next(((span, item) for span, words, item in cited if words == f"the {singular}"), None)
            if alone is None or _is_introduced(analysis.text, singular, alone[0].start):
                continue
            span, item = alone
            before = [one for one, words, _ in cited if one < span and _is_plural(words, plural)]
            if not before or self._is_apart(analysis, before[-1], span):
                continue
            yield self.finding(
                f"{shown(before[-1].of(analysis.text))} have become {shown(span.of(analysis.text))}; "
                "say how many there are, or which of them speaks",
                span,
                attribution=item,
                related=(before[-1],),
            )

    def _is_apart(self, analysis: Analysis, several: TextSpan, alone: TextSpan) -> bool:
        """Return whether the two are too far apart, or somebody named speaks between them."""
        paragraphs = analysis.paragraphs
        if index_at(paragraphs, alone.start) - index_at(paragraphs, several.start) > self.max_paragraphs:
            return True
        return any(
            item.identity is Identity.NAMED and several.start < place_of(item).start < alone.start
            for item in statements(analysis)
        )


def _is_plural(words: str, plural: str) -> bool:
    """Return whether a mention is built on `plural` without saying how many there are."""
    return head_of(words) == head_of(plural) and plural in words_in(words) and not _NUMBER.search(words)


def _is_introduced(text: str, singular: str, end: int) -> bool:
    """Return whether the text brings in a single one before `end`: "a source", "one of them", "union official"."""
    if _ONE_OF.search(text, 0, end):
        return True
    return any(match[1].lower() != "the" for match in _alone(singular).finditer(text, 0, end))


@lru_cache(maxsize=64)
def _alone(singular: str) -> re.Pattern[str]:
    return re.compile(rf"\b([\w.'’-]{{1,30}}) {singular}\b", re.IGNORECASE)
