"""Layers of settings, each from one place, and what they make together: the stronger wins, key by key."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any, Final

from attrs import field, fields_dict, frozen

from attribution.config import Config
from attribution.model import Severity

FILES: Final = ("decisions", "baseline")
"""Settings that name files about findings. They are for those who silence findings; no engine needs them."""

KEYS: Final = ("profile", "select", "enable", "ignore", "fail_level", "publisher", "pipeline", *FILES)
"""Settings of one value each; all but `FILES` are fields of `Config` too."""

_NO_FILES: Final[Mapping[str, object]] = {"decisions": (), "baseline": None}

DEFAULT: Final = "default"
"""Where a value comes from that nobody has set."""

COMMAND_LINE: Final = "command line"


@frozen(kw_only=True)
class Layer:
    """What one place sets: the top of a file, a section of it, or the command line."""

    origin: str
    """The place in words, for `attribution config show`."""
    values: Mapping[str, object] = field(factory=dict, hash=False)
    """By the names of `KEYS`; only what is set. Paths in files are absolute, those of the command line as given."""
    severities: Mapping[str, Severity] = field(factory=dict, hash=False)
    """By the names of rules; families are resolved."""
    options: Mapping[str, Mapping[str, object]] = field(factory=dict, hash=False)
    """By the names of rules, then of options."""


@frozen
class Setting:
    """A value, and where it comes from."""

    value: Any
    origin: str


@frozen
class LedgerFiles:
    """Where the decisions about an article's findings are written down."""

    decisions: Setting
    """Paths of files of decisions."""
    baseline: Setting
    """Path of the baseline; None where there is none."""


@frozen(kw_only=True)
class Effective:
    """What holds for one article."""

    values: Mapping[str, Setting]
    """For each of `KEYS`."""
    severities: Mapping[str, Setting]
    options: Mapping[str, Mapping[str, Setting]]

    @property
    def files(self) -> LedgerFiles:
        """The files about findings."""
        return LedgerFiles(self.values["decisions"], self.values["baseline"])

    def config(self) -> Config:
        """Return it as the settings of an engine."""
        return Config(
            **{key: setting.value for key, setting in self.values.items() if key not in FILES},
            severities={name: setting.value for name, setting in self.severities.items()},
            options={
                name: {option: setting.value for option, setting in own.items()} for name, own in self.options.items()
            },
        )


def compose(layers: Iterable[Layer]) -> Effective:
    """Return what layers make together.

    A layer that selects rules says anew which rules run: what weaker layers enable or ignore no longer holds.

    Args:
        layers: The weakest first.
    """
    fields = fields_dict(Config)
    values = {key: Setting(_NO_FILES[key] if key in FILES else fields[key].default, DEFAULT) for key in KEYS}
    severities: dict[str, Setting] = {}
    options: dict[str, dict[str, Setting]] = {}
    for layer in layers:
        if "select" in layer.values:
            values |= {key: Setting((), layer.origin) for key in ("enable", "ignore")}
        values |= {key: Setting(value, layer.origin) for key, value in layer.values.items()}
        severities |= {name: Setting(value, layer.origin) for name, value in layer.severities.items()}
        for name, own in layer.options.items():
            options.setdefault(name, {}).update({key: Setting(value, layer.origin) for key, value in own.items()})
    return Effective(values=values, severities=severities, options=options)
