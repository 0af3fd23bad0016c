"""Which names an article makes outlets by its own word."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from attribution.lexicons.local_outlets import LocalOutlets
from attribution.lexicons.outlet_names import outlet_names
from attribution.model import Outlet

NAMES = outlet_names(())


def found(text: str, publisher: str | None = None) -> list[str]:
    return [mention.name for mention in LocalOutlets(NAMES, text, publisher).find(text)]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("He told the newspaper Kelm Morgen so.", "Kelm Morgen"),
        ("The state-run site Kelm Today denied it.", "Kelm Today"),
        ("Hardanet, a local news website, denied it.", "Hardanet"),
        ("Pro-harbour website Kelmsteps said so earlier.", "Kelmsteps"),
        ("The exit was reported by Kelmsteps, a news website linked to the port's guards.", "Kelmsteps"),
        ("He told Kelm Unity radio so.", "Kelm Unity"),
        ("He told Canal Hardan so.", "Canal Hardan"),
        ("She spoke to interviewers from Hardan World.", "Hardan World"),
        ("The mayor told InsideHarbors that it was late.", "InsideHarbors"),
        ("In an interview with KelmNow.com, the mayor agreed.", "KelmNow.com"),
        ("The police told NBC affiliate Kelm9 that it was late.", "Kelm9"),
    ],
)
def test_local_outlets_knows_what_the_text_calls_an_outlet(text, name):
    assert name in found(text)


@pytest.mark.parametrize(
    "text",
    [
        "He told a British newspaper so.",
        "He told the paper Monday that it was over.",
        "The website. Earlier he had left.",
        "Ann Moe, the editor of the newspaper, left.",
        "He stood at the police station Ann Moe had built.",
        "On state television President Moe wept. Moe left.",
        "The mayor told McDonald that it was late.",
        "The mayor told DiAngelo that it was late.",
        "The mayor told WikiLeaks that it was late.",
    ],
)
def test_local_outlets_takes_no_person_place_or_day_for_an_outlet(text):
    assert found(text) == []


@pytest.mark.parametrize(
    ("text", "publisher"),
    [
        ("She told the Courier so.", "Kelm Courier"),
        ("She told HBS so.", "Hardan Broadcasting Service"),
        ("(KP) - She told KP so.", "Kelm Press"),
        ("She told Hardania so.", "Hardania News"),
        ("She told the Pennant so.", "Kelm Pennant"),
    ],
)
def test_local_outlets_knows_the_publisher_by_its_short_forms(text, publisher):
    local = LocalOutlets(NAMES, text, publisher)
    (name,) = {mention.name for mention in local.find(text)}
    assert name == publisher
    assert local.same(name, publisher)


def test_local_outlets_prefers_the_outlet_named_before_to_the_publisher():
    """A short name is another paper's where that was named in full."""
    text = "The Hardan Courier broke the story. A clerk told the Courier so."
    assert found(text, "Kelm Courier")[-1] == "Hardan Courier"


def test_local_outlets_takes_a_programme_only_by_its_capitals():
    assert found("This week he left.") == []
    assert found("He said so on This Week.") == ["ABC News"]


def test_local_outlets_stops_after_many_candidates():
    text = "".join(f"The newspaper Kelm{letter * 3} fell. " for letter in "abcdefghijklmnopqrstuvwxyz" * 40)
    assert len(found(text)) < len(text)


@given(st.text(max_size=200), st.none() | st.text(max_size=30))
def test_local_outlets_takes_any_text(text, publisher):
    for mention in LocalOutlets(NAMES, text, publisher).find(text):
        assert 0 <= mention.start < mention.end <= len(text)


COURIER = Outlet(
    name="The Kelm Courier", domains=("kelm.example",), own_voice=("this masthead",), programmes=("Kelm Tonight",)
)


def named(text: str, publisher: str | None) -> list[str]:
    return [item.name for item in LocalOutlets(outlet_names((COURIER,)), text, publisher).find(text)]


@pytest.mark.parametrize(
    "publisher", ["The Kelm Courier", "kelm.example", "https://www.kelm.example/a/1", "m.kelm.example"]
)
@pytest.mark.parametrize("text", ["He told this masthead so.", "This masthead was told so."])
def test_local_outlets_knows_the_publishers_own_voice(text, publisher):
    assert named(text, publisher) == ["The Kelm Courier"]


@pytest.mark.parametrize("publisher", [None, "", "The Sille Post", "example"])
def test_local_outlets_own_voice_is_nobody_elses(publisher):
    assert named("He told this masthead so.", publisher) == []


@pytest.mark.parametrize(
    ("text", "publisher", "names"),
    [
        ("on Kelm Tonight", "kelm.example", ["The Kelm Courier"]),
        ("in Kelm tonight", "kelm.example", []),
        ("on Kelm Tonight", "The Sille Post", []),
        ("on Kelm Tonight", None, []),
    ],
)
def test_local_outlets_knows_the_publishers_own_programmes(text, publisher, names):
    assert named(f"He spoke {text}.", publisher) == names
