"""The training itself: steps, rates, checkpoints, and when to stop."""

from __future__ import annotations

import time
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path

import torch
from attrs import field, frozen
from torch import Tensor

from attribution.components.tagger.settings import TaggerSettings
from attribution.errors import ConfigError
from attribution.training.base import BEST_FILE
from attribution.training.checkpoint import RunState, load, load_checkpoint, save, save_checkpoint
from attribution.training.config import TrainingConfig
from attribution.training.evaluation import DevCorpus, evaluate, pair_f
from attribution.training.examples import Example, Slice, collate, epoch_of
from attribution.training.losses import losses_of
from attribution.training.network import AnchorNetwork, as_scorer, state_of

_MEMORY = 0.98
"""How much of the running mean of a loss is left after a step."""


@frozen(kw_only=True)
class Progress:
    """Where a run stands."""

    run: int
    """Counted from 1."""
    step: int
    steps: int
    epoch: int
    """Counted from 1."""
    epochs: int
    seconds: float
    """Since this process began to train."""
    losses: Mapping[str, float]
    """Running means of `anchor`, `link` and `act`."""
    scores: Mapping[str, float] = field(factory=dict)
    """F of pairs for each dev corpus, after an epoch."""


Report = Callable[[Progress], None]


def bfloat16_wanted(precision: str) -> bool:
    """Return whether the encoder is to compute in bfloat16.

    Args:
        precision: `bfloat16`, `float32`, or `auto` for what this processor is made for.
    """
    if precision != "auto":
        return precision == "bfloat16"
    known: Mapping[str, object] = getattr(torch.cpu, "get_capabilities", dict)()
    return any(known.get(name, False) for name in ("avx512_bf16", "amx_bf16", "arm_bf16", "bf16"))


class Trainer:
    """One run of training: made once, run once."""

    def __init__(
        self,
        network: AnchorNetwork,
        examples: Sequence[Example],
        dev: Sequence[DevCorpus],
        config: TrainingConfig,
        settings: TaggerSettings,
        folder: Path,
        report: Report | None = None,
        run: int = 0,
    ) -> None:
        self.network, self.config, self.settings, self.folder = network, config, settings, folder
        self._examples, self._dev, self._report = examples, dev, report
        self._number = run
        if run:  # the first goes on with the chance that made the network
            torch.manual_seed(config.seed + run)
        self._bfloat16 = bfloat16_wanted(config.precision)
        self._optimizer = _optimizer(network, config)
        self._starts = [0]
        for epoch in range(config.epochs):
            self._starts.append(self._starts[-1] + len(self._epoch(epoch)))
        if not self._starts[-1]:
            raise ConfigError("there is nothing to learn from in the training articles")
        self._began = 0.0
        self.state = RunState()
        self.last: Mapping[str, Tensor] = {}
        """The weights at the end of the run."""

    @property
    def steps(self) -> int:
        """Steps of a whole run."""
        return self._starts[-1]

    def run(self, *, resume: bool = False) -> RunState:
        """Train, and leave the best network in `network` and the last one in `last`.

        Args:
            resume: Go on from the checkpoint in the output folder, if there is one.

        Raises:
            ConfigError: If the checkpoint belongs to another configuration.
        """
        if resume:
            self.state = load_checkpoint(self.folder, self.network, self._optimizer, self.config)
        self._began = time.monotonic()
        for epoch in range(self.config.epochs):
            if self._stopped():
                break
            self._train(epoch)
            if len(self.state.history) <= epoch:
                self._measure(epoch)
        self.last = state_of(self.network)
        if self._dev:
            best = load(self.folder / BEST_FILE)
            self.network.load_state_dict(best)
        else:
            save(state_of(self.network), self.folder / BEST_FILE)
        self.network.eval()
        return self.state

    def _epoch(self, epoch: int) -> list[list[Slice]]:
        return epoch_of(
            self._examples,
            size=self.config.windows.size,
            overlap=self.config.windows.training_overlap,
            batch=self.config.batch,
            seed=self.config.seed,
            epoch=epoch,
            run=self._number,
            at_breaks=self.config.windows.at_breaks,
            blind=self.config.heads.blind,
        )

    def _train(self, epoch: int) -> None:
        done = self.state.step - self._starts[epoch]
        batches = self._epoch(epoch)[max(0, done) :]
        self.network.train()
        for slices in batches:
            self._step(slices)
            if self.state.step % self.config.checkpoint_every == 0:
                self._save()
            if self.state.step % self.config.report_every == 0:
                self._tell(epoch)

    def _step(self, slices: Sequence[Slice]) -> None:
        rate = self._rate()
        for group in self._optimizer.param_groups:
            group["lr"] = group["highest"] * rate
        batch = collate(slices, self.settings.special)
        losses = losses_of(self.network, batch, self.config.loss, bfloat16=self._bfloat16)
        self._optimizer.zero_grad()
        losses.total(self.config.loss).backward()  # type: ignore[no-untyped-call, unused-ignore]
        torch.nn.utils.clip_grad_norm_(self.network.parameters(), self.config.optimizer.clip)
        self._optimizer.step()
        self.state.step += 1
        for name in ("anchor", "link", "act"):
            now = getattr(losses, name).item()
            before = self.state.losses.get(name, now)
            self.state.losses[name] = _MEMORY * before + (1 - _MEMORY) * now

    def _rate(self) -> float:
        """Return the share of the highest rate: rising in the first steps, then falling to 0."""
        rising = max(1, round(self.steps * self.config.optimizer.warmup))
        falling = max(1, self.steps - rising)
        return min((self.state.step + 1) / rising, (self.steps - self.state.step) / falling, 1.0)

    def _measure(self, epoch: int) -> None:
        self.network.eval()
        entry: dict[str, object] = {"epoch": epoch + 1, "score": 0.0, "thresholds": {}, "scores": {}}
        if self._dev:
            scorer = as_scorer(self.network, bfloat16=self._bfloat16)
            found = evaluate(self._dev, scorer, self.network.tables(), self.settings)
            scores = {name: pair_f(measures) for name, measures in found.measures.items()}
            entry |= {"score": found.score, "thresholds": dict(found.thresholds), "scores": scores}
        self.state.history.append(entry)
        if self._dev and self.state.best == epoch:
            save(state_of(self.network), self.folder / BEST_FILE)
        self._save()
        self._tell(epoch)

    def _stopped(self) -> bool:
        """Return whether the last evaluations were all worse than an earlier one."""
        waited = len(self.state.history) - 1 - self.state.best
        return bool(self._dev and self.config.patience and self.state.history) and waited >= self.config.patience

    def _save(self) -> None:
        save_checkpoint(self.folder, self.state, self.network, self._optimizer, self.config)

    def _tell(self, epoch: int) -> None:
        if self._report is not None:
            measured = len(self.state.history) > epoch
            scores = self.state.history[epoch]["scores"] if measured else {}
            self._report(
                Progress(
                    run=self._number + 1,
                    step=self.state.step,
                    steps=self.steps,
                    epoch=epoch + 1,
                    epochs=self.config.epochs,
                    seconds=time.monotonic() - self._began,
                    losses=dict(self.state.losses),
                    scores=scores,
                )
            )


def _optimizer(network: AnchorNetwork, config: TrainingConfig) -> torch.optim.Optimizer:
    encoder = {id(weight) for weight in network.encoder.parameters()}
    groups = [
        {"params": [weight for weight in network.parameters() if (id(weight) in encoder) is inside], "highest": rate}
        for inside, rate in ((True, config.optimizer.rate), (False, config.optimizer.head_rate))
    ]
    return torch.optim.AdamW(groups, lr=config.optimizer.rate, weight_decay=config.optimizer.decay)
