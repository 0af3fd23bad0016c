"""The profiles that come with the package. A test compares the list with the folder."""

from __future__ import annotations

from attribution.model import Profile


def builtin_profiles() -> tuple[Profile, ...]:
    """Return the profiles that come with the package."""
    from attribution.profiles.default import DEFAULT
    from attribution.profiles.strict import STRICT
    from attribution.profiles.wire_alert import WIRE_ALERT

    return DEFAULT, STRICT, WIRE_ALERT
