"""Running rules: order, duplicates, failures, fingerprints."""

from __future__ import annotations

import re
from typing import ClassVar

import pytest
from attrs import frozen
from hypothesis import given
from hypothesis import strategies as st

from attribution.errors import RuleError
from attribution.model import Severity, TextSpan
from attribution.rules.base import Rule
from attribution.rules.judge import judge
from attribution.testing import said, sketch


@frozen(kw_only=True)
class WordRule(Rule):
    """Flags a word wherever it stands."""

    word: str = "fog"
    code: ClassVar[str] = "TEST002"
    name: ClassVar[str] = "word"
    severity: ClassVar[Severity] = Severity.NOTE
    summary: ClassVar[str] = "A word."
    why: ClassVar[str] = "For a test."
    fine_when: ClassVar[str] = "Always."

    def check(self, analysis):
        """Judge."""
        for match in re.finditer(self.word, analysis.text):
            yield self.finding(f"there is {self.word}", TextSpan(match.start(), match.end()))


@frozen(kw_only=True)
class LengthRule(WordRule):
    """Flags the whole article."""

    code: ClassVar[str] = "TEST001"
    name: ClassVar[str] = "length"

    def check(self, analysis):
        """Judge."""
        yield self.finding("the article has a length", ())


@frozen(kw_only=True)
class BrokenRule(WordRule):
    """Fails after a first finding."""

    code: ClassVar[str] = "TEST003"
    name: ClassVar[str] = "broken"

    def check(self, analysis):
        """Judge."""
        yield self.finding("lost", ())
        raise KeyError("no such thing")


@frozen(kw_only=True)
class OutsideRule(WordRule):
    """Points outside the text."""

    code: ClassVar[str] = "TEST004"
    name: ClassVar[str] = "outside"

    def check(self, analysis):
        """Judge."""
        yield self.finding("nowhere", TextSpan(0, len(analysis.text) + 1))


FOG = sketch("Sun and fog.\n\nThen fog and fog again.")


def test_judge_sorts_by_place_and_then_by_code():
    findings = judge(FOG, [WordRule(), LengthRule(), WordRule(word="Sun")])
    assert [(finding.rule, finding.span.start) for finding in findings] == [
        ("TEST001", 0),
        ("TEST002", 0),
        ("TEST002", 8),
        ("TEST002", 19),
        ("TEST002", 27),
    ]


def test_judge_drops_exact_duplicates():
    assert len(judge(FOG, [WordRule(), WordRule()])) == 3


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Fog fell.\nMore: When fog fell on Kelm\nThen fog rose.", 1),
        ("The ramp was wet (RELATED: When fog fell) with fog.", 1),
        ("Related stories: fog.", 1),
        ("He wanted more: fog.", 1),
        ("Read more: The fog of Kelm", 0),
        ("( PHOTOS: 10 kinds of fog)", 0),
    ],
)
def test_judge_finds_nothing_in_headlines_of_other_stories(text: str, found: int):
    assert len(judge(sketch(text), [WordRule()])) == found


def test_judge_keeps_what_it_finds_of_a_whole_article_that_begins_with_such_a_headline():
    assert len(judge(sketch("More: When it rained\nIt rained."), [LengthRule()])) == 1


@frozen(kw_only=True)
class EchoRule(WordRule):
    """Says less of a source than `WordRule` does, and leaves it to that rule."""

    code: ClassVar[str] = "TEST005"
    name: ClassVar[str] = "echo"
    to: str = "TEST006"

    def check(self, analysis):
        """Judge."""
        for item in analysis.attributions:
            yield self.finding("an echo", item.speaker, attribution=item, unless=(self.to,))


@frozen(kw_only=True)
class VoiceRule(EchoRule):
    """Says something of the first source."""

    code: ClassVar[str] = "TEST006"
    name: ClassVar[str] = "voice"

    def check(self, analysis):
        """Judge."""
        item = analysis.attributions[0]
        yield self.finding("a voice", item.content, attribution=item)


def test_judge_leaves_out_what_another_rule_says_of_the_same_source():
    text = "Ada Holm said it rained. Tom Reyl said it was dry. Ada Holm said it was over."
    analysis = sketch(
        text,
        said("it rained", "said", "Ada Holm", source="s1"),
        said("it was dry", "said", "Tom Reyl", source="s2"),
        said("it was over", "said", "Ada Holm", source="s1"),
    )
    found = judge(analysis, [EchoRule(), VoiceRule()])
    assert [(finding.name, finding.source) for finding in found] == [("voice", "s1"), ("echo", "s2")]
    # Alone, nothing is an echo; nor is it where the other rule is another one.
    assert len(judge(analysis, [EchoRule()])) == 3
    assert len(judge(analysis, [EchoRule(to="TEST007"), VoiceRule()])) == 4


def test_judge_raises_with_the_name_of_the_rule():
    with pytest.raises(RuleError, match=r"rule 'broken' failed.*no such thing"):
        judge(FOG, [WordRule(), BrokenRule()])


@pytest.mark.parametrize("broken", [BrokenRule(), OutsideRule()])
def test_judge_hears_the_others_where_one_rule_fails(broken):
    errors: list[RuleError] = []
    findings = judge(FOG, [broken, WordRule()], on_error=errors.append)
    assert {finding.name for finding in findings} == {"word"}
    assert [error.rule for error in errors] == [broken.name]


def test_judge_of_nothing():
    assert judge(FOG, []) == ()


def test_judge_reports_severity_of_the_profile():
    (finding,) = judge(FOG, [LengthRule(severity_override=Severity.ERROR)])
    assert finding.severity is Severity.ERROR


def test_fingerprints_are_short_distinct_and_repeatable():
    prints = [finding.fingerprint for finding in judge(FOG, [WordRule(), LengthRule()])]
    assert len(set(prints)) == 4
    assert all(re.fullmatch("[0-9a-f]{16}", one) for one in prints)
    assert prints == [finding.fingerprint for finding in judge(FOG, [LengthRule(), WordRule()])]


def test_fingerprints_do_not_mind_white_space():
    first = judge(sketch("Then fog and  rain."), [WordRule()])
    second = judge(sketch("\n\n  Then fog\tand rain."), [WordRule()])
    assert [one.fingerprint for one in first] == [one.fingerprint for one in second]


words = st.text(alphabet="abcdefg .", max_size=30)


@given(st.lists(words, max_size=4), st.lists(words, max_size=4), st.lists(words, max_size=4))
def test_fingerprints_outlive_edits_of_other_paragraphs(before, after, changed):
    own = "Thick fog, then fog."
    original = "\n\n".join([*before, own, *after])
    edited = "\n\n".join([*changed, own, *reversed(after)])
    found = [{one.fingerprint for one in judge(sketch(text), [WordRule()])} for text in (original, edited)]
    assert found[0] == found[1]
    assert len(found[0]) == 2
