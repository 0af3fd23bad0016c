"""Bodies that are found again, on invented sentences."""

from __future__ import annotations

import pytest


def sources(analysis) -> list[str | None]:
    return [item.source for item in analysis.attributions]


def said(number: int, speaker: str, content: str) -> str:
    name = f"a{number}"
    return (
        f"<speaker {name}>{speaker}</speaker {name}> <cue {name}>said</cue {name}> "
        f"<content {name}>{content}</content {name}>."
    )


@pytest.mark.parametrize(
    ("first", "then"),
    [
        ("The Instituto Kelmense de Marina (IKM)", "The IKM"),
        ("The Harbour-Workers League", "HWL"),
        ("The Kelm Harbour Watch", "The watchdog group"),
        ("The Kelm Harbour Watch", "The organisation"),
        ("NBC News", "NBC"),
        ("The Fenworth Center for Rivers", "The Fenworth Center"),
        ("The Fenworth Institute", "Fenworth"),
    ],
)
def test_body_is_found_again(resolved, first, then):
    assert sources(resolved(said(1, first, "it was late") + "\n" + said(2, then, "it was cold"))) == ["s1", "s1"]


def test_letters_in_brackets_stand_for_the_name_before_them(resolved):
    text = "The Marine Institute of Kelmland [KMI] is small. "
    text += said(1, "the Marine Institute of Kelmland", "it was late") + "\n" + said(2, "KMI", "it was cold")
    assert sources(resolved(text)) == ["s1", "s1"]


def test_document_may_be_what_another_word_called_before(resolved):
    text = said(1, "A letter", "the pier was shut") + "\n" + said(2, "The document", "nobody was asked")
    assert sources(resolved(text)) == ["s1", "s1"]


def test_nonprofit_is_no_office(resolved):
    text = said(1, "The Harbour Ministry", "the pier was shut") + "\n" + said(2, "The nonprofit", "nobody was asked")
    assert sources(resolved(text)) == ["s1", "s2"]


def test_place_is_no_part_of_an_outlet(resolved):
    text = said(1, "The Times of India", "the pier was shut") + "\n" + said(2, "India", "nobody was asked")
    assert sources(resolved(text)) == ["s1", "s2"]


def test_document_speaks_for_the_one_its_full_mention_names(resolved):
    text = (
        "<full a1><speaker a1>The report</speaker a1>, issued by the Harbour Ministry,</full a1> "
        "<cue a1>said</cue a1> <content a1>the pier was shut</content a1>."
    )
    (source,) = resolved(text).sources
    assert "Harbour Ministry" in source.canonical


@pytest.mark.parametrize(
    ("before", "name"),
    [
        ("Kelm Foods Inc. is closing a mill. The ministry is not amused. ", "Kelm Foods Inc"),
        ("Boeing’s sales rose. The ministry is not amused. ", "Boeing"),
        ("Boeing’s sales rose. Those of Kelm Motors fell. ", "Kelm Motors"),
        ("The ministry is not amused. ", "The company"),
    ],
)
def test_company_is_the_last_that_was_named(resolved, before: str, name: str):
    analysis = resolved(before + said(1, "The company", "it was late"))
    assert [source.canonical for source in analysis.sources] == [name]


def test_company_is_no_country(resolved):
    text = said(1, "Germany", "it was late") + "\n" + said(2, "The company", "it was cold")
    assert sources(resolved(text)) == ["s1", "s2"]


@pytest.mark.parametrize(("noun", "name"), [("The airline", "Air Kelm Holdings"), ("The bank", "The bank")])
def test_company_is_of_the_kind_that_it_is_called(resolved, noun: str, name: str):
    analysis = resolved("Air Kelm Holdings fell. So did Boeing. " + said(1, noun, "it was late"))
    assert [source.canonical for source in analysis.sources] == [name]


def test_country_is_no_company_of_that_name(resolved):
    text = said(1, "France", "it was late") + "\n" + said(2, "Air France", "it was cold")
    assert sources(resolved(text)) == ["s1", "s2"]


def test_company_is_one_with_and_without_what_ends_its_name(resolved):
    text = said(1, "Kelmtel.com Inc.", "it was late") + "\n" + said(2, "Kelmtel", "it was cold")
    assert sources(resolved(text)) == ["s1", "s1"]


def test_report_is_of_the_body_that_published_it(resolved):
    analysis = resolved("The Kelm Budget Office released an estimate. " + said(1, "The report", "it was late"))
    assert [source.canonical for source in analysis.sources] == ["The Kelm Budget Office"]


def test_arrest_report_is_no_story(resolved):
    text = said(1, "Reuters", "it was late") + " " + said(2, "The arrest report", "he was wet")
    assert sources(resolved(text)) == ["s1", "s2"]
    assert sources(resolved(text.replace("arrest report", "report"))) == ["s1", "s1"]
