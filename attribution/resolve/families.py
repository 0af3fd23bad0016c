"""Relatives of whom an article is about: "the parents of Ann Moe" tells who Bob Moe is."""

from __future__ import annotations

import re
from collections.abc import Sequence

_KIN = (
    r"(?:parents?|fathers?|mothers?|brothers?|sisters?|siblings?|sons?|daughters?|children|wife|husband|widow(?:er)?|"
    r"family|relatives?|uncles?|aunts?|cousins?|grand(?:parents?|mother|father|son|daughter)|stepfather|stepmother)"
)


def is_relative(name: Sequence[str], text: str) -> bool:
    """Return whether a text names relatives of another person who has the surname of `name`.

    Args:
        name: The words of a person's name, the surname last.
        text: The article.
    """
    surname = re.escape(name[-1])
    first = name[0] if len(name) > 1 else ""
    told = re.compile(
        rf"\b{_KIN} of (?:the )?(?:late )?((?:[A-Z][\w’'.-]* ){{1,3}}){surname}\b|"
        rf"\b((?:[A-Z][\w’'.-]* ){{1,3}}){surname}(?:[’']s?) (?:\w+ )?{_KIN}\b"
    )
    return any((found[1] or found[2]).split()[0] != first for found in told.finditer(text))
