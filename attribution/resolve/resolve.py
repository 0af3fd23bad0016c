"""Say who each speaker is: sources, identity, role, relay, grounds and category, added to attributions found."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence

from attrs import evolve

from attribution.lexicons.link_cards import blanked, cards_of
from attribution.lexicons.local_outlets import LocalOutlets, local_outlets
from attribution.lexicons.outlet_names import normal_name, outlet_names
from attribution.model import (
    Analysis,
    Article,
    Attribution,
    Evidence,
    Facet,
    Identity,
    Kind,
    Lexicon,
    Outlet,
    ReasonClass,
    Role,
    Source,
    TextSpan,
)
from attribution.resolve.canonical import canonical_of
from attribution.resolve.cases import Case, place_of
from attribution.resolve.category import category_of
from attribution.resolve.channels import Channels
from attribution.resolve.coreference import Joiner
from attribution.resolve.documents import of_no_outlet
from attribution.resolve.entities import Entity, Found
from attribution.resolve.facets import facets_of
from attribution.resolve.grounds import Ground, Grounds
from attribution.resolve.heads import OUTLET_HEADS, STORY_HEADS
from attribution.resolve.identity import identity_of
from attribution.resolve.labels import Labels, is_turn
from attribution.resolve.mentions import Form, Mention, Reach, appositive, issued, named_body
from attribution.resolve.names import Names
from attribution.resolve.nesting import outer_of
from attribution.resolve.people import People
from attribution.resolve.reasons import Reasons
from attribution.resolve.relay import Relays
from attribution.resolve.role import Roles
from attribution.resolve.speakers import read_speaker
from attribution.resolve.story import story_of
from attribution.resolve.unnamed_roles import is_former
from attribution.resolve.words import Words, words_of_lexicon

_FORETOLD = frozenset(("a report", "a new report", "a news report", "a story", "a media report"))
"""Mentions in a lede that the next outlet named makes clear."""
_PRONOUN = re.compile(r"[Ss]?[Hh]e\b")
"""What a clause of words about oneself begins with."""
_PAPER_REACH = 3000
_STORY_REACH = 900
"""Characters that "the newspaper" and "the story" may reach back for the outlet they mean."""

SourceHook = Callable[[str, Article], Source | None]
"""Says who a mention is, None to leave it to the steps here."""


def resolve(
    analysis: Analysis,
    lexicon: Lexicon,
    outlets: Sequence[Outlet],
    *,
    resolve_mention: SourceHook | None = None,
) -> Analysis:
    """Return `analysis` with every attribution's source, identity, role, category, relay and grounds decided.

    Args:
        analysis: What detection found: spans, marks, sentences. What stands in boilerplate is left out.
        lexicon: Word lists by name; lists it lacks are the built-in ones.
        outlets: Outlets beyond the built-in ones.
        resolve_mention: Asked first for every mention; a source that it returns wins over what is worked out here.
    """
    known = outlet_names(tuple(outlets))
    analysis = story_of(analysis, known)
    if not analysis.attributions:
        return evolve(analysis, sources=())
    article = analysis.article
    analysis = evolve(analysis, article=evolve(article, text=blanked(article.text, cards_of(article.text))))
    words = words_of_lexicon(lexicon)
    names = local_outlets(known, analysis.text, analysis.article.publisher)
    resolver = _Resolver(analysis, words, names, resolve_mention)
    return evolve(resolver.run(), article=article)


def _is_thing(mention: Mention) -> bool:
    """Return whether nothing says that a description means a person."""
    return mention.noun is None or mention.noun.kind == "body"


class _Resolver:
    """One run over one article."""

    def __init__(self, analysis: Analysis, words: Words, outlets: LocalOutlets, hook: SourceHook | None) -> None:
        self.analysis = analysis
        labels = Labels(analysis.text, words)
        self.cases = [Case(item, place_of(item), labels.named_by(item)) for item in analysis.attributions]
        spans = sorted(span for item in analysis.attributions if is_turn(item) for span in item.speaker)
        self.text = blanked(analysis.text, tuple(spans))
        self.words = words
        self.outlets = outlets
        self.hook = hook
        self._named: dict[str, Entity] = {}
        self._outlets: dict[str, Entity] = {}
        self._spoke = (-1, "")
        """The outlets that have spoken, by the names under which they are one: "NBC", "NBC News"."""
        names = Names(self.text, words)
        quoted = [quotation.span for quotation in analysis.quotations if quotation.depth == 0]
        quoted += [span for item in analysis.attributions if item.kind is Kind.DIRECT for span in item.content]
        self.joiner = Joiner(self.text, words, names, People(self.text, words, names, analysis.sentences, quoted))
        self.roles = Roles(self.text, words, names, outlets)
        self.relays = Relays(self.text, analysis.marks, analysis.sentences, outlets)
        self.grounds = Grounds(analysis.marks, analysis.sentences, self.text)
        for case in self.cases:
            if case.attribution.speaker:
                case.mention, case.full = read_speaker(case.attribution, self.text, words, case.label)
                case.outlet = self.relays.speaks_for(case.mention.text, case.full, case.attribution.speaker)
        by_outlet = [bool(case.outlet) for case in self.cases]
        for case, outer in zip(self.cases, outer_of(analysis.attributions, by_outlet), strict=True):
            case.outer = outer

    def run(self) -> Analysis:
        """Take the steps in their order; each sees what the earlier ones decided."""
        self._join()
        Channels(self.cases, self.relays, self.joiner, self.analysis.article.publisher).decide()
        Reasons(self.cases, self.grounds, self.words).decide()
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
            case.found.entity.takes_turns |= is_turn(case.attribution)

    def _found(self, case: Case, mention: Mention, span: TextSpan) -> Found:
        given = self.hook(mention.text, self.analysis.article) if self.hook else None
        outer = self.cases[case.outer] if case.outer is not None else None
        entity = outer.found.entity if outer and outer.found else None
        if not case.outlet:
            mention = case.mention = self._paper(case, mention, span)
        if case.outlet and mention.form is Form.ONE and not mention.gender and _is_thing(mention):
            mention = evolve(mention, form=Form.BODY)  # "a Kelm Courier database"
        is_outlet = (
            bool(case.outlet)
            and (mention.form in {Form.BODY, Form.MANY} or self.outlets.lookup(mention.text) is not None)
        ) or (
            bool(case.outlet)
            and mention.form is Form.PERSON
            and (
                self.outlets.lookup(" ".join(mention.name)) is not None  # "the broadcaster Al Jazeera"
                or normal_name(case.outlet) == normal_name(mention.text)
                # the anchor, not the network; "Moe of the Kelm Courier"
                or (mention.single and " of " not in mention.text and not self.relays.is_host(mention.text))
            )
        )
        if is_outlet and mention.form is not Form.MANY:
            name = tuple(case.outlet.split())
            if self.outlets.lookup(mention.text) or mention.name:
                media = mention.noun is None or mention.noun.role is Role.MEDIA
                mention = evolve(mention, form=Form.BODY, name=name, noun=mention.noun if media else None)
            else:
                mention = evolve(mention, form=Form.BODY)
            case.mention = mention
        if mention.form is Form.ONE and len(case.full) > len(mention.text) + 3:
            mention = appositive(mention, case.full, self.words) or mention
        elif mention.form is Form.BODY and not mention.name and not case.outlet:
            read = issued(mention, case.full, self.words) or named_body(mention, case.full, self.words)
            mention = read or mention
        alone = is_outlet and mention.form is Form.BODY and len(self.relays.several(mention.text)) < 2
        same = self._outlets.get(normal_name(case.outlet)) if alone else None
        if same is not None:
            found = Found(same, "outlet")
        else:
            inside = bool(outer and outer.attribution.kind == "direct")
            found = self.joiner.join(mention, span, entity, inside, self._gender(case))
            other = found.entity.outlet and normal_name(found.entity.outlet) != normal_name(case.outlet)
            if is_outlet and other:
                found = Found(self.joiner.register.new(mention), "new")  # "the Courier report" is no other outlet's
        if found.read is not None and found.read.form is Form.BODY and not case.outlet:
            case.outlet = self.outlets.lookup(found.read.text) or ""  # "AFP, which first reported it"
            is_outlet = alone = bool(case.outlet)
        if is_outlet and found.entity.form is Form.BODY:
            found.entity.outlet = found.entity.outlet or case.outlet
            self._spoke = span.start, case.outlet
            if alone:
                self._outlets.setdefault(normal_name(found.entity.outlet), found.entity)
        elif case.outlet:
            found.entity.employer = found.entity.employer or case.outlet
        if given is not None:
            found = self._given(given, found)
        self.joiner.register.saw(
            found.entity, found.read or mention, span, case.full, entity, named=mention.form is Form.PERSON
        )
        return found

    def _gender(self, case: Case) -> str:
        """Return the gender of the pronoun that a reported clause begins with, empty for none."""
        content = case.attribution.content
        begins = _PRONOUN.match(self.text, content[0].start, content[0].end) if content else None
        return self.words.gender.get(begins[0].lower(), "") if begins else ""

    def _paper(self, case: Case, mention: Mention, span: TextSpan) -> Mention:
        """Read "the newspaper" and "the story" as the outlet that the article named last as a channel."""
        if mention.form is not Form.BODY or mention.name or mention.plural or mention.owner:
            return mention
        if of_no_outlet(mention.text):
            return mention
        if mention.reach is Reach.DEFINITE:
            reach = _PAPER_REACH if mention.head in OUTLET_HEADS else _STORY_REACH if mention.head in STORY_HEADS else 0
            case.outlet = self.relays.recent(span.start, reach, mention.head, self._spoke) if reach else ""
        elif mention.text.lower() in _FORETOLD:
            case.outlet = self.relays.upcoming(span.start, _STORY_REACH)
        if not case.outlet:
            return mention
        return evolve(mention, text=case.outlet, name=tuple(case.outlet.split()))

    def _given(self, given: Source, found: Found) -> Found:
        """Return the entity of a source that a plugin named: the same for the same name."""
        entity = self._named.setdefault(given.canonical, found.entity)
        entity.given = given
        return Found(entity, "plugin", found.read)

    # --- all of it ------------------------------------------------------------------------------------------------

    def _finish(self) -> Analysis:
        sources: dict[int, Source] = {}
        former: dict[int, bool] = {}
        order: list[int] = []
        for case in self.cases:
            if case.found and case.granted and case.found.entity.is_office:
                case.found.entity.form = Form.ONE  # whoever asks not to be named speaks for no office
        for case in self.cases:
            if case.found and case.found.entity.number not in sources:
                entity = case.found.entity
                number = entity.number
                order.append(number)
                sources[number] = self._source(entity, f"s{len(order)}")
                former[number] = is_former(entity)
        attributions = tuple(self._decided(case, sources, former) for case in self.cases)
        return evolve(self.analysis, attributions=attributions, sources=tuple(sources[number] for number in order))

    def _source(self, entity: Entity, name: str) -> Source:
        if entity.given is not None:
            return evolve(entity.given, id=name, mentions=tuple(sorted(set(entity.mentions))))
        role, _ = self.roles.of(entity)
        identity = identity_of(entity, role, self.words)
        facets: tuple[Facet, ...] = ()
        if identity in {Identity.ANONYMOUS, Identity.COLLECTIVE}:
            facets = facets_of(entity.fulls[:8], self.words)
        mentions = tuple(sorted(set(entity.mentions)))
        return Source(
            id=name,
            canonical=canonical_of(entity, self.words),
            identity=identity,
            role=role,
            mentions=mentions,
            facets=facets,
        )

    def _decided(self, case: Case, sources: dict[int, Source], former: dict[int, bool]) -> Attribution:
        source = sources[case.found.entity.number] if case.found else None
        identity = source.identity if source else Identity.UNATTRIBUTED
        role = source.role if source else Role.NONE
        publisher = self.analysis.article.publisher
        self_relay = bool(publisher and case.relay and all(self.outlets.same(name, publisher) for name in case.relay))
        category = category_of(
            identity,
            role,
            relayed=bool(case.relay),
            self_relay=self_relay,
            former=bool(case.found) and former[case.found.entity.number] if case.found else False,
        )
        unnamed = identity in {Identity.ANONYMOUS, Identity.COLLECTIVE, Identity.ORGANIZATION}
        ground = case.ground if unnamed or case.part_named else None
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
            granted=(unnamed or case.part_named) and case.granted,
            reason_class=ground.reason if ground else ReasonClass.NONE,
            facets=source.facets if source else (),
            evidence=(*case.attribution.evidence, *evidence),
        )

    def _reasons(self, case: Case, source: Source | None, category: str, ground: Ground | None) -> list[Evidence]:
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
