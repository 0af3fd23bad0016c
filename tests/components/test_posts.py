"""Posts of social platforms as articles embed them; invented ones."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from attribution.components.layout import paragraphs_of
from attribution.components.posts import find_posts
from attribution.model import Analysis, Kind

Analyse = Callable[[str], Analysis]

SIGNED = "— Ada Holm (@adaholm) May 4, 2021"


def posts(text: str) -> list[tuple[str, str]]:
    """Return name and words of each post."""
    found = find_posts(text, paragraphs_of(text))
    return [(text[slice(*link.speaker[0])], text[slice(*link.content[0])]) for link in found]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        (f"The pier is open. Come! {SIGNED}", "The pier is open. Come!"),
        (f"The pier is open. #pier https://t.co/a1 pic.twitter.com/b2 {SIGNED}", "The pier is open. #pier"),
        (f"The pier is openhttps://t.co/a1 {SIGNED}", "The pier is open"),
        (f"....and so is my office. {SIGNED}", "and so is my office."),
        (f"The pier is open.\n\n{SIGNED}", "The pier is open."),
        (f"It rains.\n\nThe pier is open. {SIGNED} Report", "The pier is open."),
        ("The pier is open. - Ada Holm (@adaholm) 4 May 2021", "The pier is open."),
    ],
    ids=["plain", "links", "glued-link", "goes-on", "signature-alone", "page-around", "day-first"],
)
def test_post_is_what_stands_before_its_signature(text: str, words: str) -> None:
    assert posts(text) == [("Ada Holm", words)]


@pytest.mark.parametrize(
    "text",
    [
        "The pier is open — Ada Holm (@adaholm) said so on May 4, 2021.",
        "Ada Holm (@adaholm) May 4, 2021",
        f"https://t.co/a1 {SIGNED}",
        SIGNED,
        "The pier is open — Ada Holm, May 4, 2021",
    ],
    ids=["sentence", "byline", "link-only", "signature-only", "no-handle"],
)
def test_no_post(text: str) -> None:
    assert posts(text) == []


def test_signs_behind_a_name_are_no_part_of_it() -> None:
    assert posts("The pier is open. — Ada Holm ?? (@adaholm) May 4, 2021") == [("Ada Holm", "The pier is open.")]


def test_post_has_no_cue_and_what_it_reports_stands_inside(analyse: Analyse) -> None:
    text = f"It was shut. Officials said that the ramp was wet. {SIGNED}"
    post, inner = analyse(text).attributions
    assert (post.cue, post.kind, post.speaker[0].of(text)) == ((), Kind.INDIRECT, "Ada Holm")
    assert inner.content[0].of(text) == "the ramp was wet"


def test_quotation_in_a_post_is_not_of_whoever_spoke_before(analyse: Analyse) -> None:
    text = f"Ben Orr said it rained.\n\n“The ramp was wet, and nobody dried it.” {SIGNED}"
    assert [item.speaker[0].of(text) for item in analyse(text).attributions] == ["Ben Orr", "Ada Holm"]


BITS = st.sampled_from(
    [SIGNED, "\n", " ", "https://t.co/a", "pic.twitter.com/b", "....", "It rains.", "—", "(@a)", "“"]
)


@given(st.one_of(st.text(max_size=200), st.lists(BITS, max_size=30).map(" ".join)))
def test_posts_of_any_text_are_in_order_and_inside(text: str) -> None:
    last = 0
    for link in find_posts(text, paragraphs_of(text)):
        [content], [name], [full] = link.content, link.speaker, link.speaker_full
        assert last <= content[0] < content[1] <= name[0] < name[1] <= full[1] <= len(text)
        assert name[0] == full[0]
        last = full[1]
