"""From scores to attributions, on scores made by hand and by chance."""

from __future__ import annotations

import itertools
from collections.abc import Sequence

import numpy as np
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from attribution.components.tagger.decode import Reading, links_of, read_window, strongest
from attribution.components.tagger.pieces import HINTS, Role
from attribution.components.tagger.reading import read_pieces
from attribution.components.tagger.scores import (
    AnchorKind,
    Floats,
    Label,
    Relations,
    Scores,
    Tables,
    link_probabilities,
)
from attribution.components.tagger.settings import TaggerSettings
from attribution.components.tagger.windows import Window, WindowArrays
from attribution.model import Act


def tables(near: Floats | None = None, hint: Floats | None = None) -> Tables:
    """Nothing is known beside the vectors, but for what is given."""
    nothing = np.zeros((5, 4), dtype=np.float32)
    return Tables(
        near=nothing if near is None else near,
        far=nothing,
        hint=np.zeros((HINTS, 4), dtype=np.float32) if hint is None else hint,
        sentence=nothing,
    )


TABLES = tables()
texts = st.text(st.sampled_from("ab Cd\n“”\"'‘’.,"), max_size=200) | st.text(max_size=60)
lenient = settings(suppress_health_check=[HealthCheck.function_scoped_fixture])


def scores_of(kinds: Sequence[int], labels: Sequence[int]) -> Scores:
    """One window in which every anchor sees the same labels; both sure."""
    size = len(kinds) + 2
    anchors = np.zeros((size, 3), dtype=np.float32)
    anchors[1:-1][np.arange(len(kinds)), kinds] = 9
    offering = np.zeros((size, 4, 1), dtype=np.float32)
    offering[1:-1][np.arange(len(labels)), labels] = 9
    return Scores(anchors, np.zeros((size, 2), dtype=np.float32), np.ones((size, 4, 1), dtype=np.float32), offering)


def test_decode_of_one_attribution(cut) -> None:
    pieces = cut("“Go on,” Ada said.")
    labels = [1, 1, 1, 1, 1, 2, 3, 0]

    found = read_window(pieces, scores_of([0, 0, 0, 0, 0, 0, 1, 0], labels), Window(0, 8, 0), TABLES)
    [link] = links_of(pieces, found, 0.5)

    assert [span.of(pieces.text) for span in link.content] == ["“Go on,”"]
    assert [span.of(pieces.text) for span in link.speaker] == ["Ada"]
    assert [span.of(pieces.text) for span in link.cue] == ["said"]
    assert link.act is Act.STATEMENT
    assert link.probability > 0.99


def test_decode_lets_marks_decide_where_a_quotation_ends(cut) -> None:
    """The network left out the first and the last word of the quotation."""
    pieces = cut("“We go on home,” Ada said.")
    labels = [0, 0, 1, 1, 1, 0, 0, 2, 3, 0]

    found = read_window(pieces, scores_of([0] * 8 + [1, 0], labels), Window(0, 10, 0), TABLES)
    [link] = links_of(pieces, found, 0.5)

    assert [span.of(pieces.text) for span in link.content] == ["“We go on home,”"]


@pytest.mark.parametrize(
    ("anchors", "content"),
    [([0] * 9 + [1, 0], "“We go on home now,”"), ([0, 0, 0, 1], "“We")],
    ids=["head-outside", "head-inside"],
)
def test_decode_takes_all_of_a_quotation_that_a_content_begins_with(cut, anchors: list[int], content: str) -> None:
    pieces = cut("“We go on home now,” Ada said.")
    labels = [1, 1, 0, 0, 0, 0, 0, 0, 2, 3, 0]

    found = read_window(pieces, scores_of([*anchors, *[0] * (11 - len(anchors))], labels), Window(0, 11, 0), TABLES)
    [link] = links_of(pieces, found, 0.5)

    assert [span.of(pieces.text) for span in link.content] == [content]


def test_decode_keeps_stretches_apart_where_the_cue_stands_between(cut) -> None:
    pieces = cut("Gate shut, said Ada, for good now")
    labels = [1, 1, 0, 3, 2, 0, 1, 1, 1]

    found = read_window(pieces, scores_of([0, 0, 0, 1, 0, 0, 0, 0, 0], labels), Window(0, 9, 0), TABLES)
    [link] = links_of(pieces, found, 0.5)

    assert [span.of(pieces.text) for span in link.content] == ["Gate shut", "for good now"]


def test_read_window_leaves_anchors_to_the_window_that_owns_them(cut) -> None:
    pieces = cut("a b c d e f g h i j k l m n")
    scores = scores_of([1, 0, 0, 1], [1, 1, 1, 1])

    assert [item.head for item in read_window(pieces, scores, Window(10, 14, 11), TABLES)] == [13]
    assert [item.head for item in read_window(pieces, scores, Window(10, 14, 10), TABLES)] == [10, 13]


def test_read_window_hears_what_the_rules_propose(cut) -> None:
    pieces = cut("The ramp is wet, Ada said.")
    hint = np.zeros((HINTS, 4), dtype=np.float32)
    hint[1 + Role.SOURCE, Label.SOURCE] = hint[1 + Role.CONTENT, Label.CONTENT] = 9

    blank = scores_of([0, 0, 0, 0, 0, 0, 1, 0], [])
    [found] = read_window(pieces, blank, Window(0, 8, 0), tables(hint=hint))

    assert (found.content, found.source) == (((0, 4),), (5, 6))
    assert read_window(pieces.blind(), blank, Window(0, 8, 0), tables(hint=hint)) == []


def test_read_window_cuts_no_word_in_two(cut) -> None:
    pieces = cut("Ada don't-care says")
    assert pieces.words(0, len(pieces)).tolist() == [0, 1, 1, 1, 1, 1, 2]
    scores = scores_of([0, 0, 0, 0, 0, 0, 1], [2, 1, 0, 1, 1, 0, 3])

    [found] = read_window(pieces, scores, Window(0, 7, 0), TABLES)

    assert (found.source, found.content) == ((0, 1), ((1, 6),))


def test_read_window_closes_small_gaps_in_a_speaker(cut) -> None:
    pieces = cut("a b c d e f g h i j k")
    gap = scores_of([0] * 9 + [1, 0], [2, 2, 0, 0, 2, 2, 0, 0, 0, 3, 1])

    [found] = read_window(pieces, gap, Window(0, 11, 0), TABLES)
    assert found.source == (0, 6)

    claimed = scores_of([0] * 9 + [1, 0], [2, 2, 2, 1, 2, 2, 0, 0, 0, 3, 1])
    [found] = read_window(pieces, claimed, Window(0, 11, 0), TABLES)
    assert found.source == (0, 3)


def test_strongest_of_neighbours_stays() -> None:
    def reading(head: int, probability: float) -> Reading:
        return Reading(head, AnchorKind.CUE, Act.STATEMENT, probability, ((0, 1),), (), None)

    kept = strongest([reading(9, 0.5), reading(1, 0.6), reading(2, 0.6), reading(4, 0.7), reading(20, 0.1)])

    assert [item.head for item in kept] == [1, 4, 9, 20]


def test_link_probabilities_add_what_distance_tells() -> None:
    near = np.zeros((3, 4), dtype=np.float32)
    near[2, Label.SOURCE] = 5
    asking, offering = np.zeros((1, 4, 2), dtype=np.float32), np.zeros((4, 4, 2), dtype=np.float32)

    nothing = np.zeros((1, 4), dtype=np.int64)
    shares = link_probabilities(asking, offering, Relations(np.array([1]), nothing, nothing), tables(near))

    assert shares.shape == (1, 4, 4)
    assert (shares[0].argmax(-1) == [0, 0, Label.SOURCE, Label.SOURCE]).all()


@lenient
@given(texts, st.integers(0, 2**32 - 1), st.floats(0.05, 0.9))
def test_decode_of_any_scores_gives_spans_inside_the_text(cut, text: str, seed: int, threshold: float) -> None:
    chance = np.random.default_rng(seed)

    def scorer(window: WindowArrays) -> Scores:
        size = len(window.ids)
        shapes = ((size, 3), (size, 2), (size, 4, 3), (size, 4, 3))
        return Scores(*(chance.normal(0, 3, shape).astype(np.float32) for shape in shapes))

    pieces = cut(text)
    readings = read_pieces(pieces, scorer, TABLES, TaggerSettings(window=12, overlap=3), 0)
    links = links_of(pieces, readings, threshold)

    assert [link.content for link in links] == sorted(link.content for link in links)
    for link in links:
        assert link.content
        assert link.probability > threshold
        for spans in (link.content, link.cue, link.speaker):
            assert all(0 <= span.start < span.end <= len(text) for span in spans)
            assert all(one.end <= other.start for one, other in itertools.pairwise(spans))
