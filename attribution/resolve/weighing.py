"""What a noun says that somebody is, by the words around it: a state's, a company's or a think tank's president."""

from __future__ import annotations

import re
from itertools import takewhile

from attribution.model import Role
from attribution.resolve.heads import GENERIC
from attribution.resolve.role_words import (
    ADVISERS,
    BUSINESS,
    CLAUSE,
    FORCES,
    FORMER,
    INSIDE,
    LOOSE,
    OF_STATE,
    RIGHTS,
    STATE,
    THINK_TANK,
)
from attribution.resolve.words import Noun, Words, tokens

_OF_FORCES = frozenset("official officer commander spokesperson leader aide".split())
_AT_WORK = re.compile(r" (?:(?:of|at|for|with|from|in) (?:the )?[A-Z]|and |who )")
_DEFENDS = re.compile(r"\b(?:[Dd]efen[cs]e|[Ll]egal) (?:team|lawyer|attorney|counsel)")
_OWN_GROUPS = frozenset(
    "audience band board cast choir clergy club community congregation crew crowd faculty family gang group household "
    "jury mob orchestra public school sect squad team theater theatre tribe troupe union".split()
)
"""What nobody is in office at the head of: "the leader of the band"."""
_AT_END = frozenset(("USA", "America", "UK", "International"))
"""Places that end the names of companies and associations."""
_CENTER_FOR_RIGHTS = re.compile(
    r"\b(?:Center|Centre|Institute) for (?:[A-Z]\w+ ){0,3}Rights\b(?!.*\b(?:University|School|College)\b)"
)
"""What campaigns by the name of a place where experts work."""
_LEARNED = frozenset({"prosecutor"})
"""Offices whose former holders are asked for what they know of the matter."""


_GOVERNS = re.compile(r"\b([A-Z]\w+(?: [A-Z]\w+)?)[’']s? (?:[a-z]+ )?chief executive$")
_OF_ORDERS = frozenset("father mother brother sister".split())
"""Titles of the clergy where they have a capital."""


class Weighing:
    """Weighs descriptions with the word lists.

    Args:
        words: Word lists.
    """

    def __init__(self, words: Words) -> None:
        self.words = words

    def weigh(self, noun: Noun, description: str) -> tuple[int, Role]:
        """Return how strongly a noun tells a role in a description, and which."""
        role = noun.role
        if noun.head in _OF_ORDERS and description.endswith(noun.head.capitalize()):
            return 3, Role.OTHER  # "Father Moe", "Mother Ann"
        governs = _GOVERNS.search(description)
        if governs and self.words.is_place(governs[1]):
            return 4, Role.OFFICIAL  # "Hong Kong's chief executive"
        if role is Role.OFFICIAL and noun.head in _OF_FORCES and FORCES.search(description):
            return 4, Role.MILITARY
        if noun.head.split(" ")[-1] in ADVISERS and INSIDE.search(description) and not FORMER.search(description):
            return 4, Role.OFFICIAL
        if noun.head.split(" ")[-1] in _LEARNED and FORMER.search(description):
            return 4, Role.EXPERT
        if noun.head in LOOSE or role is Role.OTHER:
            loose = self._loose(noun, description, role)
            if loose is Role.OTHER:
                return (2 if noun.head not in self.words.vague else 1), loose
            return 4 if loose is Role.OFFICIAL else 3, loose
        if noun.head in GENERIC:
            return 1, role
        if FORMER.search(description) and role is Role.OFFICIAL:
            return 3, role
        strength = {Role.SPOKESPERSON: 6, Role.DIPLOMAT: 5, Role.MILITARY: 4, Role.OFFICIAL: 4, Role.EXPERT: 3}
        return strength.get(role, 3), role

    def _of_place(self, pieces: list[str]) -> bool:
        """Return whether a description names a place or an official body, and not as a part of another name."""
        for at, word in enumerate(pieces):
            if self.words.known.get(word.lower()) == "official":
                return True
            if word in _AT_END and at and pieces[at - 1][:1].isupper() and not self.words.is_place(pieces[at - 1]):
                continue  # "Kelm Ski Country USA"
            whole = at + 1 == len(pieces) or not pieces[at + 1][:1].isupper()
            pair = re.sub(r"[’']s$", "", " ".join(pieces[at : at + 2]))
            if (self.words.is_place(word) and whole) or self.words.is_place(pair):
                return True
        return False

    def _loose(self, noun: Noun, description: str, role: Role) -> Role:
        """Return the role of a head that many kinds of body have: president, director, member."""
        before, _, rest = description.partition(noun.head)
        # "A suspect in the case of a university student" works nowhere.
        works = noun.head in LOOSE or _AT_WORK.match(rest)
        if THINK_TANK.search(description if works else before):
            return Role.ACTIVIST if _CENTER_FOR_RIGHTS.search(description) else Role.EXPERT
        if RIGHTS.search(CLAUSE.split(description, maxsplit=1)[0]) and not OF_STATE.search(rest):
            return Role.ACTIVIST
        if BUSINESS.search(description) or _DEFENDS.search(description):
            return Role.OTHER
        state = bool(OF_STATE.search(rest) or STATE.search(description)) or self._of_place(tokens(description))
        if role is Role.OTHER:
            return Role.OFFICIAL if noun.head in LOOSE and state else role
        if role is Role.OFFICIAL and not state:
            if rest.startswith((" at ", " with ")):
                return Role.OTHER  # "a vice president at Kelmtel"
            if re.match(r"(?: and [\w-]+)? (?:of|for) ", rest):
                place = re.split(r" (?:of|for) ", rest, maxsplit=1)[-1].removeprefix("the ").split(",")[0].strip()
                return Role.OFFICIAL if place[:1].islower() and not self._is_private(place) else Role.OTHER
            if re.search(r"\b[A-Z]{3,}\b", before):  # the president of a body known by its initials
                return Role.OTHER
            if noun.head in {"leader", "member", "representative", "staffer"}:
                return Role.OTHER
        return role

    def _is_private(self, place: str) -> bool:
        """Return whether a body is named after what it is, and that is no office: "the data broker Kelmtel"."""
        small = list(takewhile(str.islower, tokens(place)))
        if small and small[-1] in _OWN_GROUPS:
            return True
        noun = self.words.noun(small)
        return len(small) < len(tokens(place)) and (noun is None or noun.role is not Role.OFFICIAL)
