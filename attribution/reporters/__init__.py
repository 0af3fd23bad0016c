"""Print: from a report to text. One file a format."""

from attribution.reporters.base import Reporter
from attribution.reporters.concise import ConciseReporter
from attribution.reporters.csv import CsvReporter
from attribution.reporters.github import GitHubReporter
from attribution.reporters.gitlab import GitLabReporter
from attribution.reporters.json import JsonReporter
from attribution.reporters.jsonl import JsonLinesReporter
from attribution.reporters.sarif import SarifReporter
from attribution.reporters.text import TextReporter

BUILTIN_REPORTERS: tuple[type[Reporter], ...] = (
    TextReporter,
    ConciseReporter,
    JsonReporter,
    JsonLinesReporter,
    CsvReporter,
    SarifReporter,
    GitHubReporter,
    GitLabReporter,
)
"""The formats that come with the package."""

__all__ = [
    "BUILTIN_REPORTERS",
    "ConciseReporter",
    "CsvReporter",
    "GitHubReporter",
    "GitLabReporter",
    "JsonLinesReporter",
    "JsonReporter",
    "Reporter",
    "SarifReporter",
    "TextReporter",
]
