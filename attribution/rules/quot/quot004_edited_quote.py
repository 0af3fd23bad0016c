"""QUOT004 edited-quote."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import ClassVar

from attrs import field, frozen
from attrs.validators import ge, instance_of

from attribution.lexicons.descriptions import words_up_to
from attribution.model import Analysis, Finding, Quotation, Severity
from attribution.model.disclosure import words_around
from attribution.rules.base import Example, Guide, Rule
from attribution.rules.looks import count_words, shown

_SIC = re.compile(r"[\[(]sic[\])]", re.IGNORECASE)
_ADDED = re.compile(r"\[[^\[\]\n]{1,80}\]")
_CUT = re.compile(r"\[?(?:…|(?<!\.)\.{3}(?!\.)|\. \. \.)\]?")
_MARKS = ("[", "…", "...", ". . .", "(sic)", "(SIC)")
"""A quotation without any of these is not edited."""
_NAME_AFTER = re.compile(r" [A-Z][a-z]")
_PAUSES = re.compile(r"\b(?:uh|um|er|erm|hmm|you know|oops)\b", re.IGNORECASE)
"""Words of somebody who searches for words: the dots are silence."""
_TYPED = re.compile(
    r"\b(?:tweet|tweets|tweeted|wrote|writes|posted|post|text|texts|texted|twitter|facebook|e-?mail|emails|forum|comment|"
    r"commented|read|blog|blogger|memo|letter)\b",
    re.IGNORECASE,
)
"""Words near what somebody typed: its dots are the writer's own, and "[sic]" is the only honest way to show a slip."""
_BEHIND = 60
_BEFORE = 120
"""Characters on either side of a quotation in which such a word stands."""
_MOST = 400
"""Words of a quotation that are counted; in a longer one, two cuts are nothing."""


_DOCUMENT = re.compile(
    r"\b(?:motion|ruling|filing|statute|Act|verses?|poems?|lyrics|statement said|ad|indictment|opinion)\b"
)
"""Papers and verses, in which cuts are the custom."""


@frozen(kw_only=True)
class EditedQuote(Rule):
    """A quotation that is more editing than words."""

    min_insertions: int = field(default=2, validator=[instance_of(int), ge(1)])
    """Fewest insertions in brackets. A single one, mostly a name for a pronoun, is good service."""
    inserted_share: float = field(default=0.2, validator=[ge(0.0)])
    """Part of the quotation that the insertions make up, from 0 to 1: a fifth is no longer the speaker's sentence."""
    min_cuts: int = field(default=2, validator=[instance_of(int), ge(1)])
    """Fewest ellipses. One cut is usual and honest."""
    words_a_cut: int = field(default=15, validator=[instance_of(int), ge(1)])
    """Quoted words for each ellipsis; with more, the cuts are far apart and leave whole sentences standing."""

    code: ClassVar[str] = "QUOT004"
    name: ClassVar[str] = "edited-quote"
    severity: ClassVar[Severity] = Severity.NOTE
    tier: ClassVar[str] = "A"
    summary: ClassVar[str] = (
        "Heavy editing marks inside a quotation: insertions in brackets, several ellipses, “[sic]”."
    )
    why: ClassVar[str] = (
        "Readers cannot tell what was said from what was put in, and must trust that the cuts are fair."
    )
    fine_when: ClassVar[str] = (
        "One name in brackets for a pronoun; a single cut; dots with which somebody marks pauses."
    )
    known_problems: ClassVar[str] = (
        "What somebody typed is spared, where words near it say so. Dots for a pause look like cuts. Guides differ: "
        "the Guardian lets "
        "grammar be mended."
    )
    guides: ClassVar[tuple[Guide, ...]] = (
        Guide(
            name="AP",
            demand="F",
            says="never alter a quote, even its grammar; use ellipses with extreme caution",
            seen="second-hand",
        ),
        Guide(
            name="Reuters", demand="F", says="quoted words are untouchable; cut only if the sense stays, and show it"
        ),
        Guide(name="The Guardian", demand="D", says="grammar may be mended and ums dropped; large cuts are marked"),
    )
    bad: ClassVar[tuple[Example, ...]] = (
        Example(text="“[The board] … never … [approved it],” chairman Ole Dahl said."),
        Example(text="“Them lights was [sic] out all night,” said Pieter Aas."),
    )
    good: ClassVar[tuple[Example, ...]] = (
        Example(text="Chairman Ole Dahl said the board never approved it."),
        Example(text="“[Dahl] never asked us before he sold the boats,” said Pieter Aas.", note="a name for a pronoun"),
    )

    def check(self, analysis: Analysis) -> Iterator[Finding]:
        """Yield one finding for each quotation that is heavily edited."""
        if not any(mark in analysis.text for mark in _MARKS):
            return
        for one in analysis.quotations:
            quoted = one.span.of(analysis.text)
            if one.depth or not any(mark in quoted for mark in _MARKS) or one.span in analysis.not_speech:
                continue
            if _DOCUMENT.search(words_around(analysis, analysis.sentences, one.span)):
                continue
            done = self._edits(analysis, one)
            if done:
                yield self.finding(
                    f"{shown(one.span.of(analysis.text))} is not left as it was said ({done}); quote less and whole, "
                    "or paraphrase",
                    one.span,
                )

    def _edits(self, analysis: Analysis, one: Quotation) -> str:
        """Return what was done to a quotation, empty where it is little."""
        quoted = one.span.of(analysis.text)
        if self._is_typed(analysis, one):
            return ""
        if _SIC.search(quoted):
            return "“[sic]” points at the speaker's slip"
        # "[Ida] Lone", "[Water] Committee": a name filled in.
        added = [match[0] for match in _ADDED.finditer(quoted) if not _NAME_AFTER.match(quoted, match.end())]
        if len(added) >= self.min_insertions and sum(map(len, added)) >= self.inserted_share * len(quoted):
            return count_words(len(added), "insertion")
        cuts = len(_CUT.findall(quoted))
        if _PAUSES.search(quoted):
            return ""
        if cuts >= self.min_cuts and words_up_to(_MOST, analysis.text, one.span) < cuts * self.words_a_cut:
            return count_words(cuts, "cut")
        return ""

    def _is_typed(self, analysis: Analysis, one: Quotation) -> bool:
        before = max(0, one.span.start - _BEFORE)
        text = analysis.text
        return bool(
            _TYPED.search(text, before, one.span.start) or _TYPED.search(text, one.span.end, one.span.end + _BEHIND)
        )
