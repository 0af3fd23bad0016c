"""Polls of outlets: what "the poll" found and what its respondents said reached the article through them."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator

from attribution.lexicons.hosts import mentions_of
from attribution.lexicons.local_outlets import LocalOutlets
from attribution.model import TextSpan

_POLL = re.compile(r"\b(?:[Pp]oll|[Ss]urvey)(?:s|ing)?\b")
_BESIDE = re.compile(r"(?:[’']s?)?(?:[ /–-][\w.’'&]+){0,7}?[ /–-]")
_BY = re.compile(r"s?(?:,? [\w-]+){0,3}? (?:by|for|from|with) (?:the )?")
_NAMED = re.compile(r"[A-Z][\w.’'&/-]+ (?:[\w-]+ ){0,2}$")
_ARTICLE = re.compile(r"(?:The|This|That|A|An|Another|In|One|Each|Every|Most|New) ")
_OUTLET_REACH = 90
_REACH = 5000
"""How far after it was named, in characters, "the poll" means it."""

_THE_POLL = re.compile(
    r"(?:the|this|that|its|their|our|a) (?:[a-z]+ ){0,3}(?:poll|survey)s?\b|"
    r"(?:(?:[\w-]+ )?(?:respondents|voters)|those (?:surveyed|polled)|(?:the )?pollsters)$",
    re.IGNORECASE,
)
_SHARE = re.compile(
    r"(?:(?:about|around|nearly|almost|only|just|roughly|some|another|more than|fewer than|less than|over|under|while|"
    r"fully|a) )*"
    r"(?:[\w.,-]{1,20}(?:%| percent\b| per cent\b| percentage\b)|"
    r"(?:slim |large |vast |clear |narrow |small |big )*(?:majority|minority|plurality)\b|"
    r"(?:[\w-]+[ -])?(?:half|quarters?|thirds?|fifths?|in (?:ten|five|four|three|\d+))\b)",
    re.IGNORECASE,
)


class Polls:
    """The polls that one article names, in text order.

    Args:
        text: The article's text.
        outlets: The outlets as it uses them.
    """

    def __init__(self, text: str, outlets: LocalOutlets) -> None:
        self._named = sorted(_polls(text, outlets))
        self._starts = [place for place, _ in self._named]
        self.any = any(relay for _, relay in self._named)

    def relay(self, speaker: str, span: TextSpan) -> tuple[str, ...]:
        """Return the outlets whose poll speaks, or whose respondents do; empty where it is nobody's or no poll.

        Args:
            speaker: The words of the mention.
            span: Where it stands.
        """
        if not self.any or not (_THE_POLL.match(speaker) or _SHARE.match(speaker)):
            return ()
        at = bisect_right(self._starts, span.end) - 1
        if at < 0 or span.start - self._starts[at] > _REACH:
            return ()
        return self._named[at][1]


def _polls(text: str, outlets: LocalOutlets) -> Iterator[tuple[int, tuple[str, ...]]]:
    """Yield where a poll is named, with the outlets it is of: none for "a Kelm University poll"."""
    mentions = mentions_of(text, outlets)
    starts = [mention.start for mention in mentions]
    for match in _POLL.finditer(text):
        low = max(0, match.start() - _OUTLET_REACH)
        before = text[low : match.start()]
        low += max(before.rfind(". "), before.rfind("\n"), before.rfind(", "), before.rfind("; ")) + 1
        high = match.end() + _OUTLET_REACH
        near = mentions[bisect_right(starts, low - 1) : bisect_right(starts, high)]
        of = [
            item.name for item in near if item.end <= match.start() and _BESIDE.fullmatch(text, item.end, match.start())
        ]
        of = of or [item.name for item in near if _BY.fullmatch(text, match.end(), item.start)]
        if of:
            yield match.start(), tuple(dict.fromkeys(of))
            continue
        named = _NAMED.search(text, low, match.start())
        if named and not _ARTICLE.match(named[0]):
            yield match.start(), ()
