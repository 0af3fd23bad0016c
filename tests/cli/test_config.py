"""`attribution config show`, and files with settings under `audit` and `extract`."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from jsonschema import Draft202012Validator
from typer.testing import CliRunner, Result

from attribution.cli import app
from attribution.config import Config
from attribution.model import Severity
from attribution.serial import schema

SETTINGS = """
profile = "strict"
publisher = "The Kelm Courier"
[paths.alerts]
profile = "wire-alert"
fail_level = "never"
"""


def run(*arguments: str) -> Result:
    return CliRunner().invoke(app, list(arguments))


@pytest.fixture(autouse=True)
def _articles(folder: Path) -> None:
    (folder / "alerts").mkdir()
    for name in "said.txt", "alerts/said.txt":
        (folder / name).write_text("The bridge will close, sources said.")


def test_config_show_of_no_file() -> None:
    result = run("config", "show")

    assert result.exit_code == 0
    assert result.stdout.startswith("file: none\n\nprofile     default                   default\n")
    assert "\nrules that run\n  ANON001  bare-source" in result.stdout
    assert "\nrules that do not run\n" in result.stdout


@pytest.mark.parametrize(
    ("arguments", "line"),
    [
        (("said.txt",), "profile     strict                    attribution.toml"),
        ((), "profile     strict                    attribution.toml"),
        (("alerts/said.txt",), "profile     wire-alert                attribution.toml [paths.alerts]"),
        (("alerts",), "profile     wire-alert                attribution.toml [paths.alerts]"),
        (("alerts", "--profile", "ap"), "profile     ap                        command line"),
        (("alerts", "--no-config"), "profile     default                   default"),
        (("alerts/not-there-yet.txt",), "fail_level  never                     attribution.toml [paths.alerts]"),
    ],
)
def test_config_show_tells_where_values_come_from(folder: Path, arguments: tuple[str, ...], line: str) -> None:
    (folder / "attribution.toml").write_text(SETTINGS)

    assert line in run("config", "show", *arguments).stdout.splitlines()


def test_config_show_of_the_files_about_findings(folder: Path) -> None:
    text = 'decisions = ["one.toml", "../two.toml"]\nbaseline = "old.json"'
    (folder / "alerts" / "attribution.toml").write_text(text)
    shown = run("config", "show", "alerts").stdout.splitlines()
    own = run("config", "show", "alerts", "--baseline", "x.json").stdout.splitlines()

    assert "decisions   alerts/one.toml, two.toml  alerts/attribution.toml" in shown
    assert "baseline    alerts/old.json            alerts/attribution.toml" in shown
    assert "baseline    x.json                     command line" in own


def test_config_and_no_config_contradict_each_other() -> None:
    result = run("audit", "said.txt", "--config", "house.toml", "--no-config")

    assert (result.exit_code, result.stdout) == (2, "")
    assert result.stderr == "attribution: --config FILE and --no-config contradict each other; leave one out\n"


def test_config_show_of_a_broken_file(folder: Path) -> None:
    (folder / "attribution.toml").write_text('profile = "strickt"')
    result = run("config", "show")

    assert (result.exit_code, result.stdout) == (2, "")
    assert result.stderr == (
        "attribution: attribution.toml: profile: no profile is called 'strickt'; did you mean 'strict'?\n"
    )


@pytest.mark.usefixtures("engine")
@pytest.mark.parametrize("command", ["audit", "extract"])
def test_settings_of_a_broken_file_stop_a_run(folder: Path, command: str) -> None:
    (folder / "alerts" / "attribution.toml").write_text("x = 1")
    result = run(command, ".")

    assert (result.exit_code, result.stdout) == (2, "")
    assert result.stderr == "attribution: alerts/attribution.toml: there is no setting 'x'; there are: " + (
        "baseline, decisions, enable, fail_level, ignore, options, paths, pipeline, profile, publisher, publishers, "
        "select, severity\n"
    )
    assert run(command, ".", "--no-config").stderr == ""


@pytest.mark.parametrize("workers", ["1", "2"])
def test_audit_judges_each_article_by_its_own_settings(folder: Path, workers: str) -> None:
    (folder / "attribution.toml").write_text(SETTINGS + '[severity]\nbare-source = "error"')
    (folder / "alerts" / "attribution.toml").write_text(
        '[severity]\nbare-source = "note"\n[publishers.P]\nignore="ANON"'
    )
    (folder / "alerts" / "more.jsonl").write_text('{"text": "It shut, sources said.", "publisher": "P"}\n')
    result = run("audit", ".", "--format", "json", "--workers", workers, "--select", "bare-source,no-reason")

    report = json.loads(result.stdout)
    found = {
        article["place"]: {finding["name"]: finding["severity"] for finding in article["findings"]}
        for article in report["articles"]
    }
    assert report["profile"] == "strict, default"
    Draft202012Validator(schema("report")).validate(report)
    levels = [(one.get("profile"), one.get("fail_level")) for one in report["articles"]]
    assert levels == [(None, None), ("default", "warning"), ("default", "warning")]
    assert found["said.txt"]["bare-source"] == "error"
    assert found["alerts/said.txt"]["bare-source"] == "note"
    assert found["alerts/more.jsonl:1"] == found["alerts/said.txt"]


def test_audit_fails_by_the_level_of_each_article(folder: Path) -> None:
    (folder / "attribution.toml").write_text('select = ["bare-source"]\n[paths.alerts]\nfail_level = "never"')

    assert run("audit", "alerts").exit_code == 0
    assert run("audit", ".").exit_code == 1
    assert run("audit", "alerts", "--fail-level", "warning").exit_code == 1
    assert json.loads(run("audit", "alerts", "--format", "json").stdout)["fail_level"] is None


def test_audit_of_one_file_for_everything(folder: Path) -> None:
    (folder / "attribution.toml").write_text("x = 1")
    (folder / "house.toml").write_text('[severity]\nbare-source = "note"')

    assert run("audit", "said.txt", "--config", "house.toml", "--select", "bare-source").exit_code == 0
    assert run("audit", "said.txt", "--config", "hose.toml").stderr.startswith("attribution: hose.toml: no such file")


def test_audit_of_standard_input_takes_the_file_of_this_folder(folder: Path) -> None:
    (folder / "attribution.toml").write_text('[severity]\nbare-source = "error"')
    result = CliRunner().invoke(app, ["audit", "-", "--format", "json"], input="It shut, sources said.")

    [article] = json.loads(result.stdout)["articles"]
    assert {"bare-source": "error"}.items() <= {one["name"]: one["severity"] for one in article["findings"]}.items()


def test_extract_takes_what_applies_to_it(folder: Path) -> None:
    (folder / "attribution.toml").write_text(SETTINGS)
    result = run("extract", "said.txt", "alerts")

    assert [json.loads(line)["publisher"] for line in result.stdout.splitlines()] == ["The Kelm Courier"] * 2
    assert json.loads(run("extract", "said.txt", "--publisher", "P").stdout)["publisher"] == "P"


def test_extract_of_a_wrong_pipeline_is_no_traceback(folder: Path) -> None:
    assert run("extract", "said.txt", "--pipeline", "slow").exit_code == 2
    (folder / "attribution.toml").write_text('pipeline = "slow"')
    assert "attribution.toml: pipeline: no pipeline is called 'slow'" in run("extract", "said.txt").stderr


def test_options_reach_the_engine(folder: Path, engine: type) -> None:
    (folder / "attribution.toml").write_text('fail_level = "error"\n[options.no-reason]\nexempt_roles = ["citizen"]')
    run("audit", "said.txt", "--enable", "orphan-quote,ATTR003", "--ignore", "CORR")

    expected = Config(
        enable=("orphan-quote", "ATTR003"),
        ignore=("CORR",),
        fail_level=Severity.ERROR,
        options={"no-reason": {"exempt_roles": ["citizen"]}},
    )
    assert engine.made_with == [(expected, 1)]  # type: ignore[attr-defined]
