"""What is seldom beyond dispute: wrongdoing, tolls, broken bodies; and how far two claims speak of the same thing."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cache

from attribution.lexicons import builtin_lexicon
from attribution.lexicons.descriptions import words_in

_LONG = 5_000
"""Characters of a stretch that are read; a claim is a sentence or two."""

_NEAR = 4
"""Words between a toll and its number: "killed at least 12 of them"."""

_NUMBERS = frozenset(
    "two three four five six seven eight nine ten eleven twelve dozen dozens hundred hundreds thousand thousands "
    "scores several many".split()
)
_FIGURE = re.compile(r"(?!(?:19|20)\d\d$)\d+")

_AGES = frozenset({"age", "aged", "at"})
"""Words before a number that counts years of life."""

_SHORT = 4
"""Letters of a word that can tell what a claim is about; shorter ones are mostly grammar."""

_STEM = 5
"""Letters by which two words count as one ("smuggled", "smuggling"); a rough stemmer that needs no data."""

_FEW_WORDS = 2
"""Fewest words that two claims must share; one may be chance."""


def disputable(text: str, *kinds: str) -> str | None:
    """Return the first words of `text` that are open to dispute, None where there are none.

    Args:
        text: A sentence or the content of an attribution; only its start is read where it is very long.
        *kinds: Labels of the word list `rules_contested` that count (`deed`, `wrong`, `toll`, `failure`); all of them
            by default.
    """
    words = words_in(text[:_LONG])
    phrases = _by_first_word()
    for at, word in enumerate(words):
        for phrase, kind in phrases.get(word, ()):
            if kinds and kind not in kinds:
                continue
            if words[at : at + len(phrase)] == list(phrase) and (kind != "toll" or _has_number(words, at)):
                return " ".join(phrase)
    return None


def topic(text: str) -> frozenset[str]:
    """Return the stems of the words that tell what `text` is about."""
    common = builtin_lexicon("en").get("rules_common_words", {})
    words = words_in(text[:_LONG])
    stems = (word[:_STEM] for word in words if len(word) >= _SHORT and word not in common)
    return frozenset((*stems, *filter(str.isdigit, words)))


def alike(one: frozenset[str], other: frozenset[str], share: float) -> bool:
    """Return whether two claims, as `topic` gives them, speak of the same thing.

    Args:
        one: Stems of a claim.
        other: Stems of another.
        share: Part of the shorter one's stems that both must have, from 0 to 1.
    """
    common = len(one & other)
    return common >= _FEW_WORDS and common >= share * min(len(one), len(other))


@cache
def _by_first_word() -> Mapping[str, list[tuple[tuple[str, ...], str]]]:
    found: dict[str, list[tuple[tuple[str, ...], str]]] = {}
    for phrase, kind in builtin_lexicon("en").get("rules_contested", {}).items():
        words = tuple(words_in(phrase))
        found.setdefault(words[0], []).append((words, kind))
    return found


def _has_number(words: list[str], at: int) -> bool:
    """Return whether a number stands near the word at `at`; a year is none."""
    start = max(0, at - _NEAR)
    return any(
        (word in _NUMBERS or _FIGURE.fullmatch(word)) and not (place and words[place - 1] in _AGES)
        for place, word in enumerate(words[start : at + _NEAR + 1], start=start)
    )
