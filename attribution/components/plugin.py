"""The built-in components, through the same door as a plugin's."""

from __future__ import annotations

from collections.abc import Mapping

from attribution.hookspecs import hookimpl


@hookimpl
def attribution_components(language: str) -> Mapping[str, Mapping[str, str]]:
    """Offer the component that finds attributions; it knows English only."""
    return {"attribution": {}} if language == "en" else {}
