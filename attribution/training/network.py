"""The network: an encoder, features of each piece, anchors, and a bilinear scorer of pairs of pieces."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import torch
from attrs import fields
from torch import Tensor, nn
from transformers import AutoConfig, AutoModel
from transformers.utils import logging

from attribution.components.tagger.pieces import FEATURES, HINTS
from attribution.components.tagger.scores import STEP, AnchorKind, Label, Scorer, Scores, Tables
from attribution.components.tagger.settings import DOMAINS
from attribution.components.tagger.windows import WindowArrays
from attribution.errors import ConfigError
from attribution.training.config import HeadConfig

_SENTENCES = 3
"""Sentences on each side of an anchor that are told apart."""

_SPREAD = 0.01
"""Standard deviation of new feature vectors: small, so that the encoder first sees what it was trained on."""


class AnchorNetwork(nn.Module):
    """Scores pieces as anchors, and the other pieces of the window as content, cue and source of each anchor."""

    def __init__(self, encoder: Any, heads: HeadConfig) -> None:
        super().__init__()
        self.encoder = encoder
        width, size = encoder.config.hidden_size, heads.link_size
        self.features = nn.ModuleList(nn.Embedding(number, width) for number in FEATURES)
        self.domain = nn.Embedding(len(DOMAINS), width)
        for table in (*self.features, self.domain):
            nn.init.normal_(table.weight, std=_SPREAD)
        self.mix = nn.Sequential(nn.Dropout(heads.dropout), nn.Linear(width, width), nn.GELU(), nn.LayerNorm(width))
        self.kind = nn.Linear(width, len(AnchorKind))
        self.act = nn.Linear(width, 2)
        self.ask, self.offer = nn.Linear(width, len(Label) * size), nn.Linear(width, len(Label) * size)
        self.ask_more, self.offer_more = nn.Linear(width, len(Label)), nn.Linear(width, len(Label))
        self.near = nn.Embedding(2 * heads.reach + 1, len(Label))
        self.far = nn.Embedding(2 * heads.reach + 1, len(Label))
        self.hint = nn.Embedding(HINTS, len(Label))
        self.sentence = nn.Embedding(2 * _SENTENCES + 1, len(Label))
        for table in (self.hint, self.sentence):
            nn.init.zeros_(table.weight)
        self.size = size

    def read(self, ids: Tensor, features: Tensor, domains: Tensor, mask: Tensor | None = None) -> Tensor:
        """Return a vector for each piece."""
        vectors = self.encoder.get_input_embeddings()(ids) + self.domain(domains)[:, None]
        for number, table in enumerate(self.features):
            vectors = vectors + table(features[..., number])
        output: Tensor = self.mix(self.encoder(inputs_embeds=vectors, attention_mask=mask).last_hidden_state)
        return output

    def asking(self, vectors: Tensor) -> Tensor:
        """Return what pieces ask for as anchors; the last two dimensions are label and size + 2."""
        asked = self.ask(vectors).unflatten(-1, (len(Label), self.size)) / self.size**0.5
        more = self.ask_more(vectors)[..., None]
        return torch.cat((asked, more, torch.ones_like(more)), -1)

    def offering(self, vectors: Tensor) -> Tensor:
        """Return what pieces offer to anchors; its product with `asking` is the score of a pair."""
        offered = self.offer(vectors).unflatten(-1, (len(Label), self.size))
        more = self.offer_more(vectors)[..., None]
        return torch.cat((offered, torch.ones_like(more), more), -1)

    def links(self, vectors: Tensor, rows: Tensor, places: Tensor, hints: Tensor, sentences: Tensor) -> Tensor:
        """Return the score of each label for every piece of an anchor's window.

        Args:
            vectors: Of the pieces of a batch.
            rows: Window of each anchor, rising.
            places: Piece of each anchor.
            hints: What the rules say about it and every piece (see `Relations`); axes: anchor, piece.
            sentences: How many sentences apart they are; axes: anchor, piece.

        Returns:
            Axes: anchor, piece, label.
        """
        asked, offered = self.asking(vectors[rows, places]), self.offering(vectors)
        # Window by window, so that nothing of the size anchors times pieces times dimensions is made.
        per_row = torch.bincount(rows, minlength=len(vectors)).tolist()
        parts = [
            torch.einsum("akd,pkd->apk", anchors, offered[row])
            for row, anchors in enumerate(asked.split(per_row))
            if len(anchors)
        ]
        distance = torch.arange(vectors.shape[1])[None] - places[:, None]
        near = _rows(self.near, distance) + _rows(self.far, distance // STEP)
        known: Tensor = self.hint(hints) + _rows(self.sentence, sentences)
        return torch.cat(parts) + near + known

    def forward(self, ids: Tensor, features: Tensor, domains: Tensor) -> tuple[Tensor, Tensor, Tensor, Tensor]:
        """Return all that is needed from a batch of equally long windows, as the exported network does."""
        return self.heads(self.read(ids, features, domains))

    def heads(self, vectors: Tensor) -> tuple[Tensor, Tensor, Tensor, Tensor]:
        """Return scores of pieces as anchors and as attitudes, and what pairs of pieces are scored from."""
        return self.kind(vectors), self.act(vectors), self.asking(vectors), self.offering(vectors)

    def tables(self) -> Tables:
        """Return what is known beside the vectors adds to links."""
        return Tables(*(getattr(self, item.name).weight.detach().numpy().copy() for item in fields(Tables)))


def _rows(table: nn.Embedding, distance: Tensor) -> Tensor:
    reach = table.num_embeddings // 2
    rows: Tensor = table(distance.clamp(-reach, reach) + reach)
    return rows


def load_encoder(folder: Path, *, weights: bool = True, layers: int = 0) -> Any:
    """Return the encoder in a Hugging Face folder, without dropout.

    Args:
        folder: Holds `config.json`, and weights unless they are not wanted.
        weights: Whether to read them; else they are left to chance, to be filled in later.
        layers: Use this many, counted from below; 0 for all.

    Raises:
        ConfigError: If it has fewer.
    """
    config = AutoConfig.from_pretrained(folder)
    for name in [name for name in vars(config) if name.endswith(("dropout", "dropout_prob"))]:
        setattr(config, name, 0.0)
    if layers > config.num_hidden_layers:
        raise ConfigError(f"layers: {layers} are wanted, this encoder has {config.num_hidden_layers}")
    config.num_hidden_layers = layers or config.num_hidden_layers
    with _without_bars():
        if weights:
            encoder = AutoModel.from_pretrained(folder, config=config, attn_implementation="sdpa")
        else:
            encoder = AutoModel.from_config(config, attn_implementation="sdpa")
    # Summaries of a whole window are not used, and would be trained on nothing.
    if getattr(encoder, "pooler", None) is not None:
        encoder.pooler = None
    return encoder


@contextmanager
def _without_bars() -> Iterator[None]:
    """Keep transformers from writing to standard error, which belongs to the command."""
    shown = logging.is_progress_bar_enabled()
    logging.disable_progress_bar()
    try:
        yield
    finally:
        if shown:
            logging.enable_progress_bar()


def as_tensors(window: WindowArrays) -> tuple[Tensor, Tensor, Tensor]:
    """Return a window as what `forward` takes."""
    return torch.from_numpy(window.ids)[None], torch.from_numpy(window.features)[None], torch.tensor([window.domain])


def as_scorer(network: AnchorNetwork, *, bfloat16: bool = False) -> Scorer:
    """Return a network as what scores windows, for measuring while training."""

    def score(window: WindowArrays) -> Scores:
        with torch.inference_mode():
            with torch.autocast("cpu", dtype=torch.bfloat16, enabled=bfloat16):
                vectors = network.read(*as_tensors(window))
            outputs = network.heads(vectors.float())
        return Scores(*(output[0].numpy() for output in outputs))

    return score


def state_of(network: AnchorNetwork) -> Mapping[str, Tensor]:
    """Return a copy of the weights of a network."""
    return {name: value.detach().clone() for name, value in network.state_dict().items()}
