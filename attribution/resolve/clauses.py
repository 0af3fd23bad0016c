"""Whom the clause or the question before a pronoun shows it to mean: "When Moe left office, he said"."""

from __future__ import annotations

import re
from bisect import bisect_right

from attribution.resolve.mentions import parse
from attribution.resolve.names import Name, core_name
from attribution.resolve.people import People

_CLAUSE = re.compile(
    r"[\W_]*(?:(?:Almost|Even|Ever|Just|Not long|Only|Shortly|Soon|Long|But|And|Yet|Then|Still|Also) )?"
    r"(?:(?:[\w-]+ ){1,3})?(?:[Ww]hen|[Aa]fter|[Ss]ince|[Aa]s|[Ww]hile|[Bb]efore|[Aa]lthough|[Tt]hough|[Ii]f|[Oo]nce|"
    r"[Uu]ntil|[Bb]ecause|[Bb]y the time|[Nn]ow that) (?:then-)?"
)
"""What opens a clause before the main one, up to its subject."""
_VERB = re.compile(r" (?!and |or |of |in |at |for |from |with |to |on |by )[a-z]")
_IN_WHICH = re.compile(r"[’']s?(?: [\w-]+){1,4},? (?:in|during|after|at) which $")
"""What stands between a name and a pronoun in what belongs to its bearer: "Moe's letter, in which he"."""
_ASKED = re.compile(r"\b(?:asked|pressed) (?=[A-Z])")
_REPLIES = re.compile(r"[Ss]?[Hh]e (?:then |simply |just )?(?:responded|replied|answered|retorted|shot back)\b")
_SUBORDINATE = re.compile(r" (?:since|when|after|before|until|while|because|once) $")
_HELD = re.compile(r"[Tt]he ([a-z]+)[’']s [a-z]")
_CLAUSE_LENGTH = 300
_QUESTION = 400
_QUOTES = frozenset("\"“'‘")


class Clauses:
    """Looks at what stands right before the pronouns of one text.

    Args:
        people: The persons that the text names.
    """

    def __init__(self, people: People) -> None:
        self.people = people
        self.text = people.text
        self.names = people.names

    def shown(self, position: int, gender: str) -> Name | None:
        """Return the person whom a pronoun at `position` must mean by the words before it, None where they tell none.

        Args:
            position: Where the pronoun stands; outside quotations.
            gender: Of the pronoun.
        """
        at = bisect_right(self.people.starts, position) - 1
        start = max(self.people.starts[at] if at >= 0 else 0, position - _CLAUSE_LENGTH)
        return (
            self._fronted(start, position, gender)
            or self._owner(start, position, gender)
            or self._whose(at, start, position, gender)
            or self._asked(at, position, gender)
            or self._replied(at, position, gender)
        )

    def _fronted(self, start: int, position: int, gender: str) -> Name | None:
        """Return the subject of the clause that opens the sentence and ends before the pronoun."""
        if not self.text.endswith(", ", start, position):
            return None
        opens = _CLAUSE.match(self.text, start, position)
        name = self._at(opens.end(), gender) if opens else None
        return name if name is not None and _VERB.match(self.text, name.end, position) else None

    def _owner(self, start: int, position: int, gender: str) -> Name | None:
        for name in self.names.before(position, start):
            if _IN_WHICH.fullmatch(self.text, name.end, position):
                return name if self._is_person(name, gender) else None
        return None

    def _whose(self, at: int, start: int, position: int, gender: str) -> Name | None:
        """Return whose what is that the sentence speaks of: "Moe's career began when he", "The mayor's … since he"."""
        if not _SUBORDINATE.search(self.text, start, position):
            return None
        names = [name for name in self.names.within(start, position) if self._is_person(name, gender)]
        if names and self.people.owns_subject(names[0], at):
            return names[0] if len(names) == 1 else None
        held = _HELD.match(self.text, start, position) if not names else None
        office = parse(f"the {held[1]}", self.people.words) if held else None
        name = (self.people.titled(office, start) or self.people.holder(office, start)) if office else None
        return name if name is not None and self._is_person(name, gender) else None

    def _asked(self, at: int, position: int, gender: str) -> Name | None:
        """Return who was asked in the sentence before one that opens with the answer, in quotation marks."""
        if (
            at < 1
            or self.text[self.people.starts[at]] not in _QUOTES
            or self.text.find("\n", self.people.starts[at], position) >= 0
        ):
            return None
        return self._last_asked(at, gender)

    def _replied(self, at: int, position: int, gender: str) -> Name | None:
        """Return who was asked in the sentence before one in which a pronoun replies."""
        if at < 1 or position - self.people.starts[at] > 3 or not _REPLIES.match(self.text, position):
            return None
        return self._last_asked(at, gender)

    def _last_asked(self, at: int, gender: str) -> Name | None:
        """Return who was asked last in the sentence before the one of number `at`."""
        begin, end = self.people.starts[at - 1], self.people.starts[at]
        asked = list(_ASKED.finditer(self.text, max(begin, end - _QUESTION), end))
        return self._at(asked[-1].end(), gender) if asked else None

    def _at(self, start: int, gender: str) -> Name | None:
        """Return the person whose name begins at `start`."""
        name = next(self.names.within(start, start + _CLAUSE_LENGTH), None)
        return name if name is not None and name.start == start and self._is_person(name, gender) else None

    def _is_person(self, name: Name, gender: str) -> bool:
        core = core_name(name, self.people.words)
        return bool(core) and not self.people.is_quoted(name.start) and self.people.is_person(core, name, gender)
