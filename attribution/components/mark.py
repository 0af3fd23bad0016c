"""Steps 3 and 4 on characters: an article in; its quotations, attributions and marks out."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from attrs import evolve, field, frozen

from attribution.components.agentless import find_agentless
from attribution.components.cited import cite
from attribution.components.contents import kind_of, uncross
from attribution.components.coverage import Coverage, left_of
from attribution.components.cues import find_frames
from attribution.components.edges import trimmed
from attribution.components.frames import Knowledge
from attribution.components.grounds import find_grounds
from attribution.components.joined import Tagger, join
from attribution.components.layout import Layout, layout_of, paragraphs_of
from attribution.components.links import Draft, Link, Pair, in_text_order, link_frames
from attribution.components.loose import SIGNED, link_loose
from attribution.components.nested import inside_quotations
from attribution.components.parts import in_parts
from attribution.components.phrases import applies, find_phrases, is_general
from attribution.components.posts import find_posts, with_posts
from attribution.components.quotations import find_quotations
from attribution.components.relays import find_relays
from attribution.components.tidy import tidied
from attribution.components.turns import find_turns, with_turns
from attribution.components.verbs import verb_forms
from attribution.lexicons.datelines import datelines_of
from attribution.lexicons.link_cards import blanked, cards_of
from attribution.lexicons.local_outlets import person_words
from attribution.lexicons.outlet_names import outlet_names
from attribution.model import (
    Act,
    Analysis,
    Article,
    Attribution,
    Evidence,
    Kind,
    Lexicon,
    Mark,
    Outlet,
    Pattern,
    PatternKind,
    Spans,
    TextSpan,
)


@frozen
class Repertoire:
    """What detection knows: word lists, patterns, outlets. Made once per pipeline."""

    knowledge: Knowledge
    names: frozenset[str]
    """First names and titles, in lower case."""
    outlets: tuple[Outlet, ...] = ()
    relays: tuple[Pattern, ...] = field(factory=tuple)
    grounds: tuple[Pattern, ...] = field(factory=tuple)
    phrases: tuple[Pattern, ...] = field(factory=tuple)


def repertoire(lexicon: Lexicon, patterns: Sequence[Pattern], outlets: Sequence[Outlet]) -> Repertoire:
    """Return what detection knows, sorted by the step that uses it.

    Args:
        lexicon: Word lists by name.
        patterns: Patterns of all kinds.
        outlets: Outlets beyond the built-in list.
    """
    return Repertoire(
        knowledge=Knowledge(
            verbs=verb_forms(lexicon),
            people=frozenset(lexicon.get("speakers", {})),
            nouns=lexicon.get("reporting_nouns", {}),
        ),
        names=person_words(lexicon),
        outlets=tuple(outlets),
        relays=tuple(item for item in patterns if item.kind is PatternKind.RELAY),
        grounds=tuple(item for item in patterns if item.kind is PatternKind.GROUND),
        phrases=tuple(
            item for item in patterns if item.regex and item.kind not in {PatternKind.RELAY, PatternKind.GROUND}
        ),
    )


def mark(article: Article, known: Repertoire, tagger: Tagger | None = None) -> Analysis:
    """Return everything detection finds in an article; sources are not resolved yet.

    Args:
        article: The article; where its publisher is known, patterns of other publishers stay silent.
        known: Word lists, patterns and outlets.
        tagger: Has the last word on what is an attribution; without it, the rules have.
    """
    return in_parts(article, lambda part: _mark(part, known, tagger))


def _mark(article: Article, known: Repertoire, tagger: Tagger | None) -> Analysis:
    names = outlet_names(known.outlets)
    # Detection sees spaces where a dateline or a card of links stands, so that no speaker or content begins in it;
    # offsets stay.
    spans = paragraphs_of(article.text)
    cards = cards_of(article.text)
    text = blanked(article.text, datelines_of(article.text, spans, names, article.publisher)[0])
    text = blanked(text, cards)
    found = find_quotations(text)
    outer = [(item.span.start, item.span.end) for item in found.quotations if item.depth == 0]
    layout = layout_of(text, outer, known.knowledge.verbs)
    record = names.record(article.publisher)
    house = record.name if record else article.publisher
    links, not_speech = _links(text, layout, outer, known, house)
    turns, posts = find_turns(text, spans, outer, known.names), find_posts(text, spans)

    def with_layout(found: list[Link]) -> list[Link]:
        return with_turns(with_posts(found, posts), turns)

    by_rules = Analysis(
        article=article,
        attributions=_attributions(text, links if tagger else with_layout(links), outer, cards),
        not_speech=_spans(sorted(not_speech)),
        quotations=found.quotations,
        marks=_marks(text, known, article.publisher, house),
        diagnostics=found.diagnostics,
        sentences=_spans(layout.sentences),
        paragraphs=_spans(spans),
    )
    if tagger is None:
        return by_rules
    kept = frozenset((*(pattern.id for pattern in known.phrases), SIGNED))
    read = tagger(evolve(by_rules, article=evolve(article, text=text)))
    tagged = tidied(read, text, by_rules.marks, layout.sentences, known.knowledge)
    joined = with_layout(cite(join(by_rules, tagged, layout, known.knowledge, kept), layout.units, known.knowledge))
    speech = {pair for link in joined for pair in link.content}
    return evolve(
        by_rules,
        attributions=_attributions(text, joined, outer, cards),
        not_speech=tuple(span for span in by_rules.not_speech if (span.start, span.end) not in speech),
    )


def _attributions(text: str, links: list[Link], outer: Sequence[Pair], cards: Spans) -> tuple[Attribution, ...]:
    found = (
        _attribution(f"a{number}", item, kind_of(text, item.content, outer))
        for number, item in enumerate(uncross(text, links), 1)
    )
    return tuple(_without(item, text, cards) for item in found) if cards else tuple(found)


def _without(item: Attribution, text: str, cards: Spans) -> Attribution:
    """Return an attribution none of whose pieces holds a card of links."""
    return evolve(
        item,
        content=_around(item.content, text, cards) or item.content,
        speaker=_around(item.speaker, text, cards)[: len(item.speaker)],
        speaker_full=_around(item.speaker_full, text, cards),
    )


def _around(spans: Spans, text: str, cards: Spans) -> Spans:
    pieces: list[Pair] = [(span.start, span.end) for span in spans]
    for card in cards:
        pieces = [part for piece in pieces for part in left_of(piece, (card.start, card.end))]
    return tuple(TextSpan(*trimmed(text, *piece)) for piece in pieces if text[slice(*piece)].strip())


def _spans(pairs: Iterable[Pair]) -> Spans:
    return tuple(TextSpan(start, end) for start, end in pairs)


def _attribution(number: str, item: Link, kind: Kind) -> Attribution:
    cue, speaker, content = _spans(item.cue), _spans(item.speaker), _spans(item.content)
    return Attribution(
        id=number,
        content=content,
        cue=cue,
        speaker=speaker,
        speaker_full=_before_content(_spans(item.speaker_full), speaker, content),
        kind=kind,
        act=Act.ATTITUDE if item.attitude else Act.STATEMENT,
        evidence=(
            *(Evidence("cue", item.pattern, cue, note) for note in item.notes or ("",)),
            *((Evidence("cue", item.also, cue, "the rules propose it too"),) if item.also else ()),
        ),
    )


def _before_content(full: Spans, speaker: Spans, content: Spans) -> Spans:
    """Return a speaker with its appositions, without what it says: "according to Moe, | the bridge was closed"."""
    end = speaker[-1].end if speaker else 0
    says = min((piece.start for piece in content if piece.start >= end), default=None)
    if says is None:
        return full
    return tuple(
        TextSpan(span.start, max(end, says)) if span.start <= end <= says < span.end else span for span in full
    )


def _links(
    text: str, layout: Layout, outer: Sequence[Pair], known: Repertoire, publisher: str | None
) -> tuple[list[Link], list[Pair]]:
    phrases, pseudo = find_phrases(text, layout.units, known.phrases, publisher)
    draft = Draft(text, outer)
    silent = Coverage(pseudo)
    before = None
    for unit in layout.units:
        found = find_frames(unit, known.knowledge)
        found += find_agentless(unit, known.knowledge, found)
        if pseudo:
            found = [frame for frame in found if not silent.touches(unit.starts[frame.at], unit.starts[frame.at] + 1)]
        awaited = link_frames(draft, unit, found)
        if unit.quotes:
            taken = {at for frame in found for at in frame.quotes}
            positions = [at for at in unit.quotes if at not in taken]
            if positions:
                link_loose(draft, unit, positions, before, bool(found), known.knowledge)
        draft.awaited = awaited
        before = unit
    links = [item for item in draft.links if item.content]
    links += inside_quotations(text, outer, known.knowledge)
    links = cite(links, layout.units, known.knowledge)
    if not phrases:
        return links, draft.not_speech
    # A plugin's phrase knows its construction better than the general frames do: it wins where both claim a cue.
    claimed = Coverage(pair for item in phrases for pair in item.cue)
    kept = [item for item in links if not any(claimed.touches(*pair) for pair in item.cue)]
    return sorted([*kept, *phrases], key=in_text_order), draft.not_speech


def _marks(text: str, known: Repertoire, publisher: str | None, house: str | None) -> tuple[Mark, ...]:
    # Of two phrases on the same words the first wins, and a house knows its own words best.
    relays = tuple(sorted((item for item in known.relays if applies(item, house)), key=is_general))
    grounds = tuple(item for item in known.grounds if applies(item, house))
    found = [*find_relays(text, known.outlets, relays, publisher), *find_grounds(text, grounds)]
    return tuple(sorted(found, key=lambda item: (item.span.start, item.span.end)))
