"""Named persons whom descriptions mean, on invented sentences."""

from __future__ import annotations

from attribution.model import Identity


def canonicals(analysis) -> list[str]:
    return [source.canonical for source in analysis.sources]


def test_former_holder_is_the_named_speaker_before(resolved):
    analysis = resolved(
        "<speaker a1>Laura Fenwick</speaker a1> <cue a1>said</cue a1> <content a1>the pier was shut</content a1>.\n"
        "<speaker a2>The former ferry executive</speaker a2> <cue a2>said</cue a2> "
        "<content a2>nobody had asked</content a2>."
    )
    assert canonicals(analysis) == ["Laura Fenwick"]


def test_lede_leaves_unnamed_with_whom_the_next_paragraph_opens(resolved):
    analysis = resolved(
        "<content a1>The pier was shut in secret</content a1>, <speaker a1>a former lawyer for the port</speaker a1> "
        "<cue a1>said</cue a1> on Monday.\n"
        "<speaker a2>Laura Fenwick</speaker a2> <cue a2>told</cue a2> us <content a2>nobody had asked</content a2>."
    )
    assert len(analysis.sources) == 1
    assert analysis.attributions[0].identity is Identity.NAMED


def test_lede_official_is_not_who_speaks_next(resolved):
    analysis = resolved(
        "<content a1>The pier was shut in secret</content a1>, <speaker a1>a harbour official</speaker a1> "
        "<cue a1>said</cue a1> on Monday.\n"
        "<speaker a2>Laura Fenwick</speaker a2> <cue a2>told</cue a2> us <content a2>nobody had asked</content a2>."
    )
    assert len(analysis.sources) == 2


def test_the_senators_are_the_named_pair_before(resolved):
    analysis = resolved(
        "<speaker a1>Mr. Krol and Mr. Hale</speaker a1> <cue a1>wrote</cue a1> <content a1>it was late</content a1>.\n"
        "<content a2>Nobody had asked</content a2>, <speaker a2>the senators</speaker a2> <cue a2>said</cue a2>.\n"
        "<content a3>It was cold</content a3>, <speaker a3>the sources</speaker a3> <cue a3>said</cue a3>."
    )
    assert [item.source for item in analysis.attributions] == ["s1", "s1", "s2"]
