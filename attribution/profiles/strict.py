"""A profile for desks that want every matter of sourcing looked at."""

from __future__ import annotations

from attribution.model import Profile, Severity

STRICT = Profile(
    name="strict",
    description=(
        "Nothing is a mere note, and the previews speak too: for investigations and for a last look before "
        "publication. Expect findings that turn out to be fine."
    ),
    severities={
        "no-reason": Severity.WARNING,
        "blind-quote": Severity.WARNING,
        "unnamed-spokesperson": Severity.WARNING,
        "single-source-story": Severity.WARNING,
        "run-together-speakers": Severity.WARNING,
        "deep-relay": Severity.WARNING,
    },
    enable=("orphan-quote", "run-together-speakers"),
    sources=(
        "The New York Times, note on anonymous sources (2016)",
        "Reuters, Handbook of Journalism: quotations must not be run together",
        "BBC, Editorial Guidelines, section 3: Accuracy",
    ),
)
