"""A whole run: read, train, export, measure what was exported, write the card."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path

import torch
from attrs import asdict, evolve, frozen
from torch import Tensor

from attribution.components.tagger.model import TaggerModel, open_model
from attribution.components.tagger.pieces import Tokenizer
from attribution.components.tagger.settings import DOMAINS, TaggerSettings, write_settings
from attribution.components.tagger.windows import WindowArrays, arrays_of, windows_of
from attribution.errors import AttributionError, ConfigError
from attribution.plugins import own_version
from attribution.serial import dumps
from attribution.training.base import BEST_FILE, MODEL_FOLDER, copy_base, make_base
from attribution.training.card import CardFacts, CorpusFacts, card_of
from attribution.training.checkpoint import CHECKPOINT_FILE, RunState, load
from attribution.training.config import Corpus, TrainingConfig
from attribution.training.corpora import CorpusArticles, read_corpus
from attribution.training.evaluation import DevCorpus, Evaluation, dev_corpus, evaluate
from attribution.training.examples import Example, Rules, example_of, reporting_words, rules_of
from attribution.training.export import ExportResult, export
from attribution.training.loop import Progress, Report, Trainer, bfloat16_wanted
from attribution.training.network import AnchorNetwork, as_scorer, state_of

LOG_FILE, CARD_FILE = "log.jsonl", "README.md"

_SAMPLES = 24
"""Windows on which an export is checked."""


@frozen
class TrainingResult:
    """What a run made."""

    folder: Path
    """The model."""
    evaluation: Evaluation | None
    """Of the exported model; None where there was nothing to measure on."""
    export: ExportResult


def train(config: TrainingConfig, *, resume: bool = False, report: Report | None = None) -> TrainingResult:
    """Train a tagger, and write it with its card to `model/` in the output folder.

    Args:
        config: What, from what, how.
        resume: Go on where an earlier run of the same configuration stopped.
        report: Called with the progress, from time to time and after each epoch.

    Raises:
        ConfigError: If the configuration does not fit what is there.
        InputError: If a corpus cannot be read.
        AttributionError: If the output cannot be written, or the exported model differs from the trained one.
    """
    if config.threads:
        torch.set_num_threads(config.threads)
    torch.manual_seed(config.seed)
    output = _output_folder(config, resume)
    base = make_base(config)
    settings = TaggerSettings(
        name=config.name,
        version=own_version(),
        language=config.language,
        window=config.windows.size,
        overlap=config.windows.overlap,
        special=base.special,
    )
    corpora, measured = _read(config.train, config), _read(config.dev, config)
    rules = rules_of(config.language)
    examples = _examples(corpora, base.tokenizer, rules, config.language)
    dev = _dev(measured, base.tokenizer, rules)
    states = _runs(base.network, examples, dev, config, settings, output, _logged(output / LOG_FILE, resume, report))
    thresholds = states[0].history[states[0].best if dev else -1]["thresholds"]
    if dev and len(states) > 1:
        thresholds = evaluate(dev, as_scorer(base.network), base.network.tables(), settings).thresholds
    settings = evolve(settings, thresholds=thresholds)
    model = output / MODEL_FOLDER
    model.mkdir(exist_ok=True)
    exported = export(base.network, model, config.export, _samples(dev, examples, settings))
    copy_base(base, model)
    write_settings(settings, model)
    before, after = _compared(base.network, open_model(model), dev)
    facts = CardFacts(
        config=config,
        version=settings.version,
        base=base.name,
        train=tuple(CorpusFacts(each.corpus, len(each.articles), each.attributions) for each in corpora),
        dev=tuple(CorpusFacts(each.corpus, len(each.articles), each.attributions) for each in measured),
        epochs=tuple(len(state.history) for state in states),
        best=tuple(state.history[state.best if dev else -1]["epoch"] for state in states),
        steps=sum(state.step for state in states),
        precision="bfloat16" if bfloat16_wanted(config.precision) else "float32",
        bytes=exported.bytes,
        agreement=exported.agreement,
        thresholds=settings.thresholds,
        trained=before.measures if before else {},
        exported=after.measures if after else {},
    )
    (model / CARD_FILE).write_text(card_of(facts), encoding="utf-8")
    return TrainingResult(model, after, exported)


def _runs(
    network: AnchorNetwork,
    examples: Sequence[Example],
    dev: Sequence[DevCorpus],
    config: TrainingConfig,
    settings: TaggerSettings,
    output: Path,
    report: Report,
) -> list[RunState]:
    """Train as often as wanted, and leave the mean of what was trained in `network`."""
    start = state_of(network)
    networks, states = [], []
    for run in range(config.runs):
        folder = output / f"run-{run + 1}" if run else output
        folder.mkdir(exist_ok=True)
        network.load_state_dict(start)
        trainer = Trainer(network, examples, dev, config, settings, folder, report, run)
        states.append(trainer.run(resume=(folder / CHECKPOINT_FILE).exists()))
        networks += [state_of(network), trainer.last]
    for finished in config.mean_with:
        others, state = _finished(config.place(finished), start)
        networks += others
        states.append(state)
    if len(states) > 1:
        network.load_state_dict(mean_of(networks))
    return states


def _finished(folder: Path, like: Mapping[str, Tensor]) -> tuple[list[Mapping[str, Tensor]], RunState]:
    """Return the best and the last network of a run that was finished before, and where it ended.

    Args:
        folder: Its output folder.
        like: Weights of a network of the shape that it must have.
    """
    data, best = load(folder / CHECKPOINT_FILE), load(folder / BEST_FILE)
    networks = [best, data["network"]]
    shapes = [{name: value.shape for name, value in each.items()} for each in (like, *networks)]
    if any(each != shapes[0] for each in shapes):
        raise ConfigError(f"mean_with: {folder}: this run has another encoder, other layers or other heads")
    return networks, RunState(data["step"], data["losses"], data["history"])


def mean_of(networks: Sequence[Mapping[str, Tensor]]) -> dict[str, Tensor]:
    """Return the mean of the weights of networks of one shape; what is no number with a fraction is the first's."""
    first = networks[0]
    return {
        name: torch.stack([network[name] for network in networks]).mean(0) if value.is_floating_point() else value
        for name, value in first.items()
    }


def _output_folder(config: TrainingConfig, resume: bool) -> Path:
    """Return the output folder, made where it is missing; an earlier run in it is not lost by mistake."""
    output = config.place(config.output)
    if (output / CHECKPOINT_FILE).exists() and not resume:
        raise ConfigError(f"{output}: holds a run already; go on with --resume, or choose another output")
    try:
        output.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise AttributionError(f"{output}: cannot be made: {error.strerror or error}") from error
    return output


def _read(corpora: Sequence[Corpus], config: TrainingConfig) -> list[CorpusArticles]:
    return [read_corpus(corpus, config.place(corpus.path)) for corpus in corpora]


def _examples(corpora: Iterable[CorpusArticles], tokenizer: Tokenizer, rules: Rules, language: str) -> list[Example]:
    words = reporting_words(language)
    return [
        example_of(
            article,
            tokenizer,
            rules,
            domain=DOMAINS.index(read.corpus.scope),
            words=words,
            weight=read.corpus.weight,
        )
        for read in corpora
        for article in read.articles
    ]


def _dev(corpora: Iterable[CorpusArticles], tokenizer: Tokenizer, rules: Rules) -> list[DevCorpus]:
    dev = [dev_corpus(read, tokenizer, rules) for read in corpora]
    names = [corpus.name for corpus in dev]
    if len(set(names)) < len(names):
        raise ConfigError(f"dev: two corpora have one name ({', '.join(names)}); give each a name of its own")
    return dev


def _samples(dev: Sequence[DevCorpus], examples: Sequence[Example], settings: TaggerSettings) -> list[WindowArrays]:
    """Return windows on which an export is checked: of dev where there is one, else of what was learnt."""
    texts = [(pieces, settings.domain(corpus.domain)) for corpus in dev for _, pieces in corpus.articles]
    windows = [
        arrays_of(pieces, window, special=settings.special, domain=domain)
        for pieces, domain in texts or [(example.pieces, example.domain) for example in examples]
        for window in windows_of(pieces.breaks, settings.window, settings.overlap)
    ]
    return windows[:: max(1, len(windows) // _SAMPLES)]


def _compared(
    network: AnchorNetwork, model: TaggerModel, dev: Sequence[DevCorpus]
) -> tuple[Evaluation | None, Evaluation | None]:
    """Return what is measured of a network and of its export; nothing where there is nothing to measure on."""
    if not dev:
        return None, None
    settings = model.settings
    before = evaluate(dev, as_scorer(network), network.tables(), settings, settings.thresholds)
    return before, evaluate(dev, model.scorer, model.tables, settings, settings.thresholds)


def _logged(path: Path, resume: bool, report: Report | None) -> Report:
    """Return a report that also writes a line of JSON to a file."""
    if not resume:
        path.unlink(missing_ok=True)

    def both(progress: Progress) -> None:
        with path.open("a", encoding="utf-8") as log:
            log.write(dumps(asdict(progress)) + "\n")
        if report is not None:
            report(progress)

    return both
