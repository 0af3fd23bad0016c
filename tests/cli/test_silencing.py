"""`attribution audit` with decisions, comments and a baseline: what counts, and the exit code."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from typer.testing import CliRunner, Result

from attribution.cli import app

ARTICLE = "The bridge will close in May, a source said.\n\nThe tram will stop, sources said.\n"
COMMENTED = "<!-- attribution: ignore-file all identity known to desk -->\n\n" + ARTICLE


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "bridge.md").write_text(ARTICLE, encoding="utf-8")
    return tmp_path


def run(*arguments: str) -> Result:
    chosen = ("--pipeline", "fast", "--select", "ANON", "--fail-level", "note")
    return CliRunner().invoke(app, ["audit", *chosen, *arguments])


def test_silencing_by_a_comment(folder: Path) -> None:
    (folder / "bridge.md").write_text(COMMENTED, encoding="utf-8")
    result = run("bridge.md")

    assert result.exit_code == 0
    assert "0 findings\n" in result.stdout
    assert " in-text)" in result.stdout


def test_silencing_by_a_file_of_decisions(folder: Path) -> None:
    lines = [json.loads(line) for line in run("bridge.md", "--format", "jsonl").stdout.splitlines()]
    entries = [f'[[decision]]\nfingerprint = "{one["fingerprint"]}"\nreason = "known"\n' for one in lines]
    (folder / "decisions.toml").write_text("\n".join(entries), encoding="utf-8")
    result = run("bridge.md", "--decisions", "decisions.toml", "--format", "json")

    report = json.loads(result.stdout)
    assert result.exit_code == 0
    assert report["summary"]["silenced"] == len(lines) > 0
    assert report["articles"][0]["findings"] == []


def test_silencing_by_a_baseline_lets_only_old_findings_pass(folder: Path) -> None:
    assert run("bridge.md").exit_code == 1
    assert run("bridge.md", "--baseline", "old.json").exit_code == 2
    assert run("bridge.md", "--baseline", "old.json", "--write-baseline").exit_code == 0
    assert run("bridge.md", "--baseline", "old.json").exit_code == 0

    (folder / "bridge.md").write_text(ARTICLE + "\nThe quay will open, officials said.\n", encoding="utf-8")
    assert run("bridge.md", "--baseline", "old.json").exit_code == 1

    (folder / "bridge.md").write_text("Nothing happened.\n", encoding="utf-8")
    result = run("bridge.md", "--baseline", "old.json")
    assert result.exit_code == 0
    assert "gone; --write-baseline forgets them" in result.stderr


def test_silencing_by_the_files_of_the_settings(folder: Path) -> None:
    (folder / "desk").mkdir()
    (folder / "bridge.md").rename(folder / "desk" / "bridge.md")
    (folder / "desk" / "attribution.toml").write_text('baseline = "old.json"\n', encoding="utf-8")
    assert run("desk").exit_code == 2
    assert run("desk", "--write-baseline").exit_code == 0
    assert (folder / "desk" / "old.json").is_file()

    result = run("desk")  # in which the baseline lies too, and is no article
    assert (result.exit_code, result.stderr) == (0, "")
    assert CliRunner().invoke(app, ["extract", "desk", "--pipeline", "fast"]).stdout.count("\n") == 1

    (folder / "empty.json").write_text('{"version": 1, "articles": {}}', encoding="utf-8")
    assert run("desk", "--baseline", "empty.json").exit_code == 1, "the command line wins"


def test_silencing_reads_its_files_before_the_articles(folder: Path) -> None:
    (folder / "attribution.toml").write_text('decisions = "gone.toml"\n', encoding="utf-8")
    result = run("bridge.md")

    assert (result.exit_code, result.stdout) == (2, "")
    assert result.stderr == "attribution: gone.toml: no such file (named in attribution.toml)\n"


def test_silencing_needs_a_file_to_write_to() -> None:
    result = run("bridge.md", "--write-baseline")

    assert result.exit_code == 2
    assert "--baseline FILE" in result.stderr


def test_silencing_keeps_everything_in_sarif(folder: Path) -> None:
    plain = json.loads(run("bridge.md", "--format", "sarif").stdout)["runs"][0]
    (folder / "bridge.md").write_text(COMMENTED, encoding="utf-8")
    silenced = json.loads(run("bridge.md", "--format", "sarif").stdout)["runs"][0]

    prints = [[one["partialFingerprints"] for one in found["results"]] for found in (plain, silenced)]
    assert prints[0] == prints[1]
    assert all(not one["suppressions"] for one in plain["results"])
    assert all(one["suppressions"][0]["kind"] == "inSource" for one in silenced["results"])
    assert {one["id"] for one in plain["tool"]["driver"]["rules"]} > {"ANON001", "SIL001"}
    assert "AP" in {one["name"] for one in plain["taxonomies"]}
