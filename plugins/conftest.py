"""Test plugins as users have them: installed; those that are not are read from their folders, and that is said."""

from __future__ import annotations

import sys
import tomllib
from importlib.util import find_spec
from pathlib import Path

HERE = Path(__file__).parent


def _read_from_folders() -> list[str]:
    """Put the folders of plugins that are not installed on the path, and return their names."""
    missing = []
    for path in sorted(HERE.glob("*/pyproject.toml")):
        points = tomllib.loads(path.read_text(encoding="utf-8"))["project"]["entry-points"]["attribution"]
        if any(find_spec(module) is None for module in points.values()):
            sys.path.append(str(path.parent))
            missing.append(path.parent.name)
    return missing


MISSING = _read_from_folders()


def pytest_report_header() -> list[str]:
    """Return a line for each plugin that is not installed."""
    return [f"not installed, so read from its folder: {name} (pip install -e plugins/{name})" for name in MISSING]
