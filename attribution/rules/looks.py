"""What several rules look at: a source's words, what stands inside a quotation, words for a message."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Callable, Iterable, Sequence
from itertools import accumulate, takewhile
from operator import attrgetter

from attribution.lexicons import builtin_lexicon
from attribution.lexicons.descriptions import Telling, most_telling, words_in
from attribution.model import Analysis, Attribution, Role, TextSpan
from attribution.model.disclosure import Voice, once_an_analysis

_START = attrgetter("start")
_SHOWN = 60
"""Longest stretch of the text that a message repeats: about one line in a terminal."""


_LONG = 20_000
"""Characters of a stretch that are looked at to show it; of more, both ends."""

_AFTER_HEAD = frozenset(
    {"of", "in", "at", "from", "with", "who", "on", "for", "to", "close", "familiar", "briefed", "and"}
)
"""Words that end what stands before and with a noun."""


def shown(text: str, limit: int = _SHOWN) -> str:
    """Return `text` in quotation marks on one line, cut in the middle where it is long."""
    if len(text) > _LONG:  # only both ends are shown
        text = f"{text[: _LONG // 2]}{text[-_LONG // 2 :]}"
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
    quoted = _spoken(analysis)
    return [item for item in items if not any(_is_inside(span, quoted) for span in (*item.speaker, *item.cue))]


@once_an_analysis
def _spoken(analysis: Analysis) -> list[TextSpan]:
    """Return the outermost quotations that are speech."""
    # Quotations are nested or disjoint, so the outermost are in order and can be searched.
    others = set(analysis.not_speech)
    return [one.span for one in analysis.quotations if one.depth == 0 and one.span not in others]


def descriptions(analysis: Analysis, voice: Voice) -> list[str]:
    """Return the words of every mention of `voice`, without stated grounds, which describe nobody."""
    grounds = sorted({span.start for item in voice.attributions for span in item.anonymity_reason})
    return [_before_ground(mention, grounds).of(analysis.text) for mention in voice.mentions]


def told_about(analysis: Analysis, voice: Voice) -> Telling:
    """Return how much all the mentions of an unnamed source tell together."""
    return most_telling(descriptions(analysis, voice), builtin_lexicon("en"))


def facets_of(voice: Voice) -> frozenset[str]:
    """Return what the text tells about `voice`, over all its mentions."""
    found = {facet.value for item in voice.attributions for facet in item.facets}
    return frozenset(found | {facet.value for facet in (voice.source.facets if voice.source else ())})


def is_secret(mention: str) -> bool:
    """Return whether `mention` is of somebody who tells something in confidence: "a senior official", not "he"."""
    lexicon = builtin_lexicon("en")
    words = words_in(mention)
    if not words or words[0] in lexicon.get("rules_pronouns", {}):
        return False
    heads = lexicon.get("rules_secret_heads", {})
    described = takewhile(lambda word: word not in _AFTER_HEAD, words)
    return any(word in heads for word in list(described)[-2:])


def is_title(analysis: Analysis, piece: TextSpan) -> bool:
    """Return whether most words of a quotation begin with a capital, as those of a book's title do."""
    words = re.findall(r"[^\W\d_]{4,}", piece.of(analysis.text))
    return len(words) > 1 and all(word[0].isupper() for word in words)


def roles(values: Iterable[Role | str]) -> tuple[Role, ...]:
    """Return roles, so that an option may be written as words in a configuration file."""
    return tuple(Role(value) for value in values)


def inside_any(spans: Iterable[TextSpan]) -> Callable[[TextSpan], bool]:
    """Return a function that tells whether one of `spans`, in whatever order, holds all of another span."""
    ordered = sorted(spans)
    starts = [span.start for span in ordered]
    reach = list(accumulate((span.end for span in ordered), max))  # the farthest end up to here

    def holds(span: TextSpan) -> bool:
        at = bisect_right(starts, span.start) - 1
        return at >= 0 and reach[at] >= span.end

    return holds


def touching_any(spans: Iterable[TextSpan]) -> Callable[[TextSpan], bool]:
    """Return a function that tells whether one of `spans`, in whatever order, shares a code point with another."""
    ordered = sorted(spans)
    starts = [span.start for span in ordered]
    reach = list(accumulate((span.end for span in ordered), max))

    def touches(span: TextSpan) -> bool:
        at = bisect_left(starts, span.end) - 1
        return at >= 0 and reach[at] > span.start

    return touches


def _is_inside(span: TextSpan, quoted: list[TextSpan]) -> bool:
    """Return whether one of `quoted` (sorted, disjoint) holds `span` and more."""
    position = bisect_right(quoted, span.start, key=_START) - 1
    return position >= 0 and quoted[position].contains(span) and quoted[position] != span


def _before_ground(mention: TextSpan, grounds: Sequence[int]) -> TextSpan:
    """Return `mention` cut off where a stated ground begins inside it; `grounds` are where they begin, sorted."""
    at = bisect_right(grounds, mention.start)
    return TextSpan(mention.start, min([mention.end, *grounds[at : at + 1]]))
