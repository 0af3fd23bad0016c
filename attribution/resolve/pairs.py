"""Whom "both" or "the two men" means: the two persons whom the text named together last."""

from __future__ import annotations

import re

from attribution.resolve.names import Name, core_name
from attribution.resolve.people import People

_PAIR = re.compile(
    r"both(?: of them)?|(?:both|the two|the|these two) "
    r"(?:men|women|couple|pair|duo|brothers|sisters|siblings|spouses|partners|candidates|senators|lawmakers|governors|"
    r"leaders|presidents|ministers|authors|lawyers|scientists|researchers)|(?:both|the two|these two) "
    r"(?:officials|aides|doctors|officers|officeholders)|the two|the pair|the couple",
    re.IGNORECASE,
)
_AND = re.compile(
    r"(?:, [^.;\n]{3,60},)? and (?:(?:his|her) [a-z]+(?: [a-z]+)?, |"
    r"(?:(?!(?:to|the|an?|by|with|from|in|at|on|as|it|he|she|they|his|her|their|who|that|then|was|is|had|has|said)\b)"
    r"[\w()&.-]+ ){1,7})?"
)
"""What stands between two names: "Ann Moe, the mayor, and Bob Poe", "Ann Moe and her husband, Bob Poe", "Ann Moe and
harbor master Bob Poe"."""
_REACH = 500


def means_pair(description: str) -> bool:
    """Return whether a description may mean two persons who were named together."""
    return _PAIR.fullmatch(description) is not None


def pair_before(position: int, people: People) -> str:
    """Return the two names that the text joined last before a place, "Ann Moe and Bob Poe"; empty for none."""
    later: Name | None = None
    for name in people.names.before(position, max(0, position - _REACH)):
        joined = later is not None and _AND.fullmatch(people.text, name.end, later.start) is not None
        if later is not None and joined and _are_persons(name, later, people):
            return f"{' '.join(name.words)} and {' '.join(later.words)}"
        later = name
    return ""


def _are_persons(one: Name, other: Name, people: People) -> bool:
    """Return whether one of two names is plainly a person's and the other may be one's, outside quotations."""
    cores = [core_name(name, people.words) for name in (one, other)]
    if not all(cores) or people.is_quoted(one.start) or people.is_quoted(other.start):
        return False
    plain = [people.is_person(core, name, "") for core, name in zip(cores, (one, other), strict=True)]
    return any(plain) and all(
        sure or (len(core) > 1 and people.may_name(core)) for sure, core in zip(plain, cores, strict=True)
    )
