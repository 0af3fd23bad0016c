"""Files that people write and name: read whole, with one sentence about what is wrong and what to do."""

from __future__ import annotations

import os
import tomllib
from pathlib import Path
from typing import Any

from attribution.errors import ConfigError, InputError
from attribution.readers.decode import check_binary, not_utf8


def read_bytes(path: str | os.PathLike[str], shown: str | None = None) -> bytes:
    """Return what a file holds.

    Args:
        path: The file.
        shown: What to call it in messages, if not by its path.

    Raises:
        ConfigError: If it is not there, is a folder, or cannot be read.
    """
    name = _name(path, shown)
    try:
        return Path(path).read_bytes()
    except FileNotFoundError:
        raise ConfigError(f"{name}: no such file") from None
    except IsADirectoryError:
        raise ConfigError(f"{name}: is a folder; name a file in it") from None
    except (OSError, ValueError) as error:  # a name with a zero byte is a ValueError
        raise ConfigError(f"{name}: cannot be read: {getattr(error, 'strerror', None) or error}") from error


def decoded(data: bytes, name: str) -> str:
    """Return bytes as text in UTF-8, without a byte order mark, which editors on Windows put in front.

    Args:
        data: All of a file.
        name: What to call it in messages.

    Raises:
        ConfigError: If it is binary, or text in another encoding.
    """
    try:
        check_binary(data, name)
        return data.decode("utf-8-sig")
    except InputError as error:
        raise ConfigError(str(error)) from error
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + 1
        raise ConfigError(f"{name}:{line}: {not_utf8(error)}") from error


def read_text(path: str | os.PathLike[str], shown: str | None = None) -> str:
    """Return the text of a file in UTF-8. Arguments as for `read_bytes`.

    Raises:
        ConfigError: If it cannot be read, or is no text in UTF-8.
    """
    return decoded(read_bytes(path, shown), _name(path, shown))


def parse_toml(text: str, name: str) -> dict[str, Any]:
    """Return the tables of a TOML text.

    Args:
        text: All of a file.
        name: What to call it in messages.

    Raises:
        ConfigError: If it is not TOML, or nested too deeply to be read.
    """
    try:
        return tomllib.loads(text)
    except RecursionError:
        raise ConfigError(f"{name}: not TOML that can be read: nested too deeply") from None
    except ValueError as error:  # also of a number with thousands of digits
        raise ConfigError(f"{name}: not TOML: {error}") from error


def read_toml(path: str | os.PathLike[str]) -> dict[str, Any]:
    """Return the tables of a TOML file.

    Raises:
        ConfigError: If it cannot be read, or is not TOML.
    """
    return parse_toml(read_text(path), _name(path))


def near(path: str) -> str:
    """Return a path as seen from where we are, if it lies there or below; else the absolute one."""
    try:
        relative = os.path.relpath(path)
    except ValueError:  # another drive, or a name that no file can have
        return path
    return os.path.abspath(path) if relative.split(os.sep, 1)[0] == os.pardir else relative


def shown_path(path: str) -> str:
    """Return a path as messages show it: `near`, with slashes."""
    return _printable(near(path).replace(os.sep, "/"))


def _name(path: str | os.PathLike[str], shown: str | None = None) -> str:
    return _printable(Path(path).as_posix()) if shown is None else shown


def _printable(name: str) -> str:
    return name.encode("utf-8", "backslashreplace").decode("utf-8")
