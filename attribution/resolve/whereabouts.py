"""Where and when something was said, as far as the words around a cue tell: to an outlet, or on another occasion."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Callable, Sequence

from attribution.model import Attribution
from attribution.resolve.labels import is_post

_FRAME = 60
"""Characters before and after a cue in which the text tells where something was said."""
_PIECES = 12
"""Contents before a place that are looked at; more do not reach into so short a stretch."""
_TOLD_THEM = (
    r"(?:told|addressing|addressed|urged|assured) (?:an?|the|his|her|their) (?:[\w-]+ ){0,3}"
    r"(?:crowd|audience|supporters|committee|lawmakers|court|jury|judge|meeting|gathering|conference|rally|fans|"
    r"council|panel|parliament|senators|police|investigators|forum|summit)"
)
_IN_WRITING = (
    r"(?:in|issued|released|with|through) (?:an?|the) (?:[\w-]+ ){0,2}"
    r"(?:statement|letter|memo|filing|email|e-mail|post|message|book|memoir)"
)
_ONLINE = (
    r"(?:re)?tweet\w*|posted|(?:on|to|used|in an?) (?:his |her |its |their )?"
    r"(?:Twitter|Facebook|Instagram|YouTube|Truth Social|Snapchat|blog|social media)"
)
_IN_PUBLIC = (
    r"(?:news|press) (?:conference|briefing|release|gaggle)|speech|(?:her|his|an?|the) (?:[\w-]+ )?address|remarks to|"
    r"keynote|testi(?:fied|mony)|hearing|rall(?:y|ies)|debate|reporters|(?:Senate|House) floor|memoir"
)
_TO_MANY = r"(?:told|tells|telling|speaking to|spoke to) (?:the )?(?:press|media|news media|pool|cameras)"
_ELSEWHERE = re.compile(rf"\b(?:{_ONLINE}|{_IN_PUBLIC}|{_IN_WRITING}|{_TOLD_THEM}|{_TO_MANY})\b", re.IGNORECASE)
"""Occasions that are no outlet's."""
_LONG_AGO = re.compile(
    r"\b(?:has|have|had) (?:\w+ )?(?:said|argued|called|claimed|denied|insisted|suggested|described|told|accused|vowed|"
    r"promised|warned|maintained|repeatedly|long|previously|acknowledged|criticized|praised|complained|expressed)\b|"
    r"\b(?:previously|in the past|repeatedly|last (?:year|month|summer|fall|spring|winter)|"
    r"(?:weeks|months|years|days) (?:ago|earlier|later)|at the time)\b| then[.,]",
)
"""What puts a statement before the occasion of the others, which goes on after it."""
_DEBATE = re.compile(r"\b(?:debates?|moderat(?:ors?|ed|ing)|candidates’? forum)\b")
_DEBATE_REACH = 400
"""Characters before a question within which the debate is named."""
_ASKS = re.compile(r"(?:ask|press|question|challeng)(?:s|e[sd]?|ed|ing)\b")
_LATER = re.compile(r"\b(?:later|afterwards?|subsequently)\b", re.IGNORECASE)
_OTHER_TIME = re.compile(
    r"\W*(?:(?:In|On|Back in|During|By|Since) (?:late |early |mid-)?(?:January|February|March|April|May|June|July|"
    r"August|September|October|November|December|\d{4})|(?:Last|Earlier this|Later that|The (?:next|previous)) "
    r"(?:week|month|year|spring|summer|fall|autumn|winter)|"
    r"During (?:his|her|their|the|that) (?:[\w-]+ ){0,2}(?:term|campaign|presidency|tenure|career|administration))\b"
)
"""What opens the telling of another time, before which nothing that is told belongs to it."""
_KEEPS_SILENT = re.compile(
    r"\b(?:declin|refus)(?:ed|es|ing)\b|\b(?:did|does|would|could) not\b|\b(?:did|would)n[’']t\b"
)
_DAY = re.compile(r"\b(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\b")
_DAY_REACH = 200
_WROTE = re.compile(r"(?:wrote|writes|writing|written|posted|(?:re)?tweeted|tweets)\b")
_INTERVIEWED = re.compile(r"\b(?:in|during) (?:an?|the) (?:[\w-]+ ){0,3}interview\b")
_RESUMES = re.compile(
    r"\b(?:(?:the|that|this|his|her|their|same|\w+day) interview|(?:on|in|during) the (?:show|programme|program|"
    r"podcast|broadcast|segment))\b"
)

_SAME_SHOW = re.compile(
    r"\b(?:on|in|during) (?:that|the) same (?:show|programme|program|podcast|broadcast|network|channel|station)\b"
)


def asks_at(text: str, position: int) -> bool:
    """Return whether the cue at a position puts a question."""
    return _ASKS.match(text, position) is not None


class Whereabouts:
    """Reads the words around the cues of one article.

    Args:
        text: The article's text.
        attributions: Its attributions; what they ascribe is no word of the article about where it was said.
        sentence: Says where the sentence around a place starts and ends.
    """

    def __init__(
        self, text: str, attributions: Sequence[Attribution], sentence: Callable[[int], tuple[int, int]]
    ) -> None:
        self.text = text
        self.sentence = sentence
        self._contents = sorted(piece for attribution in attributions for piece in attribution.content)
        self._content_starts = [piece.start for piece in self._contents]

    def elsewhere(self, attribution: Attribution) -> bool:
        """Return whether the text names an occasion that is no outlet's: a tweet, a press conference, a hearing."""
        return is_post(attribution) or bool(_ELSEWHERE.search(self._frame(attribution)))

    def day(self, position: int) -> str:
        """Return the day of the week that the sentence around a place names, empty for none."""
        low, high = self.sentence(position)
        found = _DAY.search(self.text, max(low, position - _DAY_REACH), min(high, position + _DAY_REACH))
        return found[0] if found else ""

    def debated(self, position: int) -> bool:
        """Return whether a place is in what is told of a public debate, whose moderators are no channel."""
        return _DEBATE.search(self.text, max(0, position - _DEBATE_REACH), position + _FRAME) is not None

    def written(self, attribution: Attribution) -> bool:
        """Return whether a source wrote what is ascribed to it."""
        return any(_WROTE.match(self.text, piece.start, piece.end) for piece in attribution.cue)

    def long_ago(self, attribution: Attribution) -> bool:
        """Return whether a statement is told as one of earlier times: "has said", "last year"."""
        return bool(_LONG_AGO.search(self._frame(attribution)))

    def later(self, attribution: Attribution) -> bool:
        """Return whether a statement is told to be of another time than those before it: "later told", "In May, he"."""
        opens = self.sentence(attribution.cue[0].start)[0] if attribution.cue else 0
        return bool(_LATER.search(self._frame(attribution)) or _OTHER_TIME.match(self.text, opens))

    def keeps_silent(self, attribution: Attribution) -> bool:
        """Return whether somebody says nothing: "declined to comment"."""
        return any(_KEEPS_SILENT.search(self.text, piece.start, piece.end) for piece in attribution.cue)

    def interviewed(self, attribution: Attribution) -> bool:
        """Return whether the text calls the occasion of a statement an interview."""
        return bool(_INTERVIEWED.search(self._frame(attribution)))

    def resumes(self, attribution: Attribution) -> bool:
        """Return whether the text ties a statement to an interview named before: "in the interview"."""
        return bool(_RESUMES.search(self._frame(attribution)))

    def on_same_show(self, attribution: Attribution) -> bool:
        """Return whether the text ties a statement to the programme on which somebody else spoke before."""
        return bool(_SAME_SHOW.search(self._frame(attribution)))

    def _frame(self, attribution: Attribution) -> str:
        """Return what the sentence says around the cue, without what is ascribed."""
        if not attribution.cue:
            return ""
        start, end = attribution.cue[0].start, attribution.cue[-1].end
        low, high = self.sentence(start)
        end = min(end, start + 200)
        low, high = max(low, start - _FRAME), max(end, min(high, end + _FRAME))
        words = self.text[low:high]
        last = bisect_left(self._content_starts, high)
        near = [
            piece for piece in self._contents[max(0, last - _PIECES) : last] if not piece.overlaps(attribution.cue[0])
        ]
        for piece in (*attribution.content, *near):
            first, stop = max(piece.start, low) - low, min(piece.end, high) - low
            if first < stop:
                words = words[:first] + "\n" * (stop - first) + words[stop:]
        return words
