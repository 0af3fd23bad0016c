"""`attribution schema`: the published JSON Schemas."""

from __future__ import annotations

from typing import Annotated

import typer

from attribution.cli.run import guarded


def schema(
    name: Annotated[
        str,
        typer.Argument(
            metavar="[analysis|report|overrides]",
            help="A line of `extract`, a report of `audit`, or corrections by hand.",
        ),
    ] = "analysis",
) -> None:
    """Print the JSON Schema (2020-12) of what this command writes, and of the corrections that it reads."""
    with guarded():
        from attribution import serial
        from attribution.errors import ConfigError

        if name not in serial.SCHEMAS:
            raise ConfigError(f"no schema is called {name!r}; there are {', '.join(serial.SCHEMAS)}")
        typer.echo(serial.dumps(serial.schema(name), indent=2))
