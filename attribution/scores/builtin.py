"""The parts of scores that come with the package. A test compares the list with the folders."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from attribution.scores.base import Part


def builtin_parts() -> tuple[type[Part], ...]:
    """Return the parts that come with the package, in the order in which they are shown."""
    from attribution.scores.transparency.clarity import Clarity
    from attribution.scores.transparency.corroboration import Corroboration
    from attribution.scores.transparency.description import Description
    from attribution.scores.transparency.identification import Identification
    from attribution.scores.transparency.reason import Reason
    from attribution.scores.transparency.traceability import Traceability

    return Identification, Reason, Description, Corroboration, Traceability, Clarity
