"""ANON009 anonymous-first-quote."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator
from itertools import islice, takewhile
from typing import ClassVar

from attrs import field, frozen
from attrs.validators import ge, instance_of

from attribution.lexicons.descriptions import words_up_to
from attribution.model import (
    Analysis,
    Attribution,
    Finding,
    Identity,
    Kind,
    ReasonClass,
    Role,
    Severity,
    Spans,
    TextSpan,
)
from attribution.model.disclosure import once_an_analysis, place_of
from attribution.rules.base import Example, Guide, Rule
from attribution.rules.looks import inside_any, is_title, roles, shown
from attribution.rules.persons import head_of, is_somebody
from attribution.rules.unnamed import is_from_document, is_public_word, own_statements, unnamed_sources

_PROTECTED = frozenset({ReasonClass.VICTIM_PRIVACY, ReasonClass.PHYSICAL_DANGER})


@frozen(kw_only=True)
class AnonymousFirstQuote(Rule):
    """The first quotation of the story comes from nobody named."""

    min_words: int = field(default=4, validator=[instance_of(int), ge(1)])
    """Fewest quoted words that make a quotation; fewer are a fragment or a term."""
    exempt_roles: tuple[Role, ...] = field(default=(Role.CITIZEN, Role.FAMILY), converter=roles)
    """Roles whose words may open a story without a name, as for blind-quote: a voice from the street rests on no
    authority that a name would have to prove."""

    code: ClassVar[str] = "ANON009"
    name: ClassVar[str] = "anonymous-first-quote"
    severity: ClassVar[Severity] = Severity.NOTE
    tier: ClassVar[str] = "A"
    summary: ClassVar[str] = "The first direct quotation of the story comes from an unnamed speaker."
    why: ClassVar[str] = (
        "The first voice that is heard sets the tone, and here a reader cannot know whose it is, though named "
        "people are quoted further down."
    )
    fine_when: ClassVar[str] = (
        "The speaker is a victim or in danger and the article says so. Where nobody named is quoted at all, "
        "blind-quote says what there is to say."
    )
    known_problems: ClassVar[str] = "An earlier quotation whose speaker detection missed is taken for none."
    guides: ClassVar[tuple[Guide, ...]] = (
        Guide(
            name="The Washington Post",
            demand="F",
            says="never the first quote of a story (an ombudsman's working rule)",
            seen="second-hand",
        ),
    )
    bad: ClassVar[tuple[Example, ...]] = (
        Example(
            text=(
                "“It was chaos on the whole floor,” said a trader at Norvale Bank. “We lost four hours of trading,” "
                "Bank governor Ilse Marr said."
            )
        ),
        Example(
            text=(
                "The levy is dead. “Nobody here will vote for it now,” a treasury official said. “I have not given "
                "up on it,” treasury minister Tom Reyl said."
            )
        ),
    )
    good: ClassVar[tuple[Example, ...]] = (
        Example(text="“We lost four hours of trading,” Bank governor Ilse Marr said. A trader described chaos."),
        Example(
            text=(
                "The levy is dead. “I have not given up on it,” treasury minister Tom Reyl said. “Nobody here will "
                "vote for it now,” a treasury official said."
            )
        ),
    )

    def check(self, analysis: Analysis) -> Iterator[Finding]:
        """Yield at most one finding, at the first quotation."""
        candidates = [item for one in unnamed_sources(analysis) for item in one.told if item.kind is not Kind.INDIRECT]
        if not candidates:
            return
        quoted = [item for item in own_statements(analysis) if self._is_quoted(analysis, item)]
        if not quoted or not any(item.identity is Identity.NAMED for item in quoted[1:]):
            return
        first = min(quoted, key=lambda item: item.content[0].start)
        if self._is_open_before(analysis, first.content[0]):
            return
        for one in unnamed_sources(analysis):
            if first not in one.told or one.voice.role in self.exempt_roles or one.public or one.second_hand:
                continue
            if any(item.reason_class in _PROTECTED for item in one.voice.attributions):
                continue
            # "He": whom that means may be lost; "forecasters" and "these individuals" speak for a body or a list.
            mention = place_of(first).of(analysis.text)
            if (
                not head_of(mention)
                or not is_somebody(mention)
                or is_public_word(analysis, first)
                or is_from_document(analysis, first)
            ):
                continue
            yield self.finding(
                f"the first words quoted in the article come from {shown(place_of(first).of(analysis.text))}, without "
                "a name; paraphrase them, get the name, or open with a named speaker",
                first.content[0],
                attribution=first,
                related=(place_of(first),),
            )

    def _is_quoted(self, analysis: Analysis, item: Attribution) -> bool:
        """Return whether `item` quotes enough words."""
        if item.kind is Kind.INDIRECT:
            return False
        pieces = list(item.content) if item.kind is Kind.DIRECT else _quoted_in(analysis, item.content)
        if item.kind is not Kind.DIRECT and sum(map(len, pieces)) * 2 < sum(map(len, item.content)):
            return False  # words of a paper or of somebody else, told by the source in its own
        return any(
            words_up_to(self.min_words, analysis.text, piece) >= self.min_words and not is_title(analysis, piece)
            for piece in pieces
        )

    def _is_open_before(self, analysis: Analysis, content: TextSpan) -> bool:
        """Return whether another quotation, of whomever, stands earlier."""
        return any(
            span.end <= content.start and words_up_to(self.min_words, analysis.text, span) >= self.min_words
            for span in _speech(analysis)
        )


@once_an_analysis
def _speech(analysis: Analysis) -> Spans:
    """Return the quotations that are speech, in text order."""
    others = set(analysis.not_speech)
    return tuple(sorted(one.span for one in analysis.quotations if one.span not in others))


def _quoted_in(analysis: Analysis, content: Spans) -> list[TextSpan]:
    """Return the quotations that lie inside one of the spans of a content."""
    speech, inside = _speech(analysis), inside_any(content)
    first = bisect_left(speech, min(span.start for span in content), key=lambda span: span.start)
    end = max(span.end for span in content)
    near = takewhile(lambda span: span.start < end, islice(speech, first, None))
    return [span for span in near if inside(span)]
