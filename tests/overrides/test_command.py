"""`--overrides` and files beside articles, with the real engine."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from typer.testing import CliRunner, Result

from attribution.cli import app

DAM = "the dam was safe"


def run(*arguments: str) -> Result:
    return CliRunner().invoke(app, [*arguments, "--pipeline", "fast"])


def write(path: str, *entries: dict[str, Any]) -> None:
    Path(path).write_text(json.dumps({"version": 1, "entries": entries}), encoding="utf-8")


def category(result: Result, at: int = 3) -> str:
    [line] = result.stdout.splitlines()
    found: str = json.loads(line)["attributions"][at]["category"]
    return found


@pytest.fixture
def ferry(desk: Any, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An article in a folder to work in."""
    monkeypatch.chdir(tmp_path)
    path = tmp_path / "ferry.txt"
    path.write_text(desk.text, encoding="utf-8", newline="")
    return path


@pytest.mark.parametrize("command", ["extract", "audit"])
def test_command_takes_overrides(desk: Any, ferry: Path, command: str) -> None:
    write("hand.json", desk.about(DAM, category="named"))

    plain, corrected = run(command, "ferry.txt"), run(command, "ferry.txt", "--overrides", "hand.json")

    assert corrected.stderr == ""
    assert plain.exit_code == corrected.exit_code
    assert plain.stdout != corrected.stdout
    assert Path("hand.json").read_text(encoding="utf-8").startswith("{")


def test_command_finds_the_file_beside_an_article(desk: Any, ferry: Path) -> None:
    assert category(run("extract", "ferry.txt")) == "anonymous_official"
    write("ferry.txt.attribution.json", desk.about(DAM, category="named"))

    assert category(run("extract", "ferry.txt")) == "named"
    # In a folder it is no article, nor is a file that is named.
    write("hand.json", desk.about(DAM, category="anonymous_other"))
    result = run("extract", ".", "--overrides", "hand.json")
    assert (result.exit_code, category(result)) == (0, "anonymous_other")


def test_command_takes_several_files_in_their_order(desk: Any, ferry: Path) -> None:
    write("one.json", desk.about(DAM, category="named"))
    write("two.json", desk.about(DAM, category="anonymous_other"))

    result = run("extract", "ferry.txt", "--overrides", "one.json", "--overrides", "two.json")

    assert category(result) == "anonymous_other"
    assert result.stderr == (
        'attribution: ferry.txt: one.json, entry 1: not as it says: another entry says otherwise of "category", for '
        'this attribution or another one of its source; take one out, or give the two a "source" each\n'
    )


@pytest.mark.parametrize("command", ["extract", "audit"])
def test_command_reports_what_is_stale_and_does_not_fail(desk: Any, ferry: Path, command: str) -> None:
    write(
        "hand.json",
        desk.about(DAM, category="named", quote=DAM, article="ferry.txt"),
        desk.about("A", text="A", add=True),
    )
    before = Path("hand.json").read_bytes()
    ferry.write_text("A new lede. " + desk.text, encoding="utf-8", newline="")
    options = ["--fail-level", "never"] if command == "audit" else []

    result = run(command, "ferry.txt", "--overrides", "hand.json", *options)

    assert result.exit_code == 0
    [line] = result.stderr.splitlines()
    assert line.startswith(
        f"attribution: ferry.txt: hand.json, entry 1 ('{DAM}'): not applied: the text of this article has changed; "
        "its words now stand at [174, 190]"
    )
    assert Path("hand.json").read_bytes() == before


def test_command_stops_at_a_file_that_cannot_be_used(desk: Any, ferry: Path) -> None:
    write("hand.json", desk.about(DAM, categroy="named"))

    result = run("extract", "ferry.txt", "--overrides", "hand.json", "-o", "out.jsonl")

    assert result.exit_code == 2
    assert result.stderr == "attribution: hand.json, entry 1: there is no key 'categroy'; did you mean 'category'?\n"
    assert not Path("out.jsonl").exists()
