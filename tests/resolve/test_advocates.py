"""Bodies that campaign, and who speaks for them."""

from __future__ import annotations

import pytest

from attribution.resolve.advocates import advocates_in

NAMES = frozenset(("sierra club", "league of women voters", "moveon.org"))


@pytest.mark.parametrize(
    ("description", "text", "expected"),
    [
        ("a lawyer for the Sierra Club", "", "sierra club"),
        ("the Sierra Club’s director", "", "sierra club"),
        ("the LWV's director", "The League of Women Voters (LWV) sued.", "league of women voters"),
        ("the LWV's director", "The Lake Wind Venture sued.", ""),
        ("a lawyer for the sierra club", "", ""),
        ("director of MoveOn.org", "", "moveon.org"),
        ("", "", ""),
    ],
)
def test_advocates_in_finds_names_and_initials(description: str, text: str, expected: str) -> None:
    assert advocates_in(description, text, NAMES) == expected


@pytest.mark.parametrize(
    ("speaker", "role"),
    [
        ("Joe Moe, a lawyer for the Sierra Club,", "activist"),
        ("ACLU attorney Ann Poe", "activist"),
        ("Ann Poe, a former president of the NAACP,", "other"),
        ("Ann Poe, a landlord who sued the ACLU,", "other"),
        ("Sierra Club spokeswoman Ann Poe", "spokesperson"),
        ("The Sierra Club", "organization"),
    ],
)
def test_people_of_bodies_that_campaign_are_activists(resolved, speaker: str, role: str) -> None:
    name, _, more = speaker.partition(",")
    text = f"<full a1><speaker a1>{name}</speaker a1>{',' + more if more else ''}</full a1> <cue a1>said</cue a1> "
    [item] = resolved(f"{text}<content a1>no</content a1>.").attributions

    assert item.role.value == role
