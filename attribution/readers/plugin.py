"""The built-in readers, through the same door as a plugin's."""

from __future__ import annotations

from typing import TYPE_CHECKING

from attribution.hookspecs import hookimpl

if TYPE_CHECKING:
    from attribution.readers.base import Reader


@hookimpl
def attribution_readers() -> tuple[type[Reader], ...]:
    """Offer the formats that come with the package."""
    from attribution.readers import BUILTIN_READERS

    return BUILTIN_READERS
