"""Facets: what a description tells about an unnamed source."""

from __future__ import annotations

import pytest

from attribution.lexicons import builtin_lexicon
from attribution.model import Facet
from attribution.resolve.facets import facets_of
from attribution.resolve.words import words_of_lexicon


@pytest.mark.parametrize(
    ("description", "wanted"),
    [
        ("a source", set()),
        ("people familiar with the matter", set()),
        ("a health official", {Facet.ROLE, Facet.ORG}),
        ("Health officials", {Facet.ROLE, Facet.ORG}),
        ("a nurse who attended the meeting", {Facet.ROLE, Facet.BASIS}),
        ("a source close to Dahl", {Facet.STAKE}),
        ("some supporters", {Facet.STAKE}),
        ("two women", set()),
        ("an aide to the mayor", {Facet.ROLE, Facet.STAKE}),
    ],
)
def test_facets_of_a_description(description: str, wanted: set[Facet]):
    assert set(facets_of([description], words_of_lexicon(builtin_lexicon("en")))) == wanted
