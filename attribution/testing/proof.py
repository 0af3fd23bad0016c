"""Run the examples of anybody's rules and patterns, and say what fails."""

from __future__ import annotations

from collections.abc import Iterator

from attrs import frozen

from attribution.plugins import Plugins
from attribution.testing.examples import RULES_ALONE, check_pattern, check_rule
from attribution.testing.houses import check_plugin
from attribution.testing.targets import Loose, Target


@frozen(kw_only=True)
class Proof:
    """What became of one target."""

    target: Target
    problems: tuple[str, ...]
    """One sentence each; empty where nothing is wrong."""


def prove(target: Target) -> Proof:
    """Return what is wrong with a target.

    Args:
        target: What `find_targets` found.
    """
    if target.problem:
        return Proof(target=target, problems=(target.problem,))
    if target.plugin is not None:
        return Proof(target=target, problems=tuple(check_plugin(target.plugin)))
    return Proof(target=target, problems=tuple(_problems_of_loose(target)))


def _problems_of_loose(target: Target) -> Iterator[str]:
    """Yield what is wrong with rules and patterns that no plugin has to offer."""
    from attribution.engine import Engine  # takes a while to import

    known = {pattern.id for pattern in Plugins.load(entry_points=False).patterns("en")}
    extra = Loose(pattern for pattern in target.patterns if pattern.id not in known)
    engine = Engine(RULES_ALONE, plugins=Plugins.load(extra=(extra,), entry_points=False))
    yield from engine.plugins.failures.values()
    for rule in target.rules:
        yield from check_rule(rule, engine)
    for pattern in target.patterns:
        yield from check_pattern(pattern, engine, beside=target.patterns)
