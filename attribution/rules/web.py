"""Where the documentation stands on the web: editors, code hosts and pages link to it."""

from __future__ import annotations

from typing import Final

DOCUMENTATION: Final = "https://example.org/attribution-audit/docs"
"""The folder `docs/`; the address that `[project.urls]` gives, which a test compares with this one."""


def page_of(name: str) -> str:
    """Return the address of the page of a rule that comes with this package.

    Args:
        name: Name of the rule.

    Example:
        >>> page_of("bare-source").removeprefix(DOCUMENTATION)
        '/rules/bare-source.md'
    """
    return f"{DOCUMENTATION}/rules/{name}.md"
