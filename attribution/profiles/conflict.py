"""A profile for reporting from wars and under repression."""

from __future__ import annotations

from attribution.model import Profile, Severity

_DANGER = "danger is taken for granted where people speak from a war or under repression"

CONFLICT = Profile(
    name="conflict",
    description=(
        "For reporting from wars and under repression: that a name is withheld for safety is taken for granted, so "
        "quotations and many statements without a name are let pass. A description that could give somebody away is "
        "an error."
    ),
    severities={"identity-risk": Severity.ERROR},
    enable=("identity-risk",),
    disable=("blind-quote", "anonymous-share", "solely-anonymous"),
    reasons={
        "blind-quote": _DANGER,
        "anonymous-share": _DANGER,
        "solely-anonymous": _DANGER,
        "identity-risk": "details that pile up can lead to the person, and the harm is done to somebody else",
    },
    sources=(
        "BBC, Editorial Guidelines, section 3: Accuracy: all steps to protect an identity",
        "NPR, Ethics Handbook: describe a source without effectively identifying it",
        "Journalism Trust Initiative, CWA 17493, clause 12.1: anonymity is protected where it is justified",
    ),
)
