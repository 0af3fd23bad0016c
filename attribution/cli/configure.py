"""From options and files to the settings of a run."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    import typer

    from attribution.config import Config
    from attribution.model import ArticleReport, Severity
    from attribution.plugins import Plugins
    from attribution.settings import Settings


def make_settings(context: typer.Context, paths: Iterable[str], plugins: Plugins) -> Settings:
    """Return the settings that hold for articles at `paths`: those of files, and over them those of the command line.

    Args:
        context: The subcommand as it was called. Its options that are settings have their names, whichever it takes.
        paths: Files, or `-`.
        plugins: What the names in settings are checked against.

    Raises:
        ConfigError: If a file or an option names what is not there; if two options contradict each other.
    """
    from attribution.errors import ConfigError
    from attribution.settings import known_to, load_settings
    from attribution.settings.layers import KEYS

    options = context.params
    given = {key: options[key] for key in KEYS if options.get(key) not in (None, (), [])}
    file, search = options.get("config"), not options.get("no_config")
    if file is not None and not search:
        raise ConfigError("--config FILE and --no-config contradict each other; leave one out")
    return load_settings(
        paths,
        known_to(plugins),
        command={key: _READ[key](value) if key in _READ else value for key, value in given.items()},
        file=file,
        search=search,
        strict_plugins=bool(options.get("strict_plugins")),
    )


def _names(values: Iterable[str]) -> tuple[str, ...]:
    """Return names of rules, of which one option may hold several, parted by commas."""
    return tuple(name.strip() for value in values for name in value.split(",") if name.strip())


_READ: Mapping[str, Callable[[Any], object]] = {
    "select": _names,
    "enable": _names,
    "ignore": _names,
    "decisions": lambda paths: tuple(map(os.fspath, paths)),
    "baseline": os.fspath,
}
"""How options become settings, where they are not as they stand there."""


def common_profile(base: Config, articles: Sequence[ArticleReport]) -> str:
    """Return the profile that all articles were judged by, or all of them with commas."""
    return ", ".join(dict.fromkeys(article.profile or base.profile for article in articles)) or base.profile


def common_fail_level(base: Config, articles: Sequence[ArticleReport]) -> Severity | None:
    """Return the fail level that all articles have; where they differ, that of what has no path."""
    from attribution.config import NEVER
    from attribution.model import Severity

    [level, *others] = dict.fromkeys(article.fail_level for article in articles) or [""]
    if others or not level:
        return base.fail_level
    return None if level == NEVER else Severity(level)
