"""`attribution plugins`: what is installed, and what it offers."""

from __future__ import annotations

import typer

from attribution.cli.run import guarded
from attribution.cli.table import rows


def plugins() -> None:
    """List the plugins with their packages, versions and hooks, and say which could not be used."""
    with guarded():
        from attribution.plugins import Plugins

        found = Plugins.load().describe()
        table = [
            (info.name, f"{info.distribution} {info.version}".strip(), ", ".join(_short(info.hooks))) for info in found
        ]
        typer.echo("\n".join(rows(table)))
        for info in found:
            if info.failure:
                typer.echo(f"not used: {info.name}: {info.failure}")


def _short(hooks: tuple[str, ...]) -> list[str]:
    """Return hook names without the prefix that all of them have."""
    return [hook.removeprefix("attribution_") for hook in hooks]
