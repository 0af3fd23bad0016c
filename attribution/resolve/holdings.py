"""Documents that an outlet has got hold of: what "the memo" says further down reached the article through it."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence

from attribution.model import Mark

_DOCUMENT = re.compile(
    r"\b(document|memo|memorandum|e-?mail|letter|draft|guidance|cable|transcript|filing|complaint|record|recording|audio|"
    r"message|advisory|affidavit|testimony|proposal|directive|report|statement|presentation|summary|manifesto|invoice|"
    r"analysis|assessment|study|contract|notes|release|diary|ledger|dossier|itinerary|plan)s?\b",
    re.IGNORECASE,
)
_ANY = frozenset({"document", "paper", "file"})
_GOT = re.compile(
    r"\b(?:obtained|seen|reviewed|viewed|read|examined|provided|leaked|given|shared|sent|released|verified)\b",
    re.IGNORECASE,
)
_THE = re.compile(r"(?:the|that|this|its|those|these) ((?:[\w-]+ ){0,3})([\w-]+)", re.IGNORECASE)
_BEFORE = 160
_AFTER = 90
_REACH = 6000
_KINDS = frozenset({"by-outlet", "obtained", "document", "spoke-to", "to"})


class Holdings:
    """The documents that outlets have, in text order.

    Args:
        text: The article's text.
        marks: Its relay marks, in text order.
    """

    def __init__(self, text: str, marks: Sequence[Mark]) -> None:
        self._held = list(_held(text, marks))
        self._starts = [place for place, _, _ in self._held]

    def relay(self, speaker: str, place: int) -> str:
        """Return the outlet that has the document a definite mention means; empty where it is none's.

        Args:
            speaker: The words of the mention.
            place: Where it stands.
        """
        mention = _THE.match(speaker) if self._held else None
        if mention is None:
            return ""
        noun = _singular(mention[2])
        for at in range(bisect_right(self._starts, place) - 1, -1, -1):
            start, nouns, outlet = self._held[at]
            if place - start > _REACH:
                break
            if noun in nouns or noun in _ANY:
                return outlet
        return ""


def _held(text: str, marks: Sequence[Mark]) -> Iterator[tuple[int, frozenset[str], str]]:
    for mark in marks:
        if mark.pattern.rsplit("/", 1)[-1] not in _KINDS:
            continue
        start, end = mark.span.start, mark.span.end
        before = re.split(r"[.!?][\"”’']? |\n", text[max(0, start - _BEFORE) : start])[-1]
        after = re.split(r"[.!?,;][\"”’']? |\n", text[end : end + _AFTER])[0]
        got_before, got_after = _GOT.search(before), _GOT.search(after[:40])
        words = before if got_before else f"{before} {after}" if got_after else ""
        nouns = frozenset(_singular(match[1]) for match in _DOCUMENT.finditer(words))
        if nouns:
            yield start, nouns, mark.value


def _singular(noun: str) -> str:
    lower = noun.lower().replace("-", "")
    return lower[:-1] if lower.endswith("s") and lower not in {"notes", "analysis"} else lower
