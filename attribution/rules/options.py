"""The options of a rule: read from its class, and set from plain values of a configuration."""

from __future__ import annotations

import ast
import inspect
import textwrap
from collections.abc import Callable, Mapping
from functools import lru_cache
from itertools import pairwise
from typing import Any, cast, get_type_hints

import attrs

from attribution.errors import ConfigError
from attribution.rules.base import Rule
from attribution.rules.suggest import unknown
from attribution.rules.types import described, fits


@attrs.frozen(kw_only=True)
class Option:
    """One option of a rule."""

    name: str
    type: str
    """Its type, as the rule's author wrote it."""
    default: object
    reason: str
    """What it does and why the default is what it is; empty where the author does not say."""


def options_of(rule_class: type[Rule]) -> tuple[Option, ...]:
    """Return the options of a rule, in the order in which its class lists them."""
    reasons: dict[str, str] = {}
    for one in reversed(rule_class.__mro__):
        reasons |= _field_docs(one)
    return tuple(
        Option(name=one.name, type=str(one.type), default=one.default, reason=reasons.get(one.name, ""))
        for one in _own_fields(rule_class)
    )


def make_rule(rule_class: type[Rule], options: Mapping[str, object]) -> Rule:
    """Return a rule with options from a configuration.

    Args:
        rule_class: The rule.
        options: Values by name; a list stands for a tuple, since TOML and JSON know no tuples.

    Raises:
        ConfigError: If the rule has no such option, or the value does not fit it.
    """
    known = [one.name for one in _own_fields(rule_class)]
    for name in options:
        if name not in known:
            raise ConfigError(unknown(f"rule {rule_class.name!r} has no option", name, known))
    values = {name: tuple(value) if isinstance(value, list) else value for name, value in options.items()}
    make: Callable[..., Rule] = rule_class
    try:
        made = make(**values)
    except Exception as error:  # a stranger's converter or validator may raise anything
        # attrs puts the whole attribute into the further arguments; the first is the sentence.
        reason = error.args[0] if error.args else error
        raise ConfigError(f"rule {rule_class.name!r}: {reason}") from error
    hints = _hints(cast("Any", rule_class))
    for name in options:
        if name in hints and not fits(getattr(made, name), hints[name]):
            raise ConfigError(
                f"rule {rule_class.name!r}: {name!r} must be {described(hints[name])}, not {options[name]!r}"
            )
    return made


@lru_cache(maxsize=512)
def _hints(rule_class: Any) -> Mapping[str, Any]:
    """Return the types of a rule's options; none where they cannot be told, as the author's imports are missing."""
    try:
        return get_type_hints(rule_class)
    except (NameError, TypeError, AttributeError):
        return {}


def _own_fields(rule_class: type[Rule]) -> list[attrs.Attribute[Any]]:
    """Return the fields that are options, without those that every rule has."""
    shared = {one.name for one in attrs.fields(cast("type[Any]", Rule))}
    return [one for one in attrs.fields(rule_class) if one.name not in shared]


def _field_docs(one: type) -> dict[str, str]:
    """Return the strings that stand under the fields of a class, by field; none where there is no source."""
    try:
        source = textwrap.dedent(inspect.getsource(one))
    except (OSError, TypeError):
        return {}
    body = next((node.body for node in ast.parse(source).body if isinstance(node, ast.ClassDef)), [])
    docs: dict[str, str] = {}
    for field, following in pairwise(body):
        if not isinstance(field, ast.AnnAssign) or not isinstance(field.target, ast.Name):
            continue
        if isinstance(following, ast.Expr) and isinstance(following.value, ast.Constant):
            docs[field.target.id] = " ".join(str(following.value.value).split())
    return docs
