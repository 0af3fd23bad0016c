"""A TOML file into a configuration, and what is said where it does not fit."""

from __future__ import annotations

from pathlib import Path

import pytest

from attribution.errors import ConfigError
from attribution.training.config import read_config

EXAMPLES = Path(__file__).parents[2] / "docs" / "examples"
LEAST = 'output = "out"\n[[train]]\npath = "a.jsonl"\n'


def written(folder: Path, text: str) -> Path:
    path = folder / "run.toml"
    path.write_text(text, encoding="utf-8")
    return path


@pytest.mark.parametrize("path", sorted(EXAMPLES.glob("*.toml")), ids=lambda path: path.name)
def test_config_examples_can_be_read(path: Path) -> None:
    config = read_config(path)

    assert config.place(config.output).resolve().parent.name == "build"


def test_config_seeds_example_leads_to_the_seeds() -> None:
    config = read_config(EXAMPLES / "train-seeds.toml")

    assert config.place(config.train[0].path).is_file()


def test_config_takes_defaults_and_whole_numbers_for_numbers(tmp_path: Path) -> None:
    config = read_config(written(tmp_path, LEAST + 'weight = 2\nformat = "polnear"\n[optimizer]\nrate = 1\n'))

    assert (config.epochs, config.train[0].weight, config.optimizer.rate) == (4, 2.0, 1.0)
    assert (config.train[0].scope, config.train[0].title) == ("wide", "a.jsonl")
    assert config.place("x") == tmp_path / "x"


@pytest.mark.parametrize(
    ("text", "complaint"),
    [
        ('output = "o"', "run.toml: missing: train"),
        ("epoch = 3\n" + LEAST, "there is no setting 'epoch'; did you mean 'epochs'?"),
        (LEAST + "wieght = 3", "run.toml: train 1: there is no setting 'wieght'; did you mean 'weight'?"),
        (LEAST + "[optimizer]\nrates = 3", "optimizer: there is no setting 'rates'; did you mean 'rate'?"),
        ("folder = 3\n" + LEAST, "there is no setting 'folder'"),
        ('epochs = "3"\n' + LEAST, "epochs: must be a whole number, this is '3'"),
        ("seed = true\n" + LEAST, "seed: must be a whole number, this is True"),
        ("epochs = 0\n" + LEAST, "'epochs' must be > 0"),
        (LEAST + 'domain = "narrow"', "'domain' must be in"),
        ('output = "o"\ntrain = "x"', "train: must be a list"),
        ("optimizer = 1\n" + LEAST, "optimizer: must be a table"),
        (LEAST + "[windows]\nsize = 20\noverlap = 11", "less than a third"),
        ("epochs = ", "not TOML"),
    ],
)
def test_config_complaints_name_the_place(tmp_path: Path, text: str, complaint: str) -> None:
    with pytest.raises(ConfigError) as caught:
        read_config(written(tmp_path, text))

    assert complaint in str(caught.value)
    assert "\n" not in str(caught.value)


def test_config_that_is_not_there(tmp_path: Path) -> None:
    with pytest.raises(ConfigError, match=r"none\.toml: no such file"):
        read_config(tmp_path / "none.toml")
