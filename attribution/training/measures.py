"""How well predicted attributions fit annotated ones: precision, recall and F of roles, contents and pairs.

Two ways to count, after the two annotations. `measure_wide` (PolNeAR) counts every annotated attribution, in all and
among those with a reporting word, with a quotation, and wholly quoted. `measure_standard` leaves out what the gold
calls optional, and marks of quotation. Both match one to one, greedily by overlap of the content, and call a content
found where the overlap is at least half of both together.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from itertools import pairwise

import numpy as np
from attrs import frozen

from attribution.model import Spans
from attribution.training.gold import AnnotatedArticle, Gold

Pairs = tuple[tuple[int, int], ...]

HALF = 0.5
"""Overlap (shared characters through those of both) from which on two contents are the same."""

SUBSETS = ("all", "speech", "quoted", "direct")

_SPEECH = re.compile(
    r"\b(sa(y|ys|id|ying)|t(ell|ells|old|elling)|according|add(s|ed|ing)?|announc\w+|assert\w*|ask(s|ed|ing)?|argu\w+"
    r"|call(s|ed|ing)?|claim\w*|comment\w*|confirm\w*|declar\w+|den(y|ies|ied)|describ\w+|explain\w*|insist\w*"
    r"|not(es|ed|ing)|point(s|ed)? out|report(s|ed|ing)?|respond\w*|repl(y|ies|ied)|stat(es|ed|ing)|suggest\w*"
    r"|tweet\w*|warn\w*|wr(ite|ites|ote|iting)|quoted?|cit(es|ed|ing)|acknowledg\w*|admit\w*|conced\w+|urg\w+|vow\w*"
    r"|predict\w*|remark\w*|recall\w*|estimat\w+)\b",
    re.IGNORECASE,
)
_MARK = re.compile('["“”]')
_WORDS = re.compile(r"\w.*\w", re.DOTALL)
_MARKS = "\"“”„«»‘’'`"


@frozen
class Guess:
    """A predicted attribution, as far as it is measured."""

    content: Spans
    cue: Spans = ()
    speaker: Spans = ()


@frozen
class Measure:
    """Precision, recall and their harmonic mean."""

    right: int
    predicted: int
    gold: int

    @property
    def precision(self) -> float:
        """Share of the predicted that is right."""
        return self.right / self.predicted if self.predicted else 0.0

    @property
    def recall(self) -> float:
        """Share of the gold that was found."""
        return self.right / self.gold if self.gold else 0.0

    @property
    def f(self) -> float:
        """Harmonic mean of both."""
        total = self.predicted + self.gold
        return 2 * self.right / total if total else 0.0

    def __add__(self, other: Measure) -> Measure:
        return Measure(self.right + other.right, self.predicted + other.predicted, self.gold + other.gold)


Measures = dict[str, Measure]
"""By name; `pair/all`, `roles/cue`, `found` and so on."""


class _Counted:
    """The characters of a text that count, numbered, so that spans become ranges of numbers."""

    def __init__(self, text: str, left_out: str = "") -> None:
        flags = [not character.isspace() and character not in left_out for character in text]
        self._before = np.concatenate(([0], np.cumsum(flags, dtype=np.int64))).tolist()
        self._length = len(text)

    def ranges(self, spans: Iterable[tuple[int, int]]) -> Pairs:
        """Return the counted characters of `spans` as ranges that are in order and apart."""
        merged: list[tuple[int, int]] = []
        for start, end in sorted(spans):
            first, last = self._before[min(start, self._length)], self._before[min(end, self._length)]
            if merged and first <= merged[-1][1]:
                merged[-1] = (merged[-1][0], max(last, merged[-1][1]))
            elif first < last:
                merged.append((first, last))
        return tuple(merged)


def _pairs(spans: Spans) -> Pairs:
    return tuple((span.start, span.end) for span in spans)


def _size(ranges: Pairs) -> int:
    return sum(end - start for start, end in ranges)


def _shared(one: Pairs, other: Pairs) -> int:
    """Return how many characters two lists of ranges share; both in order and apart."""
    total = at = to = 0
    while at < len(one) and to < len(other):
        total += max(0, min(one[at][1], other[to][1]) - max(one[at][0], other[to][0]))
        if one[at][1] <= other[to][1]:
            at += 1
        else:
            to += 1
    return total


def _overlaps(gold: Sequence[Pairs], guesses: Sequence[Pairs]) -> list[tuple[float, int, int]]:
    found = []
    for at, one in enumerate(gold):
        for to, other in enumerate(guesses):
            # Most pairs lie far apart, and are not worth a look at their pieces.
            if one and other and one[0][0] < other[-1][1] and other[0][0] < one[-1][1] and (n := _shared(one, other)):
                found.append((n / (_size(one) + _size(other) - n), at, to))
    return found


def _match(candidates: Iterable[tuple[float, int, int]]) -> dict[int, tuple[int, float]]:
    """Return for each matched gold attribution the prediction and the overlap; the first candidate wins."""
    matched: dict[int, tuple[int, float]] = {}
    used: set[int] = set()
    for overlap, at, to in candidates:
        if at not in matched and to not in used:
            matched[at] = (to, overlap)
            used.add(to)
    return matched


def _speaker_right(gold: Pairs, given: Spans, guess: Pairs, guessed: Spans) -> bool:
    return bool(_shared(gold, guess)) if given else not guessed


def _trimmed(text: str, spans: Spans) -> tuple[int, int]:
    start, end = min(span.start for span in spans), max(span.end for span in spans)
    while start < end and not text[start].isalnum():
        start += 1
    while end > start and not text[end - 1].isalnum():
        end -= 1
    return start, end


def _hull(text: str, spans: Spans) -> str:
    return text[min(span.start for span in spans) : max(span.end for span in spans)]


def _is_speech(text: str, item: Gold | Guess) -> bool:
    return any(_SPEECH.search(text[span.start : span.end]) for span in item.cue)


def _is_quoted(text: str, item: Gold | Guess) -> bool:
    """Return whether two words or more stand between two marks that follow each other."""
    words = _hull(text, item.content)
    return any(
        one[0] in '"“' and other[0] in '"”' and any(map(str.isspace, _between(words[one.end() : other.start()])))
        for one, other in pairwise(_MARK.finditer(words))
    )


def _between(inner: str) -> str:
    """Return `inner` from its first letter to its last."""
    match = _WORDS.search(inner)
    return match[0] if match else ""


def _is_direct(text: str, item: Gold | Guess) -> bool:
    words = _hull(text, item.content).strip(" ,.")
    return len(words) > 2 and words[0] in '"“”' and words[-1] in '"”“'


_MEMBERS: Mapping[str, Callable[[str, Gold | Guess], bool]] = {
    "all": lambda _text, _item: True,
    "speech": _is_speech,
    "quoted": _is_quoted,
    "direct": _is_direct,
}


def measure_wide(articles: Iterable[tuple[AnnotatedArticle, Sequence[Guess]]]) -> Measures:
    """Return measures as PolNeAR is scored.

    Args:
        articles: Each with what was predicted for it.

    Returns:
        `roles/source`, `roles/cue`, `roles/content` by characters; `content/X`, `pair/X`, `exact/X` for each of
        `SUBSETS`. A prediction that fits a gold attribution outside a subset is not counted in it.
    """
    total: Measures = {}
    for article, predicted in articles:
        guesses = [guess for guess in predicted if guess.content]
        counted = _Counted(article.text)
        for name, measure in (*_roles(counted, article.gold, guesses), *_subsets(article, counted, guesses)):
            total[name] = total.get(name, Measure(0, 0, 0)) + measure
    return total


def _roles(counted: _Counted, gold: Sequence[Gold], guesses: Sequence[Guess]) -> Iterable[tuple[str, Measure]]:
    for role, key in (("source", "speaker"), ("cue", "cue"), ("content", "content")):
        one = counted.ranges(pair for item in gold for pair in _pairs(getattr(item, key)))
        other = counted.ranges(pair for item in guesses for pair in _pairs(getattr(item, key)))
        yield f"roles/{role}", Measure(_shared(one, other), _size(other), _size(one))


def _subsets(article: AnnotatedArticle, counted: _Counted, guesses: Sequence[Guess]) -> Iterable[tuple[str, Measure]]:
    text = article.text
    gold = [item for item in article.gold if item.content]
    contents = [counted.ranges(_pairs(item.content)) for item in gold]
    candidates = sorted(_overlaps(contents, [counted.ranges(_pairs(item.content)) for item in guesses]), reverse=True)
    matched = _match(candidates)
    fits = {to: at for at, (to, _) in matched.items()}
    right = {
        at: _rights(text, counted, gold[at], guesses[to]) for at, (to, overlap) in matched.items() if overlap >= HALF
    }
    for subset in SUBSETS:
        member = _MEMBERS[subset]
        inside = [member(text, item) for item in gold]
        wrong_inside = (member(text, guess) for to, guess in enumerate(guesses) if to not in fits)
        predicted = sum(inside[at] for at in fits.values()) + sum(wrong_inside)
        for name in ("content", "pair", "exact"):
            hits = sum(inside[at] and name in names for at, names in right.items())
            yield f"{name}/{subset}", Measure(hits, predicted, sum(inside))


def _rights(text: str, counted: _Counted, gold: Gold, guess: Guess) -> tuple[str, ...]:
    speakers = counted.ranges(_pairs(gold.speaker)), counted.ranges(_pairs(guess.speaker))
    if not _speaker_right(speakers[0], gold.speaker, speakers[1], guess.speaker):
        return ("content",)
    if _trimmed(text, gold.content) != _trimmed(text, guess.content):
        return ("content", "pair")
    return ("content", "pair", "exact")


def measure_standard(articles: Iterable[tuple[AnnotatedArticle, Sequence[Guess]]]) -> Measures:
    """Return measures as the project's own gold is scored.

    Args:
        articles: Each with what was predicted for it.

    Returns:
        `found` and `pair`. A prediction that fits, or lies in, what is optional is not counted.
    """
    total = {"found": Measure(0, 0, 0), "pair": Measure(0, 0, 0)}
    for article, predicted in articles:
        counted = _Counted(article.text, _MARKS)
        gold = [item for item in article.gold if item.content]
        guesses = [guess for guess in predicted if guess.content]
        contents = [counted.ranges(_pairs(item.content)) for item in gold]
        guessed = [counted.ranges(_pairs(item.content)) for item in guesses]
        candidates = [found for found in _overlaps(contents, guessed) if found[0] >= HALF]
        matched = _match(sorted(candidates, key=lambda found: (-found[0], found[1], found[2])))
        fits = {to: at for at, (to, _) in matched.items()}
        allowed = counted.ranges(pair for item in gold if item.optional for pair in _pairs(item.content))
        core = [at for at, item in enumerate(gold) if not item.optional]
        counts = [
            not gold[fits[to]].optional
            if to in fits
            else not (ranges and _shared(ranges, allowed) / _size(ranges) >= HALF)
            for to, ranges in enumerate(guessed)
        ]
        pairs = 0
        for at in core:
            if at in matched:
                one, other = gold[at].speaker, guesses[matched[at][0]].speaker
                # Here a speaker of marks alone is none.
                spoken, guess = counted.ranges(_pairs(one)), counted.ranges(_pairs(other))
                pairs += bool(_shared(spoken, guess)) if spoken else not guess
        found = sum(at in matched for at in core)
        total["found"] += Measure(found, sum(counts), len(core))
        total["pair"] += Measure(pairs, sum(counts), len(core))
    return total
