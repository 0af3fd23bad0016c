"""Through which outlets a statement came: conversations that go on, polls, documents, excerpts, who works for whom."""

from __future__ import annotations

import time

import pytest

import attribution
from attribution.lexicons.hosts import hosts_of
from attribution.lexicons.local_outlets import local_outlets
from attribution.lexicons.outlet_names import outlet_names
from attribution.resolve.outlet_speakers import OutletSpeakers


def said(number: int, speaker: str, cue: str, content: str, *, tail: str = "") -> str:
    """Return a marked-up sentence: speaker, cue, content."""
    name = f"a{number}"
    return (
        f"<speaker {name}>{speaker}</speaker {name}> <cue {name}>{cue}</cue {name}>{tail} "
        f"<content {name}>{content}</content {name}>."
    )


def relays(analysis) -> list[tuple[str, ...]]:
    return [item.relay for item in analysis.attributions]


# --- conversations ------------------------------------------------------------------------------------------------


def test_conversation_ends_where_another_occasion_begins(resolved):
    analysis = resolved(
        said(1, "Mayor Tom Hale", "said", "the vault was empty", tail=" in an interview with CNN that")
        + "\n"
        + said(2, "Hale", "said", "the bank was warned", tail=" at a news conference that")
        + "\n"
        + said(3, "He", "said", "nobody had listened"),
        "Kelm Courier",
    )
    assert relays(analysis) == [("CNN",), (), ()]


def test_interview_is_taken_up_again_after_another_occasion(resolved):
    analysis = resolved(
        said(1, "Mayor Tom Hale", "said", "the vault was empty", tail=" in an interview with CNN that")
        + "\n"
        + said(2, "Hale", "said", "the bank was warned", tail=" at a news conference that")
        + "\nIn the interview, "
        + said(3, "Hale", "said", "nobody had listened"),
        "Kelm Courier",
    )
    assert relays(analysis) == [("CNN",), (), ("CNN",)]


def test_has_said_stands_outside_the_conversation_which_goes_on(resolved):
    analysis = resolved(
        said(1, "Mayor Tom Hale", "told", "the vault was empty", tail=" Reuters")
        + "\n"
        + said(2, "Hale", "has said", "the bank was warned")
        + "\n"
        + said(3, "He", "added", "nobody had listened"),
        "Kelm Courier",
    )
    assert relays(analysis) == [("Reuters",), (), ("Reuters",)]


def test_conversation_that_many_others_interrupt_is_over(resolved):
    others = "\n".join(
        said(number, name, "said", "it was late") for number, name in enumerate(("Ann Moe", "Bob Kay", "Sue Orr"), 2)
    )
    analysis = resolved(
        said(1, "Mayor Tom Hale", "told", "the vault was empty", tail=" Reuters")
        + f"\n{others}\n"
        + said(5, "Hale", "said", "nobody had listened"),
        "Kelm Courier",
    )
    assert relays(analysis)[-1] == ()


def test_without_a_publisher_what_was_told_does_not_carry(resolved):
    text = (
        said(1, "Mayor Tom Hale", "told", "the vault was empty", tail=" AFP")
        + "\n"
        + said(2, "He", "added", "it was late")
    )
    assert relays(resolved(text)) == [("AFP",), ()]
    assert relays(resolved(text, "Kelm Courier")) == [("AFP",), ("AFP",)]


def test_what_an_outlet_reports_of_an_unnamed_source_goes_on(resolved):
    analysis = resolved(
        "<speaker a1>The Guardian</speaker a1> <cue a1>reported</cue a1> <content a1>that <speaker a2>an aide"
        "</speaker a2> "
        "<cue a2>said</cue a2> <content a2>the vault was empty</content a2></content a1>.\n"
        + said(3, "The aide", "said", "nobody had listened"),
        "Kelm Courier",
    )
    assert relays(analysis) == [("The Guardian",), ("The Guardian",), ("The Guardian",)]


def test_question_of_an_anchor_makes_the_answer_relayed(resolved):
    analysis = resolved(
        "CNN’s Ana Ruiz asked Hale whether the vault was empty.\n" + said(1, "Mayor Tom Hale", "said", "it was"),
        "Kelm Courier",
    )
    assert relays(analysis) == [("CNN",)]


def test_own_interview_reaches_back_to_the_start_of_the_article(resolved):
    filler = "The pier is long and the boats are old. " * 30
    text = (
        said(1, "Mayor Tom Hale", "said", "the vault was empty")
        + f"\n{filler}\n"
        + said(2, "Hale", "said", "the bank was warned", tail=" in an interview with the Kelm Courier that")
    )
    assert relays(resolved(text, "Kelm Courier")) == [("Kelm Courier",), ("Kelm Courier",)]
    assert relays(resolved(text.replace("the Kelm Courier", "CNN"), "Kelm Courier")) == [(), ("CNN",)]


def test_lede_of_the_same_day_is_from_the_interview_told_at_length(resolved):
    filler = "The pier is long and the boats are old. " * 30
    text = (
        said(1, "Mayor Tom Hale", "said", "the vault was empty", tail=" Sunday that")
        + f"\n{filler}\n"
        + said(2, "Hale", "told", "the bank was warned", tail=" CNN on Sunday that")
    )
    assert relays(resolved(text, "Kelm Courier")) == [("CNN",), ("CNN",)]
    assert relays(resolved(text.replace("CNN on Sunday", "CNN on Monday"), "Kelm Courier")) == [(), ("CNN",)]


def test_later_conversation_does_not_reach_back(resolved):
    text = (
        said(1, "Mayor Tom Hale", "said", "the vault was empty")
        + "\nHale later <cue a2>told</cue a2> CNN <content a2>the bank was warned</content a2>."
    )
    text = text.replace("Hale later", "<speaker a2>Hale</speaker a2> later")
    assert relays(resolved(text, "Kelm Courier")) == [(), ("CNN",)]


def test_what_was_written_is_no_part_of_a_conversation(resolved):
    text = (
        said(1, "Mayor Tom Hale", "told", "the vault was empty", tail=" CNN")
        + "\n<content a2>“The bank was warned,”</content a2> <speaker a2>Hale</speaker a2> <cue a2>wrote</cue a2>."
    )
    assert relays(resolved(text, "Kelm Courier")) == [("CNN",), ()]


def test_name_returns_to_the_present_after_what_was_told_in_the_past(resolved):
    text = (
        said(1, "Mayor Tom Hale", "told", "the vault was empty", tail=" the Kelm Courier")
        + "\n"
        + said(2, "Hale", "told", "the bank was warned", tail=" CNN last year")
        + "\n"
        + said(3, "He", "said", "it was cold")
        + "\n"
        + said(4, "Hale", "said", "it was late")
    )
    assert relays(resolved(text, "Kelm Courier")) == [
        ("Kelm Courier",),
        ("CNN",),
        ("CNN",),
        ("Kelm Courier",),
    ]


def test_what_was_told_the_press_is_no_interview(resolved):
    text = (
        said(1, "Mayor Tom Hale", "said", "the vault was empty", tail=" in an interview with CNN that")
        + "\n"
        + said(2, "Hale", "told", "the bank was warned", tail=" the press")
    )
    assert relays(resolved(text, "Kelm Courier")) == [("CNN",), ()]


def test_interview_is_of_the_one_who_was_asked(resolved):
    text = (
        said(1, "Mayor Tom Hale", "has said", "the vault was empty")
        + "\nAna Ruiz asked Hale on CNN on Sunday about the keys.\n"
        + said(2, "Hale", "replied", "the bank was warned")
    )
    assert relays(resolved(text, "Kelm Courier")) == [(), ("CNN",)]


def test_moderator_of_a_debate_is_no_channel(resolved):
    text = (
        "The debate began late. <speaker a1>CNN’s Ana Ruiz</speaker a1> <cue a1>asked</cue a1> the candidates "
        "<content a1>whether the vault was empty</content a1>."
    )
    assert relays(resolved(text, "Kelm Courier")) == [()]
    assert relays(resolved(text.replace("The debate", "The week"), "Kelm Courier")) == [("CNN",)]


def test_whom_an_outlet_cites_came_through_it(resolved):
    text = (
        "The vault is empty, <speaker a1>Reuters</speaker a1> <cue a1>reported</cue a1> "
        "<content a1>on Sunday</content a1>. It <cue a2>cited</cue a2> "
        "<speaker a2>two people familiar with the matter</speaker a2><content a2>.</content a2>"
    )
    assert relays(resolved(text, "Kelm Courier"))[1] == ("Reuters",)


def test_name_of_a_programme_in_its_own_marks_is_no_content(resolved):
    text = (
        "On Sunday’s episode of <content a1>“The Ana Ruiz Morning Show,”</content a1> "
        "<speaker a1>Mayor Tom Hale</speaker a1> <cue a1>said</cue a1> <content a1>the vault was empty</content a1>."
    )
    assert relays(resolved(text, "Kelm Courier")) == [("Ana Ruiz Morning Show",)]


def test_journalist_by_surname_is_a_person(resolved):
    analysis = resolved(
        said(1, "CNN host Ana Ruiz", "said", "the vault was empty") + "\n" + said(2, "Ruiz", "said", "it was late"),
        "Kelm Courier",
    )
    assert [item.source for item in analysis.attributions] == ["s1", "s1"]
    assert relays(analysis) == [("CNN",), ("CNN",)]


# --- own channels ---------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "text",
    [
        "<speaker a1>The bank</speaker a1> <cue a1>declined</cue a1> <content a1>to comment to Reuters</content a1>.",
        "Speaking to Reuters, " + said(1, "the clerk", "said", "the vault was empty"),
        "Asked by Reuters about the vault, " + said(1, "the clerk", "said", "it was empty"),
        said(1, "A memo seen by Reuters", "says", "the vault was empty"),
        "<content a1>The vault was empty</content a1>, <cue a1>said</cue a1> <speaker a1>the clerk</speaker a1> "
        "(via Reuters).",
    ],
)
def test_outlet_beside_the_statement_is_its_channel(resolved, text):
    assert relays(resolved(text, "Kelm Courier")) == [("Reuters",)]


def test_source_that_an_outlet_cites_came_through_it(resolved):
    analysis = resolved(
        "<speaker a1>Reuters</speaker a1> <cue a1>reported</cue a1> <content a1>that the vault was empty</content a1>, "
        "<cue a2>citing</cue a2> <speaker a2>a clerk</speaker a2>."
    )
    assert relays(analysis) == [("Reuters",), ("Reuters",)]


def test_journalist_who_tells_another_outlet_is_a_source_like_any_other(resolved):
    analysis = resolved(said(1, "CNN anchor Ana Ruiz", "told", "the vault was empty", tail=" Reuters that"))
    assert relays(analysis) == [("Reuters",)]


def test_joint_outlets_all_stand_in_the_chain(resolved):
    analysis = resolved(said(1, "The Guardian and Le Monde", "reported", "the vault was empty"))
    assert relays(analysis) == [("The Guardian", "Le Monde")]


# --- polls, documents, excerpts -------------------------------------------------------------------------------------


def test_poll_of_an_outlet_speaks_for_it_and_so_do_its_respondents(resolved):
    analysis = resolved(
        "A CBS News/Kelm poll was released on Sunday.\n"
        + said(1, "The poll", "found", "the mayor was ahead")
        + "\n"
        + said(2, "Forty percent of voters", "said", "they were tired"),
        "Kelm Courier",
    )
    assert relays(analysis) == [("CBS News",), ("CBS News",)]


def test_poll_of_somebody_else_takes_over(resolved):
    analysis = resolved(
        "A CBS News poll was released on Sunday. A Kelm University poll came out on Monday.\n"
        + said(1, "The poll", "found", "the mayor was ahead"),
        "Kelm Courier",
    )
    assert relays(analysis) == [()]


def test_document_that_an_outlet_obtained_speaks_through_it(resolved):
    analysis = resolved(
        "The vault is empty. Reuters has seen the memo.\n"
        "A copy of the memo, from March, was obtained by Reuters.\n"
        + said(1, "The memo", "says", "the bank was warned")
        + "\n"
        + said(2, "The mayor", "said", "it was late"),
        "Kelm Courier",
    )
    assert relays(analysis) == [("Reuters",), ()]


def test_paragraph_after_a_colon_is_copied_from_the_outlet_that_reports(resolved):
    analysis = resolved(
        "The bank is in trouble. The Guardian reports:\n"
        + said(1, "A clerk", "said", "the vault was empty")
        + "\n"
        + said(2, "The mayor", "said", "it was late"),
        "Kelm Courier",
    )
    assert relays(analysis) == [("The Guardian",), ()]


# --- speakers -------------------------------------------------------------------------------------------------------


def outlet_of(speaker: str, full: str = "", text: str = "") -> str:
    text = text or full or speaker
    return OutletSpeakers(text, (), local_outlets(outlet_names(), text, None)).of(speaker, full or speaker, ())


@pytest.mark.parametrize(
    ("speaker", "outlet"),
    [
        ("Ana Ruiz of the Financial Times", "Financial Times"),
        ("CNN White House correspondent Ana Ruiz", "CNN"),
        ("A report in the Financial Times", "Financial Times"),
        ("a columnist who writes for the Financial Times", "Financial Times"),
        ("The publisher of the Financial Times", ""),
        ("The publisher of the Financial Times, a newspaper for which Ana Ruiz wrote", ""),
        ("the Financial Times’ publisher, Ana Ruiz", ""),
        ("a spokeswoman for CNN", ""),
        ("Ana Ruiz, a former CNN anchor", ""),
        ("the prosecutor who charged a CNN reporter", ""),
    ],
)
def test_speaker_is_an_outlets_by_work_and_not_by_ownership(speaker: str, outlet: str):
    assert outlet_of(speaker) == outlet


def test_outlets_name_may_be_a_surname():
    text = "Michael Bloomberg spoke in Kelm. Bloomberg said he was glad."
    assert outlet_of("Bloomberg", text=text) == ""
    assert outlet_of("Bloomberg", text="Bloomberg said the bank was for sale.") == "Bloomberg"


def test_hosts_are_known_by_surname_where_the_article_introduces_them():
    text = "He told CNN’s Ana Ruiz that it was late. “Go on,” he told Ruiz."
    assert hosts_of(text, local_outlets(outlet_names(), text, None)) == {"Ruiz": "CNN"}


def test_reading_hostile_speakers_is_quick():
    text = "CNN’s Aa Bb told Reuters-" * 2000 + "poll " * 2000
    outlets = local_outlets(outlet_names(), text, None)
    start = time.perf_counter()
    hosts_of(text, outlets)
    OutletSpeakers(text, (), outlets).several("CNN and " * 4000)
    assert time.perf_counter() - start < 5


def test_host_without_a_network_is_named_as_the_channel(resolved):
    analysis = resolved(
        said(1, "Mayor Tom Hale", "told", "the vault was empty", tail=" radio host Bob Stone that")
        + "\n"
        + said(2, "Hale", "told", "it was late", tail=" Stone that"),
        "Kelm Courier",
    )
    assert relays(analysis) == [("Bob Stone",), ("Bob Stone",)]


def test_outlet_that_is_told_and_reports_is_the_channel_of_who_told(resolved):
    analysis = resolved(
        "<content a1>“It is dark,”</content a1> <speaker a1>an official</speaker a1> <cue a1>told</cue a1> "
        "<speaker a2>CNN</speaker a2>, which <cue a2>first reported</cue a2> <content a2>it</content a2>"
    )

    assert [item.relay for item in analysis.attributions] == [("CNN",)] * 2


def test_who_is_carried_by_an_outlet_is_not_of_it(resolved):
    [item] = resolved(
        "<full a1><speaker a1>The ministry</speaker a1>, in comments carried by the TASS agency</full a1>, "
        "<cue a1>said</cue a1> <content a1>it was dark</content a1>."
    ).attributions

    assert (item.role.value, item.relay) == ("official", ("TASS",))


def test_journalist_whose_mention_names_the_outlet_tweets_for_it(resolved):
    def relay(speaker: str):
        tweet = (
            f"<speaker a1>{speaker}</speaker a1> <cue a1>tweeted</cue a1> that <content a1>it was dark</content a1>."
        )
        return resolved(tweet).attributions[0].relay

    assert (relay("CNN reporter Laura Fenwick"), relay("Laura Fenwick")) == (("CNN",), ())


def test_passage_that_ends_with_an_invitation_to_read_on_is_copied(resolved):
    text = (
        "<speaker a1>Reuters</speaker a1> <cue a1>reports</cue a1> that <content a1>the mayor was ill</content a1>.\n"
        "<content a2>She was taken home</content a2>, <speaker a2>a source</speaker a2> <cue a2>said</cue a2>.\n{}\n"
        "<content a3>The ramp was wet</content a3>, <speaker a3>a clerk</speaker a3> <cue a3>said</cue a3>."
    )

    def relays(line: str):
        return [item.relay for item in resolved(text.format(line)).attributions]

    assert relays("Read the rest here.") == [("Reuters",), ("Reuters",), ()]
    assert relays("Read the full story at Reuters.") == [("Reuters",), ("Reuters",), ()]
    assert relays("The boats are late.") == [("Reuters",), (), ()]


def test_database_of_an_outlet_is_the_outlet(resolved):
    [item] = resolved(
        "<speaker a1>A Washington Post database</speaker a1> <cue a1>shows</cue a1> "
        "<content a1>it was dark</content a1>."
    ).attributions

    assert (item.identity.value, item.role.value, item.relay) == ("organization", "media", ("The Washington Post",))


def test_one_source_is_one_of_those_who_told_the_outlet(resolved):
    text = (
        "<speaker a1>Sources</speaker a1> <cue a1>told</cue a1> Reuters <content a1>the mayor was ill</content a1>.\n"
        "<speaker a2>{}</speaker a2> <cue a2>said</cue a2> <content a2>she was at home</content a2>."
    )

    def relay(speaker: str):
        return resolved(text.format(speaker), publisher="The Kelm Courier").attributions[-1].relay

    assert relay("One source") == ("Reuters",)
    assert relay("Another of the sources") == ("Reuters",)
    assert relay("One clerk") == ()


@pytest.mark.parametrize(
    ("text", "outlets"),
    [
        ("The mayor was seen on CNN. The host Bob Stone smiled.", ["CNN"]),
        ("The mayor was seen on CNN. The party host Bob Stone smiled.", []),
        ("The mayor was seen on CNN. The former host Bob Stone smiled.", []),
        ("The mayor was seen in the Kelm Tribune. The host Bob Stone smiled.", []),
    ],
)
def test_host_is_of_the_broadcaster_that_was_named_before(text: str, outlets: list[str]):
    assert list(hosts_of(text, local_outlets(outlet_names(), text, None)).values()) == outlets


def test_question_goes_on_with_the_interview(resolved):
    text = (
        said(1, "Mayor Tom Hale", "said", "the vault was empty", tail=" on CNN that")
        + "\nAsked by {} about it, "
        + said(2, "Hale", "said", "it was late", tail=" that")
        + "\n"
        + said(3, "He", "said", "nobody had listened")
    )
    assert relays(resolved(text.format("host Bob Stone"))) == [("CNN",)] * 3
    assert relays(resolved(text.format("a clerk")))[:1] == [("CNN",)]


def test_who_speaks_on_the_same_programme_came_through_it(resolved):
    text = (
        said(1, "Mayor Tom Hale", "said", "the vault was empty", tail=" on CNN that")
        + "\n"
        + said(2, "Ann Moe", "said", "it was full", tail=" {} that")
    )
    assert relays(resolved(text.format("on the same programme"), "Kelm Courier")) == [("CNN",), ("CNN",)]
    assert relays(resolved(text.format("on the same day"), "Kelm Courier")) == [("CNN",), ()]


def test_essay_for_an_outlet_carries_to_what_follows_and_not_to_what_precedes(resolved):
    text = (
        said(1, "Ann Moe", "said", "it was late")
        + "\nIn the meantime, she penned an op-ed for the Washington Post.\n"
        + said(2, "Moe", "writes", "it was dark", tail=" that")
    )
    assert relays(resolved(text, "Kelm Courier")) == [(), ("The Washington Post",)]


def test_essayist_who_has_not_spoken_yet_is_who_speaks_next(resolved):
    text = "On Monday, {} penned an op-ed for the Washington Post.\n" + said(1, "Ann Moe", "writes", "it was dark")
    assert relays(resolved(text.format("she"), "Kelm Courier")) == [("The Washington Post",)]
    assert relays(resolved(text.format("he"), "Kelm Courier")) == [()]


def test_they_after_interviews_are_those_who_were_interviewed(resolved):
    text = "{} interviewed twenty miners.\n" + said(1, "They", "said", "the ramp was wet")
    assert relays(resolved(text.format("Reuters"), "Kelm Courier")) == [("Reuters",)]
    assert relays(resolved(text.format("The board"), "Kelm Courier")) == [()]


@pytest.mark.parametrize(
    ("speaker", "carried"), [("Republicans", False), ("Three Republicans", True), ("Party sources", True)]
)
def test_groups_at_large_speak_on_many_occasions(resolved, speaker: str, carried: bool):
    filler = "The pier is long and the boats are old. " * 40
    text = (
        said(1, speaker, "told", "the plan was dead", tail=" Reuters that")
        + f"\n{filler}\n"
        + said(2, speaker, "said", "it was late")
    )
    assert relays(resolved(text, "Kelm Courier")) == [("Reuters",), ("Reuters",) if carried else ()]


@pytest.mark.parametrize(
    ("told", "chain"),
    [
        ("told NBC’s Ann Poe on Sunday’s Meet the Press that", ("NBC",)),
        ("said on CBS-TV’s “Face the Nation” that", ("CBS",)),
        ("said on “Face the Nation” that", ("Face the Nation",)),
    ],
)
def test_programme_is_the_channel_where_its_network_is_not_named(resolved, told: str, chain: tuple[str, ...]):
    cue, _, tail = told.partition(" ")
    text = said(1, "Mayor Tom Hale", cue, "the vault was empty", tail=f" {tail}")
    assert relays(resolved(text, "Kelm Courier")) == [chain]


def test_outlet_that_the_speaker_tells_of_is_not_told(resolved):
    text = said(1, "Mayor Tom Hale", "told", "Reuters was late", tail=" CNN that")
    assert relays(resolved(text, "Kelm Courier")) == [("CNN",)]


@pytest.mark.parametrize(
    ("pair", "both"), [("Ann Moe and Tom Hale were", True), ("Ann Moe, unlike Tom Hale, was", False)]
)
def test_interview_of_two_is_of_both(resolved, pair: str, both: bool):
    text = (
        f"{pair} interviewed by CNN for a segment on the vault.\n"
        + said(1, "Ann Moe", "said", "it was late")
        + "\n"
        + said(2, "Tom Hale", "said", "it was cold")
    )
    assert relays(resolved(text, "Kelm Courier")) == [("CNN",), ("CNN",) if both else ()]


def test_what_a_host_is_told_goes_on_with_the_interview(resolved):
    text = (
        said(1, "Mayor Tom Hale", "said", "the vault was empty", tail=" in an interview with CNN’s Ana Ruiz that")
        + "\n"
        + said(2, "Hale", "told", "it was late", tail=" {} that")
        + "\n"
        + said(3, "He", "said", "nobody had listened")
    )
    assert relays(resolved(text.format("Ruiz"))) == [("CNN",)] * 3
    assert relays(resolved(text.format("CNN"))) == [("CNN",), ("CNN",), ()]


def test_what_follows_of_another_time_does_not_reach_back(resolved):
    text = (
        said(1, "Mayor Tom Hale", "said", "the vault was empty")
        + "\nIn late February, "
        + said(2, "Hale", "told", "the bank was warned", tail=" CNN that")
    )
    assert relays(resolved(text, "Kelm Courier")) == [(), ("CNN",)]
    assert relays(resolved(text.replace("In late February, ", ""), "Kelm Courier")) == [("CNN",), ("CNN",)]


def test_whoever_declined_told_the_next_outlet_nothing(resolved):
    text = (
        said(1, "Mayor Tom Hale", "declined", "to comment on the vault")
        + "\n"
        + said(2, "Hale", "told", "the bank was warned", tail=" CNN that")
    )
    assert relays(resolved(text, "Kelm Courier")) == [(), ("CNN",)]


def test_outlet_of_another_clause_is_not_how_it_came(resolved):
    text = said(1, "Clerks", "said", "the vault was empty").removesuffix(".")
    given = f"{text}; they gave the list to the Kelm Post in an interview with the Kelm Post."
    assert relays(resolved(given, "Kelm Courier")) == [()]
    assert relays(resolved(given.replace(";", ","), "Kelm Courier")) == [("Kelm Post",)]


def test_what_a_group_at_large_gave_to_an_outlet_is_not_how_all_of_it_speaks(resolved):
    analysis = resolved(
        said(1, "Republicans", "said", "the timing was not meant", tail=" on Friday")
        + "\n"
        + said(2, "they", "disclosed", "the deal", tail=" to Reuters on Friday")
        + "\n"
        + said(3, "one source on the panel", "said", "the talks go on"),
        "Kelm Courier",
    )
    assert relays(analysis)[0] == relays(analysis)[2] == ()


@pytest.mark.parametrize(
    ("clause", "relay"),
    [
        ("why it was brought up by Ann Pole in an interview with CNN", ()),
        ("why it was brought up in an interview with CNN", ("CNN",)),
    ],
)
def test_interview_of_somebody_else_in_the_sentence_is_no_channel(resolved, clause, relay):
    analysis = resolved(
        "<speaker a1>Mayor Tom Hale</speaker a1> <cue a1>did not say</cue a1> <content a1>why it rained</content a1>, "
        + "or "
        + clause
        + ".",
        "Kelm Courier",
    )
    assert relays(analysis) == [relay]


# --- broadcasters without a name, chains of two, documents ---------------------------------------------------------


@pytest.mark.parametrize(
    ("text", "chain"),
    [
        ("Iranian state television said the ramp was wet.", ("Iranian state television",)),
        ("Ole Holm told North Korea’s state news agency that the ramp was wet.", ("North Korea’s state news agency",)),
        ("State television said the ramp was wet.", ("state television",)),
        ("State media said the ramp was wet.", ()),
        ("Chinese state news agency Xinhua said the ramp was wet.", ("Xinhua",)),
        ("South Korea’s Yonhap News Agency reported that the ramp was wet.", ("Yonhap",)),
        ("A memo obtained by CNN said the ramp was wet.", ("CNN",)),
        ("A recording obtained by NPR showed the ramp was wet.", ("NPR",)),
        ("The ramp was wet, according to a police report reviewed by the Guardian.", ("The Guardian",)),
    ],
)
def test_channel_of_one_sentence(text, chain):
    (item,) = attribution.extract(text).attributions
    assert item.relay == chain


def test_what_a_memo_that_an_outlet_has_says_further_down_came_through_it():
    text = "A memo obtained by CNN said the ramp was wet.\n\nThe mill closed.\n\nThe memo said the gate was shut."
    assert relays(attribution.extract(text)) == [("CNN",), ("CNN",)]


def test_outlet_that_cites_another_stands_nearer_to_the_article():
    analysis = attribution.extract("Both mills had closed for the year, CNBC reported, citing Xinhua.")
    assert {chain for chain in relays(analysis) if len(chain) > 1} == {("CNBC", "Xinhua")}


# --- interviewers whose outlet nobody names ------------------------------------------------------------------------


def test_interviewer_who_asks_is_the_channel_of_the_interview():
    text = (
        "President Tom Dahl weighed a ban in an interview with Carla Moe.\n\nMoe asked the president why ships are let "
        "in.\n\n“That is what they have done for years,” Dahl said.\n\nDuring the same interview with Moe, the "
        "president claimed that the ramp was wet."
    )
    assert set(relays(attribution.extract(text))) == {("Carla Moe",)}


@pytest.mark.parametrize(
    "text",
    [
        "Tom Dahl weighed a ban in an interview with Carla Moe.\n\nDetective Carla Moe asked Dahl why it was.",
        "In an interview with Carla Moe, she said the ramp was wet.",
        "In an interview with Carla Moe, the potter said the ramp was wet. Dahl denied it.",
    ],
)
def test_interviews_with_officers_and_with_whom_nobody_hears_ask_are_no_channel(text):
    assert set(relays(attribution.extract(text))) == {()}
