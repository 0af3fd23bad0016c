"""What `attribution new` writes: files that are right as they are, and never over files that are there."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from attribution.errors import ConfigError
from attribution.testing.scaffold import new_plugin, new_rule


def test_new_rule_writes_a_rule_and_its_tests(tmp_path: Path) -> None:
    written = new_rule("loud-words", tmp_path / "deep")

    assert [path.name for path in written] == ["loud_words.py", "test_loud_words.py"]
    assert 'code: ClassVar[str] = "LOUD001"' in written[0].read_text()


@pytest.mark.parametrize(
    ("name", "code"),
    [("anon-noise", "ANON022"), ("an-odd-one", "ANX001"), ("loud-words", "KEL007")],
)
def test_new_rule_chooses_a_code_that_is_free(tmp_path: Path, name: str, code: str) -> None:
    path, _ = new_rule(name, tmp_path, code="KEL007" if code == "KEL007" else None)

    assert f'code: ClassVar[str] = "{code}"' in path.read_text()


@pytest.mark.parametrize(
    ("name", "code", "message"),
    [
        ("Loud", None, "lower-case words with hyphens"),
        ("loud_words", None, "lower-case words with hyphens"),
        ("", None, "lower-case words with hyphens"),
        ("x" * 61, None, "at most 60 characters"),
        ("class", None, "means something to Python already"),
        ("false", None, "means something to Python already"),
        ("json", None, "means something to Python already"),
        ("bare-source", None, "a rule called 'bare-source' is there already"),
        ("loud-words", "loud1", "not a family in capitals"),
        ("loud-words", "ANON001", "the code 'ANON001' is taken"),
    ],
)
def test_new_rule_refuses_what_does_not_fit(tmp_path: Path, name: str, code: str | None, message: str) -> None:
    with pytest.raises(ConfigError, match=message):
        new_rule(name, tmp_path, code=code)

    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("name", ["Kelm", "default", "attribution.rules", "ap"])
def test_new_plugin_refuses_what_does_not_fit(tmp_path: Path, name: str) -> None:
    with pytest.raises(ConfigError):
        new_plugin(name, tmp_path)

    assert list(tmp_path.iterdir()) == []


def test_new_writes_nothing_over_a_file(tmp_path: Path) -> None:
    (tmp_path / "test_loud_words.py").write_text("mine")

    with pytest.raises(ConfigError, match=r"test_loud_words\.py: is there already"):
        new_rule("loud-words", tmp_path)
    assert [path.name for path in tmp_path.iterdir()] == ["test_loud_words.py"]


def test_new_where_nothing_can_be_written(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")

    with pytest.raises(ConfigError, match="cannot be written"):
        new_rule("loud-words", tmp_path / "file" / "deep")
    with pytest.raises(ConfigError, match="is a file; name a folder"):
        new_rule("loud-words", tmp_path / "file")


@pytest.mark.parametrize("name", ["none", "true", "class", "string"])
def test_new_of_a_word_of_python(tmp_path: Path, name: str) -> None:
    with pytest.raises(ConfigError, match=f"'{name}' means something to Python already"):
        new_rule(name, tmp_path)


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=30)
@given(name=st.text(max_size=70))
def test_new_takes_or_refuses_any_name(tmp_path: Path, name: str) -> None:
    try:
        written = new_rule(name, tmp_path)
    except ConfigError:
        return
    for path in written:
        assert path.parent == tmp_path
        compile(path.read_text(), str(path), "exec")
        path.unlink()


def test_new_plugin_passes_its_own_tests(tmp_path: Path) -> None:
    """As whoever writes a plugin would run them: in its folder, with pytest."""
    folder = new_plugin("attribution-kelm-post", tmp_path)[0].parent
    new_rule("loud-words", folder)
    command = [sys.executable, "-m", "pytest", "-q", "-p", "no:cacheprovider", f"--rootdir={folder}", str(folder)]
    root = Path(__file__).parents[2]
    path = f"{root}:{folder}"

    done = subprocess.run(
        command, cwd=folder, env={"PYTHONPATH": path, "PATH": ""}, capture_output=True, text=True, check=False
    )

    assert done.returncode == 0, done.stdout
    assert "5 passed" in done.stdout
