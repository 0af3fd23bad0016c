"""`attribution audit`: what an editor should look at."""

from __future__ import annotations

import inspect
import os
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from attribution.cli import options
from attribution.cli.configure import common_fail_level, common_profile, make_settings
from attribution.cli.run import BAD_INPUT, FINDINGS, Run, guarded

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from attribution.model import ArticleReport, RuleFacts
    from attribution.plugins import Plugins
    from attribution.reporters.base import Reporter
    from attribution.rules.base import Rule
    from attribution.silence import Ledgers


def audit(
    context: typer.Context,
    paths: options.Paths,
    format_name: Annotated[
        str, typer.Option("--format", "-f", metavar="NAME", help="Form of the report: text, concise, json, sarif, …")
    ] = "text",
    output: options.OutputPath = None,
    profile: options.Profile = None,
    select: options.Select = None,
    enable: options.Enable = None,
    ignore: options.Ignore = None,
    fail_level: options.FailLevel = None,
    publisher: options.Publisher = None,
    pipeline: options.Pipeline = None,
    model: options.Model = None,
    config: options.ConfigFile = None,
    no_config: options.NoConfig = False,
    workers: options.Workers = 1,
    threads: options.Threads = 0,
    reader: options.ReaderName = None,
    overrides: options.Overrides = None,
    strict_plugins: options.StrictPlugins = False,
    decisions: options.DecisionFiles = None,
    baseline: options.BaselineFile = None,
    write_baseline: options.WriteBaseline = False,
) -> None:
    """Print what an editor should look at in articles, and why it matters to a reader.

    Exit code: 0 clean, 1 findings at the fail level or above, 2 input that could not be read (the rest is
    done).
    """
    with guarded():
        from attrs import evolve

        from attribution.engine import Engine
        from attribution.model import Report
        from attribution.plugins import Plugins, own_version
        from attribution.serial.output import open_output
        from attribution.silence import Ledgers

        plugins = Plugins.load(strict=strict_plugins)
        reporter = make_reporter(plugins, format_name, output)
        run = Run(paths, plugins, reader=reader, output=output, overrides=overrides or ())
        settings = make_settings(context, run.files, plugins)
        run.pass_over(settings.named_files)
        ledgers = Ledgers(settings, run.files, writing=write_baseline)
        base = settings.base
        own = evolve(base, model=model, threads=threads, overrides=run.overrides)
        engine = Engine(own, plugins=plugins, choose=settings if settings.files else None)
        with open_output(output) as out:
            judged: list[ArticleReport] = []
            articles: Sequence[ArticleReport] = judged
            with run.progress:
                for article in engine.audit_pipe(run.articles(), n_process=workers, on_error=run.failed):
                    judged.append(ledgers.apply(article))
                    for problem in article.problems:
                        run.report(problem.place, problem.message)
                    run.report_overrides(article.analysis)
                    run.progress.advance()
            if write_baseline:
                articles = ledgers.write_baselines(judged)
            report = Report(
                articles=tuple(articles),
                problems=tuple(run.problems),
                profile=common_profile(base, articles),
                pipeline=base.pipeline,
                version=own_version(),
                fail_level=common_fail_level(base, articles),
                rules=rule_facts(engine.rules, plugins, articles),
                baseline=", ".join(path.as_posix() for path in ledgers.baselines),
            )
            for piece in reporter.render(report):
                out.write(piece)
            _tell_gone(ledgers, articles)
    if report.problems:
        raise typer.Exit(BAD_INPUT)
    if report.failed:
        raise typer.Exit(FINDINGS)


def rule_facts(ran: Iterable[Rule], plugins: Plugins, articles: Iterable[ArticleReport]) -> tuple[RuleFacts, ...]:
    """Return the facts of the rules of a run, by code.

    Args:
        ran: The rules that run where no section of a configuration chooses others.
        plugins: All rules there are.
        articles: Articles in which other rules may have found something.
    """
    from attribution.silence import NOTICES

    facts = {one.code: one for one in NOTICES}
    facts |= {rule.code: rule.facts(rule.severity_override) for rule in ran}
    found = {one.rule for article in articles for one in (*article.findings, *article.silenced)}
    facts |= {rule.code: rule.facts() for rule in plugins.rules() if rule.code in found - set(facts)}
    return tuple(facts[code] for code in sorted(facts))


def _tell_gone(ledgers: Ledgers, articles: Iterable[ArticleReport]) -> None:
    """Say how much of each baseline is no longer needed."""
    for path, gone in ledgers.gone(articles).items():
        what = f"{gone} of its findings {'is' if gone == 1 else 'are'} gone; --write-baseline forgets them"
        typer.echo(f"attribution: {path.as_posix()}: {what}", err=True)


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
    shown = sys.stdout is not None and sys.stdout.isatty()
    return shown and not os.environ.get("NO_COLOR") and os.environ.get("TERM") != "dumb"
