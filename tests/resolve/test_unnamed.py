"""Who is inside an office, who is not, and what is nobody at all, by descriptions without a name."""

from __future__ import annotations

import pytest

import attribution
from attribution.model import Attribution, Category, Identity, Role

_INSIDE = (
    "A cabinet minister",
    "A central bank official",
    "A city council member",
    "A colleague at the White House",
    "A Border Patrol source",
    "A person in the administration",
    "A source in the prime minister’s office",
    "A State Department employee",
    "A whistleblower inside the White House",
    "An air force pilot",
    "Committee members",
    "Scores of FBI employees",
    "Some in the party",
    "Someone inside the campaign",
    "Sources inside the VA in Kelm",
    "The committee’s counsel",
    "The president’s counsel",
    "World leaders",
)
_OUTSIDE = (
    "A Baptist minister",
    "A ferry captain",
    "A former State Department employee",
    "A hotel manager",
    "A literary agent",
    "A manager of the Sund Wedding Palace",
    "A member of the band",
    "A private investigator",
    "A source at the hospital",
    "A team official",
    "A veteran",
    "A whistleblower at the company",
    "An Amazon employee",
    "American industrial leaders",
    "Faith leaders in the state",
    "His counsel",
    "Mr. Holm’s agent",
    "People in Kelm",
    "The whistleblower’s counsel",
)
_GROUPS = ("Catholics", "Dreamers", "Hunters", "Jews", "Kurds", "Latinos", "Liberals", "Londoners", "Muslims")
_PARTS = (
    "A dozen clerks",
    "A growing number of doctors",
    "A lot of clerks out there",
    "A minority of lawmakers",
    "A small group of senators",
    "Large numbers of voters",
    "Nine of the clerks",
    "Plenty of people on both sides",
    "Those fighting the ramp",
    "Twice as many of his supporters",
)
_DOCUMENTS = (
    "A petition",
    "A recording obtained by the mill",
    "A screenshot shared by a neighbor",
    "A subsidy calculator",
    "A video shot by an onlooker",
    "An 18-year-old court settlement",
    "An essay",
    "Text messages",
)


def only(text: str) -> Attribution:
    (attributed,) = attribution.extract(text).attributions
    return attributed


@pytest.mark.parametrize("words", _INSIDE)
def test_who_is_inside_an_office(words: str) -> None:
    assert only(f"{words} said the ramp was wet.").category is Category.ANONYMOUS_OFFICIAL


@pytest.mark.parametrize("words", _OUTSIDE)
def test_who_is_in_no_office(words: str) -> None:
    assert only(f"{words} said the ramp was wet.").category is Category.ANONYMOUS_OTHER


@pytest.mark.parametrize("words", [*_GROUPS, *_PARTS])
def test_people_of_a_kind_are_no_body(words: str) -> None:
    assert only(f"{words} said the ramp was wet.").identity is Identity.COLLECTIVE


@pytest.mark.parametrize("words", _DOCUMENTS)
def test_what_is_written_or_recorded_is_no_unnamed_person(words: str) -> None:
    assert only(f"According to {words[0].lower()}{words[1:]}, the ramp was wet.").identity is Identity.ORGANIZATION


@pytest.mark.parametrize(
    ("words", "name"),
    [
        ("Just one Republican, Mike Holm of Sund", "Mike Holm"),
        ("The top-ranking Republican on the House Ramp Committee, Rep. Jim Holm of Sund", "Rep. Jim Holm"),
        ("Kelm County Supervisor of Elections Mark Holm", "Mark Holm"),
        ("Vice-Chair at KRSB Nadine Holm", "Nadine Holm"),
    ],
)
def test_a_name_behind_a_description_names_the_source(words: str, name: str) -> None:
    analysis = attribution.extract(f"{words} said the ramp was wet.")
    assert [source.identity for source in analysis.sources] == [Identity.NAMED]
    assert analysis.sources[0].canonical.endswith(name)


def test_two_surnames_joined_by_both_are_people() -> None:
    text = "Ann Moe and Ole Holm met. Moe left first.\nBoth Moe and Holm said the ramp was wet."
    assert only(text).identity is Identity.NAMED


def test_the_name_behind_whom_a_spokeswoman_serves_is_not_hers() -> None:
    text = "A spokeswoman for the top Republican on the committee, Rep. Jim Holm, said the ramp was wet."
    assert only(text).role is Role.SPOKESPERSON


def test_a_health_agency_is_no_pronoun() -> None:
    analysis = attribution.extract("According to WHO, the ramp was wet.")
    assert [(source.canonical, source.identity) for source in analysis.sources] == [("WHO", Identity.ORGANIZATION)]


def test_a_document_is_not_the_word_of_its_year() -> None:
    analysis = attribution.extract("According to a memo from 2015, the ramp was wet.")
    assert [source.canonical for source in analysis.sources] == ["a memo from 2015"]


def test_a_party_before_another_noun_is_not_of_the_name_before_it() -> None:
    text = "After the talk with Ann Moe, Republican staff left.\nAnn Moe, a potter, said the ramp was wet."
    assert only(text).role is not Role.OFFICIAL


@pytest.mark.parametrize(
    ("words", "name", "identity"),
    [
        ("Ole A. Holm III", "Ole A. Holm III", Identity.NAMED),
        ("Holm & Dahl", "Holm & Dahl", Identity.ORGANIZATION),
        ("Wendy’s", "Wendy’s", Identity.ORGANIZATION),
    ],
)
def test_names_of_people_and_of_firms(words: str, name: str, identity: Identity) -> None:
    analysis = attribution.extract(f"{words} said the ramp was wet.")
    assert [(source.canonical, source.identity) for source in analysis.sources] == [(name, identity)]


@pytest.mark.parametrize(
    ("words", "identity"),
    [
        ("Some clerks, including Ann Holm,", Identity.NAMED),
        ("Critics, like Sen. Ann Holm,", Identity.NAMED),
        ("Clerks such as Ann Holm and Tom Dahl", Identity.NAMED),
        ("Proponents, including the Kelm Conference of Mayors,", Identity.ORGANIZATION),
        ("Clerks in cities like Paris", Identity.COLLECTIVE),
        ("Some clerks, including two from the mill,", Identity.COLLECTIVE),
    ],
)
def test_groups_are_identified_by_those_whom_they_name(resolved, words: str, identity: Identity) -> None:
    analysis = resolved(
        f"<speaker a1>{words.rstrip(',')}</speaker a1> <cue a1>said</cue a1> <content a1>the ramp was wet</content a1>."
    )
    assert [source.identity for source in analysis.sources] == [identity]


def listed(text: str) -> list[str | None]:
    analysis = attribution.extract(text)
    names = {source.id: source.canonical for source in analysis.sources}
    return [names.get(item.source or "") for item in analysis.attributions]


def test_his_attorney_is_the_one_of_whom_the_sentence_names() -> None:
    text = (
        "The board summoned Tom Dahl despite repeated warnings from his attorney that it was late.\n\n"
        "An attorney for Dahl, Mark Krog, said the ramp was wet.\n\nAn attorney for the mill, Ann Poe, left."
    )
    assert listed(text)[-2:] == ["Mark Krog", "Mark Krog"]


def test_she_is_the_surname_right_before_where_nobody_is_named_in_full() -> None:
    text = "The paper gave Clinton a warm welcome.\n\nShe said the ramp was wet."
    assert listed(text) == ["Clinton"]


@pytest.mark.parametrize(
    ("before", "name"),
    [
        ("Holm met 95 retired generals and admirals -- most of whom were old -- ", "retired admirals"),
        ("Holm met 95 retired generals and admirals -- most of ", "retired admirals"),
        ("It was a place for demonstrators here, ", "demonstrators"),
    ],
)
def test_who_stands_for_the_people_before_an_aside(resolved, before: str, name: str) -> None:
    pronoun = "whom" if before.endswith("of ") else "who"
    analysis = resolved(
        f"{before}<speaker a1>{pronoun}</speaker a1> <cue a1>said</cue a1> <content a1>the ramp was wet</content a1>."
    )
    assert [source.canonical for source in analysis.sources] == [name]
    assert analysis.attributions[0].category is Category.ANONYMOUS_OTHER
