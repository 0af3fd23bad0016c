"""Whether the words around a statement bear out the outlets that it is said to have passed through."""

from __future__ import annotations

import re
from collections.abc import Sequence

from attribution.lexicons.descriptions import words_in
from attribution.model import Analysis, Attribution, Role, TextSpan, hull
from attribution.model.disclosure import index_at

_COMMON = frozenset("the a of and news newspaper tv television network radio agency press daily online".split())
_LONG = 2_000
"""Characters around a statement that are read; what is longer is no sentence."""
_LINK = re.compile(
    r"\b(?:citing|cites|cited|quoting|quotes|quoted|per|picked up by|first reported by)\b"
    r"|\btold\b[^\n]{0,300}\b(?:reported|reports|said|says|according to|wrote|writes)\b",
    re.IGNORECASE,
)
"""Words by which a sentence says that one outlet passes on another, or somebody whom another met."""
_KINDS = "outlet|paper|newspaper|magazine|network|site|website|publication|station|tabloid|daily|broadcaster|journal"
"""Words for an outlet that is named above."""
_TOLD_OUTLET = re.compile(rf" the (?:[\w-]+ ){{0,3}}?(?:{_KINDS})\b")
"""Another outlet, named above, to which somebody spoke: "a source told the paper"."""
_TOLD_SOMEBODY = re.compile(r" ((?:[Tt]he )?[A-Z][\w.]*(?: [A-Z][\w.]*){0,3})")
_TOLD_PEOPLE = re.compile(
    rf" (?:him|her|them|(?:his|her|their|its|the) (?!(?:{_KINDS}|agency|wire|programme|program|show)\b)[a-z]+|"
    r"colleagues|aides|allies|friends|staff|lawmakers|senators|investigators|police|prosecutors|donors|employees|"
    r"staffers)\b"
)
"""People in the story who are told something: "told him", "told their colleagues"."""
_TOLD = ("told", "tell", "tells")
_TELLS = (*_TOLD, "telling", "informed", "informing", "assured", "warned", "advised")
_CITING = re.compile(
    rf"\b(?:[A-Z][\w.]+|(?:{_KINDS}) (?:reported|reports|wrote|said)),? "
    r"(?:which )?(?:citing|cites|cited|quotes|quoted|quoting)(?: what)? $"
)
_SPEAKS_TO = re.compile(
    r" (?:(?:who )?(?:spoke|speaking|talking|talked) to|told by) ((?:[Tt]he )?[A-Z][\w.]*(?: [A-Z][\w.]*){0,3})"
)
"""Somebody else to whom a source speaks: "sources speaking to the Ledger"."""
_CITED = 60
"""Code points before a source in which another outlet may cite it."""


def words_beside(analysis: Analysis, item: Attribution, reach: int) -> str:
    """Return the sentences of a statement's source and cue and, on either side, `reach` more."""
    span = hull((*item.speaker, *item.cue) or item.content)
    if not analysis.sentences:
        return span.of(analysis.text)
    at = index_at(analysis.sentences, span.start)
    near = analysis.sentences[max(0, at - reach) : at + reach + 1]
    return TextSpan(near[0].start, min(near[-1].end, near[0].start + _LONG)).of(analysis.text)


def names_outlet(words: str, outlet: str) -> bool:
    """Return whether `words` hold a telling word of the outlet's name: "the Times" for The New York Times."""
    telling = [word for word in words_in(outlet) if word not in _COMMON] or words_in(outlet)
    names = telling[-2:]
    if len(telling) > 1:
        names.append("".join(word[0] for word in telling))
    present = set(words_in(words))
    return any(word in present or f"{word}'s" in present for word in names)


def is_second_hand(analysis: Analysis, item: Attribution) -> bool:
    """Return whether a statement was made to another outlet, which the words around it name.

    Who that source is, and why it is not named, only that outlet could tell.
    """
    if _is_told_elsewhere(analysis, item):
        return True
    if not item.relay or item.self_relay or reads_like_own_copy(analysis):
        return False
    words = words_beside(analysis, item, 1)
    return all(names_outlet(words, outlet) for outlet in item.relay)


def is_told_in_the_story(analysis: Analysis, item: Attribution) -> bool:
    """Return whether somebody is told who is no outlet: "the Ledger wrote that aides had told Mr. Reyl"."""
    end = item.cue[-1].end if item.cue else 0
    if not end or not item.cue[-1].of(analysis.text).lower().endswith(_TELLS):
        return False
    told = _TOLD_SOMEBODY.match(analysis.text, end)
    if told is None:
        return _TOLD_PEOPLE.match(analysis.text, end) is not None
    publisher = analysis.article.publisher
    outlets = item.relay if publisher is None else (*item.relay, publisher)
    # Where nothing is known of outlets, whoever has a name may be one.
    return bool(outlets) and not any(names_outlet(told[1], outlet) for outlet in outlets)


def _is_told_elsewhere(analysis: Analysis, item: Attribution) -> bool:
    """Return whether the words at the cue say that somebody else was told, or cites it: "told the paper", "citing"."""
    if not item.cue or not item.speaker:
        return False
    end = item.cue[-1].end
    before = analysis.text[max(0, item.speaker[0].start - _CITED) : item.speaker[0].start]
    if _TOLD_OUTLET.match(analysis.text, end) or _CITING.search(before):
        return True
    publisher = analysis.article.publisher
    tells = item.cue[-1].of(analysis.text).lower().endswith(_TOLD)
    told = _TOLD_SOMEBODY.match(analysis.text, end) if tells else None
    told = told or _SPEAKS_TO.match(analysis.text, item.speaker[-1].end)
    if publisher is None or told is None:
        return False
    return not names_outlet(told[1], publisher) and not names_outlet(publisher, told[1])


def reads_like_own_copy(analysis: Analysis) -> bool:
    """Return whether all that is relayed was told to one outlet which is never itself cited, publisher unknown."""
    if analysis.article.publisher is not None:
        return False
    relayed = [item for item in analysis.attributions if item.relay]
    if not relayed:
        return False
    cited = any(item.role is Role.MEDIA for item in relayed)
    return len({item.relay for item in relayed}) == 1 and len(relayed[0].relay) == 1 and not cited


def distinct(outlets: Sequence[str]) -> list[str]:
    """Return `outlets` without neighbours that are one house: a channel and its news, twice the same name."""
    kept: list[str] = []
    for outlet in outlets:
        words = {word for word in words_in(outlet) if word not in _COMMON}
        last = {word for word in words_in(kept[-1]) if word not in _COMMON} if kept else set()
        if not kept or not (words <= last or last <= words):
            kept.append(outlet)
    return kept


def links_outlets(words: str, outlets: Sequence[str]) -> bool:
    """Return whether `words` name all of `outlets` and say that one passes on another."""
    if not all(names_outlet(words, outlet) for outlet in outlets) or not _LINK.search(words):
        return False
    # "According to Reuters and the Times": side by side, not one through the other.
    present = words_in(words)
    ends = [{word for word in words_in(outlet) if word not in _COMMON} for outlet in outlets]
    joined = (
        set(present[max(0, at - 3) : at]) & one for at, word in enumerate(present) if word == "and" for one in ends
    )
    return not any(joined)
