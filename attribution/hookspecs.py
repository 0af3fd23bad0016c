"""The hooks through which plugins (and the built-ins) contribute; one typed specification each.

An implementation may accept any subset of the arguments. Hooks offer things and never change what they get.
`docs/hooks.md` documents each; a test fails where a hook lacks documentation or a test.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import pluggy

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from attribution.model import Article, Lexicon, Outlet, Pattern, Profile, Source
    from attribution.readers.base import Reader
    from attribution.reporters.base import Reporter
    from attribution.rules.base import Rule
    from attribution.scores.base import Part

PROJECT = "attribution"
"""Name of the pluggy project, the prefix of every hook, and the entry-point group."""

hookspec = pluggy.HookspecMarker(PROJECT)
hookimpl = pluggy.HookimplMarker(PROJECT)

# --- what detection knows (steps 2 and 3: parse, mark) ---------------------------------------------------------


@hookspec
def attribution_outlets() -> Iterable[Outlet]:
    """Return outlets. Combined by name; a clash is an error that names both, unless one record `extends` the other."""
    return ()


@hookspec
def attribution_lexicons(language: str) -> Lexicon:
    """Return word lists for a language (ISO 639-1). Lists of the same name are merged."""
    return {}


@hookspec
def attribution_patterns(language: str) -> Iterable[Pattern]:
    """Return patterns for a language. Combined by id; a clash is an error that names both plugins."""
    return ()


@hookspec
def attribution_components(language: str) -> Mapping[str, Mapping[str, str]]:
    """Return spaCy factories by name, each with its place: `{"before": pipe}`, `{"after": pipe}` or `{}` (last)."""
    return {}


# --- who is it (step 6: resolve) ------------------------------------------------------------------------------


@hookspec(firstresult=True)
def attribution_resolve_source(mention: str, article: Article) -> Source | None:
    """Return the source that `mention` stands for in `article`, None to leave it to the next; first result wins."""
    return None


# --- what an editor should look at (step 7: judge) ------------------------------------------------------------


@hookspec
def attribution_rules() -> Iterable[type[Rule]]:
    """Return rule classes. Combined by code and by name; a clash is an error that names both plugins."""
    return ()


@hookspec
def attribution_scores() -> Iterable[type[Part]]:
    """Return parts of scores. Combined by score and name; a clash is an error that names both plugins."""
    return ()


@hookspec
def attribution_profiles() -> Iterable[Profile]:
    """Return profiles. Combined by name; a clash is an error that names both plugins."""
    return ()


# --- in and out (steps 1 and 8: read, print) ------------------------------------------------------------------


@hookspec
def attribution_readers() -> Iterable[type[Reader]]:
    """Return readers. Combined by name; a clash is an error that names both plugins."""
    return ()


@hookspec
def attribution_reporters() -> Iterable[type[Reporter]]:
    """Return reporters. Combined by name; a clash is an error that names both plugins."""
    return ()
