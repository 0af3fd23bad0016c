"""Whether two descriptions may mean the same unnamed people, or one of them: "two officials", "the official"."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from attribution.resolve.entities import Entity, capitals_of
from attribution.resolve.heads import GENERIC
from attribution.resolve.mentions import Form, Mention

ANYBODY = frozenset(
    "source sources person people individual insider informant man woman one those other others all both each some "
    "many most none neither two three four several speaker respondent interviewee participant".split()
)
"""Heads that any unnamed source may be called by."""
_OFFICE = frozenset(
    "official officer officials aide diplomat adviser advisor staffer staff commander bureaucrat prosecutor agent "
    "investigator negotiator envoy operative strategist counselor general colonel minister lawmaker congressman "
    "congresswoman senator representative leader negotiator assistant policeman".split()
)
_WORKER = frozenset("worker employee staffer staff driver trooper officer teacher nurse executive manager".split())
UNNAMED = frozenset((Form.ONE, Form.MANY))


def unnamed(entity: Entity) -> bool:
    """Return whether an entity is one or several people without a name."""
    return entity.form in UNNAMED or (entity.form is Form.JOINT and not entity.name)


def last_word(head: str) -> str:
    """Return the noun that a head ends in: "official" of "administration official"."""
    return head.rpartition(" ")[2]


def calls(head: str, entity: Entity) -> bool:
    """Return whether `head`, of a later mention, may be used for `entity`: its own head, or a wider one."""
    word = last_word(head)
    own = {last_word(item) for item in entity.heads}
    if word in own or word in ANYBODY:
        return True
    return any(word in words and bool(own & words) for words in (_OFFICE, _WORKER))


def clash(mention: Mention, entity: Entity, *, alone: bool) -> bool:
    """Return whether the words around one head tell two descriptions apart: an Iraqi official, a Turkish one.

    Args:
        mention: A description.
        entity: An unnamed source with the same head.
        alone: Whether no other source has that head.
    """
    capitals = capitals_of(mention)
    if capitals and last_word(mention.head) in GENERIC and alone:
        before = mention.text[: mention.text.lower().find(mention.head)]
        capitals = {word for word in capitals if word in before}
    if not capitals or not entity.capitals or not capitals.isdisjoint(entity.capitals):
        return False
    known = [capitals_of(read) for read in entity.read[:4]]
    return not any(_abbreviates(capitals, words) or _abbreviates(words, capitals) for words in known)


def _abbreviates(short: set[str], full: set[str]) -> bool:
    """Return whether letters of a body stand for its words in any order: "DOJ", "Justice Department", "CENTCOM"."""
    wanted = Counter(word[0] for word in full)
    for word in short if len(full) > 1 else ():
        letters = Counter(word.replace(".", ""))
        if word.isupper() and letters >= wanted and set(letters - wanted) <= _SMALL_INITIALS:
            return True
        if word.isupper() and len(word) < _LONG and _is_made_of(word.lower(), [part.lower() for part in full]):
            return True
    return False


def _is_made_of(short: str, words: Sequence[str]) -> bool:
    """Return whether letters are beginnings of different words, two or more of each: "CENT" and "COM"."""
    if not short:
        return True
    return any(
        short.startswith(word[:length]) and _is_made_of(short[length:], [*words[:at], *words[at + 1 :]])
        for at, word in enumerate(words[:_MOST_WORDS])
        for length in range(2, min(len(word), len(short)) + 1)
    )


_MOST_WORDS = 6
_LONG = 12
"""Letters from which on a word is no abbreviation."""
_SMALL_INITIALS = frozenset("OAFT")
"""Of words like "of", which initials may have and a name in capitals lacks."""
