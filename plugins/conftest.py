"""Leave out the tests of plugins that are not installed, and say so; they are tested as users have them."""

from __future__ import annotations

import tomllib
from importlib.util import find_spec
from pathlib import Path

HERE = Path(__file__).parent


def _missing() -> list[str]:
    missing = []
    for path in sorted(HERE.glob("*/pyproject.toml")):
        points = tomllib.loads(path.read_text(encoding="utf-8"))["project"]["entry-points"]["attribution"]
        if any(find_spec(module) is None for module in points.values()):
            missing.append(path.parent.name)
    return missing


MISSING = _missing()
collect_ignore = MISSING


def pytest_report_header() -> list[str]:
    """Return a line for each plugin whose tests are left out."""
    return [f"not installed, so not tested: {name} (pip install -e plugins/{name})" for name in MISSING]
