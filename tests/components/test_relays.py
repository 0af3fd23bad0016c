"""Relay phrases: every pattern's own examples, the names of outlets, and any text at all."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from attribution.components.relays import find_relays
from attribution.lexicons.outlet_names import outlet_names
from attribution.model import Outlet, Pattern, PatternKind
from attribution.patterns.en.relays import PATTERNS

TAG = re.compile(r"</?relay>")


def names(text: str) -> list[str]:
    return [mark.value for mark in find_relays(text)]


@pytest.mark.parametrize(
    ("pattern", "hit"), [pytest.param(p, hit, id=f"{p.id}-{n}") for p in PATTERNS for n, hit in enumerate(p.hits)]
)
def test_pattern_finds_its_hits(pattern: Pattern, hit: str):
    text = TAG.sub("", hit)
    found = find_relays(text, patterns=(pattern,))
    assert [mark.span.of(text) for mark in found] == re.findall(r"<relay>(.*?)</relay>", hit)
    assert {(mark.label, mark.pattern) for mark in found} == {("relay", pattern.id)}


@pytest.mark.parametrize(
    ("pattern", "miss"), [pytest.param(p, miss, id=f"{p.id}-{n}") for p in PATTERNS for n, miss in enumerate(p.misses)]
)
def test_pattern_leaves_its_misses_alone(pattern: Pattern, miss: str):
    assert find_relays(miss, patterns=(pattern,)) == ()


def test_patterns_each_have_two_hits_and_two_misses():
    assert all(len(p.hits) >= 2 and len(p.misses) >= 2 for p in PATTERNS)


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("She told The Associated Press so.", ["The Associated Press"]),
        ("She told the AP so.", ["The Associated Press"]),
        ("She told KXYZ-TV so.", ["KXYZ-TV"]),
        ("She told the Kelm Valley Gazette so.", ["Kelm Valley Gazette"]),
        ("She told the Washington Post so. He told the Post nothing.", ["The Washington Post", "The Washington Post"]),
        ("She said on CNN’s “State of the Union” that it was over.", ["CNN"]),
        ("She said on “Meet the Press” that it was over.", ["Meet the Press"]),
        ("She said on “This Week” that it was over.", ["ABC News"]),
        ("She said on Panorama that it was over.", ["BBC News"]),
        ("She told WGN so.", ["WGN"]),
        ("She told WGN-TV so.", ["WGN-TV"]),
        ("She told Kelm’s WCKO-TV so.", ["WCKO-TV"]),
        ("She told the Kelm Tribune-Review so.", ["Kelm Tribune-Review"]),
        ("She told the Kelm Union-Gazette so.", ["Kelm Union-Gazette"]),
        ("She told the Nord network so.", ["Nord"]),
        ("She told the German network so.", []),
        ("She told ABC News so.", ["ABC News"]),
    ],
)
def test_find_relays_gives_canonical_names(text: str, wanted: list[str]):
    assert names(text) == wanted


def test_find_relays_matches_with_capitals_only():
    assert names("He told time and again how the guardian reported the post.") == []


def test_find_relays_prefers_the_names_that_outlets_bring():
    outlet = Outlet(name="Kelm Courant", aliases=("Courant",))
    assert [mark.value for mark in find_relays("She told the Courant so.", (outlet,))] == ["Kelm Courant"]


def test_find_relays_takes_patterns_that_name_their_outlet():
    pattern = Pattern(
        id="x/relay/courant",
        kind=PatternKind.RELAY,
        regex=r"\bas (?P<relay>the Courant) has it\b",
        triggers=("courant",),
        value="Kelm Courant",
    )
    (mark,) = find_relays("The pier, as the Courant has it, is shut.", patterns=(*PATTERNS, pattern))
    assert (mark.value, mark.pattern, mark.span.start) == ("Kelm Courant", "x/relay/courant", 13)


def test_find_relays_stays_in_the_sentence():
    assert names("He told nobody. Reuters was founded long ago.") == []


@pytest.mark.parametrize(
    ("name", "publisher", "same"),
    [
        ("CNN", "CNN", True),
        ("The New York Times", "New York Times", True),
        ("The Times", "New York Times", True),
        ("Fox News Sunday", "Fox News", True),
        ("CNN International", "CNN", True),
        ("Washington Times", "Washington Post", False),
        ("Reuters", "CNN", False),
        ("FoxNews.com", "Fox News", True),
        ("FoxNews.com", "Fox", True),
        ("KelmPost.com", "The Kelm Post", True),
        ("KelmPost.com", "The Sund Post", False),
    ],
)
def test_outlet_names_know_a_publisher_by_its_other_names(name: str, publisher: str, same: bool):
    assert outlet_names().same(name, publisher) is same


@given(
    st.one_of(
        st.text(), st.lists(st.sampled_from(["told ", "CNN ", "the ", "Times ", "\ue000", "’s ", "\n"])).map("".join)
    )
)
def test_find_relays_takes_any_text(text: str):
    for mark in find_relays(text):
        assert 0 <= mark.span.start < mark.span.end <= len(text)


@pytest.mark.parametrize("word", ["CNN ", "The Times ", "told Reuters, ", "A", "Times"])
def test_find_relays_grows_no_faster_than_the_text(word: str):
    """A megabyte; would take minutes if it were quadratic."""
    find_relays(word * (300_000 // len(word)))


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Reuters reported it. Two clerks told the news agency that it was late.", ["Reuters", "Reuters"]),
        ("Reuters is old. CNN reported it. Clerks told the U.S. network so.", ["CNN", "CNN"]),
        ("Reuters reported it. The CNN tower is tall. Clerks told the agency so.", ["Reuters"]),
        ("Reuters reported it. Clerks told the paper mill so.", ["Reuters"]),
        ("Clerks told the newspaper so.", []),
    ],
)
def test_the_paper_is_the_outlet_before(text: str, found: list[str]):
    assert names(text) == found


def test_spaces_may_be_doubled():
    assert names("She said so in an  interview with  Reuters on Monday.") == ["Reuters"]


def test_article_may_stand_inside_the_quotation_marks():
    assert names("She said so on Sunday’s episode of “The Ana Ruiz Show,” which is long.") == ["Ana Ruiz Show"]


def test_time_spent_on_a_network_is_no_channel():
    assert names("He has learned much during his years on CNN, he said.") == []


def test_clause_after_an_outlet_is_not_the_outlets():
    assert names("She spoke at a forum sponsored by CNN and said it was late.") == []
