"""`attribution lsp`: findings in an editor."""

from __future__ import annotations

import typer

from attribution.cli import options
from attribution.cli.configure import make_settings
from attribution.cli.run import guarded


def lsp(
    context: typer.Context,
    profile: options.Profile = None,
    select: options.Select = None,
    enable: options.Enable = None,
    ignore: options.Ignore = None,
    publisher: options.Publisher = None,
    pipeline: options.Pipeline = None,
    config: options.ConfigFile = None,
    no_config: options.NoConfig = False,
    decisions: options.DecisionFiles = None,
    baseline: options.BaselineFile = None,
    strict_plugins: options.StrictPlugins = False,
) -> None:
    """Serve an editor over standard input and output, by the Language Server Protocol.

    Editors start it; it shows findings in text and Markdown as they are typed.
    """
    with guarded():
        from attribution.lsp.needs import check_installed

        check_installed()
        from attribution.lsp.desk import Desk
        from attribution.lsp.server import serve
        from attribution.plugins import Plugins, own_version

        plugins = Plugins.load(strict=strict_plugins)
        desk = Desk(plugins, lambda path: make_settings(context, [path], plugins))
        serve(desk, own_version())
