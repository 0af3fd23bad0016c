"""Read: from a file, a folder or standard input to articles. One file a format; `source` expands paths."""

from attribution.readers.base import Reader
from attribution.readers.json import JsonReader
from attribution.readers.jsonl import JsonLinesReader
from attribution.readers.markdown import MarkdownReader
from attribution.readers.source import iter_articles
from attribution.readers.text import TextReader

BUILTIN_READERS: tuple[type[Reader], ...] = (TextReader, MarkdownReader, JsonLinesReader, JsonReader)
"""The formats that come with the package."""

__all__ = [
    "BUILTIN_READERS",
    "JsonLinesReader",
    "JsonReader",
    "MarkdownReader",
    "Reader",
    "TextReader",
    "iter_articles",
]
