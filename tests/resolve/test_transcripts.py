"""Whom the labels of a transcript and the signatures of posts name, and whom pronouns mean; invented texts."""

from __future__ import annotations

import attribution
from attribution.model import Article, Category, Identity


def speakers(text: str) -> list[tuple[str, str, Identity]]:
    """Return speaker, source and identity of each attribution."""
    analysis = attribution.extract(text)
    sources = {source.id: source.canonical for source in analysis.sources}
    return [
        (item.speaker[0].of(text), sources[item.source or ""], item.identity)
        for item in analysis.attributions
        if item.speaker
    ]


def test_labels_are_the_people_whom_the_text_names() -> None:
    text = (
        "Piet Waller asked Governor Dana Holm.\n\nPIET WALLER: Will you sign it?\n\nHOLM: I have read it.\n\n"
        "PW: But you will?\n\nHOLM: We will see.\n\nPW: And in May?"
    )
    turns = [item for item in speakers(text) if item[0].isupper()]
    assert [name for _, name, _ in turns] == [
        "Piet Waller",
        "Dana Holm",
        "Piet Waller",
        "Dana Holm",
        "Piet Waller",
    ]
    assert {identity for *_, identity in turns} == {Identity.NAMED}


def test_a_label_in_capitals_that_no_sentence_gives_is_written_as_names_are() -> None:
    text = "ROSA O’HARA-POLE: Who are you?\n\nADAM DEAN: I am he.\n\nROSA O’HARA-POLE: Why?\n\nADAM DEAN: You see me."
    assert {name for _, name, _ in speakers(text)} == {"Rosa O’Hara-Pole", "Adam Dean"}


def test_a_label_names_somebody_even_where_it_is_a_word_for_people() -> None:
    text = "Adam Dean and Rosa Major met.\n\nDEAN: Will you go?\n\nMAJOR: I will.\n\nDEAN: Why?\n\nMAJOR: You asked me."
    assert {name for word, name, _ in speakers(text) if word.isupper()} == {"Adam Dean", "Rosa Major"}


def test_you_is_the_other_one() -> None:
    text = (
        "Edda Brand met Joan Pole.\n\nEDDA BRAND: I am glad that you came.\n\nJOAN POLE: We are all glad.\n\n"
        "EDDA BRAND: You wrote in May that the town is lost. Why?\n\nJOAN POLE: Because it is."
    )
    assert ("You", "Joan Pole", Identity.NAMED) in speakers(text)


def test_he_is_neither_of_those_who_talk() -> None:
    text = (
        "Piet Waller asked Carl Holm about the mayor, Tom Hale.\n\nWALLER: Will you sign it?\n\n"
        "HOLM: I have asked Hale. He said that it was too long.\n\nWALLER: But you will?\n\nHOLM: We will see."
    )
    assert ("He", "Tom Hale", Identity.NAMED) in speakers(text)


def test_who_signs_a_post_is_a_person_even_in_small_letters_and_a_social_platform_is_no_relay() -> None:
    text = (
        "Mayor Tom Hale told Reuters on Monday that the pier was shut. Hale was asked again.\n\n"
        "It is open. — ben orr (@benorr) May 4, 2021\n\nI never said so. — Tom Hale (@tomhale) May 5, 2021"
    )
    analysis = attribution.extract(Article(text=text, publisher="Kelm Courier"))
    posts = [item for item in analysis.attributions if not item.cue]
    sources = {source.id: source for source in analysis.sources}
    assert [sources[item.source or ""].canonical for item in posts] == ["Ben Orr", "Mayor Tom Hale"]
    assert [(item.identity, item.relay) for item in posts] == [(Identity.NAMED, ()), (Identity.NAMED, ())]


def test_post_of_an_outlet_is_its_report() -> None:
    text = "Nobody was there.\n\nThe pier is shut. — Kelm Courier (@kelmcourier) May 4, 2021"
    [post] = attribution.extract(text).attributions
    assert (post.identity, post.category, post.relay) == (
        Identity.ORGANIZATION,
        Category.OUTLET_RELAYED,
        ("Kelm Courier",),
    )
