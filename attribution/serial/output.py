"""Output files that are written whole or not at all, and standard output."""

from __future__ import annotations

import gzip
import os
import secrets
import stat
import sys
from collections.abc import Iterator
from contextlib import contextmanager, nullcontext, suppress
from pathlib import Path
from typing import BinaryIO, cast

from attribution.errors import AttributionError


class Output:
    """Takes text and hands it on in UTF-8.

    Characters that UTF-8 has no bytes for (lone surrogates) are written escaped.
    """

    def __init__(self, stream: BinaryIO, name: str = "standard output") -> None:
        self._stream = stream
        self._name = name
        self.discarded = False

    def write(self, text: str) -> None:
        """Write text.

        Raises:
            AttributionError: If it cannot be written.
            BrokenPipeError: If nobody reads it any more.
        """
        with _blaming(self._name):
            self._stream.write(text.encode("utf-8", "backslashreplace"))

    def discard(self) -> None:
        """Leave the file as it was before."""
        self.discarded = True


@contextmanager
def open_output(path: Path | None) -> Iterator[Output]:
    """Open a file, or standard output where there is no path; the file appears when all went well.

    What is written goes to a temporary file in the same folder, which then takes the place of the old file in
    one step. A path that ends in `.gz` is compressed. Pipes and devices are written to directly.

    Raises:
        AttributionError: If the file cannot be written.
    """
    if path is None:
        if sys.stdout is None:
            raise AttributionError("standard output: cannot be written: it is closed; name a file with --output")
        yield Output(sys.stdout.buffer)
        with _blaming("standard output"):
            sys.stdout.buffer.flush()
        return
    # Through links, so that a link stays one and what it points to is replaced.
    target, name = Path(os.path.realpath(path)), str(path)
    if target.is_dir():
        raise AttributionError(f"{name}: cannot be written: it is a folder")
    if target.exists() and not target.is_file():
        with _blaming(name):
            stream = target.open("wb")
        with _closing(stream, name):
            yield Output(stream, name)
        return
    temporary = target.with_name(f".{target.name}.{secrets.token_hex(4)}.tmp")
    try:
        with _blaming(name):
            descriptor = os.open(temporary, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o666)
        with _closing(os.fdopen(descriptor, "wb"), name) as file:
            packed = target.suffix.lower() == ".gz"
            with _closing(_compressed(file), name) if packed else nullcontext(file) as inner:
                output = Output(inner, name)
                yield output
            with _blaming(name):
                file.flush()
                os.fsync(descriptor)
        if not output.discarded:
            with _blaming(name):
                _take_place(temporary, target)
    finally:
        temporary.unlink(missing_ok=True)


@contextmanager
def _blaming(name: str) -> Iterator[None]:
    """Say which output it was that could not be written."""
    try:
        yield
    except BrokenPipeError:
        raise
    except OSError as error:
        raise AttributionError(f"{name}: cannot be written: {error.strerror or error}") from error


@contextmanager
def _closing(stream: BinaryIO, name: str) -> Iterator[BinaryIO]:
    """Close a stream; what its last bytes meet is told as what the others do, unless something was wrong before."""
    try:
        yield stream
    except BaseException:
        with suppress(OSError):
            stream.close()
        raise
    with _blaming(name):
        stream.close()


def _take_place(temporary: Path, target: Path) -> None:
    with suppress(FileNotFoundError):
        temporary.chmod(stat.S_IMODE(target.stat().st_mode))
    temporary.replace(target)


def _compressed(stream: BinaryIO) -> BinaryIO:
    # No name and no time in the head: the same articles give the same bytes.
    return cast(BinaryIO, gzip.GzipFile(filename="", mode="wb", fileobj=stream, mtime=0))
