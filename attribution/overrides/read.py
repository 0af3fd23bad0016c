"""From files to entries. All that is wrong in all of the files is told at once, before any article is read."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import Any

from attribution.errors import ConfigError, SerializationError
from attribution.model import Category, Identity
from attribution.model.disclosure import UNNAMED
from attribution.overrides.entries import NOBODY, Entry, Overrides
from attribution.overrides.values import PARSERS, REQUIRED
from attribution.rules.suggest import unknown
from attribution.serial import loads
from attribution.serial.article import kind_of
from attribution.settings.files import read_text

VERSION = 1
"""Version of the format; raised when a file of the old version would be misread."""

_HEAD = ("version", "entries")

_FITTING = {
    Category.UNATTRIBUTED: frozenset({Identity.UNATTRIBUTED}),
    Category.NAMED: frozenset({Identity.NAMED, Identity.ORGANIZATION}),
    Category.ANONYMOUS_OFFICIAL: UNNAMED,
    Category.ANONYMOUS_OTHER: UNNAMED,
}
"""The identities that a category can have; `outlet_relayed` can have any."""


def read_overrides(paths: Iterable[str]) -> Overrides:
    """Return the entries of files, in their order.

    Args:
        paths: The files; docs/overrides.md describes the format.

    Raises:
        ConfigError: If a file cannot be read, or an entry cannot be used; names each of them, and what to do.
    """
    entries: list[Entry] = []
    problems: list[str] = []
    for path in paths:
        for found in _read(path):
            if isinstance(found, Entry):
                entries.append(found)
            else:
                problems.append(found)
    if len(problems) > 1:
        problems.insert(0, f"the overrides cannot be used, {len(problems)} problems:")
    if problems:
        raise ConfigError("\n  ".join(problems))
    return Overrides(tuple(entries))


def _read(path: str) -> Iterator[Entry | str]:
    """Yield the entries of one file, and a sentence for each problem."""
    try:
        data = loads(read_text(path, path))
    except ConfigError as error:
        yield str(error)
    except SerializationError as error:
        yield f"{path}: {error}"
    else:
        yield from _entries(data, path)


def _entries(data: object, path: str) -> Iterator[Entry | str]:
    if not isinstance(data, Mapping):
        yield f'{path}: an object with "version" and "entries" is needed, this is {kind_of(data)}'
        return
    yield from (f"{path}: {unknown('there is no key', key, _HEAD)}" for key in data if key not in _HEAD)
    version, listed = data.get("version"), data.get("entries")
    if type(version) is not int or version < 1:
        yield f'{path}: "version" must be {VERSION}'
    elif version > VERSION:
        yield f"{path}: written for version {version} of the format, this release reads up to {VERSION}"
    elif not isinstance(listed, list):
        yield f'{path}: "entries" must be a list'
    else:
        for number, item in enumerate(listed, 1):
            # The same name on every system, as it goes into diagnostics.
            entry, problems = read_entry(item, Path(path).as_posix(), number)
            yield from problems
            if entry is not None:
                yield entry


def read_entry(data: object, file: str, number: int) -> tuple[Entry | None, list[str]]:
    """Return one entry, or None and what is wrong with it.

    Args:
        data: What JSON gave.
        file: The file it stands in, for messages.
        number: Its place there, from 1.
    """
    place = f"{file}, entry {number}"
    if not isinstance(data, Mapping):
        return None, [f"{place}: must be an object, this is {kind_of(data)}"]
    problems: list[str] = []
    values: dict[str, Any] = {}
    for key, value in data.items():
        if key not in PARSERS:
            problems.append(unknown(f"{place}: there is no key", str(key), PARSERS))
            continue
        try:
            values[key] = PARSERS[key](value)
        except ValueError as error:
            problems.append(f'{place}: "{key}" {error}')
    problems += [f'{place}: "{key}" is missing' for key in REQUIRED if key not in data]
    if problems:
        return None, problems
    entry = Entry(file=file, number=number, **values)
    contradictions = [f"{place}: {problem}" for problem in _contradictions(entry)]
    return (None, contradictions) if contradictions else (entry, [])


def _contradictions(entry: Entry) -> Iterator[str]:
    """Yield what one entry says that cannot be true together."""
    said = entry.values()
    if entry.remove and (said or entry.add):
        yield f'"remove" goes with nothing else, so take out {", ".join(said) or "add"}'
    if not entry.remove and not entry.add and not said:
        yield 'sets nothing; say what is true, or "remove": true'
    nobody = entry.source == NOBODY
    if nobody and entry.identity not in (None, Identity.UNATTRIBUTED):
        yield f'"source" is null, so "identity" cannot be {entry.identity}'
    named = entry.source is not None and not nobody
    if named and Identity.UNATTRIBUTED in (entry.identity, entry.category):
        yield '"source" names somebody, so it is not unattributed'
    identity = Identity.UNATTRIBUTED if nobody else entry.identity
    fitting = _FITTING.get(entry.category) if entry.category else None
    if fitting and identity and identity not in fitting:
        yield f'"category" {entry.category} does not go with "identity" {identity}; docs/vocabulary.md tells which do'
