"""The word lists that resolution asks, in the form in which it asks them."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from functools import lru_cache

from attrs import frozen

from attribution.lexicons import builtin_lexicon
from attribution.model import Lexicon, Role

_OPENERS = frozenset(
    "the a an on in at but and for from as after before when while if since although though however meanwhile "
    "still then "
    "this that these those with by to of or so yet also last earlier later both according under over during despite "
    "until because where what who how why it its his her their our my not no nor only even once asked unlike like "
    "do does did is are was were has have had would should could neither either former image photo "
    "ultimately finally eventually perhaps maybe indeed instead today yesterday recently apparently obviously thus "
    "various several many some most few other another all every each any such more "
    "monday tuesday wednesday thursday friday saturday sunday january february march april june july august "
    "september october november december".split()
)
_IRREGULAR = {
    "men": "man", "women": "woman", "children": "child", "wives": "wife", "spokesmen": "spokesman",
    "spokeswomen": "spokeswoman", "policemen": "policeman", "congressmen": "congressman", "businessmen": "businessman",
    "servicemen": "serviceman", "attachés": "attaché", "passers-by": "passer-by", "kinsmen": "kinsman",
}  # fmt: skip
_NO_PLURAL = frozenset("police media press people staff congress headquarters affairs news corps services".split())
_HISSES = ("ses", "xes", "zes", "ches", "shes", "oes")
"""Ends of plurals that have an "e" of their own: "witnesses", but not "Jones"."""
_DEMONYMS = ("ish", "ese", "ian", "ean", "can", "ench", "utch", "eli", "aqi", "audi", "stani", "eek", "iss", "ari")
_WORD = re.compile(r"[\w’'.&-]+")


@frozen
class Noun:
    """What a common noun at the end of a description stands for."""

    head: str
    """The entry of the word list, in the singular."""
    kind: str
    """`person`, `body` or `group`."""
    role: Role
    plural: bool


class Words:
    """Word lists of one language, ready to be asked; made once for a lexicon (`words_of_lexicon`)."""

    def __init__(self, lexicon: Lexicon) -> None:
        builtin = builtin_lexicon("en")

        def entries(name: str) -> Mapping[str, str]:
            return lexicon[name] if name in lexicon else builtin.get(name, {})

        self.titles = entries("titles")
        self.roles = entries("roles")
        self.bodies = entries("org_heads")
        self.groups = entries("collective_heads")
        self.gender = entries("gender")
        self.first_names = entries("first_names")
        self.last_names = entries("last_names")
        self.surnames_first = entries("surnames_first")
        self.places = entries("places")
        self._place_stems = frozenset(place[:3] for place in self.places) | {"fre", "dut", "gre", "bri", "ame"}
        self.companies = frozenset(entries("companies"))
        self.known = {**entries("known_bodies"), **entries("companies")}
        self.advocates = frozenset(entries("advocates"))
        self.vague = entries("vague_heads")
        self.facets = tuple(entries("facet_cues").items())
        self.openers = _OPENERS
        self._last_words = {
            entry.rpartition(" ")[2] for entries in (self.groups, self.roles, self.bodies) for entry in entries
        }
        self._noun = lru_cache(maxsize=4096)(self._look_up)
        self._may_end = lru_cache(maxsize=16384)(self._ends_entry)

    def noun(self, words: Sequence[str]) -> Noun | None:
        """Return what the last words of a description stand for: the longest entry that ends it, None for none."""
        # Nearly all words are no noun of the lists, which their last word tells.
        if not words or not self._may_end(words[-1]):
            return None
        tail = [word.lower().strip(".,’'\"“”") for word in words[-3:]]
        for at in range(len(tail)):
            found = self._noun(" ".join(tail[at:]))
            if found:
                return found
        return None

    def _ends_entry(self, word: str) -> bool:
        """Return whether an entry of the lists for nouns ends in `word`, in the singular or the plural."""
        last = word.lower().strip(".,’'\"“”").replace("’", "'").rpartition(" ")[2]
        return any(form in self._last_words for form, _ in _forms(last))

    def _look_up(self, phrase: str) -> Noun | None:
        phrase = phrase.replace("’", "'").replace("u.s ", "u.s. ")  # the point at the end of a word is gone
        for form, plural in _forms(phrase):
            if not plural and form in self.groups:
                return Noun(form, "group", _role(self.groups[form]), True)
            if form in self.roles:
                return Noun(form, "person", _role(self.roles[form]), plural)
            if form in self.bodies:
                return Noun(form, "body", _role(self.bodies[form]), plural)
        return None

    def is_of_place(self, word: str) -> bool:
        """Return whether a capitalised word is a place or what belongs to one: "Israel", "Israeli"."""
        if self.is_place(word):
            return True
        return word.endswith(_DEMONYMS) and word[:3].lower() in self._place_stems

    def is_place(self, words: str) -> bool:
        """Return whether `words` name a place that can stand for its government."""
        return words.lower() in self.places

    def is_title(self, word: str) -> bool:
        """Return whether `word` may stand before a person's name."""
        return word.lower().strip(".") in self.titles


def tokens(text: str) -> list[str]:
    """Return the words of `text` with their capitals and abbreviation points."""
    return _WORD.findall(text)


def _role(label: str) -> Role:
    try:
        return Role(label)
    except ValueError:
        return Role.OTHER


def _forms(phrase: str) -> list[tuple[str, bool]]:
    """Return the phrase as it stands and the singulars it may be the plural of."""
    forms = [(phrase, False)]
    rest, _, last = phrase.rpartition(" ")
    lead = f"{rest} " if rest else ""
    if last == "general" and rest.endswith("s"):
        forms.append((f"{rest[:-1]} general", True))  # "attorneys general"
    elif last in _IRREGULAR:
        forms.append((lead + _IRREGULAR[last], True))
    elif last.endswith("men") and len(last) > 4:
        forms.append((f"{lead}{last[:-2]}an", True))
    elif last.endswith("s") and len(last) > 2 and not last.endswith(("ss", "'s")) and last not in _NO_PLURAL:
        if last.endswith("ies"):
            forms.append((f"{lead}{last[:-3]}y", True))
        if last.endswith(_HISSES):
            forms.append((lead + last[:-2], True))
        forms.append((lead + last[:-1], True))
    return forms


_made: dict[int, tuple[Lexicon, Words]] = {}


def words_of_lexicon(lexicon: Lexicon) -> Words:
    """Return the lists of `lexicon` ready to be asked; made once as long as the same mapping is given."""
    entry = _made.get(id(lexicon))
    if entry is None or entry[0] is not lexicon:
        if len(_made) >= 8:  # engines come and go in tests; keep no more than a handful alive
            _made.clear()
        entry = (lexicon, Words(lexicon))
        _made[id(lexicon)] = entry
    return entry[1]
