"""Noun phrases without a tagger: leftwards from a verb to its subject, rightwards from a verb to an inverted one.

What is returned is good enough to point at who speaks: it keeps determiners, titles and prepositional phrases, and
leaves appositions and relative clauses to the `full` phrase, as the vocabulary asks.
"""

from __future__ import annotations

from collections.abc import Container

from attribution.components.insertions import (
    MAX_PHRASE,
    Phrase,
    describes,
    end_of_apposition,
    is_name,
    opens_insertion,
)
from attribution.components.layout import QUOTE, Unit
from attribution.components.words import (
    CLAUSE_STARTERS,
    DAYS,
    DETERMINERS,
    NOUN_PREPOSITIONS,
    PARTICLES,
    SUBJECT_PRONOUNS,
    VERBISH,
    is_adverb,
    word_set,
)


def phrase_before(unit: Unit, at: int, people: Container[str]) -> Phrase | None:
    """Return the noun phrase that ends with the atom at `at`, None where none does.

    Args:
        unit: The sentence.
        at: Position of its last atom.
        people: Lower-case nouns for people and bodies ("spokesman"); before a name only these belong to it.
    """
    words = unit.words
    end = at
    while end >= 0 and (words[end] in DAYS or words[end] == "on") and end > 0:
        end -= 1
    if end < 0:
        return None
    word = words[end]
    if word in {",", "—", "–", ")", "-"}:
        return _before_insertion(unit, end, people)
    if word in SUBJECT_PRONOUNS and not (end > 0 and words[end - 1] in NOUN_PREPOSITIONS):
        return Phrase(end, end + 1, end, end + 1)
    if word in _NEVER_LAST or word in NOUN_PREPOSITIONS:
        return None
    if word in {"who", "which", "that"} and end > 0:
        left = end - 1
        if words[left] == ",":
            left -= 1
        head = phrase_before(unit, left, people) if left >= 0 and words[left] not in {",", ";"} else None
        return head and Phrase(head.first, head.last, head.full_first, head.full_last)
    antecedent = _antecedent_of_clause(unit, end)
    if antecedent is not None:
        head = phrase_before(unit, antecedent, people)
        if head is not None:
            return Phrase(head.first, head.last, head.full_first, end + 1)
    first = _leftmost(unit, end, people)
    if first > end:
        return None
    if first > 1 and words[first - 1] == "and":
        joint = phrase_before(unit, first - 2, people)
        if joint is not None and (joint.first == 0 or words[joint.first - 1] in {",", QUOTE}):
            first = joint.first
    return Phrase(first, end + 1, first, end + 1)


_POSSESSIVES = frozenset(["his", "her", "their", "its"])


def owner_of(unit: Unit, at: int, people: Container[str]) -> Phrase | None:
    """Return whose the noun at `at` is, None where nobody's: "the mayor's | claim".

    Args:
        unit: The sentence.
        at: Position of the noun.
        people: Lower-case nouns for people and bodies.
    """
    words = unit.words
    for here in range(at - 1, max(-1, at - 4), -1):
        if words[here] in _POSSESSIVES:
            return Phrase(here, here + 1, here, here + 1)
        if words[here].endswith(("'s", "’s")):
            return phrase_before(unit, here, people)
        if not words[here][0].isalpha():
            return None
    return None


def _antecedent_of_clause(unit: Unit, end: int) -> int | None:
    """Return the atom before "who" where a restrictive relative clause ends at `end` ("people who saw it")."""
    words = unit.words
    for here in range(end, max(end - 14, 0), -1):
        word = words[here]
        if word in {",", ";", ":", QUOTE, "—", "–", "("}:
            return None
        if word in {"who", "whose"}:
            return here - 1 if words[here - 1] not in {",", "and"} else None
    return None


def _before_insertion(unit: Unit, end: int, people: Container[str]) -> Phrase | None:
    """Return the phrase before an apposition, relative clause or aside that ends with the mark at `end`."""
    words = unit.words
    opener = {")": "(", ",": ",", "—": "—", "–": "–", "-": "-"}[words[end]]
    here = end - 1
    hops = 0
    while here >= 0 and end - here <= 45 and hops < 4:
        if words[here] == opener:
            hops += 1
            if opener == "(" or opens_insertion(unit, here + 1, people):
                if here == 0 or words[here - 1] == QUOTE:
                    return None
                head = phrase_before(unit, here - 1, people)
                if head is None:
                    return None
                if opener != "(" and is_name(unit, here + 1, end) and describes(unit, head, people):
                    return Phrase(here + 1, end, head.full_first, end)
                return Phrase(head.first, head.last, head.full_first, end)
        elif words[here] in {";", ":"}:
            return None
        here -= 1
    return None


_LOOSE = frozenset(["familiar", "close", "aware", "responsible", "present"])


_NEVER_LAST = word_set("the a an his their its my our your no every other such any more than")
"""Words that no noun phrase ends with: what follows them is a noun, not a verb ("the state", "other reports")."""


def _leftmost(unit: Unit, end: int, people: Container[str]) -> int:
    """Return the first atom of the noun phrase whose last atom is `end`; more than `end` where there is none."""
    words, capital = unit.words, unit.capital
    if words[end] in CLAUSE_STARTERS or words[end] in VERBISH or (is_adverb(words[end]) and not capital[end]):
        return end + 1
    first = end + 1
    here = end
    floor = max(-1, end - MAX_PHRASE)
    named = capital[end]
    while here > floor:
        word = words[here]
        if word == QUOTE:
            inside_name = here > 0 and here < end and capital[here - 1] and capital[here + 1]
            if not inside_name:
                break
        elif word == ")" and here < end and (opening := _opening(unit, here)) is not None:
            here = opening - 1
            continue
        elif not (word[0].isalnum() or word[0] in "@#"):
            if word in {"'", "’", "&", "/", "-", ".", "%"} and here > 0:
                first = here if word == "%" else first
                here -= 1
                continue
            break
        elif word == "and":
            if not _joins(unit, here, end):
                break
        elif word in CLAUSE_STARTERS or word in VERBISH or (word in SUBJECT_PRONOUNS and here < end):
            break
        elif word in DETERMINERS and not (capital[here] and here > 0 and capital[here - 1]):
            first = here
            if here > 0 and words[here - 1] in NOUN_PREPOSITIONS:
                here -= 1
                continue
            if here > 0 and (words[here - 1] in DETERMINERS):
                here -= 1
                continue
            break
        elif named and not capital[here] and word not in people and word not in PARTICLES and here < end:
            if not (word in NOUN_PREPOSITIONS and _names_something(unit, here, people)) and not _leads_to_person(
                unit, here, people
            ):
                break
            first = here
        elif (
            is_adverb(word) and not capital[here] and not (words[here + 1].endswith("ed") or words[here + 1] in _LOOSE)
        ):
            break
        else:
            first = here
        here -= 1
    return _trim_left(unit, first, end)


def _opening(unit: Unit, at: int) -> int | None:
    """Return the parenthesis that the one at `at` closes, where a word or two stand between ("the Union (PBA)")."""
    return next((here for here in range(at - 1, max(-1, at - 5), -1) if unit.words[here] == "("), None)


def _leads_to_person(unit: Unit, at: int, people: Container[str]) -> bool:
    """Return whether the lower-case word at `at` modifies a person noun just right of it ("opposition leader Ann")."""
    return unit.words[at + 1] in people and not unit.capital[at]


def _names_something(unit: Unit, at: int, people: Container[str]) -> bool:
    """Return whether the preposition at `at` ties a person noun or name on its left to a name on its right."""
    return at > 0 and (unit.words[at - 1] in people or (unit.words[at] == "of" and unit.capital[at - 1]))


def _joins(unit: Unit, at: int, end: int) -> bool:
    """Return whether "and" at `at` joins two parts of one noun phrase."""
    if at == 0 or at >= end:
        return False
    before, after = unit.words[at - 1], unit.words[at + 1]
    if unit.capital[at - 1] and unit.capital[at + 1]:
        return True
    return before.endswith("s") and end - at <= 4 and after not in DETERMINERS and before[0].isalpha() and at <= 6


def _trim_left(unit: Unit, first: int, end: int) -> int:
    """Drop what cannot begin a noun phrase: prepositions, "and", a leading time phrase ("On Friday officials")."""
    words = unit.words
    while first <= end and (
        words[first] in NOUN_PREPOSITIONS or words[first] in {"and", "or", "&", "-", "/", "’", "'"}
    ):
        first += 1
        while first < end and words[first] in DAYS:
            first += 1
    return first


_STOP_RIGHT = (
    CLAUSE_STARTERS
    | VERBISH
    | word_set(
        "on during via through later earlier adding citing referring following according not yesterday "
        "today speaking saying amid despite over without"
    )
    | DAYS
)


PLACE_OF_SPEECH = word_set(
    "statement interview letter email e-mail tweet speech report news press post briefing message video "
    "recent memo phone telephone blog television filing series brief televised radio conference rally "
    "hearing facebook twitter written op-ed court column event meeting town campaign debate interviews "
    "podcast book remarks response reference"
)


def phrase_after(unit: Unit, at: int, people: Container[str]) -> Phrase | None:
    """Return the noun phrase that begins with the atom at `at`, None where none does.

    Args:
        unit: The sentence.
        at: Position of its first atom.
        people: Lower-case nouns for people and bodies.
    """
    words, capital = unit.words, unit.capital
    count = len(unit)
    if at >= count:
        return None
    word = words[at]
    owns = word == "her" and at + 1 < count and words[at + 1][0].isalpha() and words[at + 1] not in _STOP_RIGHT
    if not owns and (word in SUBJECT_PRONOUNS or word in {"him", "them", "us", "me", "her"}):
        return Phrase(at, at + 1, at, at + 1)
    if word == QUOTE or not (word[0].isalnum() or word[0] in "@#") or word in _STOP_RIGHT - DETERMINERS:
        return None
    if word in NOUN_PREPOSITIONS or (is_adverb(word) and not capital[at]):
        return None
    here = at
    limit = min(count, at + MAX_PHRASE)
    while here < limit:
        word = words[here]
        if word == QUOTE:
            if not (here > at and here + 1 < count and capital[here - 1] and capital[here + 1]):
                break
        elif not (word[0].isalnum() or word[0] in "@#"):
            if word in {"'", "’", "&", "/", "-"} and here + 1 < count and words[here + 1][0].isalnum():
                here += 1
                continue
            break
        elif word == "and":
            if not (here + 1 < count and (capital[here - 1] and capital[here + 1])):
                break
        elif (
            ((word in _STOP_RIGHT and word not in DETERMINERS) and not capital[here])
            or word == "that"
            or (here > at and (word in SUBJECT_PRONOUNS or word == "there"))
            or (
                here > at
                and word in DETERMINERS
                and words[here - 1] not in NOUN_PREPOSITIONS
                and words[here - 1] not in DETERMINERS
            )
            or (word in NOUN_PREPOSITIONS and not _continues(unit, here))
            or (is_adverb(word) and not capital[here])
        ):
            break
        here += 1
    while here > at and words[here - 1] in DAYS | NOUN_PREPOSITIONS:
        here -= 1
    if here == at:
        return None
    return Phrase(at, here, at, end_of_apposition(unit, here, people))


def _continues(unit: Unit, at: int) -> bool:
    """Return whether the preposition at `at` belongs to the noun phrase rather than to the manner of speaking."""
    words = unit.words
    if at + 1 >= len(unit) or not (words[at + 1][0].isalnum()):
        return False
    if words[at] == "of":
        return True
    if words[at] in {"on", "by", "into", "about"}:
        return False
    ahead = words[at + 1 : at + 5]
    if any(word in PLACE_OF_SPEECH or word in DAYS or (word.isdigit() and len(word) == 4) for word in ahead):
        return False
    return not (words[at] == "to" and not unit.capital[at + 1] and words[at + 1] not in DETERMINERS)
