"""Let findings stand, on somebody's word: comments in the text, a file of decisions, a baseline.

Nothing is dropped. What is silenced keeps its place in the report, with who silenced it and why; a decision
without a reason silences nothing; one that has nothing to silence is reported.
"""

from attribution.silence.baseline import Baseline, read_baseline, write_baseline
from attribution.silence.comments import Comment, blank_comments, find_comments
from attribution.silence.decisions import DecisionFile, read_decisions
from attribution.silence.intext import apply_comments
from attribution.silence.ledger import Ledger
from attribution.silence.ledgers import Ledgers
from attribution.silence.notices import NOTICES

__all__ = [
    "NOTICES",
    "Baseline",
    "Comment",
    "DecisionFile",
    "Ledger",
    "Ledgers",
    "apply_comments",
    "blank_comments",
    "find_comments",
    "read_baseline",
    "read_decisions",
    "write_baseline",
]
