"""`attribution train`, with the training itself replaced; whole runs are in `tests/training/`."""

from __future__ import annotations

import sys
from collections.abc import Callable
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest
from typer.testing import CliRunner, Result

from attribution.cli import app
from attribution.training import needs
from attribution.training.config import TrainingConfig

CONFIG = 'output = "out"\n[[train]]\npath = "a.jsonl"\n'


def run(*arguments: str) -> Result:
    return CliRunner().invoke(app, ["train", *arguments])


@pytest.fixture
def config(folder: Path) -> str:
    (folder / "run.toml").write_text(CONFIG, encoding="utf-8")
    return "run.toml"


def test_train_without_its_packages_says_how_to_get_them(config: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(needs, "find_spec", lambda name: None if name == "torch" else object())

    result = run(config)

    assert result.exit_code == 2
    assert result.stderr == "attribution: training needs torch: pip install 'attribution-audit[train]'\n"


def test_train_complains_of_the_configuration_first(config: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(needs, "find_spec", lambda _name: None)
    Path(config).write_text("epoch = 1\n" + CONFIG, encoding="utf-8")

    result = run(config)

    assert result.exit_code == 2
    assert result.stderr == "attribution: run.toml: there is no setting 'epoch'; did you mean 'epochs'?\n"


def test_train_of_a_missing_file(folder: Path) -> None:
    result = run("none.toml")

    assert (result.exit_code, result.stderr) == (
        2,
        "attribution: none.toml: no such file\n",
    )


@pytest.mark.parametrize("options", [[], ["--resume"]])
def test_train_tells_progress_and_result(config: str, monkeypatch: pytest.MonkeyPatch, options: list[str]) -> None:
    called: list[tuple[Any, ...]] = []

    class Told:
        run, step, steps, epoch, epochs, seconds = 1, 5, 20, 1, 2, 61.2
        losses, scores = {"anchor": 0.25}, {"news": 0.5}

    class Result:
        folder, evaluation = Path("out/model"), None

        class export:  # noqa: N801
            bytes = 23_500_000

    def train(config: TrainingConfig, *, resume: bool, report: Callable[[Any], None]) -> type[Result]:
        called.append((config.train[0].path, resume))
        report(Told)
        return Result

    module = ModuleType("attribution.training.run")
    module.train = train  # type: ignore[attr-defined]
    monkeypatch.setitem(sys.modules, "attribution.training.run", module)
    monkeypatch.setattr(needs, "find_spec", lambda _name: object())

    result = run(config, *options)

    assert (result.exit_code, result.stdout) == (0, "out/model: 23.5 MB\n")
    assert result.stderr == "epoch 1/2, step 5/20, 61 s: anchor 0.2500, pair F 0.5000 on news\n"
    assert called == [("a.jsonl", bool(options))]
