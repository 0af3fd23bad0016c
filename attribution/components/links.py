"""From frames to attributions: frames become spans of characters, and cues without a speaker inherit one."""

from __future__ import annotations

from collections.abc import Sequence

from attrs import define, field

from attribution.components.frames import Frame
from attribution.components.insertions import Phrase
from attribution.components.layout import Unit

Pair = tuple[int, int]
"""`[start, end)` in code points."""


@define
class Link:
    """One attribution in the making."""

    content: list[Pair]
    cue: list[Pair]
    speaker: list[Pair]
    speaker_full: list[Pair]
    pattern: str
    attitude: bool = False
    block: int = 0
    """Number of the block (see `Unit`) it stands in."""
    order: int = 0
    """Position of its cue, to sort what has the same content."""
    also: str = ""
    """Pattern of the rules that found it as well, where the tagger decided."""
    notes: list[str] = field(factory=list)
    """What a reader should know about how it was found."""


def in_text_order(link: Link) -> tuple[Pair, int]:
    """Return the key by which attributions are sorted: by where their content begins, then by their cue."""
    return link.content[0], link.order


@define
class Draft:
    """The attributions of an article so far, and what the next quotation without a cue would belong to."""

    text: str
    quotes: Sequence[Pair]
    """Outermost quotations."""
    links: list[Link] = field(factory=list)
    not_speech: list[Pair] = field(factory=list)
    last: Link | None = None
    """The latest attribution with a speaker."""
    awaited: Link | None = None
    """An attribution of the sentence before whose content is the quotation that comes next ("He said:")."""

    def add(self, link: Link) -> None:
        """Add an attribution; if it has a speaker, the next loose quotation may be that speaker's."""
        self.links.append(link)
        if link.speaker and not link.attitude:
            self.last = link


def chars(unit: Unit, first: int, last: int) -> Pair:
    """Return the characters from the atom `first` to before the atom `last`."""
    return unit.starts[first], unit.ends[last - 1]


def speaker_pairs(unit: Unit, phrase: Phrase) -> tuple[list[Pair], list[Pair]]:
    """Return the characters of a mention, and of it with appositions and relative clauses."""
    return [chars(unit, phrase.first, phrase.last)], [chars(unit, phrase.full_first, phrase.full_last)]


def link_frames(draft: Draft, unit: Unit, frames: Sequence[Frame]) -> Link | None:
    """Add the frames of one sentence to the draft.

    Args:
        draft: What is extended.
        unit: The sentence.
        frames: Its frames, left to right; one that inherits takes the speaker of the one before it.

    Returns:
        The attribution whose content is the quotation with which the next sentence begins, if there is one.
    """
    awaited = None
    speaker: list[Pair] = []
    full: list[Pair] = []
    for frame in frames:
        notes = []
        if frame.speaker is not None:
            speaker, full = speaker_pairs(unit, frame.speaker)
        elif frame.agentless:
            speaker, full = [], []
        elif speaker:
            notes.append("the speaker is that of the cue before it")
        if not frame.content and not frame.next_quote:
            continue
        link = Link(
            content=[chars(unit, *piece) for piece in frame.content],
            cue=[chars(unit, *piece) for piece in frame.cue],
            speaker=speaker,
            speaker_full=full,
            pattern=frame.pattern,
            attitude=frame.attitude,
            block=unit.paragraph,
            order=unit.starts[frame.at],
            notes=notes,
        )
        draft.add(link)
        awaited = link if not frame.content else None
    return awaited
