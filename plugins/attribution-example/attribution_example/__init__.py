"""An example plugin: one of each thing that newsrooms most often add. Copy the folder and change it.

This module holds the hooks and nothing else; what they offer is imported inside them, so that the plugin
costs nothing until it is asked.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from attribution.hookspecs import hookimpl

if TYPE_CHECKING:
    from attribution.model import Lexicon, Outlet, Pattern, Profile
    from attribution.reporters.base import Reporter
    from attribution.rules.base import Rule
    from attribution.scores.base import Part


@hookimpl
def attribution_outlets() -> tuple[Outlet, ...]:
    """Offer our newspaper."""
    from attribution_example.house import GAZETTE

    return (GAZETTE,)


@hookimpl
def attribution_patterns(language: str) -> tuple[Pattern, ...]:
    """Offer the phrases of our newspaper."""
    from attribution_example.house import PATTERNS

    return PATTERNS if language == "en" else ()


@hookimpl
def attribution_lexicons(language: str) -> Lexicon:
    """Offer a reporting verb that our council reporters use."""
    return {"reporting_verbs": {"minute": "that"}} if language == "en" else {}


@hookimpl
def attribution_rules() -> tuple[type[Rule], ...]:
    """Offer our rule."""
    from attribution_example.long_quotation import LongQuotation

    return (LongQuotation,)


@hookimpl
def attribution_profiles() -> tuple[Profile, ...]:
    """Offer our house style."""
    from attribution_example.house import STYLE

    return (STYLE,)


@hookimpl
def attribution_scores() -> tuple[type[Part], ...]:
    """Offer what counts in our house; it has no weight under other styles."""
    from attribution_example.first_hand import OwnInterviews

    return (OwnInterviews,)


@hookimpl
def attribution_reporters() -> tuple[type[Reporter], ...]:
    """Offer a list of who is quoted."""
    from attribution_example.voices import VoicesReporter

    return (VoicesReporter,)
