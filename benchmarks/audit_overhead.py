"""What rules and scores cost on top of extraction, as a ratio of processor time.

    python benchmarks/audit_overhead.py [ARTICLES] [--count 500] [--rounds 3] [--pipeline default] [--profile NAME]

ARTICLES is a .jsonl or .jsonl.gz file with a `text` in each line; without it, the seed articles are repeated.
Extraction alone and extraction with rules and scores take turns in one process, article by article, so that a machine
that drifts does so for both. Both read the same articles. `--profile NAME` judges by another house style, `--enable
all` runs the previews too, and `--slowest N` prints which rules the time goes to.
"""

from __future__ import annotations

import argparse
import itertools
import statistics
import time
from collections import Counter
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TypeVar

from attribution import Article, Config, Engine, read
from attribution.rules.judge import judge
from attribution.scores.combine import score

T = TypeVar("T")

SEEDS = Path(__file__).parent.parent / "seeds" / "seeds.jsonl"

APART = 50
"""Articles between the one that is extracted and the one that is audited next."""


class Clock:
    """Adds up processor time by name."""

    def __init__(self) -> None:
        self.seconds: Counter[str] = Counter()

    def measure(self, name: str, work: Callable[[], T]) -> T:
        """Return what a call returns, and add its time."""
        start = time.process_time_ns()
        result = work()
        self.seconds[name] += (time.process_time_ns() - start) / 1e9
        return result


def one_round(engine: Engine, articles: Sequence[Article]) -> Clock:
    """Return the time of extraction alone and of the whole audit, in turns.

    What is extracted and what is audited lie apart, as what an engine remembers of the last articles would otherwise be
    there for whichever comes second.
    """
    clock = Clock()
    for extracted, audited in zip(articles, [*articles[APART:], *articles[:APART]], strict=True):
        clock.measure("extract", lambda article=extracted: engine.extract(article))
        clock.measure("audit", lambda article=audited: engine.audit(article))
    return clock


def by_rule(engine: Engine, articles: Sequence[Article]) -> Clock:
    """Return the time of each rule, and of each score part."""
    clock = Clock()
    for article in articles:
        analysis = engine.extract(article)
        for rule in engine.rules:
            clock.measure(rule.name, lambda rule=rule, analysis=analysis: judge(analysis, [rule]))
        parts = engine.plugins.parts()
        clock.measure("all scores", lambda analysis=analysis, parts=parts: score(analysis, parts, engine.profile))
    return clock


def main(arguments: Sequence[str] | None = None) -> None:
    """Print both times and the ratio, round by round."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("articles", nargs="?", type=Path, default=SEEDS)
    parser.add_argument("--count", type=int, default=500)
    parser.add_argument("--rounds", type=int, default=3)
    parser.add_argument("--pipeline", choices=["default", "fast"], default="default")
    parser.add_argument("--profile", default="default")
    parser.add_argument("--enable", default="")
    parser.add_argument("--slowest", type=int, default=0, metavar="N")
    options = parser.parse_args(arguments)

    found = list(itertools.islice(read([options.articles]), options.count))
    articles = list(itertools.islice(itertools.cycle(found), options.count))
    # One thread: the time of several would be counted twice, and only for the tagger.
    engine = Engine(Config(pipeline=options.pipeline, profile=options.profile, enable=options.enable, threads=1))
    for article in articles[:20]:  # warm up: caches, lazy imports
        engine.audit(article)

    words = sum(len(article.text.split()) for article in articles)
    print(f"{len(articles)} articles, {words} words, {options.pipeline}, {len(engine.rules)} rules")
    ratios = []
    for number in range(1, options.rounds + 1):
        seconds = one_round(engine, articles).seconds
        ratios.append(seconds["audit"] / seconds["extract"])
        print(
            f"round {number}: extraction {seconds['extract']:.2f} s, with rules and scores {seconds['audit']:.2f} s, "
            f"ratio {ratios[-1]:.3f}"
        )
    print(f"median ratio {statistics.median(ratios):.3f}")
    if options.slowest:
        seconds = by_rule(engine, articles).seconds
        for name, taken in seconds.most_common(options.slowest):
            print(f"{name:32} {1000 * taken / len(articles):8.3f} ms an article")


if __name__ == "__main__":
    main()
