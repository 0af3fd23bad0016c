"""`attribution extract`: a line an article, whatever happens to the others."""

from __future__ import annotations

import gzip
import json
import os
from pathlib import Path

import pytest
from typer.testing import CliRunner, Result

from attribution.cli import app
from attribution.config import Config

pytestmark = pytest.mark.usefixtures("engine")


def run(*arguments: str, stdin: str | None = None) -> Result:
    return CliRunner().invoke(app, ["extract", *arguments], input=stdin)


def ids(lines: str) -> list[str]:
    return [json.loads(line)["id"] for line in lines.splitlines()]


def test_extract_writes_a_line_an_article_to_standard_output(folder: Path) -> None:
    (folder / "a.txt").write_text("She said so.")

    result = run("a.txt", "-", stdin='{"id":"x","text":"é said, said"}\n')

    assert result.exit_code == 0
    assert result.stderr == ""
    assert ids(result.stdout) == ["a.txt", "x"]
    assert json.loads(result.stdout.splitlines()[1])["attributions"][1]["content"] == [[8, 12]]


def test_extract_does_the_rest_where_input_is_bad(folder: Path) -> None:
    (folder / "n.jsonl").write_text(
        '{"id":"a","text":"A"}\n{broken\n{"id":"b","text":"crash"}\n{"id":"c","text":"C"}\n'
    )

    result = run("missing.txt", "n.jsonl", "-o", "out.jsonl")

    assert result.exit_code == 2
    assert ids((folder / "out.jsonl").read_text()) == ["a", "c"]
    assert result.stdout == ""
    assert result.stderr.splitlines() == [
        "attribution: missing.txt: no such file or folder",
        "attribution: n.jsonl:2: not JSON: Expecting property name enclosed in double quotes at column 2",
        "attribution: n.jsonl:3: cannot be worked on: ZeroDivisionError: division by zero",
    ]


def test_extract_of_nothing_writes_nothing(folder: Path) -> None:
    (folder / "out.jsonl").write_text("old")

    assert run("missing.txt", "-o", "out.jsonl").exit_code == 2
    assert os.listdir() == ["out.jsonl"]
    assert (folder / "out.jsonl").read_text() == "old"


def test_extract_leaves_nothing_behind_when_interrupted(folder: Path) -> None:
    (folder / "a.jsonl").write_text('{"text":"A"}\n{"text":"interrupt"}\n')

    result = run("a.jsonl", "-o", "out.jsonl")

    assert result.exit_code == 130
    assert os.listdir() == ["a.jsonl"]


def test_extract_writes_gzip_that_is_the_same_every_time(folder: Path) -> None:
    (folder / "a.txt").write_text("said")

    run("a.txt", "-o", "x.jsonl.gz")
    run("a.txt", "-o", "y.jsonl.gz")

    assert (folder / "x.jsonl.gz").read_bytes() == (folder / "y.jsonl.gz").read_bytes()
    assert ids(gzip.decompress((folder / "x.jsonl.gz").read_bytes()).decode()) == ["a.txt"]


def test_extract_does_not_read_its_own_output(folder: Path) -> None:
    (folder / "a.txt").write_text("said")

    assert [run(".", "-o", "./out.jsonl").exit_code for _ in range(2)] == [0, 0]
    assert ids((folder / "out.jsonl").read_text()) == ["a.txt"]


def test_extract_to_a_folder_that_is_not_there(folder: Path) -> None:
    (folder / "a.txt").write_text("said")

    result = run("a.txt", "-o", "nowhere/out.jsonl")

    assert result.exit_code == 2
    assert result.stderr == "attribution: nowhere/out.jsonl: cannot be written: No such file or directory\n"


def test_extract_passes_the_settings_on(folder: Path, engine: type) -> None:
    (folder / "a.txt").write_text("said")

    chosen = ("--pipeline", "fast", "--scope", "wide", "--threads", "2", "--model", "ours")
    result = run("a.txt", "--publisher", "Harbour Gazette", "--workers", "3", *chosen)

    config = Config(publisher="Harbour Gazette", pipeline="fast", scope="wide", threads=2, model="ours")
    assert engine.made_with == [(config, 3)]  # type: ignore[attr-defined]
    assert json.loads(result.stdout)["publisher"] == "Harbour Gazette"


def test_extract_keeps_an_article_with_lone_surrogates(folder: Path) -> None:
    (folder / "a.jsonl").write_text('{"id":"\\ud800","text":"\\udfff said"}\n')

    result = run("a.jsonl", "-o", "out.jsonl")

    assert result.exit_code == 0
    assert ids((folder / "out.jsonl").read_text(encoding="utf-8")) == ["\ud800"]


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        ((), "Missing argument"),
        (("a.txt", "--nonsense"), "No such option"),
        (("a.txt", "--workers", "0"), "--workers"),
        (("a.txt", "--reader", "pdf"), "no reader is called 'pdf'; there are "),
        (("a.txt", "--pipeline", "slow"), "no pipeline is called 'slow'"),
    ],
)
def test_extract_bad_usage(folder: Path, arguments: tuple[str, ...], words: str) -> None:
    (folder / "a.txt").write_text("said")

    result = run(*arguments)

    assert result.exit_code == 2
    assert words in result.stderr
