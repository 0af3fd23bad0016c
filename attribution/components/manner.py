"""Time, place and manner of speaking between a reporting verb and what it reports ("told the press on Friday")."""

from __future__ import annotations

from attribution.components.frames import terminal
from attribution.components.layout import QUOTE, Unit
from attribution.components.noun_phrases import PLACE_OF_SPEECH
from attribution.components.words import (
    AUXILIARIES,
    DAYS,
    SUBJECT_PRONOUNS,
    is_adverb,
    word_set,
)


def skip_manner(unit: Unit, at: int) -> int:
    """Return the first atom at or after `at` that is not time, place or manner of speaking."""
    words = unit.words
    count = len(unit)
    here = at
    while here < count:
        word = words[here]
        if word in DAYS or (is_adverb(word) and not unit.capital[here]):
            here += 1
        elif (
            word in {"last", "this", "early", "late", "next"} and here + 1 < count and words[here + 1] in _TIMES | DAYS
        ):
            here += 2
        elif (
            word in {"on", "in"}
            and here + 1 < count
            and (
                words[here + 1] in DAYS
                or words[here + 1] in _MEDIA
                or (words[here + 1].isdigit() and len(words[here + 1]) == 4)
            )
        ):
            here += 2
            while here < count and (words[here].isdigit() or words[here] in DAYS or words[here] in _TIMES):
                here += 1
        elif word in {"in", "at", "during", "on", "via", "through", "by", "after", "from", "to", "over", "with"}:
            end = _speech_place(unit, here) or _until_that(unit, here)
            if end is None:
                return here
            here = end
        elif word == "of" and here == at:
            end = _until_comma(unit, here)
            if end is None:
                return here
            here = end
        else:
            return here
    return here


def _until_that(unit: Unit, at: int) -> int | None:
    """Return the position of the "that" behind a short prepositional phrase ("after the vote that"), or None."""
    for here in range(at + 2, min(at + 9, len(unit))):
        word = unit.words[here]
        if word == "that":
            return here
        if word in {",", ";", QUOTE, ":"} or word in SUBJECT_PRONOUNS or word in AUXILIARIES:
            return None
    return None


_TIMES = word_set("week month year night weekend summer spring fall autumn winter morning afternoon evening")


_MEDIA = word_set("twitter facebook instagram telegram television tv radio air camera cnn nbc cbs abc fox msnbc")


def _speech_place(unit: Unit, at: int) -> int | None:
    """Return one past "in a statement to the press on Friday", None where no such phrase begins at `at`."""
    words = unit.words
    for here in range(at + 1, min(at + 8, len(unit))):
        word = words[here]
        if word in {",", ";", QUOTE, "that", ":"} or word in SUBJECT_PRONOUNS:
            return None
        if word in PLACE_OF_SPEECH or (
            word in {"reporters", "journalists", "lawmakers", "supporters"} and words[at] == "to"
        ):
            end = here + 1
            while end < len(unit) and words[end] in PLACE_OF_SPEECH:
                end += 1
            if end < len(unit) and words[end] in {
                "with",
                "to",
                "on",
                "for",
                "at",
                "in",
                "about",
                "after",
                "from",
                "by",
                "posted",
                "of",
            }:
                stop = _until_comma(unit, end)
                return stop if stop is not None else end
            return end
    return None


def _until_comma(unit: Unit, at: int) -> int | None:
    """Return the position of the next comma, colon, quotation or "that" within twelve atoms, None without one."""
    for here in range(at, min(at + 12, len(unit))):
        if unit.words[here] in {",", ":", QUOTE, "that"} or terminal(unit.words[here]):
            return here
    return None
