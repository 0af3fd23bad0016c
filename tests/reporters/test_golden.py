"""Every reporter over the same report, compared with a file.

After a wanted change, write the files anew with `ATTRIBUTION_WRITE_GOLDEN=1 pytest tests/reporters` and look
at the difference before committing it.
"""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from attribution.model import Report
from attribution.reporters import (
    BUILTIN_REPORTERS,
    ConciseReporter,
    CsvReporter,
    GitHubReporter,
    GitLabReporter,
    JsonLinesReporter,
    JsonReporter,
    Reporter,
    SarifReporter,
    TextReporter,
)

GOLDEN = Path(__file__).parent / "golden"

CASES = {
    "text.txt": TextReporter(),
    "text-colour.txt": TextReporter(colour=True),
    "concise.txt": ConciseReporter(),
    "json.json": JsonReporter(),
    "jsonl.jsonl": JsonLinesReporter(),
    "csv.csv": CsvReporter(),
    "sarif.sarif": SarifReporter(),
    "github.txt": GitHubReporter(),
    "gitlab.json": GitLabReporter(),
}


@pytest.mark.parametrize("name", CASES)
def test_reporter_prints_the_golden_file(report: Report, name: str) -> None:
    reporter: Reporter = CASES[name]
    printed = "".join(reporter.render(report)).encode("utf-8", "backslashreplace")
    file = GOLDEN / name
    if os.environ.get("ATTRIBUTION_WRITE_GOLDEN"):
        file.write_bytes(printed)

    assert printed == file.read_bytes()


def test_every_reporter_has_a_golden_file() -> None:
    assert {type(reporter) for reporter in CASES.values()} == set(BUILTIN_REPORTERS)
