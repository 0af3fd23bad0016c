"""Keep to the story: leave out what stands in boilerplate, and take datelines off what is said."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Sequence
from functools import lru_cache

from attrs import evolve

from attribution.lexicons.datelines import datelines_of
from attribution.lexicons.outlet_names import OutletNames
from attribution.model import Analysis, Attribution, Kind, Outlet, Spans, TextSpan

_LONGEST = 2000
"""Characters of a paragraph that are looked at; what tells boilerplate stands at its beginning."""


def story_of(analysis: Analysis, names: OutletNames) -> Analysis:
    """Return `analysis` without what is no part of the story.

    Boilerplate and datelines are those of the publisher, and of an agency whose dateline shows that it is its copy.

    Args:
        analysis: What detection found.
        names: The outlets that plugins know.
    """
    pairs = [(span.start, span.end) for span in analysis.paragraphs]
    datelines, houses = datelines_of(analysis.text, pairs, names, analysis.article.publisher)
    out = [span for span in analysis.paragraphs if _is_one(span.of(analysis.text), houses)]
    analysis = _without(analysis, out) if out else analysis
    return _after(analysis, datelines) if datelines else analysis


def _is_one(paragraph: str, houses: Sequence[Outlet]) -> bool:
    return any(expression.search(paragraph[:_LONGEST]) for house in houses for expression in _compiled(house))


@lru_cache(maxsize=256)
def _compiled(house: Outlet) -> tuple[re.Pattern[str], ...]:
    return tuple(re.compile(expression, re.IGNORECASE) for expression in house.boilerplate)


def _without(analysis: Analysis, out: Sequence[TextSpan]) -> Analysis:
    """Return `analysis` without everything that begins in one of the paragraphs `out`."""
    starts = [span.start for span in out]

    def stays(span: TextSpan) -> bool:
        at = bisect_right(starts, span.start) - 1
        return at < 0 or span.start >= out[at].end

    kept = [item for item in analysis.attributions if stays(item.content[0])]
    return evolve(
        analysis,
        attributions=_numbered(kept),
        not_speech=tuple(span for span in analysis.not_speech if stays(span)),
        quotations=tuple(item for item in analysis.quotations if stays(item.span)),
        marks=tuple(item for item in analysis.marks if stays(item.span)),
        diagnostics=tuple(item for item in analysis.diagnostics if stays(item.span)),
    )


def _numbered(items: Sequence[Attribution]) -> tuple[Attribution, ...]:
    return tuple(evolve(item, id=f"a{number}") for number, item in enumerate(items, 1))


def _after(analysis: Analysis, datelines: Sequence[TextSpan]) -> Analysis:
    """Return `analysis` with attributions that begin after the datelines; one that is all dateline is left out."""
    changed = []
    for item in analysis.attributions:
        content = _cut(item.content, datelines)
        if not content:
            continue
        if content != item.content:
            quoted = len(content) == 1 and any(content[0] == quotation.span for quotation in analysis.quotations)
            item = evolve(item, content=content, kind=Kind.DIRECT if quoted else item.kind)
        # A speaker that is all dateline is an error of detection; to take it away would make the statement nobody's.
        speaker = _cut(item.speaker, datelines) or item.speaker
        full = _cut(item.speaker_full, datelines) or item.speaker_full
        changed.append(evolve(item, speaker=speaker, speaker_full=full))
    return evolve(analysis, attributions=_numbered(changed))


def _cut(spans: Spans, datelines: Sequence[TextSpan]) -> Spans:
    """Return what of `spans` stands after each dateline."""
    for line in datelines:
        spans = tuple(
            TextSpan(max(span.start, line.end) if span.start >= line.start else span.start, span.end)
            for span in spans
            if span.start < line.start or span.end > line.end
        )
    return spans
