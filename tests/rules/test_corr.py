"""Rules on corroboration, on analyses made by hand."""

from __future__ import annotations

import pytest
from attrs import evolve

from attribution.model import Identity, Role
from attribution.rules.corr.corr001_single_anonymous import SingleAnonymous
from attribution.rules.corr.corr002_single_source_story import SingleSourceStory
from attribution.rules.corr.corr003_corroboration_unstated import CorroborationUnstated
from attribution.rules.corr.corr004_no_response import NoResponse
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


def test_single_source_story_lets_an_interview_pass_wherever_it_is_mentioned():
    text = f"{SCHOOL} She said all this in an interview."
    assert not list(SingleSourceStory().check(_school(text)))


def test_single_source_story_leaves_unnamed_sources_to_others():
    analysis = _school(SCHOOL)
    unnamed = tuple(evolve(item, identity=Identity.ANONYMOUS) for item in analysis.attributions)
    sources = tuple(evolve(one, identity=Identity.ANONYMOUS) for one in analysis.sources)
    assert not list(SingleSourceStory().check(evolve(analysis, attributions=unnamed, sources=sources)))


BANK = "Norvale Bank closes in June, a senior banker said.{}"
BANKER = {"source": "s1", "identity": Identity.ANONYMOUS, "role": Role.INSIDER}


def _bank(after: str = "", *more, **fields):
    told = said("Norvale Bank closes in June", "said", "a senior banker", **(BANKER | fields))
    return sketch(BANK.format(after), told, *more)


def test_single_anonymous_names_claim_and_source():
    (finding,) = SingleAnonymous().check(_bank())
    assert "Norvale Bank closes in June" in finding.message
    assert "a senior banker" in finding.message


@pytest.mark.parametrize("fields", [{"identity": Identity.NAMED}, {"role": Role.CITIZEN}, {"relay": ("Reuters",)}])
def test_single_anonymous_lets_pass(fields):
    assert not list(SingleAnonymous().check(_bank(**fields)))


def test_single_anonymous_counts_a_second_source():
    lone = said("Norvale Bank closes branches in June", "said", "Ida Lone", source="s2", identity=Identity.NAMED)
    assert not list(SingleAnonymous().check(_bank(" Norvale Bank closes branches in June, Ida Lone said.", lone)))


GUARD = {"source": "s1", "identity": Identity.ANONYMOUS, "role": Role.OTHER}


def _guard(text: str, content: str = "inmates at Orsk Vale were starved", *more):
    return sketch(text, said(content, "said", "A former guard", **GUARD), *more)


def test_corroboration_unstated_names_the_allegation():
    (finding,) = CorroborationUnstated().check(_guard("A former guard said inmates at Orsk Vale were starved."))
    assert "starved" in finding.message


@pytest.mark.parametrize(
    ("text", "content"),
    [
        (
            "A former guard said inmates at Orsk Vale were starved. Logs seen by us show it.",
            "inmates at Orsk Vale were starved",
        ),
        ("A former guard said Orsk Vale was quiet.", "Orsk Vale was quiet"),
        ("A former guard said Orsk Vale was not looted.", "Orsk Vale was not looted"),
    ],
)
def test_corroboration_unstated_lets_pass(text, content):
    assert not list(CorroborationUnstated().check(_guard(text, content)))


ARVO = "Officials said Arvo Trading smuggled fuel."


def _arvo(after: str = "", text: str = ARVO, content: str = "Arvo Trading smuggled fuel", cue: str = "said"):
    return sketch(text + after, said(content, cue, "Officials", source="s1", identity=Identity.COLLECTIVE))


def test_no_response_names_the_accused():
    (finding,) = NoResponse().check(_arvo())
    assert "“Arvo Trading” is accused" in finding.message


def test_no_response_reads_accusations():
    text = "Officials accused Arvo Trading of theft."
    (finding,) = NoResponse().check(_arvo("", text, "Arvo Trading of theft", "accused"))
    assert "“Arvo Trading” is accused" in finding.message


@pytest.mark.parametrize("after", [" It denied this.", " Arvo was convicted in May.", " Its boss responded at once."])
def test_no_response_sees_answers(after):
    assert not list(NoResponse().check(_arvo(after)))


def test_no_response_hears_the_accused():
    text = f"{ARVO} We are clean, Arvo Trading said."
    officials = said("Arvo Trading smuggled fuel", "said", "Officials", source="s1", identity=Identity.COLLECTIVE)
    trading = said("We are clean", "said", "Arvo Trading", source="s2", identity=Identity.ORGANIZATION)
    assert not list(NoResponse().check(sketch(text, officials, trading)))
