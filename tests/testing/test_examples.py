"""The help for authors: what is found wrong with a rule or a tagged sentence."""

from __future__ import annotations

from typing import ClassVar

import pytest
from attrs import frozen

from attribution.model import (
    Analysis,
    Article,
    Attribution,
    Evidence,
    Mark,
    Pattern,
    PatternKind,
    Severity,
    TextSpan,
)
from attribution.rules.base import Example, Rule
from attribution.testing import check_pattern, check_rule, untag


@frozen(kw_only=True)
class FogRule(Rule):
    """Flags fog."""

    limit: int = 3
    """A reason."""
    code: ClassVar[str] = "FOG001"
    name: ClassVar[str] = "fog"
    severity: ClassVar[Severity] = Severity.NOTE
    summary: ClassVar[str] = "Fog."
    why: ClassVar[str] = "Nobody sees."
    fine_when: ClassVar[str] = "Never."
    bad: ClassVar[tuple[Example, ...]] = (Example(text="fog"), Example(text="more fog"))
    good: ClassVar[tuple[Example, ...]] = (Example(text="sun"), Example(text="rain"))

    def check(self, analysis):
        """Judge."""
        if "fog" in analysis.text:
            yield self.finding("there is fog", ())


@frozen(kw_only=True)
class MistRule(FogRule):
    """Wrong in everything."""

    depth: int = 1
    url: ClassVar[str | None] = "rules/mist.md"
    code: ClassVar[str] = "mist"
    name: ClassVar[str] = "Mist Rule"
    why: ClassVar[str] = " "
    good: ClassVar[tuple[Example, ...]] = ()


@frozen(kw_only=True)
class WrongExamplesRule(FogRule):
    """Its examples are the wrong way round."""

    bad: ClassVar[tuple[Example, ...]] = FogRule.good
    good: ClassVar[tuple[Example, ...]] = FogRule.bad


@frozen(kw_only=True)
class BrokenRule(FogRule):
    """It fails."""

    def check(self, analysis):
        """Judge."""
        raise RuntimeError("out of order")


class NoDetection:
    """An engine that finds nothing."""

    def extract(self, article):
        """Read."""
        return Analysis(article=article)


def test_check_rule_accepts_a_good_rule():
    assert check_rule(FogRule, NoDetection()) == []


def test_check_rule_names_what_is_missing_before_running_anything():
    problems = "\n".join(check_rule(MistRule))
    for words in (
        "code 'mist'",
        "name 'Mist Rule'",
        "`why`",
        "2 good examples, not 0",
        "option `depth`",
        "`url` 'rules/mist.md'",
    ):
        assert words in problems
    assert "option `limit`" not in problems


def test_check_rule_names_wrong_examples():
    problems = check_rule(WrongExamplesRule, NoDetection())
    assert len(problems) == 4
    assert "does not flag the bad example 'sun'" in problems[0]
    assert "flags the good example 'fog': there is fog" in problems[2]


def test_check_rule_reports_a_failure():
    assert "out of order" in check_rule(BrokenRule, NoDetection())[0]


def test_untag_gives_text_and_spans():
    text, spans = untag("<speaker>Two pilots</speaker> <cue>said</cue> so.")
    assert text == "Two pilots said so."
    assert {name: [span.of(text) for span in found] for name, found in spans.items()} == {
        "speaker": ["Two pilots"],
        "cue": ["said"],
    }


@pytest.mark.parametrize("tagged", ["<cue>said", "said</cue>", "<cue>a<cue>b</cue>"])
def test_untag_refuses_crooked_tags(tagged):
    with pytest.raises(ValueError, match="cue"):
        untag(tagged)


class FakeEngine:
    """Finds `said` as a cue and `the Ledger` as a relay, wherever they stand."""

    def extract(self, article: Article) -> Analysis:
        """Read."""
        spans = {
            words: TextSpan(article.text.index(words), article.text.index(words) + len(words))
            for words in ("said", "the Ledger")
            if words in article.text
        }
        cue, relay = spans.get("said"), spans.get("the Ledger")
        evidence = (Evidence("cue", "x/cue/said"),)
        return Analysis(
            article=article,
            attributions=(Attribution(id="a1", content=(cue,), cue=(cue,), evidence=evidence),) if cue else (),
            marks=(Mark("relay", relay, "x/relay/ledger"),) if relay else (),
        )


def _pattern(name: str, kind: PatternKind, hits: tuple[str, ...], misses: tuple[str, ...] = ()) -> Pattern:
    return Pattern(id=name, kind=kind, hits=hits, misses=misses)


def test_check_pattern_accepts_what_is_found():
    cue = _pattern("x/cue/said", PatternKind.CUE, ("He <cue>said</cue> so.",), ("He sat.",))
    relay = _pattern("x/relay/ledger", PatternKind.RELAY, ("He told <relay>the Ledger</relay>.",), ("He said so.",))
    assert check_pattern(cue, FakeEngine()) == []
    assert check_pattern(relay, FakeEngine()) == []


def test_check_pattern_names_what_is_wrong():
    pattern = _pattern(
        "x/cue/said",
        PatternKind.CUE,
        ("<speaker>He</speaker> said so.", "He <cue>sat</cue>."),
        ("He said so.",),
    )
    problems = check_pattern(pattern, FakeEngine())
    assert len(problems) == 3
    assert "does not find 'He' as speaker" in problems[0]
    assert "found nothing in the hit" in problems[1]
    assert "found something in the miss" in problems[2]


def test_check_pattern_wants_a_hit():
    assert "no hit" in check_pattern(_pattern("x/cue/said", PatternKind.CUE, ()), FakeEngine())[0]
