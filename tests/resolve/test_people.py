"""Whom pronouns and descriptions mean, on invented sentences."""

from __future__ import annotations

import pytest

from attribution.model import Category, Identity, Role


def test_pronoun_means_the_subject_of_the_sentence_before(resolved):
    analysis = resolved(
        "<speaker a1>Peter Krol</speaker a1> <cue a1>said</cue a1> <content a1>the pier was shut</content a1>. "
        "But Tom Hale has slept on his boat. <speaker a2>He</speaker a2> <cue a2>said</cue a2> "
        "<content a2>nobody had asked</content a2>."
    )
    assert [source.canonical for source in analysis.sources] == ["Peter Krol", "Tom Hale"]


def test_pronoun_does_not_mean_somebody_inside_a_quotation(resolved):
    analysis = resolved(
        "<speaker a1>Peter Krol</speaker a1> <cue a1>said</cue a1> <content a1>the pier was shut</content a1>. "
        "<content a2>“Tom Hale knows that,”</content a2> <speaker a2>he</speaker a2> <cue a2>added</cue a2>."
    )
    assert len(analysis.sources) == 1


def test_pronoun_may_stand_before_the_name(resolved):
    analysis = resolved(
        "<content a1>“It was cold,”</content a1> <speaker a1>she</speaker a1> <cue a1>said</cue a1>. The ferry was "
        "late. <speaker a2>Laura Fenwick</speaker a2> <cue a2>said</cue a2> <content a2>so</content a2>."
    )
    (source,) = analysis.sources
    assert source.identity is Identity.NAMED


def test_lede_leaves_unnamed_whom_the_article_names(resolved):
    analysis = resolved(
        "<speaker a1>A judge</speaker a1> <cue a1>said</cue a1> <content a1>the mill must close</content a1>.\n"
        "<speaker a2>District Judge Laura Fenwick</speaker a2> <cue a2>said</cue a2> <content a2>so</content a2>."
    )
    (source,) = analysis.sources
    assert source.identity is Identity.NAMED


def test_lede_keeps_apart_whoever_wants_no_name(resolved):
    analysis = resolved(
        "<speaker a1>A judge</speaker a1>, who asked not to be named, <cue a1>said</cue a1> <content a1>the mill must "
        "close</content a1>.\n<speaker a2>District Judge Laura Fenwick</speaker a2> <cue a2>said</cue a2> "
        "<content a2>no</content a2>."
    )
    assert len(analysis.sources) == 2


def test_description_means_the_person_in_whose_apposition_it_stands(resolved):
    analysis = resolved(
        "Tom Hale, a ferryman, came late. <speaker a1>Mayor Laura Fenwick</speaker a1> <cue a1>said</cue a1> "
        "<content a1>no</content a1>. <speaker a2>The ferryman</speaker a2> <cue a2>said</cue a2> "
        "<content a2>yes</content a2>."
    )
    assert len(analysis.sources) == 2


def test_the_secretary_carries_the_title_inside_a_run(resolved):
    analysis = resolved(
        "Harbour Secretary Tom Hale arrived. <speaker a1>The secretary</speaker a1> <cue a1>said</cue a1> "
        "<content a1>yes</content a1>."
    )
    (source,) = analysis.sources
    assert source.canonical == "Harbour Secretary Tom Hale"


def test_the_president_is_no_vice_president(resolved):
    analysis = resolved(
        "President Laura Fenwick and Vice President Tom Hale met. <speaker a1>The president</speaker a1> "
        "<cue a1>said</cue a1> <content a1>yes</content a1>."
    )
    assert analysis.sources[0].canonical.endswith("Laura Fenwick")


def test_others_are_of_the_people_before(resolved):
    analysis = resolved(
        "Two border officials left early. <speaker a1>Others</speaker a1> <cue a1>said</cue a1> <content a1>they would "
        "stay</content a1>."
    )
    (item,) = analysis.attributions
    assert (item.role, item.category) == (Role.OFFICIAL, Category.ANONYMOUS_OFFICIAL)


def test_statement_speaks_for_whoever_spoke_in_one(resolved):
    analysis = resolved(
        "<speaker a1>The Harbour Board</speaker a1> <cue a1>said</cue a1> in a statement <content a1>the pier was shut"
        "</content a1>. <speaker a2>The statement</speaker a2> <cue a2>said</cue a2> <content a2>rust was found"
        "</content a2>."
    )
    assert len(analysis.sources) == 1


def test_letter_speaks_for_its_writer(resolved):
    analysis = resolved(
        "<speaker a1>Tom Hale</speaker a1> <cue a1>said</cue a1> <content a1>no</content a1>. <speaker a2>Hale’s letter"
        "</speaker a2> <cue a2>said</cue a2> <content a2>yes</content a2>."
    )
    (source,) = analysis.sources
    assert source.identity is Identity.NAMED


def test_surname_before_the_last_one_finds_the_person(resolved):
    analysis = resolved(
        "<speaker a1>Luis Ortega Paz</speaker a1> <cue a1>said</cue a1> <content a1>no</content a1>. "
        "<speaker a2>Mr. Ortega</speaker a2> <cue a2>said</cue a2> <content a2>yes</content a2>."
    )
    assert len(analysis.sources) == 1


@pytest.mark.parametrize(
    ("rest", "role"),
    [
        ("The Hale campaign went on.", Role.CAMPAIGN),
        ("People who voted for Hale were glad.", Role.CAMPAIGN),
        ("The Hale administration went on.", Role.OFFICIAL),
        ("The Hale administration went on. The Hale campaign paid.", Role.OFFICIAL),
    ],
)
def test_unexplained_name_is_what_politicians_have(resolved, rest, role):
    analysis = resolved(f"<speaker a1>Tom Hale</speaker a1> <cue a1>said</cue a1> <content a1>no</content a1>. {rest}")
    assert analysis.sources[0].role is role


def test_relative_clause_tells_the_role(resolved):
    analysis = resolved(
        "<full a1><speaker a1>Tom Hale</speaker a1>, who teaches law at Kelm University</full a1>, <cue a1>said"
        "</cue a1> <content a1>no</content a1>."
    )
    assert analysis.sources[0].role is Role.EXPERT


def test_surname_with_its_particle_is_the_full_name_again(resolved):
    analysis = resolved(
        "<speaker a1>Pim de Wit</speaker a1> <cue a1>said</cue a1> <content a1>it was late</content a1>.\n"
        "<speaker a2>De Wit</speaker a2> <cue a2>said</cue a2> <content a2>it was cold</content a2>."
    )
    assert len(analysis.sources) == 1


def test_pronoun_passes_over_what_nothing_shows_to_be_a_person(resolved):
    analysis = resolved(
        "<speaker a1>Tom Hale</speaker a1> <cue a1>said</cue a1> <content a1>it was late</content a1>.\n"
        "<speaker a2>A raft</speaker a2> <cue a2>shows</cue a2> <content a2>how cold it was</content a2>.\n"
        "<content a3>It was dark</content a3>, <speaker a3>he</speaker a3> <cue a3>said</cue a3>."
    )
    assert [item.source for item in analysis.attributions] == ["s1", "s2", "s1"]


def test_i_is_the_author_outside_quotations(resolved):
    analysis = resolved(
        "<speaker a1>Some voters</speaker a1> <cue a1>said</cue a1> <content a1>it was late</content a1>.\n"
        "As <speaker a2>I</speaker a2> have <cue a2>suggested</cue a2>, <content a2>it was cold</content a2>.\n"
        "<content a3>It was dark</content a3>, <speaker a3>I</speaker a3> <cue a3>noted</cue a3>."
    )
    assert [item.source for item in analysis.attributions] == ["s1", "s2", "s2"]
    assert analysis.attributions[1].identity is Identity.NAMED


def test_shares_of_one_poll_are_one_source(resolved):
    analysis = resolved(
        "<speaker a1>46 percent of voters</speaker a1> <cue a1>said</cue a1> <content a1>it was late</content a1>.\n"
        "<speaker a2>About 12%</speaker a2> <cue a2>said</cue a2> <content a2>it was cold</content a2>."
    )
    assert [item.source for item in analysis.attributions] == ["s1", "s1"]


def test_lone_source_is_meant_by_other_words_for_its_side(resolved):
    analysis = resolved(
        "<speaker a1>A source close to the Kelm palace</speaker a1> <cue a1>said</cue a1> "
        "<content a1>it was late</content a1>.\n"
        "<speaker a2>The source with ties to Hardana</speaker a2> <cue a2>said</cue a2> "
        "<content a2>it was cold</content a2>.\n"
        "<speaker a3>The Turkish source</speaker a3> <cue a3>said</cue a3> <content a3>it was dark</content a3>."
    )
    assert [item.source for item in analysis.attributions] == ["s1", "s1", "s2"]


def test_description_means_the_one_it_was_used_for(resolved):
    analysis = resolved(
        "<speaker a1>A senior customs official</speaker a1> <cue a1>said</cue a1> "
        "<content a1>it was late</content a1>.\n"
        "<speaker a2>A harbour official</speaker a2> <cue a2>said</cue a2> <content a2>it was cold</content a2>.\n"
        "<speaker a3>The senior customs official</speaker a3> <cue a3>said</cue a3> "
        "<content a3>it was dark</content a3>."
    )
    assert [item.source for item in analysis.attributions] == ["s1", "s2", "s1"]


def test_name_in_capitals_is_the_name(resolved):
    analysis = resolved(
        "<speaker a1>FENWICK</speaker a1> <cue a1>SAYS</cue a1> <content a1>PIER SHUT</content a1>\n"
        "<speaker a2>Laura Fenwick</speaker a2> <cue a2>said</cue a2> <content a2>it was late</content a2>."
    )
    assert len(analysis.sources) == 1


def test_they_may_be_an_outlet_where_nobody_else_has_spoken(resolved):
    analysis = resolved(
        "<speaker a1>Reuters</speaker a1> <cue a1>reported</cue a1> <content a1>it was late</content a1>.\n"
        "<content a2>It was cold</content a2>, <speaker a2>they</speaker a2> <cue a2>wrote</cue a2>."
    )
    assert [item.source for item in analysis.attributions] == ["s1", "s1"]


def test_common_surname_alone_is_a_person(resolved):
    def identity(speaker: str) -> str:
        text = f"<speaker a1>{speaker}</speaker a1> <cue a1>said</cue a1> <content a1>it was dark</content a1>."
        return resolved(text).attributions[0].identity.value

    assert [identity(name) for name in ("Jones", "Okafor", "Nguyen")] == ["named"] * 3
    assert [identity(name) for name in ("Boeing", "Kelmco", "JONES")] == ["organization"] * 3
