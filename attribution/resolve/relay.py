"""Through which outlets each attribution reached the article: its own channel, its outer's chain, its interview's."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from functools import cached_property
from itertools import pairwise

from attribution.lexicons.local_outlets import LocalOutlets
from attribution.model import Attribution, Mark, Spans, TextSpan
from attribution.resolve.outlet_speakers import OutletSpeakers

_CARRIES = frozenset({"interview", "outlet-interview", "interviewed-by", "on-air"})
_ANNOUNCED = _CARRIES | {"asks"}
"""Constructions that make one occasion of several statements."""
_OBTAINED = frozenset({"by-outlet", "obtained", "document", "spoke-to", "interview", "interviewed-by"})
"""Constructions by which an outlet in the words of a speaker is no speaker: "a memo seen by X"."""
_TALK = frozenset({"told", "spoke-to", "interview", "interviewed-by", "on-air", "asks", "asked-by", "to"})
"""Constructions that tell of a conversation and of no report."""
_NEAR_STORY = 1000
_CONVERSED = frozenset({"told", "spoke-to"})
_ASKED = frozenset({"asked-by", "interviewed-by"})
_CITING = re.compile(r"(?:citing|quoting|cites|cited|quotes|quoted|attribut(?:ing|ed|es))\b", re.IGNORECASE)
_IT = re.compile(
    r"\s*(?:It|They|The (?:news)?(?:paper|agency|report|network|outlet|magazine|story)|That report|Its report)\b"
)
_MARKS = 8
"""Characters of an article and of quotation marks around a name."""
_ADDRESSEE = 50
_TO_WHOM = re.compile(
    r"(?:tell|tells|told|telling) (?:the |[A-Z][\w’'-]+’?s? )?|"
    r"(?:\w+ ){0,2}(?:to )?(?:be interviewed by|comment|comment further|elaborate|speak|talk|confirm|respond)"
    r"(?: further)? ?(?:to|with|for)? (?:the )?|"
    r"(?:detailed|described|explained|outlined|confirmed|recounted|acknowledged|disclosed|relayed)"
    r"(?: [\w’'-]+){0,5} to (?:the )?"
)
"""What stands between the start of a cue and the outlet it addresses, where detection gave that to the content."""
_ANNOUNCES = re.compile(
    r"\b(?:interview\w*|appear(?:ed|ance|ing)|asked|pressed|questioned|challenged|spoke|speaking|broadcast|aired|recorded|statements?|message|video|"
    r"op-ed|essay|penned)\b"
)
"""Words that make a sentence the announcement of an occasion, even where it reports nothing that was said."""
_BY_ANOTHER = re.compile(r"\bby ((?:[A-Z][\w.’'-]* ){1,4})in an? (?:[\w-]+ ){0,2}interview with\s+(?:the )?$")
"""Whose interview it was: "why it was brought up by Ann Moe in an interview with X"."""
_NEAR = 800
"""Characters from the cue within which an outlet can be its channel."""
_LISTED = re.compile(
    r"(?:[’']s)?[,;]?[\"”]?(?: (?:and|as well as|&))?"
    r"(?: (?!report|said|says|confirm|that\b|first\b|later\b)[\w’'-]+){0,4} [\"“]?"
)
_PARAGRAPH = re.compile(r"[ \u00a0]{0,3}\n\s*")
_LEAD = 200
"""Characters before a colon in which the outlet is named that the next paragraph is taken from."""
_COPIED = frozenset(
    {"outlet-reports", "reported-outlet", "according-to", "via", "obtained", "document", "by-outlet", "citing"}
)
_OWNED_GAP = 40
_OWNED = re.compile(
    r"[’']?s?,?(?: [\w-]+){0,2} (?:station|affiliate|partner|outlet|channel|programme|program) [\"“‘']?"
)


_INVITATION = re.compile(
    r"^\W{0,3}(?:You can )?[Rr]ead (?:the |[\w.’']+ )?(?:rest|(?:full|entire|whole) "
    r"(?:story|article|report|piece|interview|post|column))\b[^.\n]{0,40}? (?:here|at [A-Z][^\n]{0,40})\W*$",
    re.MULTILINE,
)
"""A line with which a passage copied from another outlet ends."""
_LONGEST_COPY = 4000


_ON_AIR = re.compile(
    r"(?:CNN|MSNBC|CNBC|NPR|PBS|C-SPAN|(?:ABC|NBC|CBS|Fox|BBC|Sky|ITV)\b.*|Al Jazeera|.* (?:TV|Radio|Television))"
)
_IN_PRINT = re.compile(
    r".*\b(?:Times|Post|Journal|Herald|Tribune|Gazette|Chronicle|Globe|Guardian|Telegraph|Politico|Reuters)"
)


def _may_be(head: str, name: str) -> bool:
    """Return whether an outlet may be called so: no broadcaster is "the newspaper"."""
    if head in {"newspaper", "paper", "daily", "tabloid", "weekly", "magazine"}:
        return _ON_AIR.fullmatch(name) is None
    return head not in {"network", "broadcaster", "channel", "station"} or _IN_PRINT.fullmatch(name) is None


class Relays:
    """The relay marks of an article and what they mean for the attributions beside them."""

    def __init__(self, text: str, marks: Sequence[Mark], sentences: Spans, outlets: LocalOutlets) -> None:
        self.text = text
        self.outlets = outlets
        self.marks = _without_owners(sorted((mark for mark in marks if mark.label == "relay"), key=_place), text)
        self._mark_starts = [mark.span.start for mark in self.marks]
        self._kinds = [mark.pattern.rsplit("/", 1)[-1] for mark in self.marks]
        self._speakers = OutletSpeakers(text, self.marks, outlets)
        self._speaking: set[int] = set()
        self._sentences = sentences
        breaks = list(_PARAGRAPH.finditer(text))
        self._paragraphs = [0, *(match.end() for match in breaks)]
        self._ends = [match.start() for match in breaks]
        self._sentence_starts = [span.start for span in sentences]

    def speaks_for(self, speaker: str, full: str, spans: Spans) -> str:
        """Return the outlet that a speaker mention is, works for or was made by; empty for none."""
        return self._speakers.of(speaker, full, spans)

    def quoted(self, mark: Mark) -> bool:
        """Return whether an outlet is one from which the one that speaks has it: "Sund News, quoting Kelm News"."""
        by = self.text.endswith(("by ", "by the "), 0, mark.span.start)
        return mark.pattern.rsplit("/", 1)[-1] == "citing" and not by

    def is_host(self, speaker: str) -> bool:
        """Return whether a mention is the name of a journalist whom the article introduces elsewhere."""
        return self._speakers.is_host(speaker)

    def several(self, speaker: str) -> tuple[str, ...]:
        """Return the outlets of a mention that lists outlets and nothing else; empty where it does not."""
        return self._speakers.several(speaker)

    def recent(self, position: int, reach: int, head: str = "", spoke: tuple[int, str] = (-1, "")) -> str:
        """Return the outlet that was last named as a channel before `position`, empty for none within `reach`.

        `head` is what it is called, `spoke` the outlet that spoke last, and where. "The newspaper" may also mean one
        that was merely named; "the story", which reaches less far, needs a report.
        """
        at = bisect_left(self._mark_starts, position) - 1
        while at >= 0 and not _may_be(head, self.marks[at].value) and position - self.marks[at].span.start <= reach:
            at -= 1
        story = reach <= _NEAR_STORY
        near = bool(spoke[1]) and position - spoke[0] <= reach and _may_be(head, spoke[1])
        if near and (at < 0 or self.marks[at].span.start < spoke[0]):
            return spoke[1]
        if at >= 0 and position - self.marks[at].span.start <= reach and not (story and self._kinds[at] in _TALK):
            return self.marks[at].value
        if story:
            return ""
        low = max(0, position - min(reach, _NEAR))
        last = ""
        for mention in self.outlets.find(self.text[low:position]):
            last = mention.name if _may_be(head, mention.name) else last
        return last

    def upcoming(self, position: int, reach: int) -> str:
        """Return the outlet that is next named as a channel after `position`, empty for none within `reach`."""
        at = bisect_left(self._mark_starts, position)
        if at < len(self.marks) and self.marks[at].span.start - position <= reach:
            return self.marks[at].value
        return ""

    def excerpted(self, position: int) -> tuple[Mark, ...]:
        """Return the marks of the outlet from which the paragraph of `position` is copied, none where it is not.

        A line "<outlet> reports:" stands right before it, or one "Read the rest here." somewhere behind it.
        """
        at = bisect_right(self._paragraphs, position) - 1
        if at < 1 or not self.marks:
            return ()
        end = self._ends[at - 1]
        if self.text[end - 1 : end] != ":":
            return self._read_on(at, position)
        low, _ = self.sentence(end - 1)
        last = bisect_left(self._mark_starts, end) - 1
        if last < 0 or self.marks[last].span.start < max(low, end - _LEAD) or self._kinds[last] not in _COPIED:
            return ()
        return self._listed(last)

    def _read_on(self, paragraph: int, position: int) -> tuple[Mark, ...]:
        """Return the marks that open a passage which ends with "Read the rest here.", for a place in the passage."""
        ahead = bisect_right(self._invitations, position)
        if ahead == len(self._invitations):
            return ()
        start = self._invitations[ahead - 1] if ahead else 0
        first = bisect_left(self._mark_starts, max(start, self._invitations[ahead] - _LONGEST_COPY))
        for at in range(first, bisect_left(self._mark_starts, self._paragraphs[paragraph])):
            if self._kinds[at] in _COPIED:
                return self._listed(at)
        return ()

    @cached_property
    def _invitations(self) -> list[int]:
        """Where the text invites to read the rest of a passage elsewhere."""
        return [found.start() for found in _INVITATION.finditer(self.text)]

    def note_speakers(self, attributions: Sequence[Attribution]) -> None:
        """Learn which marks stand in the words of a speaker: those outlets speak for themselves."""
        for attribution in attributions:
            for span in attribution.speaker_full or attribution.speaker:
                at = bisect_left(self._mark_starts, span.start)
                last = min(len(self.marks), at + 20)
                while at < last and self.marks[at].span.start < span.end:
                    self._speaking.add(self.marks[at].span.start)
                    at += 1

    def own(self, attribution: Attribution, cues: Sequence[int], *, speaks: bool = False) -> tuple[Mark, ...]:
        """Return the marks that name the channel of this very attribution; two for "told A and B".

        Args:
            attribution: The attribution.
            cues: Where the cues of all attributions start, sorted; the nearest before a mark owns it.
            speaks: Whether its speaker is an outlet or somebody of one, so that an outlet in its words is no channel.
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
            if self._may_own(here, attribution, cues, speaks=speaks):
                best = here
        if best < 0 and not speaks and self._cites(attribution):
            best = self._citing(attribution.cue[0].start)
        return self._listed(best) if best >= 0 else ()

    def _citing(self, cue: int) -> int:
        """Return which mark is the outlet that cites: "the daily reported. It cited two aides"; -1 for none."""
        low, _ = self.sentence(cue)
        if _IT.match(self.text, low):
            low, _ = self.sentence(max(0, low - 2))
        at = bisect_left(self._mark_starts, cue) - 1
        return at if at >= 0 and self.marks[at].span.start >= low else -1

    def _may_own(self, at: int, attribution: Attribution, cues: Sequence[int], *, speaks: bool) -> bool:
        """Return whether a mark in the sentence of an attribution can name its channel."""
        mark, kind = self.marks[at], self._kinds[at]
        in_full = holds(attribution.speaker_full, mark.span)
        if any(piece.overlaps(mark.span) for piece in attribution.speaker):
            return not speaks and kind in _OBTAINED
        if mark.span.start in self._speaking and not in_full:
            told = kind == "told" and self._belongs(mark, kind, attribution, cues)  # "told CNN, which reported first"
            return told or kind in _ASKED or self._cites(attribution)
        # A piece that is but the name of a programme, in its own marks, is nothing that was said.
        said = tuple(piece for piece in attribution.content if len(piece) > len(mark.span) + _MARKS)
        if holds(said, mark.span):
            return self._addressed(mark, attribution)
        return in_full or (not self._parted(mark, attribution) and self._belongs(mark, kind, attribution, cues))

    def _parted(self, mark: Mark, attribution: Attribution) -> bool:
        """Return whether an outlet belongs to another clause: "he said so; they gave it to the AP"."""
        after = attribution.cue[-1].end if attribution.cue else mark.span.start
        other = self.interviewee(mark)
        if other and other.start >= after and not any(piece.overlaps(other) for piece in attribution.speaker):
            return True
        at = self.text.find(";", after, mark.span.start)
        return at >= 0 and not any(piece.start <= at < piece.end for piece in attribution.content)

    def interviewee(self, mark: Mark) -> TextSpan | None:
        """Return who is named right before an outlet as giving it an interview, where a "by" leads to the name."""
        low, _ = self.sentence(mark.span.start)
        found = _BY_ANOTHER.search(self.text, max(low, mark.span.start - _LEAD), mark.span.start)
        return TextSpan(*found.span(1)) if found else None

    def _cites(self, attribution: Attribution) -> bool:
        """Return whether a cue names what an outlet rests on: "…, the daily reported, citing two aides"."""
        return any(_CITING.match(self.text, piece.start, piece.end) for piece in attribution.cue)

    def _addressed(self, mark: Mark, attribution: Attribution) -> bool:
        """Return whether an outlet inside a content is whom it went to: "declined to comment to X", "told X the …"."""
        if not attribution.cue:
            return False
        cue = attribution.cue[-1]
        return (
            0 <= mark.span.start - cue.end <= _ADDRESSEE
            and _TO_WHOM.fullmatch(self.text, cue.start, mark.span.start) is not None
        )

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
            if kind not in _ANNOUNCED or mark.span.start in owned:
                continue
            listed = self._listed(here)
            if mark is listed[0]:
                low, high = self.sentence(mark.span.start)
                if _ANNOUNCES.search(self.text, low, min(high, low + 600)):
                    yield listed, TextSpan(low, max(low, high))

    def _belongs(self, mark: Mark, kind: str, attribution: Attribution, cues: Sequence[int]) -> bool:
        if kind not in _CONVERSED or not attribution.cue:
            return True
        start = attribution.cue[0].start
        nearest = bisect_right(cues, mark.span.start) - 1
        if nearest >= 0 and cues[nearest] == start:
            return True
        # "Speaking to X, she said": no cue of the sentence comes before, and this is the first one after.
        opens = nearest < 0 or cues[nearest] < self.sentence(start)[0]
        return opens and nearest + 1 < len(cues) and cues[nearest + 1] == start

    def paragraph_end(self, position: int) -> int:
        """Return where the paragraph of `position` ends."""
        at = bisect_left(self._ends, position)
        return self._ends[at] if at < len(self._ends) else len(self.text)

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


def converses(mark: Mark) -> bool:
    """Return whether a construction tells of words that were spoken to an outlet, which an op-ed was not."""
    return mark.pattern.rsplit("/", 1)[-1] in _CONVERSED | _ASKED | {"on-air", "asks"}


def questions(mark: Mark) -> bool:
    """Return whether a construction tells of a question that an outlet put."""
    return mark.pattern.rsplit("/", 1)[-1] in _ASKED | {"asks"}


def talks(mark: Mark) -> bool:
    """Return whether a construction tells of somebody who told an outlet something."""
    return mark.pattern.rsplit("/", 1)[-1] in _TALK
