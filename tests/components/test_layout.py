"""Where sentences end."""

from __future__ import annotations

import pytest

from attribution.components.layout import layout_of


def sentences(text: str) -> list[str]:
    return [text[start:end] for start, end in layout_of(text, ()).sentences]


@pytest.mark.parametrize(
    ("text", "first"),
    [
        ("The ramp was shut in 2020.Holm said so.", "The ramp was shut in 2020."),
        ("The ramp was shut.Holm, the mayor, said so.", "The ramp was shut."),
        ("Was the ramp shut?The mayor did not know.", "Was the ramp shut?"),
    ],
)
def test_layout_ends_sentences_that_lost_their_space(text, first):
    assert sentences(text) == [first, text[len(first) :]]


@pytest.mark.parametrize(
    "text",
    [
        "He told Kelm.Com so.",
        "He told Sen.Holm so.",
        "He told U.S.News so.",
        "He took 3.Four left.",
        "The ramp was shut.Holm",
        "It was shut by Govs. Holm and Reed.",
        "He asked Sens. Holm and Reed.",
    ],
)
def test_layout_does_not_cut_names_and_abbreviations(text):
    assert sentences(text) == [text]
