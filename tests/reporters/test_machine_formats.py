"""What the formats for machines promise beyond their golden files."""

from __future__ import annotations

import csv
import io
import json
from pathlib import Path
from typing import Any, Final
from urllib.parse import unquote, urlsplit

import jsonschema
import pytest
from attrs import evolve
from hypothesis import given
from hypothesis import strategies as st

from attribution.model import Analysis, Article, ArticleReport, Finding, Problem, Report, Severity, TextSpan
from attribution.reporters import (
    BUILTIN_REPORTERS,
    ConciseReporter,
    CsvReporter,
    GitHubReporter,
    GitLabReporter,
    JsonLinesReporter,
    Reporter,
    SarifReporter,
)
from attribution.reporters.github import escape_data, escape_property
from attribution.reporters.locate import Locator
from attribution.reporters.sarif import uri_of
from attribution.rules.builtin import builtin_rules
from attribution.serial import schema
from attribution.silence import NOTICES

SARIF: Final = json.loads((Path(__file__).parent / "schemas" / "sarif-2.1.0-rtm.5.json").read_text(encoding="utf-8"))


def render(reporter: Reporter, report: Report) -> str:
    return "".join(reporter.render(report))


def sarif(report: Report) -> dict[str, Any]:
    log: dict[str, Any] = json.loads(render(SarifReporter(), report))
    jsonschema.Draft4Validator(SARIF).validate(log)
    [run] = log["runs"]
    found: dict[str, Any] = run
    return found


def one_finding(text: str, message: str, *, place: str = "a.txt") -> Report:
    finding = Finding(rule="X001", name="x", severity=Severity.NOTE, span=TextSpan(0, len(text)), message=message)
    analysis = Analysis(article=Article(text, id=place, place=place, verbatim=True))
    return Report(articles=(ArticleReport(analysis=analysis, findings=(finding,)),), problems=(Problem(place, text),))


# --- SARIF -----------------------------------------------------------------------------------------------------


def test_sarif_fits_the_schema_of_the_standard(report: Report) -> None:
    assert len(sarif(report)["results"]) == 9


def test_sarif_of_every_rule_fits_the_schema_and_links_to_its_page(report: Report) -> None:
    facts = [*(rule.facts() for rule in builtin_rules()), *NOTICES]
    rules = sarif(evolve(report, rules=tuple(facts)))["tool"]["driver"]["rules"]
    found = {one["id"]: one.get("helpUri") for one in rules}

    assert {one.code: one.url for one in facts}.items() <= found.items()
    assert all(urlsplit(one.url).scheme == "https" for one in facts)
    assert found["X001"] is None, "of a rule that only its findings tell of"


def test_sarif_of_nothing_fits_too() -> None:
    assert sarif(Report(articles=()))["results"] == []


def test_sarif_counts_in_code_points(report: Report) -> None:
    run = sarif(report)
    [region] = [
        result["locations"][0]["physicalLocation"]["region"]
        for result in run["results"]
        if result.get("partialFingerprints") == {"attributionAudit/v1": "f4"}
    ]

    assert run["columnKind"] == "unicodeCodePoints"
    assert region == {
        "startLine": 2, "startColumn": 4, "endLine": 2, "endColumn": 12, "charOffset": 8, "charLength": 8,
        "snippet": {"text": "A source"},
    }  # fmt: skip


def test_sarif_keeps_what_is_silenced(report: Report) -> None:
    suppressed = [result["suppressions"] for result in sarif(report)["results"] if result["suppressions"]]

    assert [(one["kind"], one["justification"]) for [one] in suppressed] == [
        ("inSource", "identity known to desk"),
        ("external", "found before the baseline was written"),
    ]


def test_sarif_tells_new_from_old_where_there_is_a_baseline(report: Report) -> None:
    states = [result["baselineState"] for result in sarif(report)["results"]]

    assert (states.count("unchanged"), states.count("new")) == (1, 8)
    assert not any("baselineState" in result for result in sarif(evolve(report, baseline=""))["results"])


def test_sarif_rules_point_to_what_guides_say(report: Report) -> None:
    run = sarif(report)
    said = [
        run["taxonomies"][pointer["target"]["toolComponent"]["index"]]["taxa"][pointer["target"]["index"]]
        for pointer in run["tool"]["driver"]["rules"][0]["relationships"]
    ]

    assert [one["shortDescription"]["text"] for one in said] == [
        "bars an unmodified source",
        "prefers more",
        "wants the body named",
    ]
    assert len({one["id"] for one in run["taxonomies"][1]["taxa"]}) == 2
    names = [run["taxonomies"][one["index"]]["name"] for one in run["tool"]["driver"]["supportedTaxonomies"]]
    assert names == ["Desk Book", "The Harbour Code"]


def test_sarif_leaves_matters_of_judgement_to_review(report: Report) -> None:
    [result] = [result for result in sarif(report)["results"] if result["ruleId"] == "TONE001"]

    assert (result["kind"], result["level"], result["properties"]["severity"]) == ("review", "none", "note")


def test_sarif_every_index_leads_to_its_rule(report: Report) -> None:
    run = sarif(report)

    for result in run["results"]:
        assert run["tool"]["driver"]["rules"][result["ruleIndex"]]["id"] == result["ruleId"]


@pytest.mark.parametrize(
    ("path", "uri"),
    [
        ("desk/a b.md", "desk/a%20b.md"),
        ("1:2.md", "1%3A2.md"),
        ("/tmp/ö.md", "file:///tmp/%C3%B6.md"),
        ("C:/desk/a.md", "file:///C:/desk/a.md"),
        ("100%.md", "100%25.md"),
    ],
)
def test_sarif_uri_of_a_path(path: str, uri: str) -> None:
    assert uri_of(path) == uri


@given(st.text(min_size=1, max_size=20).filter(lambda path: not path.startswith("/")))
def test_sarif_uri_stays_a_path(path: str) -> None:
    assert unquote(urlsplit(uri_of(path)).path, errors="replace").endswith(path[3:].replace("\ud800", "?"))


# --- GitHub and GitLab -----------------------------------------------------------------------------------------


@given(st.text(max_size=40), st.text(max_size=40))
def test_github_nothing_ends_a_command_or_begins_another(text: str, message: str) -> None:
    place = f"a{text}.md"
    printed = render(GitHubReporter(), one_finding(f"a{text}", message, place=place))

    assert printed.count("\n") == 2
    assert len(printed.splitlines()) == 2
    assert all(line.startswith(("::notice file=", "::error title=")) for line in printed.splitlines())
    properties = printed.splitlines()[0][2:].partition("::")[0].partition(" ")[2]
    assert [one.partition("=")[0] for one in properties.split(",")] in (
        ["file", "line", "col", "endLine", "endColumn", "title"],
        ["file", "line", "endLine", "title"],
    )


@given(st.text(max_size=40))
def test_github_escapes_are_undone_by_the_runner(text: str) -> None:
    data = escape_data(text).replace("%0D", "\r").replace("%0A", "\n").replace("%25", "%")
    value = escape_property(text).replace("%0D", "\r").replace("%0A", "\n").replace("%3A", ":")

    assert data == text
    assert value.replace("%2C", ",").replace("%25", "%") == text


def test_gitlab_knows_every_issue_by_another_fingerprint(report: Report) -> None:
    twice = evolve(report, articles=(*report.articles, *report.articles))
    issues = json.loads(render(GitLabReporter(), twice).encode("utf-8", "backslashreplace"))

    assert len({issue["fingerprint"] for issue in issues}) == len(issues) == 14
    for issue in issues:
        assert set(issue) == {"description", "check_name", "fingerprint", "severity", "location"}
        assert issue["severity"] in {"info", "minor", "major"}


def test_gitlab_wants_no_dot_before_a_path() -> None:
    [issue] = json.loads(render(GitLabReporter(), one_finding("Text.", "no", place="./a.md")))

    assert issue["location"] == {"path": "a.md", "lines": {"begin": 1, "end": 1}}


# --- tables and lines ------------------------------------------------------------------------------------------


@given(st.text(max_size=40), st.text(max_size=40))
def test_csv_is_read_as_it_was_written(text: str, message: str) -> None:
    printed = render(CsvReporter(), one_finding(f"a{text}", message))
    head, row = csv.reader(io.StringIO(printed, newline=""))
    cells = dict(zip(head, row, strict=True))

    assert cells["words"] == f"a{text}".replace("\0", "\ufffd")
    assert cells["message"].removeprefix("'") == message.replace("\0", "\ufffd").removeprefix("'")
    assert not cells["message"].startswith(("=", "+", "-", "@"))


def test_jsonl_lines_are_findings_of_the_report(report: Report) -> None:
    finding = {"$ref": "#/$defs/finding", "$defs": schema("report")["$defs"]}
    lines = render(JsonLinesReporter(), report).splitlines()

    assert len(lines) == 9
    for line in lines:
        jsonschema.validate(json.loads(line), finding)
        assert list(json.loads(line))[:2] == ["article", "place"]


@given(st.text(max_size=40), st.text(max_size=40))
def test_concise_is_one_line_a_finding(text: str, message: str) -> None:
    assert len(render(ConciseReporter(), one_finding(f"a{text}", message)).splitlines()) == 2


@pytest.mark.parametrize("reporter", BUILTIN_REPORTERS)
def test_formats_can_print_an_empty_report(reporter: type[Reporter]) -> None:
    render(reporter(), Report(articles=()))


# --- places ----------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("place", "verbatim", "expected"),
    [
        ("a.txt", True, ("a.txt", 2, 1, "")),
        ("a:7", True, ("a:7", 2, 1, "")),
        ("a.jsonl:7", False, ("a.jsonl", 7, 1, "2:1")),
        ("a.json", False, ("a.json", 1, 1, "2:1")),
        ("a.json#3", False, ("a.json", 1, 1, "2:1")),
        ("-", True, ("", 2, 1, "")),
        (None, False, ("", 2, 1, "")),
    ],
)
def test_locate_tells_lines_of_the_file(place: str | None, verbatim: bool, expected: tuple[str, int, int, str]) -> None:
    found = Locator(Article("One.\nTwo.", place=place, verbatim=verbatim)).locate(TextSpan(5, 8))

    assert (found.path, found.line, found.column, found.inside) == expected
