"""`attribution test` and `attribution new`, and what a rule's author sees."""

from __future__ import annotations

from pathlib import Path

import pytest
from typer.testing import CliRunner, Result

from attribution.cli import app


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


def test_rules_explain_of_nothing() -> None:
    assert run("rules", "explain").stderr.startswith("attribution: name the rule to explain")
