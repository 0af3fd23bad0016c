"""Subjects: whether a noun phrase can govern a verb form, and which one governs a clause."""

from __future__ import annotations

from attribution.components.frames import Knowledge, first_atom_after_conjunction
from attribution.components.insertions import Phrase, named_apposition
from attribution.components.layout import QUOTE, Unit
from attribution.components.noun_phrases import phrase_after
from attribution.components.verbs import Verb
from attribution.components.words import AUXILIARIES, NOUN_PREPOSITIONS, PLURALS, word_set


def is_noun_here(unit: Unit, at: int, knowledge: Knowledge) -> bool:
    """Return whether a plain or -s form is a noun: a verb follows ("press reports said"), or "according to" leads."""
    following = unit.words[at + 1] if at + 1 < len(unit) else "."
    verb = knowledge.verbs.get(following)
    if (verb is not None and verb.form in {"past", "s"}) or following in AUXILIARIES:
        return True
    start = at
    while start > 0 and unit.words[start - 1] not in {",", ";", QUOTE}:
        start -= 1
    return unit.words[start : start + 2] == ["according", "to"]


WEAK = word_set("suggest imply indicate signal show reveal find mean rule feel read")
"""Verbs of which things can be the subject without telling anything ("the crack suggests that …")."""


def governs(unit: Unit, phrase: Phrase, verb: Verb, auxiliary: bool, knowledge: Knowledge) -> bool:
    """Return whether `phrase` can be the subject of this form, so that the form is a verb and somebody tells."""
    head = phrase.first + 1
    while (
        head < phrase.last
        and unit.words[head] not in NOUN_PREPOSITIONS
        and unit.words[head] not in {"familiar", "close", "briefed"}
    ):
        head += 1
    word = unit.words[head - 1]
    capital = unit.capital[head - 1]
    several = "and" in unit.words[phrase.first : phrase.last]
    if unit.words[phrase.last - 1] in {"amid", "repeated", "despite", "over"}:
        return False
    if unit.words[phrase.first] in {"nobody", "no", "none", "neither"}:
        return False
    if word.endswith(("'s", "’s")) and word not in {"he's", "she's"}:
        return False
    if verb.form == "base" and not auxiliary and verb.lemma != "read":
        # "the report", "a senior official claim": a plain form after a singular is a noun
        if word in {"he", "she", "it"} or unit.words[phrase.first] in {
            "a",
            "an",
            "this",
            "his",
            "her",
            "its",
            "their",
        }:
            return False
        if not (word.endswith("s") or word in PLURALS or several):
            return False
    if verb.form == "s" and (
        word.isdigit() or (not capital and word[-1] == "s" and word[-2:] not in {"ss", "us", "is"})
    ):
        return False
    if verb.lemma in WEAK:
        return (
            (capital and phrase.last - phrase.first < 9)
            or word in knowledge.people
            or word in {"he", "she", "they", "who"}
        )
    return True


INTRODUCTORY = word_set(
    "on in at during after when while as since if with by for from despite because although though "
    "speaking asked before under following amid according until about instead unlike like through over "
    "to"
)


def subject_of_clause(unit: Unit, at: int, knowledge: Knowledge) -> Phrase | None:
    """Return the subject of the clause in which `at` stands: the nearest phrase behind a conjunction or the start."""
    words = unit.words
    for start in range(at - 2, -1, -1):
        if words[start] in _CLAUSE_OPENERS and start + 1 < at:
            phrase = _plausible(unit, start + 1, at, knowledge)
            if phrase is not None:
                return phrase
    first = first_atom_after_conjunction(unit)
    if words[first] in INTRODUCTORY or words[first] in {"last", "earlier", "later", "meanwhile", "a"}:
        comma = next((here for here in range(first, min(at, first + 20)) if words[here] == ","), None)
        if comma is not None:
            phrase = _plausible(unit, comma + 1, at, knowledge)
            if phrase is not None:
                return phrase
    phrase = phrase_after(unit, first, knowledge.people)
    if phrase is None and "," in words[first : min(at, first + 15)]:
        phrase = phrase_after(unit, words.index(",", first) + 1, knowledge.people)
    return named_apposition(unit, phrase, knowledge.people) if phrase is not None and phrase.last <= at else None


_CLAUSE_OPENERS = word_set("although but before while because though when until whereas")


def _plausible(unit: Unit, first: int, at: int, knowledge: Knowledge) -> Phrase | None:
    """Return the noun phrase at `first` if it can be somebody who speaks."""
    phrase = phrase_after(unit, first, knowledge.people)
    if phrase is None or phrase.last > at or unit.words[phrase.first] in {"it", "there"}:
        return None
    head = unit.words[phrase.last - 1]
    named = unit.capital[phrase.first] or head in knowledge.people or head in PLURALS or head in {"he", "she"}
    if not named and not any(word in knowledge.people for word in unit.words[phrase.first : phrase.last]):
        return None
    return named_apposition(unit, phrase, knowledge.people)
