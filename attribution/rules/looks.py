"""What several rules look at: a source's words, what stands inside a quotation, words for a message."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable

from attribution.lexicons import builtin_lexicon
from attribution.lexicons.descriptions import Telling, most_telling
from attribution.model import Analysis, Attribution, Role, Spans, TextSpan
from attribution.model.disclosure import Voice

_SHOWN = 60
"""Longest stretch of the text that a message repeats: about one line in a terminal."""


def shown(text: str, limit: int = _SHOWN) -> str:
    """Return `text` in quotation marks on one line, cut in the middle where it is long."""
    words = " ".join(text.split()).strip("“”\"'‘’ ,.")
    if len(words) > limit:
        half = limit // 2
        words = f"{words[:half].rstrip()} … {words[-half:].lstrip()}"
    return f"“{words}”"


def count_words(number: int, noun: str) -> str:
    """Return a small number with its noun: `one statement`, `three statements`, `12 statements`."""
    small = ("no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine")
    figure = small[number] if number < len(small) else str(number)
    return f"{figure} {noun}{'' if number == 1 else 's'}"


def own_words(analysis: Analysis, attributions: Iterable[Attribution]) -> list[Attribution]:
    """Return the attributions that the outlet itself makes, not those inside what it quotes."""
    items = list(attributions)
    if not items:
        return items
    # Quotations are nested or disjoint, so the outermost are in order and can be searched.
    quoted = [one.span for one in analysis.quotations if one.depth == 0 and one.span not in analysis.not_speech]
    return [item for item in items if not any(_is_inside(span, quoted) for span in (*item.speaker, *item.cue))]


def descriptions(analysis: Analysis, voice: Voice) -> list[str]:
    """Return the words of every mention of `voice`, without stated grounds, which describe nobody."""
    grounds = tuple(span for item in voice.attributions for span in item.anonymity_reason)
    return [_before_ground(mention, grounds).of(analysis.text) for mention in voice.mentions]


def told_about(analysis: Analysis, voice: Voice) -> Telling:
    """Return how much all the mentions of an unnamed source tell together."""
    return most_telling(descriptions(analysis, voice), builtin_lexicon("en"))


def facets_of(voice: Voice) -> frozenset[str]:
    """Return what the text tells about `voice`, over all its mentions."""
    found = {facet.value for item in voice.attributions for facet in item.facets}
    return frozenset(found | {facet.value for facet in (voice.source.facets if voice.source else ())})


def roles(values: Iterable[Role | str]) -> tuple[Role, ...]:
    """Return roles, so that an option may be written as words in a configuration file."""
    return tuple(Role(value) for value in values)


def same_place(first: Spans, second: Spans) -> bool:
    """Return whether two discontinuous spans share a code point."""
    return any(one.overlaps(other) for one in first for other in second)


def _is_inside(span: TextSpan, quoted: list[TextSpan]) -> bool:
    """Return whether one of `quoted` (sorted, disjoint) holds `span` and more."""
    position = bisect_right(quoted, span.start, key=lambda one: one.start) - 1
    return position >= 0 and quoted[position].contains(span) and quoted[position] != span


def _before_ground(mention: TextSpan, grounds: Spans) -> TextSpan:
    """Return `mention` cut off where a stated ground begins inside it."""
    starts = [ground.start for ground in grounds if mention.start < ground.start < mention.end]
    return TextSpan(mention.start, min(starts, default=mention.end))
