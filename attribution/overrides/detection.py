"""First step: what an entry says against detection. Attributions go, come, or get another speaker."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable

from attrs import evolve

from attribution.components.contents import kind_of
from attribution.model import Act, Analysis, Attribution, Spans, hull
from attribution.overrides.cases import Board, Case, Holder
from attribution.overrides.entries import Entry

Resolve = Callable[[Analysis], Analysis]
"""`attribution.resolve.resolve.resolve` with the word lists and outlets of a run."""

_RESOLVED = frozenset({"coreference", "identity", "role", "relay", "ground", "category"})
"""Steps whose evidence is made anew with them."""


def add(board: Board, entry: Entry) -> Case:
    """Return a case for an attribution that was missed."""
    analysis = board.analysis
    quotations = [(item.span.start, item.span.end) for item in analysis.quotations if item.depth == 0]
    content = [(span.start, span.end) for span in entry.content]
    speaker = entry.speaker or ()
    item = Attribution(
        id="",
        content=entry.content,
        cue=entry.cue,
        speaker=speaker,
        speaker_full=speaker,
        kind=kind_of(analysis.text, content, quotations),
        act=entry.act or Act.STATEMENT,
    )
    case = Case(item=item, holder=None, before=None, anew=True)
    board.cases.append(case)
    return case


def give_speaker(case: Case, speaker: Spans) -> None:
    """Set the speaker of a case; appositions stay where the new mention lies in them."""
    before = case.before
    # From what was found, not from what an earlier entry made of it: only the last one counts.
    was = before.speaker_full if before else ()
    stays = before is not None and speaker == before.speaker
    keeps = stays or (bool(speaker and was) and hull(was).contains(hull(speaker)))
    case.change(speaker=speaker, speaker_full=was if keeps else speaker)
    case.anew = not stays


def resolve_anew(board: Board, resolve: Resolve) -> None:
    """Give the cases that came or have another speaker their source, relay and grounds; the others stay as they are.

    The whole article is resolved once more, so that "she" and "the official" are understood from their surroundings.
    """
    cases = board.alive
    if not any(case.anew for case in cases):
        return
    given = [_bare(case.item, number) for number, case in enumerate(cases, 1)]
    again = resolve(evolve(board.analysis, attributions=tuple(given), sources=()))
    homes = _homes(cases, again)
    for case, item in zip(cases, again.attributions, strict=True):
        if not case.anew:
            continue
        source = again.source_of(item)
        if source is None:
            case.holder = None
        else:
            case.holder = homes.setdefault(source.id, None) or board.new_holder(source)
            homes[source.id] = case.holder
        case.item = case.basis = item


def _bare(item: Attribution, number: int) -> Attribution:
    """Return an attribution as detection would give it."""
    evidence = tuple(why for why in item.evidence if why.step not in _RESOLVED)
    return evolve(item, id=f"a{number}", source=None, evidence=evidence)


def _homes(cases: list[Case], again: Analysis) -> dict[str, Holder | None]:
    """Return which source of the article each newly made source is: the one that most of its other statements have."""
    votes: dict[str, Counter[int]] = {}
    holders: dict[int, Holder] = {}
    for case, item in zip(cases, again.attributions, strict=True):
        if item.source is not None and case.holder is not None and not case.anew:
            holders[id(case.holder)] = case.holder
            votes.setdefault(item.source, Counter())[id(case.holder)] += 1
    return {name: holders[found.most_common(1)[0][0]] for name, found in votes.items()}
