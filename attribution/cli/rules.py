"""`attribution rules`: which rules there are, and what one of them is about."""

from __future__ import annotations

from typing import Annotated

import typer

from attribution.cli.run import guarded
from attribution.cli.table import rows


def rules(
    name: Annotated[
        str | None,
        typer.Argument(metavar="[NAME]", help="Name, code or family of rules.", show_default=False),
    ] = None,
) -> None:
    """List the rules, or explain one: what it flags, why it matters, when it is fine, with examples."""
    with guarded():
        from attribution.plugins import Plugins

        known = sorted(Plugins.load().rules(), key=lambda rule: rule.code)
        if name is None:
            table = [(rule.code, rule.name, rule.severity, rule.status, rule.summary) for rule in known]
            typer.echo("\n".join(rows(table)))
            return
        from attribution.rules.document import rule_page
        from attribution.rules.select import find_rules

        typer.echo("\n".join(rule_page(rule) for rule in find_rules(known, name)), nl=False)
