"""The built-in word lists, through the same door as a plugin's."""

from __future__ import annotations

from attribution.hookspecs import hookimpl
from attribution.lexicons import builtin_lexicon
from attribution.model import Lexicon


@hookimpl
def attribution_lexicons(language: str) -> Lexicon:
    """Offer the files under `lexicons/<language>/`."""
    return builtin_lexicon(language)
