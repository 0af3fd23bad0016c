"""From frames to attributions: who inherits a speaker, what stands alone, which quotations are no speech."""

from __future__ import annotations

import re
from collections.abc import Sequence

from attrs import define, field

from attribution.components.cues import find_frames
from attribution.components.frames import Frame, Knowledge
from attribution.components.layout import Layout, Unit, layout_of
from attribution.components.noun_phrases import phrase_after, phrase_before
from attribution.components.words import SUBJECT_PRONOUNS, word_set

Pair = tuple[int, int]


SCARE_WORDS = 3
"""A fragment of at most this many words without a cue is the writer's own (scare quotes, titles, nicknames)."""


HEADING_WORDS = 10
"""A quotation of at most this many words that fills a paragraph and ends without a mark is a subheading."""


@define
class Link:
    """One attribution in the making; all spans are character pairs."""

    content: list[Pair]
    cue: list[Pair]
    speaker: list[Pair]
    speaker_full: list[Pair]
    pattern: str
    attitude: bool = False
    agentless: bool = False
    block: int = 0
    order: int = 0
    notes: list[str] = field(factory=list)


@define
class _State:
    text: str
    quotes: Sequence[Pair]
    links: list[Link] = field(factory=list)
    not_speech: list[Pair] = field(factory=list)
    last: Link | None = None
    """The latest attribution with a speaker, for quotations that stand alone."""
    awaited: Link | None = None
    """An attribution whose content is the quotation that comes next."""


def _chars(unit: Unit, first: int, last: int) -> Pair:
    return unit.starts[first], unit.ends[last - 1]


def link(
    text: str, layout: Layout, frames: Sequence[list[Frame]], quotes: Sequence[Pair], knowledge: Knowledge
) -> _State:
    """Tie contents, cues and speakers together.

    Args:
        text: The unaltered text.
        layout: Its units.
        frames: The frames of each unit.
        quotes: `[start, end)` of the outermost quotations.
        knowledge: Word lists.
    """
    state = _State(text, quotes)
    for number, unit in enumerate(layout.units):
        made = _link_frames(state, unit, frames[number])
        taken = {at for frame in frames[number] for at in frame.quotes}
        loose = [at for at in unit.quotes if at not in taken]
        if loose:
            before = layout.units[number - 1] if number else None
            _link_loose(state, unit, loose, before, bool(made), knowledge)
        state.awaited = None
        if made and made[-1].content == []:
            state.awaited = made[-1]
            made[-1].content = []
    state.links = [item for item in state.links if item.content]
    state.links.sort(key=lambda item: (item.content[0], item.order))
    return state


def _link_frames(state: _State, unit: Unit, frames: list[Frame]) -> list[Link]:
    made: list[Link] = []
    speaker: list[Pair] = []
    full: list[Pair] = []
    for frame in frames:
        if frame.speaker is not None:
            phrase = frame.speaker
            speaker = [_chars(unit, phrase.first, phrase.last)]
            full = [_chars(unit, phrase.full_first, phrase.full_last)]
        elif frame.agentless:
            speaker, full = [], []
        link_ = Link(
            content=[_chars(unit, first, last) for first, last in frame.content],
            cue=[_chars(unit, first, last) for first, last in frame.cue],
            speaker=speaker,
            speaker_full=full,
            pattern=frame.pattern,
            attitude=frame.attitude,
            agentless=frame.agentless,
            block=unit.paragraph,
            order=frame.at,
        )
        if not link_.content and not frame.next_quote:
            continue
        state.links.append(link_)
        made.append(link_)
        if link_.speaker and not frame.attitude:
            state.last = link_
    return made


def _words_in(text: str, pair: Pair) -> int:
    return len(text[pair[0] : pair[1]].split())


def _speech_like(text: str, pair: Pair) -> bool:
    """Return whether a quotation reads as an utterance: it has an end mark or several words."""
    inner = text[pair[0] : pair[1]].strip("\"'“”‘’«»„‚‹›` ")
    return _words_in(text, pair) > SCARE_WORDS and (
        inner[-1:] in {".", ",", "!", "?", "…"} or _words_in(text, pair) > 6
    )


def _link_loose(
    state: _State, unit: Unit, loose: list[int], before: Unit | None, has_frames: bool, knowledge: Knowledge
) -> None:
    """Give quotations without a cue of their own to a speaker, or to `not_speech`."""
    words = unit.words
    alone = all(at in unit.quotes or not words[at][0].isalnum() for at in range(len(unit)))
    for at in loose:
        pair = state.quotes[unit.quotes[at]]
        if alone:
            _standing_alone(state, unit, at, pair, before)
        elif (
            (at == 0 and not has_frames and _unknown_verb(state, unit, pair, knowledge))
            or _signed(state, unit, at, pair, knowledge)
            or _introduced(state, unit, at, pair, knowledge)
        ):
            continue
        elif at == 0 and _speech_like(state.text, pair) and not has_frames and _ends(state.text, pair):
            _standing_alone(state, unit, at, pair, before)
        elif _words_in(state.text, pair) <= SCARE_WORDS or not _speech_like(state.text, pair):
            state.not_speech.append(pair)


def _ends(text: str, pair: Pair) -> bool:
    return text[pair[0] : pair[1]].rstrip("\"'”’»«“‟ ")[-1:] in {".", "!", "?", "…", ","}


def _standing_alone(state: _State, unit: Unit, at: int, pair: Pair, before: Unit | None) -> None:
    if state.awaited is not None:
        state.awaited.content.append(pair)
        state.last = state.awaited if state.awaited.speaker else state.last
        return
    if not _ends(state.text, pair) and _words_in(state.text, pair) <= HEADING_WORDS:
        state.not_speech.append(pair)  # a subheading
        return
    if before is not None and before.words[-1] == ":" and len(before) > 1:
        phrase = phrase_before(before, len(before) - 2, frozenset())
        if phrase is not None:
            item = Link(
                [pair],
                [],
                [_chars(before, phrase.first, phrase.last)],
                [_chars(before, phrase.full_first, phrase.full_last)],
                "en/cue/announced-quotation",
                block=unit.paragraph,
            )
            state.links.append(item)
            state.last = item
            return
    last = state.last
    if last is not None and last.block == unit.paragraph and _holds_quotation(state, last):
        last.content.append(pair)
        last.notes.append("a further quotation of the same paragraph")
        return
    _add_loose(state, [pair], unit, "en/cue/floating-quotation", last)


def _holds_quotation(state: _State, item: Link) -> bool:
    marks = "\"“‘'«„‚"
    return any(state.text[first] in marks for first, _ in item.content)


def _add_loose(state: _State, content: list[Pair], unit: Unit, pattern: str, last: Link | None) -> None:
    item = Link(
        content=content,
        cue=[],
        speaker=list(last.speaker) if last else [],
        speaker_full=list(last.speaker_full) if last else [],
        pattern=pattern,
        block=unit.paragraph,
    )
    state.links.append(item)
    if last is not None:
        state.last = item


def _signed(state: _State, unit: Unit, at: int, pair: Pair, knowledge: Knowledge) -> bool:
    """`"Q" — Commissioner Reed`."""
    if at + 2 < len(unit) + 1 and at + 1 < len(unit) and unit.words[at + 1] in {"—", "–", "-", "―"}:
        phrase = phrase_after(unit, at + 2, knowledge.people)
        if phrase is not None and unit.capital[phrase.first] and _speech_like(state.text, pair):
            item = Link(
                [pair],
                [],
                [_chars(unit, phrase.first, phrase.last)],
                [_chars(unit, phrase.full_first, phrase.full_last)],
                "en/cue/signed-quotation",
                block=unit.paragraph,
            )
            state.links.append(item)
            state.last = item
            return True
    return False


def _unknown_verb(state: _State, unit: Unit, pair: Pair, knowledge: Knowledge) -> bool:
    """`"Q," Reed volunteered.`: the comma inside the marks tells that a frame follows, whatever its verb."""
    words = unit.words
    if state.text[pair[0] : pair[1]].rstrip("\"'”’» ")[-1:] != "," or len(unit) < 3:
        return False
    phrase = phrase_after(unit, 1, knowledge.people)
    if phrase is None or words[1] in {"and", "but"}:
        return False
    last = phrase.last
    if unit.capital[1] and words[1] not in SUBJECT_PRONOUNS:
        last = next((at for at in range(2, phrase.last) if not unit.capital[at]), phrase.last)
    elif words[1] not in SUBJECT_PRONOUNS:
        last = max(2, phrase.last - 1)
    if last >= len(unit) or not words[last][0].isalpha():
        return False
    item = Link(
        [pair],
        [_chars(unit, last, last + 1)],
        [_chars(unit, 1, last)],
        [_chars(unit, 1, last)],
        "en/cue/quotation-subject-other-verb",
        block=unit.paragraph,
    )
    state.links.append(item)
    state.last = item
    return True


def _introduced(state: _State, unit: Unit, at: int, pair: Pair, knowledge: Knowledge) -> bool:
    """`Reed was blunt: "Q"` and `Reed: "Q"`: the subject of the sentence speaks."""
    if at < 2 or unit.words[at - 1] != ":" or not _speech_like(state.text, pair):
        return False
    phrase = phrase_before(unit, at - 2, knowledge.people) if at <= 8 else None
    subject = phrase_after(unit, 0, knowledge.people)
    if subject is not None and (unit.capital[subject.first] or unit.words[subject.first] in SUBJECT_PRONOUNS):
        phrase = subject
    if phrase is None:
        return False
    item = Link(
        [pair],
        [],
        [_chars(unit, phrase.first, phrase.last)],
        [_chars(unit, phrase.full_first, phrase.full_last)],
        "en/cue/introduced-quotation",
        block=unit.paragraph,
    )
    state.links.append(item)
    state.last = item
    return True


_TELLS = re.compile(r"\b(?:sa(?:id|ys?)|told|claimed|claims|announced|reported|confirmed|warned|argued|insisted)\b")
_FIRST_PERSON = frozenset(["i", "we", "you", "me", "us"])


_PLAIN = word_set("said says say told claimed claims announced reported confirmed warned argued insisted")


def inside_quotations(text: str, quotes: Sequence[Pair], knowledge: Knowledge) -> list[Link]:
    """Return attributions that a quoted speaker makes to others ("“Sources have confirmed to me that …”").

    Only plain telling by a third person counts: what speakers say of their own saying, or ask others to say, is no
    report.

    Args:
        text: The unaltered text.
        quotes: `[start, end)` of the outermost quotations.
        knowledge: Word lists.
    """
    links = []
    for start, end in quotes:
        if end - start < 40 or not _TELLS.search(text, start, end):
            continue
        layout = layout_of(text[start + 1 : end - 1], [], knowledge.verbs)
        for unit in layout.units:
            for frame in find_frames(unit, knowledge):
                if frame.speaker is None or frame.attitude or not frame.content:
                    continue
                if (
                    unit.words[frame.at] not in _PLAIN
                    or set(unit.words[frame.speaker.first : frame.speaker.last]) & _FIRST_PERSON
                ):
                    continue
                links.append(_shifted(unit, frame, start + 1))
    return links


def _shifted(unit: Unit, frame: Frame, by: int) -> Link:
    def chars(first: int, last: int) -> Pair:
        return unit.starts[first] + by, unit.ends[last - 1] + by

    phrase = frame.speaker
    assert phrase is not None
    return Link(
        [chars(*item) for item in frame.content],
        [chars(*item) for item in frame.cue],
        [chars(phrase.first, phrase.last)],
        [chars(phrase.full_first, phrase.full_last)],
        frame.pattern,
        order=frame.at,
        notes=["inside a quotation"],
    )
