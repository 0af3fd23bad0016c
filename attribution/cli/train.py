"""`attribution train`: a tagger from annotated articles."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from attribution.cli.run import guarded
from attribution.cli.table import rows

if TYPE_CHECKING:
    from attribution.training.loop import Progress
    from attribution.training.run import TrainingResult


def train(
    config: Annotated[Path, typer.Argument(metavar="CONFIG", help="Settings of the run, a TOML file.")],
    resume: Annotated[bool, typer.Option("--resume", help="Go on where a run of these settings stopped.")] = False,
) -> None:
    """Train the tagger on annotated articles, or continue from a model on articles of your own.

    Writes checkpoints, a log and, in the end, a model with its card to the output folder of the settings.
    """
    with guarded():
        from attribution.training.config import read_config
        from attribution.training.needs import check_installed

        settings = read_config(config)
        check_installed()
        from attribution.training.run import train as run

        _print(run(settings, resume=resume, report=_say))


def _say(progress: Progress) -> None:
    """Print one line to standard error."""
    losses = ", ".join(f"{name} {value:.4f}" for name, value in progress.losses.items())
    scores = "".join(f", pair F {score:.4f} on {name}" for name, score in progress.scores.items())
    which = f"run {progress.run}, " if progress.run > 1 else ""
    where = f"{which}epoch {progress.epoch}/{progress.epochs}, step {progress.step}/{progress.steps}"
    typer.echo(f"{where}, {progress.seconds:.0f} s: {losses}{scores}", err=True)


def _print(result: TrainingResult) -> None:
    measures = result.evaluation.measures if result.evaluation else {}
    table = [
        (corpus, name, f"{measure.precision:.3f}", f"{measure.recall:.3f}", f"{measure.f:.3f}")
        for corpus, found in measures.items()
        for name, measure in found.items()
    ]
    if table:
        typer.echo("\n".join(rows([("corpus", "measure", "precision", "recall", "F"), *table])))
    typer.echo(f"{result.folder}: {result.export.bytes / 1e6:.1f} MB")
