"""Choose the rules to run: by name, alias, code or family, under a profile."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import TypeVar

from attrs import evolve

from attribution.errors import ConfigError
from attribution.model import Profile, Severity, Status
from attribution.rules.base import Rule
from attribution.rules.options import make_rule
from attribution.rules.suggest import unknown

T = TypeVar("T")

ALL = "all"
"""Selector of every rule, previews too."""


def select_rules(
    classes: Iterable[type[Rule]],
    *,
    profile: Profile,
    select: Sequence[str] = (),
    ignore: Sequence[str] = (),
    enable: Sequence[str] = (),
    severities: Mapping[str, Severity] | None = None,
    options: Mapping[str, Mapping[str, object]] | None = None,
) -> tuple[Rule, ...]:
    """Return the rules to run, made with their options and severities, by code.

    Without `select`, these are the stable rules, with what the profile switches on and without what it
    switches off. With it, they are those selected, whatever the profile switches; its severities and options
    still hold.

    Args:
        classes: The rules there are.
        profile: The house style.
        select: Selectors: a name, an alias, a code, a family (`ANON`) or `all`. A family stands for its
            stable rules and those of the profile; a preview rule runs only if it is named, or under `all`.
        ignore: Selectors of rules not to run; here a family stands for all its rules.
        enable: Selectors of rules to run besides; here a family stands for all its rules.
        severities: Severities by selector; they win over those of the profile, the more special one first.
        options: Options by rule; each wins over that of the profile.

    Raises:
        ConfigError: If a selector or option here or in the profile is unknown.
    """
    known = sorted(classes, key=lambda one: one.code)
    try:
        enabled = _find_all(known, profile.enable, known)
        disabled = _find_all(known, profile.disable, known)
        styled, house = by_rule(known, profile.severities), by_rule(known, profile.options)
    except ConfigError as error:
        raise ConfigError(f"profile {profile.name!r}: {error}") from error
    usual = [one for one in known if (one.status is Status.STABLE or one in enabled) and one not in disabled]
    chosen = _find_all(known, select, usual) if select else set(usual)
    chosen |= _find_all(known, enable, known)
    chosen -= _find_all(known, ignore, known)
    levels, own = styled | by_rule(known, severities or {}), by_rule(known, options or {})
    # Rules that do not run are made too, so that a fault in a profile shows at once.
    made = {one: make_rule(one, {**house.get(one, {}), **own.get(one, {})}) for one in known}
    return tuple(evolve(made[one], severity_override=levels.get(one)) for one in known if one in chosen)


def find_rules(
    classes: Iterable[type[Rule]], selector: str, *, members: Iterable[type[Rule]] | None = None
) -> tuple[type[Rule], ...]:
    """Return the rules that one selector stands for, in the order of their codes.

    Args:
        classes: The rules there are.
        selector: A name, an alias, a code, a family or `all`; case does not matter.
        members: The rules that a family stands for, if not all of its rules.

    Raises:
        ConfigError: If no rule answers to it; the message suggests the nearest name.
    """
    known = sorted(classes, key=lambda one: one.code)
    wanted = selector.strip().lower()
    if wanted == ALL:
        return tuple(known)
    for one in known:
        if wanted in {name.lower() for name in (one.name, one.code, *one.aliases)}:
            return (one,)
    if any(one.family().lower() == wanted for one in known):
        among = set(known if members is None else members)
        return tuple(one for one in known if one.family().lower() == wanted and one in among)
    names = [name for one in known for name in (one.name, one.code, one.family(), *one.aliases)]
    raise ConfigError(unknown("no rule or family is called", selector, [*names, ALL]))


def _find_all(known: Sequence[type[Rule]], selectors: Iterable[str], members: Sequence[type[Rule]]) -> set[type[Rule]]:
    return {one for selector in selectors for one in find_rules(known, selector, members=members)}


def by_rule(classes: Iterable[type[Rule]], values: Mapping[str, T]) -> dict[type[Rule], T]:
    """Return `values` by rule class; where a family and a rule of it are both given, the rule wins.

    Args:
        classes: The rules there are.
        values: Anything, by name, alias, code, family or `all`.

    Raises:
        ConfigError: If no rule answers to one of the names.
    """
    known = sorted(classes, key=lambda one: one.code)
    found: dict[type[Rule], T] = {}
    for selector, value in sorted(values.items(), key=lambda item: -len(find_rules(known, item[0]))):
        found |= dict.fromkeys(find_rules(known, selector), value)
    return found
