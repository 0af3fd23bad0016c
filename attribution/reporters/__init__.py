"""Print: from a report to text. One file a format."""

from attribution.reporters.base import Reporter
from attribution.reporters.json import JsonReporter
from attribution.reporters.text import TextReporter

BUILTIN_REPORTERS: tuple[type[Reporter], ...] = (TextReporter, JsonReporter)
"""The formats that come with the package."""

__all__ = ["BUILTIN_REPORTERS", "JsonReporter", "Reporter", "TextReporter"]
