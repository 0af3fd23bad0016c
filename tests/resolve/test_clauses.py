"""Pronouns that the words right before them explain."""

from __future__ import annotations

import pytest


def who(resolved, text: str) -> str:
    """Return the source of the last attribution of a marked-up text."""
    analysis = resolved(text)
    names = {source.id: source.canonical for source in analysis.sources}
    return names[analysis.attributions[-1].source]


SPOKEN = "<speaker a1>Carl Dunn</speaker a1> <cue a1>said</cue a1> <content a1>it was late</content a1>.\n"
HE_SAID = "<speaker a2>he</speaker a2> <cue a2>said</cue a2> <content a2>it was cold</content a2>."


@pytest.mark.parametrize(
    ("lead", "expected"),
    [
        ("When then-Mayor Paul Krol opened the pier in 1964, ", "Krol"),
        ("Almost since Paul Krol took office, ", "Krol"),
        ("Not long after Paul Krol was hired, ", "Krol"),
        ("In Paul Krol’s long letter, in which ", "Krol"),
        ("When Anna Krol opened the pier in 1964, ", "Dunn"),  # a woman is no "he"
        ("At the pier of Paul Krol, ", "Dunn"),
        ("After the storm, ", "Dunn"),
    ],
)
def test_pronoun_is_the_subject_of_the_clause_before_it(resolved, lead: str, expected: str) -> None:
    assert who(resolved, SPOKEN + lead + HE_SAID).endswith(expected)


def test_answer_is_by_whom_the_question_was_put_to(resolved) -> None:
    text = (
        "<speaker a1>Host Rita Poe</speaker a1> <cue a1>asked</cue a1> Lena Moe <content a1>whether it was late"
        "</content a1>.\n<content a2>“It was,”</content a2> <speaker a2>she</speaker a2> <cue a2>said</cue a2>."
    )
    assert who(resolved, text) == "Lena Moe"


def test_pronoun_is_who_tells_rather_than_who_is_told_of(resolved) -> None:
    text = (
        "<speaker a1>Carl Dunn</speaker a1> <cue a1>said</cue a1> <content a1><speaker a2>Paul Krol</speaker a2> "
        "<cue a2>told</cue a2> him <content a2>to shut the pier</content a2></content a1>.\n"
        "<speaker a3>He</speaker a3> <cue a3>said</cue a3> <content a3>it was cold</content a3>."
    )
    assert who(resolved, text) == "Carl Dunn"
