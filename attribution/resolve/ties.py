"""Whom a tie to somebody else means: "his attorney", "Holm's wife", where the article names the one who is that."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache

from attribution.resolve.heads import PRONOUNS
from attribution.resolve.kin import last_word
from attribution.resolve.mentions import Form, Mention
from attribution.resolve.names import Name, Names, core_name
from attribution.resolve.people import People
from attribution.resolve.words import Words

_ALIKE: Sequence[frozenset[str]] = tuple(
    frozenset(words.split())
    for words in (
        "lawyer attorney counsel barrister solicitor",
        "wife widow",
        "husband widower",
        "mother mom mum",
        "father dad",
        "girlfriend fiancée fiancee",
        "boyfriend fiancé fiance",
    )
)
_TIES = frozenset("daughter son brother sister aunt uncle cousin niece nephew grandmother grandfather agent".split())
_SPOUSES = frozenset("wife husband widow widower spouse".split())
_MARRIED = re.compile(r"\b(?:[Hh]er husband|[Hh]is wife|wife of|husband of|married|widow of)\b")
"""What tells that somebody is whose husband or wife, and no daughter."""
_NEAR = 120
_PARENTS = frozenset("father mother dad mom mum".split())
_MY_PARENTS = re.compile(r"\b[Mm]y parents,? ([A-Z]\w+) and ([A-Z]\w+) ([A-Z][\w’'-]+)")
_BEFORE = 70
"""Characters before a name, and behind it, in which the tie is told."""
_AFTER = 90
_MOST = 200
"""Names of an article that are looked at."""
_WHOSE = r"(?:[Hh]is|[Hh]er|[Tt]heir|[Mm]y|[Aa]n?|[Tt]he|[A-Z][\w.’'-]*[’']s?)"


@lru_cache(maxsize=32)
def _expressions(tie: frozenset[str]) -> tuple[re.Pattern[str], re.Pattern[str]]:
    """Return how a text tells, before and behind a name, that somebody is one of `tie` to somebody."""
    heads = "|".join(sorted(map(re.escape, tie)))
    before = rf"\b{_WHOSE} (?:[\w-]+ ){{0,2}}(?:{heads}),? (?:(?:for|of|to) (?:[\w’'.-]+ ){{0,4}}[\w’'.-]+, )?$"
    after = (
        rf"(?:, \d+)?(?:,| \(| [–—-]+) ?(?:who is |who was )?{_WHOSE} (?:[\w-]+ ){{0,2}}(?:{heads})\b"
        r"(?: (?:for|of|to) (?:[\w’'.-]+ ){0,3}[A-Z][\w’'-]+)?"
    )
    return re.compile(before), re.compile(after)


def _bare_owner(mention: Mention) -> str:
    """Return whose a mention is, without the ending that says so."""
    return mention.owner.removesuffix("’s").removesuffix("'s").rstrip("’'")


class Ties:
    """Finds the named persons of one article by whose they are.

    Args:
        text: The article's text.
        words: Word lists.
        names: Its capitalised runs.
        people: The persons that it names.
    """

    def __init__(self, text: str, words: Words, names: Names, people: People) -> None:
        self.text = text
        self.words = words
        self.names = names
        self.people = people
        self._found: dict[str, tuple[tuple[Name, str], ...]] = {}

    def person(self, mention: Mention, place: int) -> Name | None:
        """Return the one person whom the article names and calls what an owned description does; None for several.

        Args:
            mention: The description: "his attorney".
            place: Where it stands; "his" is whom the sentence names last before it.
        """
        if mention.form is not Form.ONE or not mention.owner or not mention.head:
            return None
        told = self._told(last_word(mention.head))
        kept = [name for name, phrase in told if self._fits(mention, name, phrase, place)]
        if kept:
            return kept[0] if len({self._surname(name) for name in kept}) == 1 else None
        return self._spouse(mention) or self._parent(mention)

    def _spouse(self, mention: Mention) -> Name | None:
        """Return the one person who shares the surname of whose wife or husband is meant: "Moe's wife"."""
        owner = _bare_owner(mention).split()
        if last_word(mention.head) not in _SPOUSES or not owner or owner[-1].lower() in PRONOUNS:
            return None
        found: dict[str, Name] = {}
        for name in self.names.ending_in(owner[-1])[:_MOST]:
            core = core_name(name, self.words)
            sex = self.words.first_names.get(core[0].lower(), "") if core else ""
            other_sex = bool(sex and mention.gender and sex != mention.gender)
            married = _MARRIED.search(self.text, max(0, name.start - _BEFORE), name.end + _NEAR)
            fits = len(core) > 1 and core[0] not in owner[:-1] and not other_sex and self.people.may_name(core)
            if fits and (married is not None or core[0] in found):
                found.setdefault(core[0], name)
        return next(iter(found.values())) if len(found) == 1 else None

    def _parent(self, mention: Mention) -> Name | None:
        """Return the author's parent whom the article names beside the other: "my parents, Tom and Ann Moe"."""
        if mention.owner.lower() != "my" or last_word(mention.head) not in _PARENTS:
            return None
        pair = _MY_PARENTS.search(self.text)
        if pair is None:
            return None
        sexes = [self.words.first_names.get(first.lower(), "") for first in pair.group(1, 2)]
        fits = [
            at
            for at in (0, 1)
            if sexes[at] == mention.gender or (not sexes[at] and sexes[1 - at] not in {"", mention.gender})
        ]
        return Name(pair.start(1), pair.end(3), (pair[fits[0] + 1], pair[3])) if len(fits) == 1 else None

    def _fits(self, mention: Mention, name: Name, phrase: str, place: int) -> bool:
        """Return whether a person told to have a tie can be the one of a description: by gender, and by whose it is."""
        core = core_name(name, self.words)
        first = self.words.first_names.get(core[0].lower(), "")
        if first and mention.gender and first != mention.gender:
            return False
        owner = _bare_owner(mention).rsplit(" ", 1)[-1]
        if owner.lower() in PRONOUNS:
            # Everybody in a case has a lawyer.
            return last_word(mention.head) not in _ALIKE[0] or self._named_before(place) in phrase.split()
        return owner in phrase or phrase.split(" ", 1)[0].lower() in PRONOUNS

    def _named_before(self, place: int) -> str:
        """Return the surname of the person whom the words before a place name last; empty where they name nobody."""
        for name in self.names.before(place, max(0, place - _NEAR)):
            core = core_name(name, self.words)
            if core and "\n" not in self.text[name.end : place] and self.people.is_person(core, name, ""):
                return core[-1]
        return ""

    def _surname(self, name: Name) -> tuple[str, ...]:
        return core_name(name, self.words)[-1:]

    def _told(self, head: str) -> tuple[tuple[Name, str], ...]:
        if head not in self._found:
            tie = next((words for words in _ALIKE if head in words), frozenset({head}) & _TIES)
            self._found[head] = tuple(self._named(tie)) if tie else ()
        return self._found[head]

    def _named(self, tie: frozenset[str]) -> list[tuple[Name, str]]:
        before, after = _expressions(tie)
        found = []
        for count, name in enumerate(self.names.within(0, len(self.text))):
            if count == _MOST:
                break
            core = core_name(name, self.words)
            if len(core) < 2 or not self.people.is_person(core, name, ""):
                continue
            told = before.search(self.text, max(0, name.start - _BEFORE), name.start)
            told = told or after.match(self.text, name.end, name.end + _AFTER)
            if told:
                found.append((name, told[0].strip(" ,(–—-")))
        return found
