"""What a batch of windows says about how wrong a network is."""

from __future__ import annotations

from typing import Any

import torch
from attrs import frozen
from torch import Tensor
from torch.nn import functional

from attribution.components.tagger.scores import AnchorKind, Label
from attribution.training.config import LossConfig
from attribution.training.examples import IGNORED, TrainingBatch
from attribution.training.network import AnchorNetwork


@frozen(eq=False)
class Losses:
    """The three tasks, unweighted."""

    anchor: Tensor
    link: Tensor
    act: Tensor

    def total(self, config: LossConfig) -> Tensor:
        """Return what is to be made small."""
        return config.anchor * self.anchor + config.link * self.link + config.act * self.act


def losses_of(network: AnchorNetwork, batch: TrainingBatch, config: LossConfig, *, bfloat16: bool) -> Losses:
    """Return the losses of a batch.

    Args:
        network: The network, in training or not.
        batch: Windows with their labels.
        config: Weights inside the tasks.
        bfloat16: Whether the encoder computes in bfloat16; what stands on it never does.
    """
    with torch.autocast("cpu", dtype=torch.bfloat16, enabled=bfloat16):
        vectors = network.read(*(_tensor(each) for each in (batch.ids, batch.features, batch.domains, batch.mask)))
    vectors = vectors.float()
    counted = _tensor(batch.counted)
    weight = torch.ones(len(AnchorKind))
    weight[AnchorKind.CUE :] = config.rare
    wrong = functional.cross_entropy(
        network.kind(vectors).transpose(1, 2), _tensor(batch.kinds), weight=weight, reduction="none"
    )
    anchor = (wrong * counted).sum() / counted.sum()
    if not len(batch.rows):
        return Losses(anchor, torch.zeros(()), torch.zeros(()))
    rows, places, acts = (_tensor(each) for each in (batch.rows, batch.places, batch.acts))
    scores = network.links(vectors, rows, places, _tensor(batch.hints), _tensor(batch.sentences))
    link = _link_loss(scores, batch, config)
    if not (batch.acts != IGNORED).any():
        return Losses(anchor, link, torch.zeros(()))
    act = functional.cross_entropy(network.act(vectors[rows, places]), acts, ignore_index=IGNORED)
    return Losses(anchor, link, act)


def _link_loss(scores: Tensor, batch: TrainingBatch, config: LossConfig) -> Tensor:
    weight = torch.ones(len(Label))
    weight[Label.SOURCE :] = config.parties
    wrong = functional.cross_entropy(
        scores.transpose(1, 2), _tensor(batch.labels), weight=weight, reduction="none", ignore_index=IGNORED
    )
    shares = torch.where(_tensor(batch.optional), config.optional, 1.0)
    # Summed over the pieces: an anchor counts the same in a short window and in a long one.
    return (wrong.sum(1) * shares).mean()


def _tensor(array: Any) -> Tensor:
    return torch.from_numpy(array)
