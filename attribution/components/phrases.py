"""Phrases that plugins declare as regular expressions: cues, agentless cues, and pseudo-cues that stop others."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from functools import lru_cache

from attribution.components.layout import Unit
from attribution.components.links import Link, Pair
from attribution.model import Pattern, PatternKind

MAX_SENTENCE = 4000
"""Characters of one sentence in which expressions are tried; a longer one is hostile or no sentence."""

KINDS = frozenset({PatternKind.CUE, PatternKind.AGENTLESS, PatternKind.PSEUDO})


@lru_cache(maxsize=16)
def compiled(patterns: tuple[Pattern, ...]) -> Mapping[str, tuple[tuple[Pattern, re.Pattern[str]], ...]]:
    """Return the patterns of these kinds by trigger word; made once for each set.

    A pattern without triggers stands under the empty word and is tried in every sentence.
    """
    by_trigger: dict[str, list[tuple[Pattern, re.Pattern[str]]]] = {}
    for pattern in patterns:
        if pattern.kind in KINDS and pattern.regex:
            expression = re.compile(pattern.regex, re.IGNORECASE)
            for trigger in pattern.triggers or ("",):
                by_trigger.setdefault(trigger, []).append((pattern, expression))
    return {trigger: tuple(items) for trigger, items in by_trigger.items()}


def applies(pattern: Pattern, publisher: str | None) -> bool:
    """Return whether a pattern is meant for articles of this publisher."""
    return not pattern.outlets or publisher in pattern.outlets


def is_general(pattern: Pattern) -> bool:
    """Return whether a pattern is meant for the articles of all publishers."""
    return not pattern.outlets


def find_phrases(
    text: str, units: Iterable[Unit], patterns: Sequence[Pattern], publisher: str | None = None
) -> tuple[list[Link], list[Pair]]:
    """Return attributions that phrases give, and the stretches in which nothing is a cue.

    Args:
        text: The unaltered text.
        units: Its sentences.
        patterns: Patterns; those of other kinds, or meant for other publishers, are passed over.
        publisher: Who published the article, where that is known.
    """
    lower = text.lower()
    # Most articles hold none of the triggers, and then no sentence needs a look.
    index = {trigger: items for trigger, items in compiled(tuple(patterns)).items() if trigger in lower}
    links: list[Link] = []
    pseudo: list[Pair] = []
    if not index:
        return links, pseudo
    for unit in units:
        words = set(unit.words)
        chosen = {
            pattern.id: (pattern, expression)
            for trigger, items in index.items()
            if not trigger or trigger in words
            for pattern, expression in items
        }
        start, end = unit.starts[0], min(unit.ends[-1], unit.starts[0] + MAX_SENTENCE)
        claimed: list[Pair] = []
        for pattern, expression in sorted(chosen.values(), key=lambda item: is_general(item[0])):
            if not applies(pattern, publisher):
                continue
            for match in expression.finditer(text, start, end):
                if pattern.kind is PatternKind.PSEUDO:
                    pseudo.append(match.span())
                elif (link := _link(text, unit, match, pattern, end)) is not None and not _meets(link.cue, claimed):
                    # Two plugins may know one formula; it is reported once, by the pattern meant for this publisher.
                    claimed += link.cue
                    links.append(link)
    return links, pseudo


def _meets(some: Sequence[Pair], others: Sequence[Pair]) -> bool:
    return any(start < end_other and start_other < end for start, end in some for start_other, end_other in others)


def _link(text: str, unit: Unit, match: re.Match[str], pattern: Pattern, end: int) -> Link | None:
    groups = match.re.groupindex
    spans = {name: [match.span(name)] for name in ("cue", "speaker", "content") if name in groups and match[name]}
    cue = spans.get("cue", [match.span()])
    content = spans.get("content") or _rest(text, unit, match, end)
    if not content:
        return None
    speaker = spans.get("speaker", [])
    return Link(content, cue, speaker, list(speaker), pattern.id, block=unit.paragraph, order=cue[0][0])


def _rest(text: str, unit: Unit, match: re.Match[str], end: int) -> list[Pair]:
    """Return the sentence without the match: what a pattern without a `content` group reports."""
    pieces = []
    for first, last in ((unit.starts[0], match.start()), (match.end(), end)):
        piece = text[first:last]
        first += len(piece) - len(piece.lstrip(" ,;:\u00a0"))
        last -= len(piece) - len(piece.rstrip(" ,;:.!?\u00a0"))
        if first < last and any(char.isalnum() for char in text[first:last]):
            pieces.append((first, last))
    return pieces
