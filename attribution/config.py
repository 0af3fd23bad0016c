"""What a caller can choose: one frozen object that every step is given."""

from __future__ import annotations

from collections.abc import Iterable

from attrs import field, frozen

from attribution.errors import ConfigError
from attribution.model import Severity

PIPELINES = ("fast",)
"""Ways to detect; `fast` works on characters and patterns alone, without a model."""

NEVER = "never"
"""The fail level at which no finding makes a run fail."""


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


@frozen(kw_only=True)
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
    """Names or codes of the rules to run; empty for those of the profile."""
    ignore: tuple[str, ...] = field(default=(), converter=_names)
    """Names or codes of rules not to run."""
    fail_level: Severity | None = field(default=Severity.WARNING, converter=_level)
    """Findings of this severity or above make a run fail; None (or `never`) where no finding does."""
    publisher: str | None = None
    """Publisher of articles that do not name theirs."""
    strict_plugins: bool = False
    """Stop where a plugin fails to load, rather than go on without it."""
