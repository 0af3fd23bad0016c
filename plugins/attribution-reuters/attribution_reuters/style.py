"""What matters to a wire desk that markets read: the style, and what it counts."""

from __future__ import annotations

from typing import ClassVar

from attrs import frozen

from attribution.model import Severity
from attribution.profiles.reuters import REUTERS
from attribution.scores.kinds import Line


@frozen(kw_only=True)
class Credits(Line):
    """Whether readers can see who reported and who edited."""

    name: ClassVar[str] = "reuters-credits"
    definition: ClassVar[str] = "1 where a paragraph names who reported and who edited, else 0."
    expression: ClassVar[str] = r"^\W*(?:Additional )?(?:Reporting|Writing) by .{3,200}[Ee]diting by "
    called: ClassVar[str] = "the line with reporters and editors"


PARTS = (Credits,)

STYLE = REUTERS.derive(
    name="reuters-wire",
    description=(
        "Copy of Reuters for the wire: quotations stay apart, a single source is let pass with its grounds, and "
        "unnamed sources are counted."
    ),
    enable=("uncounted-sources", "run-together-speakers"),
    severities={"run-together-speakers": Severity.WARNING, "unnamed-spokesperson": Severity.WARNING},
    weights={"transparency": {"reuters-credits": 5}},
    sources=("Usual wording of the agency's copy, for uncounted-sources (from general knowledge, unverified)",),
)
