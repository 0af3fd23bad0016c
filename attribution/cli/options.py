"""Options that several subcommands share, and the settings they make up."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

Paths = Annotated[
    list[str],
    typer.Argument(
        metavar="PATH",
        help="Files (.txt, .md, .jsonl, .json, each also with .gz), folders, or - for standard input.",
        show_default=False,
    ),
]
OutputPath = Annotated[
    Path | None,
    typer.Option("--output", "-o", metavar="FILE", help="Write there, whole or not at all; default: standard output."),
]
ReaderName = Annotated[
    str | None,
    typer.Option("--reader", metavar="NAME", help="Format of the input, whatever its files are called."),
]
Publisher = Annotated[
    str | None,
    typer.Option("--publisher", metavar="NAME", help="Publisher of articles that do not name theirs."),
]
Pipeline = Annotated[str, typer.Option("--pipeline", metavar="NAME", help="How to detect: fast.")]
Workers = Annotated[int, typer.Option("--workers", min=1, metavar="N", help="Processes that share the work.")]
StrictPlugins = Annotated[
    bool, typer.Option("--strict-plugins", help="Stop where a plugin fails, rather than go on without it.")
]
