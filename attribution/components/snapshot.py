"""Step 5: from a marked Doc to an `Analysis`. spaCy ends here."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import TYPE_CHECKING, Any

from attribution.errors import ConfigError
from attribution.model import (
    Act,
    Analysis,
    Article,
    Attribution,
    Diagnostic,
    Evidence,
    Kind,
    Mark,
    Quotation,
    Spans,
    TextSpan,
)

if TYPE_CHECKING:
    from spacy.tokens import Doc

VERSION = 1
"""Version of the plain data; a Doc that carries another one was marked by another release."""
GROUP = "attribution"
"""Name of the span group that carries the results."""
PUBLISHER = "attribution_publisher"
"""Key of `Doc.user_data` under which a caller may say who published the article."""


def snapshot(doc: Doc, article: Article | None = None) -> Analysis:
    """Return what the component found in `doc`; sources are not resolved yet.

    Args:
        doc: A Doc that went through the `attribution` component, also one that was stored and read again.
        article: The article it was made from; by default one with the Doc's text.

    Raises:
        ConfigError: If the Doc was not marked, or by a release that stores its results in another form.
    """
    group = doc.spans.get(GROUP)
    if group is None:
        raise ConfigError(f"the Doc has no span group {GROUP!r}: run nlp.add_pipe('attribution') before making it")
    marked = group.attrs
    if marked.get("version") != VERSION:
        raise ConfigError(
            f"the Doc holds results of version {marked.get('version')!r}, this release reads {VERSION}: make it again"
        )
    return from_plain(marked, article if article is not None else Article(doc.text))


def to_plain(analysis: Analysis) -> dict[str, Any]:
    """Return what detection found as plain data, which a Doc can carry through `to_bytes`, `DocBin` and processes."""
    return {
        "version": VERSION,
        "attributions": [
            {
                "content": _pairs(item.content),
                "cue": _pairs(item.cue),
                "speaker": _pairs(item.speaker),
                "speaker_full": _pairs(item.speaker_full),
                "kind": item.kind.value,
                "act": item.act.value,
                "evidence": [[each.step, each.pattern, _pairs(each.spans), each.note] for each in item.evidence],
            }
            for item in analysis.attributions
        ],
        "not_speech": _pairs(analysis.not_speech),
        "quotations": [
            [*_pairs((item.span,)), item.depth, item.style, _pairs(item.pieces), item.closed]
            for item in analysis.quotations
        ],
        "marks": [[item.label, *_pairs((item.span,)), item.pattern, item.value] for item in analysis.marks],
        "diagnostics": [[item.code, *_pairs((item.span,)), item.message] for item in analysis.diagnostics],
        "sentences": _pairs(analysis.sentences),
        "paragraphs": _pairs(analysis.paragraphs),
    }


def from_plain(plain: Mapping[str, Any], article: Article) -> Analysis:
    """Return the analysis that `to_plain` made plain data of.

    Args:
        plain: The data.
        article: The article that was analysed.
    """
    return Analysis(
        article=article,
        attributions=tuple(
            Attribution(
                id=f"a{number}",
                content=_spans(item["content"]),
                cue=_spans(item["cue"]),
                speaker=_spans(item["speaker"]),
                speaker_full=_spans(item["speaker_full"]),
                kind=Kind(item["kind"]),
                act=Act(item["act"]),
                evidence=tuple(
                    Evidence(step, pattern, _spans(spans), note) for step, pattern, spans, note in item["evidence"]
                ),
            )
            for number, item in enumerate(plain["attributions"], 1)
        ),
        not_speech=_spans(plain["not_speech"]),
        quotations=tuple(
            Quotation(TextSpan(*span), depth, style, _spans(pieces), closed)
            for span, depth, style, pieces, closed in plain["quotations"]
        ),
        marks=tuple(Mark(label, TextSpan(*span), pattern, value) for label, span, pattern, value in plain["marks"]),
        diagnostics=tuple(Diagnostic(code, TextSpan(*span), message) for code, span, message in plain["diagnostics"]),
        sentences=_spans(plain["sentences"]),
        paragraphs=_spans(plain["paragraphs"]),
    )


def _pairs(spans: Spans) -> list[list[int]]:
    return [[span.start, span.end] for span in spans]


def _spans(pairs: Iterable[Sequence[int]]) -> Spans:
    return tuple(TextSpan(start, end) for start, end in pairs)
