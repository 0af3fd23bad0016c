"""Speakers of a tagger made whole: neither cut inside a name, nor running into what somebody else says."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Collection, Sequence

from attrs import field, frozen

from attribution.components.edges import trimmed
from attribution.components.links import Pair
from attribution.components.speaker_cuts import IN_TIME, NAME, TITLE, cut
from attribution.model import Spans, TextSpan

_ENDS_IN_NAME = re.compile(rf"(?<![\w’'.-]){NAME}$")
_NAME_BEHIND = re.compile(rf"(?:[ \u00a0](?!{IN_TIME}){NAME}){{1,4}}(?![\w’'-])")
_BEGINS_WITH_NAME = re.compile(rf"{NAME}(?![\w’'-])")
_NAME_AHEAD = re.compile(rf"(?<![\w’'.-])(?:(?!{IN_TIME}){NAME}[ \u00a0]){{1,4}}$")
_ARTICLE = re.compile(r"(?<![\w’'.-])(?:[Tt]he|[Aa]n?)[ \u00a0]$")
_COUNTED = re.compile(
    r"(?<![\w’'.-])(?:one|two|three|four|five|some|several|many|most|all|both|none|each|half|members?|dozens?|hundreds?|"
    r"thousands?|a (?:number|group|majority|handful|couple|few))[ \u00a0]$",
    re.IGNORECASE,
)
"""How many "of the clerks" speak."""
_NOUN_AHEAD = re.compile(
    r"(?<![\w’'.-])(?:(?:the|an?|his|her|their|one|another)[ \u00a0])?(?<![\w’'.-])([a-z]+)[ \u00a0]$", re.IGNORECASE
)
_WHOSE_AHEAD = re.compile(
    r"(?<![\w’'.-])(?:[Tt]he|[Aa]n?|[Oo]ne)[ \u00a0](?:[\w-]+[ \u00a0]){0,3}?(?:\d+-year-old|(?:co-)?(?:owner|founder|"
    r"author|writer|editor|head|leader|member|resident|professor|lawyer|attorney|mother|father|wife|husband|widow|son|"
    r"daughter|brother|sister|parents))[ \u00a0](?:of|from|for|at|in)[ \u00a0](?:the[ \u00a0])?$"
)
"""Who stands before a name and has the word: "the owner of | the Red Hen", "a 41-year-old from | Kelm"."""
_PARTY = re.compile(r"[DRI]-[A-Z][\w.]+\.?\)?")
_BEFORE_PARTY = re.compile(rf"(?<![\w’'.-])(?:{NAME}[ \u00a0])*{NAME},?[ \u00a0]\(?$")
"""Whose party stands where a speaker was found: "Rep. Ada Holm, | R-Isl."."""
_BODY_AHEAD = re.compile(
    r"(?<![\w’'.-])(?:[Tt]he[ \u00a0])?(?:Division|Department|Office|Bureau|Ministry|Board|Institute|Cent(?:er|re)|"
    r"Council|Committee|Association|Federation|University|Society)[ \u00a0](?:of|for|on)[ \u00a0](?:the[ \u00a0])?"
    r"(?:(?:[A-Z][\w-]+,?[ \u00a0])+and[ \u00a0])?$"
)
"""What the name of a body begins with: "the Division of | Roads and Harbours"."""
_TITLED_AHEAD = re.compile(rf"(?<!\w){TITLE}")
_OFFICE_AHEAD = re.compile(
    r"(?<![\w’'.-])(?:[A-Z][a-z]+[ \u00a0])?(?:Secretar(?:y|ies)|Ministers?|Courts?|Departments?|Ministry|"
    r"Bureau|Board|Chairs?|Chairman|Director|Attorney|House|Bank|University|College|City|Speaker|Chief|Head)[ \u00a0]$"
)
"""What an office or a body begins with: "Secretary | of Defense Ann Moe"."""
_DETERMINED = re.compile(r"(?:the|an?|this|that|these|those|his|her|its|their|our|my|your|all|no)\b", re.IGNORECASE)
AS_ADJECTIVE = (
    r"(?:official|executive|expert)[ \u00a0](?:statement|report|response|account|letter|order|opinion|testimony|"
    r"summary|website|biography|remark)s?\b"
)
"""Where a word for a person means none: "his official statement" is not his official's."""
_GROUP_BEHIND = re.compile(r"[ \u00a0]([A-Z]?[a-z]+s)(?![\w’'-])")
_SHARED = re.compile(
    r"(?:the |some |several |many )?"
    r"(?:top|senior|fellow|key|leading|prominent|moderate|conservative|liberal|progressive)",
    re.IGNORECASE,
)
"""What says of a group which of them: "top | Republicans"."""
_NOUN_BEHIND = re.compile(rf"[ \u00a0](?!{AS_ADJECTIVE})([a-z]+)(?![\w’'-])")
_MADE = r"(?:published|released|issued|conducted|commissioned|written|prepared|produced|compiled|authored|posted)"
_MADE_AT_END = re.compile(rf"\b{_MADE}$")
_MADE_BY = re.compile(
    rf"(?:[ \u00a0]{_MADE})?(?:[ \u00a0](?:recently|jointly|(?:last|this)[ \u00a0]\w+|\w+day|in[ \u00a0]\w+))?"
    r"[ \u00a0]by[ \u00a0](?:(?:the|an?)[ \u00a0])?[A-Z][\w’'&.-]*"
    r"(?:[ \u00a0](?:(?:of|for|on|and|the|in)[ \u00a0]){0,2}[A-Z][\w’'&.-]*)*(?<!\.)"
)
"""Who made a document, behind it: "a report published | recently by the Kelm Harbour Board"."""
_ASKED = re.compile(r"Asked|Pressed|Questioned|Challenged")
"""What opens a sentence whose subject was asked, and did not ask."""
_ASKER = re.compile(
    r"[ \u00a0]by[ \u00a0](?!(?:e-?mail|phone|telephone|text|letter|mail|fax|post)\b)"
    rf"((?:{TITLE}|[^.;:,\n\"“”()]){{2,80}}?)"
    r"(?=,|[ \u00a0](?:\(|(?:if|whether|about|why|how|what|when|where|who|on|in|at|to|that|during)\b))"
)
"""Who asked, behind such a word."""
_HEARER = re.compile(
    r"(?:(?<!\w)(?:is|are|was|were|been|being|be|gets?|got)|[’']s been) "
    r"(?:[a-z]+ly |also |since |later |first |already |not |never ){0,2}"
    r"(?:told|informed|advised|notified|warned|briefed|assured|asked|urged|instructed|ordered|accused|reminded|tasked|"
    r"alerted|promised|encouraged)\b"
)
"""Whose subject heard it, and did not say it: "the board was told"."""
_AUXILIARY = 24
"""Characters before a cue in which its auxiliary verb stands."""
_PASSIVE = re.compile(r"(?:was|were|been|is|are|being)\b")
_AGENT = re.compile(r"(?:to|for) [^.;\n]{2,60}? by |[^.;,\n]{2,60}? by ")
"""What stands before the agent of a passive: "confirmed to the board by | two clerks"."""
_PRONOUN = re.compile(
    r"(?:I|he|she|it|we|they|you|who|which|what|this|that|these|those|both|some|many|others?)", re.IGNORECASE
)
_LEADS_ON = re.compile(r"(?:,|(?<!\w)(?:who|which|that|whom)(?:\s+\w+)?)\s*$")
"""What stands before the cue of a clause that belongs to a speaker: "a clerk who | said", "a clerk, | reports"."""
_SHORT = "Prof|Capt|Sens|Reps|Govs|Gens|Cols|Corp|Dept|Assn|Bros|Supt|Pres|Atty"
_ENDED = re.compile(
    rf"(?<=[a-z]{{3}})(?<!Messrs)(?<!{_SHORT})[.!?]\s+(?=[A-Z])|"
    r"(?<=[A-Z]\.[A-Z])\.\s+(?=(?:Many|Some|Several|Most|Both|All|One|Two|The|An?|But|And|In|On|At|He|She|It|They|His|Her|Its|"
    r"Their) )"
)
"""The end of a sentence inside a quotation."""
_THAT = re.compile(r"\s*(that\s+)?")
_SAY = frozenset("say says said add adds added write writes wrote think thinks thought believe believes".split())
"""Verbs whose clauses need no "that"."""
_JOINS = frozenset(
    "even and but yet or so then when while as if like also both for in on at after before since meanwhile however "
    "what how why where though although because still not nor until once now".split()
)
"""What may stand before a name with a capital, and is no part of it."""
_CLOSING = re.compile(r"[^()\n]{0,12}\)")
"""The end of a bracket in which a mention ends: "Ann Moe (R-Isl | .)"."""
_REACH = 60
"""Characters before a speaker in which the beginning of its name is looked for."""
_LINE = 240
"""Characters on each side of a place by which its line is judged."""
_LONG_WORD = re.compile(r"[^\W\d_]{4,}")
_TITLED = 0.75
"""A line with a larger share of long words that begin with a capital is a headline."""


@frozen
class Speakers:
    """Makes the speakers of one text whole."""

    text: str = field(repr=False)
    starts: Sequence[int]
    """Where sentences begin, in order."""
    people: Collection[str]
    """Nouns that speakers are called by, in small letters."""
    cues: Sequence[Pair]
    """Verbs by which somebody in the text says something, in order."""

    def whole(self, speaker: Spans, cue: Spans, content: Spans) -> Spans:
        """Return the speaker of an attribution, whole; one in several pieces, or a pronoun, stays as it is."""
        if cue and _ASKED.fullmatch(self.text, cue[0].start, cue[0].end):
            asker = self._asker(cue[0].end)
            if asker or (len(speaker) == 1 and cue[0].end < speaker[0].start):
                return asker
        heard = _HEARER.search(self.text, max(0, cue[0].start - _AUXILIARY), cue[0].end) if cue else None
        if heard is not None and heard.end() > cue[0].start and speaker and speaker[-1].end <= heard.start():
            return self._asker(heard.end())
        if len(speaker) != 1:
            return speaker
        start, end = self._own_part(speaker[0], cue)
        start, end = self._cut(start, end, cue)
        if cue and _PASSIVE.match(self.text, cue[0].start, cue[0].end) and " by " not in self.text[cue[0].end : start]:
            agent = _AGENT.match(self.text, start, end)
            start = agent.end() if agent is not None and agent.end() < end else start
        inside = next((piece.start for piece in cue if start < piece.start < end), None)
        if inside is not None:
            start, end = trimmed(self.text, start, inside)  # "her claim", with its noun for a cue
        if _PRONOUN.fullmatch(self.text, start, end):
            return (TextSpan(start, end),)
        others = (*cue, *content)
        last = min((piece.start for piece in others if piece.start >= end), default=len(self.text))
        first = max((piece.end for piece in others if piece.end <= start), default=0)
        end = self._end(start, end, last)
        return (TextSpan(self._start(start, end, first), end),)

    def _cut(self, start: int, end: int, cue: Spans) -> Pair:
        """Return the part of a speaker that speaks: what is cut may show something else to cut."""
        while (part := trimmed(self.text, *cut(self.text, start, end, cue, self.people))) != (start, end):
            start, end = part
        return start, end

    def _asker(self, place: int) -> Spans:
        """Return who asked: "Asked by | host Ann Moe | whether"; none where no name and no person stands there."""
        found = _ASKER.match(self.text, place)
        last = found[1].rsplit(" ", 1)[-1] if found else ""
        return (TextSpan(*found.span(1)),) if found and (last[:1].isupper() or last in self.people) else ()

    def _own_part(self, span: TextSpan, cue: Spans) -> Pair:
        """Return the part of a speaker in the sentence beside its cue, and no clause in which another speaks."""
        follows, leads_in = bool(cue) and cue[-1].start >= span.end, bool(cue) and cue[-1].end <= span.start
        ended = (found.end() for found in _ENDED.finditer(self.text, span.start, span.end))
        places = sorted({span.start, *self._between(span.start, span.end), *ended, span.end})
        start, end = trimmed(self.text, *(places[:2] if leads_in else places[-2:]))
        at = bisect_right(self.cues, (start, end))
        inner = self.cues[at] if at < len(self.cues) and self.cues[at][1] < end else None
        if inner is None or inner[0] == start:
            return start, end
        leads = _LEADS_ON.search(self.text, start, inner[0])
        if leads is not None:
            return trimmed(self.text, start, leads.start()) if leads.start() > start else (start, end)
        that = _THAT.match(self.text, inner[1], end)
        opens = that is not None and (that[1] or self.text[slice(*inner)].lower() in _SAY)
        return (that.end(), end) if follows and that and opens and that.end() < end else (start, end)

    def _between(self, start: int, end: int) -> Sequence[int]:
        return self.starts[bisect_right(self.starts, start) : bisect_left(self.starts, end)]

    def _end(self, start: int, end: int, last: int) -> int:
        """Return the end of a mention with the rest of the name or the noun that stands behind it, up to `last`."""
        name = _NAME_BEHIND.match(self.text, end, last) if _ENDS_IN_NAME.search(self.text, start, end) else None
        if name is not None and not self._crosses(end, name.end()) and not self._in_headline(end):
            end = name.end()
        made = _MADE_BY.match(self.text, end, last) if _MADE_AT_END.search(self.text, start, end) else None
        end = made.end() if made is not None else end
        if self.text.rfind("(", start, end) > self.text.rfind(")", start, end):
            closed = _CLOSING.match(self.text, end, last)
            return closed.end() if closed is not None else end
        noun = _NOUN_BEHIND.match(self.text, end)
        if noun is None and _SHARED.fullmatch(self.text, start, end):
            noun = _GROUP_BEHIND.match(self.text, end)
        return noun.end() if noun is not None and noun.end() <= last and noun[1].lower() in self.people else end

    def _start(self, start: int, end: int, first: int) -> int:
        """Return the start of a mention with the beginning of its name and the article before it, from `first` on."""
        first = max(first, start - _REACH, self._sentence(start))
        name = _NAME_AHEAD.search(self.text, first, start) if _BEGINS_WITH_NAME.match(self.text, start, end) else None
        if name is not None and not self._in_headline(start):
            start -= len(_without_joins(name[0], opens=name.start() == first))
        if self.text.startswith("of ", start, end):
            several = self.text[start:end].rsplit(" ", 1)[-1] in self.people
            counted = (_COUNTED if several else _OFFICE_AHEAD).search(self.text, first, start)
            person = _NOUN_AHEAD.search(self.text, first, start)
            if person is not None and person[1] in self.people:
                counted = person  # "the father | of Ann Moe"
            return counted.start() if counted is not None else trimmed(self.text, start + len("of "), end)[0]
        if _PARTY.fullmatch(self.text, start, end):
            member = _BEFORE_PARTY.search(self.text, first, start)
            return member.start() if member is not None else start
        if self.text[start : start + 1].isupper() and not _TITLED_AHEAD.search(self.text, start, end):
            body = _BODY_AHEAD.search(self.text, first, start)
            start = body.start() if body is not None else start
        whose = _WHOSE_AHEAD.search(self.text, first, start)
        if whose is not None:
            return whose.start()
        article = None if _DETERMINED.match(self.text, start, end) else _ARTICLE.search(self.text, first, start)
        return article.start() if article else start

    def _crosses(self, start: int, end: int) -> bool:
        """Return whether a sentence begins, or somebody says something, between two places."""
        at = bisect_left(self.cues, (start, start))
        return bool(self._between(start, end)) or (at < len(self.cues) and self.cues[at][0] < end)

    def _sentence(self, place: int) -> int:
        at = bisect_right(self.starts, place)
        return self.starts[at - 1] if at else 0

    def _in_headline(self, place: int) -> bool:
        """Return whether most words of the line at `place` begin with capitals."""
        first, last = max(0, place - _LINE), min(len(self.text), place + _LINE)
        begin, end = self.text.rfind("\n", first, place), self.text.find("\n", place, last)
        words: list[str] = _LONG_WORD.findall(self.text, max(first, begin), last if end < 0 else end)
        return sum(word[0].isupper() for word in words) > _TITLED * len(words)


def _without_joins(words: str, *, opens: bool) -> str:
    """Return words that stand before a name without those that belong to no name.

    Args:
        words: The words, each with a capital.
        opens: Whether they open a sentence: the first then has its capital from there.
    """
    while words:
        first, _, rest = words.replace("\u00a0", " ").partition(" ")
        if not opens and first.lower() not in _JOINS:
            break
        words, opens = rest, False
    return words
