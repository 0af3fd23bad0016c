"""The guide for plugins ends in a command that proves a plugin; here it is run on a copy of the example."""

from __future__ import annotations

import os
import re
import shlex
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
GUIDE = (ROOT / "docs" / "writing-a-plugin.md").read_text(encoding="utf-8")


def _commands() -> list[list[str]]:
    """Return the steps of the last command of the guide, for the Python that runs this test."""
    last = re.findall(r"```console\n\$ (.*?)\n```", GUIDE)[-1]
    steps = [shlex.split(step) for step in last.split("&&")]
    names = {
        "python": [sys.executable],
        "attribution": [sys.executable, "-c", "from attribution.cli import main; main()"],
    }
    return [[*names[step[0]], *step[1:]] for step in steps]


@pytest.fixture
def copy(tmp_path: Path) -> Path:
    """Return a copy of the example under a name of its own, as the guide tells readers to make one."""
    folder = tmp_path / "attribution-kelm"
    shutil.copytree(ROOT / "plugins" / "attribution-example", folder, ignore=shutil.ignore_patterns("*.egg-info"))
    (folder / "attribution_example").rename(folder / "attribution_kelm")
    for path in folder.rglob("*"):
        if path.suffix in {".py", ".toml"}:
            text = path.read_text(encoding="utf-8").replace("attribution_example", "attribution_kelm")
            path.write_text(text.replace("attribution-example", "attribution-kelm"), encoding="utf-8")
    return folder


def _run(step: list[str], folder: Path) -> subprocess.CompletedProcess[str]:
    # As if installed: Python finds the copy, and this package.
    environment = os.environ | {"PYTHONPATH": os.pathsep.join([str(folder), str(ROOT)]), "PYTHONDONTWRITEBYTECODE": "1"}
    return subprocess.run(step, cwd=folder, env=environment, capture_output=True, text=True, timeout=120)


def test_guide_ends_in_a_command_that_proves_a_plugin(copy: Path) -> None:
    for step in _commands():
        done = _run(step, copy)
        assert done.returncode == 0, done.stdout + done.stderr


def test_guide_command_fails_for_a_pattern_that_does_not_keep_its_promise(copy: Path) -> None:
    house = copy / "attribution_kelm" / "house.py"
    house.write_text(house.read_text(encoding="utf-8").replace(r"\brang", r"\bsang"), encoding="utf-8")
    [test] = [step for step in _commands() if "test" in step]
    done = _run(test, copy)

    assert done.returncode == 1
    assert "example/relay/gazette-desk" in done.stdout
