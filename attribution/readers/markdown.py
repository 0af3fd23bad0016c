"""Markdown: read as the characters it consists of."""

from __future__ import annotations

from typing import ClassVar

from attribution.readers.text import TextReader


class MarkdownReader(TextReader):
    """Reads a Markdown file as one article.

    The text is the file itself, markup and front matter included: offsets, lines and columns then point into
    the file that an editor has open. Nothing is taken from the front matter.
    """

    name: ClassVar[str] = "markdown"
    suffixes: ClassVar[tuple[str, ...]] = (".md", ".markdown")
