"""`rules`, `plugins`, `schema`, `--version`, and how light the command is before it has work to do."""

from __future__ import annotations

import json
import subprocess
import sys
from importlib.metadata import PackageNotFoundError

import pytest
from typer.testing import CliRunner, Result

from attribution.cli import app
from attribution.cli.table import rows
from attribution.plugins import Plugins, own_version
from attribution.serial import schema


def run(*arguments: str) -> Result:
    return CliRunner().invoke(app, list(arguments))


def test_rules_lists_every_rule_by_code() -> None:
    result = run("rules")

    listed = [tuple(line.split()[:4]) for line in result.stdout.splitlines()]
    known = sorted(Plugins.load().rules(), key=lambda rule: rule.code)
    assert listed == [(rule.code, rule.name, rule.severity.value, rule.status.value) for rule in known]


@pytest.mark.parametrize("name", ["bare-source", "ANON001"])
def test_rules_explains_one(name: str) -> None:
    result = run("rules", name)

    assert result.exit_code == 0
    assert result.stdout.startswith("# bare-source\n")
    assert "## When it is fine" in result.stdout


def test_rules_explains_a_family() -> None:
    assert run("rules", "QUOT").stdout.count("\n## When it is fine\n") == sum(
        rule.code.startswith("QUOT") for rule in Plugins.load().rules()
    )


def test_rules_of_an_unknown_name() -> None:
    result = run("rules", "bare-sauce")

    assert result.exit_code == 2
    assert "'bare-sauce'; did you mean 'bare-source'?" in result.stderr


def test_plugins_lists_every_plugin() -> None:
    result = run("plugins")

    assert result.exit_code == 0
    for info in Plugins.load().describe():
        assert info.name in result.stdout


@pytest.mark.parametrize(
    ("arguments", "name"),
    [((), "analysis"), (("analysis",), "analysis"), (("report",), "report"), (("overrides",), "overrides")],
)
def test_schema_prints_the_schema(arguments: tuple[str, ...], name: str) -> None:
    assert json.loads(run("schema", *arguments).stdout) == schema(name)


def test_schema_of_an_unknown_name() -> None:
    result = run("schema", "stone")

    assert (result.exit_code, result.stderr) == (
        2,
        "attribution: no schema is called 'stone'; there are analysis, report, overrides\n",
    )


def test_version() -> None:
    result = run("--version")

    assert result.exit_code == 0
    assert result.stdout.startswith("attribution 0.")


def test_version_of_a_checkout_is_no_traceback(monkeypatch: pytest.MonkeyPatch) -> None:
    """Who tries it out by PYTHONPATH alone has no installed package to ask."""

    def missing(name: str) -> None:
        raise PackageNotFoundError(name)

    monkeypatch.setattr("attribution.plugins.describe.distribution", missing)

    assert run("--version").stdout == "attribution (not installed)\n"
    assert own_version() == ""


@pytest.mark.parametrize(
    "command",
    ["", "audit", "extract", "rules", "plugins", "schema", "config", "config show", "test", "new", "new rule", "train"],
)
def test_help_loads_no_spacy(command: str) -> None:
    """Whoever asks for help, or completes a word, does not wait for a second."""
    code = (
        "import sys; from attribution.cli import main\n"
        f"sys.argv = ['attribution', *'{command} --help'.split()]\n"
        "try: main()\n"
        "except SystemExit as end: assert end.code == 0\n"
        "assert not {'spacy', 'numpy', 'rich', 'cattrs', 'torch', 'onnxruntime'} & set(sys.modules)"
    )

    subprocess.run([sys.executable, "-c", code], check=True, capture_output=True, timeout=60)


def test_table_of_nothing() -> None:
    assert rows([]) == []
