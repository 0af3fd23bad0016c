"""What the text reporter promises beyond its golden file."""

from __future__ import annotations

import re

import pytest
from attrs import evolve
from hypothesis import given
from hypothesis import strategies as st

from attribution.model import Report, Severity, TextSpan
from attribution.reporters import TextReporter
from attribution.reporters.excerpt import excerpt, printable


def render(report: Report, *, colour: bool = False) -> str:
    return "".join(TextReporter(colour=colour).render(report))


def test_text_colours_change_nothing_else(report: Report) -> None:
    assert re.sub(r"\x1b\[[0-9;]*m", "", render(report, colour=True)) == render(report)


def test_text_lets_no_control_character_through(report: Report) -> None:
    """An article must not be able to steer the terminal of who audits it."""
    assert not set(render(report)) & {"\x1b", "\x07", "\r", "\u202e"}


def test_text_tells_why_once_an_article_and_rule(report: Report) -> None:
    assert render(report).count("A reader cannot weigh a source that nothing describes.") == 1


def test_text_of_an_empty_report() -> None:
    assert render(Report(articles=())) == "0 articles, 0 attributions, 0 findings\n"


@pytest.mark.parametrize(
    ("level", "failed"),
    [(Severity.NOTE, True), (Severity.ERROR, True), (None, False)],
)
def test_text_says_that_the_run_failed(report: Report, level: Severity | None, failed: bool) -> None:
    printed = render(evolve(report, fail_level=level))

    assert printed.endswith(f"failed: findings of severity {level} or above\n") is failed


@pytest.mark.parametrize(
    ("text", "words", "expected"),
    [
        ("one two", "one", ("", "one", " two")),
        ("one\ntwo\nthree", "two", ("", "two", "")),
        ("one\r\ntwo\r\nthree", "two", ("", "two", "")),
        ("abc def ghi jkl mno", "ghi", ("…def ", "ghi", " jkl…")),
        ("abc two\n\nthree def", "two\n\nthree", ("abc ", "two three", " def")),
        ("abcdefghijklmno", "h", ("…cdefg", "h", "ijklm…")),
    ],
)
def test_excerpt_stays_in_the_paragraph_and_cuts_at_spaces(
    text: str, words: str, expected: tuple[str, str, str]
) -> None:
    start = text.index(words)

    assert excerpt(text, TextSpan(start, start + len(words)), around=5) == expected


@given(st.text(max_size=80), st.data())
def test_excerpt_is_one_printable_line(text: str, data: st.DataObject) -> None:
    start, end = sorted((data.draw(st.integers(0, len(text))), data.draw(st.integers(0, len(text)))))

    line = "".join(excerpt(text, TextSpan(start, end), around=6))

    assert len(f"{line}|".splitlines()) == 1


@given(st.text(st.characters(), max_size=40))
def test_printable_keeps_letters(text: str) -> None:
    assert [char for char in printable(text) if char.isalnum()] == [char for char in text if char.isalnum()]
