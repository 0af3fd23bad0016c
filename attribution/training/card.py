"""The model card: what a model was made from, how, how good it is, and what it is not good for."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from attrs import asdict, field, frozen

from attribution.training.config import Corpus, TrainingConfig
from attribution.training.measures import Measure, Measures

_LIMITS = (
    "It knows the kind of articles it was trained on; measure on your own before you rely on it.",
    "Its probabilities order what one model found; they are not calibrated, and no reason to believe a statement.",
    "It says who is said to have said what, not whether it was said, and nothing about what is true.",
)
"""True of every model."""

_SHOWN = ("found", "pair", "pair/all", "pair/speech", "pair/quoted", "pair/direct", "exact/all")
"""Measures of the table, where a corpus has them; roles stand behind them."""


@frozen
class CorpusFacts:
    """A corpus, counted."""

    corpus: Corpus
    articles: int
    attributions: int


@frozen(kw_only=True)
class CardFacts:
    """What a run knows about its model."""

    config: TrainingConfig
    version: str
    """Of the package."""
    base: str
    """What training began with."""
    train: tuple[CorpusFacts, ...]
    dev: tuple[CorpusFacts, ...]
    epochs: tuple[int, ...]
    """Epochs that each run read; fewer than configured where training stopped early."""
    best: tuple[int, ...]
    """The best epoch of each run, counted from 1."""
    steps: int
    """Of all runs."""
    precision: str
    bytes: int
    """Size of the network."""
    agreement: float
    thresholds: Mapping[str, float]
    trained: Mapping[str, Measures] = field(factory=dict)
    """Before export."""
    exported: Mapping[str, Measures] = field(factory=dict)
    """Of the model in the folder."""


def card_of(facts: CardFacts) -> str:
    """Return the model card, in Markdown."""
    config = facts.config
    lines = [
        f"# {config.name}",
        "",
        f"A tagger of attributions (language: {config.language}): which words of an article are content, cue and "
        f"speaker of whom. Made by `attribution train`, version {facts.version}, from `{facts.base}`.",
        "",
        f"Licence: {config.card.licence or 'not stated'}. Size of the network: {facts.bytes / 1e6:.1f} MB.",
        "",
        "## Data",
        "",
        *_table(
            ("corpus", "use", "domain", "articles", "attributions", "times an epoch", "licence"),
            (
                *(_corpus_row(item, "training", f"{item.corpus.weight:g}") for item in facts.train),
                *(_corpus_row(item, "dev", "") for item in facts.dev),
            ),
        ),
        "",
        "## Training",
        "",
        _runs(facts),
        "",
        *_table(("setting", "value"), _settings(config)),
        "",
        "## Measures",
        "",
        *_measures(facts),
        "",
        "## Limits",
        "",
        *(f"- {limit}" for limit in (*_LIMITS, *config.card.limits)),
    ]
    return "\n".join(lines) + "\n"


def _runs(facts: CardFacts) -> str:
    """Return how often was trained, and what of it is the model."""
    computed = f"{facts.steps} steps, computed in {facts.precision}"
    if len(facts.epochs) == 1:
        return f"{facts.epochs[0]} epochs, {computed}; kept: epoch {facts.best[0]}."
    each = ", ".join(f"{epochs} epochs (best: {best})" for epochs, best in zip(facts.epochs, facts.best, strict=True))
    return (
        f"{len(facts.epochs)} runs: {each}; {computed}. The model is the mean of the best and the last network of each."
    )


def _corpus_row(facts: CorpusFacts, use: str, weight: str) -> tuple[str, ...]:
    corpus = facts.corpus
    licence = corpus.licence or "not stated"
    return corpus.title, use, corpus.scope, str(facts.articles), str(facts.attributions), weight, licence


def _settings(config: TrainingConfig) -> Iterable[tuple[str, str]]:
    for name in ("seed", "runs", "layers", "batch", "epochs", "patience"):
        yield f"`{name}`", str(getattr(config, name))
    for section in ("windows", "heads", "optimizer", "loss", "export"):
        for name, value in asdict(getattr(config, section)).items():
            yield f"`{section}.{name}`", f"{value:g}" if isinstance(value, float) else str(value).lower()


def _measures(facts: CardFacts) -> Iterable[str]:
    if not facts.exported:
        yield "Nothing was measured: the configuration names no dev corpus."
        return
    thresholds = ", ".join(f"{value:g} ({domain})" for domain, value in facts.thresholds.items())
    yield f"On dev, which also chose the epoch and the thresholds: {thresholds}. The model in this folder, and F of"
    yield f"the network before export; {facts.agreement:.4f} of the pieces keep their anchor kind."
    yield ""
    yield from _table(("corpus", "measure", "precision", "recall", "F", "gold", "F before"), _measure_rows(facts))


def _measure_rows(facts: CardFacts) -> Iterable[tuple[str, ...]]:
    for corpus, measures in facts.exported.items():
        for name in (*_SHOWN, *(name for name in measures if name.startswith("roles/"))):
            if name in measures:
                yield corpus, name, *_figures(measures[name]), _f(facts.trained.get(corpus, {}).get(name))


def _figures(measure: Measure) -> tuple[str, ...]:
    return f"{measure.precision:.3f}", f"{measure.recall:.3f}", f"{measure.f:.3f}", str(measure.gold)


def _f(measure: Measure | None) -> str:
    return "" if measure is None else f"{measure.f:.3f}"


def _table(head: Sequence[str], rows: Iterable[Sequence[str]]) -> list[str]:
    lines = [f"| {' | '.join(cell.replace('|', '/') for cell in row)} |" for row in (head, *rows)]
    return [lines[0], "|" + "---|" * len(head), *lines[1:]]
