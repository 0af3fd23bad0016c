"""People who share a name or a description, and words that look like somebody and are nobody; invented sentences."""

from __future__ import annotations

import pytest

from attribution.lexicons import builtin_lexicon
from attribution.model import Category, Identity, Role
from attribution.resolve.mentions import Form, parse
from attribution.resolve.names import Names
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


def test_son_is_not_the_father(resolved):
    analysis = resolved(
        said(
            ("Tom Hale Jr.", "the pier was shut"),
            ("President Tom Hale", "his son was right"),
            ("Hale", "it would open again"),
            ("Hale Jr.", "he was glad"),
        )
    )
    assert [item.source for item in analysis.attributions] == ["s1", "s2", "s2", "s1"]


def test_surname_alone_is_the_fathers_where_the_article_names_him(resolved):
    analysis = resolved(
        said(("Tom Hale III", "the family was grieving"), ("Hale", "the pier must stay"), before="Tom Hale, whose "
        "grandson spoke first, built the pier. ")
    )  # fmt: skip
    assert len(analysis.sources) == 2


def test_suffix_of_one_man_alone_is_no_other_man(resolved):
    analysis = resolved(said(("Clerk Tom P. Hale III", "the pier was shut"), ("Tom Hale", "it would open again")))
    assert len(analysis.sources) == 1


def test_mister_is_not_the_woman_of_the_same_surname(resolved):
    analysis = resolved(
        said(("President Krol", "the pier was shut"), ("Mr. Krol", "so"), before="Laura Krol stayed away. ")
    )
    assert canonicals(analysis) == ["President Krol", "President Krol"]


def test_relative_found_by_the_tie_does_not_take_the_surname_over(resolved):
    analysis = resolved(
        said(
            ("Peter Krol", "he was sorry"),
            ("Krol’s mother", "he had always been kind"),
            ("Krol", "he would pay"),
            before="His mother, Anna Krol, came too. ",
        )
    )
    assert canonicals(analysis) == ["Peter Krol", "Anna Krol", "Peter Krol"]


def test_mother_of_another_is_another_mother(resolved):
    analysis = resolved(said(("Hale’s mother, Laura Hale", "it was fair"), ("Krol’s mother", "it was not")))
    assert len(analysis.sources) == 2


def test_he_is_none_of_several(resolved):
    analysis = resolved(
        said(("Peter Krol", "the pier was shut"), ("Prosecutors", "he had lied"), ("he", "nobody had asked"))
    )
    assert canonicals(analysis) == ["Peter Krol", "Prosecutors", "Peter Krol"]


def test_they_are_no_document(resolved):
    analysis = resolved(said(("the filing", "the pier was shut"), ("they", "nobody had asked")))
    assert len(analysis.sources) == 2


def test_the_official_is_one_of_the_officials_not_the_diplomat(resolved):
    analysis = resolved(
        said(
            ("one Kelm diplomat", "the pier was shut"),
            ("Senior harbour officials", "it would open"),
            ("the official", "nobody had asked"),
        )
    )
    assert len(analysis.sources) == 3


def test_description_of_somebody_brought_in_before_is_not_the_last_speaker(resolved):
    analysis = resolved(
        said(("Peter Krol", "he had met a professor from abroad"), ("The professor", "the port was for sale"))
    )
    assert len(analysis.sources) == 2


def test_name_after_an_adjective_is_the_person(resolved):
    analysis = resolved(said(("Laura Fenwick", "the pier was shut"), ("the Kelm-born Fenwick", "so")))
    assert len(analysis.sources) == 1


def test_woman_named_by_one_word_is_named(resolved):
    analysis = resolved(said(("a woman named Ilka", "the pier was shut"), ("Ilka", "nobody had asked")))
    (source,) = analysis.sources
    assert (source.identity, source.role) == (Identity.NAMED, Role.CITIZEN)


def test_photographer_under_a_picture_is_nobody(resolved):
    analysis = resolved(
        "Peter Krol stands on the pier. REUTERS/Tom Hale\n<speaker a1>He</speaker a1> <cue a1>said</cue a1> "
        "<content a1>it was shut</content a1>."
    )
    assert canonicals(analysis) == ["Peter Krol"]


def test_president_without_a_country_is_the_own_one(resolved):
    analysis = resolved(
        said(("President Hale", "the pier was shut"), ("Chinese President Lin Wo", "so"), ("the president", "no"))
    )
    assert canonicals(analysis)[2] == "President Hale"


def test_prime_minister_is_not_the_former_one(resolved):
    analysis = resolved(said(("Former Prime Minister Tom Hale", "it was shut"), ("The prime minister", "no")))
    assert len(analysis.sources) == 2


def test_unidentified_neighbour_is_nobody_who_is_named(resolved):
    analysis = resolved(said(("neighbor Peter Krol", "it was loud"), ("the unidentified neighbor", "it was not")))
    assert len(analysis.sources) == 2


def test_company_goes_by_its_first_word(resolved):
    analysis = resolved(said(("The Brunn Corporation", "the pier was shut"), ("Brunn", "so")))
    assert len(analysis.sources) == 1


def test_surname_is_of_whoever_bears_it_not_of_a_first_name(resolved):
    analysis = resolved(said(("Paul Hale", "it was shut"), ("Paul", "no"), before="Laura Paul was there, too. "))
    assert canonicals(analysis) == ["Paul Hale", "Laura Paul"]


def test_surname_is_the_fathers_although_the_son_is_named_in_full(resolved):
    analysis = resolved(
        said(("Krol", "it was shut"), ("President Krol", "so"), before="Tom Krol Jr. stayed away. Krol Jr. is ill.\n")
    )
    assert canonicals(analysis) == ["President Krol", "President Krol"]


def test_she_is_the_woman_named_since_not_who_may_be_a_man(resolved):
    analysis = resolved(
        said(("Mayor Krol", "it was shut"), ("she", "it was not"), before="").replace(
            "\n", "\nThe clerk met Laura Fenwick on the pier. Later ", 1
        )
    )
    assert canonicals(analysis) == ["Mayor Krol", "Laura Fenwick"]


def test_company_in_apposition_is_the_source(resolved):
    analysis = resolved(said(("One of them, Brunn Group", "the pier was shut")))
    assert (canonicals(analysis), analysis.sources[0].identity) == (["Brunn Group"], Identity.ORGANIZATION)


def test_common_word_that_opens_a_sentence_is_no_surname(resolved):
    analysis = resolved(said(("Footage", "he had left the pier"), before="The footage was new. His wife wept. "))
    assert analysis.sources[0].identity is not Identity.NAMED


def test_report_of_friday_is_not_fridays(resolved):
    assert canonicals(resolved(said(("Friday’s report", "it was shut")))) == ["Friday’s report"]


def test_assistant_to_the_president_is_not_the_president(resolved):
    analysis = resolved(
        said(("Assistant to the President Tom Hale", "it was shut"), ("the president", "no"), before="So. ")
    )
    assert len(analysis.sources) == 2


@pytest.mark.parametrize(
    ("speaker", "canonical"),
    [
        ("Rep. Tom Hale (R-Kelm", "Rep. Tom Hale"),
        ("Rep. Tom Hale of Kelm —", "Rep. Tom Hale"),
        ("Judge Tom Hale Jr. of Kelm", "Judge Tom Hale Jr."),
        ("an irritated Mayor Tom Hale", "Mayor Tom Hale"),
        ("the Kelm Wire's Tom Hale", "Tom Hale"),
        ("The Kelm Harbour Board (KHB)", "The Kelm Harbour Board"),
    ],
)
def test_canonical_name_ends_with_the_name(resolved, speaker: str, canonical: str):
    assert canonicals(resolved(said((speaker, "it was shut")))) == [canonical]


@pytest.mark.parametrize(
    "office", ["The ambassador to Norway", "Secretary of State", "The secretary for Roads and Health"]
)
def test_office_before_a_name_is_no_part_of_it(resolved, office: str):
    analysis = resolved(said(("Krol", "the pier was shut"), before=f"{office} William Krol came. "))
    assert canonicals(analysis) == ["William Krol"]


def test_given_name_between_title_and_given_name_is_one(resolved):
    analysis = resolved(
        said(("Norwegian President Anders Emil Krol", "it was shut"), ("the Norwegian president", "no"), before="So. ")
    )
    assert canonicals(analysis) == ["Norwegian President Anders Emil Krol"] * 2


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Did Krol know? Neither Hale nor Moe did.", [("Krol",), ("Hale",), ("Moe",)]),
        ("Former Krol aide Tom Hale left.", [("Krol",), ("Tom", "Hale")]),
        ("Will Krol run again? Will Krol ran.", [("Krol",), ("Will", "Krol")]),
        ("Photo by Tom Hale of the port. Tom Hale/AP", [("AP",)]),
    ],
)
def test_names_are_read_without_what_is_no_part_of_them(text: str, names: list[tuple[str, ...]]):
    found = Names(text, words_of_lexicon(builtin_lexicon("en"))).all
    assert [name.words for name in found if name.words[0] not in {"Photo", "Neither"}] == names


@pytest.mark.parametrize(
    ("text", "form"),
    [
        ("Party officials here and in Kelm", Form.MANY),
        ("Count 7", Form.BODY),
        ("55", Form.MANY),
        ("nearly 40 percent", Form.MANY),
        ("evangelical Christians", Form.MANY),
        ("Twenty-five Danes", Form.MANY),
        ("the liberal Texans", Form.MANY),
        ("Brunn Sporting Goods", Form.BODY),
        ("Ann Legal", Form.PERSON),
    ],
)
def test_mentions_are_one_or_many(text: str, form: Form):
    assert parse(text, words_of_lexicon(builtin_lexicon("en"))).form is form


@pytest.mark.parametrize(
    ("text", "role"),
    [
        ("A spokesman for Peter Krol was there. <speaker a1>Krol</speaker a1>", Role.OTHER),
        ("“So,” a spokesman for Peter Krol said. <speaker a1>Krol</speaker a1>", Role.OTHER),
        ("<speaker a1>My colleague Peter Krol</speaker a1>", Role.MEDIA),
        ("<speaker a1>Executive Editor Dean Krol</speaker a1>", Role.MEDIA),
        ("<speaker a1>Peter Krol, the Kelm director for Hale’s campaign</speaker a1>", Role.CAMPAIGN),
        ("Peter Krol, a member of Hale’s defense team, came. <speaker a1>Krol</speaker a1>", Role.OTHER),
        ("<speaker a1>the tailor</speaker a1>", Role.CITIZEN),
        ("<speaker a1>The cops</speaker a1>", Role.OFFICIAL),
        ("<speaker a1>A source with the Senate leadership</speaker a1>", Role.OFFICIAL),
        ("<speaker a1>a source familiar with the Senate plan</speaker a1>", Role.INSIDER),
        ("<speaker a1>A No 10 source</speaker a1>", Role.OFFICIAL),
        ("<speaker a1>The PM</speaker a1>", Role.OFFICIAL),
        ("<speaker a1>a former senior staffer at Planned Parenthood</speaker a1>", Role.OTHER),
        ("<speaker a1>a staffer at the FBI</speaker a1>", Role.OFFICIAL),
        ("<speaker a1>former National Security Council Director for Norway Laura Fenwick</speaker a1>", Role.OFFICIAL),
        ("<speaker a1>Guidelines from the Kelm Society</speaker a1>", Role.ORGANIZATION),
        ("<speaker a1>Exxon Mobil</speaker a1>", Role.ORGANIZATION),
        ("<speaker a1>Kelm Economics</speaker a1>", Role.EXPERT),
        ("Kevin Hale, Mother Jones, wrote it. <speaker a1>Hale</speaker a1>", Role.MEDIA),
        ("<speaker a1>Some reporting</speaker a1>", Role.MEDIA),
        ("<speaker a1>survey results from the Kelm Attitudes Project</speaker a1>", Role.ORGANIZATION),
    ],
)  # fmt: skip
def test_role_is_read_from_the_words_about_the_speaker(resolved, text: str, role: Role):
    analysis = resolved(f"{text} <cue a1>said</cue a1> <content a1>the pier was shut</content a1>.")
    assert analysis.sources[0].role is role


@pytest.mark.parametrize(
    ("text", "relay"),
    [
        ("<speaker a1>KNA state news agency</speaker a1>", ("KNA",)),
        ("<speaker a1>Time</speaker a1>", ("Time",)),
        ("<speaker a1>Laura Holm and Peter Press</speaker a1>", ()),
        ("<speaker a1>former Associated Press reporter Laura Fenwick</speaker a1>", ()),
    ],
)
def test_outlets_are_known_by_their_kind(resolved, text: str, relay: tuple[str, ...]):
    (item,) = resolved(f"{text} <cue a1>said</cue a1> <content a1>the pier was shut</content a1>.").attributions
    assert item.relay == relay


def test_outlet_behind_a_name_is_whom_it_writes_for(resolved):
    (item,) = resolved(
        "<content a1>“The pier is shut.”</content a1> <full a1><speaker a1>Laura Fenwick</speaker a1>, The "
        "Guardian</full a1>"
    ).attributions
    assert (item.relay, item.category, item.role) == (("The Guardian",), Category.OUTLET_RELAYED, Role.MEDIA)


def test_what_is_said_right_after_a_report_is_of_the_report(resolved):
    analysis = resolved(
        "<content a2><speaker a1>Minister Peter Krol</speaker a1> <cue a1>called</cue a1> <content a1>it a trap"
        "</content a1></content a2>, <speaker a2>Reuters</speaker a2> <cue a2>reported</cue a2>. "
        "<content a3>“We are worried,”</content a3> <speaker a3>he</speaker a3> <cue a3>said</cue a3>.\n"
        "<speaker a4>Krol</speaker a4> later <cue a4>said</cue a4> <content a4>it was over</content a4>.",
        publisher="Kelm Courier",
    )
    assert [item.relay for item in analysis.attributions] == [("Reuters",), ("Reuters",), ("Reuters",), ()]


def test_one_of_two_outlets_that_reported_is_not_both(resolved):
    analysis = resolved(said(("NBC News and The Wall Street Journal", "the pier was shut"), ("NBC", "so")))
    assert len(analysis.sources) == 2


def test_pronouns_tell_whose_a_surname_is(resolved):
    before = "President Krol opened the pier. Krol said he was glad. Later he met Laura Krol there. "
    assert canonicals(resolved(said(("Krol", "the pier was open"), before=before))) == ["Krol"]
    her = "President Krol opened the pier. Krol said she was glad. Later she met Peter Krol there. "
    assert canonicals(resolved(said(("Krol", "the pier was open"), before=her))) == ["Krol"]


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("Defense Secretary Laura Fenwick", "The navy secretary"),
        ("House Finance Committee Chairman Tom Hale", "The Senate Finance Committee chairman"),
    ],
)
def test_holder_of_another_office_is_somebody_else(resolved, first, second):
    analysis = resolved(said((first, "it was late"), (second, "it was not")))
    assert [item.source for item in analysis.attributions] == ["s1", "s2"]


def test_body_of_a_title_tells_who_is_meant(resolved):
    pairs = (("UN envoy Laura Fenwick", "it was late"), ("The UN expert", "it was not"))
    assert len(resolved(said(*pairs)).sources) == 1
    assert len(resolved(said(pairs[0], ("The EU expert", "it was not"))).sources) == 2


def test_officers_of_one_president_are_no_others(resolved):
    before = "The plan of President Hale was late. Hale’s campaign had drawn it, and Hale’s supporters liked it. "
    analysis = resolved(said(("Tom Hale", "it was late"), before=before))
    assert [item.role for item in analysis.attributions] == [Role.OFFICIAL]


@pytest.mark.parametrize(
    ("words", "form", "name"),
    [
        ("the road contractor KVS", Form.BODY, ("KVS",)),
        ("Moe’s outside lawyers", Form.MANY, ()),
        ("lawyers outside the court", Form.MANY, ()),
        ("58 Percent Of Voters", Form.MANY, ()),
        ("Leaked Pentagon documents", Form.BODY, ("Pentagon",)),
        ("21 state attorneys general", Form.MANY, ()),
        ("Kelmnow.com", Form.BODY, ("Kelmnow.com",)),
        ("The Kelm senator and party hero", Form.ONE, ()),
    ],
)
def test_words_around_a_name_are_none(words, form, name):
    mention = parse(words, words_of_lexicon(builtin_lexicon("en")))
    assert (mention.form, mention.name) == (form, name)


def test_what_opens_a_sentence_is_no_part_of_a_name(resolved):
    analysis = resolved(said(("Later Laura Fenwick", "it was late"), ("Fenwick", "it was not")))
    assert canonicals(analysis) == ["Laura Fenwick", "Laura Fenwick"]


def test_whose_document_it_is_is_called_by_the_name_alone(resolved):
    words = "a summary of findings submitted to the board by Attorney General Laura Fenwick"
    assert canonicals(resolved(said((words, "it was late")))) == ["Attorney General Laura Fenwick"]


def test_one_of_somebodys_advisers_is_an_adviser(resolved):
    one = "Laura Fenwick, one of Hale’s top national security advisers, spoke. "
    analysis = resolved(said(("Laura Fenwick", "it was late"), before=one))
    assert [item.role for item in analysis.attributions] == [Role.OFFICIAL]


def test_surname_alone_stays_with_who_was_called_so_before_a_relative_spoke(resolved):
    analysis = resolved(
        said(
            ("Tom Hale", "the pier was shut"),
            ("Hale", "it would open"),
            ("Hale", "he was glad"),
            ("Ivy Hale", "she knew nothing of it"),
            ("Hale", "nobody had asked"),
        )
    )
    assert canonicals(analysis) == ["Tom Hale", "Tom Hale", "Tom Hale", "Ivy Hale", "Tom Hale"]


@pytest.mark.parametrize(
    ("introduced", "called", "canonical"),
    [
        ("North Korean leader Kim Jong-un came by train.", "Kim", "Kim Jong-un"),
        ("North Korean leader Kim Jong Un came by train.", "Kim", "Kim Jong Un"),
        ("President Xi Jinping came by train.", "Xi", "Xi Jinping"),
        ("Foreign Minister Wang Yi came by train.", "Mr. Wang", "Wang Yi"),
        ("The Moon Landing was shown.", "Moon", "Moon"),
    ],
)
def test_surname_that_stands_first(resolved, introduced, called, canonical):
    analysis = resolved(said((called, "it was late"), before=f"{introduced}\n"))
    assert canonicals(analysis) == [canonical]


def test_surname_that_stands_first_tells_no_gender(resolved):
    analysis = resolved(said(("Kim", "it was late"), ("he", "he would go"), before="Kim Jong-un came by train.\n"))
    assert canonicals(analysis) == ["Kim Jong-un", "Kim Jong-un"]


def test_the_chief_justice_is_no_other_justice(resolved):
    before = "Chief Justice Ann Hale wrote to Justice Carl Pole.\n"
    analysis = resolved(said(("Pole", "it was late"), ("the chief justice", "it was early"), before=before))
    assert canonicals(analysis) == ["Carl Pole", "Chief Justice Ann Hale"]


def test_a_pope_is_one_with_and_without_his_number(resolved):
    before = "Pope Benedict XVI came by train.\n"
    analysis = resolved(
        said(("Benedict", "it was late"), ("the pontiff", "it rained"), ("the pope", "no"), before=before)
    )
    assert len(analysis.sources) == 1
