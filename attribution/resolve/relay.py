"""Through which outlets each attribution reached the article: its own channel, its outer's chain, its interview's."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from itertools import pairwise

from attribution.lexicons.local_outlets import LocalOutlets
from attribution.model import Attribution, Mark, Spans, TextSpan, hull

_CARRIES = frozenset({"interview", "outlet-interview", "on-air"})
"""Constructions that make one occasion of several statements."""
_TELLINGS = frozenset({"told", "spoke-to"})
_SUBJECT = 80
"""Characters before an outlet in which whoever told it something is named."""
_ANNOUNCES = re.compile(
    r"\b(?:interview\w*|appear(?:ed|ance|ing)|spoke|speaking|broadcast|aired|recorded|statements?|message|video)\b"
)
"""Words that make a sentence the announcement of an occasion, even where it reports nothing that was said."""
_NEAR = 800
"""Characters from the cue within which an outlet can be its channel."""
_LISTED = re.compile(r"(?:[’']s)?[,;]?[\"”]?(?: (?:and|as well as|&))?(?: [\w’'-]+){0,4} [\"“]?")
_OWNED_GAP = 40
_OWNED = re.compile(
    r"[’']?s?,?(?: [\w-]+){0,2} (?:station|affiliate|partner|outlet|channel|programme|program) [\"“‘']?"
)
_POSSESSED = re.compile(r"^(?P<outlet>.{2,40}?)(?:['’]s|s['’])\s+\S")
_MEDIA_WORK = re.compile(
    r"\b(?:report|reports|story|article|transcript|video|interview|broadcast|poll|editorial|headline|investigation|correspondent|"
    r"reporter|writer|journalist|anchor|host|columnist|analysis|newspaper|piece|survey|review|analyst|editor|magazine|website|"
    r"producer|account|clip|footage|podcast|column|tally|count|data|calculations|newsletter|contributor|commentator|presenter|photographer|personality|site|paper|daily|broadcaster|channel|station|agency|weekly|tabloid|radio|network)\b",
    re.IGNORECASE,
)

_ELSEWHERE = re.compile(
    r"\b(?:(?:re)?tweet\w*|posted|Twitter|Facebook|Instagram|news conference|press conference|news briefing|"
    r"press briefing|speech|"
    r"testi(?:fied|mony)|hearing|rally|reporters|in (?:a|the) statement|Senate floor|memoir|has said|have said|"
    r"has argued|has called)\b"
)


class Relays:
    """The relay marks of an article and what they mean for the attributions beside them."""

    def __init__(self, text: str, marks: Sequence[Mark], sentences: Spans, outlets: LocalOutlets) -> None:
        self.text = text
        self.outlets = outlets
        self.marks = _without_owners(sorted((mark for mark in marks if mark.label == "relay"), key=_place), text)
        self._mark_starts = [mark.span.start for mark in self.marks]
        self._kinds = [mark.pattern.rsplit("/", 1)[-1] for mark in self.marks]
        self._by_last_word = {mark.value.rsplit(" ", 1)[-1]: mark.value for mark in self.marks if " " in mark.value}
        self._speaking: set[int] = set()
        self._sentences = sentences
        self._sentence_starts = [span.start for span in sentences]

    def speaks_for(self, speaker: str, full: str, spans: Spans) -> str:
        """Return the outlet that a speaker mention is, works for or was made by; empty for none."""
        plain = " ".join(speaker.split())
        name = self.outlets.lookup(plain)
        if name:
            return name
        if len(plain) < 24 and plain[:4].lower() == "the ":
            short = self._short(plain[4:], spans)
            if short:
                return short
        owner = _POSSESSED.match(plain)
        if owner:
            name = self.outlets.lookup(owner["outlet"])
            if name:
                return name
        if not _MEDIA_WORK.search(full[:160]):
            return self._shaped(plain)
        for mention in self.outlets.find(full[:200]):
            return mention.name
        return ""

    def _short(self, word: str, spans: Spans) -> str:
        """Return what "the Post" stands for: the mark on it, else an outlet of the article that ends so."""
        for span in spans:
            at = bisect_left(self._mark_starts, span.start)
            if at < len(self.marks) and self.marks[at].span.start < span.end:
                return self.marks[at].value
        return self._by_last_word.get(word, "")

    def _shaped(self, plain: str) -> str:
        """Return the name of an outlet known by its shape alone, where it is all of the mention."""
        if len(plain) > 60:
            return ""
        bare = plain[4:] if plain.lower().startswith("the ") else plain
        for mention in self.outlets.find(plain):
            if mention.end == len(plain) and mention.end - mention.start >= len(bare) - 1:
                return mention.name
        return ""

    def recent(self, position: int, reach: int) -> str:
        """Return the outlet that was last named as a channel before `position`, empty for none within `reach`."""
        at = bisect_left(self._mark_starts, position) - 1
        if at >= 0 and position - self.marks[at].span.start <= reach:
            return self.marks[at].value
        low = max(0, position - min(reach, _NEAR))
        last = ""
        for mention in self.outlets.find(self.text[low:position]):
            last = mention.name
        return last

    def upcoming(self, position: int, reach: int) -> str:
        """Return the outlet that is next named as a channel after `position`, empty for none within `reach`."""
        at = bisect_left(self._mark_starts, position)
        if at < len(self.marks) and self.marks[at].span.start - position <= reach:
            return self.marks[at].value
        return ""

    def note_speakers(self, attributions: Sequence[Attribution]) -> None:
        """Learn which marks stand in the words of a speaker: those outlets speak for themselves."""
        for attribution in attributions:
            for span in attribution.speaker_full or attribution.speaker:
                at = bisect_left(self._mark_starts, span.start)
                last = min(len(self.marks), at + 20)
                while at < last and self.marks[at].span.start < span.end:
                    self._speaking.add(self.marks[at].span.start)
                    at += 1

    def elsewhere(self, attribution: Attribution) -> bool:
        """Return whether the text names an occasion that is no outlet's: a tweet, a press conference, a hearing."""
        if not attribution.cue:
            return False
        start, end = attribution.cue[0].start, attribution.cue[-1].end
        low, high = self.sentence(start)
        end = min(end, start + 200) + 60
        return bool(_ELSEWHERE.search(self.text, max(low, start - 50), max(start, min(high, end))))

    def own(self, attribution: Attribution, cues: Sequence[int]) -> tuple[Mark, ...]:
        """Return the marks that name the channel of this very attribution; two for "told A and B".

        Args:
            attribution: The attribution.
            cues: Where the cues of all attributions start, sorted; the nearest before a mark owns it.
        """
        if not self.marks or not (attribution.cue or attribution.speaker):
            return ()
        anchor = attribution.cue or attribution.speaker
        low, high = self.sentence(anchor[0].start)
        low, high = max(low, anchor[0].start - _NEAR), min(high, anchor[0].start + _NEAR)
        at = bisect_left(self._mark_starts, low)
        best = -1
        while at < len(self.marks) and self.marks[at].span.start < high:
            here, mark = at, self.marks[at]
            at += 1
            # Asked first, as it costs least: a line of nothing but outlets has hundreds near each cue.
            if best >= 0 and _distance(mark, anchor) >= _distance(self.marks[best], anchor):
                continue
            in_full = holds(attribution.speaker_full, mark.span)
            if mark.span.start in self._speaking and not in_full:
                continue
            if any(piece.overlaps(mark.span) for piece in attribution.speaker):
                continue
            if holds(attribution.content, mark.span):
                continue
            if in_full or self._belongs(mark, self._kinds[here], attribution, cues):
                best = here
        return self._listed(best) if best >= 0 else ()

    def _listed(self, at: int) -> tuple[Mark, ...]:
        """Return a mark with those that a comma or "and" lists beside it."""
        first = last = at
        while first > max(0, at - 5) and self._and(first - 1):
            first -= 1
        while last + 1 < min(len(self.marks), at + 6) and self._and(last):
            last += 1
        return tuple(self.marks[first : last + 1])

    def _and(self, at: int) -> bool:
        between = self.text[self.marks[at].span.end : self.marks[at + 1].span.start]
        return len(between) < 45 and bool(_LISTED.fullmatch(between))

    def announced(self, owned: set[int]) -> Iterator[tuple[tuple[Mark, ...], TextSpan]]:
        """Yield the interviews named in a sentence of their own, with that sentence: "He spoke to X on Friday"."""
        at = 0
        while at < len(self.marks):
            mark, kind, here = self.marks[at], self._kinds[at], at
            at += 1
            if kind not in _CARRIES or mark.span.start in owned:
                continue
            listed = self._listed(here)
            if mark is listed[0]:
                low, high = self.sentence(mark.span.start)
                if _ANNOUNCES.search(self.text, low, min(high, low + 600)):
                    yield listed, TextSpan(low, max(low, high))

    def _belongs(self, mark: Mark, kind: str, attribution: Attribution, cues: Sequence[int]) -> bool:
        if kind in {"told", "spoke-to"} and attribution.cue:
            start = attribution.cue[0].start
            nearest = bisect_right(cues, mark.span.start) - 1
            return nearest >= 0 and cues[nearest] == start
        return True

    def sentence(self, position: int) -> tuple[int, int]:
        """Return where the sentence around `position` starts and ends."""
        at = bisect_right(self._sentence_starts, position) - 1
        if at < 0:
            return position, position
        return self._sentences[at].start, self._sentences[at].end


def holds(pieces: Spans, span: TextSpan) -> bool:
    """Return whether one of `pieces` holds all of `span`."""
    return any(piece.start <= span.start and span.end <= piece.end for piece in pieces)


def _place(mark: Mark) -> TextSpan:
    return mark.span


def _without_owners(marks: list[Mark], text: str) -> list[Mark]:
    """Drop the network of "ABC News station KABC-TV": what was told was told to the station."""
    if len(marks) < 2:
        return marks
    kept = [
        mark
        for mark, after in pairwise(marks)
        if after.span.start - mark.span.end > _OWNED_GAP or not _OWNED.fullmatch(text, mark.span.end, after.span.start)
    ]
    return [*kept, marks[-1]]


def _distance(mark: Mark, anchor: Spans) -> int:
    return abs(mark.span.start - anchor[0].end)


def carries(mark: Mark) -> bool:
    """Return whether a construction carries its outlet to the other statements of one occasion."""
    return mark.pattern.rsplit("/", 1)[-1] in _CARRIES


def outer_of(attributions: Sequence[Attribution], outlets: Sequence[bool]) -> list[int | None]:
    """Return for each attribution the position of the one whose content holds it most closely.

    Content inside content is nested. Of equal contents that of an outlet is the outer ("X, citing Y, reported"), else
    the one whose cue stands farther out.

    Args:
        attributions: In text order.
        outlets: For each, whether an outlet speaks.
    """
    hulls = [hull(item.content) if item.content else TextSpan(0, 0) for item in attributions]
    order = sorted(range(len(attributions)), key=lambda at: (hulls[at].start, -hulls[at].end, at))
    outers: list[int | None] = [None] * len(attributions)
    stack: list[int] = []
    for at in order:
        while stack and hulls[stack[-1]].end <= hulls[at].start:
            stack.pop()
        for candidate in reversed(stack[-8:]):
            if hulls[candidate].contains(hulls[at]) and _inside(
                attributions[at], attributions[candidate], outlets[candidate] - outlets[at]
            ):
                outers[at] = candidate
                break
        stack.append(at)
    return outers


def _inside(inner: Attribution, outer: Attribution, outlet: int) -> bool:
    """Return whether speaker, cue and content of `inner` lie in the content of `outer`.

    Args:
        inner: The candidate for the inner level.
        outer: The candidate for the outer level.
        outlet: 1 where only `outer` is an outlet's, -1 where only `inner` is, 0 otherwise.
    """
    if not inner.content or not outer.content:
        return False
    if inner.content == outer.content:
        if not (inner.cue or inner.speaker) or not (outer.cue or outer.speaker):
            return False
        return outlet > 0 or (outlet == 0 and _between(inner, outer))
    if not any(piece.overlaps(inner.content[0]) for piece in outer.content):
        return False
    anchor = inner.cue or inner.speaker
    return not anchor or outlet > 0 or any(piece.contains(anchor[0]) for piece in outer.content)


def _between(inner: Attribution, outer: Attribution) -> bool:
    """Return whether, of two with one content, `inner` stands nearer to it."""
    content = hull(inner.content)

    def away(item: Attribution) -> int:
        place = (item.cue or item.speaker)[0]
        return max(content.start - place.end, place.start - content.end)

    return away(inner) < away(outer)
