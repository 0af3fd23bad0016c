"""What matters to a newspaper with a readers' editor: the style, and what it counts."""

from __future__ import annotations

from typing import ClassVar

from attrs import frozen

from attribution.model import Analysis, Attribution, Kind, Severity
from attribution.model.disclosure import UNNAMED
from attribution.profiles.guardian import GUARDIAN
from attribution.scores.kinds import Share


@frozen(kw_only=True)
class NoBlindQuotes(Share):
    """How many statements of unnamed sources are told without lending them quotation marks."""

    name: ClassVar[str] = "guardian-no-blind-quotes"
    definition: ClassVar[str] = "Share of the statements of unnamed persons and groups that are not direct quotations."
    lacking: ClassVar[str] = "quote somebody who is not named"

    def holds(self, item: Attribution, analysis: Analysis) -> bool | None:
        """Return whether an unnamed source is paraphrased; for those who are named, it does not matter."""
        return item.kind is not Kind.DIRECT if item.identity in UNNAMED else None


PARTS = (NoBlindQuotes,)

STYLE = GUARDIAN.derive(
    name="guardian-house",
    description=(
        "House style of The Guardian: double marks around speech, as much about an unnamed source as can be told, "
        "and few quotations of those who are not named."
    ),
    enable=("guardian-marks",),
    severities={
        "blind-quote": Severity.WARNING,
        "vague-descriptor": Severity.ERROR,
        "generic-outlet": Severity.ERROR,
        "single-source-story": Severity.WARNING,
    },
    weights={"transparency": {"guardian-no-blind-quotes": 10}},
)
