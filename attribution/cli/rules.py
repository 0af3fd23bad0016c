"""`attribution rules`: which rules there are, and what one of them is about."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, Annotated

import typer

from attribution.cli.run import guarded
from attribution.cli.table import rows
from attribution.errors import ConfigError

if TYPE_CHECKING:
    from attribution.rules.base import Rule

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
        typer.echo("\n".join(dict.fromkeys(page for name in wanted for page in _pages(name, known))), nl=False)


def _pages(name: str, known: Sequence[type[Rule]]) -> Iterator[str]:
    """Yield the pages of what `name` stands for: rules, findings about decisions, a diagnostic.

    Raises:
        ConfigError: If nothing is called so; with the nearest name.
    """
    from attribution.model import DIAGNOSTICS
    from attribution.rules.document import diagnostic_page, notice_page, rule_page
    from attribution.rules.select import find_rules
    from attribution.rules.suggest import unknown
    from attribution.silence import NOTICES

    wanted = name.strip().lower()
    notices = [one for one in NOTICES if wanted in {one.code.lower(), one.name, one.family.lower()}]
    yield from (_with_address(notice_page(one), one.url) for one in notices)
    diagnostics = [one for one in DIAGNOSTICS if one.code == wanted]
    yield from map(diagnostic_page, diagnostics)
    if notices or diagnostics:
        return
    try:
        found = find_rules(known, name)
    except ConfigError:
        rules = [word for one in known for word in (one.name, one.code, one.family(), *one.aliases)]
        others = [word for one in NOTICES for word in (one.name, one.code, one.family)]
        codes = [*rules, *others, *(one.code for one in DIAGNOSTICS)]
        raise ConfigError(unknown("no rule, family or diagnostic is called", name, codes)) from None
    yield from (_with_address(rule_page(one), one.url) for one in found)


def _with_address(page: str, url: str | None) -> str:
    return f"{page}\n{url}\n" if url else page
