"""A profile for alerts and flashes."""

from __future__ import annotations

from attribution.model import Profile

WIRE_ALERT = Profile(
    name="wire-alert",
    description=(
        "For alerts of up to three sentences, which go out before a second source can be asked: a single "
        "source and an unexplained one are let pass; who says it must be there all the same."
    ),
    disable=("single-source-story", "solely-anonymous", "no-reason"),
    sources=("AFP, 20 principles of sourcing", "Reuters, Handbook of Journalism: the essentials of sourcing"),
)
