"""QUOT002 fragment-quote."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from typing import ClassVar

from attrs import field, frozen
from attrs.validators import ge, instance_of

from attribution.lexicons import builtin_lexicon
from attribution.lexicons.descriptions import words_in
from attribution.model import Analysis, Finding, Kind, Severity, TextSpan
from attribution.model.disclosure import statements, words_around
from attribution.rules.base import Example, Guide, Rule
from attribution.rules.looks import count_words, inside_any, own_words, shown

_WORD_LENGTH = 20
"""Characters a word; a stretch of more is no fragment, and need not be read."""


_SURVEY = re.compile(r"%|\b(?:percent|per cent|survey\w*|polls?|pollsters?|Gallup|Pew|respondents?|voters said)\b")
"""Sentences in which the quoted words are an answer to choose."""


@frozen(kw_only=True)
class FragmentQuote(Rule):
    """A word or two in quotation marks for no reason."""

    max_words: int = field(default=3, validator=[instance_of(int), ge(1)])
    """Most words of a fragment. Four make a phrase with a tone of its own."""
    any_words: bool = False
    """Whether fragments of telling words count too. They are left out because a coined or sensitive word must be
    pinned on whoever used it, and only a reader can tell that from a habit."""
    scare_quotes: bool = False
    """Whether marks around the writer's own words count too. They are left out because irony, a term and a nickname
    look alike."""

    code: ClassVar[str] = "QUOT002"
    name: ClassVar[str] = "fragment-quote"
    aliases: ClassVar[tuple[str, ...]] = ("scare-quote",)
    severity: ClassVar[Severity] = Severity.NOTE
    tier: ClassVar[str] = "A"
    summary: ClassVar[str] = (
        "One to three ordinary words in quotation marks, where paraphrase or a full sentence would do."
    )
    why: ClassVar[str] = (
        "Marks around a plain word make readers look for irony or an insult that is not there, and show nothing of "
        "what was said."
    )
    fine_when: ClassVar[str] = "A coined, disputed or offensive word, which must be pinned on the speaker."
    known_problems: ClassVar[str] = (
        "Which words are ordinary is read off a list; an ordinary word may be the very point of a dispute."
    )
    guides: ClassVar[tuple[Guide, ...]] = (
        Guide(
            name="AP",
            demand="D",
            says="avoid fragmentary quotes; use a full quote or paraphrase",
            seen="second-hand",
        ),
    )
    bad: ClassVar[tuple[Example, ...]] = (
        Example(text="The mayor called it a “good” plan and left for Sille."),
        Example(text="Captain Pieter Aas said the crew was “very happy” with the new boat."),
    )
    good: ClassVar[tuple[Example, ...]] = (
        Example(text="“It is a good plan and I will vote for it,” mayor Ida Lone said."),
        Example(text="The mayor called it a “swindle” and left for Sille.", note="a word that must be pinned on her"),
    )

    def check(self, analysis: Analysis) -> Iterator[Finding]:
        """Yield at most one finding, at the first fragment, the others related."""
        usual = _usual_style(analysis)
        fragments = [
            one.span
            for one in analysis.quotations
            if one.depth == 0
            # Other marks than the rest of the text has: the headline of another article, pasted in.
            and (one.style == usual or one.style != "single")
            and self._is_fragment(analysis, one.span)
            and not _is_from_longer(analysis, one.span)
            and not _SURVEY.search(words_around(analysis, analysis.sentences, one.span))
        ]
        if not fragments:
            return
        mixed = [item for item in statements(analysis) if item.kind is Kind.MIXED]
        spoken = inside_any(piece for item in own_words(analysis, mixed) for piece in item.content)
        irony = set(analysis.not_speech) if self.scare_quotes else set()
        found = [one for one in fragments if spoken(one) or one in irony]
        if not found:
            return
        first, *others = found
        words = ", ".join(shown(one.of(analysis.text)) for one in others[:3])
        more = f" ({count_words(len(others), 'more fragment')}: {words})" if others else ""
        item = next((one for one in mixed if any(piece.contains(first) for piece in one.content)), None)
        yield self.finding(
            f"{shown(first.of(analysis.text))} needs no quotation marks{more}; quote the sentence, or paraphrase",
            first,
            attribution=item,
            related=tuple(others),
        )

    def _is_fragment(self, analysis: Analysis, span: TextSpan) -> bool:
        # “good”s: letters after the mark make a word of it.
        if len(span) > self.max_words * _WORD_LENGTH or analysis.text[span.end : span.end + 1].isalpha():
            return False
        words = words_in(span.of(analysis.text))
        if not 1 <= len(words) <= self.max_words:
            return False
        plain = builtin_lexicon("en").get("rules_plain_words", {})
        return self.any_words or all(word in plain for word in words)


def _usual_style(analysis: Analysis) -> str:
    """Return the style of most quotations."""
    styles = Counter(one.style for one in analysis.quotations if one.depth == 0)
    return styles.most_common(1)[0][0] if styles else ""


def _is_from_longer(analysis: Analysis, span: TextSpan) -> bool:
    """Return whether a longer quotation has the same words: then the fragment points at it."""
    words = f" {' '.join(words_in(span.of(analysis.text)))} "
    return any(
        len(one.span) > len(span) + _WORD_LENGTH and words in f" {' '.join(words_in(one.span.of(analysis.text)))} "
        for one in analysis.quotations
        if one.depth == 0 and one.span != span
    )
