"""Sentences in the writer's own voice: no attribution, no quotation, no word of a court or a claim."""

from __future__ import annotations

from attribution.lexicons import builtin_lexicon
from attribution.lexicons.descriptions import holds_phrase
from attribution.model import Analysis, Spans, TextSpan
from attribution.model.disclosure import index_at, once_an_analysis
from attribution.rules.looks import touching_any

_LONG = 1_000
"""Characters of a sentence; what is longer is no sentence but a list or a page that lost its breaks."""


@once_an_analysis
def attributed(analysis: Analysis) -> frozenset[int]:
    """Return the indexes of the sentences that an attribution or a quotation touches."""
    found: set[int] = set()
    for item in analysis.attributions:
        for span in (*item.content, *item.cue, *item.speaker):
            found.update(_indexes(analysis.sentences, span))
    for one in analysis.quotations:
        found.update(_indexes(analysis.sentences, one.span))
    return frozenset(found)


def narrated(analysis: Analysis, reach: int = 0) -> Spans:
    """Return the sentences in which the writer alone speaks and which give no ground for what they tell.

    Args:
        analysis: One article.
        reach: Sentences on either side that must be free of attributions too.
    """
    taken = attributed(analysis)
    settled = builtin_lexicon("en").get("rules_settled", {})
    return tuple(
        sentence
        for at, sentence in enumerate(analysis.sentences)
        if not any(near in taken for near in range(at - reach, at + reach + 1))
        and len(sentence) <= _LONG
        and not holds_phrase(sentence.of(analysis.text), settled)
    )


def outside_quotations(analysis: Analysis, spans: Spans) -> Spans:
    """Return those of `spans` that share nothing with a quotation."""
    quoted = touching_any(one.span for one in analysis.quotations)
    return tuple(span for span in spans if not quoted(span))


def _indexes(sentences: Spans, span: TextSpan) -> range:
    """Return the indexes of the sentences that `span` touches."""
    if not sentences:
        return range(0)
    return range(index_at(sentences, span.start), index_at(sentences, max(span.start, span.end - 1)) + 1)
