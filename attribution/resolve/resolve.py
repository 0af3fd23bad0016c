"""Say who each speaker is: sources, identity, role, relay, grounds and category, added to attributions found."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence

from attrs import define, evolve, field, frozen

from attribution.lexicons.outlet_names import OutletNames, normal_name, outlet_names
from attribution.model import (
    Analysis,
    Article,
    Attribution,
    Evidence,
    Facet,
    Identity,
    Lexicon,
    Mark,
    Outlet,
    ReasonClass,
    Role,
    Source,
    Spans,
    TextSpan,
)
from attribution.resolve.canonical import canonical_of
from attribution.resolve.category import category_of
from attribution.resolve.coreference import Found, Joiner, read_speaker
from attribution.resolve.entities import Entity
from attribution.resolve.grounds import Ground, Grounds, as_ground, facets_of, grants
from attribution.resolve.identity import identity_of
from attribution.resolve.mentions import Form, Mention, appositive, parse
from attribution.resolve.names import Names
from attribution.resolve.relay import Relays, carries, outer_of
from attribution.resolve.role import Roles, is_former
from attribution.resolve.words import Words, words_of_lexicon

_CARRIED = range(-1000, 1500)
"""How far from "told <outlet>", in characters, a statement of the same named source counts as the same conversation."""

_JOURNALIST = re.compile(r"\b(?:journalist|reporter|correspondent|blogger)\b")
_CONVERSATION = range(-1000000, 1000000)
SourceHook = Callable[[str, Article], Source | None]


@frozen
class _Occasion:
    """One conversation with an outlet."""

    place: int
    relay: tuple[str, ...]
    spans: Spans
    wide: bool
    """Whether all that the source says in the article is plainly from it."""


@define(eq=False)
class _Case:
    """One attribution while it is being resolved."""

    attribution: Attribution
    place: int
    mention: Mention | None = None
    full: str = ""
    found: Found | None = None
    outer: int | None = None
    outlet: str = ""
    marks: tuple[Mark, ...] = ()
    relay: tuple[str, ...] = ()
    carried: bool = False
    ground: Ground | None = None
    granted: bool = False
    evidence: list[Evidence] = field(factory=list)


def resolve(
    analysis: Analysis,
    lexicon: Lexicon,
    outlets: Sequence[Outlet],
    *,
    resolve_mention: SourceHook | None = None,
) -> Analysis:
    """Return `analysis` with every attribution's source, identity, role, category, relay and grounds decided.

    Args:
        analysis: What detection found: spans, marks, sentences. Nothing of it is changed.
        lexicon: Word lists by name; lists it lacks are the built-in ones.
        outlets: Outlets beyond the built-in ones.
        resolve_mention: Asked first for every mention; a source that it returns wins over what is worked out here.
    """
    if not analysis.attributions:
        return evolve(analysis, sources=())
    words = words_of_lexicon(lexicon)
    resolver = _Resolver(analysis, words, outlet_names(tuple(outlets)), resolve_mention)
    return resolver.run()


class _Resolver:
    """One run over one article."""

    def __init__(
        self, analysis: Analysis, words: Words, outlets: OutletNames, hook: SourceHook | None
    ) -> None:
        self.analysis = analysis
        self.text = analysis.text
        self.words = words
        self.outlets = outlets
        self.hook = hook
        names = Names(self.text, words)
        self.joiner = Joiner(self.text, words, names, analysis.sentences)
        self.roles = Roles(self.text, words, names)
        self.relays = Relays(self.text, analysis.marks, analysis.sentences, outlets)
        self.grounds = Grounds(analysis.marks, analysis.sentences, self.text)
        self.cases = [_Case(item, _place(item)) for item in analysis.attributions]
        for case in self.cases:
            if case.attribution.speaker:
                case.mention, case.full = read_speaker(case.attribution, self.text, words)
                case.outlet = self.relays.speaks_for(
                    case.mention.text, case.full, case.attribution.speaker
                )
        by_outlet = [bool(case.outlet) for case in self.cases]
        for case, outer in zip(self.cases, outer_of(analysis.attributions, by_outlet), strict=True):
            case.outer = outer

    def run(self) -> Analysis:
        """Take the steps in their order; each sees what the earlier ones decided."""
        self._join()
        self._relay()
        self._ground()
        return self._finish()

    # --- who ----------------------------------------------------------------------------------------------------

    def _join(self) -> None:
        by_span: dict[TextSpan, Found] = {}
        for case in sorted(self.cases, key=lambda item: item.place):
            attribution = case.attribution
            if not attribution.speaker:
                continue
            span = attribution.speaker[0]
            mention = case.mention
            if mention is None or mention.form is Form.NONE:
                continue
            if span in by_span:
                case.found = Found(by_span[span].entity, "same-mention")
                continue
            case.found = by_span[span] = self._found(case, mention, span)

    def _found(self, case: _Case, mention: Mention, span: TextSpan) -> Found:
        given = self.hook(mention.text, self.analysis.article) if self.hook else None
        outer = self.cases[case.outer] if case.outer is not None else None
        entity = outer.found.entity if outer and outer.found else None
        is_outlet = bool(case.outlet) and (
            mention.form in {Form.BODY, Form.MANY} or self.outlets.lookup(mention.text) is not None
        ) or (bool(case.outlet) and mention.form is Form.PERSON and mention.single)
        if is_outlet and mention.form is not Form.MANY:
            name = tuple(case.outlet.split())
            if self.outlets.lookup(mention.text) or mention.name:
                mention = evolve(mention, form=Form.BODY, name=name)
            else:
                mention = evolve(mention, form=Form.BODY)
            case.mention = mention
        if mention.form is Form.ONE and len(case.full) > len(mention.text) + 3:
            mention = appositive(mention, case.full, self.words) or mention
        found = self.joiner.join(mention, span, entity, bool(outer and outer.attribution.kind == "direct"))
        if is_outlet and found.entity.form is Form.BODY:
            found.entity.outlet = found.entity.outlet or case.outlet
        elif case.outlet:
            found.entity.employer = found.entity.employer or case.outlet
        if given is not None and not found.entity.given:
            found.entity.given, found.entity.canonical = True, given.canonical
        self.joiner.register.saw(found.entity, found.read or mention, span, case.full)
        return found

    # --- through whom -------------------------------------------------------------------------------------------

    def _relay(self) -> None:
        cues = sorted(case.attribution.cue[0].start for case in self.cases if case.attribution.cue)
        self.relays.note_speakers(self.analysis.attributions)
        for case in self.cases:
            case.marks = self.relays.own(case.attribution, cues)
        for case in self.cases:
            own = self._own_chain(case)
            case.relay = own
        self._carry()
        for case in sorted(self.cases, key=lambda item: self._depth(item)):
            if case.outer is not None:
                chain = self.cases[case.outer].relay or self._journalist(self.cases[case.outer])
                case.relay = _joined(chain, case.relay)

    def _journalist(self, outer: _Case) -> tuple[str, ...]:
        """Return the name of a reporter without an outlet, through whom what he was told has come."""
        entity = outer.found.entity if outer.found else None
        if entity is None or entity.form is not Form.PERSON or self.relays.elsewhere(outer.attribution):
            return ()
        if any(_JOURNALIST.search(full) for full in entity.fulls[:6]):
            return (" ".join(entity.name),)
        return ()

    def _depth(self, case: _Case) -> int:
        depth, at = 0, case.outer
        while at is not None and depth < 20:
            depth, at = depth + 1, self.cases[at].outer
        return depth

    def _own_chain(self, case: _Case) -> tuple[str, ...]:
        chain: tuple[str, ...] = ()
        entity = case.found.entity if case.found else None
        if case.outlet and (entity is None or entity.outlet or not self.relays.elsewhere(case.attribution)):
            chain = (case.outlet,)
        elif entity and (entity.outlet or (entity.employer and not self.relays.elsewhere(case.attribution))):
            chain = (entity.outlet or entity.employer,)
        if case.marks:
            first = case.marks[0]
            told = Evidence("relay", first.pattern, (first.span,), f"reached the article through {first.value}")
            case.evidence.append(told)
            chain = _joined(chain, tuple(mark.value for mark in case.marks))
        elif chain:
            case.evidence.append(
                Evidence("relay", "en/relay/speaker", case.attribution.speaker, f"{chain[0]} is or employs the speaker")
            )
        return chain

    def _carry(self) -> None:
        """Carry the outlet of one conversation to the other statements that are plainly from it."""
        # Without a publisher "told AFP" may be AFP's own copy, and the rest of it first-hand.
        known = self.analysis.article.publisher is not None
        occasions: dict[int, list[_Occasion]] = {}
        for case in self.cases:
            if case.marks and case.found and not case.outlet:
                wide = carries(case.marks[0]) or (known and case.found.entity.form in {Form.ONE, Form.MANY})
                heard = _Occasion(case.place, case.relay, case.attribution.cue, wide)
                occasions.setdefault(case.found.entity.number, []).append(heard)
        self._announced(occasions)
        for case in self.cases:
            near = occasions.get(case.found.entity.number) if case.found and not case.relay else None
            if not near or self.relays.elsewhere(case.attribution):
                continue
            source = min(near[:50], key=lambda item: abs(item.place - case.place))
            away = case.place - source.place
            if (source.wide and away in _CONVERSATION) or (known and away in _CARRIED):
                case.relay = source.relay
                told = f"from the same conversation with {case.relay[0]}"
                case.evidence.append(Evidence("relay", "en/relay/carried", source.spans, told))

    def _announced(self, occasions: dict[int, list[_Occasion]]) -> None:
        """Add the interviews that a sentence of their own names, to whoever that sentence is about."""
        owned = {mark.span.start for case in self.cases for mark in case.marks}
        for marks, sentence in self.relays.announced(owned):
            entity = self.joiner.about(sentence)
            if entity is not None:
                heard = _Occasion(marks[0].span.start, tuple(mark.value for mark in marks), (marks[0].span,), True)
                occasions.setdefault(entity.number, []).append(heard)

    # --- why unnamed ----------------------------------------------------------------------------------------------

    def _ground(self) -> None:
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
        for case in self.cases:
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
                    group = groups.get(case.mention.head) or (next(iter(groups.values()), None) if " " not in text else None)
                    if group:
                        granted.add(entity.number)
                        if group.number in grounds:
                            grounds.setdefault(entity.number, grounds[group.number])

    # --- all of it ------------------------------------------------------------------------------------------------

    def _finish(self) -> Analysis:
        sources: dict[int, Source] = {}
        former: dict[int, bool] = {}
        order: list[int] = []
        for case in self.cases:
            if case.found and case.found.entity.number not in sources:
                entity = case.found.entity
                number = entity.number
                order.append(number)
                sources[number] = self._source(entity, f"s{len(order)}")
                former[number] = is_former(entity)
        attributions = tuple(self._decided(case, sources, former) for case in self.cases)
        return evolve(
            self.analysis, attributions=attributions, sources=tuple(sources[number] for number in order)
        )

    def _source(self, entity: Entity, name: str) -> Source:
        role, _ = self.roles.of(entity)
        identity = identity_of(entity, role)
        facets: tuple[Facet, ...] = ()
        if identity in {Identity.ANONYMOUS, Identity.COLLECTIVE}:
            facets = facets_of(entity.fulls[:8], self.words)
        mentions = tuple(sorted(set(entity.mentions)))
        return Source(
            id=name,
            canonical=canonical_of(entity),
            identity=identity,
            role=role,
            mentions=mentions,
            facets=facets,
        )

    def _decided(self, case: _Case, sources: dict[int, Source], former: dict[int, bool]) -> Attribution:
        source = sources[case.found.entity.number] if case.found else None
        identity = source.identity if source else Identity.UNATTRIBUTED
        role = source.role if source else Role.NONE
        publisher = self.analysis.article.publisher
        self_relay = bool(
            publisher and case.relay and all(self.outlets.same(name, publisher) for name in case.relay)
        )
        category = category_of(
            identity,
            role,
            relayed=bool(case.relay),
            self_relay=self_relay,
            former=bool(case.found) and former[case.found.entity.number] if case.found else False,
        )
        unnamed = identity in {Identity.ANONYMOUS, Identity.COLLECTIVE, Identity.ORGANIZATION}
        ground = case.ground if unnamed else None
        evidence = [*case.evidence, *self._reasons(case, source, category.value, ground)]
        return evolve(
            case.attribution,
            source=source.id if source else None,
            identity=identity,
            role=role,
            category=category,
            relay=case.relay,
            self_relay=self_relay,
            anonymity_reason=ground.spans if ground else (),
            granted=unnamed and case.granted,
            reason_class=ground.reason if ground else ReasonClass.NONE,
            facets=source.facets if source else (),
            evidence=(*case.attribution.evidence, *evidence),
        )

    def _reasons(self, case: _Case, source: Source | None, category: str, ground: Ground | None) -> list[Evidence]:
        told: list[Evidence] = []
        if source and case.found:
            speaker = case.attribution.speaker
            told.append(
                Evidence("coreference", f"en/coreference/{case.found.how}", speaker, f"means {source.canonical}")
            )
            told.append(Evidence("identity", f"en/identity/{source.identity}", speaker))
            told.append(Evidence("role", f"en/role/{source.role}", speaker))
        if ground:
            told.append(Evidence("ground", ground.pattern, ground.spans, f"counts as {ground.reason}"))
        told.append(Evidence("category", f"en/category/{category}"))
        return told


def _place(attribution: Attribution) -> int:
    if attribution.speaker:
        return attribution.speaker[0].start
    return attribution.content[0].start if attribution.content else 0


def _joined(first: tuple[str, ...], then: tuple[str, ...]) -> tuple[str, ...]:
    """Return one chain after another, each outlet once."""
    seen = {normal_name(name) for name in first}
    return (*first, *(name for name in then if normal_name(name) not in seen))
