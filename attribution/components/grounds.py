"""Stated grounds of anonymity: why, or on what condition, a name is withheld. Characters in, marks out."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache

from attribution.components.coverage import Coverage
from attribution.components.phrases import is_general
from attribution.components.stretches import lowered, stretches_with
from attribution.model import Mark, Pattern, ReasonClass, TextSpan
from attribution.patterns.en.ground_classes import GROUND_CLASSES
from attribution.patterns.en.grounds import PATTERNS

_CLASSES = tuple((label, re.compile(regex, re.IGNORECASE)) for label, regex in GROUND_CLASSES)


@lru_cache(maxsize=16)
def compiled(patterns: tuple[Pattern, ...]) -> tuple[tuple[Pattern, re.Pattern[str]], ...]:
    """Return `patterns` with their compiled expressions; made once for each set."""
    return tuple((pattern, re.compile(pattern.regex, re.IGNORECASE)) for pattern in patterns)


def class_of(ground: str) -> ReasonClass:
    """Return the reason class that the words of a ground tell; the weightiest, where they tell several."""
    for label, expression in _CLASSES:
        if expression.search(ground):
            return label
    return ReasonClass.CONDITION_ONLY


def find_grounds(text: str, patterns: Sequence[Pattern] = PATTERNS) -> tuple[Mark, ...]:
    """Return a mark of label `ground` for each stated ground of anonymity, in text order.

    Args:
        text: The article's text, unaltered.
        patterns: The phrases to look for.

    Returns:
        Marks whose span is the ground, whose pattern is the phrase, and whose value is the reason class.
    """
    lower = lowered(text)
    found: list[tuple[int, int, str, str]] = []
    for pattern, expression in compiled(tuple(patterns)):
        for start, end in stretches_with(pattern.triggers, lower):
            for match in expression.finditer(text, start, end):
                group = "ground" if "ground" in expression.groupindex else 0
                found.append((*match.span(group), pattern.id, pattern.value))
    found = _without_general(found, frozenset(pattern.id for pattern in patterns if not is_general(pattern)))
    marks: list[Mark] = []
    for start, end, name, value in sorted(found, key=lambda item: (item[0], -item[1])):
        if marks and start < marks[-1].span.end:
            if end <= marks[-1].span.end:
                continue
            previous = marks.pop()
            start, name = previous.span.start, previous.pattern
        end = start + len(text[start:end].rstrip(" ,\u00a0"))
        marks.append(Mark("ground", TextSpan(start, end), name, value or class_of(text[start:end]).value))
    return tuple(marks)


def _without_general(
    found: list[tuple[int, int, str, str]], special: frozenset[str]
) -> list[tuple[int, int, str, str]]:
    """Leave out what general patterns find where a pattern of the publisher's own house finds something."""
    claimed = Coverage((start, end) for start, end, name, _ in found if name in special)
    return [item for item in found if item[2] in special or not claimed.touches(item[0], item[1])]
