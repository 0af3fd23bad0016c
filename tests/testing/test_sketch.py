"""Analyses made by hand."""

from __future__ import annotations

import pytest

from attribution.model import Category, Identity, Kind, Role
from attribution.testing import said, sketch


def test_sketch_places_words_near_the_content():
    text = "He said it rained. He said it snowed."
    analysis = sketch(text, said("it snowed", "said", "He", source="s1", identity=Identity.NAMED))
    (item,) = analysis.attributions
    assert item.speaker[0].start == 19
    assert item.cue[0].start == 22
    assert analysis.source_of(item).canonical == "He"
    assert [span.of(text) for span in analysis.sentences] == ["He said it rained.", "He said it snowed."]


@pytest.mark.parametrize(
    ("content", "kind"),
    [("“it rained”", Kind.DIRECT), ("it “rained”", Kind.MIXED), ("it rained", Kind.INDIRECT)],
)
def test_sketch_tells_kinds(content, kind):
    assert sketch(f"He said {content}.", said(content, "said", "He")).attributions[0].kind is kind


@pytest.mark.parametrize(
    ("fields", "category"),
    [
        ({}, Category.UNATTRIBUTED),
        ({"relay": ("The Ledger",)}, Category.OUTLET_RELAYED),
        ({"identity": Identity.NAMED}, Category.NAMED),
        ({"identity": Identity.ANONYMOUS, "role": Role.DIPLOMAT}, Category.ANONYMOUS_OFFICIAL),
        ({"identity": Identity.COLLECTIVE}, Category.ANONYMOUS_OTHER),
    ],
)
def test_sketch_tells_categories(fields, category):
    assert sketch("He said so.", said("so", "said", "He", **fields)).attributions[0].category is category


def test_sketch_refuses_words_that_are_not_there():
    with pytest.raises(ValueError, match="'snow' does not occur"):
        sketch("It rained.", said("snow"))
