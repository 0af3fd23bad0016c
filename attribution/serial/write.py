"""An analysis out. By hand rather than by cattrs: this runs once for every article of a corpus."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from attribution.model import Analysis, Attribution, Mark, Quotation, Source, Spans
from attribution.serial.article import ARTICLE_OPTIONAL
from attribution.serial.jsontext import dumps, text_sha256
from attribution.serial.schema import SCHEMA_VERSION


def pairs(spans: Spans) -> list[list[int]]:
    """Return spans as `[start, end]` pairs."""
    return [[span.start, span.end] for span in spans]


def _attribution_to_dict(item: Attribution) -> dict[str, Any]:
    return {
        "id": item.id,
        "content": pairs(item.content),
        "cue": pairs(item.cue),
        "speaker": pairs(item.speaker),
        "speaker_full": pairs(item.speaker_full),
        "kind": item.kind.value,
        "act": item.act.value,
        "source": item.source,
        "identity": item.identity.value,
        "role": item.role.value,
        "category": item.category.value,
        "relay": list(item.relay),
        "self_relay": item.self_relay,
        "anonymity_reason": pairs(item.anonymity_reason),
        "granted": item.granted,
        "reason_class": item.reason_class.value,
        "facets": [facet.value for facet in item.facets],
        "evidence": [
            {"step": why.step, "pattern": why.pattern, "spans": pairs(why.spans), "note": why.note}
            for why in item.evidence
        ],
    }


def _source_to_dict(source: Source) -> dict[str, Any]:
    return {
        "canonical": source.canonical,
        "identity": source.identity.value,
        "role": source.role.value,
        "mentions": pairs(source.mentions),
        "facets": [facet.value for facet in source.facets],
    }


def _quotation_to_dict(item: Quotation) -> dict[str, Any]:
    return {
        "span": [item.span.start, item.span.end],
        "depth": item.depth,
        "style": item.style,
        "pieces": pairs(item.pieces),
        "closed": item.closed,
    }


def _mark_to_dict(item: Mark) -> dict[str, Any]:
    return {
        "label": item.label,
        "span": [item.span.start, item.span.end],
        "pattern": item.pattern,
        "value": item.value,
    }


def _members(analysis: Analysis, full: bool) -> Iterator[tuple[str, object]]:
    """Yield keys and values in their order; what there may be many of, as iterators."""
    article = analysis.article
    yield "schema", SCHEMA_VERSION
    yield "id", article.id
    for key in ARTICLE_OPTIONAL:
        value = getattr(article, key)
        if value is not None:
            yield key, value
    yield "attributions", map(_attribution_to_dict, analysis.attributions)
    yield "sources", {source.id: _source_to_dict(source) for source in analysis.sources}
    yield "not_speech", pairs(analysis.not_speech)
    yield (
        "diagnostics",
        [
            {"code": item.code, "span": [item.span.start, item.span.end], "message": item.message}
            for item in analysis.diagnostics
        ],
    )
    if full:
        yield "quotations", map(_quotation_to_dict, analysis.quotations)
        yield "marks", map(_mark_to_dict, analysis.marks)
        yield "sentences", pairs(analysis.sentences)
        yield "paragraphs", pairs(analysis.paragraphs)
    yield "text_sha256", text_sha256(article.text)


def analysis_to_dict(analysis: Analysis, *, full: bool = False) -> dict[str, Any]:
    """Return one article's analysis in the exchange format, as plain lists, dicts, strings and numbers.

    Args:
        analysis: What was found.
        full: Add `quotations`, `marks`, `sentences` and `paragraphs`, so that nothing is lost.
    """
    return {key: list(value) if isinstance(value, Iterator) else value for key, value in _members(analysis, full)}


def analysis_line(analysis: Analysis) -> Iterator[str]:
    """Yield the pieces of `dumps(analysis_to_dict(analysis))`, so that a book's worth never lies in memory at once.

    Args:
        analysis: What was found.
    """
    before = "{"
    for key, value in _members(analysis, full=False):
        yield f"{before}{dumps(key)}:"
        if isinstance(value, Iterator):
            yield "["
            for number, item in enumerate(value):
                yield f"{',' if number else ''}{dumps(item)}"
            yield "]"
        else:
            yield dumps(value)
        before = ","
    yield "}"
