"""What matters to an American wire desk: the style, and what it counts."""

from __future__ import annotations

from typing import ClassVar

from attrs import frozen

from attribution.model import Severity
from attribution.profiles.ap import AP
from attribution.scores.kinds import Explained, Line


@frozen(kw_only=True)
class Dateline(Line):
    """Whether the story says where and by whom it was filed."""

    name: ClassVar[str] = "ap-dateline"
    definition: ClassVar[str] = "1 where a paragraph opens with a place and “(AP)”, else 0."
    expression: ClassVar[str] = r"[A-Z][A-Z .'’-]{2,40}(?:, [A-Z][\w .'’-]{1,30})? \(AP\)"
    called: ClassVar[str] = "the dateline"


@frozen(kw_only=True)
class Reasons(Explained):
    """How many statements of unnamed sources come with the reason that the guide wants in the story."""

    name: ClassVar[str] = "ap-reasons"


PARTS = (Dateline, Reasons)

STYLE = AP.derive(
    name="ap-wire",
    description=(
        "Copy of The Associated Press for the wire: the story says why a source is not named and never just “a "
        "source”; matter of other media is credited. Alerts go by wire-alert."
    ),
    enable=("no-reason",),
    severities={
        "bare-source": Severity.ERROR,
        "no-reason": Severity.ERROR,
        "generic-outlet": Severity.ERROR,
    },
    weights={"transparency": {"ap-dateline": 5, "ap-reasons": 10}},
    sources=("AP Stylebook: datelines (from general knowledge, unverified)",),
)
