"""From annotated articles to what a network is trained on: anchors, labels, windows, batches."""

from __future__ import annotations

import random
from collections.abc import Callable, Iterator, Sequence

import numpy as np
from attrs import field, frozen
from numpy.typing import NDArray

from attribution.components.mark import mark, repertoire
from attribution.components.tagger.pieces import EDGE, FEATURES, Ints, Pieces, Tokenizer, cut
from attribution.components.tagger.scores import AnchorKind, Label
from attribution.components.tagger.windows import windows_of
from attribution.components.verbs import verb_forms
from attribution.lexicons import builtin_lexicon
from attribution.model import Act, Analysis, Article
from attribution.plugins import Plugins
from attribution.training.gold import AnnotatedArticle, Gold

Longs = NDArray[np.int64]

Rules = Callable[[str], Analysis]
"""A text in, what the rules find in it out: the network reads both."""

IGNORED = -100
"""Label of what is not learnt from; what torch leaves out of a loss."""

SHORTEST = 8
"""Windows of fewer pieces teach nothing that others do not."""

BUCKET = 20
"""Batches that are filled from one sorted stretch, so that windows of like length meet and little is padded."""

_HEADS_BESIDE_VERBS = ("according", "reportedly", "allegedly")
"""Reporting words that are no form of a verb of the lexicon."""


@frozen(eq=False)
class Anchor:
    """An annotated attribution in pieces."""

    head: int
    kind: AnchorKind
    content: Ints
    cue: Ints
    source: Ints
    act: int
    """0 statement, 1 attitude, `IGNORED` where nobody said."""
    optional: bool


@frozen(eq=False)
class Example:
    """An annotated article in pieces."""

    pieces: Pieces
    domain: int
    anchors: tuple[Anchor, ...] = field(repr=False)
    weight: float = 1.0
    """How many times an epoch it is read."""


@frozen(eq=False)
class Slice:
    """A window of an example."""

    example: Example
    start: int
    end: int
    blind: bool = False
    """Whether what the rules find is hidden."""

    def __len__(self) -> int:
        return self.end - self.start


@frozen(eq=False)
class TrainingBatch:
    """Windows as arrays; shorter ones are padded."""

    ids: Longs
    features: Longs
    domains: Longs
    mask: Longs
    """1 where a piece is, 0 where the window is padded."""
    kinds: Longs
    """The `AnchorKind` of each piece."""
    counted: NDArray[np.float32]
    """1 where finding an anchor, or none, is right or wrong."""
    rows: Longs
    """Window of each anchor, rising."""
    places: Longs
    """Piece of each anchor."""
    hints: Longs
    """What the rules say about each piece and anchor; axes: anchor, piece."""
    sentences: Longs
    """How many sentences behind each anchor each piece stands; axes: anchor, piece."""
    labels: Longs
    """What each piece of its window is to each anchor; axes: anchor, piece."""
    optional: NDArray[np.bool_]
    acts: Longs


def rules_of(language: str) -> Rules:
    """Return detection by rules as the package has it, without any plugin that may be installed."""
    plugins = Plugins.load(entry_points=False)
    known = repertoire(plugins.lexicon(language), plugins.patterns(language), plugins.outlets())
    return lambda text: mark(Article(text), known)


def reporting_words(language: str) -> frozenset[str]:
    """Return the words that are heads of cues, lower-case; empty for languages without a lexicon."""
    lexicon = builtin_lexicon(language)
    return frozenset({*verb_forms(lexicon), *_HEADS_BESIDE_VERBS}) if lexicon else frozenset()


def example_of(
    article: AnnotatedArticle,
    tokenizer: Tokenizer,
    rules: Rules,
    *,
    domain: int,
    words: frozenset[str],
    weight: float = 1.0,
) -> Example:
    """Return an annotated article in pieces.

    Args:
        article: Text and gold.
        tokenizer: What cuts words into pieces.
        rules: What finds attributions without a network.
        domain: Value of the domain flag.
        words: Reporting words; the first in a cue is its head.
        weight: How many times an epoch it is read.
    """
    pieces = cut(rules(article.text), tokenizer)
    anchors = (_anchor(pieces, gold, words) for gold in article.gold)
    return Example(pieces, domain, tuple(anchor for anchor in anchors if anchor is not None), weight)


def _anchor(pieces: Pieces, gold: Gold, words: frozenset[str]) -> Anchor | None:
    content, cue = pieces.inside(gold.content), pieces.inside(gold.cue)
    if not len(content):
        return None
    act = IGNORED if gold.act is None else int(gold.act is Act.ATTITUDE)
    head, kind = (_head(pieces, cue, words), AnchorKind.CUE) if len(cue) else (int(content[0]), AnchorKind.QUOTATION)
    return Anchor(head, kind, content, cue, pieces.inside(gold.speaker), act, gold.optional)


def _head(pieces: Pieces, cue: Ints, words: frozenset[str]) -> int:
    for piece in cue.tolist():
        if pieces.span(piece, piece + 1).of(pieces.text).lower() in words:
            return int(piece)
    return int(cue[0])


def epoch_of(
    examples: Sequence[Example],
    *,
    size: int,
    overlap: int,
    batch: int,
    seed: int,
    epoch: int,
    run: int = 0,
    at_breaks: bool = False,
    blind: float = 0.0,
) -> list[list[Slice]]:
    """Return the batches of one epoch; the same for the same arguments, so that a run can go on in the middle.

    Args:
        examples: What to learn from.
        size: Pieces of a window.
        overlap: The fewest pieces that neighbours share, below a third of `size`.
        batch: Windows of a batch.
        seed: Of the run.
        epoch: Number of the epoch.
        run: Number of the run, each of which has an order of its own.
        at_breaks: Whether windows end with a paragraph or sentence.
        blind: Share of the windows in which what the rules find is hidden.
    """
    chance = random.Random(f"{seed}/{run}/{epoch}" if run else f"{seed}/{epoch}")
    slices: list[Slice] = []
    for example in examples:
        whole, fraction = divmod(example.weight, 1)
        for _ in range(int(whole) + (chance.random() < fraction)):
            slices += _slices(example, size, overlap, at_breaks, blind, chance)
    chance.shuffle(slices)
    batches = []
    for at in range(0, len(slices), batch * BUCKET):
        alike = sorted(slices[at : at + batch * BUCKET], key=len)
        batches += [alike[first : first + batch] for first in range(0, len(alike), batch)]
    chance.shuffle(batches)
    return batches


def _slices(
    example: Example, size: int, overlap: int, at_breaks: bool, blind: float, chance: random.Random
) -> Iterator[Slice]:
    """Yield windows over an example; where the first one begins or ends is left to chance."""
    windows = _at_breaks if at_breaks else _anywhere
    for first, last in windows(example.pieces.breaks, size, overlap, chance):
        if last - first >= SHORTEST:
            yield Slice(example, first, last, chance.random() < blind)


def _anywhere(breaks: NDArray[np.int8], size: int, overlap: int, chance: random.Random) -> Iterator[tuple[int, int]]:
    start = -chance.randrange(size // 2) if len(breaks) > size else 0
    while start < len(breaks):
        yield max(0, start), min(len(breaks), start + size)
        start += size - overlap


def _at_breaks(breaks: NDArray[np.int8], size: int, overlap: int, chance: random.Random) -> Iterator[tuple[int, int]]:
    begin = 0 if len(breaks) <= size else chance.choice(np.flatnonzero(breaks[: size // 2]).tolist())
    yield 0, begin
    for window in windows_of(breaks[begin:], size, overlap):
        yield begin + window.start, begin + window.end


def collate(slices: Sequence[Slice], special: tuple[int, int]) -> TrainingBatch:
    """Return windows as the arrays of one step."""
    rows, length = len(slices), max(map(len, slices)) + 2
    ids, mask, kinds = (np.zeros((rows, length), dtype=np.int64) for _ in range(3))
    features = np.zeros((rows, length, len(FEATURES)), dtype=np.int64)
    counted = np.zeros((rows, length), dtype=np.float32)
    found: list[tuple[int, int, Anchor]] = []
    for row, one in enumerate(slices):
        last = len(one) + 1
        ids[row, 0], ids[row, last] = special
        ids[row, 1:last] = one.example.pieces.ids[one.start : one.end]
        features[row, 0] = features[row, last] = EDGE
        pieces = one.example.pieces.blind() if one.blind else one.example.pieces
        features[row, 1:last] = pieces.features[one.start : one.end]
        mask[row, : last + 1] = 1
        counted[row, 1:last] = 1
        anchors = [anchor for anchor in one.example.anchors if one.start <= anchor.head < one.end]
        for anchor in sorted(anchors, key=lambda anchor: not anchor.optional):
            place = anchor.head - one.start + 1
            # What is optional is neither right nor wrong, unless it shares its anchor with what is not.
            kinds[row, place] = AnchorKind.NONE if anchor.optional else anchor.kind
            counted[row, place] = not anchor.optional
        found += [(row, anchor.head - one.start + 1, anchor) for anchor in anchors]
    return TrainingBatch(
        ids=ids,
        features=features,
        domains=np.array([one.example.domain for one in slices], dtype=np.int64),
        mask=mask,
        kinds=kinds,
        counted=counted,
        rows=np.array([row for row, _, _ in found], dtype=np.int64),
        places=np.array([place for _, place, _ in found], dtype=np.int64),
        hints=_hints(slices, found, length),
        sentences=_sentences(slices, found, length),
        labels=_labels(slices, found, length),
        optional=np.array([anchor.optional for _, _, anchor in found], dtype=np.bool_),
        acts=np.array([anchor.act for _, _, anchor in found], dtype=np.int64),
    )


def _hints(slices: Sequence[Slice], found: Sequence[tuple[int, int, Anchor]], length: int) -> Longs:
    hints = np.zeros((len(found), length), dtype=np.int64)
    for number, (row, _, anchor) in enumerate(found):
        one = slices[row]
        if not one.blind:
            hints[number, 1 : len(one) + 1] = one.example.pieces.hint(anchor.head, one.start, one.end)
    return hints


def _sentences(slices: Sequence[Slice], found: Sequence[tuple[int, int, Anchor]], length: int) -> Longs:
    apart = np.zeros((len(found), length), dtype=np.int64)
    for number, (row, _, anchor) in enumerate(found):
        one, sentences = slices[row], slices[row].example.pieces.sentences
        apart[number, 1 : len(one) + 1] = sentences[one.start : one.end] - sentences[anchor.head]
    return apart


def _labels(slices: Sequence[Slice], found: Sequence[tuple[int, int, Anchor]], length: int) -> Longs:
    labels = np.zeros((len(found), length), dtype=np.int64)
    for number, (row, _, anchor) in enumerate(found):
        one = slices[row]
        parts = ((Label.CONTENT, anchor.content), (Label.SOURCE, anchor.source), (Label.CUE, anchor.cue))
        for label, pieces in parts:
            labels[number, pieces[(pieces >= one.start) & (pieces < one.end)] - one.start + 1] = label
        labels[number, len(one) + 2 :] = IGNORED
    return labels
