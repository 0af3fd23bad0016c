"""`attribution new`: the beginning of a rule or a plugin."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from attribution.cli.run import guarded

new = typer.Typer(no_args_is_help=True, help="Write the beginning of a rule or a plugin, which passes its own tests.")

Folder = Annotated[Path, typer.Option("--folder", metavar="FOLDER", help="Where; made where it is missing.")]


@new.command("rule")
def rule(
    name: Annotated[str, typer.Argument(metavar="NAME", help="The fault, in lower-case words with hyphens.")],
    folder: Folder = Path(),
    code: Annotated[
        str | None, typer.Option("--code", metavar="CODE", help="Code, such as KEL001; default: made of the name.")
    ] = None,
) -> None:
    """Write a rule and its tests, two files."""
    with guarded():
        from attribution.testing.scaffold import new_rule

        written = new_rule(name, folder, code=code)
        _tell(written, written[0])


@new.command("plugin")
def plugin(
    name: Annotated[str, typer.Argument(metavar="NAME", help="Its name: that of the newsroom, for instance.")],
    folder: Folder = Path(),
) -> None:
    """Write an installable package with an outlet, a phrase, a rule, a house style and tests."""
    with guarded():
        from attribution.testing.scaffold import new_plugin

        written = new_plugin(name, folder)
        _tell(written, written[0].parent)


def _tell(written: tuple[Path, ...], target: Path) -> None:
    for path in written:
        typer.echo(path)
    typer.echo(f"try it: attribution test {target}")
