"""Build an `Analysis` from a marked-up string, so that resolution is tested without detection."""

from __future__ import annotations

import re
from collections.abc import Callable

import pytest

from attribution.components.grounds import find_grounds
from attribution.components.relays import find_relays
from attribution.lexicons import builtin_lexicon
from attribution.model import Analysis, Article, Attribution, Kind, TextSpan
from attribution.resolve.resolve import resolve

_TAG = re.compile(r"<(/?)(speaker|full|cue|content) (a\d+)>")
_SENTENCE = re.compile(r"\S[^\n]*?(?:[.!?][\"”’]?(?=\s|$)|(?=\n)|$)")

Resolve = Callable[..., Analysis]


def build(markup: str, publisher: str | None = None) -> Analysis:
    """Return the analysis that `<speaker a1>…</speaker a1>`, `<cue a1>`, `<content a1>` and `<full a1>` describe."""
    text, spans, opened, last = "", {}, {}, 0
    for match in _TAG.finditer(markup):
        text += markup[last : match.start()]
        last = match.end()
        key = (match[3], match[2])
        if match[1]:
            spans.setdefault(key, []).append(TextSpan(opened.pop(key), len(text)))
        else:
            opened[key] = len(text)
    text += markup[last:]
    names = sorted({name for name, _ in spans}, key=lambda name: int(name[1:]))
    attributions = tuple(
        Attribution(
            id=name,
            content=tuple(spans.get((name, "content"), [TextSpan(0, 0)])),
            cue=tuple(spans.get((name, "cue"), [])),
            speaker=tuple(spans.get((name, "speaker"), [])),
            speaker_full=tuple(spans.get((name, "full"), spans.get((name, "speaker"), []))),
            kind=Kind.DIRECT
            if spans.get((name, "content")) and text[spans[name, "content"][0].start] in '"“'
            else Kind.INDIRECT,
        )
        for name in names
    )
    marks = sorted((*find_relays(text), *find_grounds(text)), key=lambda mark: mark.span)
    return Analysis(
        article=Article(text=text, publisher=publisher),
        attributions=attributions,
        marks=tuple(marks),
        sentences=tuple(TextSpan(m.start(), m.end()) for m in _SENTENCE.finditer(text)),
        paragraphs=tuple(TextSpan(m.start(), m.end()) for m in re.finditer(r"\S[^\n]*", text)),
    )


@pytest.fixture
def resolved() -> Resolve:
    """Return a function from markup to a resolved analysis."""

    def run(markup: str, publisher: str | None = None) -> Analysis:
        return resolve(build(markup, publisher), builtin_lexicon("en"), ())

    return run
