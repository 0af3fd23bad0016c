"""Whom a report rests on: the formulas that rules know better than a network."""

from __future__ import annotations

from collections.abc import Sequence

import pytest
from hypothesis import given
from hypothesis import strategies as st

from attribution.components.mark import mark, repertoire
from attribution.components.tagger.decode import TaggedLink
from attribution.model import Act, Article, Attribution, Spans, TextSpan
from attribution.plugins import Plugins
from attribution.testing.sketch import place_of

PLUGINS = Plugins.load(entry_points=False)
KNOWN = repertoire(PLUGINS.lexicon("en"), PLUGINS.patterns("en"), PLUGINS.outlets())

Row = tuple[str, str, str]
"""Speaker, cue, content; pieces joined by a bar."""


def spans(text: str, words: str) -> Spans:
    return tuple(place_of(text, word) for word in words.split("|") if word)


def rows(text: str, *tagged: Row) -> list[Row]:
    """Return what is found where a tagger reads `tagged`."""
    links = [
        TaggedLink(spans(text, content), spans(text, cue), spans(text, speaker), Act.STATEMENT, 0.9)
        for speaker, cue, content in tagged
    ]
    return [row(text, item) for item in mark(Article(text), KNOWN, lambda seen: links).attributions]


def by_rules(text: str) -> list[Row]:
    return [row(text, item) for item in mark(Article(text), KNOWN).attributions]


def row(text: str, item: Attribution) -> Row:
    speaker, cue, content = (
        "|".join(span.of(text) for span in part) for part in (item.speaker, item.cue, item.content)
    )
    return speaker, cue, content


def full(text: str, speaker: str) -> list[str]:
    found = mark(Article(text), KNOWN).attributions
    return [span.of(text) for item in found if item.speaker[0].of(text) == speaker for span in item.speaker_full]


def test_cite_adds_whom_a_report_cites() -> None:
    text = "The Kelm Post reported that the ramp was shut, citing two pilots."

    assert rows(text, ("The Kelm Post", "reported", "the ramp was shut")) == [
        ("The Kelm Post", "reported", "the ramp was shut"),
        ("two pilots", "citing", "the ramp was shut"),
    ]


@pytest.mark.parametrize(
    ("speaker", "content"),
    [
        ("The Kelm Post, citing two", "the ramp was shut"),
        ("two pilots briefed on the matter", "the ramp was shut"),
        ("The Kelm Post", "citing two pilots briefed on the matter|the ramp was shut"),
    ],
)
def test_cite_puts_the_borders_of_the_report_right(speaker: str, content: str) -> None:
    text = "The Kelm Post, citing two pilots briefed on the matter, reported that the ramp was shut."

    assert rows(text, (speaker, "reported", content)) == [
        ("two pilots", "citing", "the ramp was shut"),
        ("The Kelm Post", "reported", "the ramp was shut"),
    ]
    assert full(text, "two pilots") == ["two pilots briefed on the matter"]


def test_cite_takes_the_cue_of_the_citation_from_others() -> None:
    text = "The Kelm Post reported on Monday, citing Ada Holm, a clerk, that the ramp was shut."

    assert rows(
        text,
        ("The Kelm Post", "reported|citing", "the ramp was shut"),
        ("Monday", "citing", "Ada Holm, a clerk"),
    ) == [
        ("The Kelm Post", "reported", "the ramp was shut"),
        ("Ada Holm", "citing", "the ramp was shut"),
    ]


@pytest.mark.parametrize(
    "text",
    [
        "The harbour master resigned, citing his age.",
        "The council said the ramp was shut, citing high costs.",
        "Ada Holm said she would go, citing Ben Orr’s illness.",
        "Citing two pilots, she left.",
    ],
)
def test_cite_leaves_reasons_and_deeds_alone(text: str) -> None:
    assert not [cue for _, cue, _ in by_rules(text) if "citing" in cue.lower()]


def test_cite_gives_words_to_who_is_quoted() -> None:
    text = "The Kelm Post quoted a senior official as saying the ramp was shut."

    assert rows(
        text,
        ("The Kelm Post", "quoted", "a senior official"),
        ("Post quoted a senior official", "as saying", "the ramp was shut"),
    ) == [("a senior official", "quoted|as saying", "the ramp was shut")]


@pytest.mark.parametrize(
    "text",
    [
        "Ada Holm was quoted by state media as saying the ramp was shut.",
        "Ada Holm has been quoted by the agency as saying the ramp was shut.",
    ],
)
def test_cite_does_not_take_who_quotes_for_who_speaks(text: str) -> None:
    quotes = "state media" if "state media" in text else "the agency"

    assert [(speaker, content) for speaker, _, content in rows(text, (quotes, "quoted", "the ramp was shut"))] == [
        ("Ada Holm", "the ramp was shut")
    ]


def test_cite_leaves_out_through_whom_it_was_said() -> None:
    text = "Ada Holm was quoted as saying by the Kelm news agency that the ramp was shut."

    assert by_rules(text) == [("Ada Holm", "was quoted|as saying", "the ramp was shut")]


def test_told_outlets_count_inside_other_reports() -> None:
    text = "The Guardian reported that a source close to the harbour board told AFP the ramp was shut."

    outer = ("The Guardian", "reported", "a source close to the harbour board told AFP the ramp was shut")

    assert rows(text, outer) == [
        outer,
        ("a source close to the harbour board", "told", "the ramp was shut"),
    ]


WORDS = [
    "citing",
    "quoted",
    "as",
    "saying",
    "was",
    "by",
    "two pilots",
    "Ada Holm",
    "said",
    "that",
    ",",
    "the ramp",
    ".",
]


@given(st.lists(st.sampled_from(WORDS), max_size=14), st.lists(st.tuples(*[st.integers(0, 80)] * 6), max_size=3))
def test_cite_keeps_spans_inside_the_text(words: Sequence[str], places: Sequence[tuple[int, ...]]) -> None:
    text = " ".join(words) + "."
    links = []
    for numbers in places:
        low, high = (sorted(min(number, len(text) - 1) for number in pair) for pair in (numbers[:2], numbers[2:4]))
        content, cue = TextSpan(low[0], low[1] + 1), TextSpan(high[0], high[1] + 1)
        links.append(TaggedLink((content,), (cue,), (content,), Act.STATEMENT, 0.9))

    for item in mark(Article(text), KNOWN, lambda seen: links).attributions:
        pieces = (*item.content, *item.cue, *item.speaker, *item.speaker_full)
        assert all(0 <= piece.start < piece.end <= len(text) for piece in pieces)
        assert item.content


def test_speaker_with_appositions_ends_where_the_content_begins() -> None:
    text = "According to Holm, the pier was shut by the storm."
    [item] = mark(Article(text), KNOWN).attributions

    assert [span.of(text) for span in item.speaker_full] == ["Holm"]
