"""Appositions, relative clauses and asides: what stands between a noun phrase and its verb."""

from __future__ import annotations

from collections.abc import Container

from attrs import frozen

from attribution.components.layout import QUOTE, Unit
from attribution.components.words import (
    DETERMINERS,
    PARTICLES,
    VERBISH,
)

MAX_PHRASE = 25
"""Longest noun phrase in atoms: keeps the work per verb bounded."""


@frozen
class Phrase:
    """A noun phrase as half-open ranges of atom positions in one unit."""

    first: int
    last: int
    """One past the last atom."""
    full_first: int
    full_last: int


def is_name(unit: Unit, first: int, last: int) -> bool:
    """Return whether the atoms are a name of a few capitalised words ("Lena Marsh", "Ada Holm of Skerra")."""
    return (
        1 < last - first <= 6
        and unit.capital[first]
        and unit.capital[last - 1]
        and all(unit.capital[at] or unit.words[at] in PARTICLES for at in range(first, last))
    )


def named_apposition(unit: Unit, phrase: Phrase, people: Container[str]) -> Phrase:
    """Return the name that stands in apposition to a description ("their attorney, Lena Marsh, …"), else `phrase`."""
    at = phrase.last
    if unit.words[at : at + 1] == [","] and describes(unit, phrase, people):
        comma = at + 1
        while comma < min(len(unit), at + 8) and unit.words[comma] != ",":
            comma += 1
        if unit.words[comma : comma + 1] == [","] and is_name(unit, at + 1, comma):
            return Phrase(at + 1, comma, phrase.first, comma)
    return phrase


def describes(unit: Unit, head: Phrase, people: Container[str]) -> bool:
    """Return whether a phrase is a description rather than a name ("their attorney", "the second-ranking Democrat")."""
    return (
        not unit.capital[head.last - 1]
        or unit.words[head.last - 1] in people
        or unit.words[head.first] in DETERMINERS
        or unit.words[head.first].endswith(("'s", "’s"))
    )


def opens_insertion(unit: Unit, at: int, people: Container[str]) -> bool:
    """Return whether an apposition, relative clause, age or aside begins at `at`."""
    word = unit.words[at]
    if word in {"and", "but", "or"}:
        return False
    if word.startswith(("d-", "r-", "i-")):
        return True  # party and state: "R-Tenn."
    if word in DETERMINERS or word in {"who", "whose", "which", "where", "whom"} or word[0].isdigit():
        return word not in {"this", "these", "those", "no", "every", "each"}
    if word in people or word in {
        "speaking",
        "citing",
        "referring",
        "in",
        "at",
        "from",
        "of",
        "then",
        "now",
        "formerly",
        "president",
        "chairman",
        "asked",
        "according",
        "aged",
        "writing",
        "responding",
        "talking",
        "himself",
        "herself",
        "like",
        "including",
        "meanwhile",
        "however",
        "on",
        "through",
        "via",
        "when",
        "while",
        "along",
        "after",
        "during",
        "as",
        "not",
        "whom",
        "also",
        "with",
        "using",
        "calling",
        "who",
        "one",
    }:
        return True
    if unit.capital[at] and at + 1 < len(unit) and unit.capital[at + 1] and at >= 3:
        comma = at + 1
        while comma < len(unit) and unit.words[comma] != ",":
            comma += 1
        if is_name(unit, at, comma):
            return True
    # ", senior vice president for sales, said": a lower-case or title-like head further on
    for here in range(at, min(at + 7, len(unit))):
        if unit.words[here] in {",", QUOTE}:
            return False
        if unit.words[here] in people:
            return True
    return False


def end_of_apposition(unit: Unit, at: int, people: Container[str]) -> int:
    """Return where an apposition or relative clause that begins at `at` ends; `at` where there is none."""
    words = unit.words
    count = len(unit)
    if at < count and words[at] == "who":
        here = at
    elif (
        at + 1 < count
        and words[at] == ","
        and opens_insertion(unit, at + 1, people)
        and words[at + 1]
        not in {
            "in",
            "at",
            "on",
            "when",
            "while",
            "after",
            "citing",
            "referring",
            "calling",
            "as",
            "according",
            "including",
            "with",
        }
    ):
        here = at + 1
    else:
        return at
    relative = words[here] in {"who", "whose"}
    while here < min(count, at + MAX_PHRASE) and words[here] not in {
        ",",
        ".",
        ";",
        QUOTE,
        "!",
        "?",
        "—",
        ":",
    }:
        if not relative and words[here] in VERBISH and "who" not in words[at:here]:
            return at
        here += 1
    return here
