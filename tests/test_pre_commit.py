"""The hook for pre-commit: its file is well-formed, and pre-commit runs it on articles."""

from __future__ import annotations

import json
import os
import re
import shlex
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from attribution.plugins import Plugins
from attribution.readers.source import choose, make_readers

clientlib = pytest.importorskip("pre_commit.clientlib", reason="pre-commit is not installed")

ROOT = Path(__file__).resolve().parents[1]


@pytest.fixture(scope="module")
def hook() -> dict[str, Any]:
    [found] = clientlib.load_manifest(ROOT / ".pre-commit-hooks.yaml")
    read: dict[str, Any] = found
    return read


def test_pre_commit_takes_exactly_what_there_is_a_text_reader_for(hook: dict[str, Any]) -> None:
    readers = make_readers(tuple(Plugins.load(entry_points=False).readers().values()))
    for name, wanted in (("a.md", True), ("a.markdown", True), ("a.txt", True), ("a.text", True), ("LICENSE", False)):
        assert bool(re.search(hook["files"], name)) is wanted
        assert (choose(name, readers) is not None) is wanted


def test_pre_commit_runs_the_hook(hook: dict[str, Any], tmp_path: Path) -> None:
    """As a local hook, so that nothing is downloaded; everything but the way to install it is the hook's own."""
    command, *arguments = shlex.split(hook["entry"])
    assert command == "attribution"
    script = tmp_path / "attribution.py"
    script.write_text(f"import sys\nsys.path[0] = {str(ROOT)!r}\nfrom attribution.cli import main\nmain()\n")
    chosen = ["--pipeline", "fast", "--select", "ANON", "--fail-level", "note"]
    entry = shlex.join([sys.executable, str(script), *arguments])
    local = {key: hook[key] for key in ("id", "name", "types", "files", "require_serial")}
    local |= {"entry": entry, "args": chosen, "language": "system"}
    repository = tmp_path / "desk"
    repository.mkdir()
    config = {"repos": [{"repo": "local", "hooks": [local]}]}
    (repository / ".pre-commit-config.yaml").write_text(json.dumps(config))
    (repository / "clean.md").write_text("Nothing happened.\n")
    (repository / "LICENSE").write_text("No article, sources said.\n")
    environment = {
        **{key: value for key, value in os.environ.items() if not key.startswith("GIT_")},
        "PRE_COMMIT_HOME": str(tmp_path / "home"),
        "HOME": str(tmp_path),
    }

    def run(*words: str) -> subprocess.CompletedProcess[str]:
        return subprocess.run(
            words, cwd=repository, env=environment, capture_output=True, text=True, timeout=120, check=False
        )

    assert run("git", "init", "--quiet").returncode == 0
    assert run("git", "add", ".").returncode == 0
    clean = run(sys.executable, "-m", "pre_commit", "run", "--all-files")
    assert (clean.returncode, "Passed" in clean.stdout) == (0, True), clean.stdout + clean.stderr

    (repository / "bridge.md").write_text("The bridge will close in May, sources said.\n")
    run("git", "add", ".")
    failed = run(sys.executable, "-m", "pre_commit", "run", "--all-files")
    assert failed.returncode == 1
    assert re.search(r"^bridge\.md:1:\d+: \w+ [\w-]+ \(ANON\d+\) ", failed.stdout, re.MULTILINE)
    assert "LICENSE" not in failed.stdout
