"""The built-in rules, through the same door as a plugin's."""

from __future__ import annotations

from typing import TYPE_CHECKING

from attribution.hookspecs import hookimpl

if TYPE_CHECKING:
    from attribution.rules.base import Rule


@hookimpl
def attribution_rules() -> tuple[type[Rule], ...]:
    """Offer the rules of every family."""
    from attribution.rules.builtin import builtin_rules

    return builtin_rules()
