"""From gold to anchors, labels and batches."""

from __future__ import annotations

import re
from pathlib import Path
from types import SimpleNamespace
from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from attribution.components.tagger.scores import AnchorKind, Label
from attribution.components.tagger.windows import windows_of
from attribution.model import Act, Spans, TextSpan
from attribution.training.config import Corpus
from attribution.training.corpora import read_corpus
from attribution.training.examples import (
    IGNORED,
    SHORTEST,
    Example,
    collate,
    epoch_of,
    example_of,
    reporting_words,
    rules_of,
)
from attribution.training.gold import AnnotatedArticle, Gold

TEXT = "Ada Holm has often said the ramp is wet. “Go home.” Ben, she told him, left."
SEEDS = Path(__file__).parents[2] / "seeds" / "seeds.jsonl"
WORDS = reporting_words("en")
RULES = rules_of("en")


class Words:
    """Cuts a text into words and marks."""

    def encode(self, sequence: str, *, add_special_tokens: bool) -> Any:
        """Return ids and offsets."""
        offsets = [match.span() for match in re.finditer(r"\w+|[^\w\s]", sequence)]
        return SimpleNamespace(ids=[7] * len(offsets), offsets=offsets)


def spans(*words: str) -> Spans:
    return tuple(TextSpan(TEXT.index(word), TEXT.index(word) + len(word)) for word in words)


def example(*gold: Gold, weight: float = 1.0) -> Example:
    return example_of(
        AnnotatedArticle(id="x", text=TEXT, gold=gold), Words(), RULES, domain=1, words=WORDS, weight=weight
    )


RAMP = Gold(content=spans("the ramp is wet"), cue=spans("has often said"), speaker=spans("Ada Holm"), act=Act.STATEMENT)
HOME = Gold(content=spans("“Go home.”"), speaker=spans("Ada Holm"), optional=True)


def test_examples_head_is_the_reporting_word() -> None:
    [anchor] = example(RAMP).anchors

    assert (anchor.head, anchor.kind, anchor.act) == (4, AnchorKind.CUE, 0)
    assert (anchor.source.tolist(), anchor.cue.tolist(), anchor.content.tolist()) == ([0, 1], [2, 3, 4], [5, 6, 7, 8])


def test_examples_anchor_without_cue_is_where_the_content_begins() -> None:
    [anchor] = example(HOME).anchors

    assert (anchor.head, anchor.kind, anchor.act) == (10, AnchorKind.QUOTATION, IGNORED)


def test_examples_of_a_language_without_lexicon_take_the_first_word() -> None:
    article = AnnotatedArticle(id="x", text=TEXT, gold=(RAMP,))
    [anchor] = example_of(article, Words(), RULES, domain=1, words=reporting_words("xx")).anchors

    assert anchor.head == 2


def test_collate_labels_what_belongs_to_each_anchor() -> None:
    one = example(RAMP, HOME)
    [[first]] = epoch_of([one], size=64, overlap=8, batch=4, seed=1, epoch=0)
    batch = collate([first], (101, 102))

    assert batch.ids[0, [0, -1]].tolist() == [101, 102]
    assert (batch.rows.tolist(), batch.places.tolist(), batch.acts.tolist()) == ([0, 0], [5, 11], [0, IGNORED])
    assert batch.labels[0, :12].tolist() == [0, *[Label.SOURCE] * 2, *[Label.CUE] * 3, *[Label.CONTENT] * 4, 0, 0]
    # Finding what is optional is neither right nor wrong.
    assert (batch.kinds[0, 5], batch.counted[0, 5]) == (AnchorKind.CUE, 1)
    assert (batch.kinds[0, 11], batch.counted[0, 11]) == (AnchorKind.NONE, 0)
    assert batch.optional.tolist() == [False, True]


def test_collate_tells_what_the_rules_propose() -> None:
    one = example(RAMP)
    [[seen]] = epoch_of([one], size=64, overlap=8, batch=4, seed=1, epoch=0)
    [[hidden]] = epoch_of([one], size=64, overlap=8, batch=4, seed=1, epoch=0, blind=0.99999)

    batch = collate([seen, hidden], (101, 102))

    assert (batch.hints[0] > 0).any()
    assert not batch.hints[1].any()
    assert batch.features[0, :, 3].any()
    assert not batch.features[1, :, 3].any()
    # A quotation right behind a full stop is of the same unit as what stands before it.
    assert batch.sentences[0, [1, 5, 10, 14]].tolist() == [0, 0, 0, 1]


def test_collate_pads_shorter_windows() -> None:
    long, short = example(RAMP), example(RAMP)
    [slices] = epoch_of([long, short], size=64, overlap=8, batch=4, seed=1, epoch=0)
    cut = [slices[0], type(slices[1])(slices[1].example, 0, 10)]
    batch = collate(cut, (101, 102))

    assert batch.mask[1].tolist() == [1] * 12 + [0] * (batch.mask.shape[1] - 12)
    assert set(batch.labels[1, 12:].tolist()) == {IGNORED}
    assert batch.counted[1].sum() == 10


@given(st.integers(0, 5), st.integers(0, 5))
def test_epoch_is_the_same_for_the_same_seed(seed: int, epoch: int) -> None:
    examples = [example(RAMP), example(HOME, weight=1.5)]

    def plan() -> list[list[tuple[int, int]]]:
        batches = epoch_of(examples, size=12, overlap=4, batch=2, seed=seed, epoch=epoch)
        return [[(one.start, one.end) for one in batch] for batch in batches]

    assert plan() == plan()


@given(st.integers(0, 99))
def test_epoch_reads_every_piece(seed: int) -> None:
    one = example(RAMP)
    slices = [each for batch in epoch_of([one], size=12, overlap=4, batch=2, seed=seed, epoch=0) for each in batch]

    read = {at for each in slices for at in range(each.start, each.end)}
    # Windows of a few pieces, at either end, are left out.
    assert set(range(8, len(one.pieces) - 8)) <= read


@given(st.integers(0, 99))
def test_epoch_may_end_windows_where_a_reading_does(seed: int) -> None:
    one = example(RAMP)
    batches = epoch_of([one], size=12, overlap=3, batch=2, seed=seed, epoch=0, at_breaks=True)
    found = {(each.start, each.end) for batch in batches for each in batch}

    def plan(begin: int) -> set[tuple[int, int]]:
        rest = windows_of(one.pieces.breaks[begin:], 12, 3)
        return {(0, begin), *((begin + each.start, begin + each.end) for each in rest)}

    begins = [at for at in range(6) if one.pieces.breaks[at]]
    assert any(found == {span for span in plan(begin) if span[1] - span[0] >= SHORTEST} for begin in begins)


def test_epoch_weight_is_how_often_an_article_is_read() -> None:
    def count(weight: float, epochs: int) -> int:
        plans = (
            epoch_of([example(RAMP, weight=weight)], size=64, overlap=8, batch=4, seed=1, epoch=epoch)
            for epoch in range(epochs)
        )
        return sum(len(batch) for plan in plans for batch in plan)

    assert count(3, 1) == 3
    assert 10 < count(0.5, 40) < 30


def test_examples_of_the_seeds_keep_every_attribution() -> None:
    read = read_corpus(Corpus(path=str(SEEDS)), SEEDS).articles
    for article in read:
        found = example_of(article, Words(), RULES, domain=1, words=WORDS)
        assert len(found.anchors) == len(article.gold)
        for anchor, gold in zip(found.anchors, article.gold, strict=True):
            assert found.pieces.span(anchor.content[0], anchor.content[0] + 1).overlaps(gold.content[0])
