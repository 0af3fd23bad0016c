"""Persons that a sentence names: by a first name that is known, or by a title before the name."""

from __future__ import annotations

import re

from attribution.lexicons import builtin_lexicon

_WORD = r"[A-Z][^\W\d_]+(?:[-'’][^\W\d_]+)*"
_NAMES = re.compile(rf"\b{_WORD}\.?(?: (?:[A-Z]\. )?{_WORD}){{1,3}}")
_LONG = 1_000
"""Characters of a sentence that are read; what is longer is no sentence."""


def people_in(sentence: str) -> list[tuple[str, str]]:
    """Return the persons that `sentence` names, each once, with `m`, `f` or nothing for the gender."""
    lexicon = builtin_lexicon("en")
    first_names, titles = lexicon.get("first_names", {}), lexicon.get("titles", {})
    gender = lexicon.get("gender", {})
    found: dict[str, tuple[str, str]] = {}
    for match in _NAMES.finditer(sentence[:_LONG]):
        words = match[0].split()
        title = ""
        while len(words) > 1 and words[0].rstrip(".").lower() in titles:
            title = words.pop(0).rstrip(".").lower()
        known = len(words) > 1 and words[0].lower() in first_names
        if not known and not title:
            continue
        told = (first_names[words[0].lower()] if known else "") or gender.get(title, "")
        found.setdefault(words[-1], (" ".join(words), told))
    return list(found.values())
