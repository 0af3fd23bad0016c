"""Lets one ground cover all who are the same people, or of the same group: "two officials", "one of the officials"."""

from __future__ import annotations

import re
from collections.abc import Sequence

from attribution.resolve.cases import Case
from attribution.resolve.entities import Entity, capitals_of
from attribution.resolve.grounds import Ground, grants
from attribution.resolve.kin import ANYBODY, last_word, unnamed
from attribution.resolve.mentions import Form, Mention, Reach

_PART = re.compile(
    r"^(?:one|another|a second|a third|the (?:other|second|first|third))\b|"
    r"^(?:two|three|some|several|both|many|most|others?) of (?:the|these|those)\b",
    re.IGNORECASE,
)
_SOME = re.compile(r"^(?:some|several|many|most|other) (?!of\b)", re.IGNORECASE)
_ANOTHER = re.compile(r"^(?:another|one|other|a (?:second|third|different|separate))\b", re.IGNORECASE)
_MIXED = re.compile(r"\b[a-z]+s and (?:[\w-]+ ){0,2}[a-z]+s\b")
"""Two kinds of people, of whom only some may have spoken before: "analysts and officials"."""
_LONG_WORD = re.compile(r"[\w-]{4,}")
_LEDE = 1000
"""Characters at the beginning, where sources are first called by a bare word: "officials said"."""


class Spread:
    """Spreads the grounds and grants of one article.

    Args:
        cases: The article's attributions in text order.
        grounds: The grounds found so far, by source; more are added.
        granted: The sources whose names are withheld by agreement; more are added.
    """

    def __init__(self, cases: Sequence[Case], grounds: dict[int, Ground], granted: set[int]) -> None:
        self.grounds = grounds
        self.granted = granted
        self._seen: list[tuple[int, Entity, Mention]] = []
        known: set[int] = set()
        for case in cases:
            if case.found and case.mention and unnamed(case.found.entity) and case.found.entity.number not in known:
                known.add(case.found.entity.number)
                self._seen.append((case.place, case.found.entity, case.found.read or case.mention))

    def run(self) -> None:
        """Go through the sources as they first appear, each against those before it."""
        for at, (_, entity, mention) in enumerate(self._seen):
            earlier = self._seen[max(0, at - 12) : at]
            if entity.number in self.granted:
                self._back(entity, mention, earlier)
            if entity.number not in self.grounds:
                self._forth(entity, mention, earlier)

    def _take(self, entity: Entity, giver: Entity) -> None:
        if giver.number in self.grounds:
            self.grounds.setdefault(entity.number, self.grounds[giver.number])
        self.granted.add(entity.number)

    def _forth(self, entity: Entity, mention: Mention, earlier: Sequence[tuple[int, Entity, Mention]]) -> None:
        """Give a source the ground of the one before it that it is, or is a part of."""
        near = [giver for _, giver, _ in reversed(earlier) if giver.plural == entity.plural]
        if mention.form is Form.PRONOUN:
            found = near[:1]
        elif _PART.match(mention.text):
            found = [
                giver for _, giver, _ in reversed(earlier) if giver.number in self.granted and _whole(mention, giver)
            ]
        elif _SOME.match(mention.text):
            found = [giver for _, giver, _ in earlier[-1:] if giver.plural and _same_head(mention, giver)]
        elif mention.reach is Reach.DEFINITE:
            near = [giver for _, giver, called in reversed(earlier) if giver in near or " and " in called.text]
            found = [giver for giver in near if _kindred(mention, giver) and _told_of(mention, giver)]
        else:
            return
        if found and found[0].number in self.granted:
            self._take(entity, found[0])

    def _back(self, entity: Entity, mention: Mention, earlier: Sequence[tuple[int, Entity, Mention]]) -> None:
        """Give the ground of "the officials, who spoke …" to those who were brought in before under other words."""
        definite = mention.reach is Reach.DEFINITE and not mention.text.lower().startswith(("these ", "those "))
        for place, taker, called in reversed(earlier):
            if taker.plural != entity.plural or taker.number in self.grounds or _clash(mention, taker):
                continue
            if definite and _kindred(mention, taker):
                self._take(taker, entity)
                return
            if place < _LEDE and self._foretold(entity, mention, taker, called):
                self._take(taker, entity)

    def _foretold(self, entity: Entity, mention: Mention, taker: Entity, called: Mention) -> bool:
        """Return whether bare words of the first lines ("officials", "people familiar") foretell a source."""
        if entity.number not in self.grounds or not _same_head(mention, taker):
            return False
        if _ANOTHER.match(mention.text) or _MIXED.search(mention.text):
            return False
        bare = called.reach in {Reach.BARE, Reach.POSSESSIVE} or not entity.plural
        familiar = any(head in ANYBODY for head in taker.heads) and any(grants(full) for full in taker.fulls[:4])
        return bare or familiar


def _same_head(mention: Mention, other: Entity) -> bool:
    """Return whether a mention and a source are called by one head."""
    return bool(mention.head) and last_word(mention.head) in {last_word(head) for head in other.heads}


def _kindred(mention: Mention, other: Entity) -> bool:
    """Return whether a mention may mean a source called before: by its head, or by a word for anybody."""
    word = last_word(mention.head)
    return (_same_head(mention, other) or word in ANYBODY - {"man", "woman"}) and not _clash(mention, other)


def _whole(mention: Mention, other: Entity) -> bool:
    """Return whether a mention may be a part of a group: "one of the officials"."""
    return other.plural and (not mention.head or _kindred(mention, other))


def _told_of(mention: Mention, entity: Entity) -> bool:
    """Return whether what a definite mention tells was told of a source before; not so "the people close to Dahl"."""
    told = " ".join(entity.fulls[:8]).lower()
    words = _LONG_WORD.findall(mention.text.lower())
    return all(word in told for word in words if word != mention.head and not mention.head.startswith(word[:-1]))


def _clash(mention: Mention, entity: Entity) -> bool:
    """Return whether capitals tell the two apart: Iraqi, Turkish."""
    one, other = _plain(capitals_of(mention)), _plain(entity.capitals)
    return bool(one) and bool(other) and one.isdisjoint(other)


def _plain(capitals: set[str]) -> set[str]:
    return {re.sub(r"[’']s?$", "", word) for word in capitals}
