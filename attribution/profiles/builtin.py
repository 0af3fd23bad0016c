"""The profiles that come with the package. A test compares the list with the folder."""

from __future__ import annotations

from attribution.model import Profile


def builtin_profiles() -> tuple[Profile, ...]:
    """Return the profiles that come with the package."""
    from attribution.profiles.afp import AFP
    from attribution.profiles.ap import AP
    from attribution.profiles.bbc import BBC
    from attribution.profiles.bloomberg import BLOOMBERG
    from attribution.profiles.conflict import CONFLICT
    from attribution.profiles.default import DEFAULT
    from attribution.profiles.guardian import GUARDIAN
    from attribution.profiles.npr import NPR
    from attribution.profiles.nyt import NYT
    from attribution.profiles.opinion import OPINION
    from attribution.profiles.reuters import REUTERS
    from attribution.profiles.strict import STRICT
    from attribution.profiles.washington_post import WASHINGTON_POST
    from attribution.profiles.wire_alert import WIRE_ALERT

    houses = (AP, REUTERS, AFP, NYT, WASHINGTON_POST, BBC, GUARDIAN, NPR, BLOOMBERG)
    return (DEFAULT, *houses, STRICT, WIRE_ALERT, OPINION, CONFLICT)
