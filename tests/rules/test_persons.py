"""What the words for an unnamed source say, and which voices are such sources."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from attribution.model import Identity, ReasonClass, Role, TextSpan
from attribution.rules.formulas import goes_on, is_comfort, is_formula
from attribution.rules.headline import claim_words, shared
from attribution.rules.persons import has_determiner, head_of, is_crowd, is_introduced, is_named_beside, is_plural
from attribution.rules.triggers import sentences_with
from attribution.rules.unnamed import is_in_lead, own_statements, unnamed_sources
from attribution.testing import said, sketch

SOMEBODY = {"source": "s1", "identity": Identity.ANONYMOUS}


@pytest.mark.parametrize(
    ("mention", "head"),
    [
        ("two senior officials in the finance ministry", "official"),
        ("A Schumer aide", "aide"),
        ("one of the officials", "official"),
        ("those briefed on the talks", "person"),
        ("a doctor there", "doctor"),
        ("a tally by the university", ""),
        ("The radios", ""),
        ("they", ""),
        ("a teacher's", ""),
        ("", ""),
    ],
)
def test_head_of(mention, head):
    assert head_of(mention) == head


def test_is_plural_and_is_crowd():
    assert is_plural("two officials")
    assert not is_plural("an official")
    assert is_crowd("people")
    assert not is_crowd("two people")


@pytest.mark.parametrize("mention", ["he", "the governor", "his lawyer", "Reyl’s lawyer"])
def test_is_introduced_of_the_known(mention):
    assert is_introduced(mention)


@pytest.mark.parametrize("mention", ["a governor", "the source", "Reyl’s aide", "officials"])
def test_is_introduced_of_nobody_known(mention):
    assert not is_introduced(mention)


@pytest.mark.parametrize(
    ("mention", "expected"), [("a clerk", True), ("clerks", True), ("top clerk", False), ("", False)]
)
def test_has_determiner(mention, expected):
    assert has_determiner(mention) is expected


@pytest.mark.parametrize(
    ("text", "mention"),
    [
        ("the spokesman, Tomas Reyl, said so", "the spokesman"),
        ("Tomas Reyl, head of the port, said so", "head"),
        ("a top donor, Orsk attorney Tomas Reyl, said so", "a top donor"),
        ("Secretary Anna Holm echoes said so", "Secretary Anna Holm echoes"),
    ],
)
def test_is_named_beside(text, mention):
    start = text.index(mention)
    assert is_named_beside(text, TextSpan(start, start + len(mention)))


@pytest.mark.parametrize(
    ("text", "mention"),
    [
        ("In Orsk Vale, a police officer said so", "a police officer"),
        ("On Friday, a police officer said so", "a police officer"),
        ("Last Friday, a police officer said so", "a police officer"),
        ("an Anna Holm aide said so", "an Anna Holm aide"),
        ("a clerk said so", "a clerk"),
    ],
)
def test_is_named_beside_of_nobody(text, mention):
    start = text.index(mention)
    assert not is_named_beside(text, TextSpan(start, start + len(mention)))


@given(st.text())
def test_words_for_a_source_may_be_anything(text):
    assert head_of(text) == head_of(text).lower()
    assert is_plural(text) in {True, False}
    assert is_crowd(text) in {True, False}
    assert is_introduced(text) in {True, False}
    assert has_determiner(text) in {True, False}
    assert is_named_beside(text, TextSpan(0, len(text))) in {True, False}
    assert is_named_beside(text, TextSpan(len(text) // 2, len(text))) in {True, False}


def _one(text: str, speaker: str, cue: str = "said", **fields):
    return unnamed_sources(sketch(text, said("the ramp was wet", cue, speaker, **(SOMEBODY | fields))))


def test_unnamed_sources_yields_a_person():
    (one,) = _one("A port clerk said the ramp was wet.", "A port clerk")
    assert one.mentions == ("A port clerk",)
    assert not one.public
    assert not one.granted
    assert one.later == ()


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("The governor said the ramp was wet.", "The governor"),
        ("He said the ramp was wet.", "He"),
        ("A tally said the ramp was wet.", "A tally"),
        ("The spokesman, Tomas Reyl, said the ramp was wet.", "The spokesman"),
        ("TOP CLERK said the ramp was wet.", "TOP CLERK"),
    ],
)
def test_unnamed_sources_leaves_others_out(text, speaker):
    assert _one(text, speaker) == ()


def test_unnamed_sources_leaves_deeds_out():
    assert _one("A port clerk urged the ramp was wet.", "A port clerk", "urged") == ()


def test_unnamed_sources_leaves_out_whoever_is_named_next():
    text = "A former minister said the ramp was wet. Tomas Reyl said it was closed."
    analysis = sketch(
        text,
        said("the ramp was wet", "said", "A former minister", **SOMEBODY),
        said("it was closed", "said", "Tomas Reyl", source="s2", identity=Identity.NAMED),
    )
    assert unnamed_sources(analysis) == ()


@pytest.mark.parametrize(
    ("speaker", "fields"),
    [("A judge", {}), ("Democrats", {"identity": Identity.COLLECTIVE}), ("A clerk", {"role": Role.MEDIA})],
)
def test_unnamed_sources_knows_public_voices(speaker, fields):
    (one,) = _one(f"{speaker} said the ramp was wet.", speaker, **fields)
    assert one.public


def test_is_in_lead_counts_two_paragraphs():
    analysis = sketch("Ramp wet\n\nA clerk said so.\n\nIt rained.")
    assert is_in_lead(analysis, TextSpan(12, 13))
    assert not is_in_lead(analysis, TextSpan(30, 31))


def test_own_statements_leaves_quoted_ones_to_their_speaker():
    text = "“Clerks said the ramp was wet,” Ida Lone added."
    analysis = sketch(
        text,
        said("“Clerks said the ramp was wet,”", "added", "Ida Lone", source="s2", identity=Identity.NAMED),
        said("the ramp was wet", "said", "Clerks", **SOMEBODY),
    )
    assert [item.source for item in own_statements(analysis)] == ["s2"]


def test_sentences_with_yields_each_once():
    analysis = sketch("It rained. The ramp was wet and wet. It rained again.")
    assert [span.of(analysis.text) for span in sentences_with(analysis, ("wet", "ramp", "again"))] == [
        "The ramp was wet and wet.",
        "It rained again.",
    ]
    assert list(sentences_with(sketch(""), ("wet",))) == []


@given(st.text(), st.text(min_size=1, max_size=3))
def test_sentences_with_takes_any_text(text, word):
    analysis = sketch(text)
    assert set(sentences_with(analysis, (word,))) <= set(analysis.sentences)


def test_shared_compares_stems():
    assert shared("Minister to resign on Friday", "the minister resigned on Friday") == 1.0
    assert shared("", "the minister resigned") == 0.0
    assert "minis" in claim_words("The ministers said so")


@given(st.text(), st.text())
def test_shared_is_a_share(headline, claim):
    assert 0.0 <= shared(headline, claim) <= 1.0


@given(st.text(), st.sampled_from(["condition_only", "org_rule", "confidential_process", "none"]))
def test_formulas_take_any_text(text, reason):
    assert is_formula(text, ReasonClass(reason)) in {True, False}
    assert is_comfort(text, ReasonClass(reason)) in {True, False}
    assert goes_on(text, TextSpan(0, 0)) in {True, False}
