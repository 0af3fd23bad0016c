"""Rules on byline, headline and policy, on analyses made by hand."""

from __future__ import annotations

import pytest
from attrs import evolve

from attribution.model import Identity
from attribution.rules.meta.meta001_no_byline import NoByline
from attribution.rules.meta.meta002_headline_overclaims import HeadlineOverclaims
from attribution.rules.meta.meta003_no_source_policy import NoSourcePolicy
from attribution.testing import said, sketch

SOMEBODY = {"source": "s1", "identity": Identity.ANONYMOUS}
BRIDGE = "The bridge is unsafe, a port official said."


def _bridge(before: str = "", publisher: str | None = "The Kelm Courier", **article):
    analysis = sketch(
        f"{before}{BRIDGE}", said("The bridge is unsafe", "said", "a port official", **SOMEBODY), publisher=publisher
    )
    return evolve(analysis, article=evolve(analysis.article, **article))


@pytest.mark.parametrize("byline", ["", "Staff", "Courier staff", "The Kelm Courier", "by news desk"])
def test_no_byline_flags_nobody(byline):
    (finding,) = NoByline().check(_bridge(byline=byline))
    assert "one unnamed source" in finding.message
    assert not list(NoByline(no_byline_policy=True).check(_bridge(byline=byline)))


@pytest.mark.parametrize("byline", ["Noor Aziz", "By Noor Aziz, staff writer", None])
def test_no_byline_lets_pass(byline):
    assert not list(NoByline().check(_bridge(byline=byline)))


def test_no_byline_reads_the_text():
    (finding,) = NoByline().check(_bridge("By Courier staff\n\n"))
    assert finding.span.of("By Courier staff") == "By Courier staff"
    assert not list(NoByline().check(_bridge("By Noor Aziz\n\n")))
    assert len(list(NoByline(text_has_byline=True).check(_bridge()))) == 1


HEADLINE = "Transport minister to resign on Friday"


def _resigns(title: str | None, before: str = "", **fields):
    text = f"{before}The transport minister will resign on Friday, an aide said."
    told = said("The transport minister will resign on Friday", "said", "an aide", **(SOMEBODY | fields))
    return sketch(text, told, title=title)


def test_headline_overclaims_points_at_the_statement_or_the_headline():
    (finding,) = HeadlineOverclaims().check(_resigns(HEADLINE))
    assert HEADLINE in finding.message
    assert finding.related == ()
    (finding,) = HeadlineOverclaims().check(_resigns(None, f"{HEADLINE}\n\n"))
    assert finding.span.of(HEADLINE) == HEADLINE
    assert len(finding.related) == 1


@pytest.mark.parametrize(
    ("title", "fields"),
    [
        (f"{HEADLINE}, aides say", {}),
        ("Will the transport minister resign on Friday?", {}),
        ("Transport strike ends in Orsk Vale", {}),
        ("Minister", {}),
        (None, {}),
        (HEADLINE, {"identity": Identity.NAMED}),
    ],
)
def test_headline_overclaims_lets_pass(title, fields):
    assert not list(HeadlineOverclaims().check(_resigns(title, **fields)))


def test_headline_overclaims_can_ask_for_more():
    assert not list(HeadlineOverclaims(top_paragraphs=1).check(_resigns(HEADLINE, "It rained.\n\n")))


def test_no_source_policy_needs_the_data():
    assert not list(NoSourcePolicy().check(_bridge()))
    assert not list(NoSourcePolicy().check(_bridge(source_policy="https://courier.example/sources")))
    (finding,) = NoSourcePolicy().check(_bridge(source_policy=""))
    assert "The Kelm Courier" in finding.message
    assert not list(NoSourcePolicy(published=("Kelm Courier",)).check(_bridge(source_policy="")))
