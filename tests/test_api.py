"""The short way for Python; the examples in the docstrings are run too."""

from __future__ import annotations

import doctest
from pathlib import Path

import pytest
import spacy

import attribution
from attribution import Article, ArticleReport, ConfigError, InputError

TEXT = 'The ferry stays in port, a source told the Harbour Gazette. "It rained," said Ada Holm, the pilot.'


@pytest.mark.parametrize(
    "module",
    ["attribution.api", "attribution.config", "attribution.model.places", "attribution.cli.table"],
)
def test_examples_in_docstrings(module: str) -> None:
    found = __import__(module, fromlist=["_"])
    tests = doctest.DocTestFinder().find(found, globs={**vars(found)})
    results = [doctest.DocTestRunner().run(test) for test in tests]

    assert sum(result.attempted for result in results) > 0
    assert sum(result.failed for result in results) == 0


def test_extract_takes_an_article_or_its_text() -> None:
    by_text = attribution.extract(TEXT)
    by_article = attribution.extract(Article(TEXT, id="x"))

    assert by_text.attributions == by_article.attributions
    assert by_article.article.id == "x"


def test_publisher_counts_where_the_article_names_none() -> None:
    known = Article(TEXT, publisher="Evening Star")

    assert attribution.extract(TEXT, publisher="Harbour Gazette").article.publisher == "Harbour Gazette"
    assert attribution.extract(known, publisher="Harbour Gazette").article == known
    assert attribution.extract(known).article == known


def test_audit_is_extract_and_judgement() -> None:
    report = attribution.audit(TEXT, publisher="Harbour Gazette")

    assert isinstance(report, ArticleReport)
    assert report.analysis == attribution.extract(TEXT, publisher="Harbour Gazette")
    assert report.findings
    assert report.scores


def test_audit_with_an_unknown_profile() -> None:
    with pytest.raises(ConfigError, match="nonsense"):
        attribution.audit(TEXT, profile="nonsense")


def test_from_doc_finds_what_extract_finds() -> None:
    nlp = spacy.blank("en")
    nlp.add_pipe("attribution")

    assert attribution.from_doc(nlp(TEXT), publisher="P") == attribution.extract(TEXT, publisher="P")


def test_read_yields_articles(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("A")
    (tmp_path / "b.txt").write_text("B")

    assert [article.text for article in attribution.read(tmp_path)] == ["A", "B"]
    assert [article.text for article in attribution.read([str(tmp_path / "b.txt"), tmp_path / "a.txt"])] == [
        "B",
        "A",
    ]
    assert [article.text for article in attribution.read(tmp_path / "a.txt", reader="markdown")] == ["A"]


def test_read_raises_unless_told_what_to_do(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("")
    (tmp_path / "b.txt").write_text("B")
    errors: list[InputError] = []

    assert [article.text for article in attribution.read(tmp_path, on_error=errors.append)] == ["B"]
    assert [error.problem for error in errors] == ["empty; there is no article in it"]
    with pytest.raises(InputError, match=r"a\.txt: empty"):
        list(attribution.read(tmp_path))
