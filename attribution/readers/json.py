"""JSON: one article, or a list of them, in one file."""

from __future__ import annotations

from collections.abc import Iterator
from io import BytesIO
from typing import BinaryIO, ClassVar

from attribution.errors import InputError, SerializationError
from attribution.model import Article
from attribution.readers.decode import decode
from attribution.readers.jsonl import JsonLinesReader
from attribution.serial import article_from_dict, loads


class JsonReader:
    """Reads one JSON value as a whole: an article, or a list of articles.

    Articles of a list are called `path#1`, `path#2` and so on where they have no `id`. A file that holds JSON
    lines under this name is read as such.
    """

    name: ClassVar[str] = "json"
    suffixes: ClassVar[tuple[str, ...]] = (".json",)

    def read(self, stream: BinaryIO, place: str) -> Iterator[Article | InputError]:
        """Yield the articles, and an error for each that is none."""
        data = stream.read()
        try:
            content = loads(decode(data, place))
        except InputError as error:
            yield error
            return
        except SerializationError as error:
            if "Extra data" in str(error):
                yield from JsonLinesReader().read(BytesIO(data), place)
            else:
                yield InputError(place, str(error))
            return
        if not isinstance(content, list):
            yield _article(content, place)
            return
        if not content:
            yield InputError(place, "an empty list; there is no article in it")
        for number, item in enumerate(content, 1):
            yield _article(item, f"{place}#{number}")


def _article(content: object, place: str) -> Article | InputError:
    """Return one article, or the reason why it is none."""
    try:
        return article_from_dict(content, place=place)
    except SerializationError as error:
        return InputError(place, str(error))
