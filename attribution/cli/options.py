"""Options that several subcommands share.

An option that is a setting is a parameter of its name, which `make_settings` takes from the context: a subcommand
declares it and needs no line more.
"""

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
Pipeline = Annotated[
    str | None,
    typer.Option(
        "--pipeline",
        metavar="NAME",
        help="How to detect: default (rules and trained tagger) or fast (rules alone).",
        show_default=False,
    ),
]
Scope = Annotated[
    str,
    typer.Option(
        "--scope",
        metavar="NAME",
        help="What counts: standard, or wide (other attitudes and bare nouns, as in PolNeAR).",
    ),
]
Model = Annotated[
    str | None,
    typer.Option("--model", metavar="FOLDER", help="Model of `attribution train` to use instead of the shipped one."),
]
Threads = Annotated[
    int,
    typer.Option("--threads", min=0, metavar="N", help="Threads of the tagger in a process; 0: one a core."),
]
Overrides = Annotated[
    list[Path] | None,
    typer.Option("--overrides", metavar="FILE", help="Corrections made by hand; may be given several times."),
]
Profile = Annotated[
    str | None, typer.Option("--profile", metavar="NAME", help="House style to judge by.", show_default=False)
]
Select = Annotated[
    list[str] | None,
    typer.Option("--select", metavar="RULES", help="Only these rules: names, codes or families."),
]
Enable = Annotated[
    list[str] | None, typer.Option("--enable", metavar="RULES", help="These rules too: previews, for instance.")
]
Ignore = Annotated[list[str] | None, typer.Option("--ignore", metavar="RULES", help="Not these rules.")]
FailLevel = Annotated[
    str | None,
    typer.Option(
        "--fail-level",
        metavar="LEVEL",
        help="Fail from here on: note, warning (default), error, never.",
        show_default=False,
    ),
]
ConfigFile = Annotated[
    Path | None,
    typer.Option("--config", metavar="FILE", help="Settings for all articles; default: the nearest file above each."),
]
NoConfig = Annotated[bool, typer.Option("--no-config", help="Read no file with settings.")]
Workers = Annotated[int, typer.Option("--workers", min=1, metavar="N", help="Processes that share the work.")]
StrictPlugins = Annotated[
    bool, typer.Option("--strict-plugins", help="Stop where a plugin fails, rather than go on without it.")
]
DecisionFiles = Annotated[
    list[Path] | None,
    typer.Option("--decisions", metavar="FILE", help="Findings that somebody decided to let stand, and why (TOML)."),
]
BaselineFile = Annotated[
    Path | None,
    typer.Option("--baseline", metavar="FILE", help="Old findings, which do not count."),
]
WriteBaseline = Annotated[
    bool, typer.Option("--write-baseline", help="Write the findings of this run to the baseline; none of them counts.")
]
