"""What outlets and publishers are called."""

from __future__ import annotations

import pytest

from attribution.lexicons.local_outlets import LocalOutlets
from attribution.lexicons.outlet_names import OutletNames, outlet_names
from attribution.model import Outlet

NAMES = outlet_names((Outlet(name="The Kelm Morning Post", aliases=("kelm morning post",)),))


@pytest.mark.parametrize(
    ("given", "name"),
    [
        ("kelm-morn-post", "The Kelm Morning Post"),
        ("kelm_morning_post", "The Kelm Morning Post"),
        ("financial-times", "Financial Times"),
        ("reuters", "Reuters"),
        ("Reuters", "Reuters"),
        ("harbour-bugle", "harbour-bugle"),
        ("Harbour Bugle", "Harbour Bugle"),
    ],
)
def test_publisher_by_a_short_form_is_an_outlet(given, name):
    assert NAMES.publisher(given) == name


def test_publisher_that_fits_several_outlets_is_none_of_them():
    names = OutletNames(
        (Outlet(name="Kelm Post", aliases=("kelm post",)), Outlet(name="Kelmar Post", aliases=("kelmar post",)))
    )
    assert names.publisher("kelm-post") == "kelm-post"


def test_same_holds_for_a_publisher_by_a_short_form():
    assert NAMES.same("The Kelm Morning Post", "kelm-morn-post")
    assert not NAMES.same("Financial Times", "kelm-morn-post")


def test_own_names_follow_from_a_short_form():
    found = LocalOutlets(NAMES, "He told the Kelm Morning Post so.", "kelm-morn-post").find("the Post said so")
    assert [mention.name for mention in found] == ["The Kelm Morning Post"]


def test_names_joined_by_an_ampersand_are_one():
    assert [item.name for item in NAMES.find("Kelm News & Sund Report wrote so.")] == ["Kelm News & Sund Report"]
    assert [item.name for item in NAMES.find("He read Kelm News & left.")] == ["Kelm News"]


def test_news_service_belongs_to_the_name():
    assert [item.name for item in NAMES.find("It was late, Kelm News Service reported.")] == ["Kelm News Service"]


def test_an_invitation_is_no_part_of_a_name():
    assert [mention.name for mention in NAMES.find("Get the Monitor by mail. She told the Monitor so.")] == [
        "The Monitor",
        "The Monitor",
    ]
