"""The full names to which surnames belong in one article."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable

from attrs import evolve

from attribution.lexicons.outlet_names import outlet_names
from attribution.resolve.mentions import Mention
from attribution.resolve.names import Names, core_name, has_suffix, strip_suffix
from attribution.resolve.words import Words

_KIN = re.compile(r"\b(?:son|sons|father|dad|grandson|grandfather|elder|younger|Sr\.)(?!\w)")
_NEAR_KIN = 80
_PRONOUN_AFTER = re.compile(
    r"(?![’']s)[^A-Z\n“\"]{0,100}?(?:\b(he|his|him|himself|she|her|herself)\b|(?<=[.”\"] )(He|She|His|Her)\b)"
)
"""The pronoun after a surname, with no other name between."""


_GIVEN = re.compile(r"[A-Z][a-z]+-[a-z]+")
"""A given name of two syllables: "Jong-un"."""
_LONGEST = 3


def is_surname_first(name: tuple[str, ...], words: Words) -> bool:
    """Return whether a name begins with the surname, so that no first name tells of whom it is: "Xi Jinping"."""
    return len(name) > 1 and (_GIVEN.fullmatch(name[1]) is not None or name[0].lower() in words.surnames_first)


def _more(called: Counter[str]) -> str:
    """Return the gender told more often, empty for neither."""
    return max("mf", key=called.__getitem__) if called["m"] != called["f"] else ""


class FullNames:
    """Finds the fullest name that an article gives for a surname.

    Args:
        text: The article's text.
        words: Word lists.
        names: Its capitalised runs.
    """

    def __init__(self, text: str, words: Words, names: Names) -> None:
        self.text = text
        self.words = words
        self.names = names
        self._full_names: dict[str, tuple[str, ...] | None] = {}
        self._namesakes: dict[str, bool] = {}

    def fullest(self, mention: Mention) -> Mention:
        """Return `mention` with the fuller name that the article gives elsewhere."""
        if len(strip_suffix(mention.name)) > 1:
            return mention
        full = self.of(mention.name[0])
        if full is None:
            return mention
        surname_first = full[0] == mention.name[0]  # "Kim" of "Kim Jong-un" is no first name
        given = "" if surname_first else self.words.first_names.get(full[0].lower(), "")
        gender = mention.gender or given
        return evolve(mention, name=full, gender=gender)

    def has_namesakes(self, surname: str) -> bool:
        """Return whether "Jr." tells two of the article's people apart: "Marsh Jr.", "his father, Tom Marsh"."""
        found = self._namesakes.get(surname)
        if found is None:
            names = self.names.ending_in(surname)[:40]
            sons = [name for name in names if has_suffix(name.words)]
            found = self._namesakes[surname] = len({name.words[-1].strip(".,") for name in sons}) > 1 or (
                len(sons) < len(names)
                and any(
                    len(name.words) == 2 or _KIN.search(self.text, max(0, name.start - _NEAR_KIN), name.end + _NEAR_KIN)
                    for name in sons
                )
            )
        return found

    def of(self, surname: str) -> tuple[str, ...] | None:
        """Return the fullest name in the article that ends in `surname`; a title alone gives the surname back."""
        if surname not in self._full_names:
            full = self._fullest_of(surname)
            if full is None or len(full) == 1:
                full = self._surname_first(surname) or full
            own = full is not None and has_suffix(full) and not self.has_namesakes(surname)
            self._full_names[surname] = tuple(strip_suffix(full)) if full and own else full
        return self._full_names[surname]

    def _surname_first(self, surname: str) -> tuple[str, ...] | None:
        """Return the first name in the article that begins with a surname, as in China and Korea: "Kim Jong-un"."""
        for name in self.names.titled_with(surname)[:40]:
            core = tuple(core_name(name, self.words))
            person = core[0] == surname and len(core) <= _LONGEST and not self.words.is_place(" ".join(core))
            if not person or not is_surname_first(core, self.words):
                continue
            thing = self.text[max(0, name.start - 4) : name.start].lower() == "the "  # "the Moon Landing"
            if _GIVEN.fullmatch(core[1]) or not (thing or self._is_word(core[1])):
                return core
        return None

    def _is_word(self, word: str) -> bool:
        """Return whether a second word of a name is a surname or a noun: "Kim Moe", "Park Service"."""
        lower = word.lower()
        return lower in self.words.last_names or self.words.noun([lower]) is not None

    def _fullest_of(self, surname: str) -> tuple[str, ...] | None:
        seen: dict[tuple[str, ...], int] = {}
        called: Counter[str] = Counter()
        for name in self.names.ending_in(surname)[:40]:
            core = core_name(name, self.words)
            if len(core) > 1 and outlet_names().lookup(" ".join(core)):
                continue  # "Times" is nobody's surname
            if len(core) == 1 and len(name.words) > 1:
                called[self.words.gender.get(name.words[0].lower().strip("."), "")] += 1
            if len(core) > 1 or len(core) < len(name.words):
                seen[core] = seen.get(core, 0) + 1
        elders = {core: count for core, count in seen.items() if not has_suffix(core)}
        if elders and len(elders) < len(seen) and self.has_namesakes(surname):
            seen = elders
        if not seen:
            return None
        gender = _more(called) or (self._pronouns_of(surname) if self._may_be_two(seen) else "")

        def rank(core: tuple[str, ...]) -> tuple[bool, bool, bool, bool, int, int]:
            given_gender = self.words.first_names.get(core[0].lower(), "") if len(core) > 1 else ""
            fits = not (gender and given_gender and gender != given_gender)  # "Mr. Moe" is not Ann Moe
            # A known first name, capitals as in names ("TRUMP SPEAKS" is a headline), no "Jr.", how often, how full.
            given = core[0].lower() in self.words.first_names
            return fits, len(core) > 1 and (given or len(core) < 5), given, not has_suffix(core), seen[core], len(core)

        return max(seen, key=rank)

    def _may_be_two(self, seen: Iterable[tuple[str, ...]]) -> bool:
        """Return whether names of one surname are those of a man and a woman, or of one and somebody else."""
        given = {self.words.first_names.get(core[0].lower(), "") if len(core) > 1 else "title" for core in seen}
        return len(given - {""}) > 1

    def _pronouns_of(self, surname: str) -> str:
        """Return the gender of the pronouns that follow a surname without a first name, empty where they differ."""
        called: Counter[str] = Counter()
        for name in self.names.ending_in(surname)[:40]:
            after = _PRONOUN_AFTER.match(self.text, name.end) if len(core_name(name, self.words)) == 1 else None
            if after:
                called[self.words.gender.get((after[1] or after[2]).lower(), "")] += 1
        return _more(called) if min(called["m"], called["f"]) * 3 <= max(called["m"], called["f"]) else ""
