"""The Python examples of the README and the documentation run, and print what they say."""

from __future__ import annotations

import doctest
import re
import subprocess
import sys
from pathlib import Path
from typing import Final

import pytest

ROOT: Final = Path(__file__).resolve().parents[2]
PAGES: Final = (
    ROOT / "README.md",
    *(page for page in sorted((ROOT / "docs").glob("*.md")) if page.name not in {"hooks.md", "writing-a-plugin.md"}),
)
"""All pages with examples; those of the other two are run by `tests/test_docs_hooks.py`."""


def _blocks(language: str) -> list[tuple[str, str]]:
    found = []
    for page in PAGES:
        text = page.read_text(encoding="utf-8")
        for match in re.finditer(rf"```{language}\n(.*?)```", text, re.DOTALL):
            line = text.count("\n", 0, match.start()) + 1
            found.append((f"{page.relative_to(ROOT).as_posix()}:{line}", match[1]))
    return found


def _sessions() -> dict[str, str]:
    """Return the sessions of each page as one: later ones use the names of earlier ones."""
    sessions: dict[str, str] = {}
    for place, code in _blocks("pycon"):
        page = place.rpartition(":")[0]
        sessions[page] = sessions.get(page, "") + code + "\n"
    return sessions


SCRIPTS: Final = [block for block in _blocks("python") if "__main__" in block[1]]
SNIPPETS: Final = [block for block in _blocks("python") if "__main__" not in block[1]]


@pytest.mark.parametrize(("place", "code"), SNIPPETS, ids=[place for place, _ in SNIPPETS])
def test_examples_code_runs(place: str, code: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(ROOT)

    exec(compile(code, place, "exec"), {"__name__": "documented"})


@pytest.mark.parametrize(("place", "code"), SCRIPTS, ids=[place for place, _ in SCRIPTS])
def test_examples_script_runs(place: str, code: str, tmp_path: Path) -> None:
    """Code with worker processes needs a file of its own that they can import."""
    script = tmp_path / "example.py"
    script.write_text(code, encoding="utf-8")

    done = subprocess.run([sys.executable, script], cwd=ROOT, capture_output=True, text=True, timeout=120, check=False)

    assert done.returncode == 0, f"{place}\n{done.stderr}"


@pytest.mark.parametrize(("page", "session"), _sessions().items(), ids=list(_sessions()))
def test_examples_sessions_print_what_they_say(page: str, session: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(ROOT)
    test = doctest.DocTestParser().get_doctest(session, {}, page, str(ROOT / page), 0)
    said: list[str] = []

    result = doctest.DocTestRunner().run(test, out=said.append)

    assert result.attempted > 0
    assert result.failed == 0, "".join(said)


def test_examples_are_there() -> None:
    """Guards the expressions above: the README and the page on Python have examples of every sort."""
    pages = {place.rpartition(":")[0] for place, _ in SNIPPETS}

    assert {"README.md", "docs/python.md"} <= pages & set(_sessions())
    assert SCRIPTS
