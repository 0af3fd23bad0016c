"""Comments in the text: found, read, passed over by detection, and bound to a paragraph."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from attribution.silence.comments import Scopes, blank_comments, find_comments

KNOWN = "<!-- attribution: ignore ANON001 identity known to desk -->"


@pytest.mark.parametrize(
    ("comment", "action", "rules", "reason"),
    [
        (KNOWN, "ignore", ("ANON001",), "identity known to desk"),
        ("<!--attribution:ignore bare-source known-->", "ignore", ("bare-source",), "known"),
        ("<!-- Attribution: IGNORE ANON a b -->", "ignore", ("ANON",), "a b"),
        ("<!-- attribution: ignore ANON001, no-reason known -->", "ignore", ("ANON001", "no-reason"), "known"),
        ("<!-- attribution: ignore ANON001 — known -->", "ignore", ("ANON001",), "known"),
        ("<!-- attribution: ignore ANON001: known -->", "ignore", ("ANON001",), "known"),
        ("<!-- attribution: ignore-file all\n known to\n desk -->", "ignore-file", ("all",), "known to desk"),
        ("<!-- attribution: ignore ANON001 -->", "ignore", ("ANON001",), ""),
        ("<!-- attribution: ignore ANON001 --- . -->", "ignore", ("ANON001",), ""),
        ("<!-- attribution: ignore -->", "ignore", (), ""),
        ("<!-- attribution: -->", "", (), ""),
    ],
)
def test_comments_are_read(comment: str, action: str, rules: tuple[str, ...], reason: str) -> None:
    [found] = find_comments(f"Before. {comment} Behind.")

    assert (found.action, found.rules, found.reason) == (action, rules, reason)
    assert found.span.of(f"Before. {comment} Behind.") == comment


@pytest.mark.parametrize(
    "text",
    [
        "attribution: ignore ANON001 known",
        "<!-- a note: ignore ANON001 known -->",
        "<!-- attribution: ignore ANON001 known",
        "<!-- attribution ignore ANON001 known -->",
        f"<!-- attribution: ignore ANON001 {'long ' * 500} -->",
    ],
)
def test_comments_of_others_are_text(text: str) -> None:
    assert find_comments(text) == ()
    assert blank_comments(text) == text


@given(
    st.lists(st.sampled_from([KNOWN, "<!-- attribution: x\ny -->", "Sources said.", "\n", "\r\n", "<!--", "-->", "🚋"]))
)
def test_comments_blanked_leave_every_other_character_where_it_was(pieces: list[str]) -> None:
    text = "".join(pieces)
    blanked = blank_comments(text)
    inside = {at for comment in find_comments(text) for at in range(comment.span.start, comment.span.end)}

    assert len(blanked) == len(text)
    for at, (was, now) in enumerate(zip(text, blanked, strict=True)):
        assert now == (" " if at in inside and was not in "\r\n" else was)


def scoped(text: str) -> list[str]:
    blanked = blank_comments(text)
    scopes = Scopes(text)
    return [scopes.of(comment).of(blanked).strip() for comment in find_comments(text)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (f"One.\n\n{KNOWN}\nTwo.\n\nThree.", "Two."),
        (f"One.\n\n{KNOWN}\n\nTwo.\n\nThree.", "Two."),
        (f"One.\r\n\r\n{KNOWN}\r\nTwo.\r\n\r\nThree.", "Two."),
        (f"One.\n\n{KNOWN}\nTwo\nis wrapped.\n\nThree.", "Two\nis wrapped."),
        (f"One.\n\nTwo. {KNOWN}\n\nThree.", "Two."),
        (f"One.\n\nTwo\nis {KNOWN} wrapped\nhere.\n\nThree.", f"Two\nis {' ' * len(KNOWN)} wrapped\nhere."),
        (f"One.\n{KNOWN}\nTwo.\nThree.", "Two."),
        (f"One.\nTwo. {KNOWN}\nThree.", "Two."),
        (f"{KNOWN} One.\n\nTwo.", "One."),
        (f"One.\n\n{KNOWN}", ""),
    ],
)
def test_comments_speak_for_their_paragraph_or_the_next(text: str, expected: str) -> None:
    assert scoped(text) == [expected]


def test_comments_on_lines_one_after_the_other_speak_for_one_paragraph() -> None:
    assert scoped(f"One.\n\n{KNOWN}\n{KNOWN}\nTwo.\n\nThree.") == ["Two.", "Two."]


def test_comments_can_speak_for_the_file() -> None:
    text = "<!-- attribution: ignore-file ANON known -->\n\nOne.\n\nTwo."

    assert scoped(text) == ["One.\n\nTwo."]


@given(
    st.lists(st.sampled_from([KNOWN, "<!-- attribution: ignore", "Said.", " ", "\n", "\r\n", "\u2028"]), max_size=12)
)
def test_comments_always_have_a_scope_inside_the_text(pieces: list[str]) -> None:
    text = "".join(pieces)
    scopes = Scopes(text)

    for comment in find_comments(text):
        assert scopes.of(comment).end <= len(text)
