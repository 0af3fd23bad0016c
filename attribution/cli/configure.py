"""From options and files to the settings of a run."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from attribution.config import Config
    from attribution.model import ArticleReport, Severity
    from attribution.plugins import Plugins
    from attribution.settings import Settings


def make_settings(
    paths: Iterable[str],
    plugins: Plugins,
    *,
    file: Path | None,
    search: bool = True,
    strict_plugins: bool = False,
    **options: object,
) -> Settings:
    """Return the settings that hold for articles at `paths`.

    Args:
        paths: Files, or `-`.
        plugins: What the names in settings are checked against.
        file: The only file to read, if one is named.
        search: Whether to look for files where none is named.
        strict_plugins: As on the command line.
        **options: Options by the names of `Config`; those that were not given are None or empty.

    Raises:
        ConfigError: If a file or an option names what is not there.
    """
    from attribution.config import Config
    from attribution.settings import known_to, load_settings

    given = {name: value for name, value in options.items() if value is not None and value != []}
    # Read as Python's callers write them, so that names may be parted by commas.
    read = Config(**given)  # type: ignore[arg-type]
    names = ("select", "enable", "ignore")
    command = given | {name: getattr(read, name) for name in names if name in given}
    return load_settings(
        paths, known_to(plugins), command=command, file=file, search=search, strict_plugins=strict_plugins
    )


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
