"""Two persons named together, and whom "both" means."""

from __future__ import annotations

import pytest

from attribution.resolve.pairs import means_pair


def last(resolved, text: str, speaker: str):
    """Return how the last of the speakers in a text, who says something, is resolved."""
    analysis = resolved(
        f"{text} <speaker a1>{speaker}</speaker a1> <cue a1>said</cue a1> <content a1>it was late</content a1>."
    )
    return analysis.sources[-1].canonical, analysis.attributions[-1].identity.value


@pytest.mark.parametrize("speaker", ["Both", "The two", "The couple", "Both men"])
def test_pair_is_the_two_who_were_named_together_last(resolved, speaker: str) -> None:
    text = "Ann Moe and her husband, Dov Krolik, own the pier.\n"

    assert last(resolved, text, speaker) == ("Ann Moe and Dov Krolik", "named")


def test_pair_may_have_spoken(resolved) -> None:
    analysis = resolved(
        "<speaker a1>Ann Moe and Bob Poe</speaker a1> <cue a1>said</cue a1> <content a1>it was late</content a1>.\n"
        "<content a2>It was cold</content a2>, <speaker a2>both</speaker a2> <cue a2>added</cue a2>."
    )
    assert [item.source for item in analysis.attributions] == ["s1", "s1"]


@pytest.mark.parametrize(
    "text",
    [
        "Ann Moe met Bob Poe at the pier.\n",
        "He found Ann Moe and gave it to Bob Poe.\n",
        "The officials came late.\n",
        "Kelm and Sund lie on the coast.\n",
    ],
)
def test_both_are_nobody_whom_the_text_does_not_join(resolved, text: str) -> None:
    assert last(resolved, text, "Both")[1] == "collective"


def test_both_officials_are_the_two_who_were_named_or_the_two_who_spoke(resolved) -> None:
    text = "Ann Moe and harbor master Bob Poe came on Monday.\n"
    spoke = "<speaker a2>Two officials</speaker a2> <cue a2>said</cue a2> <content a2>it was cold</content a2>.\n"

    assert last(resolved, text, "Both officials") == ("Ann Moe and Bob Poe", "named")
    assert last(resolved, text + spoke, "Both officials") == ("Two officials", "collective")


def test_means_pair_wants_the_whole_description() -> None:
    assert means_pair("the two men")
    assert not means_pair("the two men who left")
    assert not means_pair("officials")
