"""What matters to a wire desk with journalists in most places: the style, and what it counts."""

from __future__ import annotations

from typing import ClassVar

from attrs import frozen

from attribution.model import Severity
from attribution.profiles.afp import AFP
from attribution.scores.kinds import FirstHand, Line


@frozen(kw_only=True)
class FirstHandAccounts(FirstHand):
    """How much of what reached the agency through a medium it heard itself."""

    name: ClassVar[str] = "afp-first-hand"


@frozen(kw_only=True)
class Dateline(Line):
    """Whether the story says from where it was filed."""

    name: ClassVar[str] = "afp-dateline"
    definition: ClassVar[str] = "1 where a paragraph opens with a place and “(AFP)”, else 0."
    expression: ClassVar[str] = r"^[A-Z][\w ,.()'’-]{2,80} \(AFP\)"
    called: ClassVar[str] = "the dateline"


PARTS = (FirstHandAccounts, Dateline)

STYLE = AFP.derive(
    name="afp-wire",
    description=(
        "Copy of AFP for the wire: the source stands high in the story, and what other media report is said to be "
        "theirs."
    ),
    severities={"generic-outlet": Severity.ERROR, "deep-relay": Severity.WARNING, "orphan-quote": Severity.ERROR},
    weights={"transparency": {"afp-first-hand": 10, "afp-dateline": 5}},
)
