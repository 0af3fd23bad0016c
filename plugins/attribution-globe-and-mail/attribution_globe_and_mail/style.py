"""What matters to a newspaper that says itself why it withholds a name: the style, and what it counts."""

from __future__ import annotations

from typing import ClassVar

from attrs import frozen

from attribution.model import Profile, Severity
from attribution.scores.kinds import Explained


@frozen(kw_only=True)
class Reasons(Explained):
    """How many statements of unnamed sources come with the sentence that says why."""

    name: ClassVar[str] = "globe-and-mail-reasons"


PARTS = (Reasons,)

STYLE = Profile(
    name="globe-and-mail-house",
    description=(
        "House style of The Globe and Mail: whoever is not named comes with the reason, in the newspaper's own words. "
        "Built on its practice, as its code was not read."
    ),
    enable=("no-reason",),
    severities={"no-reason": Severity.ERROR, "vague-descriptor": Severity.WARNING},
    weights={"transparency": {"globe-and-mail-reasons": 15}},
    sources=("Usual wording of the newspaper's articles (from general knowledge, unverified)",),
)
