"""Check what one hook implementation returned, before anything relies on it.

Each `read_*` takes whatever came back and returns it typed, or raises `TypeError` or `ValueError` with a
sentence for the plugin's author. Classes are checked by what they carry, as their bases live in layers above.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from typing import TYPE_CHECKING, TypeVar, cast

from attribution.model import Lexicon, Outlet, Pattern, Profile, Source

if TYPE_CHECKING:
    from attribution.readers.base import Reader
    from attribution.reporters.base import Reporter
    from attribution.rules.base import Rule
    from attribution.scores.base import Part

T = TypeVar("T")

Places = Mapping[str, Mapping[str, str]]
"""spaCy factories by name, each with its place in the pipeline."""


def read_outlets(value: object) -> tuple[Outlet, ...]:
    """Return outlets whose expressions compile."""
    outlets = _instances(value, Outlet)
    for outlet in outlets:
        for expression in outlet.boilerplate:
            _compile(expression, f"boilerplate of outlet {outlet.name!r}")
        for expression in outlet.datelines:
            _compile(expression, f"dateline of outlet {outlet.name!r}")
    return outlets


def read_patterns(value: object) -> tuple[Pattern, ...]:
    """Return patterns whose expressions compile and whose triggers can match."""
    patterns = _instances(value, Pattern)
    for pattern in patterns:
        _compile(pattern.regex, f"pattern {pattern.id!r}")
        shouted = [word for word in pattern.triggers if word != word.lower()]
        if shouted:
            raise ValueError(f"pattern {pattern.id!r} has a trigger that is not lower-case: {shouted[0]!r}")
    return patterns


def read_profiles(value: object) -> tuple[Profile, ...]:
    """Return profiles."""
    return _instances(value, Profile)


def read_lexicon(value: object) -> Lexicon:
    """Return word lists with lower-case entries and labels that are strings."""
    for name, entries in _mapping(value).items():
        for entry, label in _mapping(entries).items():
            if not isinstance(entry, str) or not isinstance(label, str):
                raise TypeError(f"word list {name!r} must map strings to strings, not {entry!r} to {label!r}")
            if entry != entry.lower():
                raise ValueError(f"word list {name!r} has an entry that is not lower-case: {entry!r}")
    return cast("Lexicon", value)


def read_components(value: object) -> Places:
    """Return factories, each with at most one of `before` and `after`."""
    for factory, place in _mapping(value).items():
        keys = set(_mapping(place))
        if not keys <= {"before", "after"} or len(keys) > 1:
            raise ValueError(
                f"component {factory!r} takes `before` or `after` as its place, not {sorted(map(str, keys))}"
            )
    return cast("Places", value)


def read_rules(value: object) -> tuple[type[Rule], ...]:
    """Return rule classes."""
    return cast("tuple[type[Rule], ...]", _classes(value, "rule", ("code", "name"), "check"))


def read_parts(value: object) -> tuple[type[Part], ...]:
    """Return parts of scores."""
    return cast("tuple[type[Part], ...]", _classes(value, "part of a score", ("score", "name"), "measure"))


def read_readers(value: object) -> tuple[type[Reader], ...]:
    """Return readers."""
    return cast("tuple[type[Reader], ...]", _classes(value, "reader", ("name",), "read"))


def read_reporters(value: object) -> tuple[type[Reporter], ...]:
    """Return reporters."""
    return cast("tuple[type[Reporter], ...]", _classes(value, "reporter", ("name",), "render"))


def read_source(value: object) -> Source | None:
    """Return the source, or None where the plugin leaves the mention to others."""
    if value is None or isinstance(value, Source):
        return value
    raise TypeError(f"expected a Source or None, not {_name_of(value)}")


def _instances(value: object, kind: type[T]) -> tuple[T, ...]:
    items = _items(value)
    for item in items:
        if not isinstance(item, kind):
            raise TypeError(f"expected {kind.__name__} objects, not {_name_of(item)}")
    return cast("tuple[T, ...]", items)


def _classes(value: object, noun: str, facts: tuple[str, ...], method: str) -> tuple[type, ...]:
    items = _items(value)
    for item in items:
        if not isinstance(item, type):
            raise TypeError(f"expected the class of a {noun}, not {_name_of(item)}")
        for fact in facts:
            if not isinstance(getattr(item, fact, None), str):
                raise TypeError(f"{item.__name__} is no {noun}: it has no `{fact}`")
        if not callable(getattr(item, method, None)):
            raise TypeError(f"{item.__name__} is no {noun}: it has no method `{method}`")
    return cast("tuple[type, ...]", items)


def _items(value: object) -> tuple[object, ...]:
    # A string is iterable too, and None is what a forgotten `return` leaves behind.
    if isinstance(value, str) or not isinstance(value, Iterable):
        raise TypeError(f"expected a list or tuple, not {_name_of(value)}")
    return tuple(value)


def _mapping(value: object) -> Mapping[object, object]:
    if not isinstance(value, Mapping):
        raise TypeError(f"expected a mapping, not {_name_of(value)}")
    return value


def _compile(expression: str, owner: str) -> None:
    try:
        re.compile(expression, re.IGNORECASE)
    except re.error as error:
        raise ValueError(f"{owner} is no regular expression: {error}") from error


def _name_of(value: object) -> str:
    return "None" if value is None else f"{type(value).__name__} ({value!r:.60})"
