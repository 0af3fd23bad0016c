"""Whom a stated ground covers, near and far, and what only looks like one."""

from __future__ import annotations

import pytest

from attribution.model import Analysis, ReasonClass

CLERK = "<speaker a1>A clerk</speaker a1> <cue a1>said</cue a1> <content a1>the vault was empty</content a1>. "
BROKER = "<speaker a2>A broker</speaker a2> <cue a2>said</cue a2> <content a2>it was full</content a2>. "


def told(analysis: Analysis) -> list[tuple[bool, ReasonClass]]:
    """Return what each attribution says about its source's anonymity."""
    return [(item.granted, item.reason_class) for item in analysis.attributions]


OPEN = (False, ReasonClass.NONE)
ONLY = (True, ReasonClass.CONDITION_ONLY)


@pytest.mark.parametrize(
    ("sentence", "wanted"),
    [
        ("Both people spoke on condition of anonymity.", [ONLY, ONLY]),
        ("All of the sources spoke on condition of anonymity.", [ONLY, ONLY]),
        ("The sources spoke on condition of anonymity.", [ONLY, ONLY]),
        ("That broker spoke on condition of anonymity.", [OPEN, ONLY]),
        ("The broker spoke on condition of anonymity.", [OPEN, ONLY]),
        ("The clerk asked not to be named.", [ONLY, OPEN]),
        ("The clerk, like others interviewed, spoke on condition of anonymity.", [ONLY, ONLY]),
        ("The Kelm Courier is not naming the clerk.", [ONLY, OPEN]),
        ("The Kelm Courier granted the broker anonymity.", [OPEN, ONLY]),
        ("The mayor agreed not to name the spy.", [OPEN, OPEN]),
        ("An anonymous letter named the thief.", [OPEN, OPEN]),
        ("The name of the dead man was not released.", [OPEN, OPEN]),
        ("A stoker spoke on condition of anonymity.", [OPEN, OPEN]),
        ("Many stayed at home, fearing for their lives.", [OPEN, OPEN]),
        ("Guards are not allowed to discuss the weather.", [OPEN, OPEN]),
    ],
)
def test_ground_in_a_sentence_of_its_own_covers_whom_its_subject_means(resolved, sentence, wanted):
    assert told(resolved(CLERK + BROKER + sentence)) == wanted


def test_ground_belongs_to_the_nearer_of_two_speakers(resolved):
    analysis = resolved(
        "<speaker a1>Kelm officials</speaker a1> <cue a1>told</cue a1> <content a1>the board it was safe</content a1>, "
        "<cue a2>according to</cue a2> <full a2><speaker a2>a senior aide</speaker a2>, who spoke on condition of "
        "anonymity</full a2>."
    )
    assert told(analysis) == [OPEN, ONLY]


def test_ground_of_a_body_that_cites_somebody_is_not_the_bodys(resolved):
    analysis = resolved(
        "<speaker a1>The ministry</speaker a1> <cue a1>said</cue a1> <content a1>it was safe</content a1>, citing an "
        "aide who insisted on anonymity."
    )
    assert told(analysis) == [OPEN]


@pytest.mark.parametrize(
    ("later", "wanted"),
    [
        ("One of the officials", ReasonClass.ORG_RULE),
        ("One official", ReasonClass.ORG_RULE),
        ("Two of the officials", ReasonClass.ORG_RULE),
        ("A baker", ReasonClass.NONE),
    ],
)
def test_ground_of_a_group_covers_its_members(resolved, later, wanted):
    analysis = resolved(
        "<full a1><speaker a1>Three officials</speaker a1> who were not authorized to speak publicly</full a1> "
        "<cue a1>said</cue a1> <content a1>it was safe</content a1>. "
        f"<speaker a2>{later}</speaker a2> <cue a2>said</cue a2> <content a2>it was not</content a2>."
    )
    assert [item.reason_class for item in analysis.attributions] == [ReasonClass.ORG_RULE, wanted]


def test_ground_reaches_back_to_the_bare_word_of_the_first_lines(resolved):
    analysis = resolved(
        "<content a1>The bridge will close</content a1>, <speaker a1>officials</speaker a1> <cue a1>said</cue a1>.\n\n"
        "<content a2>It is cracked</content a2>, <cue a2>said</cue a2> <full a2><speaker a2>two city officials"
        "</speaker a2>, who spoke on condition of anonymity</full a2>."
    )
    assert told(analysis) == [ONLY, ONLY]


def test_ground_who_also_asked_covers_the_one_before(resolved):
    analysis = resolved(
        CLERK + "<full a2><speaker a2>A broker</speaker a2> who also asked not to be named</full a2> "
        "<cue a2>said</cue a2> <content a2>it was full</content a2>."
    )
    assert told(analysis) == [ONLY, ONLY]


def test_ground_of_a_part_of_a_name_is_kept_with_the_name(resolved):
    analysis = resolved(
        "<full a1><speaker a1>Maria</speaker a1>, a miner’s widow who asked that her last name not be used</full a1>, "
        "<cue a1>said</cue a1> <content a1>the pit was wet</content a1>."
    )
    assert told(analysis) == [ONLY]


@pytest.mark.parametrize(
    ("speaker", "granted"),
    [
        ("A person familiar with the matter", True),
        ("Two aides briefed on the plan", True),
        ("A source with direct knowledge of the talks", True),
        ("A source close to the negotiations", True),
        ("A source close to the mayor", False),
        ("Historians familiar with the period", False),
        ("Unnamed sources", False),
        ("A source", False),
    ],
)
def test_description_discloses_that_a_name_is_withheld(resolved, speaker, granted):
    (item,) = resolved(
        f"<speaker a1>{speaker}</speaker a1> <cue a1>said</cue a1> <content a1>so</content a1>."
    ).attributions
    assert (item.granted, item.reason_class) == (granted, ReasonClass.NONE)


@pytest.mark.parametrize(
    ("sentence", "wanted"),
    [
        ("The clerk spoke on condition of anonymity. ", ONLY),
        ("The clerks asked not to be named. ", OPEN),
        ("The person asked not to be named. ", OPEN),
        ("Ada Holm asked not to be named. ", OPEN),
    ],
)
def test_ground_may_stand_before_its_source_speaks(resolved, sentence: str, wanted: tuple[bool, ReasonClass]) -> None:
    assert told(resolved(sentence + CLERK)) == [wanted]


def test_ground_of_several_covers_the_one_of_them_who_speaks_next(resolved) -> None:
    one = "<speaker a1>One of them</speaker a1> <cue a1>said</cue a1> <content a1>the vault was empty</content a1>."

    assert told(resolved("The clerks asked not to be named. " + one)) == [ONLY]


def test_unsigned_letter_is_nobody_known(resolved) -> None:
    def letter(kind: str) -> str:
        return f"<speaker a1>An {kind} letter</speaker a1> <cue a1>said</cue a1> <content a1>it was empty</content a1>."

    [item] = resolved(letter("anonymous")).attributions
    [other] = resolved(letter("official")).attributions

    assert (item.identity.value, item.category.value, item.granted) == ("anonymous", "anonymous_other", False)
    assert other.identity.value == "organization"
