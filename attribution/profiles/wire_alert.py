"""A profile for alerts and flashes."""

from __future__ import annotations

from attribution.model import Profile

_NO_TIME = "an alert goes out before anybody else can be asked"
_NO_ROOM = "three sentences have no room for it"

WIRE_ALERT = Profile(
    name="wire-alert",
    description=(
        "For alerts of up to three sentences, which go out before a second source can be asked: a single "
        "source and an unexplained one are let pass; who says it must be there all the same."
    ),
    disable=("CORR", "no-reason", "no-basis-of-knowledge", "no-stake", "solely-anonymous"),
    reasons={
        "single-anonymous": _NO_TIME,
        "single-source-story": _NO_TIME,
        "corroboration-unstated": _NO_TIME,
        "no-response": _NO_TIME,
        "solely-anonymous": _NO_TIME,
        "no-reason": _NO_ROOM,
        "no-basis-of-knowledge": _NO_ROOM,
        "no-stake": _NO_ROOM,
    },
    sources=("AFP, 20 principles of sourcing", "Reuters, Handbook of Journalism: the essentials of sourcing"),
)
