"""Rules on corroboration, on analyses made by hand."""

from __future__ import annotations

import pytest

from attribution.model import Identity
from attribution.rules.corr.corr002_single_source_story import SingleSourceStory
from attribution.testing import said, sketch

ABLE = {"source": "s1", "identity": Identity.NAMED}
SCHOOL = "The school is shut. The roof is unsafe, Ruth Able said. Money is there, Able said. Work has begun, {} said."


def _school(text: str, *, third: str = "Able", source: str | None = "s1"):
    return sketch(
        text.format(third),
        said("The roof is unsafe", "said", "Ruth Able", **ABLE),
        said("Money is there", "said", "Able", **ABLE),
        said("Work has begun", "said", third, source=source, identity=Identity.NAMED),
    )


def test_single_source_story_names_the_source():
    (finding,) = SingleSourceStory().check(_school(SCHOOL))
    assert "all three statements come from “Ruth Able”" in finding.message
    assert len(finding.related) == 2


def test_single_source_story_accepts_a_second_source():
    assert not list(SingleSourceStory().check(_school(SCHOOL, third="Pieter Aas", source="s2")))


def test_single_source_story_does_not_count_nobody_as_a_second():
    assert len(list(SingleSourceStory(min_statements=2).check(_school(SCHOOL, third="Aas", source=None)))) == 1


@pytest.mark.parametrize("opening", ["In an interview. ", "She gave a speech. "])
def test_single_source_story_knows_genres_of_one_voice(opening):
    assert not list(SingleSourceStory().check(_school(opening + SCHOOL)))


def test_single_source_story_reads_the_title_too():
    analysis = sketch(SCHOOL.format("Able"), *[], title="Interview with Ruth Able")
    assert not list(SingleSourceStory().check(analysis))
