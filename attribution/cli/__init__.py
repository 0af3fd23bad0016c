"""The command: one file a subcommand. Nothing heavy is imported before a subcommand needs it.

Exit codes: 0 clean, 1 findings at or above the fail level, 2 bad usage, input that could not be read, or a crash.
"""

from __future__ import annotations

import os
import signal
import sys
from typing import Annotated

import typer

from attribution.cli.audit import audit
from attribution.cli.config import config
from attribution.cli.extract import extract
from attribution.cli.lsp import lsp
from attribution.cli.new import new
from attribution.cli.plugins import plugins
from attribution.cli.rules import rules
from attribution.cli.run import guarded
from attribution.cli.schema import schema
from attribution.cli.test import test
from attribution.cli.train import train

app = typer.Typer(
    name="attribution",
    no_args_is_help=True,
    add_completion=False,
    rich_markup_mode=None,
    pretty_exceptions_enable=False,
)
for _command in (audit, extract, lsp, rules, plugins, schema, test, train):
    app.command()(_command)
for _name, _group in {"config": config, "new": new}.items():
    app.add_typer(_group, name=_name)


def _print_version(wanted: bool) -> None:
    if wanted:
        with guarded():
            from attribution.plugins import own_version

            typer.echo(f"attribution {own_version() or '(not installed)'}")
        raise typer.Exit


@app.callback()
def _root(
    _version: Annotated[
        bool,
        typer.Option("--version", callback=_print_version, is_eager=True, help="Print the version and exit."),
    ] = False,
) -> None:
    """Who says what in an article, who are they, through whom did it reach us, and why are they not named?"""


def _terminate(_number: int, _frame: object) -> None:
    # As an exception, so that half-written files are removed on the way out.
    raise SystemExit(128 + signal.SIGTERM)


def main() -> None:
    """Run the command."""
    signal.signal(signal.SIGTERM, _terminate)
    if sys.stderr is None:  # closed by the caller, who wants no complaints
        sys.stderr = open(os.devnull, "w", encoding="utf-8")  # noqa: SIM115 - until the end
    app()
