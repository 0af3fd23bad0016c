"""Speakers of a tagger made whole: neither cut inside a name, nor running into what somebody else says."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Collection, Sequence

from attrs import field, frozen

from attribution.components.links import Pair
from attribution.model import Spans, TextSpan

_IN_TIME = (
    r"(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|January|February|March|April|May(?=[ \u00a0]\d)|June|July|August|"
    r"September|"
    r"October|November|December|Jan|Feb|Aug|Sept|Oct|Nov|Dec|I)\b"
)
_TITLE = (
    r"(?:Mr|Mrs|Ms|Dr|St|Sens?|Reps?|Govs?|Gens?|Cols?|Lts?|Sgt|Capt|Maj|Adm|Rev|Prof|Cmdr|Cpl|Pvt|Brig|Amb|Supt|Det|"
    r"Insp|Hon|[A-Z])\."
)
_NAME = rf"(?:{_TITLE}|(?:[A-Z]\.){{2,}}|[A-ZÀ-ÖØ-Þ](?:[a-zß-öø-ÿ]|[’'][A-Z])[\w’'&-]*)"
"""A word of a name. Words in capitals are headlines too often."""
_ENDS_IN_NAME = re.compile(rf"(?<![\w’'.-]){_NAME}$")
_NAME_BEHIND = re.compile(rf"(?:[ \u00a0](?!{_IN_TIME}){_NAME}){{1,4}}(?![\w’'-])")
_BEGINS_WITH_NAME = re.compile(rf"{_NAME}(?![\w’'-])")
_NAME_AHEAD = re.compile(rf"(?<![\w’'.-])(?:(?!{_IN_TIME}){_NAME}[ \u00a0]){{1,4}}$")
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
_NOUN_BEHIND = re.compile(rf"[ \u00a0](?!{AS_ADJECTIVE})([a-z]+)(?![\w’'-])")
_ASKED = re.compile(r"Asked|Pressed|Questioned|Challenged")
"""What opens a sentence whose subject was asked, and did not ask."""
_LINK_AT_END = re.compile(
    r"(?<! of)(?<! to)(?<! with)(?<! from)(?:,|[ \u00a0]?[-–—])?[ \u00a0](?:who|which|that|whom)$"
)
"""What leads from a speaker to its own clause, and is no part of it: "a clerk who | thinks"."""
_SUBJECT_AT_END = re.compile(
    r"(?:,?[ \u00a0](?:which|that|whom|when|while|until|after|before|if)[ \u00a0]"
    rf"((?:the[ \u00a0])?{_NAME}(?:[ \u00a0]{_NAME}){{0,2}}|[A-Z]{{2,6}}|I|he|she|they|it|we)|"
    r"[ \u00a0]as[ \u00a0](I|he|she|they|it|we))$"
)
"""The subject of a clause behind a speaker: "the ad, which | Holm" tweeted."""
_ASIDE_AT_END = re.compile(
    r",[ \u00a0](?:(?:reports?|reported|says|writes|notes)[ \u00a0][^\n]+|(?:he|she|they|it|I|we)|"
    r"(?:where|when|while|whose)[ \u00a0][^\n]+)$"
)
"""What is told beside a speaker, and by another: "a study, he | noted, shows"."""
_IN_PLACE = re.compile(r"(?:In|Inside|At|On|Across|Within|For)\b")
_ADVERB_AT_END = re.compile(
    r"(?<!\b[Tt]he)(?<!\ba)(?<!\bA)[ \u00a0](?:neither|also|"
    r"(?!(?:fami|assemb|month|week|dai|quarter|supp|rep|monopo|ear|al|tal|bul|on|elder)ly\b)[a-z]{2,}ly)$"
)
"""What belongs to a verb: "the board neither | explained", "Ann Moe aptly | noted"."""
_ACTS = re.compile(
    rf"(?P<who>(?!(?:The|An?|One|This|His|Her|Its|Their|Our|My|Some|Many|Most|All)\b){_NAME}(?: {_NAME}){{0,3}}|"
    r"[Tt]he (?:[\w-]+ ){0,2}?[\w-]+(?<!ly)|[A-Z]?[a-z]+s|I|[Hh]e|[Ss]he|[Tt]hey|[Ww]e)"
    r"(?: (?:also|even|has|have|had|later|then|once|repeatedly|recently|again)){0,3}"
    r" (?!(?:named|called|dubbed|titled|entitled|headed|based)\b)[a-z]+ed "
    rf"(?P<whom>(?:(?:the|an?|his|her|their|its|our|my)\b|(?!{_IN_TIME})[A-Z])[^.;\n]*)"
)
"""Who did something to somebody: "Ann Moe warned the board | , adding", "Ann Moe rebuked Holm | for saying"."""
_FEW = 5
_LEADS_FROM_OBJECT = frozenset(("for", "that", "which"))
"""What leads, within a few words, from whom somebody acted on to what that one says."""
_OWNS = re.compile(r"(?:his|her|their|its|our|my|(?:[A-Z][\w.-]* ?){1,3}[’']s?)")
_ASKER = re.compile(
    r"[ \u00a0]by[ \u00a0](?!(?:e-?mail|phone|telephone|text|letter|mail|fax|post)\b)"
    rf"((?:{_TITLE}|[^.;:,\n\"“”()]){{2,80}}?)"
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
_NO_LINK = r"(?!(?:of|in|by|from|to|for|on|with|at|about|and|or|who) )"
_THING = re.compile(
    rf"(?:(?:[Aa]n?|[Tt]he|[Tt]his|[Tt]hat|[Oo]ne) (?:{_NO_LINK}[a-z-]+ ){{0,2}}(?:response|decision|idea|statistic|"
    r"system|piece|move|day|claim|charge|policy|measure|proposal|deal|theory|practice|process|term|phrase|word|project|"
    r"step|trend|approach|strategy|tactic|issue|problem|facility|pledge|promise|goal|scenario|situation|condition)s? "
    rf"{_NO_LINK}(?:that |which )?)+"
)
"""What somebody says something of, where no "that" need stand between: "a move analysts called bold"."""
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
        start, end = self._own_clause(start, end, cue)
        start, end = self._own_act(start, end, cue)
        start = self._behind_object(start, end)
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

    def _own_act(self, start: int, end: int, cue: Spans) -> Pair:
        """Return who acts or who is acted on where a speaker holds both, without what belongs to the verb behind it."""
        for place in (_ASIDE_AT_END, _ADVERB_AT_END):
            beside = place.search(self.text, start, end)
            if beside is not None and beside.start() > start and not _IN_PLACE.match(self.text, start):
                end = beside.start()
        act = _ACTS.fullmatch(self.text, start, end) if cue and cue[0].start >= end else None
        if act is None:
            return start, end
        led = self.text[end : cue[0].end].split()
        if _OWNS.fullmatch(self.text, act.start("whom"), end) or (len(led) < _FEW and led[0] in _LEADS_FROM_OBJECT):
            return act.start("whom"), end
        return (start, act.end("who")) if led[-1].endswith("ing") else (start, end)

    def _own_clause(self, start: int, end: int, cue: Spans) -> Pair:
        """Return a speaker without a clause behind it, or the subject of that clause where it is whose cue follows."""
        inner = _SUBJECT_AT_END.search(self.text, start, end) if cue else None
        if inner is not None and inner.start() > start:
            follows = 0 < cue[0].start - end <= len("also had ") + 1
            return (inner.start(inner.lastindex or 1), end) if follows else (start, inner.start())
        link = _LINK_AT_END.search(self.text, start, end)
        return (start, link.start()) if link is not None and link.start() > start else (start, end)

    def _behind_object(self, start: int, end: int) -> int:
        """Return where a speaker begins behind what its words are about: "a move | analysts" call bold."""
        thing = _THING.match(self.text, start, end)
        if thing is None or thing.end() >= end:
            return start
        first, *others = self.text[thing.end() : end].split()
        named = bool(others) and others[-1][:1].isupper()
        speaks = first[:1].isupper() or (first in self.people and (named or first.endswith("s")))
        return thing.end() if speaks else start

    def _between(self, start: int, end: int) -> Sequence[int]:
        return self.starts[bisect_right(self.starts, start) : bisect_left(self.starts, end)]

    def _end(self, start: int, end: int, last: int) -> int:
        """Return the end of a mention with the rest of the name or the noun that stands behind it, up to `last`."""
        name = _NAME_BEHIND.match(self.text, end, last) if _ENDS_IN_NAME.search(self.text, start, end) else None
        if name is not None and not self._crosses(end, name.end()) and not self._in_headline(end):
            end = name.end()
        if self.text.rfind("(", start, end) > self.text.rfind(")", start, end):
            closed = _CLOSING.match(self.text, end, last)
            return closed.end() if closed is not None else end
        noun = _NOUN_BEHIND.match(self.text, end)
        return noun.end() if noun is not None and noun.end() <= last and noun[1] in self.people else end

    def _start(self, start: int, end: int, first: int) -> int:
        """Return the start of a mention with the beginning of its name and the article before it, from `first` on."""
        first = max(first, start - _REACH, self._sentence(start))
        name = _NAME_AHEAD.search(self.text, first, start) if _BEGINS_WITH_NAME.match(self.text, start, end) else None
        if name is not None and not self._in_headline(start):
            start -= len(_without_joins(name[0], opens=name.start() == first))
        if self.text.startswith("of ", start):
            several = self.text[start:end].rsplit(" ", 1)[-1] in self.people
            counted = (_COUNTED if several else _OFFICE_AHEAD).search(self.text, first, start)
            person = _NOUN_AHEAD.search(self.text, first, start)
            if person is not None and person[1] in self.people:
                counted = person  # "the father | of Ann Moe"
            return counted.start() if counted is not None else start + len("of ")
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


def trimmed(text: str, start: int, end: int) -> Pair:
    """Return a stretch without white space at its ends."""
    part = text[start:end]
    return start + len(part) - len(part.lstrip()), end - len(part) + len(part.rstrip())
