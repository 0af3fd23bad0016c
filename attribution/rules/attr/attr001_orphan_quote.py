"""ATTR001 orphan-quote."""

from __future__ import annotations

from collections.abc import Iterator
from typing import ClassVar

from attrs import field, frozen
from attrs.validators import ge, instance_of

from attribution.lexicons.descriptions import words_up_to
from attribution.model import Analysis, Attribution, Finding, Kind, Severity, Status
from attribution.model.disclosure import index_at, statements
from attribution.rules.base import Example, Guide, Rule
from attribution.rules.looks import shown, touching_any

_SIGNATURE = 60
"""Characters of a line that may be a signature."""


@frozen(kw_only=True)
class OrphanQuote(Rule):
    """A direct quotation that no speaker can be tied to."""

    min_words: int = field(default=4, validator=[instance_of(int), ge(1)])
    """Fewest quoted words. Up to three are as often a term, a title or irony as speech."""

    code: ClassVar[str] = "ATTR001"
    name: ClassVar[str] = "orphan-quote"
    severity: ClassVar[Severity] = Severity.ERROR
    status: ClassVar[Status] = Status.PREVIEW
    tier: ClassVar[str] = "A"
    summary: ClassVar[str] = "A direct quotation that no speaker can be tied to."
    why: ClassVar[str] = "Readers are given somebody's very words and cannot tell whose they are."
    fine_when: ClassVar[str] = (
        "The marks hold no speech: an ironic word, a title, a motto, the text of a sign. Or the quotation "
        "goes on from one whose speaker is given in the same paragraph."
    )
    known_problems: ClassVar[str] = (
        "A speaker whom detection misses looks the same as one who is missing, which is why the rule is a preview."
    )
    guides: ClassVar[tuple[Guide, ...]] = (
        Guide(name="Reuters", demand="R", says="source every statement"),
        Guide(name="AP", demand="R", says="attribute second-hand information in the same sentence"),
        Guide(name="The Guardian", demand="R", says="introduce the speaker at once or after the first sentence"),
        Guide(name="AFP", demand="R", says="identify the source clearly", seen="second-hand"),
        Guide(name="BBC", demand="R", says="identify sources"),
    )
    bad: ClassVar[tuple[Example, ...]] = (
        Example(text="The hall fell silent. “We will never forget this day, not one of us.”"),
        Example(text="“Nobody told us the water was rising until it was at the door.” The river peaked at noon."),
    )
    good: ClassVar[tuple[Example, ...]] = (
        Example(text="The hall fell silent. “We will never forget this day,” said survivor Ana Holt."),
        Example(text="“Nobody told us the water was rising,” said Pieter Aas. “It was at the door.”"),
    )

    def check(self, analysis: Analysis) -> Iterator[Finding]:
        """Yield one finding for each quotation without a speaker."""
        told = statements(analysis)
        no_speech = touching_any(analysis.not_speech)
        spoken = _with_speakers(analysis, told)
        for item in told:
            if item.kind is not Kind.DIRECT or item.speaker or item.cue or item.source:
                continue
            if sum(words_up_to(self.min_words, analysis.text, piece) for piece in item.content) < self.min_words:
                continue
            if _is_signed(analysis, item):
                continue
            # Another quotation in the same paragraph with a speaker: this one goes on with it.
            if (
                any(no_speech(piece) for piece in item.content)
                or index_at(analysis.paragraphs, item.content[0].start) in spoken
            ):
                continue
            yield self.finding(
                f"nobody is named or described as saying {shown(item.content[0].of(analysis.text))}",
                item.content,
                attribution=item,
            )


def _is_signed(analysis: Analysis, item: Attribution) -> bool:
    """Return whether a line with a name or two follows, as under a letter: "Ada Holm, The Ledger"."""
    here = index_at(analysis.paragraphs, item.content[-1].start)
    below = analysis.paragraphs[here + 1 : here + 2]
    return any(
        len(one) <= _SIGNATURE
        and one.of(analysis.text).lstrip("—–- ")[:1].isupper()
        and one.of(analysis.text)[-1:].isalpha()
        for one in below
    )


def _with_speakers(analysis: Analysis, told: tuple[Attribution, ...]) -> set[int]:
    """Return the paragraphs in which a quotation with a speaker stands."""
    return {
        index_at(analysis.paragraphs, piece.start)
        for item in told
        if item.kind is not Kind.INDIRECT and item.speaker
        for piece in item.content
    }
