"""Texts that are longer than any article, part by part, so that the memory for detection does not grow with them."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence

from attrs import evolve

from attribution.components.quotation_marks import BREAKS
from attribution.model import Analysis, Article, Attribution, Evidence, Quotation, Spans, TextSpan

PART = 200_000
"""Characters that are read at once: more than any news article has, so that only books and dumps are taken apart."""

_BACK = 20_000
"""How far back from the end of a part a place to cut is looked for."""

_BREAK = re.compile(rf"[{BREAKS}]\s*(?=[\w(])")
"""A line break before what is no quotation mark: a quotation may run on where a mark follows."""


def parts_of(text: str, size: int = PART) -> Iterator[tuple[int, int]]:
    """Yield `[start, end)` of stretches of at most `size` characters that make up the text, cut between paragraphs.

    Args:
        text: Any text at all.
        size: The most characters of a part.
    """
    start = 0
    while len(text) - start > size:
        last = start + size
        first = max(start + 1, last - _BACK)
        breaks = [match.end() for match in _BREAK.finditer(text, first, last)]
        end = breaks[-1] if breaks else text.rfind(" ", first, last) + 1 or last
        yield start, end
        start = end
    yield start, len(text)


def in_parts(article: Article, read: Callable[[Article], Analysis]) -> Analysis:
    """Return what `read` finds in an article, part by part where it is long.

    Args:
        article: The article.
        read: Finds attributions in an article of ordinary length.
    """
    if len(article.text) <= PART:
        return read(article)
    found: list[Analysis] = []
    for start, end in parts_of(article.text):
        found.append(_moved(read(evolve(article, text=article.text[start:end])), start))
    attributions = [item for part in found for item in part.attributions]
    return Analysis(
        article=article,
        attributions=tuple(evolve(item, id=f"a{number}") for number, item in enumerate(attributions, 1)),
        not_speech=tuple(span for part in found for span in part.not_speech),
        quotations=tuple(item for part in found for item in part.quotations),
        marks=tuple(item for part in found for item in part.marks),
        diagnostics=tuple(item for part in found for item in part.diagnostics),
        sentences=tuple(span for part in found for span in part.sentences),
        paragraphs=tuple(span for part in found for span in part.paragraphs),
    )


def _moved(analysis: Analysis, by: int) -> Analysis:
    """Return an analysis of a part by the positions of the whole."""
    return evolve(
        analysis,
        attributions=tuple(_moved_attribution(item, by) for item in analysis.attributions),
        not_speech=_spans(analysis.not_speech, by),
        quotations=tuple(_moved_quotation(item, by) for item in analysis.quotations),
        marks=tuple(evolve(item, span=_span(item.span, by)) for item in analysis.marks),
        diagnostics=tuple(evolve(item, span=_span(item.span, by)) for item in analysis.diagnostics),
        sentences=_spans(analysis.sentences, by),
        paragraphs=_spans(analysis.paragraphs, by),
    )


def _moved_attribution(item: Attribution, by: int) -> Attribution:
    return evolve(
        item,
        content=_spans(item.content, by),
        cue=_spans(item.cue, by),
        speaker=_spans(item.speaker, by),
        speaker_full=_spans(item.speaker_full, by),
        evidence=tuple(_moved_evidence(each, by) for each in item.evidence),
    )


def _moved_evidence(item: Evidence, by: int) -> Evidence:
    return evolve(item, spans=_spans(item.spans, by))


def _moved_quotation(item: Quotation, by: int) -> Quotation:
    return evolve(item, span=_span(item.span, by), pieces=_spans(item.pieces, by))


def _spans(spans: Sequence[TextSpan], by: int) -> Spans:
    return tuple(_span(span, by) for span in spans)


def _span(span: TextSpan, by: int) -> TextSpan:
    return TextSpan(span.start + by, span.end + by)
