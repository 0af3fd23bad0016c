"""Steps 3 and 4 on characters: text in, plain data out, with quotations, links and marks of one article."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from attrs import field, frozen

from attribution.components.agentless import find_agentless
from attribution.components.contents import kind_of, uncross
from attribution.components.cues import find_frames
from attribution.components.frames import Knowledge
from attribution.components.grounds import find_grounds
from attribution.components.layout import Layout, layout_of
from attribution.components.links import Link, Pair, inside_quotations, link
from attribution.components.phrases import applies, find_phrases
from attribution.components.quotations import QuotationResult, find_quotations
from attribution.components.relays import find_relays
from attribution.components.verbs import verb_forms
from attribution.model import Lexicon, Mark, Outlet, Pattern, PatternKind

VERSION = 1
"""Version of the plain data; a Doc that carries another one was marked by another release."""


@frozen
class Repertoire:
    """What detection knows: word lists, patterns, outlets. Made once per pipeline."""

    knowledge: Knowledge
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
        outlets=tuple(outlets),
        relays=tuple(item for item in patterns if item.kind is PatternKind.RELAY),
        grounds=tuple(item for item in patterns if item.kind is PatternKind.GROUND),
        phrases=tuple(
            item for item in patterns if item.regex and item.kind not in {PatternKind.RELAY, PatternKind.GROUND}
        ),
    )


def mark(text: str, known: Repertoire, publisher: str | None = None) -> dict[str, Any]:
    """Return everything detection finds in `text`, as plain data that a Doc can carry and store.

    Args:
        text: The unaltered text.
        known: Word lists, patterns and outlets.
        publisher: Who published it; patterns of other publishers then stay silent.
    """
    quotations = find_quotations(text)
    outer = [(item.span.start, item.span.end) for item in quotations.quotations if item.depth == 0]
    layout = layout_of(text, outer, known.knowledge.verbs)
    links, not_speech = _links(text, layout, outer, known, publisher)
    links = uncross(text, links)
    return {
        "version": VERSION,
        "records": [item.plain(kind_of(text, item.content, outer)) for item in links],
        "not_speech": [list(pair) for pair in not_speech],
        "marks": [_plain_mark(item) for item in _marks(text, known, publisher)],
        "sentences": [list(pair) for pair in layout.sentences],
        "paragraphs": [list(pair) for pair in layout.paragraphs],
        **_plain_quotations(quotations),
    }


def _links(
    text: str, layout: Layout, outer: Sequence[Pair], known: Repertoire, publisher: str | None
) -> tuple[list[Link], list[Pair]]:
    phrases, pseudo = find_phrases(text, layout.units, known.phrases, publisher)
    frames = []
    for unit in layout.units:
        found = find_frames(unit, known.knowledge)
        found += find_agentless(unit, known.knowledge, found)
        if pseudo:
            found = [frame for frame in found if not any(start <= unit.starts[frame.at] < end for start, end in pseudo)]
        frames.append(found)
    state = link(text, layout, frames, outer, known.knowledge)
    state.links += inside_quotations(text, outer, known.knowledge)
    state.links.sort(key=lambda item: (item.content[0], item.order))
    if not phrases:
        return state.links, state.not_speech
    # A plugin's phrase knows its construction better than the general frames do: it wins where both claim a cue.
    claimed = [pair for item in phrases for pair in item.cue]
    kept = [
        item
        for item in state.links
        if not any(first < end and start < last for first, last in item.cue for start, end in claimed)
    ]
    return sorted([*kept, *phrases], key=lambda item: (item.content[0], item.order)), state.not_speech


def _marks(text: str, known: Repertoire, publisher: str | None) -> list[Mark]:
    relays = tuple(item for item in known.relays if applies(item, publisher))
    grounds = tuple(item for item in known.grounds if applies(item, publisher))
    return sorted(
        [*find_relays(text, known.outlets, relays), *find_grounds(text, grounds)],
        key=lambda item: (item.span.start, item.span.end),
    )


def _plain_mark(item: Mark) -> dict[str, Any]:
    return {
        "label": item.label,
        "span": [item.span.start, item.span.end],
        "pattern": item.pattern,
        "value": item.value,
    }


def _plain_quotations(result: QuotationResult) -> dict[str, Any]:
    return {
        "quotations": [
            {
                "span": [item.span.start, item.span.end],
                "depth": item.depth,
                "style": item.style,
                "pieces": [[piece.start, piece.end] for piece in item.pieces],
                "closed": item.closed,
            }
            for item in result.quotations
        ],
        "diagnostics": [
            {"code": item.code, "span": [item.span.start, item.span.end], "message": item.message}
            for item in result.diagnostics
        ],
    }
