"""What matters to a network that reports from where others cannot: the style, and what it counts."""

from __future__ import annotations

from typing import ClassVar

from attrs import frozen

from attribution.model import Profile, Severity
from attribution.scores.kinds import Explained, FirstHand


@frozen(kw_only=True)
class OnTheGround(FirstHand):
    """How much of what came through a medium the network heard itself."""

    name: ClassVar[str] = "aljazeera-on-the-ground"


@frozen(kw_only=True)
class Reasons(Explained):
    """How many statements of people who stay unnamed come with the danger or other reason."""

    name: ClassVar[str] = "aljazeera-reasons"


PARTS = (OnTheGround, Reasons)

STYLE = Profile(
    name="aljazeera-house",
    description=(
        "House style of Al Jazeera English, which often reports from wars: quotations of unnamed residents pass, "
        "agencies and state media are named. Built on its practice, as its guide was not read."
    ),
    disable=("blind-quote",),
    severities={"generic-outlet": Severity.ERROR, "deep-relay": Severity.WARNING},
    weights={"transparency": {"aljazeera-on-the-ground": 10, "aljazeera-reasons": 5}},
    sources=("Usual wording of the network's articles (from general knowledge, unverified)",),
)
