"""A file with settings, read and checked: every key, name and value, with the file and the key in each complaint."""

from __future__ import annotations

import os
import re
from collections.abc import Callable, Mapping
from typing import Any, Final

from attrs import frozen

from attribution.config import NEVER, PIPELINES, frozen_value
from attribution.errors import ConfigError
from attribution.model import Severity
from attribution.rules.options import make_rule
from attribution.rules.select import by_rule, find_rules
from attribution.rules.suggest import unknown
from attribution.settings.files import decoded, parse_toml, read_bytes, shown_path
from attribution.settings.known import Known
from attribution.settings.layers import KEYS, Layer

OWN_FILE: Final = "attribution.toml"
SHARED_FILE: Final = "pyproject.toml"
SHARED_TABLE: Final = "tool.attribution"
"""Where settings stand in the shared file."""

TABLES: Final = ("severity", "options")
SECTIONS: Final = ("paths", "publishers")


@frozen(kw_only=True)
class Section:
    """What holds for some articles only."""

    name: str
    """A glob, or the name of a publisher."""
    layer: Layer


@frozen(kw_only=True)
class SettingsFile:
    """What one file sets."""

    path: str
    """Absolute."""
    layer: Layer
    paths: tuple[Section, ...] = ()
    """In the order of the file."""
    publishers: tuple[Section, ...] = ()


def read_settings(path: str, known: Known) -> SettingsFile | None:
    """Return what a file sets; None for a `pyproject.toml` that says nothing about this package.

    Args:
        path: The file; one that is called `pyproject.toml` holds its settings in `[tool.attribution]`.
        known: The rules and profiles that it may name.

    Raises:
        ConfigError: If it cannot be read or holds what does not fit; the message names file and key.
    """
    shown = shown_path(path)
    shared = os.path.basename(path) == SHARED_FILE
    data = read_bytes(path, shown)
    if shared and b"attribution" not in data:
        return None
    table: object = parse_toml(decoded(data, shown), shown)
    if shared:
        table = _inside(table, SHARED_TABLE.split("."))
        if table is None:
            return None
    return _Reader(shown, SHARED_TABLE if shared else "", os.path.abspath(path), known).file(table)


def _inside(table: object, names: list[str]) -> object:
    """Return the table within tables of these names, None where there is none."""
    for name in names:
        table = table.get(name) if isinstance(table, Mapping) else None
    return table


@frozen
class _Reader:
    """Reads the tables of one file."""

    shown: str
    """The file, as messages show it."""
    prefix: str
    """Table of the file that holds the settings; empty where that is the whole file."""
    path: str
    """The file; absolute."""
    known: Known

    def file(self, table: object) -> SettingsFile:
        """Return the whole file."""
        values = self._table(table, self._origin(""))
        return SettingsFile(
            path=self.path,
            layer=self._layer({key: value for key, value in values.items() if key not in SECTIONS}, "", SECTIONS),
            paths=self._sections("paths", values),
            publishers=self._sections("publishers", values),
        )

    def _sections(self, kind: str, values: Mapping[str, Any]) -> tuple[Section, ...]:
        found = []
        for name, table in self._table(values.get(kind, {}), self._origin(kind)).items():
            where = f"{kind}.{_key(name)}"
            origin = self._origin(where)
            if not name.strip():
                raise ConfigError(f"{origin}: the name of a section must not be empty")
            section = self._table(table, origin)
            if kind == "publishers" and "publisher" in section:
                raise ConfigError(f"{origin}: publisher: stands in the name of the section already")
            found.append(Section(name=name, layer=self._layer(section, where)))
        return tuple(found)

    def _layer(self, table: Mapping[str, Any], where: str, more: tuple[str, ...] = ()) -> Layer:
        origin = self._origin(where)
        keys = [*KEYS, *TABLES, *more]
        for key in table:
            if key not in keys:
                raise ConfigError(unknown(f"{origin}: there is no setting", key, keys))
        return Layer(
            origin=origin,
            values={key: self._value(key, table[key], f"{origin}: {key}") for key in KEYS if key in table},
            severities=self._severities(table.get("severity", {}), self._origin(_dotted(where, "severity"))),
            options=self._options(table.get("options", {}), self._origin(_dotted(where, "options"))),
        )

    def _value(self, key: str, value: object, where: str) -> object:
        read = _VALUES[key]
        try:
            return read(value, self)
        except ConfigError as error:
            raise ConfigError(f"{where}: {error}") from error

    def _severities(self, table: object, where: str) -> dict[str, Severity]:
        found: dict[str, Severity] = {}
        for selector, value in self._table(table, where).items():
            place = f"{where}: {selector}"
            try:
                find_rules(self.known.rules, selector)
                found[selector] = Severity(_one_of(value, Severity, "severity"))
            except ConfigError as error:
                raise ConfigError(f"{place}: {error}{_OFF if value in ('off', False, 'never') else ''}") from error
        return {rule.name: severity for rule, severity in by_rule(self.known.rules, found).items()}

    def _options(self, table: object, where: str) -> dict[str, dict[str, object]]:
        found: dict[str, dict[str, object]] = {}
        for selector, own in self._table(table, where).items():
            inner = f"{where.removesuffix(']')}.{_key(selector)}]"
            try:
                rules = find_rules(self.known.rules, selector)
            except ConfigError as error:
                raise ConfigError(f"{where}: {error}") from error
            if len(rules) > 1:
                raise ConfigError(f"{where}: {selector}: options belong to one rule; this names {len(rules)}")
            for name, value in self._table(own, inner).items():
                try:
                    value = frozen_value(value)
                    make_rule(rules[0], {name: value})
                except ConfigError as error:
                    raise ConfigError(f"{inner}: {name}: {error}") from error
                found.setdefault(rules[0].name, {})[name] = value
        return found

    def _origin(self, where: str) -> str:
        section = _dotted(self.prefix, where)
        return f"{self.shown} [{section}]" if section else self.shown

    def _table(self, value: object, where: str) -> Mapping[str, Any]:
        if not isinstance(value, Mapping):
            raise ConfigError(f"{where}: must be a table, not {value!r:.60}")
        return value


_OFF = "; to switch rules off, list them under `ignore`"


def _key(name: str) -> str:
    """Return a key as TOML writes it."""
    if re.fullmatch(r"[A-Za-z0-9_-]+", name):
        return name
    return '"' + name.replace("\\", "\\\\").replace('"', '\\"') + '"'


def _dotted(*parts: str) -> str:
    return ".".join(part for part in parts if part)


# --- values ----------------------------------------------------------------------------------------------------


def _string(value: object) -> str:
    if not isinstance(value, str) or not value.strip():
        raise ConfigError(f"must be a string that is not empty, not {value!r:.60}")
    return value


def _beside(value: object, file: str) -> str:
    """Return the absolute path that a file means by a relative one; an absolute one stays."""
    return os.path.normpath(os.path.join(os.path.dirname(file), _string(value)))


def _all_beside(value: object, file: str) -> tuple[str, ...]:
    """Return the paths of a list, or of one string."""
    given = [value] if isinstance(value, str) else value
    if not isinstance(given, list) or not all(isinstance(path, str) for path in given):
        raise ConfigError(f"must be a path or a list of paths, not {value!r:.60}")
    return tuple(_beside(path, file) for path in given)


def _one_of(value: object, names: Any, noun: str) -> str:
    if not isinstance(value, str):
        raise ConfigError(f"must be a string, not {value!r:.60}")
    if value not in list(names):
        raise ConfigError(unknown(f"no {noun} is called", value, map(str, names)))
    return value


def _selectors(value: object, known: Known) -> tuple[str, ...]:
    """Return names of rules from a list, or from one string with commas."""
    given = value.split(",") if isinstance(value, str) else value
    if not isinstance(given, list) or not all(isinstance(name, str) for name in given):
        raise ConfigError(f"must be a list of names, codes or families of rules, not {value!r:.60}")
    names = tuple(name.strip() for name in given if name.strip())
    for name in names:
        find_rules(known.rules, name)
    return names


_VALUES: Mapping[str, Callable[[object, _Reader], object]] = {
    "profile": lambda value, reader: _one_of(value, reader.known.profiles, "profile"),
    "select": lambda value, reader: _selectors(value, reader.known),
    "enable": lambda value, reader: _selectors(value, reader.known),
    "ignore": lambda value, reader: _selectors(value, reader.known),
    "fail_level": lambda value, _reader: _one_of(value, [NEVER, *Severity], "fail level"),
    "publisher": lambda value, _reader: _string(value),
    "pipeline": lambda value, _reader: _one_of(value, PIPELINES, "pipeline"),
    "decisions": lambda value, reader: _all_beside(value, reader.path),
    "baseline": lambda value, reader: _beside(value, reader.path),
}
"""How the value of each of `KEYS` is read."""
