"""JSON lines: one article a line, in the exchange format."""

from __future__ import annotations

import codecs
from collections.abc import Iterator
from typing import BinaryIO, ClassVar

from attribution.errors import InputError, SerializationError
from attribution.model import Article
from attribution.readers.decode import EMPTY, check_binary, not_utf8
from attribution.serial import article_from_dict, loads


class JsonLinesReader:
    """Reads one article a line, one line at a time; blank lines are passed over.

    An article without `id` gets its path and line. Two articles may have the same id; both are read.
    """

    name: ClassVar[str] = "jsonl"
    suffixes: ClassVar[tuple[str, ...]] = (".jsonl", ".ndjson")

    def read(self, stream: BinaryIO, place: str) -> Iterator[Article | InputError]:
        """Yield an article for each good line and an error for each broken one."""
        empty = True
        for number, line in enumerate(stream, 1):
            if number == 1:
                try:
                    check_binary(line, place)
                except InputError as error:
                    yield error
                    return
                line = line.removeprefix(codecs.BOM_UTF8)
            if line.strip():
                empty = False
                yield read_line(line, f"{place}:{number}")
        if empty:
            yield InputError(place, EMPTY)


def read_line(line: bytes, place: str) -> Article | InputError:
    """Return the article in one line, or the reason why it is none."""
    try:
        return article_from_dict(loads(line.decode("utf-8").rstrip()), place=place)
    except UnicodeDecodeError as error:
        return InputError(place, not_utf8(error))
    except SerializationError as error:
        return InputError(place, str(error))
