"""One attribution while it is being resolved: what each step leaves for the next."""

from __future__ import annotations

from attrs import define, field

from attribution.model import Attribution, Evidence, Mark
from attribution.resolve.entities import Found
from attribution.resolve.grounds import Ground
from attribution.resolve.mentions import Mention


@define(eq=False)
class Case:
    """An attribution and what has been found out about it so far."""

    attribution: Attribution
    place: int
    """Where its speaker stands, or its content where it has none."""
    label: str = ""
    """Whom the label of a turn, or the signature of a post, names; empty for what is neither."""
    mention: Mention | None = None
    """The speaker's words, read by themselves."""
    full: str = ""
    """The speaker's words with appositions."""
    found: Found | None = None
    """Which source the speaker is."""
    outer: int | None = None
    """Position of the attribution inside whose content it stands."""
    outlet: str = ""
    """The outlet that the speaker is, works for or was made by."""
    marks: tuple[Mark, ...] = ()
    """The marks that name its own channel."""
    relay: tuple[str, ...] = ()
    ground: Ground | None = None
    granted: bool = False
    part_named: bool = False
    """Its source is named by a part of the name, and more is withheld."""
    evidence: list[Evidence] = field(factory=list)


def place_of(attribution: Attribution) -> int:
    """Return where an attribution's speaker stands, its content where it has none."""
    if attribution.speaker:
        return attribution.speaker[0].start
    return attribution.content[0].start if attribution.content else 0
