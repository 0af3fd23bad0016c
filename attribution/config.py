"""What a caller can choose: one frozen object that every step is given."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from attrs import field, frozen

from attribution.errors import ConfigError
from attribution.model import Severity

PIPELINES = ("fast",)
"""Ways to detect; `fast` works on characters and patterns alone, without a model."""

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
    pipeline: str = field(default="fast", validator=_pipeline)
    """How attributions are detected."""
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
    strict_plugins: bool = False
    """Stop where a plugin fails to load, rather than go on without it."""
