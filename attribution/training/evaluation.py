"""How good a network is on articles that it did not learn from, and from which probability on its anchors count."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from attrs import field, frozen

from attribution.components.tagger.decode import Reading, TaggedLink, links_of
from attribution.components.tagger.pieces import Pieces, Tokenizer, cut
from attribution.components.tagger.reading import read_pieces
from attribution.components.tagger.scores import Scorer, Tables
from attribution.components.tagger.settings import TaggerSettings
from attribution.training.corpora import CorpusArticles
from attribution.training.examples import Rules
from attribution.training.gold import AnnotatedArticle
from attribution.training.measures import Guess, Measures, measure_standard, measure_wide

THRESHOLDS = tuple(step / 100 for step in range(10, 90, 5))
"""Probabilities that are tried; they lie above the floor of what is decoded at all."""


@frozen(eq=False)
class DevCorpus:
    """Articles to measure on, cut into pieces once."""

    name: str
    domain: str
    articles: tuple[tuple[AnnotatedArticle, Pieces], ...] = field(repr=False)


@frozen
class Evaluation:
    """What was measured."""

    score: float
    """Mean over the corpora of F of pairs: content and speaker right."""
    thresholds: Mapping[str, float]
    """For each domain, the probability that served it best."""
    measures: Mapping[str, Measures]
    """For each corpus, by the name of the measure."""


def dev_corpus(read: CorpusArticles, tokenizer: Tokenizer, rules: Rules) -> DevCorpus:
    """Return a corpus to measure on."""
    articles = tuple((article, cut(rules(article.text), tokenizer)) for article in read.articles)
    return DevCorpus(read.corpus.title, read.corpus.scope, articles)


def guesses_of(links: Iterable[TaggedLink]) -> list[Guess]:
    """Return what the tagger found, as far as it is measured."""
    return [Guess(link.content, link.cue, link.speaker) for link in links]


def pair_f(measures: Measures) -> float:
    """Return F of pairs over everything annotated."""
    return measures["pair" if "pair" in measures else "pair/all"].f


def served(measures: Measures) -> float:
    """Return how well a threshold serves a domain: by pairs and, where the measures know them, by roles as much.

    Pairs alone hardly tell thresholds apart (PolNeAR dev: .750 to .751 from .6 to .8), and the highest of them leaves
    out what a reader would rather see.
    """
    roles = [measure.f for name, measure in measures.items() if name.startswith("roles/")]
    return (pair_f(measures) + sum(roles) / len(roles)) / 2 if roles else pair_f(measures)


def evaluate(
    corpora: Sequence[DevCorpus],
    scorer: Scorer,
    tables: Tables,
    settings: TaggerSettings,
    thresholds: Mapping[str, float] | None = None,
) -> Evaluation:
    """Return how good a network is.

    Args:
        corpora: What to measure on; at least one.
        scorer: The network.
        tables: What distances add to its links.
        settings: How it reads.
        thresholds: From which probability on an anchor counts, for each domain; the best ones where they are not given.
    """
    read = [
        [
            (article, pieces, read_pieces(pieces, scorer, tables, settings, settings.domain(corpus.domain)))
            for article, pieces in corpus.articles
        ]
        for corpus in corpora
    ]
    chosen: dict[str, float] = {}
    for domain in dict.fromkeys(corpus.domain for corpus in corpora):
        own = [articles for corpus, articles in zip(corpora, read, strict=True) if corpus.domain == domain]
        tried = THRESHOLDS if thresholds is None else (thresholds.get(domain, settings.threshold(domain)),)
        sums = [sum(served(_measured(domain, articles, threshold)) for articles in own) for threshold in tried]
        chosen[domain] = tried[sums.index(max(sums))]
    measures = {
        corpus.name: _measured(corpus.domain, articles, chosen[corpus.domain])
        for corpus, articles in zip(corpora, read, strict=True)
    }
    return Evaluation(sum(map(pair_f, measures.values())) / len(measures), chosen, measures)


def _measured(
    domain: str, articles: Iterable[tuple[AnnotatedArticle, Pieces, Sequence[Reading]]], threshold: float
) -> Measures:
    measure = measure_wide if domain == "wide" else measure_standard
    return measure((article, guesses_of(links_of(pieces, found, threshold))) for article, pieces, found in articles)
