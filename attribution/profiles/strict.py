"""A profile for desks that want every matter of sourcing looked at."""

from __future__ import annotations

from attribution.model import Profile
from attribution.profiles.house import CATALOGUE, JUDGEMENT, NOTE, WARNING

STRICT = Profile(
    name="strict",
    description=(
        "Nothing is a mere note but what is a matter of judgement, and the previews speak too: for investigations and "
        "for a last look before publication. Expect findings that turn out to be fine."
    ),
    severities={rule: WARNING for rule, own in CATALOGUE.items() if own is NOTE and rule not in JUDGEMENT},
    enable=("all",),
    sources=(
        "The New York Times, note on anonymous sources (2016)",
        "Reuters, Handbook of Journalism: quotations must not be run together",
        "BBC, Editorial Guidelines, section 3: Accuracy",
    ),
)
