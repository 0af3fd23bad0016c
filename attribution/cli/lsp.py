"""`attribution lsp`: findings in an editor."""

from __future__ import annotations

from typing import TYPE_CHECKING

from attribution.cli import options
from attribution.cli.configure import make_settings
from attribution.cli.run import guarded

if TYPE_CHECKING:
    from attribution.config import Config


def lsp(
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
        from attribution.silence import read_ledger

        plugins = Plugins.load(strict=strict_plugins)

        def settings(path: str) -> Config:
            found = make_settings(
                [path],
                plugins,
                file=config,
                search=not no_config,
                strict_plugins=strict_plugins,
                profile=profile,
                pipeline=pipeline,
                select=select,
                enable=enable,
                ignore=ignore,
                publisher=publisher,
            )
            return found.config(path)

        desk = Desk(plugins, settings, lambda: read_ledger(decisions or (), baseline))
        serve(desk, own_version())
