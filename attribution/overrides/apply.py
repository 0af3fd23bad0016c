"""Entries and an analysis in, the corrected analysis out; what could not be applied is among its diagnostics."""

from __future__ import annotations

from collections.abc import Sequence

from attribution.model import Analysis, Diagnostic, Outlet
from attribution.overrides.cases import Board, Case
from attribution.overrides.change import Changer
from attribution.overrides.detection import Resolve, add, give_speaker, resolve_anew
from attribution.overrides.entries import Entry, Overrides
from attribution.overrides.finish import finish, settle, with_diagnostics
from attribution.overrides.match import find, find_exact, missing, outdated, outside
from attribution.overrides.told import contradicted
from attribution.serial import text_sha256


def apply_overrides(
    analysis: Analysis, overrides: Overrides, *, resolve: Resolve, outlets: Sequence[Outlet] = ()
) -> Analysis:
    """Return `analysis` as the entries about its text say it is.

    Entries of the same article that were made for another text, and those that fit no attribution, change nothing;
    each is told in a diagnostic. Entries about other articles are passed over.

    Args:
        analysis: A resolved analysis. Attributions that no entry is about stay as they are, except that those of one
            source share its identity and role, and that ids are counted anew.
        overrides: The entries of a run.
        resolve: Resolves an analysis with the word lists of the run.
        outlets: Outlets beyond the built-in ones.
    """
    sha256 = text_sha256(analysis.text)
    old = [entry for entry in overrides.of_article(analysis.article.id) if entry.text_sha256 != sha256]
    diagnostics = [outdated(entry, analysis, sha256) for entry in old]
    board = Board.of(analysis)
    met = _meet(board, overrides.of_text(sha256), diagnostics)
    if not met:
        return with_diagnostics(analysis, diagnostics)
    for case, entry in met:
        case.hands.append(entry)
        case.removed = case.removed or entry.remove
        if entry.speaker is not None:
            give_speaker(case, entry.speaker)
    resolve_anew(board, resolve)
    changer = Changer(board, resolve, outlets)
    # All of them before anything is said of a source, so that it is said of the right one.
    for case, entry in met:
        if entry.source is not None:
            changer.give_source(case, entry.source)
    for case, entry in met:
        changer.change(case, entry)
    settle(board)
    diagnostics += [odd for case, entry in met if not entry.remove and (odd := contradicted(entry, case))]
    return finish(board, diagnostics)


def _meet(board: Board, entries: Sequence[Entry], diagnostics: list[Diagnostic]) -> list[tuple[Case, Entry]]:
    """Return each entry with the case that it is about, in the order of the entries; tell of those without one."""
    text = board.analysis.text
    fit: list[Entry] = []
    for entry in entries:
        wrong = outside(entry, text)
        if wrong is None:
            fit.append(entry)
        else:
            diagnostics.append(wrong)
    met: dict[int, Case] = {}
    # First, as entries can speak of what others add.
    for number, entry in enumerate(fit):
        if entry.add:
            at = find_exact(entry, [case.item for case in board.cases]).at
            met[number] = board.cases[at] if at is not None else add(board, entry)
    others = [number for number, entry in enumerate(fit) if not entry.add]
    places = {id(case): at for at, case in enumerate(board.cases)}
    taken = {places[id(case)]: fit[number].content for number, case in met.items()}
    found = find([fit[number] for number in others], [case.item for case in board.cases], taken)
    for number, match in zip(others, found, strict=True):
        if match.at is None:
            diagnostics.append(missing(fit[number], match, text))
        else:
            met[number] = board.cases[match.at]
    return [(met[number], fit[number]) for number in sorted(met)]
