"""What matters to a radio network of member stations: the style, and what it counts."""

from __future__ import annotations

from typing import ClassVar

from attrs import frozen

from attribution.model import Analysis, Attribution, Severity
from attribution.model.disclosure import UNNAMED
from attribution.profiles.npr import NPR
from attribution.scores.kinds import FirstHand, Share


@frozen(kw_only=True)
class OwnInterviews(FirstHand):
    """How much of what was said on the air was said on NPR."""

    name: ClassVar[str] = "npr-own-interviews"


@frozen(kw_only=True)
class NoBorrowedAnonymity(Share):
    """How much of what other outlets reported has a name behind it."""

    name: ClassVar[str] = "npr-no-borrowed-anonymity"
    definition: ClassVar[str] = "Share of the statements that came through other outlets and whose source is named."
    lacking: ClassVar[str] = "repeat what another outlet had from somebody unnamed"

    def holds(self, item: Attribution, analysis: Analysis) -> bool | None:
        """Return whether a statement from elsewhere is named; NPR's own do not count."""
        return item.identity not in UNNAMED if item.relay and not item.self_relay else None


PARTS = (OwnInterviews, NoBorrowedAnonymity)

STYLE = NPR.derive(
    name="npr-house",
    description=(
        "House style of NPR: “officials say” is not enough, nobody unnamed is left without a description and a reason, "
        "and other outlets' unnamed sources are a matter for an editor."
    ),
    enable=("no-reason",),
    severities={
        "bare-source": Severity.ERROR,
        "no-reason": Severity.ERROR,
        "agentless-attribution": Severity.ERROR,
        "relayed-anonymous": Severity.ERROR,
    },
    weights={"transparency": {"npr-own-interviews": 5, "npr-no-borrowed-anonymity": 10}},
)
