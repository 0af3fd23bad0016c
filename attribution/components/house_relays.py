"""House phrases of outlets: relay patterns that spell out their outlet instead of leaving a slot for any."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache

from attribution.components.stretches import lowered, stretches_with
from attribution.lexicons.outlet_names import OutletNames
from attribution.model import Mark, Pattern, TextSpan


def is_house_phrase(pattern: Pattern) -> bool:
    """Return whether a relay pattern names its outlet itself."""
    return "{outlet}" not in pattern.regex


@lru_cache(maxsize=16)
def compiled(patterns: tuple[Pattern, ...]) -> tuple[tuple[Pattern, re.Pattern[str]], ...]:
    """Return `patterns` with their compiled expressions; made once for each set."""
    return tuple((pattern, re.compile(pattern.regex, re.IGNORECASE)) for pattern in patterns)


def find_house_relays(text: str, patterns: Sequence[Pattern], names: OutletNames) -> list[Mark]:
    """Return a mark for each outlet that a house phrase names as a channel, in text order, none overlapping.

    Args:
        text: The article's text, unaltered.
        patterns: House phrases; of two on the same words, the first wins.
        names: What outlets are called, for phrases that stand for several outlets (those without a `value`).
    """
    marks: list[Mark] = []
    taken = bytearray()  # one byte a character, so that a look at what is taken costs no search through all marks
    lower = lowered(text)
    for pattern, expression in compiled(tuple(patterns)):
        for span in _spans(text, expression, stretches_with(pattern.triggers, lower)):
            taken = taken or bytearray(len(text))
            if taken.find(1, span.start, span.end) < 0:
                taken[span.start : span.end] = b"\x01" * len(span)
                words = span.of(text)
                marks.append(Mark("relay", span, pattern.id, pattern.value or names.lookup(words) or words))
    return sorted(marks, key=lambda mark: mark.span)


def _spans(text: str, expression: re.Pattern[str], stretches: Iterable[tuple[int, int]]) -> Iterator[TextSpan]:
    group = "relay" if "relay" in expression.groupindex else 0
    for start, end in stretches:
        for match in expression.finditer(text, start, end):
            # A phrase belongs to one sentence; no sentence goes on after a line break.
            if match[group] and "\n" not in match[0]:
                yield TextSpan(*match.span(group))
