"""What each part of the pipeline `default` adds: rules, network, what the network is told, marks, numbers, windows.

    python benchmarks/tagger_ablation.py --wide POLNEAR.jsonl.gz --standard GOLD.jsonl [--float32 FOLDER]

Prints a Markdown table: F of pairs (content and speaker right) for each way to read, with the measures of
`attribution train`, which are those of the scorers. `--wide` is a file in PolNeAR's form, `--standard` one in the
exchange format; `--float32` is the same model exported with `quantize = false`. Thresholds stay those of the model.
"""

from __future__ import annotations

import argparse
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

from attrs import evolve

from attribution.components.mark import Repertoire, mark, repertoire
from attribution.components.tagger.decode import TaggedLink, links_of
from attribution.components.tagger.model import TaggerModel
from attribution.components.tagger.reading import read_pieces
from attribution.components.tagger.shipped import MODELS
from attribution.model import Analysis, Article
from attribution.plugins import Plugins
from attribution.training.config import Corpus
from attribution.training.corpora import CorpusArticles, read_corpus
from attribution.training.measures import Guess, Measures, measure_standard, measure_wide

Read = Callable[[Analysis], Sequence[TaggedLink]]
"""A way to read an article that the rules have seen."""

SHOWN = {"wide": ("pair/all", "pair/speech", "pair/quoted", "pair/direct"), "standard": ("found", "pair")}
WINDOWS = ((126, 24), (190, 24), (254, 0), (254, 48), (254, 64))


def reader(model: TaggerModel, domain: str, *, told: bool = True, marks: bool = True) -> Read:
    """Return a way to read.

    Args:
        model: The network.
        domain: By whose conventions.
        told: Whether the network is told what the rules propose.
        marks: Whether quotation marks decide where contents end.
    """
    settings = model.settings

    def read(seen: Analysis) -> Sequence[TaggedLink]:
        pieces = model.cut(seen) if told else model.cut(seen).blind()
        found = read_pieces(pieces, model.scorer, model.tables, settings, settings.domain(domain))
        return links_of(pieces if marks else evolve(pieces, quotations=()), found, settings.threshold(domain))

    return read


def with_windows(model: TaggerModel, size: int, overlap: int) -> TaggerModel:
    """Return the model with other windows."""
    return evolve(model, settings=evolve(model.settings, window=size, overlap=overlap))


def measured(corpus: CorpusArticles, known: Repertoire, read: Read | None, joined: bool) -> Measures:
    """Return how good one way is on a corpus.

    Args:
        corpus: Annotated articles.
        known: What the rules know.
        read: How the network reads; None for the rules alone.
        joined: Whether what it reads is joined with the rules, as the pipeline does.
    """

    def guesses(text: str) -> list[Guess]:
        if read is not None and not joined:
            return [Guess(link.content, link.cue, link.speaker) for link in read(mark(Article(text), known))]
        found = mark(Article(text), known, read).attributions
        return [Guess(item.content, item.cue, item.speaker) for item in found]

    measure = measure_wide if corpus.corpus.scope == "wide" else measure_standard
    return measure((article, guesses(article.text)) for article in corpus.articles)


def rows(model: TaggerModel, exact: TaggerModel | None) -> Iterator[tuple[str, Callable[[str], Read] | None, bool]]:
    """Yield what is compared: a name, how to read in a domain, and whether it is joined with the rules."""
    yield "rules alone (`fast`)", None, False
    yield "network alone", lambda domain: reader(model, domain, told=False, marks=False), False
    yield "+ quotation marks decide borders", lambda domain: reader(model, domain, told=False), False
    yield "+ told what the rules propose", lambda domain: reader(model, domain), False
    yield "+ joined with the rules (`default`)", lambda domain: reader(model, domain), True
    if exact is not None:
        yield "the same in float32", lambda domain: reader(exact, domain), True
    for size, overlap in WINDOWS:
        other = with_windows(model, size, overlap)
        yield f"windows of {size}, overlap {overlap}", lambda domain, other=other: reader(other, domain), True


def main(arguments: Sequence[str] | None = None) -> None:
    """Print the table."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--model", type=Path, default=MODELS / "en")
    parser.add_argument("--float32", type=Path)
    parser.add_argument("--wide", type=Path, required=True)
    parser.add_argument("--standard", type=Path, required=True)
    options = parser.parse_args(arguments)

    plugins = Plugins.load(entry_points=False)
    known = repertoire(plugins.lexicon("en"), plugins.patterns("en"), plugins.outlets())
    corpora = [
        read_corpus(Corpus(path=str(options.wide), format="polnear"), options.wide),
        read_corpus(Corpus(path=str(options.standard)), options.standard),
    ]
    heads = [f"{name} ({corpus.corpus.scope})" for corpus in corpora for name in SHOWN[corpus.corpus.scope]]
    print(f"| | {' | '.join(heads)} |")
    print("|---|" + "---|" * len(heads))
    exact = TaggerModel.load(options.float32) if options.float32 else None
    for name, made, joined in rows(TaggerModel.load(options.model), exact):
        cells = []
        for corpus in corpora:
            scope = corpus.corpus.scope
            found = measured(corpus, known, made and made(scope), joined)
            cells += [f"{found[key].f:.3f}" for key in SHOWN[scope]]
        print(f"| {name} | {' | '.join(cells)} |", flush=True)


if __name__ == "__main__":
    main()
