"""From scores to attributions: which pieces are anchors, what belongs to each, and where quotation marks have a say."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Sequence

import numpy as np
from attrs import frozen
from numpy.typing import NDArray

from attribution.components.tagger.pieces import Pieces
from attribution.components.tagger.scores import (
    AnchorKind,
    Floats,
    Label,
    Relations,
    Scores,
    Tables,
    link_probabilities,
    softmax,
)
from attribution.components.tagger.windows import Window
from attribution.model import Act, Quotation, Spans, TextSpan

Run = tuple[int, int]
"""Pieces from the first up to and without the last."""

FLOOR = 0.05
"""Anchors less probable than this are not looked at further; every threshold lies above."""

NEARBY = 1
"""Two anchors at most this many pieces apart are one cue, read twice: the more probable one stays."""

GAP = 2
"""Up to this many pieces between two stretches of content, or of a speaker, belong to it where nothing claims them."""

LEAST = 0.2
"""From which probability on pieces are a speaker where no piece is more probably that than anything else."""

SHARE = 0.5
"""A content that ends inside a quotation takes all of it where it covers at least this share, or begins with it."""


@frozen
class Reading:
    """One anchor with what belongs to it, in pieces of the article."""

    head: int
    kind: AnchorKind
    act: Act
    probability: float
    """Of being an anchor, of whichever kind."""
    content: tuple[Run, ...]
    cue: tuple[Run, ...]
    source: Run | None


@frozen
class TaggedLink:
    """One attribution as the tagger sees it, in characters."""

    content: Spans
    cue: Spans
    speaker: Spans
    act: Act
    probability: float
    """The score of its anchor between 0 and 1; comparable within one model."""
    head: int = -1
    """Where its anchor begins; -1 where nobody knows."""


def read_window(pieces: Pieces, scores: Scores, window: Window, tables: Tables) -> list[Reading]:
    """Return the anchors in the part of a window that is its own, in order.

    Args:
        pieces: The article.
        scores: What the network says about the window.
        window: Which pieces of the article it holds.
        tables: What is known beside the network adds to links.
    """
    # The special pieces at both ends are left behind here.
    kinds = softmax(scores.anchors[1:-1])
    best = kinds[:, 1:].max(-1)
    own = np.arange(window.own_start - window.start, len(window))
    places = own[best[own] >= FLOOR]
    if not len(places):
        return []
    relations = relations_of(pieces, window, places)
    labels = link_probabilities(scores.asking[1:-1][places], scores.offering[1:-1], relations, tables)
    labels = _by_words(labels, pieces.words(window.start, window.end))
    acts = scores.acts[1:-1][places].argmax(-1)
    found = []
    for number, place in enumerate(places.tolist()):
        content, cue, source = _parts(labels[number], window.start)
        if content:
            kind = AnchorKind(int(kinds[place, 1:].argmax()) + 1)
            act = Act.ATTITUDE if acts[number] else Act.STATEMENT
            found.append(Reading(place + window.start, kind, act, float(best[place]), content, cue, source))
    return found


def relations_of(pieces: Pieces, window: Window, places: NDArray[np.int64]) -> Relations:
    """Return what is known about anchors and pieces of a window.

    Args:
        pieces: The article.
        window: Which of them it holds.
        places: Where in it the anchors stand.
    """
    sentences = pieces.sentences[window.start : window.end].astype(np.int64)
    hints = [pieces.hint(place + window.start, window.start, window.end) for place in places.tolist()]
    return Relations(places, np.stack(hints), sentences[None] - sentences[places][:, None])


def _by_words(labels: Floats, words: NDArray[np.int64]) -> Floats:
    """Return the mean over the pieces of a word for each of them, so that no word is cut in two.

    Args:
        labels: Axes: anchor, piece, label.
        words: The word of each piece, from 0 on.
    """
    counts = np.bincount(words)
    sums = np.add.reduceat(labels, np.cumsum(counts) - counts, axis=1)
    means = sums / counts[None, :, None].astype(np.float32)
    return np.asarray(means[:, words], dtype=np.float32)


def _parts(labels: Floats, start: int) -> tuple[tuple[Run, ...], tuple[Run, ...], Run | None]:
    """Return content, cue and source of one anchor from the probabilities of all pieces."""
    chosen = labels.argmax(-1)
    content = _closed(_runs(chosen == Label.CONTENT), chosen)
    content = [run for run in content if run[1] - run[0] > 1] or content[:1]  # single pieces only where that is all
    sources = _closed(_runs(chosen == Label.SOURCE), chosen) or _runs(labels[:, Label.SOURCE] > LEAST)
    source = max(sources, key=lambda run: float(labels[run[0] : run[1], Label.SOURCE].sum()), default=None)
    return (
        tuple(_moved(run, start) for run in content),
        tuple(_moved(run, start) for run in _runs(chosen == Label.CUE)),
        None if source is None else _moved(source, start),
    )


def _moved(run: Run, start: int) -> Run:
    return run[0] + start, run[1] + start


def _runs(flags: NDArray[np.bool_]) -> list[Run]:
    """Return the stretches in which `flags` are true."""
    edges = np.flatnonzero(np.diff(np.concatenate(([False], flags, [False])).astype(np.int8)))
    return list(zip(edges[::2].tolist(), edges[1::2].tolist(), strict=True))


def _closed(runs: Sequence[Run], chosen: NDArray[np.int64]) -> list[Run]:
    """Return stretches of one label with small gaps closed that nothing else claims."""
    closed: list[Run] = []
    for run in runs:
        between = chosen[closed[-1][1] : run[0]] if closed else chosen[:0]
        if closed and len(between) <= GAP and not between.any():
            closed[-1] = (closed[-1][0], run[1])
        else:
            closed.append(run)
    return closed


def links_of(pieces: Pieces, readings: Iterable[Reading], threshold: float) -> tuple[TaggedLink, ...]:
    """Return attributions in the order of their first content character.

    Args:
        pieces: The article.
        readings: What its windows gave.
        threshold: From which probability on an anchor counts.
    """
    outer = [quotation for quotation in pieces.quotations if quotation.depth == 0]
    links = [
        TaggedLink(
            _content(pieces, reading, outer),
            tuple(pieces.span(*run) for run in reading.cue),
            () if reading.source is None else (pieces.span(*reading.source),),
            reading.act,
            reading.probability,
            pieces.span(reading.head, reading.head + 1).start,
        )
        for reading in strongest(readings)
        if reading.probability > threshold
    ]
    return tuple(sorted(links, key=lambda link: (link.content, link.cue)))


def strongest(readings: Iterable[Reading]) -> list[Reading]:
    """Return the readings without those that have a more probable one nearby; of equals, the first stays."""
    ordered = sorted(readings, key=lambda reading: reading.head)
    return [
        one
        for at, one in enumerate(ordered)
        if not any(
            abs(other.head - one.head) <= NEARBY and (other.probability, -other.head) > (one.probability, -one.head)
            for other in ordered[max(0, at - NEARBY) : at + NEARBY + 1]
        )
    ]


def _content(pieces: Pieces, reading: Reading, quotations: Sequence[Quotation]) -> Spans:
    head = pieces.span(reading.head, reading.head + 1).start
    spans = sorted(_settled(pieces.span(*run), head, quotations) for run in reading.content)
    merged: list[TextSpan] = []
    for span in spans:
        if merged and span.start <= merged[-1].end + 1:
            merged[-1] = TextSpan(merged[-1].start, max(merged[-1].end, span.end))
        else:
            merged.append(span)
    return tuple(merged)


def _settled(span: TextSpan, head: int, quotations: Sequence[Quotation]) -> TextSpan:
    """Return `span` with its ends moved to the marks of quotations, in order and disjoint, most of which it covers.

    Where it begins with one of a single paragraph, and its head, at `head`, stands outside, it has all of it.
    """
    start, end = span.start, span.end
    first = max(0, bisect_right(quotations, start, key=_opening) - 1)
    for quotation in quotations[first : bisect_left(quotations, end, key=_opening)]:
        marks = quotation.span
        opens = start <= marks.start and quotation.closed and len(quotation.pieces) == 1
        whole = opens and not marks.start < head < marks.end
        if whole or min(end, marks.end) - max(start, marks.start) >= SHARE * len(marks) > 0:
            start = marks.start if marks.start < start < marks.end else start
            end = marks.end if marks.start < end < marks.end else end
    return TextSpan(start, end)


def _opening(quotation: Quotation) -> int:
    return quotation.span.start
