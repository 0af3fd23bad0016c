"""Outlets of the world and their house phrases, one module for each group of outlets.

Each module holds two tuples, `OUTLETS` and `PATTERNS`; a new module is one file and one line in `_groups`.
"""

from __future__ import annotations

from types import ModuleType

from attribution.hookspecs import hookimpl
from attribution.model import Outlet, Pattern


@hookimpl
def attribution_outlets() -> tuple[Outlet, ...]:
    """Offer every outlet of every group."""
    return tuple(outlet for group in _groups() for outlet in group.OUTLETS)


@hookimpl
def attribution_patterns(language: str) -> tuple[Pattern, ...]:
    """Offer the house phrases; they are English only so far."""
    if language != "en":
        return ()
    return tuple(pattern for group in _groups() for pattern in group.PATTERNS)


def _groups() -> tuple[ModuleType, ...]:
    # Inside the function: a plugin should cost nothing until it is asked.
    from attribution_outlets import agencies, arab_world, britain, france, united_states

    return (agencies, britain, france, arab_world, united_states)
