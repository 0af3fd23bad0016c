"""The settings that hold for an article, each with the place it comes from, as rows for a table."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping, Sequence
from enum import Enum

from attrs import frozen

from attribution.config import NEVER
from attribution.errors import ConfigError
from attribution.model import Profile
from attribution.rules.base import Rule
from attribution.rules.options import options_of
from attribution.rules.select import by_rule, find_rules, select_rules
from attribution.rules.suggest import unknown
from attribution.settings.files import shown_path
from attribution.settings.layers import DEFAULT, FILES, KEYS, Effective, Setting

Row = tuple[str, ...]

_EMPTY: Mapping[str, str] = {
    "select": "the rules of the profile",
    "enable": "none",
    "ignore": "none",
    "publisher": "none",
    "fail_level": NEVER,
    "decisions": "none",
    "baseline": "none",
}
"""What a setting without a value means."""


@frozen(kw_only=True)
class Overview:
    """What holds for one article."""

    settings: tuple[Row, ...]
    """Key, value, origin."""
    running: tuple[Row, ...]
    """Code, name, severity, origin of the severity; behind a rule, a row for each option that is set."""
    silent: tuple[Row, ...]
    """Code, name, why it does not run, origin of that."""


def overview(effective: Effective, rules: Sequence[type[Rule]], profiles: Mapping[str, Profile]) -> Overview:
    """Return the settings, the rules that run with them, and those that do not.

    Args:
        effective: Settings of an article, with their origins.
        rules: The rules there are.
        profiles: The profiles there are, by name.

    Raises:
        ConfigError: If the settings name a profile or rule that is not there.
    """
    name = effective.values["profile"].value
    if name not in profiles:
        raise ConfigError(unknown("no profile is called", name, profiles))
    profile, config = profiles[name], effective.config()
    running = select_rules(
        rules,
        profile=profile,
        select=config.select,
        ignore=config.ignore,
        enable=config.enable,
        severities=dict(config.severities),
        options={rule: dict(own) for rule, own in config.options},
    )
    told = _Told(effective, profile, sorted(rules, key=lambda one: one.code))
    names = {rule.name for rule in running}
    return Overview(
        settings=tuple((key, _shown(key, effective.values[key]), effective.values[key].origin) for key in KEYS),
        running=tuple(row for rule in running for row in told.running(rule)),
        silent=tuple(told.silent(rule) for rule in told.rules if rule.name not in names),
    )


@frozen
class _Told:
    """Tells where things come from."""

    effective: Effective
    profile: Profile
    rules: Sequence[type[Rule]]

    def running(self, rule: Rule) -> Iterator[Row]:
        """Yield the rows of a rule that runs."""
        own = self.effective.severities.get(rule.name)
        styled = by_rule(self.rules, self.profile.severities)
        origin = own.origin if own else self._house if type(rule) in styled else DEFAULT
        severity = rule.severity_override or rule.severity
        yield (rule.code, rule.name, severity.value, origin)
        house = by_rule(self.rules, self.profile.options).get(type(rule), {})
        given = self.effective.options.get(rule.name, {})
        for option in options_of(type(rule)):
            if option.name in given or option.name in house:
                origin = given[option.name].origin if option.name in given else self._house
                yield ("", f"  {option.name}", toml(getattr(rule, option.name)), origin)

    def silent(self, rule: type[Rule]) -> Row:
        """Return the row of a rule that does not run."""
        ignored, selected = self.effective.values["ignore"], self.effective.values["select"]
        if self._names(ignored.value, rule):
            why, origin = "ignored", ignored.origin
        elif selected.value and not self._names(selected.value, rule):
            why, origin = "not selected", selected.origin
        elif self._names(self.profile.disable, rule):
            why, origin = "switched off", self._house
        else:
            why, origin = str(rule.status), DEFAULT
        return (rule.code, rule.name, why, origin)

    @property
    def _house(self) -> str:
        return f"profile {self.profile.name}"

    def _names(self, selectors: Sequence[str], rule: type[Rule]) -> bool:
        return any(rule in find_rules(self.rules, selector) for selector in selectors)


def _shown(key: str, setting: Setting) -> str:
    """Return a value in words, or as TOML."""
    if setting.value in (None, ()):
        return _EMPTY[key]
    values = setting.value if isinstance(setting.value, tuple) else (setting.value,)
    return ", ".join(shown_path(value) if key in FILES else str(value) for value in values)


def toml(value: object) -> str:
    """Return a value as TOML writes it."""
    if isinstance(value, tuple | list):
        return f"[{', '.join(map(toml, value))}]"
    if isinstance(value, Enum):
        return toml(value.value)
    if isinstance(value, bool):
        return str(value).lower()
    return json.dumps(value, ensure_ascii=False) if isinstance(value, str) else str(value)
