"""Who is a relative of whom an article is about."""

from __future__ import annotations

import pytest

from attribution.resolve.families import with_relatives


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The parents of Ann Moe came.", {"Moe": {"Ann"}}),
        ("Ann Moe’s brother and Bob K. Poe's older sister came.", {"Moe": {"Ann"}, "Poe": {"Bob"}}),
        ("The family of the late Ann Moe, and Bob Moe’s friends.", {"Moe": {"Ann"}}),
        ("Ann Moe came with her brother.", {}),
        ("", {}),
    ],
)
def test_with_relatives(text: str, expected: dict[str, set[str]]) -> None:
    assert with_relatives(text) == expected


def test_relative_of_whom_the_article_is_about_is_family(resolved) -> None:
    said = "<speaker a1>Bob Moe</speaker a1> <cue a1>said</cue a1> <content a1>no</content a1>."
    text = f"The mother of Ann Moe wept.\n{said}"

    assert resolved(text).attributions[0].role.value == "family"
    assert resolved(text.replace("Ann", "Bob")).attributions[0].role.value == "other"
    assert resolved(text.replace("mother", "friend")).attributions[0].role.value == "other"
