"""From what a user names to articles: whatever is wrong with an input, the others are still read."""

from __future__ import annotations

import gzip
import io
import json
import os
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import BinaryIO, ClassVar

import pytest
from hypothesis import given
from hypothesis import strategies as st

from attribution.errors import ConfigError, InputError
from attribution.model import Article
from attribution.readers import BUILTIN_READERS, iter_articles
from attribution.readers.base import Reader
from attribution.readers.source import choose, make_readers


@pytest.fixture(autouse=True)
def _in_an_empty_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Paths become ids and stand in messages, so tests use short ones."""
    monkeypatch.chdir(tmp_path)


def write(path: str, content: str | bytes) -> None:
    file = Path(path)
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_bytes(content.encode() if isinstance(content, str) else content)


def read(*paths: str, reader: str | None = None) -> list[Article | InputError]:
    return list(iter_articles(paths, BUILTIN_READERS, reader))


def shown(*paths: str, reader: str | None = None) -> list[str]:
    """The texts of articles, the messages of errors."""
    return [str(item) if isinstance(item, InputError) else item.text for item in read(*paths, reader=reader)]


def give_standard_input(monkeypatch: pytest.MonkeyPatch, content: bytes) -> None:
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(content)))


def test_file_is_an_article_named_by_its_path() -> None:
    write("a/b.txt", "The ramp is wet.\n")

    assert read("a/b.txt") == [Article("The ramp is wet.\n", id="a/b.txt", place="a/b.txt")]


def test_folder_is_read_by_name_with_known_endings_only() -> None:
    for name in (
        "d/z.txt",
        "d/a.md",
        "d/sub/m.TXT",
        "d/picture.png",
        "d/.hidden.txt",
        "d/.git/x.txt",
        "d/b.txt.gz",
    ):
        write(name, gzip.compress(b"zipped") if name.endswith("gz") else name)

    assert shown("d") == ["d/a.md", "zipped", "d/z.txt", "d/sub/m.TXT"]


def test_inputs_come_in_the_order_they_are_named() -> None:
    write("b.txt", "b")
    write("a.txt", "a")

    assert shown("b.txt", "a.txt", "b.txt") == ["b", "a", "b"]


def test_every_bad_input_is_named_and_the_others_are_read() -> None:
    write("latin.txt", "a\ncaf\xe9".encode("latin-1"))
    write("utf16.txt", "abc".encode("utf-16"))
    write("binary.txt", b"PK\x03\x04\x00")
    write("empty.txt", "")
    write("blank.md", " \r\n\t")
    write("page.html", "<p>")
    write("good.txt", "good")
    Path("nothing").mkdir()

    paths = (
        "latin.txt",
        "utf16.txt",
        "missing.txt",
        "binary.txt",
        "empty.txt",
        "blank.md",
        "page.html",
        "nothing",
    )

    endings = ".json, .jsonl, .markdown, .md, .ndjson, .text, .txt"
    assert shown(*paths, "good.txt") == [
        "latin.txt:2: not UTF-8: byte 0xe9 at byte 5 (unexpected end of data); convert it to UTF-8 first",
        "utf16.txt: not UTF-8 but UTF-16; convert it to UTF-8 first",
        "missing.txt: no such file or folder",
        "binary.txt: not text but binary: zero byte at byte 4",
        "empty.txt: empty; there is no article in it",
        "blank.md: empty; there is no article in it",
        f"page.html: no reader for this ending (known: {endings}); name one with --reader",
        f"nothing: no articles in this folder (looked for {endings})",
        "good",
    ]


def test_one_broken_line_among_good_ones() -> None:
    write(
        "n.jsonl",
        '{"text":"a"}\n\n{"text\n{"id":"x"}\n{"text":5}\n{"text":"caf\xe9"}\n'.encode("latin-1") + b'{"text":"b"}',
    )

    assert shown("n.jsonl") == [
        "a",
        "n.jsonl:3: not JSON: Unterminated string starting at column 2",
        'n.jsonl:4: "text" is missing',
        'n.jsonl:5: "text" must be a string, this is a number',
        "n.jsonl:6: not UTF-8: byte 0xe9 at byte 12 (invalid continuation byte); convert it to UTF-8 first",
        "b",
    ]


def test_truncated_gzip_gives_the_lines_before_the_break() -> None:
    lines = b"".join(json.dumps({"id": n, "text": f"{n * 7919} said so"}).encode() + b"\n" for n in range(500))
    packed = gzip.compress(lines)
    write("n.jsonl.gz", packed[: len(packed) // 2])

    *articles, error = read("n.jsonl.gz")

    assert len(articles) > 100
    assert [article.id for article in articles if isinstance(article, Article)] == [
        str(n) for n in range(len(articles))
    ]
    assert isinstance(error, InputError)
    assert str(error).startswith("n.jsonl.gz: compressed data is damaged or cut off: ")


def test_damaged_gzip_is_an_error() -> None:
    packed = bytearray(gzip.compress(b"some text " * 1000))
    packed[-6] ^= 0xFF  # the checksum
    write("a.txt.gz", bytes(packed))
    write("b.txt.gz", b"\x1f\x8bnot gzip at all")

    assert [str(item)[:9] for item in read("a.txt.gz", "b.txt.gz") if isinstance(item, InputError)] == [
        "a.txt.gz:",
        "b.txt.gz:",
    ]


def test_compression_is_told_by_content() -> None:
    """Servers and browsers pack and unpack on the way without a change of name."""
    write("plain.jsonl.gz", '{"text":"a"}')
    write("packed.jsonl", gzip.compress(b'{"text":"b"}'))

    assert shown("plain.jsonl.gz", "packed.jsonl") == ["a", "b"]


@pytest.mark.skipif(os.name == "nt" or not hasattr(os, "geteuid") or os.geteuid() == 0, reason="root may read all")
def test_unreadable_file_and_folder() -> None:
    write("d/a.txt", "a")
    write("d/secret.txt", "s")
    write("d/locked/x.txt", "x")
    Path("d/secret.txt").chmod(0)
    Path("d/locked").chmod(0)

    try:
        assert shown("d") == [
            "a",
            "d/secret.txt: cannot be read: Permission denied",
            "d/locked: cannot be read: Permission denied",
        ]
    finally:
        Path("d/locked").chmod(0o700)


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="no named pipes here")
def test_folder_with_pipes_and_links() -> None:
    """A pipe would be waited for for ever; a link to nowhere deserves a word; a loop of links must end."""
    write("d/a.txt", "a")
    os.mkfifo("d/pipe.txt")
    os.symlink("nowhere.txt", "d/link.txt")
    os.symlink(".", "d/loop")

    assert shown("d") == ["a", "d/link.txt: no such file or folder"]


@pytest.mark.parametrize(
    ("content", "expected"),
    [
        (b"A storm, she said.", ["A storm, she said."]),
        (b'{"text":"a"}\n{"text":"b"}\n', ["a", "b"]),
        (b' \n{"text":"a"}', ["a"]),
        (b'\xef\xbb\xbf{"text":"a"}', ["a"]),
        (gzip.compress(b'{"text":"a"}'), ["a"]),
        (b"", ["-: empty; there is no article in it"]),
        (b"\xff\xfe", ["-: not UTF-8 but UTF-16; convert it to UTF-8 first"]),
    ],
)
def test_standard_input_is_text_or_json_lines(
    monkeypatch: pytest.MonkeyPatch, content: bytes, expected: list[str]
) -> None:
    give_standard_input(monkeypatch, content)

    assert shown("-") == expected


def test_standard_input_stays_open(monkeypatch: pytest.MonkeyPatch) -> None:
    give_standard_input(monkeypatch, b"text")
    read("-")

    assert not sys.stdin.closed


def test_standard_input_that_is_closed(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stdin", None)

    assert shown("-") == ["-: cannot be read: standard input is closed"]


def test_reader_can_be_forced(monkeypatch: pytest.MonkeyPatch) -> None:
    give_standard_input(monkeypatch, b'{"text":"a"}')
    write("page.html", "<p>")

    assert shown("-", "page.html", reader="text") == ['{"text":"a"}', "<p>"]


def test_forced_reader_takes_only_its_endings_in_folders() -> None:
    write("d/a.txt", "a")
    write("d/b.md", "b")

    assert shown("d", reader="markdown") == ["b"]


def test_unknown_reader() -> None:
    with pytest.raises(ConfigError, match="no reader is called 'pdf'; there are json, jsonl, markdown, text"):
        read("x", reader="pdf")


def test_longest_ending_wins() -> None:
    class Transcript:
        name: ClassVar[str] = "transcript"
        suffixes: ClassVar[tuple[str, ...]] = (".script.txt",)

        def read(self, stream: BinaryIO, place: str) -> Iterator[Article | InputError]:
            yield Article("t", id=place)

    classes: tuple[type[Reader], ...] = (*BUILTIN_READERS, Transcript)
    readers = make_readers(classes)

    assert [found.name for found in (choose(name, readers) for name in ("a.script.txt.gz", "a.txt")) if found] == [
        "transcript",
        "text",
    ]


def test_name_that_is_no_text_is_escaped() -> None:
    """File names are bytes; what is no UTF-8 in them must not break the output later."""
    try:
        write(os.fsdecode(b"caf\xe9.txt"), "a")
    except OSError:
        pytest.skip("this file system takes no such name")

    [article] = read(".")

    assert isinstance(article, Article)
    assert article.id == "caf\\udce9.txt"


@pytest.mark.parametrize("path", ["", "a\0b"])
def test_impossible_paths(path: str) -> None:
    [error] = read(path)

    assert isinstance(error, InputError)


@pytest.mark.parametrize("reader", BUILTIN_READERS)
@given(content=st.binary(max_size=200) | st.text(max_size=100).map(str.encode))
def test_reader_takes_any_bytes(reader: type[Reader], content: bytes) -> None:
    for found in reader().read(io.BytesIO(content), "place"):
        if isinstance(found, InputError):
            assert found.place.startswith("place")
        else:
            assert found.text.strip()


@given(st.lists(st.text(min_size=1).filter(str.strip), min_size=1, max_size=5))
def test_reader_alters_no_text(texts: list[str]) -> None:
    content = "\n".join(json.dumps({"text": text}, ensure_ascii=False) for text in texts).encode()
    reader = make_readers(BUILTIN_READERS, "jsonl")[0]

    found = list(reader.read(io.BytesIO(content), "p"))

    assert [item.text for item in found if isinstance(item, Article)] == texts
