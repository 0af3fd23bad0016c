"""Words for a name that does not exist: what it was, and what was probably meant."""

from __future__ import annotations

from collections.abc import Iterable
from difflib import get_close_matches

_SHOWN = 25
"""Names that an error lists; more are no help."""


def unknown(problem: str, name: str, known: Iterable[str]) -> str:
    """Return a message about an unknown name, with the nearest known one or all of them.

    Args:
        problem: What is wrong, up to the name: `no rule is called`.
        name: The name as it was given.
        known: The names there are.
    """
    names = sorted(set(known))
    by_lower = {one.lower(): one for one in names}
    near = get_close_matches(name.lower(), by_lower, n=1)
    if near:
        return f"{problem} {name!r}; did you mean {by_lower[near[0]]!r}?"
    there = ", ".join(names[:_SHOWN]) if names else "none"
    if len(names) > _SHOWN:
        there += f" and {len(names) - _SHOWN} more"
    return f"{problem} {name!r}; there are: {there}"
