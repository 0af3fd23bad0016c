"""Fingerprints: what they mind and what they do not."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from attribution.model import Finding, Severity, TextSpan
from attribution.rules.fingerprints import with_fingerprints
from attribution.testing import sketch


def prints(text: str, words: str = "fog", rule: str = "FOG001") -> list[str]:
    """Return the fingerprints of a finding at each place where `words` stand."""
    findings = [
        Finding(rule=rule, name="fog", severity=Severity.NOTE, span=TextSpan(*match.span()), message="fog")
        for match in re.finditer(re.escape(words), text)
    ]
    return [finding.fingerprint for finding in with_fingerprints(sketch(text), findings)]


@pytest.mark.parametrize(
    "other",
    [
        "Then fog, and rain.",
        "  Then fog\tand   rain. ",
        "One.\n\nThen fog and rain.\n\nTwo.",
        "“Then fog” — and rain!",
    ],
)
def test_fingerprints_do_not_mind_marks_and_white_space(other: str) -> None:
    assert prints(other) == prints("Then fog and rain.")


def test_fingerprints_do_not_mind_how_letters_are_put_together() -> None:
    assert prints("Löwen fog.") == prints("Lo\u0308wen fog.")


@pytest.mark.parametrize("other", ["Then fog and hail.", "Then rain and fog.", "Then fog and rain, then fog."])
def test_fingerprints_mind_the_words_of_their_paragraph(other: str) -> None:
    assert not set(prints(other)) & set(prints("Then fog and rain."))


def test_fingerprints_mind_the_rule() -> None:
    assert prints("fog") != prints("fog", rule="FOG002")


def test_fingerprints_of_equal_findings_differ() -> None:
    assert len(set(prints("fog and fog\n\nfog and fog"))) == 4


def test_fingerprints_do_not_mind_the_second_paragraph_of_a_long_span() -> None:
    first, second = "“Fog,\n\n“rain,” she said.", "“Fog,\n\n“hail,” she said."
    found = []
    for text in first, second:
        span = TextSpan(0, text.index(" she"))
        one = Finding(rule="FOG001", name="fog", severity=Severity.NOTE, span=span, message="fog")
        found += [finding.fingerprint for finding in with_fingerprints(sketch(text), [one])]

    assert found[0] == found[1]


def test_fingerprints_of_a_very_long_paragraph() -> None:
    assert prints("fog " * 20_000)[0] != prints("fog " * 20_001)[0]


_paragraphs = st.lists(
    st.text(alphabet="abc fog.“”🚋\u2028", max_size=30).filter(lambda text: "fog" not in text), max_size=4
)


@given(_paragraphs, _paragraphs, _paragraphs, _paragraphs)
def test_fingerprints_survive_edits_of_other_paragraphs(
    before: list[str], after: list[str], instead: list[str], behind: list[str]
) -> None:
    own = "Thick fog, then fog."
    original, edited = "\n\n".join([*before, own, *after]), "\n\n".join([*instead, own, *behind])

    assert prints(original) == prints(edited) == prints(own)
