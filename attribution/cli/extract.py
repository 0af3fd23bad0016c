"""`attribution extract`: who says what, for programs, an article a line."""

from __future__ import annotations

import typer

from attribution.cli import options
from attribution.cli.configure import make_settings
from attribution.cli.run import BAD_INPUT, Run, guarded


def extract(
    context: typer.Context,
    paths: options.Paths,
    output: options.OutputPath = None,
    publisher: options.Publisher = None,
    pipeline: options.Pipeline = None,
    scope: options.Scope = "standard",
    model: options.Model = None,
    config: options.ConfigFile = None,
    no_config: options.NoConfig = False,
    workers: options.Workers = 1,
    threads: options.Threads = 0,
    reader: options.ReaderName = None,
    overrides: options.Overrides = None,
    strict_plugins: options.StrictPlugins = False,
) -> None:
    """Write the attributions of articles as JSON lines, one article a line, in the order of the input.

    `attribution schema` describes a line. Articles are read and written one after the other, so that the
    input may be larger than memory. Where some input cannot be read, the rest is done and the exit code is 2.
    """
    with guarded():
        from attrs import evolve

        from attribution.engine import Engine
        from attribution.plugins import Plugins
        from attribution.serial import analysis_line
        from attribution.serial.output import open_output

        plugins = Plugins.load(strict=strict_plugins)
        run = Run(paths, plugins, reader=reader, output=output, overrides=overrides or ())
        settings = make_settings(context, run.files, plugins)
        run.pass_over(settings.named_files)
        own = evolve(settings.base, scope=scope, model=model, threads=threads, overrides=run.overrides)
        engine = Engine(own, plugins=plugins, choose=settings if settings.files else None)
        done = 0
        with open_output(output) as out, run.progress:
            for analysis in engine.pipe(run.articles(), n_process=workers, on_error=run.failed):
                for piece in analysis_line(analysis):
                    out.write(piece)
                out.write("\n")
                run.report_overrides(analysis)
                run.progress.advance()
                done += 1
            if not done:
                out.discard()
    if run.problems:
        raise typer.Exit(BAD_INPUT)
