"""What matters to a desk whose sources can rarely be named: the style, and what it counts."""

from __future__ import annotations

from typing import ClassVar

from attrs import frozen

from attribution.model import Analysis, Attribution, Kind, Severity
from attribution.model.disclosure import UNNAMED
from attribution.profiles.bloomberg import BLOOMBERG
from attribution.scores.kinds import Explained, Share


@frozen(kw_only=True)
class Reasons(Explained):
    """How many statements of unnamed sources come with the reason for which they are not identified."""

    name: ClassVar[str] = "bloomberg-reasons"


@frozen(kw_only=True)
class NamedQuotes(Share):
    """How many quotations have a name behind them."""

    name: ClassVar[str] = "bloomberg-named-quotes"
    definition: ClassVar[str] = "Share of the direct quotations whose source is not an unnamed person or group."
    lacking: ClassVar[str] = "quote somebody who is not named"

    def holds(self, item: Attribution, analysis: Analysis) -> bool | None:
        """Return whether a quotation's source is named; paraphrases do not count."""
        return item.identity not in UNNAMED if item.kind is Kind.DIRECT else None


PARTS = (Reasons, NamedQuotes)

STYLE = BLOOMBERG.derive(
    name="bloomberg-desk",
    description=(
        "Copy of Bloomberg for its readers in the markets: unnamed people are paraphrased and not quoted, and empty "
        "labels are errors."
    ),
    severities={"blind-quote": Severity.ERROR, "vague-descriptor": Severity.ERROR, "bare-source": Severity.ERROR},
    weights={"transparency": {"bloomberg-reasons": 10, "bloomberg-named-quotes": 10}},
)
