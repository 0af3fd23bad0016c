"""Datelines: what opens the first paragraphs and belongs to nobody's words, `SEABOLT, March 3 (Agency) -`."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache

from attribution.lexicons.outlet_names import OutletNames
from attribution.model import Outlet, Spans, TextSpan

_LONGEST = 160
"""Characters of a paragraph that a dateline may take."""

_OPENING = 3
"""Paragraphs that a dateline may open: a headline and a byline can stand before it."""

_SPACE = " \t\u00a0\u2009"


def datelines_of(
    text: str, paragraphs: Sequence[tuple[int, int]], names: OutletNames, publisher: str | None
) -> tuple[Spans, tuple[Outlet, ...]]:
    """Return the datelines of an article, and the outlets whose ways of setting a page hold for it.

    These are the publisher, and each agency whose dateline is there: others publish its copy.

    Args:
        text: The unaltered text.
        paragraphs: `[start, end)` of its paragraphs.
        names: The outlets that plugins know.
        publisher: Who published it, where that is known.
    """
    found: list[TextSpan] = []
    own = names.record(publisher)
    houses = [own] if own else []
    for start, end in paragraphs[:_OPENING]:
        stop = start
        for outlet in names.houses(publisher):
            last = max(_matches(outlet, text, start, min(end, start + _LONGEST)), default=start)
            if last > start and outlet not in houses:
                houses.append(outlet)
            stop = max(stop, last)
        while start < stop < end and text[stop] in _SPACE:
            stop += 1
        if start < stop:
            found.append(TextSpan(start, stop))
    return tuple(found), tuple(houses)


def _matches(outlet: Outlet, text: str, start: int, end: int) -> list[int]:
    return [match.end() for expression in _compiled(outlet) if (match := expression.match(text, start, end))]


@lru_cache(maxsize=256)
def _compiled(outlet: Outlet) -> tuple[re.Pattern[str], ...]:
    return tuple(re.compile(expression) for expression in outlet.datelines)
