"""Choosing rules by name, alias, code or family, under a profile."""

from __future__ import annotations

from typing import ClassVar

import pytest
from attrs import field, frozen
from attrs.validators import ge, instance_of

from attribution.errors import ConfigError
from attribution.model import Profile, Role, Severity, Status
from attribution.rules.base import Rule
from attribution.rules.builtin import builtin_rules
from attribution.rules.looks import roles
from attribution.rules.options import options_of
from attribution.rules.select import find_rules, select_rules


@frozen(kw_only=True)
class One(Rule):
    """A stable rule with options."""

    limit: int = field(default=3, validator=[instance_of(int), ge(1)])
    """Three, because
    of a reason."""
    kinds: tuple[Role, ...] = field(default=(Role.EXPERT,), converter=roles)
    code: ClassVar[str] = "AAA001"
    name: ClassVar[str] = "first-fault"
    aliases: ClassVar[tuple[str, ...]] = ("old-fault", "AAA100")
    severity: ClassVar[Severity] = Severity.NOTE

    def check(self, analysis):
        """Judge."""
        yield from ()


@frozen(kw_only=True)
class Two(One):
    """A preview of the same family."""

    code: ClassVar[str] = "AAA002"
    name: ClassVar[str] = "second-fault"
    aliases: ClassVar[tuple[str, ...]] = ()
    status: ClassVar[Status] = Status.PREVIEW


@frozen(kw_only=True)
class Three(One):
    """A stable rule of another family."""

    code: ClassVar[str] = "BBB001"
    name: ClassVar[str] = "third-fault"
    aliases: ClassVar[tuple[str, ...]] = ()


CLASSES = (Three, Two, One)
PLAIN = Profile(name="plain", description="")


def names(profile: Profile = PLAIN, **arguments) -> list[str]:
    return [rule.name for rule in select_rules(CLASSES, profile=profile, **arguments)]


def test_select_runs_stable_rules_in_the_order_of_codes():
    assert names() == ["first-fault", "third-fault"]


@pytest.mark.parametrize("selector", ["first-fault", "AAA001", "aaa001", "old-fault", "AAA100", " First-Fault "])
def test_select_knows_every_name_of_a_rule(selector):
    assert names(select=[selector]) == ["first-fault"]


def test_select_family_leaves_previews_out():
    assert names(select=["AAA"]) == ["first-fault"]
    assert names(select=["AAA", "second-fault"]) == ["first-fault", "second-fault"]


def test_select_all_takes_previews_too():
    assert len(names(select=["all"])) == 3


def test_ignore_wins_over_select():
    assert names(select=["all"], ignore=["AAA"]) == ["third-fault"]
    assert names(ignore=["third-fault"]) == ["first-fault"]


def test_profile_switches_on_and_off():
    profile = Profile(name="p", description="", enable=("second-fault",), disable=("first-fault",))
    assert names(profile) == ["second-fault", "third-fault"]
    assert names(profile, select=["AAA"]) == ["second-fault"]
    assert names(profile, select=["first-fault"]) == ["first-fault"]


def test_profile_sets_severities_and_options():
    profile = Profile(
        name="p",
        description="",
        severities={"AAA": Severity.WARNING, "first-fault": Severity.ERROR},
        options={"first-fault": {"limit": 5, "kinds": ["citizen", "family"]}},
    )
    one, two, three = select_rules(CLASSES, profile=profile, select=["all"])
    assert (one.severity_override, two.severity_override, three.severity_override) == (
        Severity.ERROR,
        Severity.WARNING,
        None,
    )
    assert isinstance(one, One)
    assert one.limit == 5
    assert one.kinds == (Role.CITIZEN, Role.FAMILY)


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        ({"select": ["fist-fault"]}, "'fist-fault'; did you mean 'first-fault'"),
        ({"ignore": ["AAA003"]}, "did you mean 'AAA[01]0"),
        ({"select": ["zzzzzzzz"]}, "there are: .*third-fault"),
        (
            {"profile": Profile(name="p", description="", enable=("third-falt",))},
            "did you mean 'third-fault'",
        ),
        (
            {"profile": Profile(name="p", description="", options={"first-fault": {"limits": 5}})},
            "rule 'first-fault' has no option 'limits'; did you mean 'limit'",
        ),
        (
            {"profile": Profile(name="p", description="", options={"first-fault": {"severity_override": 5}})},
            "no option 'severity_override'",
        ),
        (
            {"profile": Profile(name="p", description="", options={"first-fault": {"limit": 0}})},
            "'first-fault': 'limit' must be >= 1",
        ),
        (
            {"profile": Profile(name="p", description="", options={"first-fault": {"kinds": ["duke"]}})},
            "'first-fault'.*duke",
        ),
    ],
)
def test_select_explains_what_is_unknown(arguments, message):
    with pytest.raises(ConfigError, match=message):
        names(**arguments)


def test_find_rules_gives_whole_families():
    assert find_rules(CLASSES, "aaa") == (One, Two)


def test_options_of_reads_names_types_defaults_and_reasons():
    limit, kinds = options_of(One)
    assert (limit.name, limit.type, limit.default) == ("limit", "int", 3)
    assert limit.reason == "Three, because of a reason."
    assert kinds.reason == ""
    assert options_of(Two)[0].reason == limit.reason


def test_select_makes_every_builtin_rule():
    assert len(select_rules(builtin_rules(), profile=PLAIN, select=["all"])) == len(builtin_rules())
