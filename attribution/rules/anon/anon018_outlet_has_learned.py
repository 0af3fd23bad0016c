"""ANON018 outlet-has-learned."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import ClassVar

from attrs import frozen

from attribution.lexicons.descriptions import words_in
from attribution.lexicons.outlet_names import normal_name, outlet_names
from attribution.model import Analysis, Finding, Identity, Severity, TextSpan
from attribution.model.disclosure import index_at, place_of
from attribution.rules.base import Example, Guide, Rule
from attribution.rules.looks import inside_any, shown
from attribution.rules.triggers import sentences_with

_LEARNED = re.compile(
    r"(?<![\w’'-])(?P<who>[Tt]his (?:newspaper|paper|magazine|website|site|channel|broadcaster)|[Ww]e(?= can)|"
    r"(?:[Tt]he )?[A-Z][\w.’'&-]{0,30}(?: (?:of |the |and )?[A-Z][\w.’'&-]{0,30}){0,4}) "
    r"(?:(?:has|have) (?:exclusively |also |now )?(?:learned|learnt)|can (?:exclusively |now |today )?"
    r"(?:reveal|disclose)|understands(?= (?:that|the|it|he|she|they|[A-Z])))\b(?! (?:to|from|how to|through|of the)\b)"
)
_TRIGGERS = (" learned", " learnt", " reveal", " disclose", " understands")
_SAYS_HOW = re.compile(
    r"\b(?:according to|(?:seen|obtained|reviewed|viewed|heard) by|has (?:seen|obtained|reviewed)|from (?:two|three|"
    r"several|a|an|multiple|court|public)|documents?|records?|e-?mails?|letters?|filings?|memos?|transcripts?|leaked|"
    r"recordings?|sources?|officials?)\b",
    re.IGNORECASE,
)


@frozen(kw_only=True)
class OutletHasLearned(Rule):
    """The outlet asserts that it has learned something and tells no source."""

    code: ClassVar[str] = "ANON018"
    name: ClassVar[str] = "outlet-has-learned"
    severity: ClassVar[Severity] = Severity.WARNING
    tier: ClassVar[str] = "A"
    summary: ClassVar[str] = "The outlet says that it “has learned” or “can reveal” something and gives no source."
    why: ClassVar[str] = "The outlet puts its own name where a source belongs, and a reader has only its word."
    fine_when: ClassVar[str] = (
        "The same or the next sentence gives a document or a source, described or named. Another outlet that "
        "has learned something is a matter of relay."
    )
    known_problems: ClassVar[str] = (
        "Without the publisher, any outlet that “has learned” something is taken for the one that published the "
        "article. A source given two sentences later is not seen."
    )
    guides: ClassVar[tuple[Guide, ...]] = (
        Guide(name="NPR", demand="F", says="that phrase is never enough"),
        Guide(
            name="USA TODAY",
            demand="D",
            says="allowed very rarely, for the paper to carry the risk itself (1980s rule)",
            seen="second-hand",
        ),
    )
    bad: ClassVar[tuple[Example, ...]] = (
        Example(text="The Kelm Courier has learned that the mayor will resign.", publisher="The Kelm Courier"),
        Example(text="The mayor will resign in May, the Courier can reveal.", publisher="The Kelm Courier"),
    )
    good: ClassVar[tuple[Example, ...]] = (
        Example(
            text="The mayor will resign, according to a draft letter seen by the Courier.", publisher="The Kelm Courier"
        ),
        Example(
            text="The Courier has learned that the mayor will resign. Two aides to her said she told them on Friday.",
            publisher="The Kelm Courier",
        ),
    )

    def check(self, analysis: Analysis) -> Iterator[Finding]:
        """Yield one finding for each assertion without a source."""
        publisher = analysis.article.publisher
        quoted = inside_any(one.span for one in analysis.quotations)
        matches = (
            match
            for sentence in sentences_with(analysis, _TRIGGERS)
            for match in _LEARNED.finditer(analysis.text, sentence.start, sentence.end)
        )
        for match in matches:
            span = TextSpan(*match.span())
            if quoted(span) or not _is_publisher(match["who"], publisher):
                continue
            if _says_how(analysis, span):
                continue
            yield self.finding(
                f"{shown(match[0])} stands where a source belongs; say who told it or which document shows it", span
            )


def _is_publisher(who: str, publisher: str | None) -> bool:
    """Return whether the words for an outlet mean the one that published the article."""
    if who.lower().startswith(("this ", "we")) and " " not in who.removeprefix("This ").removeprefix("this "):
        return True
    if publisher is None:
        return any(True for _ in outlet_names(()).find(who))
    own, other = normal_name(publisher), normal_name(who)
    if own == other:
        return True
    # "the Courier" for The Kelm Courier
    short, full = words_in(other), words_in(own)
    return bool(short) and len(short) < len(full) and full[-len(short) :] == short


def _says_how(analysis: Analysis, span: TextSpan) -> bool:
    """Return whether the sentence, or the next one, gives a source or a document."""
    at = index_at(analysis.sentences, span.start)
    near = analysis.sentences[at : at + 2] or (span,)
    words = analysis.text[near[0].start : span.start] + " " + analysis.text[span.end : near[-1].end]
    if _SAYS_HOW.search(words):
        return True
    return any(
        item.identity is not Identity.UNATTRIBUTED
        and not span.overlaps(place_of(item))
        and near[0].start <= place_of(item).start < near[-1].end
        for item in analysis.attributions
    )
