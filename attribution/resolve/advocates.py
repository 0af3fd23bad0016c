"""Bodies that campaign for a cause, named in what an article says of somebody."""

from __future__ import annotations

from functools import lru_cache

from attribution.resolve.entities import initials
from attribution.resolve.words import tokens

_LONGEST = 7
"""Words of a name."""
_INITIALS = range(3, 7)
"""Letters by which a text may call a body that it has named."""


def advocates_in(description: str, text: str, names: frozenset[str]) -> str:
    """Return the first body among `names` that a description holds, empty for none.

    Args:
        description: The words, with their capitals.
        text: The article, which may call a body by its initials after naming it.
        names: Names of bodies in small letters.
    """
    words = [word.removesuffix("’s").removesuffix("'s").strip(".,") for word in tokens(description)]
    for start, word in enumerate(words):
        if not word[:1].isupper() and not word[:1].isdigit():
            continue
        for end in range(min(len(words), start + _LONGEST), start, -1):
            name = " ".join(words[start:end]).lower()
            if name in names:
                return name
        if word.isupper() and len(word) in _INITIALS:
            meant = _by_initials(names).get(word.lower(), ())
            told = text.lower() if meant else ""
            for name in meant:
                if name in told:
                    return name
    return ""


@lru_cache(maxsize=8)
def _by_initials(names: frozenset[str]) -> dict[str, tuple[str, ...]]:
    found: dict[str, tuple[str, ...]] = {}
    for name in sorted(names):
        letters = initials(name.split())
        found[letters] = (*found.get(letters, ()), name)
    return found
