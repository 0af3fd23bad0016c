"""Join what all plugins offer; where two offer a thing under one name, say which two."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import TYPE_CHECKING, Generic, TypeVar

from attrs import evolve, frozen

from attribution.errors import PluginError
from attribution.model import Lexicon, Outlet

if TYPE_CHECKING:
    from attribution.plugins.offers import Places
    from attribution.rules.base import Rule
    from attribution.scores.base import Part

T = TypeVar("T")


class ClashError(PluginError):
    """Two plugins offer a thing under one name.

    Args:
        message: What is wrong, and what to do about it.
        plugins: Names of both.
    """

    def __init__(self, message: str, plugins: tuple[str, ...]) -> None:
        super().__init__(message)
        self.plugins = plugins

    def __reduce__(self) -> tuple[type[ClashError], tuple[str, tuple[str, ...]]]:
        """Survive the way back from a worker process."""
        return type(self), (str(self), self.plugins)


@frozen
class Offer(Generic[T]):
    """What one plugin returned from one hook, checked."""

    plugin: str
    """Name of the plugin."""
    value: T


def merge_unique(
    offers: Iterable[Offer[tuple[T, ...]]], noun: str, keys: Callable[[T], Iterable[str]]
) -> tuple[T, ...]:
    """Return the items of all offers, in order.

    Args:
        offers: One a plugin.
        noun: What an item is called in the error, e.g. `outlet`.
        keys: The names that an item takes, none of which another item may have.

    Raises:
        ClashError: If two items take one name; it names both plugins.
    """
    owners: dict[str, str] = {}
    items: list[T] = []
    for offer in offers:
        for item in offer.value:
            for key in dict.fromkeys(keys(item)):
                if key in owners:
                    raise _clash(noun, key, owners[key], offer.plugin)
                owners[key] = offer.plugin
            items.append(item)
    return tuple(items)


def merge_outlets(offers: Iterable[Offer[tuple[Outlet, ...]]]) -> tuple[Outlet, ...]:
    """Return the outlets of all offers, each record joined with those that extend it.

    Args:
        offers: One a plugin.

    Raises:
        ClashError: If two records that extend nothing have one name; it names both plugins.
    """
    given = list(offers)
    plain = [Offer(offer.plugin, tuple(item for item in offer.value if not item.extends)) for offer in given]
    merged = {item.name: item for item in merge_unique(plain, "outlet", lambda item: (item.name,))}
    for offer in given:
        for item in offer.value:
            if item.extends:
                merged[item.name] = _joined(item, merged.get(item.name))
    return tuple(merged.values())


def _joined(special: Outlet, general: Outlet | None) -> Outlet:
    """Return one record; lists hold what both have, and for the rest the special one has the last word."""
    if general is None:
        return evolve(special, extends=False)

    def both(name: str) -> tuple[str, ...]:
        return tuple(dict.fromkeys((*getattr(general, name), *getattr(special, name))))

    return evolve(
        special,
        extends=False,
        agency=special.agency or general.agency,
        aliases=both("aliases"),
        domains=both("domains"),
        own_voice=both("own_voice"),
        programmes=both("programmes"),
        boilerplate=both("boilerplate"),
        datelines=both("datelines"),
    )


def merge_lexicons(offers: Iterable[Offer[Lexicon]]) -> Lexicon:
    """Return all word lists; in lists of the same name, a later plugin's label for an entry wins."""
    merged: dict[str, dict[str, str]] = {}
    for offer in offers:
        for name, entries in offer.value.items():
            merged.setdefault(name, {}).update(entries)
    return merged


def merge_components(offers: Iterable[Offer[Places]]) -> Places:
    """Return all components with their places, in order.

    Raises:
        ClashError: If two plugins offer one factory.
    """
    owners: dict[str, str] = {}
    places: dict[str, dict[str, str]] = {}
    for offer in offers:
        for factory, place in offer.value.items():
            if factory in owners:
                raise _clash("component", factory, owners[factory], offer.plugin)
            owners[factory] = offer.plugin
            places[factory] = dict(place)
    return places


def rule_keys(rule: type[Rule]) -> tuple[str, ...]:
    """Return every name that selects a rule, in small letters: one namespace, so none is ambiguous."""
    return tuple(name.lower() for name in (rule.code, rule.name, *rule.aliases))


def part_keys(part: type[Part]) -> tuple[str, ...]:
    """Return the one name of a part: its score and its own."""
    return (f"{part.score}/{part.name}",)


def _clash(noun: str, name: str, first: str, second: str) -> ClashError:
    if first == second:
        return ClashError(f"plugin {first} offers the {noun} {name!r} twice; rename one of them", (first,))
    return ClashError(
        f"the {noun} {name!r} is offered by two plugins, {first} and {second}; rename one of them",
        (first, second),
    )
