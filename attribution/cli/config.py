"""`attribution config`: which settings hold for an article, and where each comes from."""

from __future__ import annotations

import os
from typing import Annotated

import typer

from attribution.cli import options
from attribution.cli.configure import make_settings
from attribution.cli.run import guarded
from attribution.cli.table import rows

config = typer.Typer(no_args_is_help=True, help="Look at the settings that files and options make up.")


@config.command("show")
def show(
    context: typer.Context,
    path: Annotated[
        str, typer.Argument(metavar="[PATH]", help="An article or a folder of them; default: the current folder.")
    ] = ".",
    publisher: options.Publisher = None,
    profile: options.Profile = None,
    select: options.Select = None,
    enable: options.Enable = None,
    ignore: options.Ignore = None,
    fail_level: options.FailLevel = None,
    pipeline: options.Pipeline = None,
    decisions: options.DecisionFiles = None,
    baseline: options.BaselineFile = None,
    config: options.ConfigFile = None,
    no_config: options.NoConfig = False,
) -> None:
    """Print the settings that hold for a path, the rules that run and those that do not, each with its origin."""
    with guarded():
        from attribution.plugins import Plugins
        from attribution.settings.show import overview

        plugins = Plugins.load()
        # Of a folder, what holds for an article in it; which article does not matter unless a glob names it.
        place = os.path.join(path, "article") if path != "-" and os.path.isdir(path) else path
        settings = make_settings(context, [place], plugins)
        found = overview(settings.effective(place), plugins.rules(), plugins.profiles())
        file = settings.file_for(place)
        typer.echo(f"file: {file.layer.origin if file else 'none'}\n")
        typer.echo("\n".join(rows(found.settings)))
        typer.echo("\nrules that run\n" + "\n".join(f"  {row}" for row in rows(found.running)))
        if found.silent:
            typer.echo("\nrules that do not run\n" + "\n".join(f"  {row}" for row in rows(found.silent)))
