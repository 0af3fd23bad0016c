"""What a caller can choose: one frozen object that every step is given."""

from __future__ import annotations

import os
from collections.abc import Iterable, Mapping

from attrs import field, frozen

from attribution.errors import ConfigError
from attribution.model import Severity

PIPELINES = ("default", "fast")
"""Ways to detect. `default`: rules propose and a trained tagger decides; `fast`: the rules alone."""

SCOPES = ("standard", "wide")
"""What counts as an attribution. `standard`: what docs/vocabulary.md says; `wide`: by the conventions of PolNeAR, which
counts attitudes without a clause and bare nominal contents too. Only the tagger tells the two apart."""

NEVER = "never"
"""The fail level at which no finding makes a run fail."""

Severities = tuple[tuple[str, Severity], ...]
"""Severities by the name, code or family of rules."""

Options = tuple[tuple[str, tuple[tuple[str, object], ...]], ...]
"""Options by the name or code of a rule; pairs and not mappings, so that settings can be hashed."""


def _names(value: str | Iterable[str]) -> tuple[str, ...]:
    """Return names as a tuple; any string may hold several, parted by commas."""
    joined = value if isinstance(value, str) else ",".join(value)
    return tuple(name.strip() for name in joined.split(",") if name.strip())


def _paths(value: str | os.PathLike[str] | Iterable[str | os.PathLike[str]]) -> tuple[str, ...]:
    """Return paths as a tuple; a string is one path, whatever it holds."""
    several = (value,) if isinstance(value, str | os.PathLike) else value
    return tuple(os.fspath(path) for path in several)


def _path(value: str | os.PathLike[str] | None) -> str | None:
    return None if value is None else os.fspath(value)


def _level(value: Severity | str | None) -> Severity | None:
    """Return a fail level from its name."""
    if value is None or value == NEVER:
        return None
    try:
        return Severity(value)
    except ValueError:
        levels = ", ".join([NEVER, *Severity])
        raise ConfigError(f"no fail level is called {value!r}; there are {levels}") from None


def _pipeline(_config: object, _attribute: object, value: str) -> None:
    """Refuse a pipeline that does not exist."""
    if value not in PIPELINES:
        raise ConfigError(f"no pipeline is called {value!r}; there are {', '.join(PIPELINES)}")


def _scope(_config: object, _attribute: object, value: str) -> None:
    """Refuse a scope that does not exist."""
    if value not in SCOPES:
        raise ConfigError(f"no scope is called {value!r}; there are {', '.join(SCOPES)}")


def _threads(_config: object, _attribute: object, value: int) -> None:
    """Refuse a number of threads that makes no sense."""
    if value < 0:
        raise ConfigError(f"threads must be 0 (for as many as there are cores) or more, not {value}")


def _severity(value: str) -> Severity:
    """Return a severity from its name."""
    try:
        return Severity(value)
    except ValueError:
        raise ConfigError(f"no severity is called {value!r}; there are {', '.join(Severity)}") from None


def _severities(value: Mapping[str, Severity | str] | Severities) -> Severities:
    """Return severities as pairs."""
    given = dict(value)
    return tuple((name, _severity(severity)) for name, severity in given.items())


def _options(value: Mapping[str, Mapping[str, object]] | Options) -> Options:
    """Return options as pairs, lists in them as tuples."""
    return tuple(
        (rule, tuple((name, frozen_value(one)) for name, one in dict(own).items())) for rule, own in dict(value).items()
    )


def frozen_value(value: object) -> object:
    """Return the value of an option as something that can be hashed: a list becomes a tuple.

    Raises:
        ConfigError: If it is a table, or anything else that cannot be hashed.
    """
    if isinstance(value, (list, tuple)):
        return tuple(frozen_value(one) for one in value)
    try:
        hash(value)
    except TypeError:
        raise ConfigError(
            f"an option takes a string, a number, true, false, or a list of these, not {value!r:.60}"
        ) from None
    return value


@frozen(kw_only=True, cache_hash=True)
class Config:
    """Settings of an engine.

    Names of profiles and rules are checked by the engine, which knows what the plugins offer.

    Raises:
        ConfigError: If a value has an unknown name.

    Example:
        >>> Config(select="bare-source,no-reason", fail_level="error").select
        ('bare-source', 'no-reason')
    """

    profile: str = "default"
    """House style: which rules speak, how loudly, and what the score weighs."""
    pipeline: str = field(default="default", validator=_pipeline)
    """How attributions are detected."""
    scope: str = field(default="standard", validator=_scope)
    """What counts as an attribution; `fast` finds the same in both scopes."""
    model: str | None = field(default=None, converter=_path)
    """Folder of a model that `attribution train` made, to use instead of the one in the package."""
    threads: int = field(default=0, validator=_threads)
    """Threads that the tagger uses in one process; 0 for as many as there are cores, and one in each of several
    worker processes. The result is the same."""
    select: tuple[str, ...] = field(default=(), converter=_names)
    """Names, codes or families of the rules to run; empty for those of the profile."""
    enable: tuple[str, ...] = field(default=(), converter=_names)
    """Names, codes or families of rules to run besides those of the profile: previews, or what it switches off."""
    ignore: tuple[str, ...] = field(default=(), converter=_names)
    """Names, codes or families of rules not to run."""
    severities: Severities = field(default=(), converter=_severities)
    """Severities by name, code or family, where they differ from those of the profile; a mapping is taken too."""
    options: Options = field(default=(), converter=_options)
    """Options by rule, where they differ from those of the profile; a mapping of mappings is taken too."""
    fail_level: Severity | None = field(default=Severity.WARNING, converter=_level)
    """Findings of this severity or above make a run fail; None (or `never`) where no finding does."""
    publisher: str | None = None
    """Publisher of articles that do not name theirs."""
    overrides: tuple[str, ...] = field(default=(), converter=_paths)
    """Files with corrections made by hand (docs/overrides.md), read when the engine is made."""
    strict_plugins: bool = False
    """Stop where a plugin fails to load, rather than go on without it."""
