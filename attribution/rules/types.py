"""Whether a value has the type that an option is declared with, and that type in words for whoever set it."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from enum import Enum
from types import NoneType, UnionType
from typing import Any, Union, get_args, get_origin

_WORDS: Mapping[Any, str] = {
    str: "a string",
    int: "a whole number",
    float: "a number",
    bool: "true or false",
    NoneType: "nothing",
}


def fits(value: object, hint: Any) -> bool:
    """Return whether `value` has the type `hint`; a type that is not known here fits everything.

    Args:
        value: The value of an option, as the rule holds it.
        hint: The type, as `typing.get_type_hints` gives it.
    """
    origin, inner = get_origin(hint), get_args(hint)
    if origin in (Union, UnionType):
        return any(fits(value, one) for one in inner)
    if hint is float:
        return isinstance(value, int | float) and not isinstance(value, bool)
    if hint is int:
        return isinstance(value, int) and not isinstance(value, bool)
    if isinstance(hint, type) and origin is None:
        return _is_a(value, hint)
    if isinstance(origin, type) and issubclass(origin, Collection) and not issubclass(origin, Mapping):
        kind = inner[0] if inner else object
        return isinstance(value, origin) and all(fits(item, kind) for item in value)
    return True


def _is_a(value: object, hint: type) -> bool:
    try:
        return isinstance(value, hint)
    except TypeError:  # `Any`, or a protocol
        return True


def described(hint: Any) -> str:
    """Return a type in words: `a whole number`, `a list of strings`."""
    origin, inner = get_origin(hint), get_args(hint)
    if origin in (Union, UnionType):
        return " or ".join(described(one) for one in inner)
    if isinstance(hint, type) and issubclass(hint, Enum):
        return f"one of {', '.join(str(one.value) for one in hint)}"
    if isinstance(origin, type) and inner:
        return f"a list, each {described(inner[0])}"
    return _WORDS.get(hint, getattr(hint, "__name__", str(hint)))
