"""Whose ground it is: that of the attribution that states it, of the source it tells about, of one of a group."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence

from attribution.model import Mark
from attribution.resolve.cases import Case
from attribution.resolve.entities import Entity
from attribution.resolve.grounds import Ground, Grounds, as_ground, grants
from attribution.resolve.mentions import Form, parse
from attribution.resolve.words import Words

_NEAR = 60
"""Attributions before and after a sentence with a ground among which its subject is looked for."""


class Reasons:
    """Decides the grounds of one article.

    Args:
        cases: The article's attributions, their sources found.
        grounds: Its marks.
        words: Word lists.
    """

    def __init__(self, cases: Sequence[Case], grounds: Grounds, words: Words) -> None:
        self.cases = cases
        self.grounds = grounds
        self.words = words
        self._by_place = sorted(cases, key=lambda case: case.place)
        self._places = [case.place for case in self._by_place]

    def decide(self) -> None:
        """Give every case its ground, and say whether the name is withheld by agreement."""
        of_entity: dict[int, Ground] = {}
        granted: set[int] = set()
        for case in self.cases:
            if not case.found or case.found.entity.form in {Form.PERSON, Form.JOINT}:
                continue
            number = case.found.entity.number
            case.ground = self.grounds.of(case.attribution)
            if case.ground:
                of_entity.setdefault(number, case.ground)
                granted.add(number)
            elif grants(case.full):
                granted.add(number)
        used = [span for case in self.cases if case.ground for span in case.ground.spans]
        for mark, subject in self.grounds.alone(used):
            for entity in self._meant(mark, subject):
                of_entity.setdefault(entity.number, as_ground(mark))
                granted.add(entity.number)
        self._share(of_entity, granted)
        for case in self.cases:
            if case.found:
                number = case.found.entity.number
                case.ground = case.ground or of_entity.get(number)
                case.granted = number in granted

    def _meant(self, mark: Mark, subject: str) -> list[Entity]:
        """Return whom the subject of a sentence with a ground means among the unnamed sources."""
        read = parse(subject, self.words)
        places: dict[int, tuple[int, Entity]] = {}
        at = bisect_left(self._places, mark.span.start)
        for case in self._by_place[max(0, at - _NEAR) : at + _NEAR]:
            if case.found and case.found.entity.form in {Form.ONE, Form.MANY}:
                away = mark.span.start - case.place
                key = away if away >= 0 else 3 * -away  # what came before is likelier than what follows
                number = case.found.entity.number
                if number not in places or key < places[number][0]:
                    places[number] = (key, case.found.entity)
        near = [entity for _, entity in sorted(places.values(), key=lambda item: item[0])]
        if read.form is Form.PRONOUN:
            return [entity for entity in near if entity.plural == read.plural][:1]
        fitting = [entity for entity in near if read.head in entity.heads]
        first = subject.split(" ", 1)[0].lower()
        if first == "both":
            return fitting[:2]
        if first == "all":
            return fitting
        same = [entity for entity in fitting if entity.plural == read.plural]
        if first in {"a", "an", "another"} and not same:
            return []  # somebody who is only now brought in, and is not quoted
        return same[:1] or (fitting if read.plural else []) or [e for e in near if e.plural == read.plural][:1]

    def _share(self, grounds: dict[int, Ground], granted: set[int]) -> None:
        """Let one of a group ("one official", after "two officials who …") share the ground of the group."""
        groups: dict[str, Entity] = {}
        for case in self.cases:
            if not case.found or not case.mention:
                continue
            entity = case.found.entity
            if entity.form is Form.MANY and entity.number in granted:
                for head in entity.heads:
                    groups[head] = entity
            elif entity.form is Form.ONE and entity.number not in granted:
                text = case.mention.text.lower()
                if text.startswith(("one ", "another ", "a second ")) or text in {"one", "another"}:
                    group = groups.get(case.mention.head) or (
                        next(iter(groups.values()), None) if " " not in text else None
                    )
                    if group:
                        granted.add(entity.number)
                        if group.number in grounds:
                            grounds.setdefault(entity.number, grounds[group.number])
