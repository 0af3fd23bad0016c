"""What settings can name: rules and profiles, as the plugins of a run offer them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import frozen

if TYPE_CHECKING:
    from attribution.plugins import Plugins
    from attribution.rules.base import Rule


@frozen
class Known:
    """The names that a file is checked against."""

    rules: tuple[type[Rule], ...]
    profiles: tuple[str, ...]


def known_to(plugins: Plugins) -> Known:
    """Return what a set of plugins offers."""
    return Known(plugins.rules(), tuple(plugins.profiles()))
