"""The built-in patterns, through the same door as a plugin's."""

from __future__ import annotations

import importlib
import pkgutil

from attribution.hookspecs import hookimpl
from attribution.model import Pattern


@hookimpl
def attribution_patterns(language: str) -> tuple[Pattern, ...]:
    """Offer `PATTERNS` of each module under `patterns/<language>/`, by the name of the module."""
    try:
        package = importlib.import_module(f"attribution.patterns.{language}")
    except ModuleNotFoundError:
        return ()
    names = sorted(module.name for module in pkgutil.iter_modules(package.__path__))
    modules = [importlib.import_module(f"{package.__name__}.{name}") for name in names]
    return tuple(pattern for module in modules for pattern in getattr(module, "PATTERNS", ()))
