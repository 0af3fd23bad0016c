"""`attribution rules`: which rules there are, and what one of them is about."""

from __future__ import annotations

from typing import Annotated

import typer

from attribution.cli.run import guarded
from attribution.cli.table import rows
from attribution.errors import ConfigError

EXPLAIN = "explain"
"""A word that may stand before the name, for those who look for a command of this name."""


def rules(
    names: Annotated[
        list[str] | None,
        typer.Argument(metavar="[explain] [NAME]", help="Name, code or family of rules.", show_default=False),
    ] = None,
) -> None:
    """List the rules, or explain some: what each flags, why it matters, when it is fine, with examples."""
    wanted = names or []
    with guarded():
        if wanted[:1] == [EXPLAIN]:
            wanted = wanted[1:]
            if not wanted:
                raise ConfigError("name the rule to explain; `attribution rules` lists them")
        from attribution.plugins import Plugins

        known = sorted(Plugins.load().rules(), key=lambda rule: rule.code)
        if not wanted:
            table = [(rule.code, rule.name, rule.severity, rule.status, rule.summary) for rule in known]
            typer.echo("\n".join(rows(table)))
            return
        from attribution.rules.document import rule_page
        from attribution.rules.select import find_rules

        found = dict.fromkeys(rule for name in wanted for rule in find_rules(known, name))
        typer.echo("\n".join(map(rule_page, found)), nl=False)
