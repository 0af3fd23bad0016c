"""RELY004 deep-relay."""

from __future__ import annotations

from collections.abc import Iterator
from typing import ClassVar

from attrs import field, frozen
from attrs.validators import ge, instance_of

from attribution.model import Analysis, Attribution, Finding, Role, Severity, Status
from attribution.model.disclosure import place_of, statements
from attribution.rules.base import Example, Guide, Rule
from attribution.rules.looks import own_words
from attribution.rules.relaying import distinct, links_outlets, words_beside


@frozen(kw_only=True)
class DeepRelay(Rule):
    """A claim that passed through several outlets, or came back to one."""

    min_outlets: int = field(default=2, validator=[instance_of(int), ge(1)])
    """Fewest outlets that make a chain. One outlet is plain crediting, which the guides ask for."""

    code: ClassVar[str] = "RELY004"
    name: ClassVar[str] = "deep-relay"
    severity: ClassVar[Severity] = Severity.NOTE
    status: ClassVar[Status] = Status.PREVIEW
    tier: ClassVar[str] = "A"
    summary: ClassVar[str] = "A claim passes through two or more outlets, or loops back to the first."
    why: ClassVar[str] = "Each hand that a claim passes through can bend it, and a loop makes one report look like two."
    fine_when: ClassVar[str] = "A press review, or a story about how the report travelled."
    known_problems: ClassVar[str] = (
        "A chain counts only where one sentence names all of it; one that is told over several sentences is missed."
    )
    guides: ClassVar[tuple[Guide, ...]] = (
        Guide(name="BBC", demand="D", says="gather from first-hand sources"),
        Guide(name="Reuters", demand="D", says="a first-hand witness is best"),
        Guide(name="AFP", demand="D", says="has a section of its own on secondary sources", seen="second-hand"),
    )
    bad: ClassVar[tuple[Example, ...]] = (
        Example(text="The bridge fell at dawn, AFP reported, citing Reuters."),
        Example(text="The BBC, quoting Al Jazeera, said the army had left the port of Sille."),
    )
    good: ClassVar[tuple[Example, ...]] = (
        Example(text="The bridge fell at dawn, mayor Ida Lone told the council."),
        Example(text="The army had left the port of Sille, Reuters reported."),
    )

    def check(self, analysis: Analysis) -> Iterator[Finding]:
        """Yield one finding for each chain of outlets, the statements that share it related."""
        chains: dict[tuple[str, ...], list[Attribution]] = {}
        relayed = [item for item in statements(analysis) if len(item.relay) >= self.min_outlets]
        for item in own_words(analysis, relayed):
            # A programme and its channel, or an outlet's name said twice, are no chain.
            outlets = tuple(distinct(item.relay))
            if len(outlets) >= self.min_outlets and not _is_side_by_side(analysis, item):
                chains.setdefault(outlets, []).append(item)
        for relay, items in chains.items():
            if not any(links_outlets(words_beside(analysis, item, 0), relay) for item in items):
                continue
            first, *later = items
            # `relay` runs from this article outwards; a reader follows the claim inwards.
            origin, *hands = reversed(relay)
            way = f"{origin} through {' and '.join(hands)}" if hands else origin
            yield self.finding(
                f"this came from {way}{_loop(relay, analysis.article.publisher)}; "
                "go to the first source, or say that you could not",
                place_of(first),
                attribution=first,
                related=tuple(place_of(item) for item in later),
            )


def _is_side_by_side(analysis: Analysis, item: Attribution) -> bool:
    """Return whether an outlet speaks beside somebody who told another: "he told the Post, and AP reported"."""
    words = words_beside(analysis, item, 0).lower()
    return item.role is Role.MEDIA and " told " in words and " citing " not in words


def _loop(relay: tuple[str, ...], publisher: str | None) -> str:
    """Return words for a chain that comes back to where it was, empty where it does not."""
    names = [name.casefold() for name in relay]
    if publisher and publisher.casefold() in names:
        return f", a loop back to {publisher} itself"
    twice = next((name for name, key in zip(relay, names, strict=True) if names.count(key) > 1), None)
    return f", a loop back to {twice}" if twice else ""
