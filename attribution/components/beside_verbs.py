"""What stands beside a verb of saying: the speaker right before it, the story that goes on behind it.

In "the film shows Ann Moe asking, “Why?”" Ann Moe speaks, in "it was, as Ann Moe put it, “over”", too; in "an essay
called “Low Water”" nobody does.
"""

from __future__ import annotations

import re
from collections.abc import Collection
from typing import TYPE_CHECKING

from attrs import evolve

from attribution.components.frames import Knowledge
from attribution.model import Act, Spans, TextSpan

if TYPE_CHECKING:
    from attribution.components.tagger.decode import TaggedLink

_SAYS = re.compile(
    r"(?P<name>(?:[A-Z][\w.’'-]{0,30}[ \u00a0]){1,4})"
    r"(?P<cue>asking|saying|telling|claiming|warning|declaring|promising|boasting|joking|complaining|insisting)\b"
    r"(?:[^\"“”\n]{0,60},)?[ \u00a0]{0,2}(?=[\"“])"
)
_AS = re.compile(r"\b[Aa]s ((?:the |The )?(?:[A-Z][\w.’'-]{0,30} ){1,5}|(?:he|she|they) )$")
_AS_REACH = 120
_AND = re.compile(r",[ \u00a0](?:and|but)[ \u00a0]$")
_ANOTHER = re.compile(r"(?:soon|then|later),? |(?:the|an?|his|her|their|its|he|she|it|they) |[A-Z][\w’'-]+ ")
"""What begins a clause with a subject of its own."""
_NAMES = frozenset("called titled entitled dubbed named headlined nicknamed".split())
"""What tells a name where a quotation follows."""
_WORKS = frozenset(
    "commentary essay column op-ed article editorial book memoir novel song album film documentary play poem report "
    "study".split()
)
"""What has a title, where a quotation follows with at most a comma between."""
_THING = re.compile(
    r"(?:[Aa]n?|[Oo]ne|[Aa]nother|[Tt]his|[Tt]he (?:\w+ )?(?:article|book|essay|piece|plan|section)) [a-zA-Z]"
)
_OPENING = frozenset('"“‘')
"""Marks with which a quotation begins."""
_BEFORE_NOUN = re.compile(r"(?:[Aa]n?|[Ss]ome|[Aa]ny|[Aa]nother|[Ss]uch) (?:[a-z-]+ ){0,2}[a-z\d-]+")
_CLOSING = frozenset('"”')


def as_spoken(text: str, link: TaggedLink) -> TaggedLink:
    """Return a link whose content is "Ann Moe asking, “Why?”" as what Ann Moe asks; any other as it is.

    Args:
        text: The text.
        link: What a tagger read: who shows it, and what is shown.
    """
    first, last = link.content[0], link.content[-1]
    found = _SAYS.match(text, first.start, last.end)
    if found is None or text[last.end - 1] not in _CLOSING or last.end - 1 <= found.end():
        return link
    start, name = found.end(), found.span("name")
    quotation = tuple(TextSpan(max(start, piece.start), piece.end) for piece in link.content if piece.end > start)
    speaker = TextSpan(name[0], name[0] + len(found["name"].rstrip()))
    cue = TextSpan(*found.span("cue"))
    return evolve(link, content=quotation, cue=(cue,), speaker=(speaker,), act=Act.STATEMENT, head=cue.start)


def as_put(text: str, link: TaggedLink) -> TaggedLink:
    """Return a link whose cue stands in "as Ann Moe put it" with that speaker."""
    if not link.cue or not link.speaker:
        return link
    start = link.cue[0].start
    found = _AS.search(text, max(0, start - _AS_REACH), start)
    if found is None or any(piece.start < found.end(1) and found.start(1) < piece.end for piece in link.speaker):
        return link
    return evolve(link, speaker=(TextSpan(found.start(1), found.end(1) - 1),))


def without_story(text: str, link: TaggedLink) -> TaggedLink:
    """Return a link without what the story goes on with: "“Go,” she said, but | the boat had left"."""
    if len(link.content) < 2 or not link.cue:
        return link
    before, last = link.content[-2:]
    told = (
        text[before.end - 1] in _CLOSING
        and before.end <= link.cue[0].start < last.start
        and _AND.search(text, max(0, last.start - 7), last.start) is not None
        and _ANOTHER.match(text, last.start, last.end) is not None
        and _CLOSING.isdisjoint(last.of(text))
    )
    return evolve(link, content=link.content[:-1]) if told else link


def gives_name(text: str, link: TaggedLink, people: Collection[str]) -> bool:
    """Return whether a link tells what something is called: "an essay called “Low Water”", "the book, titled “Tides”".

    Args:
        text: The text.
        link: What a tagger read.
        people: Nouns that speakers are called by, in small letters.
    """
    if len(link.cue) != 1 or len(link.content) != 1:
        return False
    cue, content = link.cue[0], link.content[0]
    verb = cue.of(text).lower()
    between = text[cue.end : content.start]
    if verb.rpartition(" ")[2] in _WORKS and between in {" ", ", "} and text[content.start] in _OPENING:
        return True
    if verb not in _NAMES or not cue.end < content.start <= cue.end + 2 or text[content.start] not in _OPENING:
        return False
    if not link.speaker:
        return True
    speaker = link.speaker[-1]
    beside = speaker.end + 1 >= cue.start
    if not beside and verb != "called":
        return True
    said = speaker.of(text).split(" ")
    thing = _THING.match(text, link.speaker[0].start, speaker.end) is not None
    return thing and not any(word.strip(",") in people for word in said)


def belongs_to_cue(text: str, cue: Spans, speaker: Spans, known: Knowledge) -> bool:
    """Return whether a speaker is but the words before the noun of its cue: "an earlier | report", "a 4-4 | ruling".

    Args:
        text: The text.
        cue: A cue that begins with a noun.
        speaker: What a tagger read for its speaker.
        known: Word lists.
    """
    if len(speaker) != 1 or not cue or cue[0].start != speaker[0].end + 1:
        return False
    said = _BEFORE_NOUN.fullmatch(text, speaker[0].start, speaker[0].end)
    noun = cue[0].of(text).split(" ")[0].lower()
    return said is not None and noun in known.nouns and known.people.isdisjoint(said[0].lower().split(" "))
