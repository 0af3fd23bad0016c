"""Correct by hand: files in which people say what the attributions of an article are, applied after resolution.

`read` makes entries of a file, `match` finds the attribution that an entry means, and `apply` makes the corrected
analysis. What an entry says is never guessed: one that no longer fits is reported, and nothing of it applied.
"""

from attribution.overrides.apply import apply_overrides
from attribution.overrides.entries import Entry, Overrides
from attribution.overrides.match import REPORTED
from attribution.overrides.read import read_overrides

__all__ = ["REPORTED", "Entry", "Overrides", "apply_overrides", "read_overrides"]
