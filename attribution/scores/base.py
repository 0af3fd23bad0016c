"""The contract of a score: parts, each one file, combined by weights that a profile may replace."""

from __future__ import annotations

from abc import abstractmethod
from typing import ClassVar

from attrs import frozen

from attribution.model import Analysis, Spans


@frozen(kw_only=True)
class PartValue:
    """What one part found in one article."""

    value: float
    """Between 0 and 1; ignored where `n` is 0."""
    n: int
    """Number of cases; 0 means that the part does not apply."""
    sentence: str
    """The value in words for an editor."""
    lost: Spans = ()
    """Where points were lost."""


@frozen(kw_only=True)
class Part:
    """One component of a score."""

    score: ClassVar[str]
    """Name of the score it belongs to."""
    name: ClassVar[str]
    weight: ClassVar[float]
    """Default weight; a profile may set another."""
    definition: ClassVar[str]
    """The formula in words, complete enough to recompute it by hand."""

    @abstractmethod
    def measure(self, analysis: Analysis) -> PartValue:
        """Return the part's value for one article."""
