"""What matters to a broadcaster that tells one country's news to others: the style, and what it counts."""

from __future__ import annotations

from typing import ClassVar

from attrs import frozen

from attribution.model import Profile, Severity
from attribution.scores.kinds import FirstHand, Line


@frozen(kw_only=True)
class AgenciesCredited(Line):
    """Whether the story says which agencies it rests on, or who edited it."""

    name: ClassVar[str] = "dw-sign-off"
    definition: ClassVar[str] = "1 where a last line names agencies after initials, or the editor, else 0."
    expression: ClassVar[str] = r"^(?:[a-zäöüß]{1,12}(?:[/,] ?[a-zäöüß]{1,12}){0,4} \([A-Za-z, ]{2,60}\)|Edited by:? )"
    called: ClassVar[str] = "the sign-off"


@frozen(kw_only=True)
class OwnInterviews(FirstHand):
    """How much of what was said to a medium was said to DW."""

    name: ClassVar[str] = "dw-own-interviews"


PARTS = (AgenciesCredited, OwnInterviews)

STYLE = Profile(
    name="dw-house",
    description=(
        "House style of Deutsche Welle in English: German media that made the interview are named, and agencies are "
        "credited. Built on its practice, as its guide was not read."
    ),
    severities={"generic-outlet": Severity.ERROR, "relayed-anonymous": Severity.WARNING},
    weights={"transparency": {"dw-sign-off": 5, "dw-own-interviews": 5}},
    sources=("Usual wording of the broadcaster's articles (from general knowledge, unverified)",),
)
