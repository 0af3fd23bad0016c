"""Call the hooks of all plugins one by one, so that a failure has a name, and keep the merged results."""

from __future__ import annotations

import logging
from collections.abc import Callable, Iterator, Mapping, Sequence
from types import MappingProxyType, ModuleType
from typing import TYPE_CHECKING, TypeVar, cast

from attribution.errors import PluginError
from attribution.model import Article, Lexicon, Outlet, Pattern, Profile, Source
from attribution.plugins import merge, offers
from attribution.plugins.describe import PluginInfo
from attribution.plugins.loading import Registry, reason_of

if TYPE_CHECKING:
    import pluggy

    from attribution.plugins.offers import Places
    from attribution.readers.base import Reader
    from attribution.reporters.base import Reporter
    from attribution.rules.base import Rule
    from attribution.scores.base import Part

T = TypeVar("T")

_log = logging.getLogger(__name__)


class Plugins:
    """The plugins of one engine. Make one with `load`; nothing is shared between two of them.

    What a plugin offers is asked for when first needed and then kept. A plugin that fails, when loaded or
    when asked, is left out and recorded in `failures`; with `strict`, it raises instead. A name that two
    plugins claim always raises, because no choice between them would be right.
    """

    def __init__(self, registry: Registry, arguments: tuple[Sequence[object], bool]) -> None:
        self._registry = registry
        self._arguments = arguments
        self._kept: dict[tuple[str, ...], object] = {}

    @classmethod
    def load(cls, *, strict: bool = False, extra: Sequence[object] = (), entry_points: bool = True) -> Plugins:
        """Return the built-ins, the installed plugins and `extra`, in this order.

        Args:
            strict: Raise where a plugin fails, instead of leaving it out.
            extra: More plugins: modules, objects with hook methods, or dotted names of modules.
            entry_points: Whether to look for installed plugins (entry-point group `attribution`).

        Raises:
            PluginError: If a plugin implements a hook that does not exist; if one fails and `strict` is set.
        """
        registry = Registry(strict=strict)
        registry.add_builtins()
        if entry_points:
            registry.add_installed()
        for plugin in extra:
            registry.add_extra(plugin)
        registry.check_hook_names()
        return cls(registry, (tuple(extra), entry_points))

    def __reduce__(self) -> tuple[object, ...]:
        """Travel to a worker process as the arguments of `load`: there, plugins are loaded anew."""
        extra, entry_points = self._arguments
        named = tuple(item.__name__ if isinstance(item, ModuleType) else item for item in extra)
        return _load_anew, (self._registry.strict, named, entry_points)

    # --- what the plugins offer -----------------------------------------------------------------------------

    def outlets(self) -> tuple[Outlet, ...]:
        """Return all outlets, each record joined with those that extend it."""
        return self._keep(
            ("attribution_outlets",),
            lambda: merge.merge_outlets(self._ask("attribution_outlets", offers.read_outlets)),
        )

    def lexicon(self, language: str = "en") -> Lexicon:
        """Return the word lists of a language, lists of one name merged."""
        return self._keep(
            ("attribution_lexicons", language),
            lambda: merge.merge_lexicons(self._ask("attribution_lexicons", offers.read_lexicon, language=language)),
        )

    def patterns(self, language: str = "en") -> tuple[Pattern, ...]:
        """Return the patterns of a language."""
        return self._unique(
            "attribution_patterns",
            "pattern",
            offers.read_patterns,
            lambda item: (item.id,),
            language=language,
        )

    def components(self, language: str = "en") -> Places:
        """Return spaCy factories for a language, each with its place in the pipeline."""
        return self._keep(
            ("attribution_components", language),
            lambda: merge.merge_components(
                self._ask("attribution_components", offers.read_components, language=language)
            ),
        )

    def rules(self) -> tuple[type[Rule], ...]:
        """Return all rule classes."""
        return self._unique("attribution_rules", "rule", offers.read_rules, merge.rule_keys)

    def parts(self) -> tuple[type[Part], ...]:
        """Return all parts of scores."""
        return self._unique("attribution_scores", "part of a score", offers.read_parts, merge.part_keys)

    def profiles(self) -> Mapping[str, Profile]:
        """Return all profiles by name."""
        found = self._unique("attribution_profiles", "profile", offers.read_profiles, lambda item: (item.name,))
        return {profile.name: profile for profile in found}

    def readers(self) -> Mapping[str, type[Reader]]:
        """Return all readers by name."""
        found = self._unique("attribution_readers", "reader", offers.read_readers, lambda item: (item.name,))
        return {reader.name: reader for reader in found}

    def reporters(self) -> Mapping[str, type[Reporter]]:
        """Return all reporters by name."""
        found = self._unique("attribution_reporters", "reporter", offers.read_reporters, lambda item: (item.name,))
        return {reporter.name: reporter for reporter in found}

    def resolve_source(self, mention: str, article: Article) -> Source | None:
        """Return the source that a plugin knows `mention` to be; the plugin loaded last is asked first."""
        hook = "attribution_resolve_source"
        for implementation in reversed(self._registry.implementations(hook)):
            arguments = {"mention": mention, "article": article}
            offer = self._ask_one(hook, implementation, offers.read_source, arguments)
            if offer is not None and offer.value is not None:
                return offer.value
        return None

    # --- what became of them --------------------------------------------------------------------------------

    @property
    def loaded(self) -> tuple[str, ...]:
        """Names of the plugins that could be loaded, in the order of loading."""
        return self._registry.loaded()

    @property
    def failures(self) -> Mapping[str, str]:
        """Why plugins, or parts of them, were left out so far, by the name of the plugin."""
        return MappingProxyType({name: "; ".join(why) for name, why in self._registry.failures.items()})

    def fail(self, plugin: str, reason: str, cause: Exception | None = None) -> None:
        """Record that part of a plugin cannot be used, or raise where this set is strict.

        Raises:
            PluginError: If this set is strict.
        """
        self._registry.fail(plugin, reason, cause)

    def ask_everything(self, language: str = "en") -> None:
        """Ask each plugin for everything now, so that `failures` is complete.

        Raises:
            PluginError: If two plugins claim one name, or one fails and this set is strict.
        """
        for ask in self._questions(language):
            ask()

    def owner_of_component(self, factory: str, language: str = "en") -> str:
        """Return the name of the plugin that offers a spaCy factory, empty where none does."""
        asked = self._ask("attribution_components", offers.read_components, language=language)
        return next((offer.plugin for offer in asked if factory in offer.value), "")

    def describe(self) -> tuple[PluginInfo, ...]:
        """Return every plugin, also those that failed, built-ins first. Never raises for a plugin's fault."""
        clashes: list[merge.ClashError] = []
        for ask in self._questions("en"):
            try:
                ask()
            except merge.ClashError as clash:
                clashes.append(clash)
            except PluginError:
                continue  # strict; `fail` has recorded it
        return tuple(self._registry.describe(name, clashes) for name in self._registry.names())

    # --- asking ---------------------------------------------------------------------------------------------

    def _questions(self, language: str) -> tuple[Callable[[], object], ...]:
        return (
            self.outlets,
            lambda: self.lexicon(language),
            lambda: self.patterns(language),
            lambda: self.components(language),
            self.rules,
            self.parts,
            self.profiles,
            self.readers,
            self.reporters,
        )

    def _in_order(self, hook: str) -> list[pluggy.HookImpl]:
        # pluggy keeps them as trylast, plain, tryfirst and calls from the end; we go by the order of loading.
        return sorted(self._registry.implementations(hook), key=lambda item: (not item.tryfirst, item.trylast))

    def _ask(self, hook: str, read: Callable[[object], T], **arguments: object) -> Iterator[merge.Offer[T]]:
        for implementation in self._in_order(hook):
            offer = self._ask_one(hook, implementation, read, arguments)
            if offer is not None:
                yield offer

    def _ask_one(
        self,
        hook: str,
        implementation: pluggy.HookImpl,
        read: Callable[[object], T],
        arguments: Mapping[str, object],
    ) -> merge.Offer[T] | None:
        plugin = implementation.plugin_name
        try:
            value = implementation.function(*(arguments[name] for name in implementation.argnames))
            offer = merge.Offer(plugin, read(value))
        except Exception as error:  # whatever a stranger's code raises, the rest must run
            self.fail(plugin, f"{hook}: {reason_of(error)}", error)
            return None
        _log.debug("%s%s of plugin %s gave %r", hook, tuple(arguments.values()), plugin, value)
        return offer

    def _unique(
        self,
        hook: str,
        noun: str,
        read: Callable[[object], tuple[T, ...]],
        keys: Callable[[T], tuple[str, ...]],
        **arguments: str,
    ) -> tuple[T, ...]:
        return self._keep(
            (hook, *arguments.values()),
            lambda: merge.merge_unique(self._ask(hook, read, **arguments), noun, keys),
        )

    def _keep(self, key: tuple[str, ...], make: Callable[[], T]) -> T:
        if key not in self._kept:
            self._kept[key] = make()
        return cast("T", self._kept[key])


def _load_anew(strict: bool, extra: Sequence[object], entry_points: bool) -> Plugins:
    return Plugins.load(strict=strict, extra=extra, entry_points=entry_points)
