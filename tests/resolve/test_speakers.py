"""Speakers that detection cut within a word or a name."""

from __future__ import annotations

import pytest

from attribution.lexicons import builtin_lexicon
from attribution.model import Attribution, Kind, TextSpan
from attribution.resolve.speakers import read_speaker
from attribution.resolve.words import words_of_lexicon

WORDS = words_of_lexicon(builtin_lexicon("en"))


def read(text: str, cut: str) -> str:
    start = text.index(cut)
    span = TextSpan(start, start + len(cut))
    attribution = Attribution(id="a1", content=(TextSpan(0, 1),), cue=(), speaker=(span,), kind=Kind.INDIRECT)
    return read_speaker(attribution, text, WORDS)[0].text


@pytest.mark.parametrize(
    ("text", "cut", "whole"),
    [
        ("Laura Fenwick said so.", "Laura Fen", "Laura Fenwick"),
        ("On Monday Mrs Fenwick said so.", "Mrs", "Mrs Fenwick"),
        ("A Kelm-based website reported it.", "A Kelm-based", "A Kelm-based website"),
        ("It was late, U.K. Harbour Watch said.", ". Harbour Watch", "U.K. Harbour Watch"),
        ("A letter came from Laura Fenwick.", "from Laura Fenwick", "Laura Fenwick"),
        ("Laura Fenwick said so.", "Laura Fenwick", "Laura Fenwick"),
    ],
)
def test_speaker_is_read_as_whole_words(text, cut, whole):
    assert read(text, cut) == whole


@pytest.mark.parametrize(
    ("speaker", "outlet"),
    [
        ("state-owned Yonhap news agency", "Yonhap"),
        ("Turkey’s state broadcaster NTV", "NTV"),
        ("the Qatar-based broadcaster Al Jazeera", "Al Jazeera"),
        ("The Boston Globe of Massachusetts", "The Boston Globe"),
        ("NBC News’ Laura Fenwick", "NBC News"),
        ("Laura Fenwick of The Daily Beast", "The Daily Beast"),
    ],
)
def test_outlets_by_description(resolved, speaker, outlet):
    [item] = resolved(
        f"<speaker a1>{speaker}</speaker a1> <cue a1>reported</cue a1> <content a1>it was dark</content a1>."
    ).attributions

    assert item.relay == (outlet,)


@pytest.mark.parametrize("speaker", ["The head of Fox News", "A lawyer for CNN", "The former CNN host Ann Fenwick"])
def test_who_runs_or_left_an_outlet_is_none(resolved, speaker):
    [item] = resolved(
        f"<speaker a1>{speaker}</speaker a1> <cue a1>said</cue a1> <content a1>it was dark</content a1>."
    ).attributions

    assert item.relay == ()


def test_media_at_large_are_no_outlet(resolved):
    [item] = resolved(
        "<speaker a1>Local media</speaker a1> <cue a1>reported</cue a1> <content a1>it was dark</content a1>."
    ).attributions

    assert (item.identity.value, item.category.value, item.relay) == ("collective", "anonymous_other", ())
