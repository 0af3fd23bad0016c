"""Cards of links behind names are found, and nothing else is."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

import attribution
from attribution.lexicons.link_cards import blanked, cards_of

MOE = "Ole Anders MoePort vote put off Moe shifts his tone on ferries MORE"
HOLM = "Ann (Annie) Holm-KrolThe Port's Morning Report: tolls rise MORE"
TEXT = (
    f"Mayor Ole Moe {MOE} (D-Isl.) said the port would stay open.\n\n"
    f"He told Sen. Ann Holm-Krol {HOLM}’s aides “to wait.”"
)


def test_cards_reach_from_the_name_in_full_to_the_last_word():
    assert [card.of(TEXT) for card in cards_of(TEXT)] == [MOE, HOLM]


def test_card_may_have_a_space_behind_a_fuller_name():
    card = "Ole Anders Moe Retirees decline MORE"
    assert [found.of(f"Mayor Ole Moe {card} said so.") for found in cards_of(f"Mayor Ole Moe {card} said so.")] == [
        card
    ]


@pytest.mark.parametrize(
    "text",
    [
        "Ole Moe wanted MORE.",
        "Ole Moe Ole Anders Moe wanted MORE.",
        "Ole Moe Ole Moe wanted MORE.",
        "Ole Moe Ole MoeHolm wanted less.",
        "Ole Moe Ole\nMoeHolm said so MORE.",
        f"Ole Moe {'Ole MoeHolm said so.'.ljust(900)} MORE",
    ],
)
def test_nothing_else_is_a_card(text: str):
    assert cards_of(text) == ()


@given(st.lists(st.sampled_from(["Moe", "MoeA", " ", "MORE", "\n", "a", "("])).map("".join))
def test_cards_of_any_text_are_in_order_and_apart(text: str):
    cards = cards_of(text)
    edges = [edge for card in cards for edge in (card.start, card.end)]

    assert edges == sorted(set(edges))
    assert len(blanked(text, cards)) == len(text)
    assert all(not blanked(text, cards)[card.start : card.end].strip() for card in cards)


@pytest.mark.parametrize("pipeline", ["default", "fast"])
def test_nobody_says_the_headlines_of_a_card(pipeline: str):
    found = attribution.Engine(attribution.Config(pipeline=pipeline)).extract(TEXT)
    said = {
        tuple(piece.of(TEXT) for piece in item.content): (
            tuple(piece.of(TEXT) for piece in item.speaker),
            found.source_of(item).canonical,
        )
        for item in found.attributions
    }

    assert found.text == TEXT
    assert said[("the port would stay open",)] == (("Mayor Ole Moe",), "Mayor Ole Moe")
    assert {canonical for _, canonical in said.values()} == {"Mayor Ole Moe"}
    assert not any("MORE" in piece for pieces in said for piece in pieces)
