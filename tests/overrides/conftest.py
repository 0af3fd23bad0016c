"""An article with everything that can be corrected, and what the fast pipeline finds in it."""

from __future__ import annotations

from typing import Any, Final

import pytest

from attribution.config import Config
from attribution.engine import Engine
from attribution.model import Analysis, Article, Attribution, Evidence
from attribution.overrides import Overrides, apply_overrides
from attribution.overrides.read import read_entry
from attribution.plugins import Plugins
from attribution.serial import text_sha256

TEXT: Final = (
    'The ferry line will be sold, a source said. "Nobody rang us," said Ada Holm, the harbour master. '
    "She told the Kelm Courier that the ramp was wet.\n\n"
    'Officials said the dam was safe. The mayor reportedly knew. "We stay," he added. The source said it was late.'
)


class Desk:
    """Somebody who corrects what is found in `text`."""

    text: Final = TEXT

    def __init__(self) -> None:
        self.engine = Engine(Config(pipeline="fast"), plugins=Plugins.load(entry_points=False))

    def pairs(self, *words: str, text: str = TEXT) -> list[list[int]]:
        """Return where each of `words` first stands."""
        return [[text.index(one), text.index(one) + len(one)] for one in words]

    def about(self, *words: str, text: str = TEXT, **values: Any) -> dict[str, Any]:
        """Return an entry about the attribution with the content `words`."""
        return {"text_sha256": text_sha256(text), "content": self.pairs(*words, text=text), **values}

    def overrides(self, *entries: dict[str, Any], file: str = "hand.json") -> Overrides:
        """Return entries as if read from a file."""
        read = [read_entry(entry, file, number) for number, entry in enumerate(entries, 1)]
        assert [problem for _, problems in read for problem in problems] == []
        return Overrides(tuple(entry for entry, _ in read if entry is not None))

    def found(self, text: str = TEXT, **about: Any) -> Analysis:
        """Return what is found without correction."""
        return self.engine.extract(Article(text, **about))

    def apply(self, analysis: Analysis, *entries: dict[str, Any]) -> Analysis:
        """Return an analysis as entries say it is."""
        return apply_overrides(analysis, self.overrides(*entries), resolve=self.engine._resolve)

    def correct(self, *entries: dict[str, Any], text: str = TEXT, **about: Any) -> Analysis:
        """Return what is found in a text, as entries say it is."""
        return self.apply(self.found(text, **about), *entries)

    def said(self, analysis: Analysis, words: str) -> Attribution:
        """Return the attribution whose content begins with `words`."""
        start = analysis.text.index(words)
        [item] = [item for item in analysis.attributions if item.content[0].start == start]
        return item

    def name(self, analysis: Analysis, words: str) -> str | None:
        """Return what the source of the attribution is called whose content begins with `words`."""
        source = analysis.source_of(self.said(analysis, words))
        return source.canonical if source else None

    def notes(self, item: Attribution) -> list[str]:
        """Return what the evidence says of corrections."""
        return [f"{why.pattern}: {why.note}" for why in self.evidence(item)]

    def evidence(self, item: Attribution) -> list[Evidence]:
        """Return the evidence of corrections."""
        return [why for why in item.evidence if why.step == "override"]


@pytest.fixture(scope="session")
def desk() -> Desk:
    """Somebody who corrects."""
    return Desk()
