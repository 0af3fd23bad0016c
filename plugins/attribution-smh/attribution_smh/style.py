"""What matters to an Australian metropolitan daily: the style, and what it counts."""

from __future__ import annotations

from typing import ClassVar

from attrs import frozen

from attribution.model import Profile, Severity
from attribution.scores.kinds import Explained, FirstHand


@frozen(kw_only=True)
class ToThisMasthead(FirstHand):
    """How much of what was said to a medium was said to this one."""

    name: ClassVar[str] = "smh-own-interviews"


@frozen(kw_only=True)
class Reasons(Explained):
    """How many statements of unnamed sources come with more than a condition."""

    name: ClassVar[str] = "smh-reasons"


PARTS = (ToThisMasthead, Reasons)

STYLE = Profile(
    name="smh-house",
    description=(
        "House style of The Sydney Morning Herald and The Age: unnamed sources of politics come with a reason. Built "
        "on their practice, as no guide was read."
    ),
    enable=("no-reason",),
    severities={"no-reason": Severity.ERROR, "solely-anonymous": Severity.ERROR},
    weights={"transparency": {"smh-own-interviews": 5, "smh-reasons": 10}},
    sources=("Usual wording of the newspapers' articles (from general knowledge, unverified)",),
)
