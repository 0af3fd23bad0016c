"""Offices that one person holds."""

from __future__ import annotations

import pytest

from attribution.resolve.offices import is_sole


@pytest.mark.parametrize(
    ("description", "head", "expected"),
    [
        ("the mayor", "mayor", True),
        ("The head of the Association of Pilots", "head", True),
        ("the publisher of the Kelm Courier", "publisher", True),
        ("the chief of staff for the committee", "chief of staff", True),
        ("The company's chief executive", "chief executive", True),
        ("the school’s dean of students", "dean", True),
        ("the nation's chief law enforcement officer", "officer", True),
        ("Krol's top trade negotiator", "negotiator", True),
        ("Krol's top aide", "aide", False),
        ("Krol's chief rival", "rival", False),
        ("Krol's first wife", "wife", False),
        ("the former head of the union", "head", False),
        ("the deputy head of the union", "head", False),
        ("the clerk of the court", "clerk", False),
    ],
)
def test_is_sole(description: str, head: str, expected: bool) -> None:
    assert is_sole(description, head) is expected


def says(resolved, speaker: str, asks: str = ""):
    named = f"<full a1><speaker a1>{speaker}</speaker a1>{asks}</full a1>"
    [item] = resolved(f"{named} <cue a1>said</cue a1> <content a1>no</content a1>.").attributions
    return item.identity.value, item.role.value


def test_sole_holder_speaks_for_the_office(resolved) -> None:
    assert says(resolved, "The head of the harbour union") == ("organization", "activist")
    assert says(resolved, "A head of the harbour union") == ("anonymous", "activist")


def test_holder_who_asks_not_to_be_named_is_anonymous(resolved) -> None:
    assert says(resolved, "The police chief", ", who asked not to be named,") == ("anonymous", "official")
