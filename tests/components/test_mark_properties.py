"""Any text at all: nothing raises, every span lies inside, nothing crosses, the text stays as it was."""

from __future__ import annotations

from collections.abc import Callable
from itertools import combinations

from hypothesis import example, given, settings
from hypothesis import strategies as st

from attribution.components.mark import Repertoire, mark
from attribution.model import Analysis, Article

WORDS = (
    "said told according to reportedly that , . : ; \" “ ” ' ’ ‘ « » \n \n\n the a Smith Dr. he she they it was is "
    "believed Reuters AFP adding and but who — ( ) ... ? ! U.S. claims asked whether not on condition of anonymity "
    "officials quoted as saying called >"
).split(" ")
TEXTS = st.one_of(st.text(max_size=300), st.lists(st.sampled_from(WORDS), max_size=80).map(" ".join))


Analyse = Callable[[str], Analysis]


@given(text=TEXTS)
@example(text="")
@example(text="\n\n\n")
@example(text="said")
@example(text="according to")
@example(text='"')
@example(text='He said:\n\n"')
@example(text="\ud800 said")
@settings(max_examples=400)
def test_mark_any_text_every_span_is_inside_and_not_empty(analyse: Analyse, text: str) -> None:
    analysis = analyse(text)

    for item in analysis.attributions:
        assert item.content
        for span in (*item.content, *item.cue, *item.speaker, *item.speaker_full):
            assert 0 <= span.start < span.end <= len(text)
    for mark_ in analysis.marks:
        assert 0 <= mark_.span.start < mark_.span.end <= len(text)


@given(text=TEXTS)
@settings(max_examples=200)
def test_mark_any_text_spans_of_one_group_are_nested_or_disjoint(analyse: Analyse, text: str) -> None:
    analysis = analyse(text)

    for item in analysis.attributions:
        for group in (item.content, item.cue, item.speaker, item.speaker_full):
            assert list(group) == sorted(group)
            for one, other in combinations(group, 2):
                assert not one.overlaps(other)
    groups = [
        [span for item in analysis.attributions for span in item.content],
        [quotation.span for quotation in analysis.quotations],
    ]
    for one, other in (pair for group in groups for pair in combinations(group, 2)):
        assert not one.overlaps(other) or one.contains(other) or other.contains(one)


@given(text=TEXTS)
@settings(max_examples=100)
def test_mark_any_text_sentences_cover_every_word_once(analyse: Analyse, text: str) -> None:
    analysis = analyse(text)

    for one, other in zip(analysis.sentences, analysis.sentences[1:], strict=False):
        assert one.end <= other.start
    covered = sum(char.isalnum() for span in analysis.sentences for char in span.of(text))
    assert covered == sum(char.isalnum() for char in text)


@given(text=TEXTS)
@settings(max_examples=100)
def test_mark_twice_gives_the_same(known: Repertoire, text: str) -> None:
    assert mark(Article(text), known) == mark(Article(text), known)
