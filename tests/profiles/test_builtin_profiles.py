"""The profiles that come with the package."""

from __future__ import annotations

from pathlib import Path

import pytest

import attribution.profiles
from attribution.model import Severity, Status
from attribution.profiles.builtin import builtin_profiles
from attribution.rules.builtin import builtin_rules
from attribution.rules.select import select_rules
from attribution.scores.builtin import builtin_parts
from attribution.scores.combine import score
from attribution.testing import sketch

PROFILES = {profile.name: profile for profile in builtin_profiles()}


def test_builtin_profiles_lists_every_file():
    files = {file.stem for file in Path(attribution.profiles.__file__).parent.glob("*.py")}
    assert {name.replace("-", "_") for name in PROFILES} == files - {"__init__", "builtin", "plugin"}


@pytest.mark.parametrize("profile", PROFILES.values(), ids=lambda one: one.name)
def test_profile_fits_the_rules_and_scores_there_are(profile):
    assert select_rules(builtin_rules(), profile=profile)
    assert score(sketch(""), builtin_parts(), profile)
    assert profile.description.endswith(".")
    assert profile.sources


def test_default_profile_runs_the_stable_rules():
    running = select_rules(builtin_rules(), profile=PROFILES["default"])
    assert [rule.code for rule in running] == [one.code for one in builtin_rules() if one.status is Status.STABLE]


def test_strict_profile_has_no_notes_and_every_rule():
    running = select_rules(builtin_rules(), profile=PROFILES["strict"])
    assert len(running) == len(builtin_rules())
    assert all((rule.severity_override or rule.severity) is not Severity.NOTE for rule in running)


def test_wire_alert_profile_asks_for_no_second_source():
    running = {rule.name for rule in select_rules(builtin_rules(), profile=PROFILES["wire-alert"])}
    assert "single-source-story" not in running
    assert "agentless-attribution" in running
