"""Names as the labels of a transcript and the signatures of posts give them: "HOLM", "DH" for Dana Holm, "ada holm"."""

from __future__ import annotations

import re

from attribution.model import Attribution
from attribution.resolve.words import Words

_TURN, _POST = "en/cue/turn", "en/cue/signed-post"
"""Patterns whose speakers are names as such, whatever their words are."""
_INITIALS = 3
_MOST = 50
"""Labels of one article that are looked up in it; a conversation has no more people."""
_WORD = re.compile(r"[^\W\d_]+")


def is_turn(attribution: Attribution) -> bool:
    """Return whether an attribution is a turn of a transcript, whose label is nobody whom a sentence is about."""
    return any(item.pattern == _TURN for item in attribution.evidence)


def is_post(attribution: Attribution) -> bool:
    """Return whether an attribution is an embedded post of a social platform."""
    return any(item.pattern == _POST for item in attribution.evidence)


class Labels:
    """Spells the labels of one article as its sentences do.

    Args:
        text: The article's text.
        words: Word lists.
    """

    def __init__(self, text: str, words: Words) -> None:
        self.text = text
        self.words = words
        self._spelled: dict[str, str] = {}

    def named_by(self, attribution: Attribution) -> str:
        """Return the name that the label of a turn, or the signature of a post, gives; empty for what is neither."""
        if not attribution.speaker or not (is_turn(attribution) or is_post(attribution)):
            return ""
        label = " ".join(attribution.speaker[0].of(self.text).split())
        if not label.isupper():
            given = label.islower() and label.split()[0] in self.words.first_names
            return _titled(label) if given else label  # "ada holm", as some sign their posts
        if label not in self._spelled:
            self._spelled[label] = self._spell(label) if len(self._spelled) < _MOST else _titled(label)
        return self._spelled[label]

    def _spell(self, label: str) -> str:
        if len(label) <= _INITIALS and label.isalpha():
            return self._in_full(label) or label
        if label.startswith("THE "):
            return label.lower()
        like = (found[0] for found in re.finditer(rf"\b{re.escape(label)}\b", self.text, re.IGNORECASE))
        return next((name for name in like if not name.isupper() and name[0].isupper()), _titled(label))

    def _in_full(self, initials: str) -> str:
        """Return the first name of a person with these initials, empty for none."""
        parts = r"[\w’'.]{1,20}[ -]".join(map(re.escape, initials))
        found = [name[0] for name in re.finditer(rf"\b{parts}[\w’'-]{{1,20}}", self.text)]
        known = (name for name in found if name.split()[0].lower() in self.words.first_names)
        return next(known, next((name for name in found if f"{name}:" in self.text), ""))


def _titled(label: str) -> str:
    """Return a label in capitals as names are written: "O’Hara-Moe"."""
    return _WORD.sub(lambda word: word[0].capitalize(), label)
