"""Words per second of `default`, `fast`, and a spaCy pipeline of the size of en_core_web_sm, in one run.

    python benchmarks/words_per_second.py [ARTICLES] [--count 500] [--rounds 3] [--processes 2]

ARTICLES is a .jsonl or .jsonl.gz file with a `text` in each line; without it, the seed articles are repeated. The
spaCy pipeline has the shape of en_core_web_sm (tok2vec, tagger, parser, and an entity recognizer with a tok2vec of its
own; 96 wide, 4 deep) and untrained weights: its results are worthless, its time is not. All take turns, with the same
number of processes, whose start is part of the time; machines drift, ratios within a round less so.
"""

from __future__ import annotations

import argparse
import itertools
import statistics
import time
from collections.abc import Callable, Sequence
from pathlib import Path

import spacy
from spacy.language import Language

from attribution import Article, Config, Engine, read

SEEDS = Path(__file__).parent.parent / "seeds" / "seeds.jsonl"

TOK2VEC = {
    "@architectures": "spacy.Tok2Vec.v2",
    "embed": {
        "@architectures": "spacy.MultiHashEmbed.v2",
        "width": 96,
        "attrs": ["NORM", "PREFIX", "SUFFIX", "SHAPE", "SPACY", "IS_SPACE"],
        "rows": [5000, 1000, 2500, 2500, 50, 50],
        "include_static_vectors": False,
    },
    "encode": {
        "@architectures": "spacy.MaxoutWindowEncoder.v2",
        "width": 96,
        "depth": 4,
        "window_size": 1,
        "maxout_pieces": 3,
    },
}
TAGS, DEPENDENCIES, ENTITIES = 50, 45, 18
"""Labels of en_core_web_sm."""


def small_pipeline() -> Language:
    """Return a pipeline of the shape of en_core_web_sm, with weights left to chance."""
    nlp = spacy.blank("en")
    listener = {"@architectures": "spacy.Tok2VecListener.v1", "width": 96, "upstream": "tok2vec"}
    transitions = {"hidden_width": 64, "maxout_pieces": 2, "use_upper": True, "nO": None}
    nlp.add_pipe("tok2vec", config={"model": TOK2VEC})
    tagger = nlp.add_pipe("tagger", config={"model": {"@architectures": "spacy.Tagger.v2", "tok2vec": listener}})
    model = {"@architectures": "spacy.TransitionBasedParser.v2", "extra_state_tokens": False, **transitions}
    parser = nlp.add_pipe("parser", config={"model": {**model, "state_type": "parser", "tok2vec": listener}})
    ner = nlp.add_pipe("ner", config={"model": {**model, "state_type": "ner", "tok2vec": TOK2VEC}})
    for number in range(TAGS):
        tagger.add_label(f"T{number}")
    for number in range(DEPENDENCIES):
        parser.add_label(f"d{number}")
    for number in range(ENTITIES):
        ner.add_label(f"E{number}")
    nlp.initialize()
    return nlp


def seconds(work: Callable[[], object]) -> float:
    """Return the wall-clock time of one call."""
    start = time.perf_counter()
    work()
    return time.perf_counter() - start


def main(arguments: Sequence[str] | None = None) -> None:
    """Print words per second of all three and the ratio of `default` to spaCy, round by round."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("articles", nargs="?", type=Path, default=SEEDS)
    parser.add_argument("--count", type=int, default=500)
    parser.add_argument("--rounds", type=int, default=3)
    parser.add_argument("--processes", type=int, default=2)
    options = parser.parse_args(arguments)

    found = list(itertools.islice(read([options.articles]), options.count))
    articles: list[Article] = list(itertools.islice(itertools.cycle(found), options.count))
    texts = [article.text for article in articles]
    words = sum(len(text.split()) for text in texts)
    nlp = small_pipeline()
    default, fast = Engine(Config(pipeline="default")), Engine(Config(pipeline="fast"))
    count = options.processes
    runs: dict[str, Callable[[], object]] = {
        "spacy": lambda: [None for _ in nlp.pipe(texts, n_process=count, batch_size=32)],
        "default": lambda: [None for _ in default.pipe(articles, n_process=count)],
        "fast": lambda: [None for _ in fast.pipe(articles, n_process=count)],
    }
    print(f"{len(articles)} articles, {words} words, {count} processes; words per second")
    ratios = []
    for number in range(1, options.rounds + 1):
        speeds = {name: words / seconds(work) for name, work in runs.items()}
        ratios.append(speeds["default"] / speeds["spacy"])
        told = ", ".join(f"{name} {speed:,.0f}" for name, speed in speeds.items())
        print(f"round {number}: {told}; default is {ratios[-1]:.2f} times as fast as spacy")
    print(f"median: {statistics.median(ratios):.2f}")


if __name__ == "__main__":
    main()
