"""Why a finding is let stand: somebody's decision, or a baseline."""

from __future__ import annotations

from enum import StrEnum

from attrs import frozen


class DecisionKind(StrEnum):
    """Where a decision is written down."""

    IN_TEXT = "in-text"
    """A comment in the article."""
    SIDECAR = "sidecar"
    """An entry in a file of decisions."""
    BASELINE = "baseline"
    """Nobody decided: the finding was there when the baseline was written."""


@frozen(kw_only=True)
class Decision:
    """Why a finding is let stand."""

    kind: DecisionKind
    reason: str
    """The justification, in the words of who decided."""
    place: str = ""
    """Where it is written: `path:line`, or the path of a file."""
