"""`attribution test` and `attribution new`, and what a rule's author sees."""

from __future__ import annotations

from pathlib import Path

import pytest
from typer.testing import CliRunner, Result

from attribution.cli import app
from attribution.model import DIAGNOSTICS
from attribution.silence import NOTICES


def run(*arguments: str) -> Result:
    return CliRunner().invoke(app, list(arguments))


@pytest.mark.usefixtures("folder")
def test_new_rule_passes_at_once() -> None:
    made = run("new", "rule", "loud-words", "--folder", "rules", "--code", "KEL001")

    assert made.stdout.splitlines() == [
        "rules/loud_words.py",
        "rules/test_loud_words.py",
        "try it: attribution test rules/loud_words.py",
    ]
    tested = run("test", "rules/loud_words.py")
    assert (tested.exit_code, tested.stdout) == (
        0,
        "rules/loud_words.py: 1 rule, 0 patterns, 4 examples: all is right\n",
    )


@pytest.mark.usefixtures("folder")
def test_new_plugin_passes_at_once() -> None:
    made = run("new", "plugin", "dewbank")

    assert made.stdout.endswith("try it: attribution test attribution-dewbank\n")
    tested = run("test", "attribution-dewbank")
    assert (tested.exit_code, tested.stdout) == (0, "dewbank: 1 rule, 1 pattern, 6 examples: all is right\n")


def test_test_says_what_fails(folder: Path) -> None:
    run("new", "rule", "loud-words")
    path = folder / "loud_words.py"
    path.write_text(path.read_text().replace('"Shut the gate!" said', '"Shut the gate" said'))
    tested = run("test", ".")

    assert tested.exit_code == 1
    assert tested.stdout.splitlines()[0].endswith("loud_words.py: 1 rule, 0 patterns, 4 examples: 1 problem")
    assert "does not flag the bad example" in tested.stdout


@pytest.mark.parametrize(
    ("target", "message"),
    [
        (".", "attribution: .: there is no rule and no pattern to test\n"),
        ("exampel", "attribution: there is no file, folder or plugin called 'exampel'; "),
        ("no/such.py", "attribution: no/such.py: no such file or folder\n"),
        ("attribution.readers", "attribution: attribution.readers: there is no rule and no pattern to test\n"),
    ],
)
@pytest.mark.usefixtures("folder")
def test_test_of_nothing(target: str, message: str) -> None:
    tested = run("test", target)

    assert tested.exit_code == 2
    assert tested.stderr.startswith(message)


@pytest.mark.parametrize("arguments", [("rule", "Loud"), ("plugin", "default"), ("rule", "loud-words", "--code", "x")])
@pytest.mark.usefixtures("folder")
def test_new_of_a_name_that_does_not_fit(arguments: tuple[str, ...]) -> None:
    result = run("new", *arguments)

    assert (result.exit_code, result.stdout) == (2, "")
    assert result.stderr.startswith("attribution: ")


@pytest.mark.parametrize("names", [("explain", "bare-source"), ("explain", "ANON001"), ("bare-source", "ANON001")])
def test_rules_explain_prints_the_page(names: tuple[str, ...]) -> None:
    assert run("rules", *names).stdout == run("rules", "bare-source").stdout


@pytest.mark.parametrize("code", [*(one.code for one in NOTICES), *(one.code for one in DIAGNOSTICS)])
def test_rules_explain_knows_every_code_that_is_printed(code: str) -> None:
    result = run("rules", "explain", code)

    assert result.exit_code == 0
    assert code in result.stdout
    assert result.stdout.count("\n## ") == 3


def test_rules_explain_of_decisions_by_name_family_and_together() -> None:
    assert run("rules", "explain", "unused-decision").stdout == run("rules", "SIL002").stdout
    assert run("rules", "explain", "sil").stdout == run("rules", "SIL001", "SIL002", "SIL003", "SIL001").stdout


@pytest.mark.parametrize(
    ("name", "meant"), [("SIL01", "SIL001"), ("stray-marks", "stray-mark"), ("bare-sorce", "bare-source")]
)
def test_rules_explain_of_a_wrong_word_names_the_nearest(name: str, meant: str) -> None:
    result = run("rules", "explain", name)

    assert (result.exit_code, result.stdout) == (2, "")
    assert result.stderr == (
        f"attribution: no rule, family or diagnostic is called {name!r}; did you mean {meant!r}?\n"
    )


def test_rules_explain_ends_with_the_address_of_the_page() -> None:
    assert run("rules", "explain", "ANON001").stdout.endswith("/rules/bare-source.md\n")


def test_rules_explain_of_nothing() -> None:
    assert run("rules", "explain").stderr.startswith("attribution: name the rule to explain")
