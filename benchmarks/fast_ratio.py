"""How much the fast pipeline costs, as a multiple of spaCy's blank English tokenizer with sentencizer.

    python benchmarks/fast_ratio.py [ARTICLES] [--count 500] [--rounds 3]

ARTICLES is a .jsonl or .jsonl.gz file with a `text` in each line; without it, the seed articles are repeated. Both run
in one process on the same articles, in turns, and the ratio of each round is printed: machines drift, ratios less so.
"""

from __future__ import annotations

import argparse
import itertools
import statistics
import time
from collections.abc import Callable, Sequence
from pathlib import Path

import spacy

from attribution import Article, Config, Engine, read

SEEDS = Path(__file__).parent.parent / "seeds" / "seeds.jsonl"


def articles_from(path: Path, count: int) -> list[Article]:
    """Return `count` articles of a file, repeated where it holds fewer."""
    articles = list(itertools.islice(read([path]), count))
    return list(itertools.islice(itertools.cycle(articles), count))


def seconds(work: Callable[[], object]) -> float:
    """Return the processor time of one call."""
    start = time.process_time()
    work()
    return time.process_time() - start


def main(arguments: Sequence[str] | None = None) -> None:
    """Print words per second of both and the ratio, round by round."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("articles", nargs="?", type=Path, default=SEEDS)
    parser.add_argument("--count", type=int, default=500)
    parser.add_argument("--rounds", type=int, default=3)
    options = parser.parse_args(arguments)

    articles = articles_from(options.articles, options.count)
    texts = [article.text for article in articles]
    words = sum(len(text.split()) for text in texts)
    blank = spacy.blank("en")
    blank.add_pipe("sentencizer")
    engine = Engine(Config(pipeline="fast"))
    for text, article in zip(texts[:20], articles[:20], strict=True):  # warm up: caches, lazy imports
        blank(text)
        engine.extract(article)

    print(f"{len(articles)} articles, {words} words")
    ratios = []
    for number in range(1, options.rounds + 1):
        base = seconds(lambda: [None for _ in blank.pipe(texts)])
        fast = seconds(lambda: [None for _ in engine.pipe(articles)])
        ratios.append(fast / base)
        print(
            f"round {number}: tokenizer and sentencizer {words / base:9.0f} words/s, "
            f"fast {words / fast:9.0f} words/s, ratio {fast / base:.2f}"
        )
    print(f"median ratio {statistics.median(ratios):.2f}")


if __name__ == "__main__":
    main()
