"""Conversations with outlets: which later statements of a source are plainly from the one that was named before."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence

from attrs import evolve, frozen

from attribution.model import Evidence, Spans, TextSpan
from attribution.resolve.cases import Case
from attribution.resolve.coreference import Joiner
from attribution.resolve.entities import Entity
from attribution.resolve.kin import calls
from attribution.resolve.mentions import Form, Reach
from attribution.resolve.relay import Relays, carries, converses, questions
from attribution.resolve.whereabouts import Whereabouts, asks_at

_AFTER = 1500
"""How far after "told <outlet>", in characters, a statement of the same source counts as the same conversation."""
_ESSAY = re.compile(r"\b(?:op-ed|essay|penned)\b")
"""What somebody wrote for an outlet, of which nothing is told before it is named."""
_SOON = 300
"""Characters after the announcement of an interview in which whoever gave it speaks."""
_AMID = 2
"""How many statements of others may stand between."""
_BEFORE = 500
"""How far before the outlet is named; what stands at the top of an article is often attributed further down."""
_BEFORE_UNNAMED = 1500
_ASKED_WHOM = re.compile(
    r"(?<!\bwas )(?<!\bwere )(?<!\bbeen )(?<!\bwhen )"
    r"\b(?:asked|pressed|questioned|challenged|interviewed|sat down with) "
    r"(?!by\b|about\b|on\b|whether\b|if\b)"
)
_QUESTION = 200
_WHOM = 40
"""Characters after "asked" in which whoever was asked is named."""
_BEFORE_OWN = 4000
"""The same for the interview that an article is made of: one with its own publisher, the source's only one."""
_LEDE = 600
"""Characters at the beginning, which tell the day of what the article tells at length."""
_AND_NAME = re.compile(r"\W*(?:[A-Z][\w.’'-]*[ \u00a0]){1,4}and[ \u00a0]((?:[A-Z][\w.’'-]*[ \u00a0]?){2,3})")
_ONE_OF = re.compile(r"(?:one|another|a second|a third|the other) (?:of (?:the|these|those) )?[\w -]+$", re.IGNORECASE)
_AT_LARGE = frozenset(
    "republican democrat conservative liberal progressive lawmaker senator voter supporter opponent critic advocate "
    "activist resident protester expert analyst observer economist scientist investor".split()
)
"""Groups of whom an article means now these, now those, unless it counts or describes them."""
_BACK = 30
"""How many occasions back "the interview" may have been."""


@frozen
class _Occasion:
    """One time that a source spoke: to an outlet, or on an occasion that is no outlet's."""

    place: int
    relay: tuple[str, ...]
    """Empty for a tweet, a press conference, a hearing."""
    spans: Spans
    wide: bool
    """Whether all that the source says afterwards is plainly from it, up to its next occasion."""
    past: bool = False
    """Whether it is told as one of earlier times, after which the present one goes on."""
    later: bool = False
    """Whether the text says that it came after what is told before it."""
    spoken: bool = False
    """Whether it was a conversation, so that what the source wrote is from elsewhere."""
    asked: bool = False
    """Whether the outlet put a question, as it does in the interview that goes on."""


class Occasions:
    """Carries the outlet of a conversation to the statements around it that name none.

    Args:
        cases: The article's attributions, the outlets that they name themselves already found.
        relays: The article's relay marks.
        where: What the words around each cue tell of the occasion.
        joiner: Its sources.
        publisher: Who published the article, where that is known. Where it is not, "told AFP" may be AFP's own copy,
            and the rest of it first-hand, so only interviews carry.
    """

    def __init__(
        self, cases: Sequence[Case], relays: Relays, where: Whereabouts, joiner: Joiner, *, publisher: str | None
    ) -> None:
        self.cases = cases
        self.relays = relays
        self.where = where
        self.joiner = joiner
        self.publisher = publisher
        self.published = publisher is not None
        self._ordered = sorted(cases, key=_case_place)
        self._places = [case.place for case in self._ordered]
        self._heard: set[tuple[int, int]] = set()
        """In which sentences a source tells an outlet something."""

    def carry(self) -> None:
        """Give each statement without an outlet that of its conversation, where there is one."""
        silent: list[Case] = []
        self._heard = {
            (case.found.entity.number, self._sentence(case)) for case in self.cases if case.found and case.marks
        }
        by_source: dict[int, list[_Occasion]] = {}
        for case in self.cases:
            if case.found is None or case.outlet:
                continue
            occasion = self._occasion(case, case.found.entity)
            if occasion:
                by_source.setdefault(case.found.entity.number, []).append(occasion)
            elif not case.relay:
                silent.append(case)
        self._announced(by_source)
        by_entity: dict[int, list[Case]] = {}
        for case in sorted(silent, key=_case_place):
            if case.found and case.found.entity.number in by_source:
                by_entity.setdefault(case.found.entity.number, []).append(case)
        for number, cases in by_entity.items():
            self._follow(cases, _with_width(sorted(by_source[number], key=_place)))
        self._one_of(silent, by_source)
        self._same_show(silent)
        if self.published:
            self._reported(silent)

    def _reported(self, silent: Sequence[Case]) -> None:
        """Give "he said" the outlet that reported in the same paragraph, right before, what he said."""
        last: dict[int, Case] = {}
        waiting = {id(case) for case in silent if not case.relay}
        for case in sorted(self.cases, key=_case_place):
            if case.found is None or case.outlet:
                continue
            number = case.found.entity.number
            before = last.get(number)
            if id(case) not in waiting:
                last[number] = case
            elif before is not None and before.relay and before.outer is not None and not before.marks:
                near = case.place <= self.relays.paragraph_end(before.place)
                if near and not self._elsewhere(case, case.found.entity):
                    case.relay = before.relay
                    note = f"goes on with what {case.relay[0]} reported"
                    case.evidence.append(Evidence("relay", "en/relay/carried", before.attribution.cue, note))

    def _same_show(self, silent: Sequence[Case]) -> None:
        """Give what somebody said "on the same programme" the outlet through which a statement before it came."""
        for case in silent:
            if case.relay or not self.where.on_same_show(case.attribution):
                continue
            before = [item for item in self.cases if item.relay and 0 < case.place - item.place <= _AFTER]
            if before:
                last = max(before, key=_case_place)
                case.relay = last.relay
                note = f"on the same programme of {case.relay[0]}"
                case.evidence.append(Evidence("relay", "en/relay/carried", last.attribution.cue, note))

    def _one_of(self, silent: Sequence[Case], by_source: dict[int, list[_Occasion]]) -> None:
        """Give "one source" the outlet that "sources" told something right before."""
        told = [
            (occasion, number) for number, occasions in by_source.items() for occasion in occasions if occasion.relay
        ]
        told.sort(key=lambda item: item[0].place)
        groups = {case.found.entity.number: case.found.entity for case in self.cases if case.found}
        places = [occasion.place for occasion, _ in told]
        for case in silent:
            if case.relay or case.mention is None or case.mention.form is not Form.ONE:
                continue
            at = bisect_right(places, case.place) - 1
            if at < 0 or not _ONE_OF.match(case.mention.text):
                continue
            occasion, number = told[at]
            group = groups[number]
            near = case.place - occasion.place <= _AFTER
            if near and group.form is Form.MANY and calls(case.mention.head, group):
                case.relay = occasion.relay
                note = f"one of those who spoke to {case.relay[0]}"
                case.evidence.append(Evidence("relay", "en/relay/carried", occasion.spans, note))

    def _follow(self, cases: Sequence[Case], occasions: Sequence[_Occasion]) -> None:
        """Go through the statements of one source in text order, and keep in mind which conversation is going on."""
        places = [item.place for item in occasions]
        latest: dict[int, int] = {}
        """Where the last statement of each conversation stands."""
        for case in cases:
            at = self._same(case, occasions, places, latest)
            if at is None:
                continue
            latest[at] = max(latest.get(at, 0), case.place)
            source = occasions[at]
            case.relay = source.relay
            told = f"from the same conversation with {case.relay[0]}"
            case.evidence.append(Evidence("relay", "en/relay/carried", source.spans, told))

    def _occasion(self, case: Case, entity: Entity) -> _Occasion | None:
        if _at_large(entity):
            return None
        unnamed = goes_on(entity)
        if case.marks:
            wide = carries(case.marks[0]) or (self.published and unnamed) or self.where.interviewed(case.attribution)
            spoken = converses(case.marks[0]) and not self.where.written(case.attribution)
            past = not unnamed and self.where.long_ago(case.attribution)
            later = self.where.later(case.attribution)
            # "told Ann Moe" of CNN goes on with the interview that she does, "told CNN" may be another one.
            to_host = self.relays.outlets.lookup(case.marks[0].span.of(self.relays.text)) is None
            asked = questions(case.marks[0]) or to_host
            return _Occasion(case.place, case.relay, case.attribution.cue, wide, past, later, spoken, asked)
        if case.relay:
            # What an outlet reports of a source without a name is all that is known of it.
            return _Occasion(case.place, case.relay, case.attribution.cue, True) if unnamed and self.published else None
        if self._elsewhere(case, entity):
            return None if unnamed else _Occasion(case.place, (), case.attribution.cue, False)
        return None

    def _elsewhere(self, case: Case, entity: Entity) -> bool:
        """Return whether a statement names another occasion, and the same sentence no outlet that was told it."""
        return self.where.elsewhere(case.attribution) and (entity.number, self._sentence(case)) not in self._heard

    def _sentence(self, case: Case) -> int:
        return self.relays.sentence(case.attribution.cue[0].start if case.attribution.cue else case.place)[0]

    def _announced(self, by_source: dict[int, list[_Occasion]]) -> None:
        """Add the interviews that a sentence of their own names, to whoever that sentence is about."""
        # "CNN's Ana Ruiz asked the envoy on Sunday" is a question to the envoy, not an interview of the one who asks.
        # Nobody is known to have put a question that somebody "was asked".
        owned = {mark.span.start for case in self.cases if case.found and not self._asks(case) for mark in case.marks}
        for marks, sentence in self.relays.announced(owned):
            if converses(marks[0]) and self.where.debated(marks[0].span.start):
                continue
            then = self._next(sentence.end)
            speaker = then.found.entity if then and then.found else None
            gives = self.relays.interviewee(marks[0])
            entity = self._asked(sentence) or self.joiner.about(gives or sentence, speaker)
            if (
                entity is None
                and then
                and then.mention
                and then.mention.head == "they"
                and speaker
                and goes_on(speaker)
            ):
                entity = speaker  # "AFP spoke to ten miners. They said"
            if entity is not None and (entity.employer or entity.outlet):
                # "CNN's Ana Ruiz asked the envoy": it is about the envoy.
                entity = self.joiner.about(TextSpan(min(marks[-1].span.end, sentence.end), sentence.end))
            if entity is not None:
                wide = carries(marks[0]) or (self.published and goes_on(entity))
                relay = tuple(dict.fromkeys(mark.value for mark in marks))
                written = _ESSAY.search(self.relays.text, sentence.start, sentence.end) is not None
                occasion = _Occasion(marks[0].span.start, relay, (marks[0].span,), wide, later=written)
                for one in (entity, *self._beside(sentence, marks[0].span.start)):
                    by_source.setdefault(one.number, []).append(occasion)

    def _beside(self, sentence: TextSpan, end: int) -> Iterator[Entity]:
        """Yield who else a sentence is about by its first words: "Ann Moe and | Ole Holm"."""
        both = _AND_NAME.match(self.relays.text, sentence.start, end)
        other = self.joiner.about(TextSpan(both.start(1), both.end(1))) if both else None
        if other is not None:
            yield other

    def _next(self, position: int) -> Case | None:
        """Return the first statement after a place, where it is near."""
        at = bisect_left(self._ordered, position, key=_case_place)
        near = at < len(self._ordered) and self._ordered[at].place - position <= _SOON
        return self._ordered[at] if near else None

    def _asked(self, sentence: TextSpan) -> Entity | None:
        """Return whom a sentence says that somebody put a question to."""
        verb = _ASKED_WHOM.search(self.relays.text, sentence.start, min(sentence.end, sentence.start + _QUESTION))
        return self.joiner.about(TextSpan(verb.end(), min(sentence.end, verb.end() + _WHOM))) if verb else None

    def _asks(self, case: Case) -> bool:
        """Return whether somebody of an outlet puts a question."""
        cue = case.attribution.cue
        return bool(cue) and asks_at(self.relays.text, cue[0].start)

    def _same(
        self, case: Case, occasions: Sequence[_Occasion], places: Sequence[int], latest: dict[int, int]
    ) -> int | None:
        """Return which occasion a statement is from: the last before it, else the first after it where that is near."""
        unnamed = case.found is not None and goes_on(case.found.entity)
        at = bisect_right(places, case.place) - 1
        # "An official has said that …": the present perfect that opens a story is about its news.
        opens = unnamed and at < 0
        if (case.found and self._elsewhere(case, case.found.entity)) or (
            not opens and self.where.long_ago(case.attribution)
        ):
            return None
        if at < 0:
            return self._ahead(case, occasions, -1)
        if self.where.resumes(case.attribution):
            return next((back for back in range(at, max(-1, at - _BACK), -1) if occasions[back].relay), None)
        again = case.mention is not None and case.mention.form is Form.PERSON
        while at > 0 and occasions[at].past and again:
            at -= 1  # "he" goes on with what was told last, the name returns to the present
        last = occasions[at]
        if not last.relay:
            return self._ahead(case, occasions, at)
        if last.spoken and self.where.written(case.attribution):
            return None
        going_on = last.wide or (self.published and self._still(max(last.place, latest.get(at, 0)), case.place))
        return at if going_on else None

    def _ahead(self, case: Case, occasions: Sequence[_Occasion], at: int) -> int | None:
        """Return the next occasion after `at` where a statement before it is plainly from there already."""
        after = next((here for here in range(at + 1, min(len(occasions), at + 4)) if occasions[here].relay), None)
        if after is None or occasions[after].later:
            return None
        following = occasions[after]
        if self.where.keeps_silent(case.attribution) and following.place > self.relays.sentence(case.place)[1]:
            return None
        unnamed = case.found is not None and goes_on(case.found.entity)
        if not unnamed and following.wide and self._own(following):
            return after if following.place - case.place <= _BEFORE_OWN else None
        reach = _BEFORE_UNNAMED if unnamed else _BEFORE
        if case.place < _LEDE and at < 0 and self._same_day(case, following):
            reach = _BEFORE_OWN
        near = following.place - case.place <= reach
        plain = following.wide or (self.published and at < 0)
        return after if near and plain and after == at + 1 else None

    def _same_day(self, case: Case, occasion: _Occasion) -> bool:
        """Return whether a statement and an occasion are told to be of one day of the week."""
        cue = case.attribution.cue
        day = self.where.day(cue[0].start) if cue else ""
        return bool(day) and day == self.where.day(occasion.spans[0].start if occasion.spans else occasion.place)

    def _own(self, occasion: _Occasion) -> bool:
        """Return whether an occasion is an interview of the article's own publisher."""
        outlets = self.relays.outlets
        return bool(self.publisher and occasion.relay) and all(
            outlets.same(name, self.publisher or "") for name in occasion.relay
        )

    def _still(self, start: int, end: int) -> bool:
        """Return whether so little stands between two statements that the conversation goes on."""
        if end - start > _AFTER:
            return False
        return bisect_right(self._places, end - 1) - bisect_right(self._places, start) <= _AMID


def _with_width(occasions: Sequence[_Occasion]) -> list[_Occasion]:
    """Return occasions in which a question reaches as far as the interview in which it is put: "asked by its host"."""
    going_on: list[_Occasion] = []
    for item in occasions:
        before = going_on[-1] if going_on else None
        same = before is not None and before.wide and item.asked and before.relay == item.relay
        going_on.append(evolve(item, wide=True) if same else item)
    return going_on


def goes_on(entity: Entity) -> bool:
    """Return whether all that a source says is from one occasion: an unnamed one, a document that was obtained."""
    if _at_large(entity):
        return False
    return entity.form in {Form.ONE, Form.MANY} or (entity.form is Form.BODY and not entity.name)


def _at_large(entity: Entity) -> bool:
    """Return whether a source is now these of many, now those, on many occasions: "Republicans", "critics"."""
    many = entity.form is Form.MANY and bool(entity.heads & _AT_LARGE)
    return many and all(read.reach is Reach.BARE for read in entity.read)


def _place(occasion: _Occasion) -> int:
    return occasion.place


def _case_place(case: Case) -> int:
    return case.place
