"""`attribution audit`: what an editor should look at."""

from __future__ import annotations

import inspect
import os
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from attribution.cli import options
from attribution.cli.output import open_output
from attribution.cli.run import BAD_INPUT, FINDINGS, Run, guarded

if TYPE_CHECKING:
    from attribution.plugins import Plugins
    from attribution.reporters.base import Reporter


def audit(
    paths: options.Paths,
    format_name: Annotated[
        str, typer.Option("--format", "-f", metavar="NAME", help="Form of the report: text or json.")
    ] = "text",
    output: options.OutputPath = None,
    profile: Annotated[str, typer.Option("--profile", metavar="NAME", help="House style to judge by.")] = "default",
    select: Annotated[
        list[str] | None,
        typer.Option("--select", metavar="RULES", help="Only these rules: names, codes or families."),
    ] = None,
    ignore: Annotated[list[str] | None, typer.Option("--ignore", metavar="RULES", help="Not these rules.")] = None,
    fail_level: Annotated[
        str,
        typer.Option(
            "--fail-level",
            metavar="LEVEL",
            help="Fail from here on: note, warning, error, never.",
        ),
    ] = "warning",
    publisher: options.Publisher = None,
    pipeline: options.Pipeline = "default",
    model: options.Model = None,
    workers: options.Workers = 1,
    threads: options.Threads = 0,
    reader: options.ReaderName = None,
    overrides: options.Overrides = None,
    strict_plugins: options.StrictPlugins = False,
) -> None:
    """Print what an editor should look at in articles, and why it matters to a reader.

    Exit code: 0 clean, 1 findings at the fail level or above, 2 input that could not be read (the rest is
    done).
    """
    with guarded():
        from attrs import evolve

        from attribution.config import Config
        from attribution.engine import Engine
        from attribution.model import Report
        from attribution.plugins import Plugins

        config = Config(
            profile=profile,
            pipeline=pipeline,
            model=model,
            threads=threads,
            select=select or (),
            ignore=ignore or (),
            fail_level=fail_level,
            publisher=publisher,
            strict_plugins=strict_plugins,
        )
        plugins = Plugins.load(strict=strict_plugins)
        reporter = make_reporter(plugins, format_name, output)
        run = Run(paths, plugins, reader=reader, output=output, overrides=overrides or ())
        engine = Engine(evolve(config, overrides=run.overrides), plugins=plugins)
        with open_output(output) as out:
            articles = []
            with run.progress:
                for article in engine.audit_pipe(run.articles(), n_process=workers, on_error=run.failed):
                    articles.append(article)
                    for problem in article.problems:
                        run.report(problem.place, problem.message)
                    run.report_overrides(article.analysis)
                    run.progress.advance()
            report = Report(
                articles=tuple(articles),
                problems=tuple(run.problems),
                profile=profile,
                pipeline=pipeline,
                version=_version(),
                fail_level=config.fail_level,
            )
            for piece in reporter.render(report):
                out.write(piece)
    if report.problems:
        raise typer.Exit(BAD_INPUT)
    if report.failed:
        raise typer.Exit(FINDINGS)


def make_reporter(plugins: Plugins, name: str, output: Path | None) -> Reporter:
    """Return the reporter of this name, in colours where it has them and the terminal shows them.

    Raises:
        ConfigError: If there is none.
    """
    from attribution.errors import ConfigError

    reporters = plugins.reporters()
    if name not in reporters:
        raise ConfigError(f"no format is called {name!r}; there are {', '.join(sorted(reporters))}")
    wanted = reporters[name]
    if output is None and _shows_colours() and "colour" in inspect.signature(wanted).parameters:
        made: Reporter = wanted(colour=True)  # type: ignore[call-arg]
        return made
    return wanted()


def _shows_colours() -> bool:
    """Return whether standard output is a terminal whose colours are wanted (no-color.org)."""
    return sys.stdout.isatty() and not os.environ.get("NO_COLOR") and os.environ.get("TERM") != "dumb"


def _version() -> str:
    from importlib.metadata import version

    return version("attribution-audit")
