"""Formulas that many houses have, made for one."""

from __future__ import annotations

import pytest

from attribution.hookspecs import hookimpl
from attribution.model import Analysis, Article, Identity, Pattern, PatternKind, ReasonClass
from attribution.patterns.formulas import formulas, has_learned, withheld
from attribution.testing import check_pattern, engine_with

NAMES = ("the Courier", "this newspaper", "KNA")
HOUSES = ("The Kelm Courier",)


class Kelm:
    """A house with its formulas."""

    def __init__(self, *patterns: Pattern) -> None:
        self.patterns = patterns

    @hookimpl
    def attribution_patterns(self, language: str) -> tuple[Pattern, ...]:
        """Offer them."""
        return self.patterns if language == "en" else ()


def read(text: str, *patterns: Pattern, publisher: str | None = HOUSES[0]) -> Analysis:
    return engine_with(Kelm(*(patterns or formulas("kelm", NAMES, HOUSES)))).extract(Article(text, publisher=publisher))


@pytest.mark.parametrize("names", [NAMES, ("KNA",), ("The Courier",), ("Al Kelm", "AK+")])
def test_formulas_prove_themselves_whatever_the_name(names: tuple[str, ...]) -> None:
    assert [problem for pattern in formulas("kelm", names, HOUSES) for problem in check_pattern(pattern)] == []


def test_formulas_hold_in_the_articles_of_the_house_alone() -> None:
    text = "The Courier understands that Mr. Lind will go."

    assert read(text).attributions
    assert not read(text, publisher="The Sille Post").attributions


def test_seen_by_lets_the_paper_speak() -> None:
    analysis = read("A draft contract seen by the Courier shows the yard will be sold.")
    [item] = analysis.attributions

    assert [span.of(analysis.text) for span in item.speaker] == ["A draft contract"]
    assert item.self_relay


@pytest.mark.parametrize(
    ("sentence", "reason"),
    [
        ("The Courier is not naming the guards because they fear for their jobs.", ReasonClass.JOB_RETALIATION),
        ("The Courier agreed not to identify them.", ReasonClass.CONDITION_ONLY),
        ("KNA is withholding their names for fear of arrest.", ReasonClass.LEGAL_JEOPARDY),
        ("This newspaper has granted them anonymity to discuss private talks.", ReasonClass.CONFIDENTIAL_PROCESS),
    ],
)
def test_withheld_gives_the_reason_to_those_it_names(sentence: str, reason: ReasonClass) -> None:
    analysis = read(f"Ada Holm said the gate is shut. Two guards said it is open. {sentence}")
    reasons = {item.identity: item.reason_class for item in analysis.attributions}

    assert reasons == {Identity.NAMED: ReasonClass.NONE, Identity.COLLECTIVE: reason}


def test_two_plugins_with_one_formula_report_it_once() -> None:
    general = Pattern(
        id="world/cue/understands",
        kind=PatternKind.CUE,
        regex=r"\b(?P<speaker>the Courier) (?P<cue>understands) that (?P<content>[^.]+)",
        triggers=("courier",),
    )
    own = has_learned("kelm", NAMES, HOUSES)
    [item] = read("The Courier understands that the gate is shut.", general, own).attributions

    assert item.evidence[0].pattern == own.id, "the one that is meant for this publisher"


def test_withheld_leaves_other_subjects_alone() -> None:
    pattern = withheld("kelm", NAMES, HOUSES)

    marks = read("A guard said it is open. The council is not naming the guard.", pattern).marks

    assert pattern.id not in {mark.pattern for mark in marks}
