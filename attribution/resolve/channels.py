"""The chain of outlets of each attribution: its own channel, that of the same conversation, that of the outer level."""

from __future__ import annotations

import re
from collections.abc import Sequence

from attribution.lexicons.outlet_names import normal_name
from attribution.model import Evidence, Role
from attribution.resolve.cases import Case
from attribution.resolve.coreference import Joiner
from attribution.resolve.holdings import Holdings
from attribution.resolve.mentions import Form
from attribution.resolve.occasions import Occasions
from attribution.resolve.polls import Polls
from attribution.resolve.relay import Relays, talks
from attribution.resolve.whereabouts import Whereabouts, asks_at

_DEEPEST = 20
"""Levels of nesting that are told apart; no real text has more than four."""

_REPORTS_FOR = re.compile(
    r"\b(?:reporter|correspondent|journalist|columnist)s? (?:with|for|at) (?:the )?"
    r"([A-Z][\w&’'-]*(?: [A-Z][\w&’'-]*){0,4})"
)
_ONCE = re.compile(r"\b(?:once|former|formerly|used to|previously|ex)\b[^,]*$")
_JOURNALIST = re.compile(r"\b(?:journalist|reporter|correspondent|blogger)\b")


class Channels:
    """Decides the relays of one article.

    Args:
        cases: The article's attributions, their sources found.
        relays: Its marks.
        joiner: Its sources.
        publisher: The article's publisher, where it is known.
    """

    def __init__(self, cases: Sequence[Case], relays: Relays, joiner: Joiner, publisher: str | None) -> None:
        self.cases = cases
        self.relays = relays
        self.joiner = joiner
        self.where = Whereabouts(relays.text, [case.attribution for case in cases], relays.sentence)
        self.polls = Polls(relays.text, relays.outlets)
        self.holdings = Holdings(relays.text, relays.marks)
        # Without a publisher "told AFP" may be AFP's own copy, and the rest of it first-hand.
        self.publisher = publisher

    def decide(self) -> None:
        """Give every case its chain."""
        cues = sorted(case.attribution.cue[0].start for case in self.cases if case.attribution.cue)
        self.relays.note_speakers([case.attribution for case in self.cases])
        for case in self.cases:
            if not _is_media_at_large(case):
                case.marks = self.relays.own(case.attribution, cues, speaks=bool(case.outlet))
            case.relay = self._own_chain(case)
        self._excerpts()
        self._nest()
        Occasions(self.cases, self.relays, self.where, self.joiner, publisher=self.publisher).carry()
        self._nest()

    def _excerpts(self) -> None:
        """Give what stands in a copied paragraph the outlet it is copied from."""
        for case in self.cases:
            marks = self.relays.excerpted(case.attribution.cue[0].start if case.attribution.cue else case.place)
            if marks and not case.outlet:
                case.relay = _joined(tuple(mark.value for mark in marks), case.relay)
                told = f"in a passage taken from {marks[0].value}"
                case.evidence.append(Evidence("relay", marks[0].pattern, (marks[0].span,), told))

    def _nest(self) -> None:
        """Put the chain of the level around it before the chain of each nested attribution."""
        for case in sorted(self.cases, key=self._depth):
            if case.outer is not None:
                chain = self.cases[case.outer].relay or self._journalist(self.cases[case.outer])
                case.relay = _joined(chain, case.relay)

    def _journalist(self, outer: Case) -> tuple[str, ...]:
        """Return the name of a reporter without an outlet, through whom what he was told has come."""
        entity = outer.found.entity if outer.found else None
        if entity is None or entity.form is not Form.PERSON or self.where.elsewhere(outer.attribution):
            return ()
        for full in entity.fulls[:6]:
            employer = _REPORTS_FOR.search(full)
            if employer and not _ONCE.search(full, 0, employer.start()):
                return (employer[1],)
        if any(_JOURNALIST.search(full) for full in entity.fulls[:6]):
            return (" ".join(entity.name),)
        return ()

    def _depth(self, case: Case) -> int:
        depth, at = 0, case.outer
        while at is not None and depth < _DEEPEST:
            depth, at = depth + 1, self.cases[at].outer
        return depth

    def _own_chain(self, case: Case) -> tuple[str, ...]:
        chain: tuple[str, ...] = ()
        entity = case.found.entity if case.found else None
        person = case.mention is not None and case.mention.form is Form.PERSON
        if case.outlet and person and self._moderates(case):
            pass
        elif case.outlet and (not (person and self.where.elsewhere(case.attribution)) or self._introduced(case)):
            listed = self.relays.several(case.mention.text) if case.mention else ()
            chain = listed if len(listed) > 1 else (case.outlet,)
        elif entity and (entity.outlet or (entity.employer and not self.where.elsewhere(case.attribution))):
            chain = (entity.outlet or entity.employer,)
        if case.marks:
            first = case.marks[0]
            told = Evidence("relay", first.pattern, (first.span,), f"reached the article through {first.value}")
            case.evidence.append(told)
            told_to = self._without_programmes(tuple(dict.fromkeys(mark.value for mark in case.marks)), chain)
            # Somebody of one outlet who tells another is a source like any other.
            named = person or (entity is not None and entity.form is Form.PERSON)
            if named and talks(first):
                chain = _joined((), told_to)
            else:  # "Sund News, quoting Kelm News", which is farther away, or "Kelm News, quoted by Sund News"
                chain = _joined(chain, told_to) if self.relays.quoted(first) else _joined(told_to, chain)
        elif not chain and case.mention and case.attribution.speaker:
            chain = self._made_or_held(case, case.mention.text)
        elif chain:
            case.evidence.append(
                Evidence("relay", "en/relay/speaker", case.attribution.speaker, f"{chain[0]} is or employs the speaker")
            )
        return chain

    def _without_programmes(self, names: tuple[str, ...], beside: tuple[str, ...]) -> tuple[str, ...]:
        """Return `names` with a network for its programme where both are named: "told NBC on Meet the Press"."""
        networks = {normal_name(name): name for name in (*names, *beside)}
        owners = (networks.get(normal_name(self.relays.outlets.network(name)), name) for name in names)
        return tuple(dict.fromkeys(owners))

    def _introduced(self, case: Case) -> bool:
        """Return whether the very mention of a journalist names the outlet: "CNN’s Ann Moe tweeted"."""
        return case.mention is not None and any(self.relays.outlets.find(case.mention.text))

    def _moderates(self, case: Case) -> bool:
        """Return whether a journalist puts a question in a public debate."""
        cue = case.attribution.cue
        asks = bool(cue) and asks_at(self.relays.text, cue[0].start)
        return asks and self.where.debated(case.place)

    def _made_or_held(self, case: Case, speaker: str) -> tuple[str, ...]:
        """Return the outlets whose poll speaks, or who have the document that does."""
        span = case.attribution.speaker[0]
        chain = self.polls.relay(speaker, span)
        told = f"a poll of {chain[0]}, or who took part in it" if chain else ""
        held = "" if chain else self.holdings.relay(speaker, span.start)
        if held:
            chain, told = (held,), f"a document that {held} has"
        if chain:
            pattern = "en/relay/document" if held else "en/relay/poll"
            case.evidence.append(Evidence("relay", pattern, case.attribution.speaker, told))
        return chain


def _is_media_at_large(case: Case) -> bool:
    """Return whether unnamed media speak ("news reports"): no outlet is named for what they say."""
    noun = case.mention.noun if case.mention else None
    return bool(noun and noun.role is Role.MEDIA and case.mention and case.mention.form is Form.MANY)


def _joined(first: tuple[str, ...], then: tuple[str, ...]) -> tuple[str, ...]:
    """Return one chain after another, each outlet once."""
    seen = {normal_name(name) for name in first}
    return (*first, *(name for name in then if normal_name(name) not in seen))
