"""META002 headline-overclaims."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import ClassVar

from attrs import field, frozen
from attrs.validators import ge, instance_of, le

from attribution.lexicons import builtin_lexicon
from attribution.lexicons.descriptions import holds_phrase
from attribution.model import Analysis, Attribution, Finding, Identity, Severity, Status, TextSpan, words_of
from attribution.model.disclosure import index_at, piece_around, place_of
from attribution.rules.base import Example, Guide, Rule
from attribution.rules.headline import claim_words, shared
from attribution.rules.looks import shown
from attribution.rules.unnamed import own_statements, unnamed_sources

_ATTRIBUTED = re.compile(
    r"[“”\"‘?]|(?:^|\W)'|: |\b(?:asks|vows|urges|calls|slams|blasts|rips|denies|defends|admits)\b", re.I
)
_ANNOUNCED = re.compile(r"\b(?:announc|declar)\w*\b", re.IGNORECASE)
_HEARSAY = re.compile(r"\b(?:reportedly|allegedly|believed|understood|rumou?red|said to)\b", re.IGNORECASE)
_LOOSER = 0.2
"""What a named source's words may share less with the headline and still support it."""
_FEWEST = 3
"""Content words of a headline below which sharing them means little."""


@frozen(kw_only=True)
class HeadlineOverclaims(Rule):
    """The headline states as fact what somebody unnamed says."""

    min_shared: float = field(default=0.6, converter=float, validator=[ge(0.0), le(1.0)])
    """Share of the headline's content words that the statement must hold for both to make one claim. At less, the two
    often only have a subject in common; at more, a headline in other words is missed."""
    top_paragraphs: int = field(default=3, validator=[instance_of(int), ge(1)])
    """Paragraphs in which the claim of the headline is looked for; further down stands the background."""

    code: ClassVar[str] = "META002"
    name: ClassVar[str] = "headline-overclaims"
    severity: ClassVar[Severity] = Severity.WARNING
    status: ClassVar[Status] = Status.PREVIEW
    tier: ClassVar[str] = "B"
    summary: ClassVar[str] = (
        "The headline states as fact what the text attributes to an unnamed source, or to nobody at all."
    )
    why: ClassVar[str] = "Most readers see only the headline, and there an unproven claim has become a fact."
    fine_when: ClassVar[str] = (
        "The headline says that somebody says it (“aides say”) or leaves it open, or a named source or document "
        "supports the same claim in the text."
    )
    known_problems: ClassVar[str] = (
        "One claim is recognised by shared words, so a headline in other words passes, and one that only shares the "
        "words may be flagged. It needs the headline: `title`, or a first paragraph without a full stop."
    )
    guides: ClassVar[tuple[Guide, ...]] = (
        Guide(name="AFP", demand="R", says="give the source in alerts and flashes", seen="second-hand"),
    )
    bad: ClassVar[tuple[Example, ...]] = (
        Example(
            title="Transport minister to resign on Friday",
            text="The transport minister will resign on Friday, two of his aides said.",
        ),
        Example(text="Kelm harbour to close in June\n\nThe Kelm harbour will close in June, a port official said."),
    )
    good: ClassVar[tuple[Example, ...]] = (
        Example(
            title="Transport minister to resign on Friday, aides say",
            text="The transport minister will resign on Friday, two of his aides said.",
        ),
        Example(
            title="Transport minister to resign on Friday",
            text=(
                "The transport minister will resign on Friday, two of his aides said. Tom Reyl said he would resign "
                "as transport minister on Friday."
            ),
        ),
    )

    def check(self, analysis: Analysis) -> Iterator[Finding]:
        """Yield at most one finding, at the headline if it stands in the text, else at the statement."""
        headline, place = _headline(analysis)
        hedges = builtin_lexicon("en").get("rules_headline_hedges", {})
        if len(claim_words(headline)) < _FEWEST or holds_phrase(headline, hedges) or _ATTRIBUTED.search(headline):
            return
        for item in self._shaky(analysis):
            if shared(headline, words_of(item.content, analysis.text)) < self.min_shared:
                continue
            if self._is_supported(analysis, headline):
                return
            who = shown(place_of(item).of(analysis.text))
            yield self.finding(
                f"the headline {shown(headline)} states as fact what the text only has from {who}; "
                "put the source into the headline",
                place or place_of(item),
                attribution=item,
                related=(place_of(item),) if place else (),
            )
            return

    def _shaky(self, analysis: Analysis) -> Iterator[Attribution]:
        """Yield the statements at the top that nobody named answers for."""
        unnamed = [one for one in unnamed_sources(analysis) if not one.public]
        # What officials announce is an act of their body, and true by being announced.
        known = {
            item.id for one in unnamed for item in one.told if not _ANNOUNCED.search(words_of(item.cue, analysis.text))
        }
        for item in own_statements(analysis):
            if index_at(analysis.paragraphs, item.content[0].start) < self.top_paragraphs and (
                item.id in known or _is_hearsay(analysis, item)
            ):
                yield item

    def _is_supported(self, analysis: Analysis, headline: str) -> bool:
        """Return whether a named source makes the claim too, in looser words."""
        named = {Identity.NAMED, Identity.ORGANIZATION}
        sentences = {
            piece_around(analysis.sentences, item.content[0])
            for item in own_statements(analysis)
            if item.identity in named
        }
        return any(shared(headline, sentence.of(analysis.text)) >= self.min_shared - _LOOSER for sentence in sentences)


def _is_hearsay(analysis: Analysis, item: Attribution) -> bool:
    """Return whether nobody is behind a statement: "reportedly"."""
    return item.identity is Identity.UNATTRIBUTED and bool(_HEARSAY.search(words_of(item.cue, analysis.text)))


def _headline(analysis: Analysis) -> tuple[str, TextSpan | None]:
    """Return the headline, and where it stands if that is in the text."""
    title = analysis.article.title
    if title and title.strip():
        return title, None
    if len(analysis.paragraphs) > 1:
        first = analysis.paragraphs[0]
        words = first.of(analysis.text)
        if len(words) < 140 and not words.rstrip('”"’').endswith((".", "!", "?", ":", ",")):
            return words, first
    return "", None
