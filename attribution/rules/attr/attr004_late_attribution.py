"""ATTR004 late-attribution."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import ClassVar

from attrs import field, frozen
from attrs.validators import ge, instance_of

from attribution.lexicons import builtin_lexicon
from attribution.lexicons.descriptions import words_in, words_up_to
from attribution.model import Analysis, Attribution, Finding, Kind, Severity, TextSpan, hull
from attribution.model.disclosure import index_at, place_of, statements
from attribution.rules.base import Example, Guide, Rule
from attribution.rules.looks import count_words, own_words, shown

_SENTENCE_END = re.compile(r"(\w{2,})[.!?]+[’')\]]{0,3}\s{1,3}(?=[\w“‘\"'(\[])")
_SHORT_WORD = 3
"""Characters of a short word with its space, fewer than which a quotation of so many words cannot have."""
_LONG = 5_000
"""Characters of a quotation that are read; a longer one is late by any measure."""
_SHORTENED = frozenset("jan feb mar apr jun jul aug sept sep oct nov dec no vs st ave jr sr inc corp co ltd".split())

_KNOWN = frozenset("he she they it i we you who the this that these those".split())
"""First words of a speaker whom the text takes to be known."""


@frozen(kw_only=True)
class LateAttribution(Rule):
    """A long quotation whose speaker comes only at its end."""

    min_sentences: int = field(default=3, validator=[instance_of(int), ge(2)])
    """Fewest quoted sentences before the speaker. Guides put the speaker after the first; a second one, often of
    a few words, delays nobody enough to be worth an editor's time."""
    min_words: int = field(default=30, validator=[instance_of(int), ge(1)])
    """Fewest quoted words before the speaker. Three sentences of three words ("No. Never. Not me.") are read in a
    breath."""

    reach: int = field(default=2, validator=[instance_of(int), ge(0)])
    """Paragraphs before the quotation in which a mention of the speaker prepares for it."""

    code: ClassVar[str] = "ATTR004"
    name: ClassVar[str] = "late-attribution"
    severity: ClassVar[Severity] = Severity.NOTE
    tier: ClassVar[str] = "A"
    summary: ClassVar[str] = "A quotation of several sentences whose speaker comes only after the last of them."
    why: ClassVar[str] = "Readers have to take in somebody's words, and weigh them, before they know whose they are."
    fine_when: ClassVar[str] = (
        "The speaker was given just before: the quotation goes on from one in the same or the previous paragraph, or "
        "the sentence before introduces it."
    )
    known_problems: ClassVar[str] = (
        "Where only “he” or “the judge” speaks, readers are taken to know who that is, so that late pronouns are "
        "missed. "
        "In reports of hearings and speeches the order of the words spoken may matter more."
    )
    guides: ClassVar[tuple[Guide, ...]] = (
        Guide(name="Reuters", demand="R", says="give the source right after the first sentence of the quotation"),
        Guide(name="The Guardian", demand="R", says="introduce the speaker at the start or after sentence one"),
        Guide(name="AP", demand="R", says="attribute just before or after the first reference, in the same sentence"),
        Guide(
            name="AFP",
            demand="R",
            says="at the end of the sentence as a rule, in front when contested",
            seen="second-hand",
        ),
    )
    bad: ClassVar[tuple[Example, ...]] = (
        Example(
            text="“We were told to wait in the upper gallery until the pumps came. No one came for the whole of that "
            "night, and nobody rang. Then the roof fell in on us. I ran for the shaft,” said miner Pieter Aas."
        ),
        Example(
            text="The hall was full. “I have lived on this street since the mill was built. I never saw the river "
            "rise so fast. The water was at the door before the sirens went. We lost it all,” shopkeeper Ana Holt said."
        ),
    )
    good: ClassVar[tuple[Example, ...]] = (
        Example(
            text="“We were told to wait in the upper gallery until the pumps came,” said miner Pieter Aas. “No one "
            "came for the whole of that night, and nobody rang. Then the roof fell in on us. I ran for the shaft.”"
        ),
        Example(text="“No one came. Nobody rang. I ran,” said miner Pieter Aas.", note="read in a breath"),
    )

    def check(self, analysis: Analysis) -> Iterator[Finding]:
        """Yield one finding for each speaker, at the first late quotation, the later ones related."""
        told = statements(analysis)
        slow = [one for one in told if self._is_late(analysis, one)]
        if not slow:
            return
        before = {item.id: told[at - 1] for at, item in enumerate(told) if at}
        late: dict[str | None, list[Attribution]] = {}
        for item in own_words(analysis, slow):
            if not self._is_expected(analysis, before.get(item.id), item):
                late.setdefault(item.source, []).append(item)
        for items in late.values():
            first, *later = items
            also = f"; so in {count_words(len(later), 'more quotation')}" if later else ""
            yield self.finding(
                f"readers learn only at the end of {shown(first.content[0].of(analysis.text))} that "
                f"{shown(place_of(first).of(analysis.text))} speaks{also}; move the speaker behind the first sentence",
                first.content[0],
                attribution=first,
                related=tuple(item.content[0] for item in later),
            )

    def _is_late(self, analysis: Analysis, item: Attribution) -> bool:
        if item.kind is not Kind.DIRECT or not item.speaker or not item.cue:
            return False
        quoted = item.content[0]
        # Most quotations are too short to keep anybody waiting, and that is quickly seen.
        if len(quoted) < self.min_words * _SHORT_WORD:
            return False
        # Words in front of the quotation, if only "She added:", tell whose it is.
        if hull((*item.speaker, *item.cue)).start < quoted.end or _after_colon(analysis, quoted):
            return False
        speaker = words_in(item.speaker[0].of(analysis.text))
        if not speaker or speaker[0] in _KNOWN:
            return False
        # A lone lower-case word is no speaker but a slip of detection.
        if len(speaker) == 1 and analysis.text[item.speaker[0].start].islower():
            return False
        if words_up_to(self.min_words, analysis.text, quoted) < self.min_words:
            return False
        return sentences_in(quoted.of(analysis.text)) >= self.min_sentences

    def _is_expected(self, analysis: Analysis, previous: Attribution | None, item: Attribution) -> bool:
        """Return whether the words before the quotation have told already who speaks."""
        here = index_at(analysis.paragraphs, item.content[0].start)
        above = max(0, here - self.reach)
        if previous is not None and previous.source is not None and previous.source == item.source:
            ended = hull((*previous.content, *previous.cue, *previous.speaker)).end
            if index_at(analysis.paragraphs, ended) >= above:
                return True
        # "Miner Pieter Aas was below. “…,” Aas said": the name stands in the paragraph or above it.
        start = analysis.paragraphs[above].start if analysis.paragraphs else 0
        lead_in = analysis.text[start : item.content[0].start]
        return item.speaker[-1].of(analysis.text).split()[-1] in lead_in


def sentences_in(quoted: str) -> int:
    """Return how many sentences a quotation holds; a point after a title or a month ends none."""
    titles = builtin_lexicon("en").get("titles", {})
    ends = (match[1].lower() for match in _SENTENCE_END.finditer(quoted[:_LONG]))
    return 1 + sum(word not in titles and word not in _SHORTENED for word in ends)


def _after_colon(analysis: Analysis, quoted: TextSpan) -> bool:
    """Return whether a colon leads into the quotation."""
    return analysis.text[max(0, quoted.start - 4) : quoted.start].rstrip().endswith(":")
