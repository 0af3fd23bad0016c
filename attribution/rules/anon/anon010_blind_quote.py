"""ANON010 blind-quote."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from typing import ClassVar

from attrs import field, frozen
from attrs.validators import ge, instance_of

from attribution.lexicons.descriptions import words_up_to
from attribution.model import Analysis, Attribution, Finding, Identity, Kind, Quotation, Role, Severity, Spans, TextSpan
from attribution.model.disclosure import once_an_analysis, place_of
from attribution.rules.base import Example, Guide, Rule
from attribution.rules.looks import count_words, is_title, roles, shown
from attribution.rules.persons import head_of, is_somebody
from attribution.rules.unnamed import is_from_document, is_public_word, unnamed_sources


@frozen(kw_only=True)
class BlindQuote(Rule):
    """Verbatim words from an unnamed speaker."""

    min_words: int = field(default=4, validator=[instance_of(int), ge(1)])
    """Fewest quoted words that count. Up to three words are a fragment, which is a fault of another kind."""
    min_words_inside: int = field(default=5, validator=[instance_of(int), ge(1)])
    """Fewest quoted words that count inside a paraphrase: up to four are a term or a turn of phrase."""
    exempt_roles: tuple[Role, ...] = field(default=(Role.CITIZEN, Role.FAMILY), converter=roles)
    """Roles whose words may stand without a name. A voice from the street is quoted for its words, and rests
    on no authority that a name would have to prove."""

    code: ClassVar[str] = "ANON010"
    name: ClassVar[str] = "blind-quote"
    severity: ClassVar[Severity] = Severity.NOTE
    tier: ClassVar[str] = "A"
    summary: ClassVar[str] = "Verbatim words in quotation marks from an unnamed speaker, where paraphrase would do."
    why: ClassVar[str] = (
        "Quotation marks lend colour and authority to words for which nobody answers, and which no reader can check."
    )
    fine_when: ClassVar[str] = (
        "The very words are the news, the speaker is a protected victim, or the desk covers a conflict in "
        "which names put people in danger. What is written or posted for others to read is no blind quotation."
    )
    known_problems: ClassVar[str] = "Guides differ: AP, Reuters and NPR allow anonymous quotations with a description."
    guides: ClassVar[tuple[Guide, ...]] = (
        Guide(name="The New York Times", demand="D", says="rarer, and with a department head's approval (2016)"),
        Guide(
            name="Bloomberg",
            demand="F",
            says="words in quotation marks must carry a name",
            seen="second-hand",
        ),
        Guide(
            name="USA TODAY",
            demand="F",
            says="paraphrase anonymous material, never quote",
            seen="second-hand",
        ),
        Guide(name="The Guardian", demand="D", says="unattributed quotes on rare occasions only"),
    )
    bad: ClassVar[tuple[Example, ...]] = (
        Example(text="“He will not last the week,” said one minister in the Sille government."),
        Example(text="A trader at Norvale Bank said: “We lost four hours and nobody told us why.”"),
    )
    good: ClassVar[tuple[Example, ...]] = (
        Example(text="One minister in the Sille government said he expected the chairman to go this week."),
        Example(text="“We lost four hours and nobody told us why,” said Bank governor Ilse Marr."),
    )

    def check(self, analysis: Analysis) -> Iterator[Finding]:
        """Yield one finding for each unnamed source that is quoted, its later quotations related."""
        for one in unnamed_sources(analysis):
            if one.voice.role in self.exempt_roles or one.public or one.second_hand:
                continue
            if not is_somebody(one.place.of(analysis.text)):
                continue
            quoted = [(item, pieces) for item in one.told if (pieces := self.quoted_pieces(analysis, item))]
            # "He said", far from any description, may be somebody else.
            while quoted and not head_of(place_of(quoted[0][0]).of(analysis.text)):
                quoted.pop(0)
            if not quoted:
                continue
            first, pieces = quoted[0]
            more = len(quoted) - 1
            also = f", and {count_words(more, 'quotation')} more" if more else ""
            yield self.finding(
                f"{shown(pieces[0].of(analysis.text))} is quoted word for word from an unnamed speaker, "
                f"{shown(place_of(first).of(analysis.text))}{also}; paraphrase it or get the name",
                pieces[0],
                attribution=first,
                related=(*pieces[1:], *(other[0] for _, other in quoted[1:])),
                unless=("ANON009", "RELY003"),
            )

    def quoted_pieces(self, analysis: Analysis, item: Attribution) -> Spans:
        """Return the quoted stretches of `item` that are long enough, in text order."""
        if item.kind is Kind.INDIRECT or is_public_word(analysis, item) or is_from_document(analysis, item):
            return ()
        if item.kind is Kind.DIRECT:
            return item.content if self._long_enough(analysis, item.content, self.min_words) else ()
        inside = tuple(
            quotation.span for piece in item.content for quotation in _quotations_in(analysis.quotations, piece)
        )
        return inside if self._long_enough(analysis, inside, self.min_words_inside) else ()

    def _long_enough(self, analysis: Analysis, pieces: Spans, words: int) -> bool:
        """Return whether one of `pieces` is long enough, and neither a title nor told of somebody named."""
        named = _named_quotations(analysis)
        return any(
            words_up_to(words, analysis.text, piece) >= words and not is_title(analysis, piece) and piece not in named
            for piece in pieces
        )


@once_an_analysis
def _named_quotations(analysis: Analysis) -> frozenset[TextSpan]:
    """Return the quoted stretches that are given to a named person, whoever tells of it."""
    return frozenset(
        piece for item in analysis.attributions if item.identity is Identity.NAMED for piece in item.content
    )


def _quotations_in(quotations: Sequence[Quotation], piece: TextSpan) -> list[Quotation]:
    """Return the quotations (in text order) that lie inside `piece`."""
    first = bisect_left(quotations, piece.start, key=_start)
    last = bisect_left(quotations, piece.end, lo=first, key=_start)
    return [one for one in quotations[first:last] if one.span.end <= piece.end]


def _start(quotation: Quotation) -> int:
    return quotation.span.start
