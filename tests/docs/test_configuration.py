"""The page on configuration: its example is read, its keys are all there are, its printout is what is printed."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Final

import pytest
from typer.testing import CliRunner

from attribution.cli import app
from attribution.plugins import Plugins
from attribution.settings import known_to
from attribution.settings.layers import KEYS
from attribution.settings.read import SECTIONS, TABLES, read_settings

PAGE: Final = (Path(__file__).resolve().parents[2] / "docs" / "configuration.md").read_text(encoding="utf-8")


@pytest.fixture
def example(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The first file of the page, in the folder that we work in."""
    monkeypatch.chdir(tmp_path)
    [text, *_] = re.findall(r"```toml\n(.*?)```", PAGE, re.DOTALL)
    path = tmp_path / "attribution.toml"
    path.write_text(text, encoding="utf-8")
    return path


def test_configuration_example_is_read(example: Path) -> None:
    file = read_settings(str(example), known_to(Plugins.load(entry_points=False)))

    assert file is not None
    assert file.paths
    assert file.publishers
    assert file.layer.options


@pytest.mark.usefixtures("example")
def test_configuration_printout_is_what_is_printed() -> None:
    shown, gap, _ = PAGE.split("$ attribution config show alerts/ferry.txt\n")[1].partition("…")
    printed = CliRunner().invoke(app, ["config", "show", "alerts/ferry.txt"]).stdout

    assert gap
    assert printed.startswith(shown)


def test_configuration_names_every_key() -> None:
    listed = re.findall(r"^\| `\[?(\w+)", PAGE.split("## Keys")[1].split("## What wins")[0], re.MULTILINE)

    assert listed == [*(key for key in KEYS), *TABLES, *SECTIONS]
