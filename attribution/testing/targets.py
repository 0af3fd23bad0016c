"""From what a user names (an installed plugin, a folder, a file) to the rules and patterns in it."""

from __future__ import annotations

import importlib
import importlib.util
import inspect
import os
import sys
import tomllib
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from importlib.metadata import entry_points
from pathlib import Path
from types import ModuleType
from typing import Any

from attrs import frozen

from attribution.errors import AttributionError, InputError
from attribution.hookspecs import PROJECT, hookimpl
from attribution.model import Pattern
from attribution.plugins import Plugins
from attribution.rules.base import Rule
from attribution.rules.suggest import unknown

_PASSED_OVER = ("test_", "conftest", "setup")
"""Beginnings of files that hold no rules; a file that is named itself is read whatever it is called."""


@frozen(kw_only=True)
class Target:
    """Something whose examples can be run."""

    name: str
    plugin: object = None
    """A module with hooks, which is tested as a plugin."""
    rules: tuple[type[Rule], ...] = ()
    patterns: tuple[Pattern, ...] = ()
    problem: str = ""
    """Why it could not be loaded; empty where it was."""

    @property
    def examples(self) -> int:
        """Number of the examples that it carries."""
        rules = sum(len(getattr(rule, kind, ())) for rule in self.rules for kind in ("bad", "good"))
        return rules + sum(len(pattern.hits) + len(pattern.misses) for pattern in self.patterns)


class Loose:
    """A plugin made of patterns that no plugin offers."""

    def __init__(self, patterns: Iterable[Pattern]) -> None:
        self.patterns = tuple(patterns)

    @hookimpl
    def attribution_patterns(self, language: str) -> tuple[Pattern, ...]:
        """Offer the patterns for the one language there is."""
        return self.patterns if language == "en" else ()


def find_targets(name: str = "") -> list[Target]:
    """Return what a name stands for.

    Args:
        name: An installed plugin, a folder with a plugin or with rules, or a file; empty for everything installed, the
            built-ins first.

    Raises:
        AttributionError: If it is nothing of these.
    """
    path = Path(name)
    if name and path.is_file():
        return [_from_file(path)]
    if name and path.is_dir():
        return _from_folder(path)
    plugins = Plugins.load()
    described = {info.name: info for info in plugins.describe()}
    if name and name not in described:
        looks_like_path = os.sep in name or name.endswith(".py")
        if looks_like_path:
            raise InputError(name, "no such file or folder")
        raise AttributionError(unknown("there is no file, folder or plugin called", name, described))
    infos = [described[name]] if name else list(described.values())
    found = []
    for info in infos:
        if info.failure:
            found.append(Target(name=info.name, problem=info.failure))
        else:
            found.append(_of_installed(info.name, builtin=info.builtin))
    return [target for target in found if name or target.problem or target.examples or not _is_builtin(target)]


def _is_builtin(target: Target) -> bool:
    return target.plugin is None


def _of_installed(name: str, *, builtin: bool) -> Target:
    if builtin:
        # What comes with the package is in every engine already, so it is tested as loose rules and patterns.
        module: Any = importlib.import_module(f"{name}.plugin")
        rules = module.attribution_rules() if hasattr(module, "attribution_rules") else ()
        patterns = module.attribution_patterns("en") if hasattr(module, "attribution_patterns") else ()
        return Target(name=name, rules=tuple(rules), patterns=tuple(patterns))
    [point] = entry_points(group=PROJECT, name=name)
    return _plugin(name, point.load())


def _plugin(name: str, plugin: object) -> Target:
    """Return a plugin with what it offers beyond the built-ins."""
    try:
        ours, others = Plugins.load(extra=(plugin,), entry_points=False), Plugins.load(entry_points=False)
        return Target(
            name=name,
            plugin=plugin,
            rules=tuple(item for item in ours.rules() if item not in others.rules()),
            patterns=tuple(item for item in ours.patterns() if item not in others.patterns()),
        )
    except AttributionError as error:
        return Target(name=name, plugin=plugin, problem=str(error))


def _from_folder(folder: Path) -> list[Target]:
    points = _entry_points_of(folder)
    if points:
        with _importable(folder / "src", folder):
            return [_plugin_from(folder, name, dotted) for name, dotted in points.items()]
    found = []
    for path in sorted(folder.iterdir()):
        if path.name.startswith("."):
            continue
        if path.is_dir():
            found += _from_folder(path)
        elif path.suffix == ".py" and not path.name.startswith(_PASSED_OVER):
            target = _from_file(path)
            if target.problem or target.plugin or target.rules or target.patterns:
                found.append(target)
    return found


def _entry_points_of(folder: Path) -> dict[str, str]:
    """Return the plugins that the project in a folder declares, by name."""
    path = folder / "pyproject.toml"
    try:
        table: Any = tomllib.loads(path.read_text(encoding="utf-8"))
        points = table["project"]["entry-points"][PROJECT]
        return {str(name): str(dotted) for name, dotted in points.items()}
    except FileNotFoundError:
        return {}
    except (KeyError, TypeError, AttributeError):
        return {}  # a project without plugins
    except (OSError, ValueError, RecursionError) as error:
        raise InputError(str(path), f"cannot be read as TOML: {error}") from error


def _plugin_from(folder: Path, name: str, dotted: str) -> Target:
    module_name, _, attribute = dotted.partition(":")
    try:
        plugin: Any = importlib.import_module(module_name)
        home = Path(str(getattr(plugin, "__file__", None) or folder))
        if not home.resolve().is_relative_to(folder.resolve()):
            return Target(name=name, problem=f"{module_name} was imported from {home}, not from {folder}")
        for part in filter(None, attribute.split(".")):
            plugin = getattr(plugin, part)
    except (Exception, SystemExit) as error:  # a stranger's module can raise anything
        return Target(name=name, problem=f"cannot be imported: {type(error).__name__}: {error}")
    return _plugin(name, plugin)


def _from_file(path: Path) -> Target:
    try:
        module = _import_file(path)
    except (Exception, SystemExit) as error:  # a stranger's module can raise anything
        return Target(name=str(path), problem=f"cannot be imported: {type(error).__name__}: {error}")
    if any(hasattr(value, f"{PROJECT}_impl") for value in vars(module).values()):
        return _plugin(str(path), module)
    patterns = {item.id: item for value in vars(module).values() for item in _patterns_in(value)}
    return Target(name=str(path), rules=tuple(_rules_in(module)), patterns=tuple(patterns.values()))


def _import_file(path: Path) -> ModuleType:
    """Import a file: by its dotted name where it is in a package, else by its path."""
    path = path.resolve()
    top, names = path.parent, [path.stem]
    while (top / "__init__.py").is_file():
        names.insert(0, top.name)
        top = top.parent
    if len(names) > 1:
        with _importable(top):
            return importlib.import_module(".".join(name for name in names if name != "__init__"))
    name = f"attribution_test_{abs(hash(str(path)))}_{path.stem}"
    spec = importlib.util.spec_from_file_location(name, path)
    if spec is None or spec.loader is None:
        raise ImportError("not a Python file")
    module = importlib.util.module_from_spec(spec)
    sys.modules[name] = module  # where classes are looked up by those who read their source
    with _importable(path.parent):
        spec.loader.exec_module(module)
    return module


@contextmanager
def _importable(*folders: Path) -> Iterator[None]:
    """Let modules in folders be imported for a while."""
    added = [str(folder.resolve()) for folder in folders if folder.is_dir()]
    sys.path[:0] = added
    importlib.invalidate_caches()
    try:
        yield
    finally:
        for folder in added:
            if folder in sys.path:
                sys.path.remove(folder)


def _rules_in(module: ModuleType) -> list[type[Rule]]:
    """Return the rules that a module defines itself."""
    return [
        value
        for value in vars(module).values()
        if isinstance(value, type)
        and issubclass(value, Rule)
        and value.__module__ == module.__name__
        and not inspect.isabstract(value)
    ]


def _patterns_in(value: object) -> list[Pattern]:
    items = value if isinstance(value, tuple | list) else [value]
    return [item for item in items if isinstance(item, Pattern)]
