"""Which paths a glob of a `paths` section means."""

from __future__ import annotations

from collections.abc import Sequence
from fnmatch import fnmatchcase

ANY_FOLDERS = "**"
"""Stands for any number of folders, also for none."""


def matches(glob: str, path: str) -> bool:
    """Return whether `glob` means `path`, or a folder that it lies in.

    `*`, `?` and `[abc]` stay within a name; `**` stands for any number of folders. A glob without a slash means
    names in any folder; one with a slash begins where the file with the settings lies. These are the conventions of
    `.gitignore`.

    Args:
        glob: The glob.
        path: A path with slashes, relative to the file with the settings.

    Example:
        >>> matches("alerts", "2031/alerts/ferry.txt"), matches("2031/*.txt", "2031/alerts/ferry.txt")
        (True, False)
    """
    anchored = "/" in glob.rstrip("/")
    pattern = [part for part in glob.split("/") if part not in ("", ".")]
    if not pattern:
        return False
    if not anchored:
        pattern = [ANY_FOLDERS, *pattern]
    return _matches(pattern, [part for part in path.split("/") if part not in ("", ".")])


def _matches(pattern: Sequence[str], parts: Sequence[str]) -> bool:
    """Return whether `pattern` means `parts` or a beginning of them, in time that grows with their product."""
    # `reached` holds the numbers of parts that the pattern so far can have taken.
    reached = {0}
    for one in pattern:
        if one == ANY_FOLDERS:
            reached = set(range(min(reached), len(parts) + 1))
        else:
            reached = {at + 1 for at in reached if at < len(parts) and fnmatchcase(parts[at], one)}
        if not reached:
            return False
    return True
