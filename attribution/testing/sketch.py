"""Make an `Analysis` by hand, from words instead of offsets, to test rules and scores without detection."""

from __future__ import annotations

import re
from collections.abc import Sequence

from attrs import evolve, frozen

from attribution.model import (
    Analysis,
    Article,
    Attribution,
    Category,
    Diagnostic,
    Facet,
    Identity,
    Kind,
    Quotation,
    Role,
    Source,
    Spans,
    TextSpan,
    words_of,
)

_SENTENCE = re.compile(r"\S[^\n]*?(?:[.!?][”\"]?(?=\s|$)|(?=\n)|$)")
_PARAGRAPH = re.compile(r"\S[^\n]*")
_QUOTATION = re.compile(r"“[^”\n]*”|\"[^\"\n]*\"")
_OPENING = ("“", '"')
_OFFICES = {Role.OFFICIAL, Role.MILITARY, Role.DIPLOMAT, Role.CAMPAIGN}


@frozen
class Said:
    """One attribution in words; make it with `said`."""

    content: tuple[str, ...]
    cue: str
    speaker: str
    fields: dict[str, object]


def said(content: str | Sequence[str], cue: str = "", speaker: str = "", **fields: object) -> Said:
    """Return one attribution for `sketch`.

    Args:
        content: The words of the content, or of each of its pieces.
        cue: The reporting words.
        speaker: The mention tied to the cue.
        **fields: Further fields of `Attribution` as they are, except that `speaker_full` and
            `anonymity_reason` are words as well. `source` is any id; attributions with the same id have the
            same source.
    """
    return Said((content,) if isinstance(content, str) else tuple(content), cue, speaker, fields)


def sketch(
    text: str,
    *told: Said,
    publisher: str | None = None,
    title: str | None = None,
    diagnostics: Sequence[str] = (),
) -> Analysis:
    """Return an analysis of `text` in which `told` was found.

    Contents are looked for from the start of the text, everything else as near to the content as it occurs.
    Sentences, paragraphs and quotations are found by simple expressions; sources come from the attributions.

    Args:
        text: The article.
        *told: Attributions, made with `said`.
        publisher: Publisher of the article.
        title: Title of the article.
        diagnostics: Diagnostics as `code:words`.

    Raises:
        ValueError: If words do not occur in the text.
    """
    items = tuple(_attribution(text, f"a{number}", one) for number, one in enumerate(told, start=1))
    return Analysis(
        article=Article(text, publisher=publisher, title=title),
        attributions=items,
        sources=_sources(text, items),
        quotations=tuple(Quotation(span, pieces=(span,)) for span in _all(_QUOTATION, text)),
        diagnostics=tuple(_diagnostic(text, one) for one in diagnostics),
        sentences=_all(_SENTENCE, text),
        paragraphs=_all(_PARAGRAPH, text),
    )


def _attribution(text: str, name: str, one: Said) -> Attribution:
    content = tuple(place_of(text, words, 0) for words in one.content)
    around = content[0].start
    fields = dict(one.fields)
    for key in "speaker_full", "anonymity_reason":
        if isinstance(fields.get(key), str):
            fields[key] = (place_of(text, str(fields[key]), around),)
    quoted = [words.startswith(_OPENING) for words in one.content]
    kind = Kind.DIRECT if all(quoted) else Kind.MIXED if _QUOTATION.search(" ".join(one.content)) else Kind.INDIRECT
    speaker = (place_of(text, one.speaker, around),) if one.speaker else ()
    item = Attribution(
        id=name,
        content=content,
        cue=(place_of(text, one.cue, around),) if one.cue else (),
        speaker=speaker,
        speaker_full=speaker,
        kind=kind,
    )
    made: Attribution = evolve(item, **fields)  # type: ignore[arg-type]
    return made if "category" in fields else evolve(made, category=_category(made))


def _category(item: Attribution) -> Category:
    """Return the first category that fits, in the order of the vocabulary."""
    if item.relay and not item.self_relay:
        return Category.OUTLET_RELAYED
    if item.identity is Identity.UNATTRIBUTED:
        return Category.UNATTRIBUTED
    if item.identity in {Identity.NAMED, Identity.ORGANIZATION}:
        return Category.NAMED
    return Category.ANONYMOUS_OFFICIAL if item.role in _OFFICES else Category.ANONYMOUS_OTHER


def _sources(text: str, items: Sequence[Attribution]) -> tuple[Source, ...]:
    """Return one source for each id that the attributions use."""
    groups: dict[str, list[Attribution]] = {}
    for item in items:
        if item.source is not None:
            groups.setdefault(item.source, []).append(item)
    return tuple(_source(text, name, own) for name, own in groups.items())


def _source(text: str, name: str, own: Sequence[Attribution]) -> Source:
    mentions = tuple(sorted({span for item in own for span in item.speaker}))
    told = {facet for item in own for facet in item.facets}
    return Source(
        id=name,
        canonical=max((words_of(item.speaker_full, text) for item in own), key=len),
        identity=own[0].identity,
        role=own[0].role,
        mentions=mentions,
        facets=tuple(facet for facet in Facet if facet in told),
    )


def place_of(text: str, words: str, around: int = 0) -> TextSpan:
    """Return the place of `words` that is nearest to a character; without one, the first.

    Raises:
        ValueError: If they do not occur.
    """
    starts = [match.start() for match in re.finditer(re.escape(words), text)]
    if not starts or not words:
        raise ValueError(f"{words!r} does not occur in {text!r}")
    start = min(starts, key=lambda place: abs(place - around))
    return TextSpan(start, start + len(words))


def _diagnostic(text: str, one: str) -> Diagnostic:
    code, _, words = one.partition(":")
    return Diagnostic(code, place_of(text, words), code.replace("-", " "))


def _all(expression: re.Pattern[str], text: str) -> Spans:
    return tuple(TextSpan(match.start(), match.end()) for match in expression.finditer(text))
