"""Facets: what the text tells about an unnamed source instead of its name."""

from __future__ import annotations

import re
from collections.abc import Sequence

from attribution.model import Facet
from attribution.resolve.words import Words

_VAGUE_OBJECT = re.compile(
    r"\b(?:matter|situation|thinking|process|case|issue|plans?|deliberations?|probe|investigation|reaction)\b",
    re.IGNORECASE,
)
_KNOWS = re.compile(
    r"\b(?:familiar with|briefed (?:on|about)|with (?:\w+ )?(?:knowledge|understanding) of|with (?:direct |"
    r"first-?hand )?knowledge|close to the (?:matter|situation|talks|case|discussions)|knowledgeable about|privy to|"
    r"in the know)\b",
    re.IGNORECASE,
)
_ORG = re.compile(
    r"\b(?:(?i:white house|administration|government|congress\w*|senate|house|department|ministry|agency|police|"
    r"justice|pentagon|campaign|committee|company|party|state|treasury|intelligence|federal|military|army|embassy|"
    r"law enforcement|industry|presidential|cabinet|court|defen[cs]e|health|city|county|university|hospital|union)|"
    r"[A-Z]{2,5}|[A-Z]\.[A-Z]\.)\b"
)
_CAPITAL = re.compile(r"(?<!^)\b[A-Z][\w.]+")


_TOLD_APART = re.compile(
    r"[,;—(]|\b(?:close to|familiar with|briefed|who|whose|that|with|led by|including|against|accused|supporting|"
    r"opposed|like)\b"
)
"""Where a description turns from what the source belongs to, to what it knows and whom it is near."""
_NO_OFFICE = frozenset(
    "man woman men women person people boy girl child voter resident citizen immigrant passer-by conservative liberal "
    "progressive militant rebel participant observer victim witness".split()
)


def facets_of(descriptions: Sequence[str], words: Words) -> tuple[Facet, ...]:
    """Return what the descriptions of an unnamed source tell about it, each facet once."""
    joined = " | ".join(descriptions)
    lower = joined.lower()
    sides = {
        cue.removesuffix("s")
        for cue, facet in words.facets
        if facet == Facet.STAKE and cue not in {"lawyers", "attorneys", "activists"}
    }
    told = {Facet(facet) for cue, facet in words.facets if cue in lower and re.search(rf"\b{re.escape(cue)}\b", lower)}
    if Facet.BASIS in told and not re.search(r"\b(?:who|witness|attended|participants|involved)\b", lower):
        tail = _KNOWS.split(joined)[-1]
        if _VAGUE_OBJECT.search(tail[:60]):
            told.discard(Facet.BASIS)
    if any(_ORG.search(own) or _CAPITAL.search(own) for own in (_TOLD_APART.split(text)[0] for text in descriptions)):
        told.add(Facet.ORG)
    for text in descriptions:
        noun = words.noun(
            re.split(r"[,;]| (?:who|of|at|in|with|for|close|familiar|briefed|on|from|to)\b", text)[0].split()
        )
        if noun and noun.kind == "person" and noun.head not in words.vague and noun.head not in _NO_OFFICE | sides:
            told.add(Facet.ROLE)
    return tuple(facet for facet in Facet if facet in told)
