"""The built-in reporters, through the same door as a plugin's."""

from __future__ import annotations

from typing import TYPE_CHECKING

from attribution.hookspecs import hookimpl

if TYPE_CHECKING:
    from attribution.reporters.base import Reporter


@hookimpl
def attribution_reporters() -> tuple[type[Reporter], ...]:
    """Offer the formats that come with the package."""
    from attribution.reporters import BUILTIN_REPORTERS

    return BUILTIN_REPORTERS
