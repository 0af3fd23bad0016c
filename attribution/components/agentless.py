"""Reporting words with nobody behind them: "reportedly", "is believed to be", "it emerged that", "rumours that".

Nouns with an owner ("the mayor's claim that …") are found here too: they take the same clause.
"""

from __future__ import annotations

from attribution.components.complements import clause_end
from attribution.components.frames import Frame, Knowledge, Range, quote_positions, terminal, trim
from attribution.components.layout import QUOTE, Unit
from attribution.components.noun_phrases import owner_of, phrase_before
from attribution.components.words import is_adverb, word_set

_ADVERBS = frozenset({"reportedly", "allegedly", "supposedly", "purportedly"})
_PASSIVE = word_set("believed thought said reported rumored rumoured understood alleged feared known")
_BE = word_set("is are was were been be")
_IMPERSONAL = word_set(
    "believed thought said reported rumored rumoured understood alleged feared claimed announced revealed disclosed"
)
_BOUNDARY = word_set(
    "that who which because after when while as if where although though and but or whose before until since"
)
_TRIGGERS = _ADVERBS | _PASSIVE | {"it"}


def find_agentless(unit: Unit, knowledge: Knowledge, frames: list[Frame]) -> list[Frame]:
    """Return frames of one sentence for cues without a verb of a speaker, left to right.

    Args:
        unit: The sentence.
        knowledge: Word lists.
        frames: What the verbs of the sentence gave; adverbs inside their cues are not counted twice.
    """
    found: list[Frame] = []
    words = unit.words
    if _TRIGGERS.isdisjoint(words) and knowledge.nouns.keys().isdisjoint(words):
        return found
    for at, word in enumerate(words):
        frame = None
        if word in _ADVERBS:
            frame = _adverb(unit, at, knowledge, frames)
        elif word in _PASSIVE and at and words[at + 1 : at + 2] == ["to"]:
            frame = _believed_to(unit, at, knowledge)
        elif word == "it" and at + 2 < len(words):
            frame = _impersonal(unit, at, knowledge)
        elif word in knowledge.nouns and words[at + 1 : at + 2] == ["that"]:
            frame = _noun(unit, at, knowledge)
        if frame is not None:
            frame.at = at
            frame.quotes = quote_positions(unit, frame.content)
            found.append(frame)
    return found


def _adverb(unit: Unit, at: int, knowledge: Knowledge, frames: list[Frame]) -> Frame | None:
    if any(first <= at < last or first == at + 1 for frame in frames for first, last in frame.cue):
        return None
    if unit.words[at] == "allegedly" and any(first <= at < last for frame in frames for first, last in frame.content):
        return None
    start = at
    while start > 0 and unit.words[start - 1] not in _BOUNDARY and unit.words[start - 1] not in {";", ":", QUOTE}:
        start -= 1
    before = trim(unit, start, at)
    after = trim(unit, at + 1, _plain_end(unit, at + 1, knowledge))
    pieces = [piece for piece in (before, after) if piece]
    if not pieces or (after is None and at - start < 3):
        return None
    return Frame("en/agentless/adverb", [(at, at + 1)], pieces, agentless=True)


def _plain_end(unit: Unit, first: int, knowledge: Knowledge) -> int:
    """Return where the clause ends: like `clause_end`, and before ", and", ", but", ", which"."""
    last = clause_end(unit, first, knowledge)
    for here in range(first, last - 1):
        if unit.words[here] == "," and unit.words[here + 1] in {
            "and",
            "but",
            "while",
            "which",
            "who",
            "although",
            "though",
        }:
            return here
    return last


def _believed_to(unit: Unit, at: int, knowledge: Knowledge) -> Frame | None:
    words = unit.words
    begin = at
    while begin > 0 and (
        words[begin - 1] in _BE or is_adverb(words[begin - 1]) or words[begin - 1] in {"has", "have", "had", "not"}
    ):
        begin -= 1
    if words[at] == "known" or (begin == at and words[at - 1] != ","):
        return None
    if words[at] == "said" and not any(word in _BE for word in words[begin:at]):
        return None
    edge = begin - 1
    while edge > 0 and words[edge] == ",":
        edge -= 1
    subject = phrase_before(unit, edge, knowledge.people) if edge >= 0 else None
    cue_end = at + 3 if words[at + 2 : at + 3] == ["be"] else at + 2
    last = _plain_end(unit, cue_end, knowledge)
    if begin == at and "," in words[cue_end:last]:
        last = words.index(",", cue_end)  # "the mayor, believed to be ill, left": an insertion ends where it ends
    rest = trim(unit, cue_end, last)
    if rest is None:
        return None
    pieces: list[Range] = [(subject.first, subject.last)] if subject else []
    return Frame("en/agentless/believed-to", [(begin, cue_end)], [*pieces, rest], agentless=True)


def _impersonal(unit: Unit, at: int, knowledge: Knowledge) -> Frame | None:
    """`it is understood that …`, `it emerged that …`."""
    words = unit.words
    here = at + 1
    while (
        here < len(words)
        and here - at < 5
        and (words[here] in _BE or words[here] in {"has", "had", "also"} or is_adverb(words[here]))
    ):
        here += 1
    if here >= len(words):
        return None
    passive = words[here] in _IMPERSONAL and here > at + 1
    if not passive and words[here] not in {"emerged", "transpired"}:
        return None
    if words[here + 1 : here + 2] != ["that"]:
        return None
    piece = trim(unit, here + 2, clause_end(unit, here + 2, knowledge))
    return piece and Frame("en/agentless/impersonal", [(at, here + 1)], [piece], agentless=True)


def _noun(unit: Unit, at: int, knowledge: Knowledge) -> Frame | None:
    """`the mayor's claim that …`, `rumours that …`."""
    words = unit.words
    piece = trim(unit, at + 2, clause_end(unit, at + 2, knowledge))
    if piece is None or piece[1] - piece[0] < 3:
        return None
    owner = owner_of(unit, at, knowledge.people)
    if owner is None and knowledge.nouns[words[at]] != "rumour" and at > 0 and terminal(words[at - 1]):
        return None
    return Frame("en/cue/noun-that-clause", [(at, at + 1)], [piece], owner, agentless=owner is None)
