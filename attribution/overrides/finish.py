"""Last step: what follows from the entries. Category, sources, mentions, order, ids."""

from __future__ import annotations

from collections.abc import Sequence

from attrs import evolve, field, frozen

from attribution.model import Analysis, Attribution, Category, Diagnostic, Identity, ReasonClass, Source, TextSpan
from attribution.model.disclosure import UNNAMED
from attribution.overrides.cases import Board, Case, Holder
from attribution.overrides.change import is_official
from attribution.overrides.told import evidence_of
from attribution.resolve.category import category_of


def settle(board: Board) -> None:
    """Give every attribution what its source, relay and entries make of it; what no entry touched stays as it is."""
    former = {id(case.holder) for case in board.cases if _was_former(case)}
    for case in board.alive:
        if not (case.hands or (case.holder and case.holder.hands)):
            continue
        if case.holder:
            source = case.holder.source
            case.change(identity=source.identity, role=source.role, facets=source.facets)
        _settle_grounds(case)
        if "category" not in case.fixed and _inputs(case.item) != _inputs(case.basis):
            item = case.item
            category = category_of(
                item.identity,
                item.role,
                relayed=bool(item.relay),
                self_relay=item.self_relay,
                former=id(case.holder) in former,
            )
            case.change(category=category)


def _settle_grounds(case: Case) -> None:
    """Take away the ground where no name is withheld, and one that an entry says is none."""
    withheld = case.item.identity in UNNAMED | {Identity.ORGANIZATION}
    if not withheld and "reason_class" not in case.fixed:
        case.change(reason_class=ReasonClass.NONE)
    if not withheld and "granted" not in case.fixed:
        case.change(granted=False)
    if case.item.reason_class is ReasonClass.NONE and (not withheld or "reason_class" in case.fixed):
        case.change(anonymity_reason=())


def _inputs(item: Attribution) -> tuple[object, ...]:
    """Return what the category is decided on."""
    return item.identity, item.role, bool(item.relay), item.self_relay


def _was_former(case: Case) -> bool:
    """Return whether resolution took the source for somebody who has left office."""
    item = case.basis
    official = item.identity in UNNAMED and is_official(item.role)
    return official and item.category is Category.ANONYMOUS_OTHER


def finish(board: Board, diagnostics: Sequence[Diagnostic]) -> Analysis:
    """Return the corrected analysis: in text order, ids and sources counted anew where something came or went."""
    analysis = board.analysis
    cases = board.alive
    sources = _sources(board, cases)
    ids = {id(holder): f"s{number}" for number, holder in enumerate(sources, 1)}
    items = []
    for number, case in enumerate(cases, 1):
        items.append(
            evolve(
                case.item,
                id=f"a{number}",
                source=ids[id(case.holder)] if case.holder else None,
                evidence=(*case.item.evidence, *evidence_of(case, analysis.text)),
            )
        )
    moves = _moves(board)
    said = {span for case in cases if not case.before for span in case.item.content}
    return evolve(
        with_diagnostics(analysis, diagnostics),
        attributions=tuple(items),
        sources=tuple(evolve(_with_mentions(holder, moves), id=ids[id(holder)]) for holder in sources),
        not_speech=tuple(span for span in analysis.not_speech if span not in said),
    )


def with_diagnostics(analysis: Analysis, diagnostics: Sequence[Diagnostic]) -> Analysis:
    """Return `analysis` with more diagnostics, each once."""
    news = [item for item in diagnostics if item not in analysis.diagnostics]
    return evolve(analysis, diagnostics=(*analysis.diagnostics, *news)) if news else analysis


def _sources(board: Board, cases: Sequence[Case]) -> list[Holder]:
    """Return the sources in the order in which they first speak, without those that lost all they said."""
    speaking = {id(case.holder): case.holder for case in cases if case.holder}
    known = {*speaking, *(id(case.before_holder) for case in board.cases)}
    silent = [holder for holder in board.holders if holder.found and id(holder) not in known]
    return [*speaking.values(), *silent]


@frozen
class _Moves:
    """Mentions that changed their source, by source."""

    came: dict[int, set[TextSpan]] = field(factory=dict)
    left: dict[int, set[TextSpan]] = field(factory=dict)
    stay: dict[int, set[TextSpan]] = field(factory=dict)
    """The speakers that each source has in the end: what one attribution leaves, another may still have."""


def _moves(board: Board) -> _Moves:
    moves = _Moves()
    for case in board.alive:
        if case.moved and case.before and case.before_holder:
            moves.left.setdefault(id(case.before_holder), set()).update(case.before.speaker)
        if case.holder:
            moves.stay.setdefault(id(case.holder), set()).update(case.item.speaker)
            if case.moved:
                moves.came.setdefault(id(case.holder), set()).update(case.item.speaker[:1])
    return moves


def _with_mentions(holder: Holder, moves: _Moves) -> Source:
    """Return a source with the mentions that it has in the end."""
    came = moves.came.get(id(holder), set())
    left = moves.left.get(id(holder), set()) - moves.stay.get(id(holder), set())
    if not came and not left:
        return holder.source
    return evolve(holder.source, mentions=tuple(sorted((set(holder.source.mentions) - left) | came)))
