"""A tokenizer of words and marks, so that nothing but numpy is needed here, and articles as the rules see them."""

from __future__ import annotations

import re
from collections.abc import Callable

import pytest

from attribution.components.mark import mark, repertoire
from attribution.components.tagger import pieces
from attribution.model import Analysis, Article
from attribution.plugins import Plugins


class WordTokenizer:
    """Cuts a text into words of at most four characters and into marks."""

    class _Encoding:
        def __init__(self, offsets: list[tuple[int, int]]) -> None:
            self.offsets = offsets
            self.ids = [number % 50 for number in range(len(offsets))]

    def encode(self, sequence: str, *, add_special_tokens: bool) -> _Encoding:
        """Return ids and offsets."""
        assert not add_special_tokens
        sequence.encode("utf-8")
        return self._Encoding([match.span() for match in re.finditer(r"\w{1,4}|[^\w\s]", sequence)])


@pytest.fixture
def tokenizer() -> WordTokenizer:
    return WordTokenizer()


@pytest.fixture(scope="session")
def see() -> Callable[[str], Analysis]:
    """What the rules find in a text."""
    plugins = Plugins.load(entry_points=False)
    known = repertoire(plugins.lexicon("en"), plugins.patterns("en"), plugins.outlets())
    return lambda text: mark(Article(text), known)


@pytest.fixture
def cut(see, tokenizer):
    """A text in pieces."""
    return lambda text: pieces.cut(see(text), tokenizer)
