"""The version of the format, and its published JSON Schemas (2020-12)."""

from __future__ import annotations

import json
from functools import cache
from importlib import resources
from typing import Any

SCHEMA_VERSION = 1
"""Version of what is written; raised when a key changes its meaning or goes, not when one is added."""

SCHEMAS = ("analysis", "report", "overrides")
"""What a schema is published for."""


@cache
def _schema_text(name: str) -> str:
    path = resources.files("attribution") / "schema" / f"{name}-{SCHEMA_VERSION}.json"
    return path.read_text(encoding="utf-8")


def schema(name: str = "analysis") -> dict[str, Any]:
    """Return a published JSON Schema (2020-12): of a line of `extract`, a report of `audit`, a file of overrides.

    Args:
        name: `analysis`, `report` or `overrides`; the report's holds the analysis's under `$defs`.

    Raises:
        ValueError: If there is no such schema.
    """
    if name not in SCHEMAS:
        raise ValueError(f"no schema is called {name!r}; there are {', '.join(SCHEMAS)}")
    wanted: dict[str, Any] = json.loads(_schema_text(name))
    if name == "report":
        wanted["$defs"]["analysis"] = json.loads(_schema_text("analysis"))
    return wanted
