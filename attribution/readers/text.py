"""Plain text: one file, one article."""

from __future__ import annotations

from collections.abc import Iterator
from typing import BinaryIO, ClassVar

from attribution.errors import InputError
from attribution.model import Article
from attribution.readers.decode import decode


class TextReader:
    """Reads a file as one article, whose id is its path and whose text is every character of it."""

    name: ClassVar[str] = "text"
    suffixes: ClassVar[tuple[str, ...]] = (".txt", ".text")

    def read(self, stream: BinaryIO, place: str) -> Iterator[Article | InputError]:
        """Yield the one article, or the reason why it is none."""
        try:
            text = decode(stream.read(), place)
        except InputError as error:
            yield error
        else:
            yield Article(text, id=place, place=place, verbatim=True)
