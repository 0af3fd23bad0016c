"""Names with a colon before them: the turns of a transcript, and what only looks like them; invented texts."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from attribution.components.layout import paragraphs_of
from attribution.components.quotations import find_quotations
from attribution.components.turns import find_turns
from attribution.model import Analysis

Analyse = Callable[[str], Analysis]

TALK = """Edda Brand went to see the poet Joan Pole at home.

EDDA BRAND: You wrote in May that the town is lost. Why?

JOAN POLE: Because it is. I said so years ago.

Nobody listened to me.

EDDA BRAND: And now?

(She laughs.)

JOAN POLE: Now I write about my garden.

The book is out on Monday."""


def turns(analysis: Analysis) -> list[tuple[str, list[str]]]:
    """Return speaker and pieces of content of what a colon ascribes."""
    text = analysis.text
    return [
        (item.speaker[0].of(text), [piece.of(text) for piece in item.content])
        for item in analysis.attributions
        if [cue.of(text) for cue in item.cue] == [":"]
    ]


def test_each_turn_of_a_transcript_is_said_by_whom_its_label_names(analyse: Analyse) -> None:
    assert turns(analyse(TALK)) == [
        ("EDDA BRAND", ["You wrote in May that the town is lost. Why?"]),
        ("JOAN POLE", ["Because it is. I said so years ago.", "Nobody listened to me"]),
        ("EDDA BRAND", ["And now?"]),
        ("JOAN POLE", ["Now I write about my garden"]),
    ]


def test_a_paragraph_about_who_has_the_turn_is_none_of_it(analyse: Analyse) -> None:
    text = TALK.replace("Nobody listened to me.", "On Monday, Pole said that it rained.\n\nIt was cold.")
    assert ("JOAN POLE", ["Because it is. I said so years ago"]) in turns(analyse(text))


def test_a_transcript_in_quotation_marks_has_turns_and_no_quotations_of_somebody_else(analyse: Analyse) -> None:
    text = """The station published what Piet Waller asked Governor Dana Holm:

"WALLER: Will you sign the bill?

"HOLM: Well, I have read it.

"But nobody has counted the votes.

"(CROSSTALK.)

"WALLER: You promised to sign it.

"HOLM: I promised to read it.

"Follow Piet Waller on Twitter."
"""
    analysis = analyse(text)

    assert turns(analysis) == [
        ("WALLER", ["Will you sign the bill?"]),
        ("HOLM", ["Well, I have read it.", "But nobody has counted the votes"]),
        ("WALLER", ["You promised to sign it"]),
        ("HOLM", ["I promised to read it"]),
    ]
    assert not any(piece.of(text).startswith('"') for item in analysis.attributions for piece in item.content)


def test_initials_take_turns_where_a_person_has_them(analyse: Analyse) -> None:
    text = (
        "Rosa Orr spoke with Erik Glass.\nRosa Orr: What do you want?\nErik Glass: I want a roof.\n"
        "RO: How much is it?\nEG: You would have to ask.\nRO: And now?\nEG: We wait."
    )
    assert [name for name, _ in turns(analyse(text))] == ["Rosa Orr", "Erik Glass", "RO", "EG", "RO", "EG"]


def test_report_of_others_stands_inside_a_turn(analyse: Analyse) -> None:
    text = TALK.replace("Now I write", "Officials say that the flood will come. Now I write")
    inner = [item for item in analyse(text).attributions if item.cue and item.cue[0].of(text) == "say"]
    assert [piece.of(text) for item in inner for piece in item.content] == ["the flood will come"]


@pytest.mark.parametrize(
    "text",
    [
        "Update: Do you know?\nUpdate: I do.\nPhotos: We went.\nPhotos: You see?\nUpdate: Me too.",
        "Winner: I won.\nLoser: You lost.\nWinner: Who else?\nLoser: You know.",
        "Adam Holm: 1,200\nRosa Orr: 900\nAdam Holm: 1,300\nRosa Orr: 800",
        "Adam Holm: I like it.\nRosa Orr: You do?",
        "North Kelm: We have a pier?\nKelm: You see it.\nNorth Kelm: I do.\nKelm: We do.",
    ],
    ids=["updates", "headings", "results", "too-few", "places"],
)
def test_what_only_looks_like_turns(analyse: Analyse, text: str) -> None:
    assert turns(analyse(text)) == []


def test_a_name_before_a_quotation_is_its_speaker_in_any_text(analyse: Analyse) -> None:
    text = "Governor Dana Holm spoke.\n\nHOLM: “For ten months, they have paid for the pier.” — post on Monday."
    [only] = analyse(text).attributions
    assert (only.speaker[0].of(text), only.content[0].of(text)[:9]) == ("HOLM", "“For ten ")


@pytest.mark.parametrize("caption", ["HOLM: “I will do it”", "Pie: “It is made of apples and of cream.”"])
def test_a_caption_is_no_quotation_with_a_label(analyse: Analyse, caption: str) -> None:
    assert turns(analyse(f"Governor Dana Holm spoke.\n\n{caption}")) == []


LINES = st.sampled_from(
    ["ADA HOLM: I see?", '"ADA HOLM: You', "RO: we", "\n", "Rosa Orr: “Why do you ask me that again?”", "(x)", '"', ":"]
)


@given(text=st.one_of(st.text(max_size=200), st.lists(LINES, max_size=30).map("\n".join)))
def test_turns_of_any_text_are_disjoint_and_inside(text: str) -> None:
    quotations = [(item.span.start, item.span.end) for item in find_quotations(text).quotations if item.depth == 0]
    found = find_turns(text, paragraphs_of(text), quotations, {"ada", "rosa"})

    assert not (found.conversation and found.quoted)
    last = 0
    for link in (*found.conversation, *found.quoted):
        for start, end in (*link.speaker, *link.cue, *link.content):
            assert last <= start < end <= len(text)
            last = end
