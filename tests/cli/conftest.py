"""An engine that finds the word "said" and nothing else, so that the command is tested without detection."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest
from attrs import evolve

from attribution.config import Config
from attribution.model import (
    Analysis,
    Article,
    ArticleReport,
    Attribution,
    Finding,
    Severity,
    TextSpan,
)
from attribution.plugins import Plugins


class FakeEngine:
    """Every "said" is an attribution and a warning; "crash" in a text raises, as a bug in a rule would."""

    made_with: list[tuple[Config, int]] = []  # noqa: RUF012 - emptied by the fixture
    rules = ()

    def __init__(
        self,
        config: Config | None = None,
        *,
        plugins: Plugins | None = None,
        choose: Callable[[Article], Config] | None = None,
    ) -> None:
        self.config = config or Config()

    def extract(self, article: Article) -> Analysis:
        """Find every "said"."""
        if "crash" in article.text:
            raise ZeroDivisionError("division by zero")
        if "interrupt" in article.text:
            raise KeyboardInterrupt
        places = [at for at in range(len(article.text)) if article.text.startswith("said", at)]
        attributions = tuple(
            Attribution(id=f"a{number}", content=(TextSpan(at, at + 4),)) for number, at in enumerate(places, 1)
        )
        return Analysis(
            article=evolve(article, publisher=article.publisher or self.config.publisher),
            attributions=attributions,
        )

    def audit(self, article: Article) -> ArticleReport:
        """Complain of every "said"."""
        analysis = self.extract(article)
        findings = tuple(
            Finding(rule="T001", name="said", severity=Severity.WARNING, span=item.content[0], message="said it")
            for item in analysis.attributions
        )
        return ArticleReport(analysis=analysis, findings=findings)

    def pipe(self, articles: Iterable[Article], **options: Any) -> Iterator[Analysis]:
        """Extract from each."""
        return self._each(self.extract, articles, **options)

    def audit_pipe(self, articles: Iterable[Article], **options: Any) -> Iterator[ArticleReport]:
        """Audit each."""
        return self._each(self.audit, articles, **options)

    def _each(
        self,
        method: Callable[[Article], Any],
        articles: Iterable[Article],
        *,
        n_process: int = 1,
        on_error: Callable[[Article, Exception], None] | None = None,
    ) -> Iterator[Any]:
        FakeEngine.made_with.append((self.config, n_process))
        for article in articles:
            try:
                result = method(article)
            except Exception as error:
                assert on_error is not None
                on_error(article, error)
            else:
                yield result


@pytest.fixture
def engine(monkeypatch: pytest.MonkeyPatch) -> type[FakeEngine]:
    module = ModuleType("attribution.engine")
    module.Engine = FakeEngine  # type: ignore[attr-defined]
    monkeypatch.setitem(sys.modules, "attribution.engine", module)
    FakeEngine.made_with.clear()
    return FakeEngine


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An empty folder to work in: paths become ids, so tests use short ones."""
    monkeypatch.chdir(tmp_path)
    return tmp_path
