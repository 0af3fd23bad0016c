"""The state of a run on disk: what is needed to go on as if nothing had happened."""

from __future__ import annotations

import hashlib
import os
from pathlib import Path
from typing import Any

import torch
from attrs import Factory, define, fields

from attribution.errors import ConfigError
from attribution.training.config import TrainingConfig
from attribution.training.network import AnchorNetwork

CHECKPOINT_FILE = "checkpoint.pt"


@define
class RunState:
    """Where a run stands, apart from its weights."""

    step: int = 0
    """Steps done, over all epochs. Which windows come next follows from it, and so does the rate."""
    losses: dict[str, float] = Factory(dict)
    """Running means."""
    history: list[dict[str, Any]] = Factory(list)
    """What was measured after each epoch, in plain values."""

    @property
    def best(self) -> int:
        """The epoch with the best score so far, counted from 0; -1 before the first."""
        scores = [entry["score"] for entry in self.history]
        return scores.index(max(scores)) if scores else -1


_SAME_WEIGHTS = frozenset(
    ("output", "name", "runs", "mean_with", "threads", "checkpoint_every", "report_every", "export", "card", "folder")
)
"""Settings that change no weights of one run. Left out rather than reset, so that a new field in them ends no run."""


def fingerprint(config: TrainingConfig) -> str:
    """Return what tells two runs apart that would give different weights."""
    told = {item.name: getattr(config, item.name) for item in fields(TrainingConfig) if item.name not in _SAME_WEIGHTS}
    return hashlib.sha256(repr(told).encode()).hexdigest()


def save_checkpoint(
    folder: Path, state: RunState, network: AnchorNetwork, optimizer: torch.optim.Optimizer, config: TrainingConfig
) -> None:
    """Write the state of a run; whoever kills the run meanwhile finds the one before."""
    save(
        {
            "fingerprint": fingerprint(config),
            "step": state.step,
            "losses": state.losses,
            "history": state.history,
            "network": network.state_dict(),
            "optimizer": optimizer.state_dict(),
            "chance": torch.get_rng_state(),
        },
        folder / CHECKPOINT_FILE,
    )


def save(data: object, path: Path) -> None:
    """Write with torch, whole or not at all."""
    temporary = path.with_name(f".{path.name}.tmp")
    torch.save(data, temporary)
    os.replace(temporary, path)


def load(path: Path) -> dict[str, Any]:
    """Return what `save` wrote.

    Raises:
        ConfigError: If there is nothing, or the file is damaged.
    """
    try:
        data: dict[str, Any] = torch.load(path, map_location="cpu", weights_only=True)
    except Exception as error:
        raise ConfigError(f"{path}: cannot be read: {error}") from error
    return data


def load_checkpoint(
    folder: Path, network: AnchorNetwork, optimizer: torch.optim.Optimizer, config: TrainingConfig
) -> RunState:
    """Set network, optimizer and chance to where a run stopped, and return its state; a new one where there is none.

    Raises:
        ConfigError: If the run was made with another configuration, or the file is damaged.
    """
    path = folder / CHECKPOINT_FILE
    if not path.is_file():
        return RunState()
    data = load(path)
    if data["fingerprint"] != fingerprint(config):
        raise ConfigError(f"{path}: made with another configuration; choose another output, or start anew")
    network.load_state_dict(data["network"])
    optimizer.load_state_dict(data["optimizer"])
    torch.set_rng_state(data["chance"])
    return RunState(data["step"], data["losses"], data["history"])
