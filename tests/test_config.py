"""Settings: what is taken, and what is refused with which words."""

from __future__ import annotations

import pickle
from typing import Any

import pytest

from attribution.config import Config
from attribution.errors import ConfigError
from attribution.model import Severity


def test_config_can_be_hashed_and_compared() -> None:
    """Engines are kept by their settings."""
    assert {Config(): 1}[Config()] == 1
    assert Config(publisher="Harbour Gazette") != Config()


@pytest.mark.parametrize(
    ("value", "expected"),
    [("a, b,", ("a", "b")), (["a,b", "c"], ("a", "b", "c")), ("", ()), ((), ())],
)
def test_config_takes_names_by_commas_and_lists(value: str | list[str], expected: tuple[str, ...]) -> None:
    assert Config(select=value, ignore=value).select == expected


@pytest.mark.parametrize(
    ("value", "expected"),
    [("note", Severity.NOTE), (Severity.ERROR, Severity.ERROR), ("never", None), (None, None)],
)
def test_config_takes_a_fail_level(value: Severity | str | None, expected: Severity | None) -> None:
    assert Config(fail_level=value).fail_level is expected


def test_config_refuses_an_unknown_fail_level() -> None:
    with pytest.raises(ConfigError, match="no fail level is called 'loud'; there are never, note, warning, error"):
        Config(fail_level="loud")


def test_config_refuses_an_unknown_pipeline() -> None:
    with pytest.raises(ConfigError, match="no pipeline is called 'slow'; there are default, fast"):
        Config(pipeline="slow")


def test_config_refuses_an_unknown_scope() -> None:
    with pytest.raises(ConfigError, match="no scope is called 'narrow'; there are standard, wide"):
        Config(scope="narrow")


def test_config_refuses_fewer_than_no_threads() -> None:
    with pytest.raises(ConfigError, match="threads must be 0"):
        Config(threads=-1)


def test_config_takes_severities_and_options_as_mappings() -> None:
    config = Config(
        severities={"bare-source": "error", "ANON": Severity.NOTE}, options={"x": {"roles": ["a", ["b"]], "least": 3}}
    )

    assert config.severities == (("bare-source", Severity.ERROR), ("ANON", Severity.NOTE))
    assert config.options == (("x", (("roles", ("a", ("b",))), ("least", 3))),)
    assert Config(severities=config.severities, options=config.options) == config
    copy = pickle.loads(pickle.dumps(config))
    assert (copy, hash(copy)) == (config, hash(config))


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        ({"severities": {"x": "loud"}}, "no severity is called 'loud'; there are note, warning, error"),
        ({"options": {"x": {"y": {"z": 1}}}}, "an option takes a string, a number, true, false, or a list of these"),
        ({"options": {"x": {"y": [[{"z": 1}]]}}}, "an option takes a string"),
    ],
)
def test_config_refuses_severities_and_options_that_do_not_fit(arguments: dict[str, Any], message: str) -> None:
    with pytest.raises(ConfigError, match=message):
        Config(**arguments)
