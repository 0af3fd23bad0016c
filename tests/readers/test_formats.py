"""The formats one by one: what becomes the text, and what the id."""

from __future__ import annotations

import io

import pytest

from attribution.errors import InputError
from attribution.model import Article
from attribution.readers import JsonLinesReader, JsonReader, MarkdownReader, Reader, TextReader


def read(reader: Reader, content: bytes) -> list[tuple[str, str]]:
    """Id and text of articles, place and problem of errors."""
    found = reader.read(io.BytesIO(content), "f")
    return [(x.place, x.problem) if isinstance(x, InputError) else (x.id, x.text) for x in found]


@pytest.mark.parametrize(
    ("content", "text"),
    [
        (b"one\r\ntwo\rthree\n", "one\r\ntwo\rthree\n"),
        (b"\xef\xbb\xbfone", "one"),
        (b"one \xef\xbb\xbf", "one \ufeff"),
        ("\u2028x\u0085".encode(), "\u2028x\u0085"),
        (b" \t one", " \t one"),
    ],
)
def test_text_is_every_character_of_the_file(content: bytes, text: str) -> None:
    """Offsets point into the file; only the mark of the encoding at its start is no part of the text."""
    assert read(TextReader(), content) == [("f", text)]


def test_markdown_keeps_markup_and_front_matter() -> None:
    content = "---\ntitle: Ferry\n---\n# Ferry\n\n> *“Wet,”* she said.\n"

    assert read(MarkdownReader(), content.encode()) == [("f", content)]


def test_jsonl_reads_the_keys_of_an_article() -> None:
    line = b'{"id":"x","text":"t","publisher":"P","title":"T","published":"2031-05-01","url":"u","n":1}'

    assert list(JsonLinesReader().read(io.BytesIO(line), "f")) == [
        Article("t", id="x", publisher="P", title="T", published="2031-05-01", url="u", place="f:1")
    ]


@pytest.mark.parametrize(
    ("content", "expected"),
    [
        (b"", [("f", "empty; there is no article in it")]),
        (b"\n \n", [("f", "empty; there is no article in it")]),
        (b'{"text":"a"}\r\n{"text":"b","id":"x"}', [("f:1", "a"), ("x", "b")]),
        (
            b'\n\xef\xbb\xbf{"text":"a"}',
            [("f:2", "not JSON: Unexpected UTF-8 BOM (decode using utf-8-sig) at column 1")],
        ),
        ('{"text":"a\u2028b\u0085c"}'.encode(), [("f:1", "a\u2028b\u0085c")]),
        (b'{"text":"a","id":"x"}\n{"text":"b","id":"x"}', [("x", "a"), ("x", "b")]),
        (b"\0\0", [("f", "not text but binary: zero byte at byte 0")]),
        (b'{"text":"\\ud800"}', [("f:1", "\ud800")]),
    ],
)
def test_jsonl_lines(content: bytes, expected: list[tuple[str, str]]) -> None:
    assert read(JsonLinesReader(), content) == expected


def test_jsonl_reads_line_by_line() -> None:
    """The first article comes before the second line is there: files may be larger than memory."""

    class Endless(io.RawIOBase):
        def readable(self) -> bool:
            return True

        def readline(self, _size: int | None = -1, /) -> bytes:
            return b'{"text":"a"}\n'

    found = JsonLinesReader().read(Endless(), "f")  # type: ignore[arg-type]

    assert [next(found), next(found)] == [Article("a", id=f"f:{n}", place=f"f:{n}") for n in (1, 2)]


@pytest.mark.parametrize(
    ("content", "expected"),
    [
        (b'{"text":"a"}', [("f", "a")]),
        (
            b'[{"text":"a"},{"text":"b","id":"x"},{}]',
            [("f#1", "a"), ("x", "b"), ("f#3", '"text" is missing')],
        ),
        (b"[]", [("f", "an empty list; there is no article in it")]),
        (b'{"text":"a"}\n{"text":"b"}\n', [("f:1", "a"), ("f:2", "b")]),
        (b'{"text":"a"', [("f", "not JSON: Expecting ',' delimiter at column 12")]),
        (b'{\n"text": a}', [("f", "not JSON: Expecting value at line 2, column 9")]),
        (b"", [("f", "empty; there is no article in it")]),
    ],
)
def test_json_is_one_article_or_a_list(content: bytes, expected: list[tuple[str, str]]) -> None:
    assert read(JsonReader(), content) == expected
