"""Stated grounds: every pattern's own examples, reason classes, and any text at all."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from attribution.components.grounds import class_of, find_grounds
from attribution.model import Pattern, ReasonClass
from attribution.patterns.en.grounds import PATTERNS

TAG = re.compile(r"</?ground>")


@pytest.mark.parametrize(
    ("pattern", "hit"), [pytest.param(p, hit, id=f"{p.id}-{n}") for p in PATTERNS for n, hit in enumerate(p.hits)]
)
def test_pattern_finds_its_hits(pattern: Pattern, hit: str):
    text = TAG.sub("", hit)
    found = find_grounds(text, patterns=(pattern,))
    assert [mark.span.of(text) for mark in found] == re.findall(r"<ground>(.*?)</ground>", hit)
    assert {(mark.label, mark.pattern) for mark in found} == {("ground", pattern.id)}


@pytest.mark.parametrize(
    ("pattern", "miss"), [pytest.param(p, miss, id=f"{p.id}-{n}") for p in PATTERNS for n, miss in enumerate(p.misses)]
)
def test_pattern_leaves_its_misses_alone(pattern: Pattern, miss: str):
    assert find_grounds(miss, patterns=(pattern,)) == ()


def test_patterns_each_have_two_hits_and_two_misses():
    assert all(len(p.hits) >= 2 and len(p.misses) >= 2 for p in PATTERNS)


@pytest.mark.parametrize(
    ("ground", "wanted"),
    [
        ("on condition of anonymity", ReasonClass.CONDITION_ONLY),
        ("who asked not to be named", ReasonClass.CONDITION_ONLY),
        ("who was not authorized to speak publicly", ReasonClass.ORG_RULE),
        ("on condition of anonymity for fear of reprisals", ReasonClass.JOB_RETALIATION),
        ("on condition of anonymity because he feared for his life", ReasonClass.PHYSICAL_DANGER),
        ("on condition of anonymity because the talks are private", ReasonClass.CONFIDENTIAL_PROCESS),
        ("on condition of anonymity because the file is classified", ReasonClass.SECURITY_OR_DIPLOMATIC),
        ("who asked not to be named because she could be prosecuted", ReasonClass.LEGAL_JEOPARDY),
        ("whose name is withheld to protect the patient", ReasonClass.VICTIM_PRIVACY),
        ("who asked not to be named so as not to offend his hosts", ReasonClass.RELATIONSHIP_OR_EMBARRASSMENT),
    ],
)
def test_class_of_reads_the_words_of_a_ground(ground: str, wanted: ReasonClass):
    assert class_of(ground) is wanted


def test_class_of_takes_the_weightiest_of_several():
    assert class_of("not authorized to speak and afraid for his life") is ReasonClass.PHYSICAL_DANGER


def test_find_grounds_makes_one_mark_of_two_that_overlap():
    text = "A clerk spoke on condition of anonymity because she was not authorized to speak to the press."
    (mark,) = find_grounds(text)
    assert mark.span.of(text).startswith("on condition")
    assert mark.span.of(text).endswith("the press")
    assert mark.value == ReasonClass.ORG_RULE


@given(
    st.one_of(
        st.text(),
        st.lists(
            st.sampled_from(
                ["on condition of anonymity ", "because ", "İ", "named ", "\n", "who ", "not authorized to speak "]
            )
        ).map("".join),
    )
)
def test_find_grounds_takes_any_text(text: str):
    last = 0
    for mark in find_grounds(text):
        assert last <= mark.span.start <= mark.span.end <= len(text)
        last = mark.span.end


@pytest.mark.parametrize(
    "word", ["anonymity ", "asked not ", "on condition of ", "name", "because she was not authorized "]
)
def test_find_grounds_grows_no_faster_than_the_text(word: str):
    """Would take minutes if it were quadratic."""
    find_grounds(word * (300_000 // len(word)))
