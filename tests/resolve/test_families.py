"""Who is a relative of whom an article is about."""

from __future__ import annotations

import pytest

from attribution.resolve.families import is_relative


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The parents of Ann Moe came.", True),
        ("Ann Moe’s brother came.", True),
        ("Ann Moe's older sister came.", True),
        ("Bob Moe’s daughter came.", False),  # he himself
        ("Ann Moe came with Bob.", False),
        ("The parents of Ann Moer came.", False),
    ],
)
def test_is_relative(text: str, expected: bool) -> None:
    assert is_relative(("Bob", "Moe"), text) is expected


def test_relative_of_whom_the_article_is_about_is_family(resolved) -> None:
    said = "<speaker a1>Bob Moe</speaker a1> <cue a1>said</cue a1> <content a1>no</content a1>."
    text = f"The mother of Ann Moe wept.\n{said}"

    assert resolved(text).attributions[0].role.value == "family"
    assert resolved(text.replace("mother", "friend")).attributions[0].role.value == "other"
