"""Find and register plugins, each in its own attempt; remember where each comes from and why it failed."""

from __future__ import annotations

import importlib
import logging
from collections.abc import Callable, Iterable
from importlib.metadata import entry_points

import pluggy

from attribution import hookspecs
from attribution.errors import PluginError
from attribution.plugins.describe import PluginInfo, builtin_package, package_of
from attribution.plugins.merge import ClashError

_log = logging.getLogger(__name__)

DEFAULT_PLUGINS: tuple[str, ...] = (
    "attribution.lexicons.plugin",
    "attribution.patterns.plugin",
    "attribution.components.plugin",
    "attribution.resolve.plugin",
    "attribution.rules.plugin",
    "attribution.scores.plugin",
    "attribution.profiles.plugin",
    "attribution.readers.plugin",
    "attribution.reporters.plugin",
)
"""The built-ins, through the same door as everyone. Dotted names, because they live in other layers."""


class Registry:
    """One pluggy manager, with what pluggy does not keep: packages and failures by plugin name."""

    def __init__(self, *, strict: bool) -> None:
        self.strict = strict
        self.failures: dict[str, list[str]] = {}
        self._manager = pluggy.PluginManager(hookspecs.PROJECT)
        self._manager.add_hookspecs(hookspecs)
        self._packages: dict[str, tuple[str, str]] = {}
        self._builtin: set[str] = set()

    def add_builtins(self) -> None:
        """Register what comes with this package; a failure here is a bug and raises as it is."""
        for dotted in DEFAULT_PLUGINS:
            name = dotted.removesuffix(".plugin")
            self._builtin.add(name)
            self._packages[name] = builtin_package()
            self._manager.register(importlib.import_module(dotted), name=name)

    def add_installed(self) -> None:
        """Register the installed plugins, by name, so that their order does not depend on the file system."""
        for point in sorted(entry_points(group=hookspecs.PROJECT), key=lambda point: point.name):
            self._packages.setdefault(point.name, package_of(point.dist))
            self._add(point.name, point.load)

    def add_extra(self, plugin: object) -> None:
        """Register a module, an object with hook methods, or the module of a dotted name."""
        if isinstance(plugin, str):
            self._add(plugin, lambda: importlib.import_module(plugin))
        else:
            self._add(str(getattr(plugin, "__name__", type(plugin).__name__)), lambda: plugin)

    def check_hook_names(self) -> None:
        """Refuse a hook that does not exist: it would never be called, and nobody would notice.

        Raises:
            PluginError: If a plugin implements one; it names the plugin and the hook.
        """
        try:
            self._manager.check_pending()
        except pluggy.PluginValidationError as error:
            name = self._manager.get_name(error.plugin)
            raise PluginError(f"plugin {name}: {error}; docs/hooks.md lists the hooks there are") from error

    def fail(self, plugin: str, reason: str, cause: Exception | None = None) -> None:
        """Record that a plugin, or part of it, is left out.

        Raises:
            PluginError: If this registry is strict.
        """
        reasons = self.failures.setdefault(plugin, [])
        if reason not in reasons:  # a resolver can fail once for each mention; one line is enough
            reasons.append(reason)
            _log.warning("plugin %s: %s", plugin, reason)
        if self.strict:
            raise PluginError(f"plugin {plugin}: {reason}") from cause

    def implementations(self, hook: str) -> list[pluggy.HookImpl]:
        """Return the implementations of a hook as pluggy keeps them: the last is called first."""
        found: list[pluggy.HookImpl] = getattr(self._manager.hook, hook).get_hookimpls()
        return found

    def loaded(self) -> tuple[str, ...]:
        """Return the names of the plugins that are registered, in the order of loading."""
        return tuple(name for name, _ in self._manager.list_name_plugin())

    def names(self) -> tuple[str, ...]:
        """Return the names of all plugins, in the order of loading, those that failed to load at the end."""
        return tuple(dict.fromkeys([*self.loaded(), *self.failures]))

    def describe(self, name: str, clashes: Iterable[ClashError]) -> PluginInfo:
        """Return what is known of one plugin.

        Args:
            name: Its name.
            clashes: Names that two plugins claim; those that concern this one become part of its failure.
        """
        plugin = self._manager.get_plugin(name)
        callers = (self._manager.get_hookcallers(plugin) or []) if plugin is not None else []
        distribution, version = self._packages.get(name, ("", ""))
        reasons = [*self.failures.get(name, ()), *(str(clash) for clash in clashes if name in clash.plugins)]
        return PluginInfo(
            name=name,
            distribution=distribution,
            version=version,
            hooks=tuple(sorted(caller.name for caller in callers)),
            failure="; ".join(reasons),
            builtin=name in self._builtin,
        )

    def _add(self, name: str, load: Callable[[], object]) -> None:
        if self._manager.has_plugin(name):
            self.fail(name, "a plugin of this name is loaded already; give one of them another name")
            return
        try:
            plugin = load()
            self._manager.register(plugin, name=name)
            problem = self._problem_with(plugin)
        except Exception as error:  # whatever a stranger's module raises at import, the rest must run
            # Registration can stop halfway; what it has entered by then must go again.
            if self._manager.has_plugin(name):
                self._manager.unregister(name=name)
            self.fail(name, f"cannot be loaded: {reason_of(error)}", error)
            return
        if problem:
            self._manager.unregister(plugin)
            self.fail(name, problem)

    def _problem_with(self, plugin: object) -> str:
        callers = self._manager.get_hookcallers(plugin) or []
        if not callers:
            return "offers nothing: no function of it is marked with @attribution.hookspecs.hookimpl"
        for caller in callers:
            for implementation in caller.get_hookimpls():
                if implementation.plugin is plugin and (implementation.wrapper or implementation.hookwrapper):
                    return f"{caller.name} is a wrapper; hooks of this package offer things and wrap no others"
        return ""


def reason_of(error: Exception) -> str:
    """Return an exception in words: its sentence, with its class where that says more."""
    text = str(error).strip()
    if isinstance(error, (TypeError, ValueError)) and text:
        return text
    return f"{type(error).__name__}: {text}" if text else type(error).__name__
