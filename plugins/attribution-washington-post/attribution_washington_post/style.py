"""What matters to a newspaper that wants the quality of a source to show: the style, and what it counts."""

from __future__ import annotations

from typing import ClassVar

from attrs import frozen

from attribution.model import Analysis, Attribution, Severity
from attribution.model.disclosure import UNNAMED
from attribution.profiles.washington_post import WASHINGTON_POST
from attribution.scores.kinds import Share

_ENOUGH = 2
"""Of body, job, side, and how it knows: with two of them, readers can begin to weigh a source."""


@frozen(kw_only=True)
class WellDescribed(Share):
    """How many statements of unnamed sources come with enough about them."""

    name: ClassVar[str] = "washington-post-described"
    definition: ClassVar[str] = (
        "Share of the statements of unnamed persons and groups of whom at least two of body, job, side and way of "
        "knowing are told."
    )
    lacking: ClassVar[str] = "say too little of their source"

    def holds(self, item: Attribution, analysis: Analysis) -> bool | None:
        """Return whether enough is told of an unnamed source; for those who are named, it does not matter."""
        return len(item.facets) >= _ENOUGH if item.identity in UNNAMED else None


PARTS = (WellDescribed,)

STYLE = WASHINGTON_POST.derive(
    name="washington-post-house",
    description=(
        "House style of The Washington Post: readers are told as much as can be told about a source that is not "
        "named, and one source alone is looked at twice."
    ),
    enable=("no-reason",),
    severities={
        "vague-descriptor": Severity.ERROR,
        "no-reason": Severity.ERROR,
        "single-source-story": Severity.WARNING,
    },
    weights={"transparency": {"washington-post-described": 10}},
)
