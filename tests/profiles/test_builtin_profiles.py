"""The profiles that come with the package."""

from __future__ import annotations

from pathlib import Path

import pytest

import attribution.profiles
from attribution.errors import ConfigError
from attribution.model import Profile, Severity, Status
from attribution.profiles.builtin import builtin_profiles
from attribution.profiles.house import CATALOGUE, DEFECTS, JUDGEMENT, house
from attribution.rules.builtin import builtin_rules
from attribution.rules.select import select_rules
from attribution.scores.builtin import builtin_parts
from attribution.scores.combine import score
from attribution.testing import sketch

PROFILES = {profile.name: profile for profile in builtin_profiles()}
RULES = {rule.name: rule for rule in builtin_rules()}
GUIDES = {
    "ap": "AP",
    "reuters": "Reuters",
    "afp": "AFP",
    "nyt": "The New York Times",
    "washington-post": "The Washington Post",
    "bbc": "BBC",
    "guardian": "The Guardian",
    "npr": "NPR",
    "bloomberg": "Bloomberg",
}
"""The house styles, each with its guide as the rules name it."""

DEMANDS = {"F": "forbids", "R": "asks", "D": "discourages", "P": "handles"}


def running(name: str) -> dict[str, Severity]:
    """Return the rules that run under a profile, each with its severity."""
    chosen = select_rules(builtin_rules(), profile=PROFILES[name])
    return {rule.name: rule.severity_override or rule.severity for rule in chosen}


def test_builtin_profiles_lists_every_file():
    files = {file.stem for file in Path(attribution.profiles.__file__).parent.glob("*.py")}
    assert {name.replace("-", "_") for name in PROFILES} == files - {"__init__", "builtin", "house", "plugin"}


def test_builtin_profiles_are_those_that_were_promised():
    assert set(PROFILES) == {"default", *GUIDES, "strict", "wire-alert", "opinion", "conflict"}


@pytest.mark.parametrize("profile", PROFILES.values(), ids=lambda one: one.name)
def test_profile_fits_the_rules_and_scores_there_are(profile):
    assert select_rules(builtin_rules(), profile=profile)
    assert score(sketch(""), builtin_parts(), profile)
    assert profile.description.endswith(".")
    assert profile.sources
    assert set(profile.reasons) <= set(RULES)


def test_profile_that_names_an_unknown_rule_is_an_error_that_names_both():
    """Guards the test above."""
    for profile in (
        Profile(name="kelm", description="", disable=("bare-sauce",)),
        Profile(name="kelm", description="", enable=("bare-sauce",)),
        Profile(name="kelm", description="", severities={"bare-sauce": Severity.NOTE}),
        Profile(name="kelm", description="", options={"bare-sauce": {}}),
    ):
        with pytest.raises(ConfigError, match=r"profile 'kelm': .*'bare-sauce'; did you mean 'bare-source'"):
            select_rules(builtin_rules(), profile=profile)


def test_catalogue_is_the_rules_there_are():
    assert {rule.name: rule.severity for rule in builtin_rules()} == CATALOGUE
    assert {rule.name for rule in builtin_rules() if rule.tier == "C"} == JUDGEMENT
    assert set(CATALOGUE) >= DEFECTS


def test_default_profile_runs_the_stable_rules():
    assert list(running("default")) == [rule.name for rule in builtin_rules() if rule.status is Status.STABLE]


def test_strict_profile_has_every_rule_and_no_notes_but_on_matters_of_judgement():
    assert set(running("strict")) == set(RULES)
    assert {name for name, severity in running("strict").items() if severity is Severity.NOTE} == JUDGEMENT


def test_wire_alert_profile_asks_for_no_second_source():
    names = set(running("wire-alert"))
    assert not names & {"single-source-story", "single-anonymous", "no-response", "no-basis-of-knowledge", "no-stake"}
    assert "bare-source" in names


def test_opinion_profile_lets_opinions_pass():
    silent = {"unattributed-contested", "anonymous-opinion"}
    assert set(running("default")) - set(running("opinion")) <= silent
    assert set(PROFILES["opinion"].disable) == silent


def test_conflict_profile_protects_sources():
    names = running("conflict")
    assert names["identity-risk"] is Severity.ERROR
    assert not set(names) & {"blind-quote", "anonymous-share", "solely-anonymous"}


@pytest.mark.parametrize("name", GUIDES)
def test_house_style_says_what_the_rules_say_of_its_guide(name):
    """The marks that somebody has seen stand in two places: with the rules, and with the house."""
    said = {
        (rule.name, DEMANDS[guide.demand], guide.seen == "second-hand")
        for rule in builtin_rules()
        for guide in rule.guides
        if guide.name == GUIDES[name]
    }
    reasons = PROFILES[name].reasons.items()
    assert said == {
        (rule, reason.split()[0], "at second hand" in reason) for rule, reason in reasons if "general" not in reason
    }


@pytest.mark.parametrize("name", GUIDES)
def test_house_style_is_as_loud_as_its_guide(name):
    profile = PROFILES[name]
    loudness = {
        "forbids": Severity.ERROR,
        "asks": Severity.WARNING,
        "discourages": Severity.NOTE,
        "handles": Severity.NOTE,
    }
    for rule, severity in running(name).items():
        if rule in DEFECTS:
            assert severity is RULES[rule].severity
        elif rule in JUDGEMENT or "unverified" in profile.reasons[rule]:
            assert severity is Severity.NOTE
        else:
            assert severity is loudness[profile.reasons[rule].split()[0]]


@pytest.mark.parametrize("name", GUIDES)
def test_house_style_switches_no_preview_on(name):
    assert set(running(name)) <= set(running("default"))


@pytest.mark.parametrize(
    "says", [{"bare-sauce": "F"}, {"bare-source": "X"}, {"bare-source": "F?"}, {"bare-source": ""}]
)
def test_house_refuses_what_is_no_mark(says):
    with pytest.raises(ValueError, match="profile kelm: bare-s"):
        house(name="kelm", description="", says=says, sources=())
