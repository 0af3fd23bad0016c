"""The sentences in which certain words stand, found without trying an expression on every sentence."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from attribution.model import Analysis, TextSpan
from attribution.model.disclosure import index_at


def sentences_with(analysis: Analysis, words: Sequence[str]) -> Iterator[TextSpan]:
    """Yield the sentences that hold one of `words`, each once and in text order.

    Args:
        analysis: One article.
        words: Letters to look for, as they stand in the text; a part of a word serves for all its forms.
    """
    text, sentences = analysis.text, analysis.sentences
    found: set[int] = set()
    for word in words:
        at = text.find(word)
        while at >= 0 and sentences:
            index = index_at(sentences, at)
            found.add(index)
            at = text.find(word, max(at + 1, sentences[index].end))
    for index in sorted(found):
        yield sentences[index]
