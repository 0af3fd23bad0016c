"""Step 5: from a marked Doc to an `Analysis`. spaCy ends here."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import TYPE_CHECKING, Any

from attribution.components.mark import VERSION
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
    return analysis_from(marked, article if article is not None else Article(doc.text))


def analysis_from(marked: Mapping[str, Any], article: Article) -> Analysis:
    """Return the analysis that plain data from `mark` describes.

    Args:
        marked: The data.
        article: The article whose text was marked.
    """
    return Analysis(
        article=article,
        attributions=tuple(_attribution(f"a{number}", record) for number, record in enumerate(marked["records"], 1)),
        not_speech=_spans(sorted(marked["not_speech"])),
        quotations=tuple(
            Quotation(TextSpan(*item["span"]), item["depth"], item["style"], _spans(item["pieces"]), item["closed"])
            for item in marked["quotations"]
        ),
        marks=tuple(
            Mark(item["label"], TextSpan(*item["span"]), item["pattern"], item["value"]) for item in marked["marks"]
        ),
        diagnostics=tuple(
            Diagnostic(item["code"], TextSpan(*item["span"]), item["message"]) for item in marked["diagnostics"]
        ),
        sentences=_spans(marked["sentences"]),
        paragraphs=_spans(marked["paragraphs"]),
    )


def _spans(pairs: Iterable[Sequence[int]]) -> Spans:
    return tuple(TextSpan(start, end) for start, end in pairs)


def _attribution(number: str, record: Mapping[str, Any]) -> Attribution:
    content, cue = _spans(record["content"]), _spans(record["cue"])
    speaker = _spans(record["speaker"])
    return Attribution(
        id=number,
        content=content,
        cue=cue,
        speaker=speaker,
        speaker_full=_spans(record["speaker_full"]),
        kind=Kind(record["kind"]),
        act=Act(record["act"]),
        evidence=tuple(
            Evidence(item["step"], item["pattern"], _spans(item["spans"]), item["note"]) for item in record["evidence"]
        ),
    )
