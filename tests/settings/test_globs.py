"""Globs: what they mean, and that nothing makes them slow or fail."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from attribution.settings.globs import matches


@pytest.mark.parametrize(
    ("glob", "path", "expected"),
    [
        ("alerts", "alerts/ferry.txt", True),
        ("alerts", "2031/alerts/may/ferry.txt", True),
        ("alerts", "alerts.txt", False),
        ("alerts/", "2031/alerts/ferry.txt", True),
        ("*.md", "2031/ferry.md", True),
        ("*.md", "ferry.txt", False),
        ("2031/*", "2031/ferry.txt", True),
        ("2031/*", "old/2031/ferry.txt", False),
        ("/2031", "2031/ferry.txt", True),
        ("/2031", "old/2031/ferry.txt", False),
        ("2031/*.txt", "2031/may/ferry.txt", False),
        ("2031/**/*.txt", "2031/ferry.txt", True),
        ("2031/**/*.txt", "2031/may/3/ferry.txt", True),
        ("**/alerts/*", "2031/alerts/ferry.txt", True),
        ("./2031", "2031/ferry.txt", True),
        ("ferry-?.txt", "ferry-1.txt", True),
        ("ferry-[12].txt", "ferry-3.txt", False),
        ("**", "ferry.txt", True),
        ("", "ferry.txt", False),
        ("/", "ferry.txt", False),
        ("alerts", "", False),
        ("Alerts", "alerts/ferry.txt", False),
    ],
)
def test_matches(glob: str, path: str, expected: bool) -> None:
    assert matches(glob, path) is expected


@given(glob=st.text(max_size=60), path=st.text(max_size=60))
def test_matches_takes_any_text(glob: str, path: str) -> None:
    assert matches(glob, path) in {True, False}


@given(name=st.text(st.characters(exclude_characters="/*?[]", exclude_categories=["Cs"]), min_size=1, max_size=20))
def test_matches_a_path_that_it_spells(name: str) -> None:
    assert matches(f"a/{name}", f"a/{name}/b") or name == "."


def test_matches_many_stars_in_a_moment() -> None:
    assert not matches("**/*a*a*a*a*a*a*a*a*b/" * 8, "/".join(["a" * 200] * 60))
