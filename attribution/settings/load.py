"""Find the file that holds for each article: the nearest above it, and that one alone."""

from __future__ import annotations

import os
from collections.abc import Iterable, Mapping

from attribution.errors import ConfigError
from attribution.settings.known import Known
from attribution.settings.layers import COMMAND_LINE, Layer
from attribution.settings.read import OWN_FILE, SHARED_FILE, SettingsFile, read_settings
from attribution.settings.settings import Settings, folder_of


def load_settings(
    paths: Iterable[str | os.PathLike[str]],
    known: Known,
    *,
    command: Mapping[str, object] | None = None,
    file: str | os.PathLike[str] | None = None,
    search: bool = True,
    strict_plugins: bool = False,
) -> Settings:
    """Return the settings that hold for the articles at `paths`.

    Args:
        paths: Files with articles; `-` for standard input, to which the file above the current folder applies. They
            need not be there.
        known: The rules and profiles that settings may name.
        command: Settings that win over those of files, by the names of `Config`; those that are None are left out.
        file: The file to use for all of them, wherever they lie.
        search: Whether to look for files at all.
        strict_plugins: The field of `Config` of this name; no file can set it.

    Raises:
        ConfigError: If a file cannot be read, or holds what does not fit.
    """
    values = {key: value for key, value in (command or {}).items() if value is not None}
    layer = Layer(origin=COMMAND_LINE, values=values)
    here = os.getcwd()
    if file is not None:
        forced = read_settings(os.fspath(file), known)
        if forced is None:
            raise ConfigError(f"{os.fspath(file)}: there is no table [tool.attribution] in this file")
        return Settings(command=layer, here=here, forced=forced, strict_plugins=strict_plugins)
    folders: dict[str, SettingsFile | None] = {}
    if search:
        for folder in dict.fromkeys([here, *(folder_of(os.fspath(path), here) for path in paths)]):
            _look(folder, known, folders)
    return Settings(command=layer, here=here, folders=folders, strict_plugins=strict_plugins)


def _look(folder: str, known: Known, folders: dict[str, SettingsFile | None]) -> None:
    """Enter `folder`, and those above it that were passed on the way, into `folders`."""
    passed = []
    found: SettingsFile | None = None
    while True:
        if folder in folders:
            found = folders[folder]
            break
        passed.append(folder)
        found = _in_folder(folder, known)
        parent = os.path.dirname(folder)
        if found is not None or parent == folder:
            break
        folder = parent
    folders.update(dict.fromkeys(passed, found))


def _in_folder(folder: str, known: Known) -> SettingsFile | None:
    """Return the settings that lie in one folder; a file of our own wins over the shared one."""
    for name in OWN_FILE, SHARED_FILE:
        path = os.path.join(folder, name)
        if os.path.isfile(path):
            found = read_settings(path, known)
            if found is not None:
                return found
    return None
