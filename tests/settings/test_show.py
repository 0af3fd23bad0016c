"""What `attribution config show` tells: each value with its origin."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from attribution.errors import ConfigError
from attribution.model import Profile, Severity
from attribution.settings import Known, load_settings
from attribution.settings.show import Overview, overview, toml

PROFILES = {
    "default": Profile(name="default", description=""),
    "strict": Profile(
        name="strict",
        description="",
        severities={"thick-fog": Severity.ERROR},
        options={"thick-fog": {"limit": 4}},
        enable=("thin-haze",),
    ),
    "calm": Profile(name="calm", description="", disable=("FOG",)),
}


@pytest.fixture
def show(known: Known, write: Callable[..., Path]) -> Callable[..., Overview]:
    def show_text(text: str, **command: object) -> Overview:
        write(text)
        more = Known(known.rules, tuple(PROFILES))
        return overview(load_settings(["a.txt"], more, command=command).effective("a.txt"), known.rules, PROFILES)

    return show_text


def test_overview_of_nothing_is_the_defaults(show: Callable[..., Overview]) -> None:
    found = show("")

    assert found.settings == (
        ("profile", "default", "default"),
        ("select", "the rules of the profile", "default"),
        ("enable", "none", "default"),
        ("ignore", "none", "default"),
        ("fail_level", "warning", "default"),
        ("publisher", "none", "default"),
        ("pipeline", "default", "default"),
        ("decisions", "none", "default"),
        ("baseline", "none", "default"),
    )
    assert found.running == (("FOG001", "thick-fog", "warning", "default"),)
    assert found.silent == (("FOG002", "thin-haze", "preview", "default"),)


def test_overview_tells_where_values_come_from(show: Callable[..., Overview]) -> None:
    found = show(
        'profile = "strict"\nfail_level = "never"\n[severity]\nthin-haze = "note"\n[options.thick-fog]\nwords = ["a"]',
        publisher="P",
    )

    assert ("fail_level", "never", "attribution.toml") in found.settings
    assert ("publisher", "P", "command line") in found.settings
    assert found.running == (
        ("FOG001", "thick-fog", "error", "profile strict"),
        ("", "  limit", "4", "profile strict"),
        ("", "  words", '["a"]', "attribution.toml"),
        ("FOG002", "thin-haze", "note", "attribution.toml"),
    )


@pytest.mark.parametrize(
    ("text", "why", "origin"),
    [
        ('profile = "calm"', "switched off", "profile calm"),
        ('ignore = ["FOG"]', "ignored", "attribution.toml"),
        ('select = ["thin-haze"]', "not selected", "attribution.toml"),
    ],
)
def test_overview_tells_why_a_rule_is_silent(show: Callable[..., Overview], text: str, why: str, origin: str) -> None:
    assert ("FOG001", "thick-fog", why, origin) in show(text).silent


def test_overview_of_a_profile_that_is_not_there(known: Known, write: Callable[..., Path]) -> None:
    write("")
    effective = load_settings([], known, command={"profile": "strickt"}).effective()

    with pytest.raises(ConfigError, match="no profile is called 'strickt'; did you mean 'strict'"):
        overview(effective, known.rules, PROFILES)


@pytest.mark.parametrize(
    ("value", "expected"),
    [('a"b', '"a\\"b"'), (True, "true"), (3, "3"), (0.5, "0.5"), ((), "[]"), ((Severity.NOTE, "x"), '["note", "x"]')],
)
def test_toml_of_a_value(value: object, expected: str) -> None:
    assert toml(value) == expected
