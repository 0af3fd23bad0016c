"""How AFP writes: datelines, sign-offs with initials, AFPTV, journalists as witnesses."""

from __future__ import annotations

from typing import TYPE_CHECKING

from attribution.hookspecs import hookimpl

if TYPE_CHECKING:
    from attribution.model import Outlet, Pattern, Profile
    from attribution.scores.base import Part


@hookimpl
def attribution_outlets() -> tuple[Outlet, ...]:
    """Offer the record of the house, on top of the one in attribution-outlets-world."""
    from attribution_afp.house import OUTLETS

    return OUTLETS


@hookimpl
def attribution_patterns(language: str) -> tuple[Pattern, ...]:
    """Offer the phrases of the house, English only."""
    from attribution_afp.house import PATTERNS

    return PATTERNS if language == "en" else ()


@hookimpl
def attribution_profiles() -> tuple[Profile, ...]:
    """Offer the house style."""
    from attribution_afp.style import STYLE

    return (STYLE,)


@hookimpl
def attribution_scores() -> tuple[type[Part], ...]:
    """Offer what counts in this house; it has no weight under other styles."""
    from attribution_afp.style import PARTS

    return PARTS
