"""A part of a score is one class: its names, its weight, its formula in words, and one method or a ready-made kind."""

from __future__ import annotations

from typing import ClassVar

from attrs import frozen

from attribution.scores.kinds import FirstHand


@frozen(kw_only=True)
class OwnInterviews(FirstHand):
    """How much of what was said to a newspaper was said to ours."""

    # The kind says the rest: the transparency score, and weight 0, so that nobody else's score moves.
    name: ClassVar[str] = "example-own-interviews"  # begins with the plugin's name, so that it cannot clash
