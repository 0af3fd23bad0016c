"""Whom relative pronouns stand for, on invented sentences."""

from __future__ import annotations

import pytest

from attribution.model import Identity


@pytest.mark.parametrize(
    ("before", "pronoun", "name", "identity"),
    [
        ("It was signed by Laura Fenwick", "who", "Laura Fenwick", Identity.NAMED),
        ("It went to Tom Hale, now the harbour master", "who", "Tom Hale", Identity.NAMED),
        ("They asked the Harbour Ministry", "which", "Harbour Ministry", Identity.ORGANIZATION),
        ("It helped the neighbours", "who", "neighbours", Identity.COLLECTIVE),
    ],
)
def test_relative_pronoun_stands_for_what_is_before_it(resolved, before, pronoun, name, identity):
    analysis = resolved(
        "<speaker a1>Peter Krol</speaker a1> <cue a1>said</cue a1> <content a1>the pier was shut</content a1>. "
        f"{before}, <speaker a2>{pronoun}</speaker a2> <cue a2>said</cue a2> <content a2>nobody had asked</content a2>."
    )
    source = analysis.sources[1]
    assert name in source.canonical
    assert source.identity is identity


def test_some_of_whom_are_several(resolved):
    analysis = resolved(
        "Six miners, <speaker a1>some of whom</speaker a1> <cue a1>said</cue a1> <content a1>it was late</content a1>, "
        "left."
    )
    assert analysis.sources[0].identity is Identity.COLLECTIVE
