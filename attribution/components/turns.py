"""Turns of a transcript: "HOLM: Well, yes." A name with a colon before it begins each, and no verb says who speaks.

A single line that begins so may be anything (a heading, a list, an update). Only where names of people take turns, and
speak as people do to each other, is it a conversation.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Collection, Iterable, Iterator, Sequence

from attrs import frozen

from attribution.components.coverage import Coverage
from attribution.components.links import Link, Pair, in_text_order
from attribution.components.posts import POST
from attribution.components.words import word_set

TURN = "en/cue/turn"
"""Pattern of a turn."""

_LABEL = re.compile(
    r"(?P<mark>[\"“]?)[ \u00a0]?"
    r"(?P<name>(?:[A-Z][\w.’'-]{0,30}[ \u00a0]|(?:of|de|van|der|al|and)[ \u00a0]){0,4}[A-Z][\w.’'-]{0,30})"
    r"(?:[ \u00a0][(\[][^()\[\]\n]{2,40}[)\]])?(?P<colon>:)[ \u00a0]+(?=\S)"
)
_NAMED = re.compile(r"\b([A-Z][\w’'-]{1,20}\.?)(?= (?:[A-Z]\.? )?([A-Z][\w’'-]{1,20}))")
_PERSONAL = re.compile(r"\?|\b(?:I|I[’']\w+|[Ww]e|[Yy]ou|[Mm]y|[Yy]our|[Oo]ur|[Mm]e|[Uu]s)\b")
_PAGE = re.compile(r"[\"“]?(?:Follow|Subscribe to|Sign up for|Click) [^\n]{1,80}(?:@|Twitter|Facebook|newsletter|here)")
"""What a page says below a transcript."""
_OPENING = '"“'
_INITIALS = 3
_FEWEST = 4
"""Turns below which a text is no transcript."""
_CAPTION = 5
"""Words up to which a name with a quotation is a caption rather than a statement: "Holm: 'I will do it'"."""
_DENSE = 0.5
"""Share of the paragraphs from the first turn to the last that begin one, from which on the others go on with it."""
_HEADINGS = word_set(
    "fact facts update updates watch watched photos photo video more related read also note notes editor editors "
    "advertisement winner winners loser losers verdict check vote votes breaking live tip tips takeaway myth claim "
    "claims ruling side news topic topics summary background source sources credit pros cons date time place location "
    "email"
)
"""Words of which headings are made, and no names."""


@frozen
class _Turn:
    name: Pair
    colon: int
    paragraph: int
    content: Pair
    label: str
    """The name in lower case, so that "DeVOS" is "DEVOS"."""
    caps: bool
    quoted: bool
    """Whether a quotation mark stands before the name, as it does where a transcript is quoted."""


@frozen
class Turns:
    """What begins with a name and a colon."""

    conversation: tuple[Link, ...] = ()
    """The turns of the transcript that a text is or holds, in order."""
    quoted: tuple[Link, ...] = ()
    """Other paragraphs of a name, a colon and a quotation, in order: `HOLM: "The road is open."`."""


def find_turns(text: str, paragraphs: Sequence[Pair], quotations: Iterable[Pair], names: Collection[str]) -> Turns:
    """Return the turns of a text.

    Args:
        text: The text; the time it takes grows with its length alone.
        paragraphs: `[start, end)` of each paragraph, in order.
        quotations: `[start, end)` of the outermost quotations.
        names: Lower-case first names and titles, which tell that a label names somebody.
    """
    turns = [turn for number, pair in enumerate(paragraphs) if (turn := _turn(text, number, pair))]
    if not turns:
        return Turns()
    known = _known(text, names)
    talk = _of_people(turns, names, known)
    if len(talk) >= _FEWEST and _converse(text, talk):
        return Turns(tuple(_conversation(text, paragraphs, talk)))
    ends = dict(quotations)
    return Turns(
        quoted=tuple(
            _link(text, turn, [(turn.content[0], ends[turn.content[0]])])
            for turn in turns
            if turn.content[0] in ends
            and len(text[turn.content[0] : ends[turn.content[0]]].split()) > _CAPTION
            and _is_somebody(turn.label, names, known)
        )
    )


def _link(text: str, turn: _Turn, content: list[Pair]) -> Link:
    start, end = content[-1]
    if text[end - 1] == "." and text[end - 2].isalnum() and text[start] not in _OPENING:
        content = [*content[:-1], (start, end - 1)]  # words without marks end without their full stop
    return Link(content, [(turn.colon, turn.colon + 1)], [turn.name], [turn.name], TURN, order=turn.colon)


def _conversation(text: str, paragraphs: Sequence[Pair], turns: Sequence[_Turn]) -> Iterator[Link]:
    """Yield the turns of a transcript with the paragraphs that go on with each."""
    dense = len(turns) >= _DENSE * (turns[-1].paragraph - turns[0].paragraph + 1)
    ends = [*(turn.paragraph for turn in turns[1:]), len(paragraphs)]
    for turn, end in zip(turns, ends, strict=True):
        behind = paragraphs[turn.paragraph + 1 : end]
        yield _link(text, turn, [turn.content, *_going_on(text, behind, turn, dense and turn is not turns[-1])])


def with_turns(links: Sequence[Link], turns: Turns) -> list[Link]:
    """Return links in text order with the turns of a text, without what was misread across those of a transcript.

    Args:
        links: What was found by sentences.
        turns: What `find_turns` found.
    """
    if turns.quoted:
        # Somebody may be quoted in a post, as "HOLM: “…”".
        taken = Coverage(pair for link in links if link.pattern != POST for pair in (*link.content, *link.cue))
        return sorted(
            [*links, *(turn for turn in turns.quoted if not taken.touches(*turn.content[0]))], key=in_text_order
        )
    talk = turns.conversation
    if not talk:
        return list(links)
    labels = Coverage((turn.speaker[0][0], turn.cue[0][1]) for turn in talk)
    first, last = talk[0].speaker[0][0], talk[-1].content[-1][1]
    kept = [
        link
        for link in links
        if not any(labels.touches(*pair) for pair in (*link.content, *link.cue, *link.speaker))
        and (link.cue or not first <= link.content[0][0] < last)
    ]
    return sorted([*kept, *talk], key=in_text_order)


def _turn(text: str, number: int, paragraph: Pair) -> _Turn | None:
    start, end = paragraph
    found = _LABEL.match(text, start, end)
    if found is None:
        return None
    name = found["name"]
    if len(name) < 2 or not _HEADINGS.isdisjoint(re.split(r"[ \u00a0]", name.lower())):
        return None
    content = (found.end(), _without_closing(text, found.end(), end) if found["mark"] else end)
    caps = sum(map(str.isupper, name)) > sum(map(str.islower, name))
    return _Turn(found.span("name"), found.start("colon"), number, content, name.lower(), caps, bool(found["mark"]))


def _without_closing(text: str, start: int, end: int) -> int:
    """Return where a turn ends whose quotation began before the name."""
    if text[end - 1] == "”":
        return end - (text.count("”", start, end) > text.count("“", start, end))
    return end - (text[end - 1] == '"' and text.count('"', start, end) % 2)


def _of_people(turns: Sequence[_Turn], names: Collection[str], known: Collection[str]) -> list[_Turn]:
    """Return the turns of people, and of those who take turns with them."""
    counts = Counter(turn.label for turn in turns)
    often = [label for label, count in counts.items() if count > 1]
    people = {label for label in counts if _is_somebody(label, names, known)}
    if len(often) < 2 or people.isdisjoint(often):
        return []
    caps = any(turn.caps for turn in turns if turn.label in often)
    return [turn for turn in turns if turn.label in people or counts[turn.label] > 1 or (caps and turn.caps)]


def _known(text: str, names: Collection[str]) -> set[str]:
    """Return the surnames, and the initials, of the persons who are called by first name or title somewhere."""
    known: set[str] = set()
    for found in _NAMED.finditer(text):
        if found[1].lower().strip(".") in names:
            known.add(found[2].lower())
            known.add("".join(part[0] for part in re.split(r"[ -]", f"{found[1]} {found[2]}") if part).lower())
    return known


def _is_somebody(label: str, names: Collection[str], known: Collection[str]) -> bool:
    words = label.replace("\u00a0", " ").split()
    if words[0].strip(".") in names:
        return True
    return len(words) == 1 and (len(label) > _INITIALS or label.isalpha()) and label in known


def _converse(text: str, turns: Sequence[_Turn]) -> bool:
    """Return whether at least half of the turns ask, or speak of me and you."""
    personal = sum(1 for turn in turns if _PERSONAL.search(text, *turn.content))
    return 2 * personal >= len(turns)


def _going_on(text: str, paragraphs: Sequence[Pair], turn: _Turn, dense: bool) -> Iterator[Pair]:
    """Yield the paragraphs behind a turn that go on with it, up to one that speaks of who has the turn."""
    name = turn.label.replace("\u00a0", " ").rpartition(" ")[2]
    for start, end in paragraphs:
        marked = text[start] in _OPENING
        if not dense and not (turn.quoted and marked):
            return
        if _PAGE.match(text, start, end) or (len(name) > _INITIALS and name in text[start:end].lower()):
            return
        words = start + marked
        if words < end and text[words] not in "([":
            yield (words, _without_closing(text, words, end)) if turn.quoted and marked else (start, end)
