"""The short way for Python: read, extract, audit, without making an engine first.

For many articles, or settings of your own, make an `Engine` and use its `pipe` and `audit_pipe`.
"""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable, Iterator
from functools import lru_cache
from typing import TYPE_CHECKING, Any

from attrs import evolve

from attribution.config import Config
from attribution.errors import InputError
from attribution.model import Analysis, Article, ArticleReport
from attribution.plugins import Plugins
from attribution.readers.source import iter_articles

if TYPE_CHECKING:
    from attribution.engine import Engine


@lru_cache(maxsize=8)
def _engine(config: Config) -> Engine:
    """Return an engine for these settings, kept for the next call."""
    # Imported here, because the engine needs spaCy, which takes a second to import.
    from attribution.engine import Engine

    return Engine(config)


def _article(article: Article | str, publisher: str | None) -> Article:
    given = Article(article) if isinstance(article, str) else article
    if publisher is not None and given.publisher is None:
        return evolve(given, publisher=publisher)
    return given


def extract(article: Article | str, *, publisher: str | None = None) -> Analysis:
    """Return who says what in one article, who they are, and through whom it came.

    Args:
        article: An article, or just its text.
        publisher: Outlet that published it, where the article does not name it.

    Example:
        >>> import attribution
        >>> analysis = attribution.extract('"The ferry will sail," said Ada Holm, the harbour master.')
        >>> [item] = analysis.attributions
        >>> item.kind.value, item.category.value
        ('direct', 'named')
        >>> item.speaker[0].of(analysis.text)
        'Ada Holm'
    """
    return _engine(Config()).extract(_article(article, publisher))


def audit(article: Article | str, *, publisher: str | None = None, profile: str = "default") -> ArticleReport:
    """Return what an editor should look at in one article, with its scores and the analysis they rest on.

    Args:
        article: An article, or just its text.
        publisher: Outlet that published it, where the article does not name it.
        profile: House style to judge by.

    Raises:
        ConfigError: If there is no such profile.

    Example:
        >>> import attribution
        >>> report = attribution.audit("The bridge will close in May, a source said.")
        >>> "bare-source" in {finding.name for finding in report.findings}
        True
    """
    return _engine(Config(profile=profile)).audit(_article(article, publisher))


def from_doc(doc: Any, *, publisher: str | None = None) -> Analysis:
    """Return the analysis of a spaCy `Doc` that went through a pipeline with the pipe `attribution`.

    Args:
        doc: The document.
        publisher: Outlet that published it.

    Example:
        >>> import spacy
        >>> nlp = spacy.blank("en")
        >>> _ = nlp.add_pipe("attribution")
        >>> analysis = from_doc(nlp('"It rained," said Ada Holm.'))
        >>> [item.kind.value for item in analysis.attributions]
        ['direct']
    """
    from attribution.components.snapshot import snapshot
    from attribution.resolve.resolve import resolve

    plugins = _engine(Config()).plugins
    analysis = snapshot(doc, Article(doc.text, publisher=publisher))
    return resolve(analysis, plugins.lexicon("en"), plugins.outlets(), resolve_mention=plugins.resolve_source)


def read(
    paths: str | os.PathLike[str] | Iterable[str | os.PathLike[str]],
    *,
    reader: str | None = None,
    on_error: Callable[[InputError], None] | None = None,
) -> Iterator[Article]:
    """Yield the articles of files and folders, one at a time.

    Args:
        paths: A file, a folder, `-` for standard input, or several of them.
        reader: Name of the reader to use, whatever a file is called.
        on_error: Called with each input that cannot be read, which is then passed over. Without it, the error
            is raised.

    Raises:
        InputError: If something cannot be read and there is no `on_error`.
        ConfigError: If there is no such reader.

    Example:
        >>> import attribution, pathlib, tempfile
        >>> folder = pathlib.Path(tempfile.mkdtemp())
        >>> _ = (folder / "ferry.txt").write_text("The ferry will sail, Ada Holm said.")
        >>> [article.text for article in attribution.read(folder)]
        ['The ferry will sail, Ada Holm said.']
    """
    several = [paths] if isinstance(paths, str | os.PathLike) else paths
    for found in iter_articles(several, Plugins.load().readers().values(), reader):
        if not isinstance(found, InputError):
            yield found
        elif on_error is None:
            raise found
        else:
            on_error(found)
