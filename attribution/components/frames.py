"""What a cue ties together in one sentence: reporting words, a speaker, content. Shared by all cue finders."""

from __future__ import annotations

from collections.abc import Mapping

from attrs import define, field, frozen

from attribution.components.insertions import Phrase
from attribution.components.layout import QUOTE, Unit
from attribution.components.verbs import Verb
from attribution.components.words import word_set

Range = tuple[int, int]
"""Half-open range of atom positions in one unit."""


@frozen
class Knowledge:
    """Word lists in the form in which detection asks for them; made once per engine."""

    verbs: Mapping[str, Verb]
    """Reporting verbs by lower-case form."""
    people: frozenset[str]
    """Lower-case nouns for people and bodies."""
    nouns: Mapping[str, str]
    """Reporting nouns by lower-case form ("claim", "rumours"): what they take after them."""


@define
class Frame:
    """One cue with what it governs, as atom ranges of one unit."""

    pattern: str
    cue: list[Range]
    content: list[Range]
    speaker: Phrase | None = None
    inherits: bool = False
    """The speaker is that of the frame before it ("… and added", "…, saying")."""
    attitude: bool = False
    agentless: bool = False
    next_quote: bool = False
    """The content is the quotation with which the next unit begins ("He said:" and a new paragraph)."""
    at: int = 0
    """Position of the head of the cue."""
    quotes: set[int] = field(factory=set)
    """Positions of the quotations in `content`."""


def terminal(word: str) -> bool:
    """Return whether a sentence ends with this atom."""
    return word in {".", "!", "?", "…", "..."}


def trim(unit: Unit, first: int, last: int) -> Range | None:
    """Shrink a range of content by outer commas and full stops and by leading conjunctions; None if nothing is left."""
    words = unit.words
    while first < last and words[first] in _LEADING:
        first += 1
    while last > first and words[last - 1] in _TRAILING:
        last -= 1
    return (first, last) if first < last else None


_LEADING = word_set(", ; : and but so or yet — – - . ) however meanwhile still • *")
_TRAILING = word_set(", ; : . ! ? — – - ( and but while or •")


def first_atom_after_conjunction(unit: Unit) -> int:
    """Return the first atom of the unit that is neither a conjunction nor a mark."""
    at = 0
    while at < len(unit) and unit.words[at] in _LEADING:
        at += 1
    return at


def quote_positions(unit: Unit, ranges: list[Range]) -> set[int]:
    """Return the positions of the quotations inside `ranges`."""
    return {at for at in unit.quotes for first, last in ranges if first <= at < last}


def is_quote(unit: Unit, at: int) -> bool:
    """Return whether the atom at `at` exists and is a quotation."""
    return 0 <= at < len(unit) and unit.words[at] == QUOTE
