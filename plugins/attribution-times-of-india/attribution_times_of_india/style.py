"""What matters to a newspaper with many city desks: the style, and what it counts."""

from __future__ import annotations

from typing import ClassVar

from attrs import frozen

from attribution.model import Analysis, Attribution, Identity, Profile, Severity
from attribution.scores.kinds import FirstHand, Share

_KNOWN = frozenset({Identity.NAMED, Identity.ORGANIZATION})


@frozen(kw_only=True)
class Known(Share):
    """How many statements have a person or a body behind them that readers can find."""

    name: ClassVar[str] = "times-of-india-known"
    definition: ClassVar[str] = "Share of the statements whose source is a named person or a named body."
    lacking: ClassVar[str] = "come from “sources”, “officials” or nobody"

    def holds(self, item: Attribution, analysis: Analysis) -> bool | None:
        """Return whether the source is known."""
        return item.identity in _KNOWN


@frozen(kw_only=True)
class OwnReporting(FirstHand):
    """How much of what was said to a medium was said to the newspaper."""

    name: ClassVar[str] = "times-of-india-own"


PARTS = (Known, OwnReporting)

STYLE = Profile(
    name="times-of-india-house",
    description=(
        "House style for the city desks of The Times of India: “sources said” is an error, and agencies are named. "
        "Built on its practice, as no guide was read."
    ),
    severities={
        "bare-source": Severity.ERROR,
        "vague-descriptor": Severity.WARNING,
        "agentless-attribution": Severity.ERROR,
    },
    weights={"transparency": {"times-of-india-known": 10, "times-of-india-own": 5}},
    sources=("Usual wording of the newspaper's articles (from general knowledge, unverified)",),
)
