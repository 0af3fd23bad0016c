"""Relatives of whom an article is about: "the parents of Ann Moe" tells who Bob Moe is."""

from __future__ import annotations

import re
from collections.abc import Mapping

_KIN = (
    r"(?:parents?|fathers?|mothers?|brothers?|sisters?|siblings?|sons?|daughters?|children|wife|husband|widow(?:er)?|"
    r"family|relatives?|uncles?|aunts?|cousins?|grand(?:parents?|mother|father|son|daughter)|stepfather|stepmother)"
)
_NAME = r"[A-Z][\w’'.-]*(?: [A-Z][\w.-]*){1,3}"
_OF = re.compile(rf"\b{_KIN} of (?:the )?(?:late )?({_NAME})\b")
_OWN = re.compile(rf"\b({_NAME})[’']s? (?:\w+ )?{_KIN}\b")


def with_relatives(text: str) -> Mapping[str, frozenset[str]]:
    """Return the first names of the persons whose relatives a text names, by surname."""
    found: dict[str, set[str]] = {}
    for told in (*_OF.finditer(text), *_OWN.finditer(text)):
        first, *_, surname = told[1].removesuffix("’s").removesuffix("'s").split()
        found.setdefault(surname, set()).add(first)
    return {surname: frozenset(firsts) for surname, firsts in found.items()}
