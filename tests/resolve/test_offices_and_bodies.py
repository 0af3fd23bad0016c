"""Offices, parties and bodies that words tell apart or do not; invented sentences."""

from __future__ import annotations

import pytest

from attribution.lexicons import builtin_lexicon
from attribution.lexicons.outlet_names import outlet_names
from attribution.model import Identity, Role
from attribution.resolve.mentions import Form, parse
from attribution.resolve.words import words_of_lexicon


def said(*pairs: tuple[str, str], before: str = "") -> str:
    """Return a text in which each speaker says one thing, a paragraph each."""
    return before + "\n".join(
        f"<speaker a{at}>{who}</speaker a{at}> <cue a{at}>said</cue a{at}> <content a{at}>{content}</content a{at}>."
        for at, (who, content) in enumerate(pairs, 1)
    )


def canonicals(analysis) -> list[str]:
    names = {source.id: source.canonical for source in analysis.sources}
    return [names[item.source] for item in analysis.attributions]


def roles(analysis) -> list[Role]:
    return [item.role for item in analysis.attributions]


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("The Krol administration", "The Hale administration"),
        ("President Laura Hale", "The president of the Northern Assembly"),
        ("The president of the Northern Assembly", "The president of the Kelm Mint"),
        ("Vice President Laura Hale", "The president"),
        ("Republican nominee Laura Hale", "The Democratic nominee"),
        ("The group Freedom From Sund", "Sund"),
        ("Both Iran and KRS", "KRS"),
    ],
)
def test_two_offices_or_bodies_are_two_sources(resolved, first, second):
    assert len(resolved(said((first, "it was late"), (second, "it was not"))).sources) == 2


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("The Krol administration", "The administration"),
        ("President Laura Hale", "The president of the United States"),
        ("Republican nominee Laura Hale", "The presumptive Republican nominee"),
        ("The Kelm Assembly", "The assembly"),
    ],
)
def test_one_office_or_body_is_one_source(resolved, first, second):
    assert len(resolved(said((first, "it was late"), (second, "it was not"))).sources) == 1


@pytest.mark.parametrize(
    ("speaker", "role"),
    [
        ("A pair of Northern attorneys general", Role.OFFICIAL),
        ("A couple of harbor officials", Role.OFFICIAL),
        ("A lawyer for the brothers, Laura Hale,", Role.OTHER),
        ("A brother of the clerks, Tom Hale,", Role.FAMILY),
    ],
)
def test_role_is_that_of_who_speaks(resolved, speaker, role):
    assert roles(resolved(said((speaker, "it was late")))) == [role]


def test_whoever_is_described_does_not_say_it(resolved):
    text = (
        said(("Prime minister Tom Hale", "it was late"))
        + "\nDescribing Mr Krol as a hero, "
        + said(("he", "it was not")).replace("a1", "a2")
    )
    assert canonicals(resolved(text)) == ["Prime minister Tom Hale"] * 2


def test_lawyer_is_found_by_whose_he_is(resolved):
    analysis = resolved(said(("Tom Hale, a lawyer for Krol", "it was late"), ("Krol’s lawyer", "it was not")))
    assert len(analysis.sources) == 1


def test_report_of_another_outlet_is_another_source(resolved):
    analysis = resolved(
        said(
            ("An ABC News report", "it was late"), ("The Times report", "it was not"), before="The New York Times ran. "
        )
    )
    assert canonicals(analysis) == ["An ABC News report", "The Times report"]


@pytest.mark.parametrize(
    ("speaker", "canonical"),
    [
        ("Kelm’s Laura Hale", "Laura Hale"),
        ("CLOSE Prime Minister Laura Hale", "Prime Minister Laura Hale"),
        ("the Kelm Board on the state of the pier", "the Kelm Board"),
        ("the Kelm Board released last week", "the Kelm Board"),
        ("the House Committee on Rules", "the House Committee on Rules"),
    ],
)
def test_canonical_ends_and_begins_with_the_name(resolved, speaker, canonical):
    assert canonicals(resolved(said((speaker, "it was late")))) == [canonical]


@pytest.mark.parametrize(
    ("speaker", "role"),
    [
        ("Laura Hale, chief privacy officer for the data broker Kelmtel,", Role.OTHER),
        ("Laura Hale, its vice president of government affairs,", Role.OTHER),
        ("Laura Hale, a representative for Kelmtel,", Role.SPOKESPERSON),
        ("Laura Hale, the woman whom nobody knew,", Role.OTHER),
        ("Hale campaign chief executive Tom Krol", Role.CAMPAIGN),
        ("Foreign policy chief Laura Hale", Role.OFFICIAL),
        ("Marine Hale, the leader of the party,", Role.OFFICIAL),
        ("Justice Department lawyer Laura Hale", Role.OFFICIAL),
        ("the Council of Growers, a Kelm lobby group", Role.ORGANIZATION),
        ("the Kelm Rights Campaign", Role.ORGANIZATION),
        ("many Conservatives", Role.OFFICIAL),
        ("many conservatives", Role.OTHER),
        ("committee sources", Role.OFFICIAL),
    ],
)
def test_words_around_a_noun_tell_the_role(resolved, speaker, role):
    assert roles(resolved(f"<full a1>{said((speaker, 'it was late'))}".replace(" <cue", "</full a1> <cue"))) == [role]


@pytest.mark.parametrize(
    ("before", "role"),
    [
        ("Mayor Krol hosts Laura Fenwick. ", Role.OTHER),
        ("It was on the private server Laura Fenwick used. ", Role.OTHER),
        ("It was the work of Private Laura Fenwick. ", Role.MILITARY),
    ],
)
def test_verbs_and_adjectives_are_no_titles(resolved, before, role):
    assert roles(resolved(said(("Laura Fenwick", "it was late"), before=before))) == [role]


def test_resident_is_of_a_place(resolved):
    before = "It happened in Sundby. "
    assert roles(resolved(said(("Laura Hale of Sundby", "it was late"), before=before))) == [Role.CITIZEN]
    assert roles(resolved(said(("Laura Hale of Sundby", "it was late")))) == [Role.OTHER]


def test_author_is_nobody_in_politics(resolved):
    before = "The president and the senate, the voters and the campaign: politics. "
    analysis = resolved(said(("I", "it was late"), before=before))
    assert roles(analysis) == [Role.OTHER]
    assert analysis.attributions[0].identity is Identity.NAMED


@pytest.mark.parametrize(
    ("words", "form", "name"),
    [
        ("Select Committee on Kelm Communications Director Laura Hale", Form.PERSON, ("Laura", "Hale")),
        ("Southern California Kelmgrid", Form.BODY, ("Southern", "California", "Kelmgrid")),
        ("Kelm Research last fall", Form.BODY, ("Kelm", "Research")),
        ("a tally kept by Kelm University", Form.BODY, ("Kelm", "University")),
    ],
)
def test_mentions_are_read_to_their_heads(words, form, name):
    mention = parse(words, words_of_lexicon(builtin_lexicon("en")))
    assert (mention.form, mention.name) == (form, name)


def test_an_article_before_a_short_name_is_no_part_of_it():
    found = [mention.name for mention in outlet_names().find("A Times reporter and one Times story")]
    assert found == ["The Times", "The Times"]
    assert not list(outlet_names().find("in the Journal of the Kelm Medical Association"))


def test_day_behind_a_name_is_no_part_of_it(resolved):
    before = "President Fenwick Thursday praised the pier. "
    assert canonicals(resolved(said(("The president", "it was late"), before=before))) == ["President Fenwick"]


def test_whoever_was_asked_replies(resolved):
    text = said(("A reporter", "it was late")) + "\nA clerk asked Mr Fenwick if it was. "
    text += "<speaker a2>He</speaker a2> <cue a2>responded</cue a2> <content a2>it was not</content a2>."
    assert canonicals(resolved(text))[1] == "Mr Fenwick"


def test_account_goes_by_the_name_of_its_holder(resolved):
    assert canonicals(resolved(said(("Laura Fenwick", "it was late"), ("@LauraFenwick", "it was not")))) == [
        "Laura Fenwick",
        "Laura Fenwick",
    ]


@pytest.mark.parametrize(
    ("speaker", "role"),
    [
        ("Lu, who runs a shop in Kelm,", Role.CITIZEN),
        ("Laura Fenwick, who leads a coalition of business groups,", Role.ACTIVIST),
        ("Laura Fenwick, director of research at D.A. Krol,", Role.EXPERT),
        ("Laura Fenwick, D-Calif.,", Role.OFFICIAL),
        ("Laura Fenwick (D., N.Y.)", Role.OFFICIAL),
        ("Sund-owned Kelmtel", Role.ORGANIZATION),
        ("Kelm research agency", Role.EXPERT),
    ],
)
def test_what_somebody_runs_or_is_of_tells_the_role(resolved, speaker, role):
    assert roles(resolved(f"<full a1>{said((speaker, 'it was late'))}".replace(" <cue", "</full a1> <cue"))) == [role]


def test_reporters_employer_is_the_channel(resolved):
    text = (
        "<content a2><speaker a1>The mill</speaker a1> <cue a1>said</cue a1> <content a1>it was late</content a1>"
        "</content a2>, <cue a2>according to</cue a2> "
        "<full a2><speaker a2>Laura Fenwick</speaker a2>, a reporter with Kelm Business</full a2>."
    )
    assert resolved(text).attributions[0].relay == ("Kelm Business",)


@pytest.mark.parametrize(
    ("speaker", "identity", "role"),
    [
        ("Someone familiar with the plan", Identity.ANONYMOUS, Role.INSIDER),
        ("Somebody", Identity.ANONYMOUS, Role.OTHER),
        ("Iran’s top diplomat", Identity.ORGANIZATION, Role.DIPLOMAT),
        ("A top diplomat", Identity.ANONYMOUS, Role.DIPLOMAT),
    ],
)
def test_who_is_meant_by_no_name(resolved, speaker, identity, role):
    [item] = resolved(said((speaker, "it was late"))).attributions
    assert (item.identity, item.role) == (identity, role)


def test_example_of_a_group_is_one_of_them(resolved):
    before = "Residents like Laura Fenwick were angry. Ministers such as Tom Krol were not. "
    analysis = resolved(said(("Laura Fenwick", "it was late"), ("Tom Krol", "it was not"), before=before))
    assert roles(analysis) == [Role.CITIZEN, Role.OFFICIAL]


def test_abbreviated_rank_is_no_speaker(resolved):
    text = "<speaker a1>Cmdr.</speaker a1> Laura Fenwick <cue a1>said</cue a1> <content a1>it was late</content a1>."
    assert canonicals(resolved(text)) == ["Cmdr. Laura Fenwick"]


@pytest.mark.parametrize(
    ("speaker", "role"),
    [
        ("Laura Fenwick, 33, a Republican who voted for Krol,", Role.CITIZEN),
        ("Laura Fenwick, a registered Democrat,", Role.CITIZEN),
        ("Laura Fenwick, a Republican from Sund,", Role.OFFICIAL),
        ("Planned Parenthood officials", Role.OTHER),
        ("The top trade officials", Role.OFFICIAL),
    ],
)
def test_voters_and_officials(resolved, speaker, role):
    assert roles(resolved(f"<full a1>{said((speaker, 'it was late'))}".replace(" <cue", "</full a1> <cue"))) == [role]


def test_inspector_is_not_the_attorney_general(resolved):
    analysis = resolved(
        said(("Attorney General Laura Fenwick", "it was late"), ("The inspector general", "it was not"))
    )
    assert len(analysis.sources) == 2


def test_neither_of_two_is_read_as_both_are(resolved):
    analysis = resolved(said(("The Pentagon", "it was late"), ("Neither the mill nor the Pentagon", "it was not")))
    assert len(analysis.sources) == 2


def test_two_countries_are_two_governments(resolved):
    [item] = resolved(said(("Russia and China", "it was late"))).attributions
    assert (item.identity, item.role) == (Identity.ORGANIZATION, Role.OFFICIAL)


def test_former_employer_is_no_channel(resolved):
    text = (
        "<content a2><speaker a1>The mill</speaker a1> <cue a1>said</cue a1> <content a1>it was late</content a1>"
        "</content a2>, <cue a2>said</cue a2> "
        "<full a2><speaker a2>Laura Fenwick</speaker a2>, who once worked as a reporter for Kelm Business</full a2>."
    )
    assert resolved(text).attributions[0].relay == ("Laura Fenwick",)
