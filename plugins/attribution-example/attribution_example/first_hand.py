"""A part of a score is one class: its names, its weight, its formula in words, and one method or a ready-made kind."""

from __future__ import annotations

from typing import ClassVar

from attrs import frozen

from attribution.scores.kinds import FirstHand


@frozen(kw_only=True)
class OwnInterviews(FirstHand):
    """How much of what was said to a newspaper was said to ours."""

    score: ClassVar[str] = "transparency"
    name: ClassVar[str] = "example-own-interviews"  # begins with the plugin's name, so that it cannot clash
    weight: ClassVar[float] = 0  # counts only where a style gives it weight, so that nobody else's score moves
