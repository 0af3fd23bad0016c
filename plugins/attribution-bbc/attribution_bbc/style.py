"""What matters to a public broadcaster: the style, and what it counts."""

from __future__ import annotations

from typing import ClassVar

from attrs import frozen

from attribution.model import Severity
from attribution.profiles.bbc import BBC
from attribution.scores.kinds import Explained, FirstHand


@frozen(kw_only=True)
class OwnInterviews(FirstHand):
    """How much of what was said on the air was said on the BBC's own."""

    name: ClassVar[str] = "bbc-own-interviews"


@frozen(kw_only=True)
class Reasons(Explained):
    """How many statements of sources whose name is withheld come with the reason."""

    name: ClassVar[str] = "bbc-reasons"


PARTS = (OwnInterviews, Reasons)

STYLE = BBC.derive(
    name="bbc-online",
    description=(
        "Articles of the BBC's website: one unnamed source is a case to refer, claims have an owner, and other media "
        "are named."
    ),
    severities={
        "single-source-story": Severity.WARNING,
        "solely-anonymous": Severity.ERROR,
        "unnamed-spokesperson": Severity.WARNING,
        "deep-relay": Severity.WARNING,
    },
    weights={"transparency": {"bbc-own-interviews": 5, "bbc-reasons": 10}},
)
