"""What is installed, for `attribution plugins`."""

from __future__ import annotations

from importlib.metadata import Distribution, PackageNotFoundError, distribution

from attrs import frozen

BUILTIN_DISTRIBUTION = "attribution-audit"
"""The package that the built-in plugins come from."""


@frozen(kw_only=True)
class PluginInfo:
    """One plugin as `attribution plugins` lists it."""

    name: str
    """Name of its entry point, or of the module for built-ins and plugins passed as `extra`."""
    distribution: str = ""
    """Package it comes from; empty where it was passed as an object."""
    version: str = ""
    """Version of that package."""
    hooks: tuple[str, ...] = ()
    """Hooks that it implements, sorted."""
    failure: str = ""
    """Why it, or part of it, was left out; empty where all went well."""
    builtin: bool = False
    """Whether it comes with this package."""


def package_of(dist: Distribution | None) -> tuple[str, str]:
    """Return name and version of a distribution, empty strings where there is none."""
    if dist is None:
        return "", ""
    return dist.metadata["Name"], dist.version


def builtin_package() -> tuple[str, str]:
    """Return name and version of this package, the version empty where it runs uninstalled, from a checkout."""
    try:
        return package_of(distribution(BUILTIN_DISTRIBUTION))
    except PackageNotFoundError:
        return BUILTIN_DISTRIBUTION, ""


def own_version() -> str:
    """Return the version of this package, empty where it runs uninstalled."""
    return builtin_package()[1]
