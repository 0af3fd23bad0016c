"""What a model folder says about its model: `tagger.json`."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

from attrs import Factory, asdict, field, fields, frozen

from attribution.errors import ConfigError, SerializationError
from attribution.serial import dumps, loads

FORMAT = 1
"""Version of the folder: raised when an older release could not read a newer model."""

SETTINGS_FILE = "tagger.json"

DOMAINS = ("wide", "standard")
"""By whose conventions to read. `standard`: those of the vocabulary. `wide`: those of PolNeAR, which counts other
attitudes and bare nominal contents too, and takes appositions into the source."""


def _floats(value: Mapping[str, float]) -> dict[str, float]:
    return {name: float(number) for name, number in value.items()}


def _pair(value: Sequence[int]) -> tuple[int, int]:
    first, last = value
    return int(first), int(last)


@frozen(kw_only=True)
class TaggerSettings:
    """How a model is to be used."""

    format: int = FORMAT
    name: str = ""
    version: str = ""
    """Version of the package that trained it."""
    language: str = "en"
    domains: tuple[str, ...] = field(default=DOMAINS, converter=tuple)
    """Names of the values of the domain flag, in their order."""
    thresholds: dict[str, float] = field(default=Factory(dict), converter=_floats)
    """From which probability on an anchor counts, for each domain; chosen on dev."""
    window: int = 254
    """Pieces of a window, without the special ones."""
    overlap: int = 24
    """The fewest pieces of the window before that a window reads again."""
    special: tuple[int, int] = field(default=(101, 102), converter=_pair)
    """Ids of the pieces before and behind a window."""

    def __attrs_post_init__(self) -> None:
        if not 0 <= 3 * self.overlap < self.window:
            raise ValueError(f"windows of {self.window} pieces cannot share {self.overlap}: a third is the most")

    def domain(self, name: str) -> int:
        """Return the value of the domain flag.

        Raises:
            ConfigError: If the model does not know the domain.
        """
        if name not in self.domains:
            raise ConfigError(f"the tagger knows no domain {name!r}; there are {', '.join(self.domains)}")
        return self.domains.index(name)

    def threshold(self, name: str) -> float:
        """Return from which probability on an anchor counts."""
        return self.thresholds.get(name, 0.5)


def read_settings(folder: Path) -> TaggerSettings:
    """Return what a model folder says about its model.

    Raises:
        ConfigError: If it is no model folder, or one of a later release.
    """
    path = folder / SETTINGS_FILE
    try:
        data: Any = loads(path.read_text(encoding="utf-8"))
    except (FileNotFoundError, NotADirectoryError):
        what = "it holds no" if folder.is_dir() else "it is no folder with a"
        raise ConfigError(f"{folder}: no model of the tagger: {what} {SETTINGS_FILE}") from None
    except (OSError, ValueError, SerializationError) as error:
        raise ConfigError(f"{path}: cannot be read: {getattr(error, 'strerror', None) or error}") from error
    known = {item.name for item in fields(TaggerSettings)}
    if not isinstance(data, Mapping) or not isinstance(data.get("format"), int):
        raise ConfigError(f"{path}: does not say which format it has")
    if data["format"] > FORMAT:
        raise ConfigError(f"{path}: format {data['format']}, this release reads up to {FORMAT}")
    try:
        return TaggerSettings(**{key: value for key, value in data.items() if key in known})
    except (TypeError, ValueError, AttributeError) as error:
        raise ConfigError(f"{path}: {error}") from error


def write_settings(settings: TaggerSettings, folder: Path) -> None:
    """Write what a model folder says about its model."""
    (folder / SETTINGS_FILE).write_text(dumps(asdict(settings), indent=2) + "\n", encoding="utf-8")
