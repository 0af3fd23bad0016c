"""What a tagger reads, made tidy: no stray punctuation, no cue or ground of anonymity in it, nothing said twice."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise
from typing import TYPE_CHECKING

from attrs import evolve

from attribution.components.beside_verbs import as_put, as_spoken, belongs_to_cue, gives_name, without_story
from attribution.components.coverage import Coverage, left_of
from attribution.components.edges import stripped, with_abbreviation
from attribution.components.frames import Knowledge
from attribution.components.links import Pair
from attribution.components.quotation_marks import DOUBLES, GUILLEMETS, SINGLES
from attribution.components.resumed import resumed
from attribution.components.whole import AS_ADJECTIVE, Speakers
from attribution.model import Mark, Spans, TextSpan

if TYPE_CHECKING:
    from attribution.components.tagger.decode import TaggedLink

_EMPTY = frozenset("the a an whether if as to of and but or when".split())
_NOBODY = frozenset(("nobody", "no one", "no-one", "none")) | frozenset(
    "and or but the a an of in on at for to with by from as if than".split()
)
"""Whoever is none, and words that are no speaker."""
_OWNED = re.compile(r"(?:\b(?:[Hh]is|[Hh]er|[Tt]heir|[Ii]ts|[Tt]he|[Tt]hose|[Tt]hese)|[’']s?)\s$")
_HEARSAY = re.compile(
    r"(?:(?:some|several|many|most|other|earlier|early|previous|prior|current|recent|initial|latest|new|various|multiple|"
    r"numerous|conflicting|unconfirmed|first)\s+){0,3}reports(?:\s+(?:on|of|about)\s[^.;]+)?",
    re.IGNORECASE,
)
_WORD = re.compile(r"\w")

_QUOTES = frozenset(SINGLES + DOUBLES + GUILLEMETS)

_LEADING = re.compile(
    r"(?:(?:and|but|or|by|that|like|such as|(?:as )?well as)\b[\s,]+|[.•*][ \u00a0]+|"
    r"(?:CLOSE|WATCH|VIDEO|JUST WATCHED):?[ \u00a0](?=[A-Z])|Read[ \u00a0](?=[A-Z]\w+[ \u00a0][A-Z])|"
    r"[A-Z][^/\n]{2,30}/ ?(?:AP|AFP|EPA|Reuters|REUTERS|Getty(?: Images)?|Bloomberg)[ \u00a0])+"
)
"""What joins a speaker to the words before it, or a picture's credit, and is no part of its name."""

_OPEN_END = re.compile(r"\b(?:[Tt]he|[Aa]n?|[Hh]is|[Hh]er|[Tt]heir|[Ii]ts|of|at|in|for)$")
"""What no mention ends with."""

_OWNER = re.compile(rf"([Hh]is|[Hh]er|[Tt]heir|[Ii]ts)[ \u00a0](?={AS_ADJECTIVE})\w+")
"""Whose statement it is, where detection took "his official" for somebody."""

_JOINED_ON = re.compile(r"(?<=\w),? (?:and|or|but)$")
"""What joins a speaker to the words after it."""

_HOW = re.compile(r"(?:the|an?)[ \u00a0][a-z]+ly", re.IGNORECASE)
_WHERE = re.compile(
    r"(?:in|at|across|around|inside|outside)[ \u00a0](?:the[ \u00a0])?[A-Z][\w’'-]*(?:[ \u00a0][A-Z][\w’'-]*)*"
)
_PASSIVE = re.compile(
    r"(?:is|are|was|were|has been|have been|had been) (?:\w+ly )?(?:estimated|believed|thought|said|reported|rumou?red|"
    r"alleged|understood|expected|presumed)(?: to)?\b"
)
"""How nobody in particular tells something of somebody."""
_PARTICIPLES = frozenset("believed thought alleged rumored rumoured estimated understood presumed reported".split())
_ITS = re.compile(r"[Ii]t[’']s")
_TO_BE = re.compile(r"[ \u00a0]to[ \u00a0](?:be|have)\b")

_FOR_EXAMPLE = re.compile(r"(?<=, )say(?=,[ \u00a0])", re.IGNORECASE)
"""The word by which a writer gives an example."""

_NOUN = re.compile(rf"[ \u00a0](?!{AS_ADJECTIVE})(?:(?:the|an?) )?[\w’'-]+(?:[ \u00a0][A-Z][\w’'-]*)*")

_LINE = re.compile(r"[^\s][^\n]*")

_QUOTATION = re.compile(r"[\"“][^\"“”\n]{4,}[,.!?][\"”]")
_MEANWHILE = re.compile(r",? (?:until|when|while|as|before|after|though|although) (?![^\n]*[\"“”])")
"""What follows the words of a quotation, and is none of them; no other quotation stands behind it."""


def tidied(
    tagged: Iterable[TaggedLink],
    text: str,
    marks: Iterable[Mark],
    sentences: Sequence[Pair] = (),
    known: Knowledge | None = None,
) -> list[TaggedLink]:
    """Return attributions of a tagger, tidy, in their order.

    Args:
        tagged: What it read.
        text: The text it read.
        marks: Among them the grounds of anonymity that the article states: they are about a source, not its words.
        sentences: `[start, end)` of each sentence, in order; a cue stands in one.
        known: Word lists; without them, no speaker is made whole.
    """
    starts = [start for start, _ in sentences]
    marks = tuple(marks)
    grounds = sorted(mark.span for mark in marks if mark.label == "ground")
    outlets = sorted(mark.span for mark in marks if mark.label == "relay")
    tagged = tuple(without_story(text, as_put(text, as_spoken(text, link))) for link in tagged)
    speakers = Speakers(text, starts, known.people, _said(text, tagged, known)) if known else None
    found: list[TaggedLink] = []
    for read in tagged:
        link = evolve(read, content=with_abbreviation(text, read.content))
        if _gives_example(text, link.cue) or gives_name(text, link, known.people if known else ()):
            continue
        cue, speaker = stripped(text, link.cue), _mention(text, _before(link.speaker, grounds))
        speaker = _whole(speakers.whole(speaker, cue, link.content) if speakers else speaker, outlets)
        content = stripped(text, _around(_beside_head(text, link), (*cue, *speaker)))
        content = _to_closing(text, _without(content, grounds))
        of_cue = known is not None and belongs_to_cue(text, cue, speaker, known)
        speaker = () if of_cue or _is_hearsay(text, speaker) or _is_circumstance(text, speaker) else speaker
        if content and _is_told_of(text, cue, speaker, content):
            about = () if speaker[0].of(text).lower()[:2] == "it" else speaker
            content, speaker = (*about, *content), ()
        if content and not _is_nobody(text, speaker) and not _says_nothing(text, content):
            found.append(evolve(link, content=content, cue=_beside(cue, link.head, starts), speaker=speaker))
    return _once(_alone(text, _apart(resumed(text, found), text, starts)), text)


def _said(text: str, tagged: Iterable[TaggedLink], known: Knowledge) -> list[Pair]:
    """Return the pieces of cues that are verbs and can be no nouns, in order."""
    pieces = {(piece.start, piece.end) for link in tagged for piece in link.cue}
    words = ((pair, text[slice(*pair)].lower()) for pair in pieces)
    return sorted(pair for pair, word in words if word in known.verbs and word not in known.nouns)


def _mention(text: str, speaker: Spans) -> Spans:
    """Return a mention without what leads to it, and with the noun that it ends before; none for "there"."""
    spans = _opened(text, stripped(text, speaker) or tuple(span for span in speaker if span.of(text).strip()))
    if len(spans) != 1:
        return spans
    joined = _JOINED_ON.search(text, spans[0].start, spans[0].end)
    if joined:
        spans = (TextSpan(spans[0].start, joined.start()),)
    if spans[0].of(text).lower() == "there":
        return ()
    owner = _OWNER.match(text, spans[0].start)
    if owner and owner.end() == spans[0].end:
        return (TextSpan(*owner.span(1)),)
    open_end = _OPEN_END.search(text, spans[0].start, spans[0].end)
    noun = _NOUN.match(text, spans[0].end) if open_end else None
    return (TextSpan(spans[0].start, noun.end()),) if noun else spans


def _gives_example(text: str, cue: Spans) -> bool:
    """Return whether the verb of a cue is the "say" of an example: "would not, say, close the gate"."""
    return any(_FOR_EXAMPLE.match(text, piece.start) for piece in cue)


def _whole(speaker: Spans, outlets: Sequence[TextSpan]) -> Spans:
    """Return a mention with all of the outlet's name in which it ends; names are in order and disjoint."""
    if len(speaker) != 1:
        return speaker
    at = bisect_right(outlets, speaker[0].end, key=lambda name: name.start)
    last = outlets[at - 1] if at else None
    if last is None or not speaker[0].start <= last.start < speaker[0].end < last.end:
        return speaker
    return (TextSpan(speaker[0].start, last.end),)


def _beside_head(text: str, link: TaggedLink) -> Spans:
    """Return a content without unquoted words of other paragraphs than that of its head, unless that is all."""
    parts = [part for piece in link.content for part in _lines(text, piece)]
    if link.head < 0 or len(parts) < 2:
        return link.content
    beside = [part for part in parts if _one_line(text, part.start, link.head)]
    # In a passage set in straight marks, people may speak in curly ones: the former is none of what they say.
    straight = {text[part.start] == '"' for part in beside if text[part.start] in _QUOTES} or {True, False}
    kept = [
        part
        for part in parts
        if part in beside or (text[part.start] in _QUOTES and (text[part.start] == '"') in straight)
    ]
    return tuple(kept) if beside and len(kept) < len(parts) else link.content


def _lines(text: str, piece: TextSpan) -> Iterator[TextSpan]:
    """Yield the parts of a piece between its line breaks."""
    for line in _LINE.finditer(text, piece.start, piece.end):
        yield TextSpan(*line.span())


def _one_line(text: str, one: int, other: int) -> bool:
    return text.find("\n", min(one, other), max(one, other)) < 0


def _says_nothing(text: str, content: Spans) -> bool:
    """Return whether a content is a lone word that has no meaning by itself."""
    return len(content) == 1 and content[0].of(text).lower() in _EMPTY


def _is_told_of(text: str, cue: Spans, speaker: Spans, content: Spans) -> bool:
    """Return whether a speaker is whom nobody in particular speaks of: "he | is said" to have left."""
    if len(speaker) != 1 or len(cue) != 1:
        return False
    if _ITS.fullmatch(text, speaker[0].start, speaker[0].end):
        return cue[0].of(text).split()[-1] in _PARTICIPLES  # "it's | estimated"
    if not 0 < cue[0].start - speaker[0].end <= 1:
        return False
    if cue[0].of(text) in _PARTICIPLES and content[0].start > cue[0].end:
        return _TO_BE.match(text, cue[0].end) is not None  # "a woman believed to be the first"
    passive = _PASSIVE.fullmatch(text, cue[0].start, cue[0].end)
    return passive is not None and content[0].start > cue[0].end


def _is_circumstance(text: str, speaker: Spans) -> bool:
    """Return whether a speaker is but where or how something is said: "in Washington", "the widely | held"."""
    return len(speaker) == 1 and any(
        told.fullmatch(text, speaker[0].start, speaker[0].end) is not None for told in (_WHERE, _HOW)
    )


def _is_hearsay(text: str, speaker: Spans) -> bool:
    """Return whether a speaker is but "reports", of whom nobody knows: "Earlier reports" said."""
    if len(speaker) != 1 or _HEARSAY.fullmatch(text, speaker[0].start, speaker[0].end) is None:
        return False
    return _OWNED.search(text, max(0, speaker[0].start - 8), speaker[0].start) is None


def _is_nobody(text: str, speaker: Spans) -> bool:
    """Return whether a speaker is "nobody", or no word that could be somebody: "—", "between Moe and Poe"."""
    said = speaker[0].of(text).lower() if len(speaker) == 1 else ""
    return said in _NOBODY or said.startswith("between ") or bool(said and not _WORD.search(said))


def _beside(cue: Spans, head: int, starts: Sequence[int]) -> Spans:
    """Return the pieces of a cue that stand in the sentence of its head."""
    if len(cue) < 2 or head < 0:
        return cue
    sentence = bisect_right(starts, head)
    return tuple(piece for piece in cue if bisect_right(starts, piece.start) == sentence)


def _apart(links: Sequence[TaggedLink], text: str, starts: Sequence[int]) -> list[TaggedLink]:
    """Return links without pieces of content that stand in another sentence, which says whose they are.

    What is told inside a quotation, "Moe tells me so", says nothing about whose the quotation is.
    """
    by_sentence: dict[int, list[TaggedLink]] = {}
    for link in links:
        if link.cue and link.head >= 0:
            by_sentence.setdefault(bisect_right(starts, link.head), []).append(link)

    def claims(link: TaggedLink, piece: TextSpan) -> bool:
        if text[piece.start] in _QUOTES and piece.start <= link.head < piece.end:
            return False
        return any(own.overlaps(piece) for own in link.content)

    def is_own(link: TaggedLink, piece: TextSpan) -> bool:
        sentence = bisect_right(starts, piece.start)
        if link.head < 0 or sentence == bisect_right(starts, link.head):
            return True
        return not any(claims(other, piece) for other in by_sentence.get(sentence, ()))

    return [
        evolve(link, content=tuple(piece for piece in link.content if is_own(link, piece)) or link.content)
        if len(link.content) > 1
        else link
        for link in links
    ]


def _alone(text: str, links: Sequence[TaggedLink]) -> Iterator[TaggedLink]:
    """Yield links without the quotations that fill paragraphs of their own, and each of those, without a cue, once.

    So annotation guides have it, unless a quotation runs on from one paragraph to the next, or a colon leads to it.
    """
    seen = {link.content[0].start for link in links if not link.cue}
    for link in links:
        if len(link.content) < 2 or not link.cue or not _one_line(text, link.content[0].start, link.head):
            yield link
            continue
        own = [
            piece
            for before, piece in pairwise(link.content)
            if text[piece.start] in _QUOTES and text[before.end - 1] in _QUOTES and _fills_paragraph(text, piece)
        ]
        yield evolve(link, content=tuple(piece for piece in link.content if piece not in own))
        for piece in own:
            if piece.start not in seen:
                yield evolve(link, content=(piece,), cue=(), head=piece.start)


def _fills_paragraph(text: str, piece: TextSpan) -> bool:
    start = text.rfind("\n", 0, piece.start) + 1
    end = text.find("\n", piece.end)
    return not text[start : piece.start].strip() and not text[piece.end : end if end >= 0 else len(text)].strip()


def _around(content: Spans, others: Spans) -> Spans:
    """Return the pieces of a content around the attribution's own cue and speaker."""
    pieces: list[Pair] = [(piece.start, piece.end) for piece in content]
    for other in others:
        pieces = [part for piece in pieces for part in left_of(piece, (other.start, other.end))]
    return tuple(TextSpan(*piece) for piece in pieces)


def _without(content: Spans, grounds: Sequence[TextSpan]) -> Spans:
    """Return the pieces of a content that are no ground, unless that is all; grounds are in order and disjoint."""

    def is_ground(piece: TextSpan) -> bool:
        at = bisect_right(grounds, piece.start, key=lambda ground: ground.start)
        return at > 0 and grounds[at - 1].contains(piece)

    return tuple(piece for piece in content if not is_ground(piece)) or content


def _to_closing(text: str, content: Spans) -> Spans:
    """Return a content that opens with a whole quotation without the clause that tells when it was said."""
    last = content[-1] if content else None
    quotation = _QUOTATION.match(text, last.start, last.end) if last is not None else None
    if last is None or quotation is None or not _MEANWHILE.match(text, quotation.end(), last.end):
        return content
    return (*content[:-1], TextSpan(last.start, quotation.end()))


def _before(speaker: Spans, grounds: Sequence[TextSpan]) -> Spans:
    """Return a mention cut where a ground begins: "a clerk asking to | remain unnamed"."""
    cut = []
    for span in speaker:
        at = bisect_right(grounds, span.start, key=lambda ground: ground.start)
        begins = grounds[at].start if at < len(grounds) else span.end
        cut.append(TextSpan(span.start, min(span.end, begins)))
    return tuple(cut)


def _opened(text: str, speaker: Spans) -> Spans:
    """Return a mention without the conjunction that leads to it, unless that is all."""
    if not speaker:
        return speaker
    first = speaker[0]
    leading = _LEADING.match(text, first.start, first.end)
    if leading is None or leading.end() == first.end:
        return speaker
    return (TextSpan(leading.end(), first.end), *speaker[1:])


def _once(links: Iterable[TaggedLink], text: str) -> list[TaggedLink]:
    """Return links without those that say again, less surely, what another with the same cue and speaker says."""
    kept: list[TaggedLink] = []
    rivals: dict[tuple[str, int], list[TaggedLink]] = {}
    for link in sorted(links, key=lambda link: -link.probability):
        # "first reported" and "reported" are one cue: they share an end.
        ends = [end for span in link.cue for end in (("first", span.start), ("last", span.end))]
        same = [other for end in ends for other in rivals.get(end, ()) if _same_speaker(link, other)]
        told = Coverage((span.start, span.end) for other in same for span in other.content)
        if not any(told.touches(span.start, span.end) for span in link.content):
            kept.append(link)
            for end in ends:
                rivals.setdefault(end, []).append(link)
    return sorted(_with_cue_first(kept, text), key=lambda link: (link.content, link.cue))


def _with_cue_first(links: Sequence[TaggedLink], text: str) -> list[TaggedLink]:
    """Return links without those that have no cue and whose words the same speaker says with one."""
    with_cue: dict[int, list[TaggedLink]] = {}
    for link in links:
        if link.cue:
            with_cue.setdefault(link.content[0].start, []).append(link)

    def said_again(link: TaggedLink) -> bool:
        rivals = with_cue.get(link.content[0].start, ()) if not link.cue else ()
        return any(_names_same(text, link.speaker, other.speaker) for other in rivals)

    return [link for link in links if not said_again(link)]


def _names_same(text: str, one: Spans, other: Spans) -> bool:
    """Return whether the one of two mentions repeats the other or its last word, or there is but one."""
    if not one or not other:
        return True
    first, second = one[-1].of(text).lower(), other[-1].of(text).lower()
    return first == second or first.split()[-1:] == second.split()[-1:]


def _same_speaker(one: TaggedLink, other: TaggedLink) -> bool:
    """Return whether two speakers share words, or are both missing."""
    if not one.speaker or not other.speaker:
        return one.speaker == other.speaker
    return any(mine.overlaps(theirs) for mine in one.speaker for theirs in other.speaker)
