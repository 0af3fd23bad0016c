"""Texts made to be slow or to break something: whatever they hold, an audit ends, and what it says fits the text.

How long it takes is measured by `benchmarks/hostile.py`, from which the texts come.
"""

from __future__ import annotations

import importlib.util
import json
from collections.abc import Iterator
from pathlib import Path
from types import ModuleType

import pytest

from attribution import Engine
from attribution.model import ArticleReport, Report, Spans
from attribution.reporters import JsonReporter, TextReporter

SIZE = 20_000


def _texts() -> ModuleType:
    spec = importlib.util.spec_from_file_location("hostile", Path(__file__).parent.parent / "benchmarks" / "hostile.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


TEXTS = _texts()

CHOSEN = (
    "apostrophes",
    "asides",
    "chain",
    "chain-told",
    "claims",
    "colons",
    "dash-signed",
    "deep",
    "framed",
    "grounds",
    "hearsay-lines",
    "interviews",
    "it-is",
    "mixed",
    "nested-marks",
    "new-groups",
    "new-names-lines",
    "new-surnames",
    "one-break",
    "open-quote",
    "outlets",
    "pronouns",
    "quoted-break",
    "reportedly",
    "said",
    "scare",
    "straight-marks",
    "turns",
    "told-outlet",
    "wide",
)


@pytest.fixture(scope="module")
def engine() -> Engine:
    return Engine()


def _spans(report: ArticleReport) -> Iterator[Spans]:
    """Yield everything in a report that points into the text."""
    analysis = report.analysis
    for item in analysis.attributions:
        yield from (item.content, item.cue, item.speaker, item.speaker_full, item.anonymity_reason)
        yield from (why.spans for why in item.evidence)
    yield from (source.mentions for source in analysis.sources)
    yield from (analysis.not_speech, analysis.sentences, analysis.paragraphs)
    yield from (one.pieces for one in analysis.quotations)
    yield tuple(mark.span for mark in analysis.marks)
    yield tuple(item.span for item in analysis.diagnostics)
    yield from ((finding.span, *finding.related) for finding in report.findings)
    yield from (part.lost for score in report.scores for part in score.parts)


@pytest.mark.parametrize("name", CHOSEN)
def test_hostile_text_is_audited_and_printed(name: str, engine: Engine) -> None:
    text = TEXTS.hostile(name, SIZE)
    report = engine.audit(text)
    assert report.problems == ()
    assert report.analysis.text == text
    assert all(0 <= span.start <= span.end <= len(text) for spans in _spans(report) for span in spans)
    assert all(span for item in report.analysis.attributions for span in item.content)
    known = {source.id for source in report.analysis.sources}
    assert {item.source for item in report.analysis.attributions} <= known | {None}

    whole = Report(articles=(report,))
    for colour in (False, True):
        assert "".join(TextReporter(colour=colour).render(whole)).endswith("\n")
    (printed,) = json.loads("".join(JsonReporter().render(whole)))["articles"]
    assert len(printed["findings"]) == len(report.findings)


def test_hostile_texts_have_the_size_asked_for() -> None:
    assert {len(TEXTS.hostile(name, 3_001)) for name in TEXTS.names()} == {3_001}
