"""The fullest way in which an article calls a source."""

from __future__ import annotations

import re

from attribution.resolve.entities import Entity
from attribution.resolve.mentions import Form
from attribution.resolve.words import Words

_LONGEST = 90
"""Characters of a mention from which on it holds more than a name and a title."""
_NO_NAME = re.compile(
    r",? (?:(?:on|about|into|regarding|after|during|since|before) "
    r"(?:the |an? |its |his |her |their |whether |how )?[a-z\d]|"
    r"(?:released|published|conducted|issued|obtained|who|which|that|whose)\b|"
    r"(?:last|this|earlier|late|early) (?:this |last )?(?:week|month|year|spring|summer|fall|autumn|winter|\w+day)\b)|"
    r" \([^()]*\)?$"
)
"""What follows the name of a body and is no part of it: "the Kelm Board on the state of the pier", "… (KB)"."""
_BESIDE_TITLE = re.compile(r"(?:[Bb]oth|[Aa]n? (?:[a-z-]+ )*[a-z-]+) ")
"""What stands before a title and is no part of it: "an irritated Mayor Ann Moe"."""
_OWNER = re.compile(r"(?:[Tt]he )?(?:[A-Z][\w.&-]* )*[A-Z][\w.&-]*[’']s? ")
_POINTS_BACK = re.compile(r"(?:both|that|those|this|these|(?:the|this) same) ", re.IGNORECASE)
"""What calls a source by what it was called before: "both officials", "that person"."""
_LEADS_TO = re.compile(r" (?:by|named|called) ")
_SUFFIX = re.compile(r",? (?:Jr|Sr)\b\.?| (?:II|III|IV)\b")


_SMALL_LEAD = re.compile(r"(?:(?:My|His|Her|Their|Its|Our) )?(?:[a-z][a-z’'-]* )+(?=[A-Z])")
_OF_OFFICES = frozenset(
    "former acting interim late then retired outgoing incoming deputy assistant associate state federal senior junior "
    "vice longtime veteran first the".split()
)
"""What may stand in small letters before a title: "former Mayor Ann Moe"."""
_TO_OTHERS = frozenset("rival colleague friend foe opponent ally enemy client neighbor neighbour".split())
"""What somebody is to others, and not called: "rival Ann Moe"."""


def canonical_of(entity: Entity, words: Words) -> str:
    """Return the name by which to list a source: full name with its title, else the longest description."""
    if entity.form is Form.PERSON and entity.name:
        full = " ".join(entity.name)
        # "Her husband, Ben Moe", "Ann Moe, 44": what stands beside a comma tells who, and is no part of the name.
        parts = (part for read in entity.read if len(read.text) < _LONGEST for part in read.text.split(", "))
        return max((_called(_up_to(full, part), words) for part in parts if full in part), key=len, default=full)
    if entity.form is Form.BODY:
        named = [read for read in entity.read if read.name]
        if any(entity.outlet.endswith(f" {read.text.removeprefix('the ').removeprefix('The ')}") for read in named):
            return entity.outlet  # "the Courier" of the Kelm Courier
        if named:
            fullest = max((read.text for read in named), key=len)
            short = _NO_NAME.split(fullest, maxsplit=1)[0]
            return short if " " in short else fullest
    texts = (read.text for read in entity.read)
    return max(texts, key=lambda text: (not _POINTS_BACK.match(text), len(text)), default="") or "unknown"


def _called(named: str, words: Words) -> str:
    """Return a name without small words before it that are no title: "my colleague | Ann Moe"."""
    lead = _SMALL_LEAD.match(named)
    if lead is None:
        return named
    said = lead[0].split()
    noun = words.noun(said)
    title = noun is not None and noun.kind == "person" and not noun.plural and noun.head not in _TO_OTHERS
    return named if title or said[-1] in _OF_OFFICES else named[lead.end() :]


def _up_to(name: str, part: str) -> str:
    """Return the words of a mention as far as the name goes, with "Jr." and the like."""
    end = part.index(name) + len(name)
    suffix = _SUFFIX.match(part, end)
    lead = part[: end - len(name)]
    if _OWNER.fullmatch(lead):
        return part[len(lead) : suffix.end() if suffix else end]  # "Kelm's Ann Moe"
    # "a letter written by Mayor Ann Moe" is not what she is called.
    named = _LEADS_TO.split(part[: suffix.end() if suffix else end])[-1].strip(" ,")
    beside = _BESIDE_TITLE.match(named)
    return named[beside.end() :] if beside is not None and named[beside.end()].isupper() else named
