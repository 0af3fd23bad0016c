"""An analysis back, through cattrs, which says in which place a file is wrong."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from enum import StrEnum
from functools import cache
from typing import Any, get_origin

import cattrs
from attrs import Factory, frozen, has
from cattrs.gen import make_dict_structure_fn

from attribution.errors import SerializationError
from attribution.model import (
    Analysis,
    Article,
    Attribution,
    Diagnostic,
    Facet,
    Identity,
    Mark,
    Quotation,
    Role,
    Source,
    Spans,
    TextSpan,
)
from attribution.serial.article import kind_of
from attribution.serial.jsontext import text_sha256
from attribution.serial.schema import SCHEMA_VERSION

_SPAN_FIELDS = ("content", "cue", "speaker", "speaker_full", "anonymity_reason")


@frozen(kw_only=True)
class _SourceIn:
    """A source without its id, which is its key."""

    canonical: str
    identity: Identity
    role: Role = Role.NONE
    mentions: Spans = ()
    facets: tuple[Facet, ...] = ()


@frozen(kw_only=True)
class _AnalysisIn:
    """What `analysis_from_dict` reads; keys it does not name are passed over."""

    attributions: tuple[Attribution, ...]
    schema: int = SCHEMA_VERSION
    sources: dict[str, _SourceIn] = Factory(dict)
    not_speech: Spans = ()
    diagnostics: tuple[Diagnostic, ...] = ()
    quotations: tuple[Quotation, ...] = ()
    marks: tuple[Mark, ...] = ()
    sentences: Spans = ()
    paragraphs: Spans = ()
    text_sha256: str | None = None


def _strictly(wanted: type, words: str) -> Any:
    """Return a cattrs hook that takes values of one JSON type and turns nothing into it."""

    def hook(value: object, _type: object) -> object:
        if type(value) is not wanted:
            raise TypeError(f"must be {words}, this is {kind_of(value)}")
        return value

    return hook


def _structure_span(value: object, _type: object) -> TextSpan:
    if not isinstance(value, list | tuple) or [type(item) for item in value] != [int, int]:
        raise TypeError("must be a pair [start, end] of whole numbers")
    return TextSpan(value[0], value[1])


def _structure_label(value: object, label: type[StrEnum]) -> StrEnum:
    if not isinstance(value, str) or value not in set(label):
        raise ValueError(f"must be one of {', '.join(label)}, this is {value!r}")
    return label(value)


def _is_tuple(wanted: Any) -> bool:
    origin: object = get_origin(wanted)
    return origin is tuple


@cache
def _converter() -> cattrs.Converter:
    converter = cattrs.Converter()
    converter.register_structure_hook(str, _strictly(str, "a string"))
    converter.register_structure_hook(int, _strictly(int, "a whole number"))
    converter.register_structure_hook(bool, _strictly(bool, "true or false"))
    converter.register_structure_hook(TextSpan, _structure_span)
    converter.register_structure_hook(StrEnum, _structure_label)

    def structure_object(wanted: Any, converter: cattrs.Converter) -> Any:
        structure = make_dict_structure_fn(wanted, converter)

        def hook(value: object, _type: object) -> Any:
            if not isinstance(value, Mapping):
                raise TypeError(f"must be an object, this is {kind_of(value)}")
            return structure(value, wanted)

        return hook

    converter.register_structure_hook_factory(has, structure_object)
    structure_tuple = converter.get_structure_hook(tuple[str, ...])

    def structure_list(value: object, wanted: Any) -> Any:
        # Strings and objects can be gone through as well, and would give tuples of letters and keys.
        if not isinstance(value, list | tuple):
            raise TypeError(f"must be a list, this is {kind_of(value)}")
        return structure_tuple(value, wanted)

    converter.register_structure_hook_func(_is_tuple, structure_list)
    return converter


def _sentence(problem: str) -> str:
    """Turn "what @ $.where" into "where: what"."""
    what, _, where = problem.rpartition(" @ $")
    return f"{where.lstrip('.') or 'the object'}: {what}"


def _format_problem(error: BaseException, _type: object) -> str:
    if isinstance(error, KeyError):
        return "missing"
    return str(error)


def _check(analysis: Analysis) -> None:
    """Refuse spans behind the end of the text, and attributions to sources that are not there."""
    size, known = len(analysis.text), {source.id for source in analysis.sources}
    for number, item in enumerate(analysis.attributions):
        if item.source is not None and item.source not in known:
            raise SerializationError(f"attributions[{number}].source: no source has the id {item.source!r}")
    for where, spans in _all_spans(analysis):
        for span in spans:
            if span.end > size:
                raise SerializationError(
                    f"{where}: span [{span.start}, {span.end}] ends behind the text of {size} characters"
                )


def _all_spans(analysis: Analysis) -> Iterator[tuple[str, Spans]]:
    """Yield every group of spans with the path at which it stands."""
    for number, item in enumerate(analysis.attributions):
        for name in _SPAN_FIELDS:
            yield f"attributions[{number}].{name}", getattr(item, name)
        for index, why in enumerate(item.evidence):
            yield f"attributions[{number}].evidence[{index}].spans", why.spans
    for source in analysis.sources:
        yield f"sources[{source.id!r}].mentions", source.mentions
    for number, quotation in enumerate(analysis.quotations):
        yield f"quotations[{number}]", (quotation.span, *quotation.pieces)
    yield "diagnostics", tuple(diagnostic.span for diagnostic in analysis.diagnostics)
    yield "marks", tuple(mark.span for mark in analysis.marks)
    for name in ("not_speech", "sentences", "paragraphs"):
        yield name, getattr(analysis, name)


def analysis_from_dict(data: object, article: Article) -> Analysis:
    """Return the analysis that an object of the exchange format holds.

    Args:
        data: The object, as JSON gave it; keys that it lacks take defaults, so gold is read too.
        article: The article whose text the offsets point into.

    Raises:
        SerializationError: If it does not have the shape of the exchange format, or belongs to another text.
    """
    try:
        read = _converter().structure(data, _AnalysisIn)
    except (cattrs.BaseValidationError, TypeError, ValueError) as error:
        problems = cattrs.transform_error(error, path="$", format_exception=_format_problem)
        raise SerializationError("; ".join(_sentence(problem) for problem in problems)) from error
    if read.schema > SCHEMA_VERSION:
        raise SerializationError(f"written with schema {read.schema}, this release reads up to {SCHEMA_VERSION}")
    if read.text_sha256 is not None and read.text_sha256 != text_sha256(article.text):
        raise SerializationError(f"article {article.id!r}: made from another text (SHA-256 differs)")
    sources = tuple(
        Source(
            id=key,
            canonical=item.canonical,
            identity=item.identity,
            role=item.role,
            mentions=item.mentions,
            facets=item.facets,
        )
        for key, item in read.sources.items()
    )
    analysis = Analysis(
        article=article,
        attributions=read.attributions,
        sources=sources,
        not_speech=read.not_speech,
        quotations=read.quotations,
        marks=read.marks,
        diagnostics=read.diagnostics,
        sentences=read.sentences,
        paragraphs=read.paragraphs,
    )
    _check(analysis)
    return analysis
