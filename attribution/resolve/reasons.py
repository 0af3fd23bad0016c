"""Whose ground it is: that of the attribution that states it, of the source it tells about, of all whom it covers."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence

from attribution.model import Mark, Spans
from attribution.resolve.cases import Case
from attribution.resolve.entities import Entity
from attribution.resolve.grounds import Ground, Grounds, as_ground, grants
from attribution.resolve.kin import calls, last_word, unnamed
from attribution.resolve.mentions import Form, Mention, Reach, parse
from attribution.resolve.spread import Spread
from attribution.resolve.words import Words

_MANY_CASES = 60
"""Attributions before and after a ground among which its source is looked for."""
_CLOSE = 25
"""Characters between a description and a ground that is its own whatever stands between."""
_BEHIND = 40
"""What a speaker after the ground must be nearer than one before it: "Speaking anonymously, the clerk said"."""
_LIKE_OTHERS = re.compile(
    r"\b[Ll]ike (?:(?:all|most|many|several|some|the|both|two|three|four|five|six|nearly|almost|a|half|half-dozen|"
    r"dozen|of) ){0,4}"
    r"(others?|rest)\b((?: [\w’'-]+){0,6})"
)
_PART_OF_NAME = re.compile(r"\b(?:last|full|real|sur|first|middle|only (?:by|as))\b", re.IGNORECASE)
_OTHER_SPEAKER = re.compile(
    r"\b(?:according to|said|says?|told|tells?|citing|cites?|cited|quoting|reports?|reported)\b"
)
_ALSO = re.compile(r"^who also\b", re.IGNORECASE)
_ONE_OF = re.compile(r"(?:one|another|both|some|others|several)\b", re.IGNORECASE)
_AHEAD = 600
"""Characters after a ground within which its source speaks for the first time."""
_RECENT = 1500
"""Characters before a ground within which "the sources" means single people."""
_PEOPLE = frozenset((Form.ONE, Form.MANY, Form.PRONOUN))
_FEW = frozenset(("both", "neither"))
_EVERYONE = frozenset(("all", "each", "every", "none"))


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
        self._grounds: dict[int, Ground] = {}
        self._granted: set[int] = set()

    def decide(self) -> None:
        """Give every case its ground, and say whether the name is withheld by agreement."""
        self._disclosed()
        owned: dict[int, tuple[Case, list[Mark]]] = {}
        alone: list[Mark] = []
        for mark in self.grounds.marks:
            owner = self._owner(mark)
            if owner is None:
                alone.append(mark)
            else:
                owned.setdefault(id(owner), (owner, []))[1].append(mark)
        for case, marks in owned.values():
            self._own(case, marks)
        for mark in alone:
            for entity in self._meant(mark):
                self._give(entity, as_ground([mark]))
        Spread(self._by_place, self._grounds, self._granted).run()
        for case in self.cases:
            if case.found:
                number = case.found.entity.number
                case.ground = case.ground or self._grounds.get(number)
                case.granted = number in self._granted
                case.part_named = case.granted and case.found.entity.form is Form.PERSON

    def _disclosed(self) -> None:
        """Note the sources whose description alone says that they are not named by agreement."""
        text = self.grounds.text
        for case in self.cases:
            if case.found and unnamed(case.found.entity):
                end = case.attribution.speaker[-1].end if case.attribution.speaker else 0
                if grants(case.full) or grants(text[case.place : end], text[end : end + 60]):
                    self._granted.add(case.found.entity.number)

    def _give(self, entity: Entity, ground: Ground) -> None:
        self._grounds.setdefault(entity.number, ground)
        self._granted.add(entity.number)

    # --- grounds that an attribution states ---------------------------------------------------------------------

    def _own(self, case: Case, marks: list[Mark]) -> None:
        if not case.found:
            return
        entity = case.found.entity
        covered: list[Entity] = []
        if entity.form is Form.PERSON:
            if case.mention and case.mention.form is Form.ONE:
                # Who asks not to be named is not whom the article names: the description means somebody unnamed.
                for other in self._subject_of(marks[0], case.mention, ""):
                    self._give(other, as_ground(marks))
            text = self.grounds.text
            marks = [mark for mark in marks if len(entity.name) < 2 and _PART_OF_NAME.search(mark.span.of(text))]
        if marks:
            case.ground = as_ground(marks)
            self._give(entity, case.ground)
            covered = self._others(marks[0])
            if _ALSO.match(marks[0].span.of(self.grounds.text)):
                covered += [other for other in self._before(marks[0]) if not other.plural and other is not entity][:1]
        for other in covered:
            self._give(other, as_ground(marks))

    def _near(self, mark: Mark) -> Sequence[Case]:
        at = bisect_left(self._places, mark.span.start)
        return self._by_place[max(0, at - _MANY_CASES) : at + _MANY_CASES]

    def _owner(self, mark: Mark) -> Case | None:
        """Return the attribution whose speaker a ground describes, in the description or in the sentence."""
        if self.grounds.given(mark):
            return None
        low, high = self.grounds.sentence(mark.span.start)
        relative = self.grounds.relative(mark)
        best: tuple[int, Case] | None = None
        for case in self._near(mark):
            away = self._away(case, mark, relative) if self._in_sentence(case, low, high) else None
            if any(span.contains(mark.span) for span in case.attribution.speaker_full):
                away = -1
            if away is not None and (best is None or away < best[0]):
                best = (away, case)
        if best is None or not self._may_own(best[1], mark, best[0], relative):
            return None
        return best[1]

    def _in_sentence(self, case: Case, low: int, high: int) -> bool:
        spans = (*case.attribution.speaker[:1], *case.attribution.cue[:1])
        return any(low <= span.start < high for span in spans)

    def _away(self, case: Case, mark: Mark, relative: bool) -> int | None:
        """Return how far the speaker stands from a ground in the same sentence; None where it cannot be the one."""
        if not case.attribution.speaker or not case.found or _within(mark, case.attribution.content):
            return None
        start = case.attribution.speaker[0].start
        end = (case.attribution.speaker_full or case.attribution.speaker)[-1].end
        if end <= mark.span.start + 1:
            return mark.span.start - end
        if start >= mark.span.end and not relative:
            return start - mark.span.end + _BEHIND
        return None

    def _may_own(self, case: Case, mark: Mark, away: int, relative: bool) -> bool:
        if not case.found:
            return False
        entity = case.found.entity
        form = case.mention.form if case.mention else entity.form
        if entity.form is Form.PERSON and form is not Form.PRONOUN:
            return away < _CLOSE
        if not self.grounds.of_its_own(mark) and not (away < _CLOSE or _BEHIND <= away < _BEHIND + _CLOSE):
            return False
        gap = self.grounds.text[mark.span.start - max(0, away) : mark.span.start]
        if not (unnamed(entity) or form in _PEOPLE):
            return away < 0 or (not entity.outlet and not _OTHER_SPEAKER.search(gap))
        return not (relative and away > _CLOSE and _OTHER_SPEAKER.search(gap))

    # --- grounds in a sentence of their own ------------------------------------------------------------------------

    def _meant(self, mark: Mark) -> list[Entity]:
        """Return whom the subject of a sentence with a ground means among the unnamed sources."""
        subject = self.grounds.subject(mark) if self.grounds.of_its_own(mark) else ""
        read = parse(subject, self.words)
        first = subject.split(" ", 1)[0].lower()
        found = (self._subject_of(mark, read, first) or self._ahead(mark, read)) if subject else []
        return [*found, *(entity for entity in self._others(mark) if entity not in found)]

    def _subject_of(self, mark: Mark, read: Mention, first: str) -> list[Entity]:
        before = self._before(mark)
        if read.form is Form.PRONOUN:
            return [entity for entity in before if entity.plural == read.plural][:1]
        if read.form in {Form.PERSON, Form.NONE} or not read.head:
            return before if first in _EVERYONE else before[:2] if first in _FEW else []
        fitting = [entity for entity in before if calls(read.head, entity)]
        if first in _EVERYONE:
            own = [entity for entity in fitting if _own_head(read, entity) or not entity.plural]
            return own or fitting
        if first in _FEW:
            return self._pair(fitting, read)
        if read.plural and read.reach is Reach.DEFINITE:
            return self._these(mark, fitting, read)
        own = [entity for entity in fitting if _own_head(read, entity)]
        same = [entity for entity in own if entity.plural == read.plural]
        if read.reach is Reach.INDEFINITE:
            return same[:1]  # else somebody who is only now brought in, and is not quoted
        return same[:1] or [entity for entity in fitting if entity.plural == read.plural][:1]

    def _ahead(self, mark: Mark, read: Mention) -> list[Entity]:
        """Return the unnamed source that speaks right after a ground which tells of nobody who spoke before it."""
        if not read.head or read.form in {Form.PERSON, Form.PRONOUN, Form.BODY}:
            return []
        for case in self._near(mark):
            if not case.found or not mark.span.end <= case.place <= mark.span.end + _AHEAD:
                continue
            entity = case.found.entity
            one_of_them = read.plural and case.mention is not None and _ONE_OF.match(case.mention.text)
            called_so = _own_head(read, entity) and entity.plural == read.plural
            if unnamed(entity) and entity.number not in self._grounds and (called_so or one_of_them):
                return [entity]
        return []

    def _before(self, mark: Mark) -> list[Entity]:
        """Return the unnamed sources mentioned before a ground, the latest first."""
        found: list[Entity] = []
        for case in reversed(self._near(mark)):
            entity = case.found.entity if case.found and case.place < mark.span.start else None
            if entity is not None and unnamed(entity) and entity not in found:
                found.append(entity)
        return found

    def _pair(self, fitting: list[Entity], read: Mention) -> list[Entity]:
        """Return the two people, or the group, whom "both" means; with two people, the group that announced them."""
        if fitting and fitting[0].plural:
            return fitting[:1]
        singles = [entity for entity in fitting if not entity.plural][:2]
        groups = [entity for entity in fitting if entity.plural and (len(singles) < 2 or _announces(entity, read))]
        return [*singles, *groups[:1]]

    def _these(self, mark: Mark, fitting: list[Entity], read: Mention) -> list[Entity]:
        """Return whom a definite plural means: the group called so; where there is none, each of those called so."""
        free = [entity for entity in fitting if entity.number not in self._grounds]
        groups = [entity for entity in free if entity.plural]
        own = [entity for entity in groups if _own_head(read, entity)]
        singles = [entity for entity in free if not entity.plural and entity.last > mark.span.start - _RECENT]
        if not own and singles and (not groups or any(_own_head(read, entity) for entity in singles)):
            return singles[:3]
        return (own or groups)[:1] or fitting[:1]

    def _others(self, mark: Mark) -> list[Entity]:
        """Return the sources that "like others interviewed" brings under the ground of one of them."""
        low, _ = self.grounds.sentence(mark.span.start)
        like = _LIKE_OTHERS.search(self.grounds.text, max(low, mark.span.start - 300), mark.span.end)
        if not like:
            return []
        told = parse(like[2].strip(), self.words) if like[1] == "other" else None
        head = told.head if told else ""
        return [
            case.found.entity
            for case in self._near(mark)
            if case.found and unnamed(case.found.entity) and (not head or calls(head, case.found.entity))
        ]


def _own_head(read: Mention, entity: Entity) -> bool:
    return last_word(read.head) in {last_word(head) for head in entity.heads}


def _announces(entity: Entity, read: Mention) -> bool:
    """Return whether a group is the bare plural ("officials said") of those whom a later sentence tells about."""
    return _own_head(read, entity) and bool(entity.read) and entity.read[0].reach is Reach.BARE


def _within(mark: Mark, pieces: Spans) -> bool:
    return any(piece.contains(mark.span) for piece in pieces)
