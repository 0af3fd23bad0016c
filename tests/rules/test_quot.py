"""Rules on quotation, on analyses made by hand."""

from __future__ import annotations

import pytest
from attrs import evolve
from hypothesis import given
from hypothesis import strategies as st

from attribution.model import Identity
from attribution.rules.quot.quot001_unbalanced_marks import UnbalancedMarks
from attribution.rules.quot.quot002_fragment_quote import FragmentQuote
from attribution.rules.quot.quot003_run_together_speakers import RunTogetherSpeakers
from attribution.rules.quot.quot004_edited_quote import EditedQuote
from attribution.rules.quot.quot005_chorus_quote import ChorusQuote
from attribution.rules.quot.quot006_headline_quote_mismatch import HeadlineQuoteMismatch
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


def test_unbalanced_marks_joins_both_ends_of_a_quotation_over_paragraphs():
    text = "“We are ready.\n\nThe ship leaves at noon.”\n\nNobody answered."
    analysis = sketch(text, diagnostics=["unclosed-quotation:“", "stray-mark:”"])
    (finding,) = UnbalancedMarks().check(analysis)
    assert "close only at" in finding.message
    assert [span.of(text) for span in finding.related] == ["”"]
    assert len(list(UnbalancedMarks(reach=0).check(analysis))) == 2


def test_unbalanced_marks_speaks_once_a_paragraph_and_leaves_arrows_alone():
    text = "“We are” ready.” The end”\n\nMore here »"
    marks = ["stray-mark:”", "stray-mark:»"]
    (finding,) = UnbalancedMarks().check(sketch(text, diagnostics=[marks[0], marks[0], marks[1]]))
    assert finding.span.of(text) == "”"


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


MAYOR = {"source": "s1", "identity": Identity.NAMED}


def _called(word: str):
    text = f"The mayor called it a “{word}” plan."
    return sketch(text, said(f"it a “{word}” plan", "called", "The mayor", **MAYOR))


def test_fragment_quote_flags_plain_words():
    (finding,) = FragmentQuote().check(_called("very good"))
    assert "very good" in finding.message


@pytest.mark.parametrize("word", ["swindle", "good and very long and kind", "good”s “"])
def test_fragment_quote_lets_pass(word):
    assert not list(FragmentQuote().check(_called(word)))


def test_fragment_quote_can_be_stricter():
    assert list(FragmentQuote(any_words=True).check(_called("swindle")))
    irony = sketch("The “good” plan failed.")
    irony = evolve(irony, not_speech=(irony.quotations[0].span,))
    assert not list(FragmentQuote().check(irony))
    assert list(FragmentQuote(scare_quotes=True).check(irony))


@pytest.mark.parametrize(
    ("quoted", "flagged"),
    [
        ("“[The board] never [approved it] at all”", True),
        ("“We … never … saw it”", True),
        ("“Them lights was [sic] out”", True),
        ("“[Dahl] never asked us”", False),
        ("“You tell [Ida] Lone and [Ole] Dahl”", False),
        ("“Uh … well … I ran”", False),
        ("“We never saw it”", False),
    ],
)
def test_edited_quote_weighs_the_edits(quoted, flagged):
    assert bool(list(EditedQuote().check(sketch(f"{quoted}, said the man.")))) is flagged


def test_edited_quote_spares_what_was_typed():
    assert not list(EditedQuote().check(sketch("“Them lights was [sic] out”, he tweeted.")))


def _all_said(speaker: str, cue: str = "said", before: str = ""):
    words = "“The tests were faked in March,”"
    fields = {"source": "s1", "identity": Identity.NAMED if " and " in speaker else Identity.COLLECTIVE}
    return sketch(f"{before}{words} {cue} {speaker}.", said(words, cue, speaker, **fields))


@pytest.mark.parametrize("speaker", ["officials", "two officials", "Anna Lone and Peter Aas"])
def test_chorus_quote_flags_several(speaker):
    (finding,) = ChorusQuote().check(_all_said(speaker))
    assert speaker in finding.message


@pytest.mark.parametrize(
    ("speaker", "cue", "before"),
    [
        ("they", "said", ""),
        ("one of the officials", "said", ""),
        ("officials", "wrote", ""),
        ("officials", "said", "A letter came. "),
        ("Hart and Sons", "said", ""),
    ],
)
def test_chorus_quote_lets_pass(speaker, cue, before):
    assert not list(ChorusQuote().check(_all_said(speaker, cue, before)))


BODY = "Nobody is in a hurry to sell the port, the mayor said. " * 4


@pytest.mark.parametrize(
    ("title", "flagged"),
    [
        ("Mayor: “I will never sell the port”", True),
        ("Mayor ‘in a hurry to sell port’", False),
        ("Mayor 'in no great hurry to sell'", True),
        ("Mayor's port isn't for sale, says town's paper", False),
        ("The “port” question", False),
        (None, False),
    ],
)
def test_headline_quote_mismatch_looks_for_the_words(title, flagged):
    assert bool(list(HeadlineQuoteMismatch().check(sketch(BODY, title=title)))) is flagged


def test_headline_quote_mismatch_leaves_cut_articles_alone():
    assert not list(HeadlineQuoteMismatch().check(sketch(f"{BODY}Read more", title="“I will never sell the port”")))
    assert not list(HeadlineQuoteMismatch().check(sketch("Rain fell.", title="“I will never sell the port”")))


@given(title=st.text(alphabet="ab “”'\"", max_size=60), text=st.text(alphabet="ab ", max_size=200))
def test_headline_quote_mismatch_takes_any_headline(title, text):
    for finding in HeadlineQuoteMismatch(min_words=1, min_body_words=0).check(sketch(text, title=title)):
        assert finding.span.end <= len(text)
