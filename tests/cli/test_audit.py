"""`attribution audit`: the report, and the exit code that scripts rely on."""

from __future__ import annotations

import json
import sys
from pathlib import Path

import pytest
from typer.testing import CliRunner, Result

from attribution.cli import app
from attribution.cli import audit as audit_module
from attribution.config import Config

pytestmark = pytest.mark.usefixtures("engine")


def run(*arguments: str) -> Result:
    return CliRunner().invoke(app, ["audit", *arguments])


@pytest.fixture(autouse=True)
def _articles(folder: Path) -> None:
    (folder / "said.txt").write_text("One.\nShe said so.")
    (folder / "clean.txt").write_text("Nothing here.")


@pytest.mark.parametrize(
    ("arguments", "code"),
    [
        (("clean.txt",), 0),
        (("said.txt",), 1),
        (("said.txt", "clean.txt"), 1),
        (("said.txt", "--fail-level", "warning"), 1),
        (("said.txt", "--fail-level", "note"), 1),
        (("said.txt", "--fail-level", "error"), 0),
        (("said.txt", "--fail-level", "never"), 0),
        (("clean.txt", "missing.txt"), 2),
        (("said.txt", "missing.txt"), 2),
        (("said.txt", "missing.txt", "--fail-level", "never"), 2),
        (("said.txt", "--fail-level", "loud"), 2),
        (("said.txt", "--format", "stone"), 2),
    ],
)
def test_audit_exit_code(arguments: tuple[str, ...], code: int) -> None:
    assert run(*arguments).exit_code == code


def test_audit_of_a_fault_of_its_own_does_not_look_like_findings(monkeypatch: pytest.MonkeyPatch) -> None:
    def broken(*_: object, **__: object) -> None:
        raise ZeroDivisionError("division by zero")

    monkeypatch.setattr("attribution.plugins.Plugins.load", broken)
    result = run("clean.txt")

    assert (result.exit_code, result.stdout) == (2, "")
    assert result.stderr.startswith("Traceback")
    assert result.stderr.endswith("attribution: stopped by a fault of its own (ZeroDivisionError); please report it\n")


def test_audit_prints_text_by_default() -> None:
    result = run("said.txt", "clean.txt")

    assert result.stdout.splitlines() == [
        "said.txt",
        "  2:5  warning  said (T001)  said it",
        "      > She «said» so.",
        "",
        "clean.txt",
        "  no findings",
        "",
        "2 articles, 1 attribution, 1 finding (1 warning)",
        "     1  said (T001)",
        "failed: findings of severity warning or above",
    ]


def test_audit_reports_what_could_not_be_read_twice() -> None:
    """Standard error is for whoever sits there, the report for whoever reads it later."""
    result = run("missing.txt", "said.txt", "--format", "json")

    report = json.loads(result.stdout)
    assert report["problems"] == [{"place": "missing.txt", "message": "no such file or folder"}]
    assert [article["place"] for article in report["articles"]] == ["said.txt"]
    assert result.stderr == "attribution: missing.txt: no such file or folder\n"


def test_audit_writes_its_report_to_a_file(folder: Path) -> None:
    result = run("said.txt", "--format", "json", "--output", "report.json")

    assert result.stdout == ""
    assert json.loads((folder / "report.json").read_text())["failed"] is True


def test_audit_passes_the_settings_on(engine: type) -> None:
    run(
        "said.txt", "--profile", "strict", "--select", "bare-source,ANON", "--select", "no-reason",
        "--ignore", "CORR", "--fail-level", "never", "--publisher", "P", "--workers", "2", "--strict-plugins",
    )  # fmt: skip

    expected = Config(
        profile="strict",
        select=("bare-source", "ANON", "no-reason"),
        ignore=("CORR",),
        fail_level=None,
        publisher="P",
        strict_plugins=True,
    )
    assert engine.made_with == [(expected, 2)]  # type: ignore[attr-defined]


def test_audit_names_the_formats_there_are() -> None:
    result = run("said.txt", "--format", "stone")

    assert result.stderr.startswith("attribution: no format is called 'stone'; there are concise, csv, github,")


@pytest.mark.parametrize(
    ("environment", "expected"),
    [({"TERM": "xterm"}, True), ({"TERM": "dumb"}, False), ({"TERM": "xterm", "NO_COLOR": "1"}, False)],
)
def test_audit_colours_where_the_terminal_wants_them(
    monkeypatch: pytest.MonkeyPatch, environment: dict[str, str], expected: bool
) -> None:
    monkeypatch.delenv("NO_COLOR", raising=False)
    for name, value in environment.items():
        monkeypatch.setenv(name, value)
    monkeypatch.setattr(sys.stdout, "isatty", lambda: True, raising=False)

    assert sys.modules[audit_module.__module__]._shows_colours() is expected
