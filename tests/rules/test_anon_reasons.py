"""Rules on reasons, knowledge and side of unnamed sources, on analyses made by hand."""

from __future__ import annotations

import pytest

from attribution.model import Facet, Identity, ReasonClass, Role, Severity
from attribution.rules.anon.anon004_boilerplate_reason import BoilerplateReason
from attribution.rules.anon.anon005_reason_not_harm import ReasonNotHarm
from attribution.rules.anon.anon006_no_basis_of_knowledge import NoBasisOfKnowledge
from attribution.rules.anon.anon007_no_stake import NoStake
from attribution.rules.anon.anon021_identity_risk import IdentityRisk
from attribution.testing import said, sketch

SOMEBODY = {"source": "s1", "identity": Identity.ANONYMOUS}


def _stated(ground: str, reason: ReasonClass, tail: str = ""):
    text = f"A treasury aide, {ground}{tail}, said the levy would rise."
    told = said(
        "the levy would rise", "said", "A treasury aide", anonymity_reason=ground, reason_class=reason, **SOMEBODY
    )
    return sketch(text, told)


# --- boilerplate-reason, reason-not-harm

FORMULAS = [
    ("on condition of anonymity", ReasonClass.CONDITION_ONLY),
    ("who was not authorised to speak publicly", ReasonClass.ORG_RULE),
    ("who wasn't authorized to comment", ReasonClass.ORG_RULE),
    ("on condition of anonymity because the talks were private", ReasonClass.CONFIDENTIAL_PROCESS),
    ("on condition of anonymity for lack of authorization to speak", ReasonClass.CONDITION_ONLY),
]
COMFORTS = [
    ("who asked not to be named so as not to offend the minister", ReasonClass.RELATIONSHIP_OR_EMBARRASSMENT),
    ("who asked not to be named to speak candidly", ReasonClass.CONDITION_ONLY),
    ("who asked not to be named under ministry rules", ReasonClass.ORG_RULE),
]
GOOD = [
    ("who fears for her job", ReasonClass.JOB_RETALIATION),
    ("who asked not to be named because the case is sealed", ReasonClass.CONFIDENTIAL_PROCESS),
    ("who asked not to be named because nobody had asked her", ReasonClass.CONDITION_ONLY),
    ("who was not allowed to speak to him about it", ReasonClass.ORG_RULE),
]


@pytest.mark.parametrize(("ground", "reason"), FORMULAS)
def test_boilerplate_reason_flags_formulas(ground, reason):
    (finding,) = BoilerplateReason().check(_stated(ground, reason))
    assert finding.span.of(f"A treasury aide, {ground}") == ground
    assert not list(ReasonNotHarm().check(_stated(ground, reason)))


@pytest.mark.parametrize(("ground", "reason"), COMFORTS)
def test_reason_not_harm_flags_comfort(ground, reason):
    assert len(list(ReasonNotHarm().check(_stated(ground, reason)))) == 1
    assert not list(BoilerplateReason().check(_stated(ground, reason)))


@pytest.mark.parametrize(("ground", "reason"), GOOD)
def test_rules_on_reasons_let_pass(ground, reason):
    assert not list(BoilerplateReason().check(_stated(ground, reason)))
    assert not list(ReasonNotHarm().check(_stated(ground, reason)))


def test_boilerplate_reason_sees_a_reason_that_follows():
    analysis = _stated("on condition of anonymity", ReasonClass.CONDITION_ONLY, " for fear of the gang")
    assert not list(BoilerplateReason().check(analysis))


def test_reason_not_harm_can_take_formulas_too():
    analysis = _stated("on condition of anonymity", ReasonClass.CONDITION_ONLY)
    assert len(list(ReasonNotHarm(formulas=True).check(analysis))) == 1


def test_boilerplate_reason_reports_a_shared_ground_once():
    text = "A clerk said it leaked and a guard said it burned; both spoke on condition of anonymity."
    ground = {"anonymity_reason": "on condition of anonymity", "reason_class": ReasonClass.CONDITION_ONLY}
    analysis = sketch(
        text,
        said("it leaked", "said", "A clerk", **SOMEBODY, **ground),
        said("it burned", "said", "a guard", source="s2", identity=Identity.ANONYMOUS, **ground),
    )
    (finding,) = BoilerplateReason().check(analysis)
    assert "two sources" in finding.message
    assert [span.of(text) for span in finding.related] == ["A clerk", "a guard"]


# --- no-basis-of-knowledge


def _knows(speaker: str, **fields):
    text = f"{speaker} said the truce would hold."
    return sketch(text, said("the truce would hold", "said", speaker, **(SOMEBODY | fields)))


def test_no_basis_of_knowledge_notes_the_merely_unnamed_in_the_lead():
    (finding,) = NoBasisOfKnowledge().check(_knows("A Western diplomat"))
    assert finding.severity is Severity.NOTE
    (finding,) = NoBasisOfKnowledge().check(_knows("A Western diplomat", granted=True))
    assert finding.severity is Severity.WARNING


@pytest.mark.parametrize(
    ("speaker", "fields"),
    [
        ("A diplomat who sat in on the session", {}),
        ("A Western diplomat", {"facets": (Facet.BASIS,)}),
        ("A Western negotiator", {}),
        ("A resident of Orsk", {"role": Role.CITIZEN}),
        ("Western diplomats", {"identity": Identity.COLLECTIVE}),
        ("A source", {}),
        ("A judge in Orsk", {}),
    ],
)
def test_no_basis_of_knowledge_lets_pass(speaker, fields):
    assert not list(NoBasisOfKnowledge().check(_knows(speaker, **fields)))


def test_no_basis_of_knowledge_looks_below_the_lead_if_asked():
    text = "It rained.\n\nNobody moved.\n\nA Western diplomat said the truce would hold."
    analysis = sketch(text, said("the truce would hold", "said", "A Western diplomat", **SOMEBODY))
    assert not list(NoBasisOfKnowledge().check(analysis))
    assert len(list(NoBasisOfKnowledge(everywhere=True).check(analysis))) == 1


# --- no-stake

DISPUTE = "Ida Lone accused the port of lies. Dan Ireby said it was false. {} said the bill was dead."


def _dispute(speaker: str, **fields):
    text = DISPUTE.format(speaker)
    return sketch(
        text,
        said("the port of lies", "accused", "Ida Lone", source="s2", identity=Identity.NAMED),
        said("it was false", "said", "Dan Ireby", source="s3", identity=Identity.NAMED),
        said("the bill was dead", "said", speaker, **(SOMEBODY | fields)),
    )


def test_no_stake_asks_for_the_side():
    (finding,) = NoStake().check(_dispute("A lawmaker"))
    assert "A lawmaker" in finding.message
    assert not list(NoStake(min_sides=3).check(_dispute("A lawmaker")))


@pytest.mark.parametrize(
    ("speaker", "fields"),
    [
        ("An opposition lawmaker", {}),
        ("A lawmaker", {"facets": (Facet.STAKE,)}),
        ("An adviser", {}),
        ("Lawmakers", {"identity": Identity.COLLECTIVE}),
    ],
)
def test_no_stake_lets_pass(speaker, fields):
    assert not list(NoStake().check(_dispute(speaker, **fields)))


# --- identity-risk

CLOSE = "a 43-year-old female nurse and mother of twins on the night shift"


@pytest.mark.parametrize(("reason", "number"), [(ReasonClass.JOB_RETALIATION, 1), (ReasonClass.CONDITION_ONLY, 0)])
def test_identity_risk_asks_for_a_danger(reason, number):
    text = f"The alarms failed, said {CLOSE}."
    told = said("The alarms failed", "said", CLOSE, reason_class=reason, **SOMEBODY)
    found = list(IdentityRisk().check(sketch(text, told)))
    assert len(found) == number
    assert all("age" in finding.message and "family" in finding.message for finding in found)


def test_identity_risk_lets_a_short_description_pass():
    told = said("The alarms failed", "said", "a nurse", reason_class=ReasonClass.JOB_RETALIATION, **SOMEBODY)
    assert not list(IdentityRisk().check(sketch("The alarms failed, said a nurse.", told)))
