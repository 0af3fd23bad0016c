"""Rules on quotation, on analyses made by hand."""

from __future__ import annotations

import pytest

from attribution.model import Identity
from attribution.rules.quot.quot001_unbalanced_marks import UnbalancedMarks
from attribution.rules.quot.quot003_run_together_speakers import RunTogetherSpeakers
from attribution.testing import said, sketch

NAMED = {"identity": Identity.NAMED}


@pytest.mark.parametrize("code", ["unclosed-quotation", "stray-mark"])
def test_unbalanced_marks_shows_the_words_at_the_mark(code):
    text = "“We are ready, said the captain.\n\nThe ship left."
    (finding,) = UnbalancedMarks().check(sketch(text, diagnostics=[f"{code}:“"]))
    assert "We are ready" in finding.message
    assert "The ship" not in finding.message


def test_unbalanced_marks_shows_the_words_before_a_mark_at_the_end():
    analysis = sketch("Rain fell.\nWe are ready.”", diagnostics=["stray-mark:”"])
    (finding,) = UnbalancedMarks().check(analysis)
    assert "We are ready" in finding.message


def test_unbalanced_marks_leaves_typesetting_alone_unless_asked():
    analysis = sketch("”We are ready,” he said.", diagnostics=["wrong-way-mark:”We"])
    assert not list(UnbalancedMarks().check(analysis))
    assert len(list(UnbalancedMarks(codes=["wrong-way-mark"]).check(analysis))) == 1


def test_unbalanced_marks_takes_diagnostics_of_plugins():
    analysis = sketch("{We} are ready.", diagnostics=["house-mark:{We}"])
    (finding,) = UnbalancedMarks(codes=("house-mark",)).check(analysis)
    assert "house mark" in finding.message


def _two(text: str, *, same: bool = False):
    return sketch(
        text,
        said("“It was fair,”", "said", "Karin Lund", source="s1", **NAMED),
        said("“It was a farce,”", "said", "Aldo Pirelli", source="s1" if same else "s2", **NAMED),
    )


def test_run_together_speakers_flags_the_second():
    text = "“It was fair,” said Karin Lund. “It was a farce,” said Aldo Pirelli."
    (finding,) = RunTogetherSpeakers().check(_two(text))
    assert finding.span.of(text) == "“It was a farce,”"
    assert "Aldo Pirelli" in finding.message


@pytest.mark.parametrize(
    "text",
    [
        "“It was fair,” said Karin Lund.\n\n“It was a farce,” said Aldo Pirelli.",
        "“It was fair,” said Karin Lund. Her rival did not agree. “It was a farce,” said Aldo Pirelli.",
        "“It was fair,” said Karin Lund. Aldo Pirelli said “It was a farce,” and left.",
    ],
)
def test_run_together_speakers_accepts_a_bridge(text):
    assert not list(RunTogetherSpeakers().check(_two(text)))


def test_run_together_speakers_lets_one_speaker_go_on():
    text = "“It was fair,” said Karin Lund. “It was a farce,” said Aldo Pirelli."
    assert not list(RunTogetherSpeakers().check(_two(text, same=True)))
