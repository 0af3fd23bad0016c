"""Documents speak for whoever made them."""

from __future__ import annotations

import pytest

from attribution.resolve.documents import bare_document, issuer, publisher_of, spoke_in


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("a statement from the Harbour Board", ("the Harbour Board", "statement", "from")),
        ("a letter written by Ann Moe", ("Ann Moe", "letter", "from")),
        ("the clerk's report on the ferry", ("the clerk", "report", "owner")),
        ("her complaint", ("her", "complaint", "owner")),
        ("new Harbour Board figures", ("Harbour Board", "figures", "before")),
        ("a police press release", ("police", "press release", "before")),
        ("the annual “Kelm at Sea” survey from the Harbour Board", ("the Harbour Board", "survey", "from")),
    ],
)
def test_issuer_is_whose_word_a_document_is(text: str, expected: tuple[str, str, str]):
    assert issuer(text) == expected


@pytest.mark.parametrize(
    "text", ["the clerk", "", "a May report", "the fishers' website Kelm Net", "a report about Ann Moe"]
)
def test_issuer_is_none_where_nobody_is_named(text: str):
    assert issuer(text) is None


def test_bare_document_must_have_been_named_before():
    assert bare_document("the statement") == "statement"
    assert bare_document("a statement") == ""


def test_spoke_in_wants_the_document_to_be_the_speakers_own():
    assert spoke_in("statement", "the mill said in a written statement that it rained")
    assert not spoke_in("statement", "the mill had read the statement of the board before")
    assert not spoke_in("report", "the mill said in a report that it rained")


@pytest.mark.parametrize(
    ("document", "before", "expected"),
    [
        ("report", "In May, the Kelm Budget Office released a helpful estimate of the costs. ", "Kelm Budget Office"),
        (
            "study",
            "The Marine Institute published a study. The Harbour Board put out its review. ",
            "The Harbour Board",
        ),
        ("letter", "The Kelm Budget Office released a letter. ", ""),
        ("report", "The Kelm Budget Office released the hounds. ", ""),
        ("report", "", ""),
    ],
)
def test_publisher_of_is_who_brought_a_document_out(document: str, before: str, expected: str):
    assert publisher_of(document, before).removeprefix("The ") == expected.removeprefix("The ")
