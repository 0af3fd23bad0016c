"""The six parts of the transparency score, on analyses made by hand."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

import attribution.scores.transparency
from attribution.model import Analysis, Article, Facet, Identity, Profile, ReasonClass, Role
from attribution.scores.builtin import builtin_parts
from attribution.scores.combine import score
from attribution.scores.transparency.clarity import Clarity
from attribution.scores.transparency.corroboration import Corroboration
from attribution.scores.transparency.description import Description
from attribution.scores.transparency.identification import Identification
from attribution.scores.transparency.reason import Reason
from attribution.scores.transparency.traceability import Traceability
from attribution.testing import said, sketch

PLAIN = Profile(name="plain", description="")
NAMED = {"identity": Identity.NAMED, "role": Role.OFFICIAL}

DRAFT = """{lead} said the loan would be cut.

Minister Orla Venn said the budget was sound. An official of the finance ministry who sat in on the session \
said the bank had asked twice. The official, who feared dismissal, said no reply was sent.

The Seamen's Union said wages were late. The Ledger, citing a banker, said the bank was short of cash. The \
chairman reportedly left the country."""


def draft(lead: str, *, facets: tuple[Facet, ...] = (), reason: ReasonClass = ReasonClass.NONE) -> Analysis:
    official = {
        "source": "official",
        "identity": Identity.ANONYMOUS,
        "role": Role.OFFICIAL,
        "facets": (Facet.ORG, Facet.ROLE, Facet.BASIS),
        "reason_class": ReasonClass.JOB_RETALIATION,
    }
    crowd = {"identity": Identity.COLLECTIVE, "role": Role.INSIDER, "facets": facets, "reason_class": reason}
    banker = {"identity": Identity.ANONYMOUS, "role": Role.INSIDER, "facets": (Facet.ROLE,)}
    union = {"identity": Identity.ORGANIZATION, "role": Role.ORGANIZATION}
    return sketch(
        DRAFT.format(lead=lead),
        said("the loan would be cut", "said", lead, source="lead", **crowd),
        said("the budget was sound", "said", "Minister Orla Venn", source="venn", **NAMED),
        said("the bank had asked twice", "said", "An official of the finance ministry", **official),
        said("no reply was sent", "said", "The official", **official),
        said("wages were late", "said", "The Seamen's Union", source="union", **union),
        said("the bank was short of cash", "said", "a banker", source="banker", relay=("The Ledger",), **banker),
        said("left the country", "reportedly"),
    )


def parts_of(analysis: Analysis) -> tuple[list[float], float | None]:
    (made,) = score(analysis, builtin_parts(), PLAIN)
    return [round(part.value, 2) for part in made.parts], made.value


def test_transparency_of_the_worked_example():
    """Seven attributions whose parts were worked out by hand before any code was written."""
    values, total = parts_of(draft("People familiar with the talks"))
    assert values == [0.45, 0.33, 0.33, 0.12, 0.97, 0.86]
    assert total == pytest.approx(48.4, abs=0.1)


def test_transparency_gains_from_a_described_lead():
    values, total = parts_of(draft("Two bankers at the talks", facets=(Facet.ROLE, Facet.BASIS)))
    assert values == [0.49, 0.33, 0.5, 0.12, 0.97, 0.86]
    assert total == pytest.approx(52.1, abs=0.1)


def test_transparency_gains_from_a_reason():
    lead = {"facets": (Facet.ROLE, Facet.BASIS), "reason": ReasonClass.CONFIDENTIAL_PROCESS}
    values, total = parts_of(draft("Two bankers at the talks", **lead))
    assert values == [0.49, 0.57, 0.5, 0.12, 0.97, 0.86]
    assert total == pytest.approx(55.6, abs=0.1)


def test_transparency_of_four_named_sources_is_full():
    text = "Ida Lone said a. Marko Dene said b. Ana Holt said c. Orla Venn said d."
    people = [(" a", "Ida Lone"), (" b", "Marko Dene"), (" c", "Ana Holt"), (" d", "Orla Venn")]
    told = [said(content, "said", name, source=name, **NAMED) for content, name in people]
    values, total = parts_of(sketch(text, *told))
    assert values == [1.0, 0.0, 0.0, 1.0, 1.0, 1.0]
    assert total == 100.0


def test_transparency_does_not_punish_a_stated_danger():
    text = "A medic said a wall fell. A driver said a bus burned. A printer said a shop shut."
    fields = {
        "identity": Identity.ANONYMOUS,
        "role": Role.ACTIVIST,
        "reason_class": ReasonClass.PHYSICAL_DANGER,
        "facets": (Facet.ROLE, Facet.BASIS, Facet.STAKE),
    }
    people = [("a wall fell", "A medic"), ("a bus burned", "A driver"), ("a shop shut", "A printer")]
    told = [said(content, "said", name, source=name, **fields) for content, name in people]
    values, total = parts_of(sketch(text, *told))
    assert values == [0.6, 1.0, 0.75, 0.5, 1.0, 1.0]
    assert total == pytest.approx(76.8, abs=0.1)


def test_transparency_of_rumours_is_near_nothing():
    text = "Media reports said it fell.\n\nIt reportedly broke. It is said to sink. It allegedly burnt and rose."
    media = {"source": "m", "identity": Identity.COLLECTIVE, "role": Role.MEDIA}
    told = [said("it fell", "said", "Media reports", **media)]
    told += [said("broke", "reportedly"), said("sink", "is said to")]
    told += [said("burnt", "allegedly"), said("rose", "allegedly")]
    _, total = parts_of(sketch(text, *told))
    assert total == pytest.approx(3.4, abs=0.1)


@pytest.mark.parametrize(
    ("speaker", "fields", "value"),
    [
        ("Ida Lone", {"identity": Identity.NAMED, "role": Role.EXPERT}, 1.0),
        ("Ida Lone", {"identity": Identity.NAMED}, 0.85),
        ("The union", {"identity": Identity.ORGANIZATION, "role": Role.ORGANIZATION}, 0.8),
        ("A spokesman for it", {"identity": Identity.ORGANIZATION, "role": Role.SPOKESPERSON}, 0.6),
        ("An official there", {"identity": Identity.ANONYMOUS, "facets": (Facet.ORG, Facet.ROLE)}, 0.5),
        ("A diplomat", {"identity": Identity.ANONYMOUS, "facets": (Facet.ROLE,)}, 0.35),
        ("Residents", {"identity": Identity.COLLECTIVE}, 0.35),
        ("People familiar with the matter", {"identity": Identity.COLLECTIVE}, 0.15),
        ("Officials", {"identity": Identity.COLLECTIVE, "facets": (Facet.ROLE,)}, 0.05),
        ("Sources", {"identity": Identity.ANONYMOUS, "reason_class": ReasonClass.LEGAL_JEOPARDY}, 0.6),
        ("Press reports", {"identity": Identity.COLLECTIVE, "role": Role.MEDIA}, 0.05),
        ("", {}, 0.0),
    ],
)
def test_identification_values(speaker, fields, value):
    source = {"source": "s1"} if speaker else {}
    told = said("it rained", "said", speaker, **source, **fields)
    measured = Identification().measure(sketch(f"{speaker} said it rained.", told))
    assert measured.value == pytest.approx(value)
    assert bool(measured.lost) is (value < 0.85)


def test_identification_caps_what_one_source_weighs():
    """Nine statements of a named person cannot hide that everybody else is nobody."""
    text = "Ida Lone said " + ", ".join(f"w{number}" for number in range(9)) + ". He is reportedly gone."
    told = [said(f"w{number}", "said", "Ida Lone", source="s1", **NAMED) for number in range(9)]
    measured = Identification().measure(sketch(text, *told, said("gone", "reportedly")))
    assert measured.value < 0.85


@pytest.mark.parametrize(("outlets", "value"), [(0, 1.0), (1, 0.8), (2, 0.5), (3, 0.3), (5, 0.3)])
def test_traceability_falls_with_every_outlet(outlets, value):
    told = said("it rained", "said", "Ida Lone", source="s1", relay=("The Ledger",) * outlets, **NAMED)
    assert Traceability().measure(sketch("Ida Lone said it rained.", told)).value == pytest.approx(value)


def test_traceability_counts_the_own_outlet_as_direct():
    told = said("it rained", "said", "Ida Lone", source="s1", relay=("The Ledger",), self_relay=True, **NAMED)
    assert Traceability().measure(sketch("Ida Lone said it rained.", told)).value == 1.0


@pytest.mark.parametrize("part", [Reason(), Description()])
def test_parts_on_anonymity_do_not_apply_without_it(part):
    told = [
        said("it rained", "said", "Ida Lone", source="s1", **NAMED),
        said("it snowed", "said", "Residents", source="s2", identity=Identity.COLLECTIVE, role=Role.CITIZEN),
    ]
    assert part.measure(sketch("Ida Lone said it rained. Residents said it snowed.", *told)).n == 0


def test_corroboration_counts_a_cited_document():
    fields = {"identity": Identity.ORGANIZATION, "role": Role.ORGANIZATION}
    told = said("it rained", "according to", "a report of the Weather Board", source="s1", **fields)
    analysis = sketch("Sun.\n\nRain.\n\nThis is so: it rained, according to a report of the Weather Board.", told)
    assert Corroboration().measure(analysis).value == pytest.approx(0.5 / 4 + 0.5)


def test_clarity_wants_the_speaker_near():
    text = "The old bridge will be shut. Nobody knows why. Rain fell. So Ida Lone said."
    far = sketch(text, said("The old bridge will be shut", "said", "Ida Lone", source="s1", **NAMED))
    assert Clarity().measure(far).value == 0.0


def test_builtin_parts_lists_every_file():
    folder = Path(attribution.scores.transparency.__file__).parent
    files = {file.stem for file in folder.glob("*.py")} - {"__init__", "values"}
    assert {one.__module__.rpartition(".")[2] for one in builtin_parts()} == files
    assert {one.name for one in builtin_parts()} == files
    assert sum(one.weight for one in builtin_parts()) == 100
    assert all(one.definition.endswith(".") for one in builtin_parts())


def test_parts_say_nothing_about_nothing():
    (made,) = score(Analysis(article=Article("")), builtin_parts(), PLAIN)
    assert made.value is None
    assert not any(part.applicable for part in made.parts)


identities = st.sampled_from(list(Identity))


@given(st.lists(st.tuples(identities, st.sampled_from(list(Role)), st.sampled_from(list(ReasonClass))), max_size=5))
def test_parts_stay_between_nothing_and_all(rows):
    text = "Somebody said it rained."
    told = [
        said("it rained", "said", "Somebody", source=f"s{number}", identity=one, role=role, reason_class=reason)
        for number, (one, role, reason) in enumerate(rows)
    ]
    for part in builtin_parts():
        measured = part().measure(sketch(text, *told))
        assert 0 <= measured.value <= 1
        assert measured.sentence
