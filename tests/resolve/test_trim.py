"""Where a speaker mention that detection drew too wide is cut."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from attribution.lexicons import builtin_lexicon
from attribution.resolve.trim import trimmed
from attribution.resolve.words import words_of_lexicon

WORDS = words_of_lexicon(builtin_lexicon("en"))


@pytest.mark.parametrize(
    ("mention", "kept"),
    [
        ("KELM (Reuters) - Mayor Ann Moe", "Mayor Ann Moe"),
        ("Kelm (CNN) Ann Moe", "Ann Moe"),
        ("Kelm Rescue Service (KRS) director Ann Moe", "Kelm Rescue Service director Ann Moe"),
        ("CNN’s “State of the Union,” Ann Moe", "Ann Moe"),
        ("Moe brushed aside questions", "Moe"),
        ("The mayor rejected the charge", "The mayor"),
        ("Moe couldn’t", "Moe"),
        ("the harbour.Kelm Rescue Watch", "Kelm Rescue Watch"),
    ],
)
def test_trim_keeps_what_names_the_speaker(mention, kept):
    assert trimmed(mention, WORDS) == kept


@pytest.mark.parametrize(
    "mention",
    [
        "two people briefed on the plan",
        "Kelm elected officials",
        "a retired general",
        "The tweet",
        "an official who rejected the charge",
        "Sen. Ann Moe (R-Kelm)",
        "the Kelm Rescue Service (KRS)",
    ],
)
def test_trim_leaves_what_describes_the_speaker(mention):
    assert trimmed(mention, WORDS) == mention


@given(st.text(max_size=80))
def test_trim_takes_any_text(mention):
    assert len(trimmed(mention, WORDS)) <= len(mention)
