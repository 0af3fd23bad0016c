"""The profile that holds where none is asked for."""

from __future__ import annotations

from attribution.model import Profile

DEFAULT = Profile(
    name="default",
    description=(
        "What most public newsroom guides agree on: every rule whose precision is known well enough, at its "
        "own severity."
    ),
    sources=(
        "AP, Statement of News Values and Principles",
        "Reuters, Handbook of Journalism",
        "The New York Times, policy on anonymous sources (2004) and note on it (2016)",
        "BBC, Editorial Guidelines, section 3: Accuracy",
        "The Guardian, editorial code and style guide",
        "NPR, Ethics Handbook",
        "SPJ, Code of Ethics (2014)",
        "AFP, 20 principles of sourcing",
    ),
)
