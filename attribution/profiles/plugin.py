"""The built-in profiles, through the same door as a plugin's."""

from __future__ import annotations

from attribution.hookspecs import hookimpl
from attribution.model import Profile


@hookimpl
def attribution_profiles() -> tuple[Profile, ...]:
    """Offer the profiles that come with the package."""
    from attribution.profiles.builtin import builtin_profiles

    return builtin_profiles()
