"""What matters to a newspaper that promises readers the reason: the style, and what it counts."""

from __future__ import annotations

from typing import ClassVar

from attrs import frozen

from attribution.model import ReasonClass, Severity
from attribution.profiles.nyt import NYT
from attribution.scores.kinds import Explained


@frozen(kw_only=True)
class RealReasons(Explained):
    """How many statements of unnamed sources come with more than the usual formula."""

    name: ClassVar[str] = "nyt-real-reasons"
    definition: ClassVar[str] = (
        "As `Explained`, and “not authorized to speak” is no reason either: its standards editors call it empty."
    )

    weak: tuple[ReasonClass, ...] = (ReasonClass.NONE, ReasonClass.CONDITION_ONLY, ReasonClass.ORG_RULE)
    """That somebody is not authorized goes without saying, so the rule of a body does not count."""


PARTS = (RealReasons,)

STYLE = NYT.derive(
    name="nyt-house",
    description=(
        "House style of The New York Times: a reason for each unnamed source that is more than a formula, quotations "
        "of unnamed people rare, and empty labels out."
    ),
    enable=("condition-formula", "no-reason"),
    severities={
        "no-reason": Severity.ERROR,
        "blind-quote": Severity.WARNING,
        "vague-descriptor": Severity.ERROR,
        "unnamed-spokesperson": Severity.WARNING,
    },
    weights={"transparency": {"nyt-real-reasons": 15}},
    sources=("Usual wording of the newspaper, for condition-formula (from general knowledge, unverified)",),
)
