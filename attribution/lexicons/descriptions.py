"""How much the words for an unnamed source tell a reader: nothing, a bare noun, a vague phrase, or something.

Rules and scores both ask, so the answer lives here, below both. It rests on the word lists `rules_*` alone.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from enum import IntEnum
from functools import lru_cache
from itertools import dropwhile, islice

from attribution.model import Lexicon, TextSpan

_WORD = re.compile(r"[^\W_]+(?:[-'’][^\W_]+)*")


class Telling(IntEnum):
    """How much a description tells, least first."""

    NOTHING = 0
    """A pronoun or a number: neither helps nor harms a description given elsewhere."""
    BARE = 1
    """A noun that could be anybody: "a source"."""
    VAGUE = 2
    """Words that look like a description and place nobody: "people familiar with the matter"."""
    SOMETHING = 3
    """At least one word that a reader can use."""


def words_in(text: str) -> list[str]:
    """Return the words of `text` in lower case; a hyphen or an apostrophe may stand inside a word."""
    return [word.replace("’", "'").lower() for word in _WORD.findall(text)]


def words_up_to(most: int, text: str, span: TextSpan) -> int:
    """Return how many words `span` holds; once there are `most`, the rest is not read."""
    return sum(1 for _ in islice(_WORD.finditer(text, span.start, span.end), most))


def holds_phrase(text: str, phrases: Iterable[str]) -> bool:
    """Return whether `text` holds one of `phrases` as whole words, whatever case and marks."""
    haystack = f" {' '.join(words_in(text))} "
    return any(_padded(phrase) in haystack for phrase in phrases)


def telling(mention: str, lexicon: Lexicon) -> Telling:
    """Return how much one mention of an unnamed source tells.

    Args:
        mention: The words, e.g. `two people familiar with the matter`.
        lexicon: Word lists; the lists `rules_*` are read.
    """
    empty = lexicon.get("rules_empty_words", {})
    pronouns = lexicon.get("rules_pronouns", {})
    bare, vague = lexicon.get("rules_bare_heads", {}), lexicon.get("rules_vague_heads", {})
    words = words_in(mention)
    rest = list(dropwhile(lambda word: word in empty or word in pronouns, words))
    head, tail = (rest[0], rest[1:]) if rest and (rest[0] in bare or rest[0] in vague) else ("", rest)
    if _is_vague_tail(tail, lexicon):
        return Telling.VAGUE
    if not all(word in empty or word in pronouns for word in tail):
        return Telling.SOMETHING
    if not head:
        return Telling.NOTHING
    vouched = any(empty.get(word) == "vague" for word in words)
    return Telling.BARE if head in bare and not vouched else Telling.VAGUE


def most_telling(mentions: Iterable[str], lexicon: Lexicon) -> Telling:
    """Return how much the most telling of `mentions` tells, since one good description serves them all."""
    return max((telling(mention, lexicon) for mention in mentions), default=Telling.NOTHING)


@lru_cache(maxsize=1024)
def _parts(phrase: str) -> list[str]:
    return phrase.split()


@lru_cache(maxsize=4096)
def _padded(phrase: str) -> str:
    return f" {' '.join(words_in(phrase))} "


def _is_vague_tail(tail: list[str], lexicon: Lexicon) -> bool:
    """Return whether `tail` ties the source to nothing in particular: "familiar with the matter"."""
    empty = lexicon.get("rules_empty_words", {})
    objects = lexicon.get("rules_vague_objects", {})
    for relation in lexicon.get("rules_vague_relations", {}):
        start = _parts(relation)
        if tail[: len(start)] == start:
            told = [word for word in tail[len(start) :] if word not in empty]
            if told and all(word in objects for word in told):
                return True
    return False
