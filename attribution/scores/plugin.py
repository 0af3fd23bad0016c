"""The built-in parts of scores, through the same door as a plugin's."""

from __future__ import annotations

from typing import TYPE_CHECKING

from attribution.hookspecs import hookimpl

if TYPE_CHECKING:
    from attribution.scores.base import Part


@hookimpl
def attribution_scores() -> tuple[type[Part], ...]:
    """Offer the parts of the transparency score."""
    from attribution.scores.builtin import builtin_parts

    return builtin_parts()
