"""Annotated articles, whatever format they come in."""

from __future__ import annotations

import gzip
import zlib
from collections.abc import Callable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any

from attrs import field, frozen

from attribution.errors import InputError, SerializationError
from attribution.model import Article, Spans, TextSpan
from attribution.serial import analysis_from_dict, article_from_dict, loads
from attribution.training.brat import read_brat
from attribution.training.config import Corpus
from attribution.training.gold import AnnotatedArticle, Gold


@frozen
class CorpusArticles:
    """A corpus, read."""

    corpus: Corpus
    articles: tuple[AnnotatedArticle, ...] = field(repr=False)

    @property
    def attributions(self) -> int:
        """How many attributions are annotated."""
        return sum(len(article.gold) for article in self.articles)


def read_corpus(corpus: Corpus, path: Path) -> CorpusArticles:
    """Return the articles of a corpus.

    Args:
        corpus: How it is to be read.
        path: Where it is, from here.

    Raises:
        InputError: If it cannot be read, or holds something that is no annotated article.
    """
    found = read_brat(path, corpus.limit) if corpus.format == "brat" else _lines(path, corpus)
    articles = tuple(found)
    if not articles:
        raise InputError(str(path), "no annotated article in it")
    return CorpusArticles(corpus, articles)


def _lines(path: Path, corpus: Corpus) -> Iterator[AnnotatedArticle]:
    read = _read_polnear if corpus.format == "polnear" else _read_exchange
    done = 0
    try:
        with gzip.open(path, "rb") if path.suffix == ".gz" else path.open("rb") as stream:
            for number, line in enumerate(stream, 1):
                if line.strip() and (not corpus.limit or done < corpus.limit):
                    done += 1
                    yield _article(line, f"{path}:{number}", read)
    except (OSError, EOFError, zlib.error) as error:
        raise InputError(str(path), f"cannot be read: {getattr(error, 'strerror', None) or error}") from error


def _article(line: bytes, place: str, read: Callable[[Mapping[str, Any], Article], Iterator[Gold]]) -> AnnotatedArticle:
    try:
        data = loads(line.decode("utf-8"))
        article = article_from_dict(data, place=place)
        return AnnotatedArticle(id=article.id, text=article.text, gold=tuple(read(data, article)))
    except UnicodeDecodeError as error:
        raise InputError(place, "not UTF-8") from error
    except SerializationError as error:
        raise InputError(place, str(error)) from error
    except (KeyError, TypeError, ValueError) as error:
        raise InputError(place, f"no annotated article: {type(error).__name__}: {error}") from error


def _read_exchange(data: Mapping[str, Any], article: Article) -> Iterator[Gold]:
    analysis = analysis_from_dict(data, article)
    for item, raw in zip(analysis.attributions, data["attributions"], strict=True):
        if item.content:
            yield Gold(
                content=item.content,
                cue=item.cue,
                speaker=item.speaker,
                act=item.act,
                optional=bool(raw.get("optional", False)),
            )


def _read_polnear(data: Mapping[str, Any], article: Article) -> Iterator[Gold]:
    for item in data["attributions"]:
        content, cue, source = (_spans(item.get(key)) for key in ("content", "cue", "source"))
        if any(span.end > len(article.text) for span in (*content, *cue, *source)):
            raise ValueError("a span ends behind the text")
        # What it does not annotate is not taught: neither act nor attributions without content.
        if content:
            yield Gold(content=content, cue=cue, speaker=source)
        elif cue or source:
            yield Gold(content=(), cue=cue, speaker=source)


def _spans(pairs: Sequence[Sequence[int]] | None) -> Spans:
    return tuple(sorted(TextSpan(start, end) for start, end in pairs or ()))
