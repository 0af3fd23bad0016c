"""Whether two descriptions can be of one holder of an office: by what is added to it, its field, its country."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from attribution.resolve.heads import GENERIC, MAY_BE_ANYBODY, UNIQUE
from attribution.resolve.role_words import FORMER

_LEADS = frozenset(
    "head chief director president publisher editor executive chairman chairwoman chairperson chair dean principal "
    "rector provost founder archbishop bishop coroner registrar superintendent".split()
)
"""Offices of which a body has one, where the description names the body."""
_LEADS_BODY = re.compile(
    r"the (?!former|ex-|one-time|deputy|vice|assistant|associate|acting|next|new)(?:[\w-]+ ){0,3}?"
    r"(?:chief executive|chief of staff|editor[- ]in[- ]chief|managing director|executive director|"
    rf"{'|'.join(sorted(_LEADS))}) (?:of|for|at) (?:the |its |his |her |their )?[\w’'.-]+",
    re.IGNORECASE,
)
_NO_OFFICE = frozenset(
    "rival critic opponent ally antagonist accuser backer supporter donor competitor concern".split()
)
"""What somebody can be the chief of without holding an office."""
_CHIEF = re.compile(r".{2,40}?[’']s? (?:own |current )?(chief|lead|top) [\w -]+$")
_OF_BODY = re.compile(r"(?:the |its |their |his |her )?[\w .-]{2,40}[’']s? (?:[\w-]+ ){0,2}?([\w-]+)(?: of [\w ]+)?$")

_OTHER = frozenset(("vice", "deputy", "general", "assistant", "lieutenant", "lt", "prime"))
"""Words that make another office of one; whoever leaves them out does not mean that one."""
_FIELDS = frozenset(
    "foreign defense defence finance interior justice health education economy trade transport labor labour energy "
    "environment agriculture culture home treasury prime state commerce housing navy army press".split()
)
_CHAMBERS = frozenset(("house", "senate"))
_PARTIES = frozenset(("republican", "democratic"))
"""Of two ministers or leaders with different ones, the one is not the other."""
_OWNED = re.compile(r"(?:[\w.-]+ )*?([A-Z][\w.-]+)[’']s? (?=[a-z])")
"""Whose a description says somebody is; the last word of the name stands for it."""
_OF_NAMED = re.compile(r" of (?:the )?([A-Z][\w’'.-]*(?: [A-Z][\w’'.-]*)*)$")
_ALIKE = 3
"""Letters that a country and its adjective share: Iran, Iranian."""


def is_sole(description: str, head: str) -> bool:
    """Return whether one person holds an office at a time: "the president", "the head of the union", "the firm's dean".

    Args:
        description: The words of a mention.
        head: The noun that they are headed by, in small letters.
    """
    if description[:4].lower() == "the " and FORMER.search(description):
        return False
    if head in UNIQUE or _LEADS_BODY.match(description):
        return True
    last = head.rpartition(" ")[2]
    chief = _CHIEF.match(description) if last not in _NO_OFFICE else None
    if chief is not None and (
        chief[1] == "chief" or last == "diplomat" or (last not in MAY_BE_ANYBODY and last not in GENERIC)
    ):
        return True
    owned = _OF_BODY.match(description)
    return owned is not None and owned[1].lower() == last and last in _LEADS


def other_office(title: Sequence[str], wanted: Iterable[str], description: str) -> bool:
    """Return whether a title only shares a word with an office: "Vice President", "Attorney General".

    Args:
        title: The words of the name with its title, of which one is among `wanted`.
        wanted: Lower-case words of the office.
        description: What the office is called where it is looked for.
    """
    parts = [word.lower().strip(".") for word in title]
    at = next(at for at, part in enumerate(parts) if part in wanted)
    around = {*parts[max(0, at - 1) : at], *parts[at + 1 : at + 2]} & _OTHER
    return other_field(description.split(), parts) or not all(word in description.lower() for word in around)


def other_field(one: Iterable[str], other: Iterable[str]) -> bool:
    """Return whether two descriptions name different fields: "the foreign minister", "the prime minister"."""
    ones, others = ({word.lower() for word in words} for words in (one, other))
    pairs = ((ones & among, others & among) for among in (_FIELDS, _CHAMBERS, _PARTIES))
    return any(mine and theirs and mine.isdisjoint(theirs) for mine, theirs in pairs)


def other_owner(one: str, other: str) -> bool:
    """Return whether two descriptions belong to different people or bodies: "Holm's mother", "Marsh's mother"."""
    owners = [_OWNED.match(description) for description in (one, other)]
    return all(owners) and len({owner[1] for owner in owners if owner}) > 1


def named_after(description: str) -> str:
    """Return the body or country of an office, empty for none: "the president of the Kelm Assembly"."""
    found = _OF_NAMED.search(description)
    return found[1] if found else ""


def places_of(description: str) -> set[str]:
    """Return the capitalised words of a description, its first only where it owns: "Iran's minister"."""
    first, *others = description.split()
    said = [*([first] if first.endswith(("’s", "'s")) else []), *others]
    return {word.removesuffix("’s").removesuffix("'s") for word in said if word[:1].isupper()}


def other_place(places: Iterable[str], others: Iterable[str]) -> bool:
    """Return whether two descriptions name different countries; those that only one names do not count."""
    one, other = ({word[:_ALIKE] for word in words} for words in (places, others))
    return bool(one and other) and one.isdisjoint(other)
