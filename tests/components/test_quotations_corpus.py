"""Quotations on real articles, where they are at hand; no text of theirs is in this project."""

from __future__ import annotations

import gzip
import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from attribution.components.quotations import find_quotations

CORPORA = Path(__file__).parents[3] / "shared" / "corpora"
NEWS = CORPORA / "raw" / "news.jsonl.gz"
POLNEAR = CORPORA / "polnear" / "train.jsonl.gz"
OPENING = "\"“'‘"
CLOSING = "\"”'’"

pytestmark = pytest.mark.corpus


def articles(path: Path) -> Iterator[dict[str, Any]]:
    if not path.exists():
        pytest.skip(f"{path.name} is not here")
    with gzip.open(path, "rt", encoding="utf-8") as lines:
        yield from map(json.loads, lines)


def test_quotations_of_annotators_are_found():
    """Where annotators let a content start and end with a mark, so does a quotation, in 99 of 100 cases."""
    hits = total = 0
    for article in articles(POLNEAR):
        text = article["text"]
        pieces = [piece for item in find_quotations(text).quotations for piece in item.pieces]
        # Two apostrophes are two tokens to the annotators, and some spans hold one of them only.
        starts = {piece.start + more for piece in pieces for more in _widths(text[piece.start : piece.start + 2])}
        ends = {piece.end - more for piece in pieces for more in _widths(text[piece.end - 2 : piece.end])}
        for attribution in article["attributions"]:
            content = attribution["content"]
            if content and all(text[start] in OPENING and text[end - 1] in CLOSING for start, end in content):
                total += 1
                hits += content[0][0] in starts and content[-1][1] in ends
    assert total > 1000
    assert hits / total > 0.99


def _widths(mark: str) -> tuple[int, ...]:
    return (0, 1) if mark == "''" else (0,)


@pytest.mark.slow
def test_quotations_rarely_complain_about_published_articles():
    complaints = count = 0
    for article in articles(NEWS):
        complaints += bool(find_quotations(article["text"]).diagnostics)
        count += 1
    assert complaints / count < 0.1
