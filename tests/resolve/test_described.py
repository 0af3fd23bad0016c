"""Named persons whom descriptions mean, on invented sentences."""

from __future__ import annotations

import pytest

import attribution
from attribution.model import Identity, Role


def canonicals(analysis) -> list[str]:
    return [source.canonical for source in analysis.sources]


def test_former_holder_is_the_named_speaker_before(resolved):
    analysis = resolved(
        "<speaker a1>Laura Fenwick</speaker a1> <cue a1>said</cue a1> <content a1>the pier was shut</content a1>.\n"
        "<speaker a2>The former ferry executive</speaker a2> <cue a2>said</cue a2> "
        "<content a2>nobody had asked</content a2>."
    )
    assert canonicals(analysis) == ["Laura Fenwick"]


def test_lede_leaves_unnamed_with_whom_the_next_paragraph_opens(resolved):
    analysis = resolved(
        "<content a1>The pier was shut in secret</content a1>, <speaker a1>a former lawyer for the port</speaker a1> "
        "<cue a1>said</cue a1> on Monday.\n"
        "<speaker a2>Laura Fenwick</speaker a2> <cue a2>told</cue a2> us <content a2>nobody had asked</content a2>."
    )
    assert len(analysis.sources) == 1
    assert analysis.attributions[0].identity is Identity.NAMED


def test_lede_official_is_not_who_speaks_next(resolved):
    analysis = resolved(
        "<content a1>The pier was shut in secret</content a1>, <speaker a1>a harbour official</speaker a1> "
        "<cue a1>said</cue a1> on Monday.\n"
        "<speaker a2>Laura Fenwick</speaker a2> <cue a2>told</cue a2> us <content a2>nobody had asked</content a2>."
    )
    assert len(analysis.sources) == 2


def test_the_senators_are_the_named_pair_before(resolved):
    analysis = resolved(
        "<speaker a1>Mr. Krol and Mr. Hale</speaker a1> <cue a1>wrote</cue a1> <content a1>it was late</content a1>.\n"
        "<content a2>Nobody had asked</content a2>, <speaker a2>the senators</speaker a2> <cue a2>said</cue a2>.\n"
        "<content a3>It was cold</content a3>, <speaker a3>the sources</speaker a3> <cue a3>said</cue a3>."
    )
    assert [item.source for item in analysis.attributions] == ["s1", "s1", "s2"]


def said(*pairs: tuple[str, str]) -> str:
    """Return a text in which each speaker says one thing, a paragraph each."""
    return "\n".join(
        f"<speaker a{at}>{who}</speaker a{at}> <cue a{at}>said</cue a{at}> <content a{at}>{content}</content a{at}>."
        for at, (who, content) in enumerate(pairs, 1)
    )


def sources(analysis) -> list[str | None]:
    return [item.source for item in analysis.attributions]


def test_the_other_and_the_second_are_somebody_else(resolved):
    first = ("One of the officials", "the pier was shut")

    assert sources(resolved(said(first, ("The other official", "it was not")))) == ["s1", "s2"]
    assert sources(resolved(said(first, ("The second official", "it was not"), ("The second official", "so")))) == [
        "s1",
        "s2",
        "s2",
    ]


def test_the_other_goes_back_to_who_spoke_before_the_last(resolved):
    spoke = (("One official", "yes"), ("Another official", "no"), ("The other official", "perhaps"))

    assert sources(resolved(said(*spoke))) == ["s1", "s2", "s1"]


def test_surname_of_two_is_told_by_what_they_say_of_themselves(resolved):
    couple = (("Laura Fenwick", "it was dark"), ("Peter Fenwick", "it was not"))

    assert sources(resolved(said(*couple, ("Fenwick", "she would stay"))))[-1] == "s1"
    assert sources(resolved(said(*couple, ("Fenwick", "he would stay"))))[-1] == "s2"
    assert sources(resolved(said(couple[0], ("Fenwick", "he was gone"))))[-1] == "s1"


def test_government_goes_by_its_capital(resolved):
    assert sources(resolved(said(("Germany", "it would pay"), ("Berlin", "it was sure"), ("Paris", "no")))) == [
        "s1",
        "s1",
        "s2",
    ]
    assert sources(resolved(said(("Berlin", "it would pay"), ("The Berlin office", "it was sure")))) == ["s1", "s2"]


def test_canonical_name_is_without_what_stands_beside_it(resolved):
    assert canonicals(resolved(said(("Her husband, Peter Fenwick", "it was dark")))) == ["Peter Fenwick"]


def test_unnamed_group_is_no_organization(resolved):
    [item] = resolved(said(("A human rights group", "it was dark"))).attributions
    [named, _] = resolved(said(("The Kelm Rights Group", "it was"), ("The group", "so"))).attributions

    assert (item.identity, item.category.value) == (Identity.COLLECTIVE, "anonymous_other")
    assert named.identity is Identity.ORGANIZATION


def test_interview_with_an_outlet_goes_on(resolved):
    told = (
        "<speaker a1>Laura Fenwick</speaker a1> <cue a1>told</cue a1> Reuters in an interview that "
        "<content a1>it was dark</content a1>.\n<content a2>“I stay,”</content a2> <speaker a2>she</speaker a2> "
        "<cue a2>said</cue a2>."
    )

    assert [item.relay for item in resolved(told).attributions] == [("Reuters",), ("Reuters",)]
    assert resolved(told.replace(" in an interview", "")).attributions[1].relay == ()


def test_minister_of_another_country_or_field_is_another(resolved):
    levi = ("Israeli Prime Minister Dan Levi", "it was late")

    for who in ("Iran’s foreign minister", "Iran’s prime minister", "The foreign minister"):
        assert sources(resolved(said(levi, (who, "it was not")))) == ["s1", "s2"], who
    for who in ("The prime minister", "Israel’s prime minister"):
        assert sources(resolved(said(levi, (who, "it was not")))) == ["s1", "s1"], who


def test_description_before_the_name_may_be_of_another(resolved):
    analysis = resolved(said(("A spokesman for Mayor Laura Fenwick", "it was late"), ("Fenwick herself", "it was not")))

    assert [item.role.value for item in analysis.attributions] == ["spokesperson", "official"]


def test_name_comes_with_the_second_mention(resolved):
    analysis = resolved(
        said(("A spokesman for the port", "it was late"), ("The spokesman, Peter Fenwick", "so it was"))
    )

    assert canonicals(analysis) == ["Peter Fenwick"]


def test_one_at_the_head_of_a_sentence_is_no_name(resolved):
    analysis = resolved(said(("Two officials", "it was late"), ("One", "it was not")))

    assert [item.identity for item in analysis.attributions] == [Identity.COLLECTIVE, Identity.ANONYMOUS]


def test_group_may_be_named_behind_what_it_is(resolved):
    [item] = resolved(said(("A rights group, the Kelm Monitor", "it was late"))).attributions

    assert item.identity is Identity.ORGANIZATION


MOTHER = ("Laura Fenwick, his mother", "it was dark")
COUNSEL = ("An attorney for Krol, Peter Fenwick", "it was dark")


def test_owned_description_means_who_is_told_to_be_that(resolved):
    assert sources(resolved(said(MOTHER, ("His mother", "it was cold")))) == ["s1", "s1"]
    assert sources(resolved(said(("Krol’s lawyer", "it was cold"), COUNSEL))) == ["s1", "s1"]


def test_owned_description_is_not_whom_another_has(resolved):
    assert sources(resolved(said(MOTHER, ("His father", "it was cold")))) == ["s1", "s2"]
    assert sources(resolved(said(COUNSEL, ("Hale’s lawyer", "it was cold")))) == ["s1", "s2"]
    assert sources(resolved(said(COUNSEL, ("Her lawyer", "it was cold")))) == ["s1", "s2"]


def test_owned_description_of_several_means_none(resolved):
    other = ("Mary Hale, her mother", "it was late")

    assert sources(resolved(said(MOTHER, other, ("His mother", "it was cold"))))[-1] == "s3"


def test_headline_leaves_unnamed_whom_the_lede_names(resolved):
    analysis = resolved(
        "<speaker a1>Lawmaker</speaker a1> <cue a1>urges</cue a1> <content a1>a new pier</content a1>\n\n"
        "<speaker a2>Rep. Laura Fenwick</speaker a2> <cue a2>said</cue a2> <content a2>it was time</content a2>."
    )
    assert canonicals(analysis) == ["Rep. Laura Fenwick"]


def test_bodies_go_by_beginnings_of_their_words(resolved):
    text = said(("the American official at Central Command", "it was cold"), ("the CENTCOM official", "it was late"))
    assert sources(resolved(text)) == ["s1", "s1"]
    assert sources(resolved(text.replace("CENTCOM", "NORAD"))) == ["s1", "s2"]


def test_whoever_says_i_is_a_person(resolved):
    text = "<content a1>“{}”</content a1> <speaker a1>Fenworth</speaker a1> <cue a1>said</cue a1>."
    assert resolved(text.format("I was late,")).sources[0].identity is Identity.NAMED
    assert resolved(text.format("The ferry was late,")).sources[0].identity is Identity.ORGANIZATION


def test_suspect_is_the_one_who_was_charged(resolved):
    lead = "Eric Holm, 22, was charged on Monday. The mayor, Ann Reed, was shocked. "
    told = said(("The suspect", "he was sorry"))
    assert canonicals(resolved(lead + told)) == ["Eric Holm"]


def test_suspect_is_not_the_victim(resolved):
    told = said(("The suspect", "he was sorry"))
    assert canonicals(resolved("The victim was identified as Ann Reed. " + told)) == ["The suspect"]
    assert canonicals(resolved("A clerk accused Ann Reed of lying. " + told)) == ["The suspect"]
    assert canonicals(resolved("They arrested a man, identified as Tom Reed. " + told)) == ["Tom Reed"]


def test_suspect_is_nobody_where_nobody_or_several_were_charged(resolved):
    told = said(("The suspect", "he was sorry"))
    assert canonicals(resolved("Mayor Ann Reed was shocked. " + told)) == ["The suspect"]
    assert canonicals(resolved("Eric Holm was charged. Tom Reed was arrested. " + told)) == ["The suspect"]


def test_somebody_with_her_husband_is_named(resolved):
    analysis = resolved(said(("Holm, 37, and her husband", "they were sad"), ("Holm and his team", "it was late")))
    assert [source.identity for source in analysis.sources] == [Identity.NAMED, Identity.NAMED]


def test_wife_is_who_shares_the_surname(resolved):
    text = said(("Tom Fenworth's wife", "it was cold"))
    assert canonicals(resolved(text + " Aroha Fenworth feared for her husband.")) == ["Aroha Fenworth"]
    assert canonicals(resolved(text + " Aroha Fenworth was there.")) == ["Tom Fenworth's wife"]


def test_parents_of_the_author_are_told_apart(resolved):
    lead = "My parents, James and Anna Holm, were poor. "
    analysis = resolved(lead + said(("My father", "it was cold"), ("My mother", "it was late")))
    assert canonicals(analysis) == ["James Holm", "Anna Holm"]
    assert [source.role for source in analysis.sources] == [Role.FAMILY, Role.FAMILY]


def test_work_is_its_authors(resolved):
    assert canonicals(resolved(said(("Ada Holm's “Low Water”", "it was cold")))) == ["Ada Holm"]


def test_pronoun_is_whose_the_subject_is(resolved):
    lead = said(("Tom Reed", "it was cold"))
    told = "Eric Holm's career began when <speaker a9>he</speaker a9> <cue a9>claimed</cue a9> "
    told += "<content a9>to be late</content a9>."
    assert canonicals(resolved(lead + " " + told))[-1] == "Eric Holm"


def test_surname_may_look_like_a_plural(resolved):
    lead = "Lena Banks and Anna Guardes met. "
    analysis = resolved(lead + said(("Banks", "it was cold"), ("Guardes", "it was late")))
    assert canonicals(analysis) == ["Lena Banks", "Anna Guardes"]


def test_we_are_nobody_of_the_story(resolved):
    analysis = resolved(said(("Two clerks", "it was cold"), ("we", "it was late")))
    assert [item.source for item in analysis.attributions] == ["s1", "s2"]


def test_this_official_is_the_last(resolved):
    speakers = ("A senior official", "this official", "a second European official", "this official")
    analysis = resolved(said(*((who, f"it was {number} degrees") for number, who in enumerate(speakers))))
    assert sources(analysis) == ["s1", "s1", "s2", "s2"]


def test_former_office_is_of_a_named_speaker_before(resolved):
    before = ("Tom Reed", "it was cold"), ("advisers", "it was late")
    assert sources(resolved(said(*before, ("The former city mayor", "it was wet")))) == ["s1", "s2", "s1"]
    assert sources(resolved(said(*before, ("The former baker", "it was wet")))) == ["s1", "s2", "s3"]


def test_watchers_are_nobodys_name(resolved):
    analysis = resolved(said(("Many veteran Kelm-watchers", "it was cold"), ("A wide range of experts", "it was late")))
    assert [source.identity for source in analysis.sources] == [Identity.COLLECTIVE, Identity.COLLECTIVE]


def test_newspaper_is_no_broadcaster(resolved):
    told = "The Washington Post reported a story. " + said(("CNN", "it was cold"), ("The newspaper", "it was late"))
    assert canonicals(resolved(told))[-1] == "The Washington Post"


def test_leader_of_a_body_is_no_president(resolved):
    told = said(("President Ann Fenworth", "it was cold"), ("The Kelm Harbour Union's leader", "it was late"))
    assert canonicals(resolved(told)) == ["President Ann Fenworth", "The Kelm Harbour Union's leader"]


def test_dean_is_a_first_name_too(resolved):
    told = "Its editor, Dean Fenworth, left. " + said(("Fenworth", "it was cold"))
    assert canonicals(resolved(told)) == ["Dean Fenworth"]


# --- from end to end ----------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("text", "sources"),
    [
        (
            "Ann Holm, a cooper, said the ramp was wet. Tom Dahl said the gate was shut. The cooper said it was old.",
            ["Ann Holm", "Tom Dahl", "Ann Holm"],
        ),
        (
            "Ann Holm, a friend of a cooper, said the ramp was wet. The cooper said it was old.",
            ["Ann Holm", "The cooper"],
        ),
        (
            "An official said the ramp was wet. Another official said the gate was shut. The first official said it "
            "was old. The second official said it was new.",
            ["The first official", "The second official", "The first official", "The second official"],
        ),
        (
            "Holm Industries CEO Ann Dahl said the ramp was wet. The chief executive said the gate was shut.",
            ["Holm Industries CEO Ann Dahl", "Holm Industries CEO Ann Dahl"],
        ),
        (
            "Tom Dahl Jr. said the ramp was wet. His father, Tom Dahl Sr., said the gate was shut.",
            ["Tom Dahl Jr.", "Tom Dahl Sr."],
        ),
    ],
)
def test_whom_a_description_means_among_those_who_have_spoken(text, sources):
    analysis = attribution.extract(text)
    names = {source.id: source.canonical for source in analysis.sources}
    assert [names[item.source] for item in analysis.attributions] == sources


@pytest.mark.parametrize(
    ("words", "name"),
    [
        ("My colleague Ann Holm", "Ann Holm"),
        ("In Kelm, rival Ann Holm", "Ann Holm"),
        ("In Kelm, the fired engineer Ann Holm", "the fired engineer Ann Holm"),
        ("In Kelm, former Mayor Ann Holm", "former Mayor Ann Holm"),
        ("In Kelm, then-Mayor Ann Holm", "then-Mayor Ann Holm"),
        ("In Kelm, analyst Ann Holm", "analyst Ann Holm"),
    ],
)
def test_what_a_source_is_listed_as(words, name):
    (source,) = attribution.extract(f"{words} said the ramp was wet.").sources
    assert source.canonical == name
