"""From what a user names (files, folders, `-`) to articles; every way to fail becomes an `InputError`.

What cannot be read is yielded among the articles, in its place, and never stops the rest.
"""

from __future__ import annotations

import io
import os
import sys
import zlib
from collections.abc import Iterable, Iterator
from gzip import GzipFile
from pathlib import Path
from typing import BinaryIO, cast

from attribution.errors import ConfigError, InputError
from attribution.model import Article
from attribution.readers.base import Reader

STANDARD_INPUT = "-"
"""The path that stands for standard input."""

SIDECAR = ".attribution.json"
"""Ending of a file with corrections to the articles of the file beside it: `ferry.txt.attribution.json`. It is no
article."""

_GZIP = b"\x1f\x8b"
_HAND_OVER = 4096
"""Bytes at the start of standard input that decide whether it is JSON lines or text."""

Readers = tuple[Reader, ...]


def make_readers(classes: Iterable[type[Reader]], name: str | None = None) -> Readers:
    """Return the readers to choose from.

    Args:
        classes: All there are.
        name: Name of the only one wanted.

    Raises:
        ConfigError: If there is none of this name.
    """
    found = tuple(wanted() for wanted in classes if name is None or wanted.name == name)
    if not found:
        names = ", ".join(sorted(wanted.name for wanted in classes))
        raise ConfigError(f"no reader is called {name!r}; there are {names}")
    return found


def iter_articles(
    paths: Iterable[str | os.PathLike[str]],
    readers: Iterable[type[Reader]],
    reader: str | None = None,
) -> Iterator[Article | InputError]:
    """Yield the articles of files, folders and standard input, in their order.

    Args:
        paths: Files, folders (with what is in them, by name), or `-`.
        readers: Readers to choose from, by the ending of a file.
        reader: Name of the only reader to use, whatever a file is called.

    Raises:
        ConfigError: If no reader has the name `reader`.
    """
    chosen = make_readers(tuple(readers), reader)
    forced = chosen[0] if reader else None
    for found in find_files(paths, chosen):
        if isinstance(found, InputError):
            yield found
        else:
            yield from read_file(found, chosen, forced)


def find_files(paths: Iterable[str | os.PathLike[str]], readers: Readers) -> Iterator[str | InputError]:
    """Yield the files that `paths` stand for, and an error for each that stands for none.

    In folders, only files that a reader knows by their ending are taken; names that begin with a dot are
    passed over, so are corrections made by hand, and links to folders are not followed.
    """
    for path in paths:
        name = os.fspath(path)
        if name == STANDARD_INPUT or not os.path.isdir(name):
            yield name
            continue
        empty = True
        for found in _walk(name, readers):
            empty = False
            yield found
        if empty:
            endings = ", ".join(sorted({suffix for item in readers for suffix in item.suffixes}))
            yield InputError(_shown(name), f"no articles in this folder (looked for {endings})")


def _walk(folder: str, readers: Readers) -> Iterator[str | InputError]:
    problems: list[OSError] = []
    for parent, folders, files in os.walk(folder, onerror=problems.append):
        folders[:] = sorted(name for name in folders if not name.startswith("."))
        for name in sorted(files):
            path = os.path.join(parent, name)
            # A pipe would be waited for for ever; a link that leads nowhere is worth an error.
            special = os.path.exists(path) and not os.path.isfile(path)
            passed_over = name.startswith(".") or name.lower().endswith(SIDECAR)
            if not passed_over and not special and choose(name, readers):
                yield path
        yield from _reported(problems)
    yield from _reported(problems)


def _reported(problems: list[OSError]) -> Iterator[InputError]:
    """Yield and forget the folders that could not be entered."""
    for problem in problems:
        yield InputError(_shown(str(problem.filename)), f"cannot be read: {problem.strerror}")
    problems.clear()


def choose(name: str, readers: Readers) -> Reader | None:
    """Return the reader that knows the ending of a file name (`.gz` apart), the longest ending first."""
    plain = name.lower().removesuffix(".gz")
    known = [(len(suffix), item) for item in readers for suffix in item.suffixes if plain.endswith(suffix)]
    return max(known, key=lambda pair: pair[0])[1] if known else None


def read_file(path: str, readers: Readers, forced: Reader | None = None) -> Iterator[Article | InputError]:
    """Yield the articles of one file or of standard input.

    Args:
        path: The file, or `-`.
        readers: Readers to choose from.
        forced: The one to use, whatever the file is called.
    """
    place = _shown(path)
    try:
        stream = _open(path)
    except (OSError, ValueError) as error:
        yield InputError(place, _reason(error))
        return
    try:
        with stream:
            plain = _decompressed(stream)
            reader = forced or _reader_for(path, plain, readers)
            if reader is None:
                endings = ", ".join(sorted({suffix for item in readers for suffix in item.suffixes}))
                yield InputError(place, f"no reader for this ending (known: {endings}); name one with --reader")
            else:
                yield from reader.read(cast(BinaryIO, plain), place)
    except (EOFError, zlib.error) as error:
        yield InputError(place, f"compressed data is damaged or cut off: {error}")
    except OSError as error:
        yield InputError(place, _reason(error))


def _open(path: str) -> io.BufferedReader:
    if path != STANDARD_INPUT:
        return open(path, "rb")
    standard_input: BinaryIO | None = getattr(sys.stdin, "buffer", None)
    if standard_input is None:
        raise OSError(0, "standard input is closed")
    # Read through a stream of our own, so that closing it leaves standard input open.
    return io.BufferedReader(_Unclosed(standard_input))


class _Unclosed(io.RawIOBase):
    """Reads from another stream and leaves it open."""

    def __init__(self, stream: BinaryIO) -> None:
        self._stream = stream

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: memoryview) -> int:  # type: ignore[override]
        read = getattr(self._stream, "read1", self._stream.read)
        data: bytes = read(len(buffer))
        buffer[: len(data)] = data
        return len(data)


def _decompressed(stream: io.BufferedReader) -> io.BufferedReader | GzipFile:
    """Return the stream, unpacked where it is gzip, whatever the file is called."""
    # Not wrapped once more: of a file that is cut off, a second buffer would lose the last whole lines.
    return GzipFile(fileobj=stream, mode="rb") if stream.peek(2)[:2] == _GZIP else stream


def _reader_for(path: str, stream: io.BufferedReader | GzipFile, readers: Readers) -> Reader | None:
    """Return the reader for a path; where a pipe has no ending, what it begins with decides."""
    known = choose(os.path.basename(path), readers)
    if known is not None or (path != STANDARD_INPUT and os.path.isfile(path)):
        return known
    start = stream.peek(_HAND_OVER).removeprefix(b"\xef\xbb\xbf").lstrip()
    wanted = "jsonl" if start.startswith(b"{") else "text"
    return next((item for item in readers if item.name == wanted), None)


def _reason(error: OSError | ValueError) -> str:
    if isinstance(error, FileNotFoundError):
        return "no such file or folder"
    if isinstance(error, OSError) and error.strerror:
        return f"cannot be read: {error.strerror}"
    return f"cannot be read: {error}"


def _shown(path: str) -> str:
    """Return a path as ids and messages show it: with slashes, and bytes that are no character escaped."""
    plain = Path(path).as_posix() if path else "''"
    return plain.encode("utf-8", "backslashreplace").decode("utf-8")
