"""Cues without a model: from reporting words in one sentence to frames.

The frames are those of the PARC and PolNeAR guidelines, by where content and speaker stand around the verb; each is
declared with its proof in `attribution/patterns/en/frames.py`.
"""

from __future__ import annotations

from collections.abc import Mapping

from attribution.components.complements import clause_end, complement_after
from attribution.components.content_after import participle_frame, passive_frame, verb_before_content
from attribution.components.content_first import clause_start, subject_before_verb, verb_before_subject
from attribution.components.frames import (
    Frame,
    Knowledge,
    Range,
    first_atom_after_conjunction,
    quote_positions,
    trim,
)
from attribution.components.layout import QUOTE, Unit
from attribution.components.noun_phrases import phrase_after, phrase_before
from attribution.components.subjects import WEAK, governs, is_noun_here
from attribution.components.verbs import Verb
from attribution.components.worded import WORDED, worded_frame
from attribution.components.words import AUXILIARIES, MODALS, NEGATIONS, is_adverb, word_set

_BE = word_set("is are was were be been being 's ’s")


def find_frames(unit: Unit, knowledge: Knowledge) -> list[Frame]:
    """Return the frames of one sentence, left to right.

    Args:
        unit: The sentence.
        knowledge: Word lists.
    """
    frames: list[Frame] = []
    verbs = knowledge.verbs
    if _OTHER_TRIGGERS.isdisjoint(unit.words) and verbs.keys().isdisjoint(unit.words):
        return frames  # most sentences hold no cue, and need no look at each word
    for at, word in enumerate(unit.words):
        if word == "according" and unit.words[at + 1 : at + 2] == ["to"]:
            frame = _according_to(unit, at, knowledge, frames)
        elif word in PHRASAL:
            frame = _phrasal(unit, at, knowledge)
        elif word in WORDED and (worded := worded_frame(unit, at, knowledge)) is not None:
            frame = worded
        elif word in verbs:
            frame = _verb_frame(unit, at, verbs[word], knowledge, frames)
        else:
            continue
        if frame is not None:
            frame.at = at
            frame.quotes = quote_positions(unit, frame.content)
            frames.append(frame)
    return frames


_CLEAR = Verb("make clear", "past", frozenset({"that"}))
_POINT_OUT = Verb("point out", "past", frozenset({"that"}))
_CONVINCED = Verb("be convinced", "past", frozenset({"that", "attitude"}))
PHRASAL: Mapping[str, Verb] = {
    **dict.fromkeys(["clear"], _CLEAR),
    **dict.fromkeys(["out"], _POINT_OUT),
    **dict.fromkeys(["confident", "convinced", "concerned", "worried", "certain", "hopeful", "optimistic"], _CONVINCED),
}
"""Last words of cues of several words, with what they take."""
_OTHER_TRIGGERS = frozenset({"according", *WORDED, *PHRASAL})


def _phrasal(unit: Unit, at: int, knowledge: Knowledge) -> Frame | None:
    """`NP made it clear that …`, `NP pointed out that …`, `NP is convinced that …`."""
    words = unit.words
    verb = PHRASAL[words[at]]
    first = at - 1
    if verb is _CLEAR:
        first -= words[first : first + 1] == ["it"]
        fits = first > 0 and words[first] in {"made", "makes", "make", "making"}
    elif verb is _POINT_OUT:
        fits = first > 0 and words[first] in {"pointed", "points", "point", "pointing"}
    else:
        while first > 0 and is_adverb(words[first]):
            first -= 1
        fits = first > 0 and words[first] in _BE
    if not fits or words[at + 1 : at + 2] not in (["that"], ["how"]):
        return None
    begin, before, auxiliaries = _verb_group(unit, first)
    if before < 0 or auxiliaries & (MODALS | NEGATIONS):
        return None
    speaker = phrase_before(unit, before, knowledge.people)
    found = complement_after(unit, at, verb, knowledge)
    if speaker is None or found.content is None:
        return None
    return Frame("en/cue/phrasal", [(begin, at + 1)], [found.content], speaker, attitude=verb.attitude)


def _verb_group(unit: Unit, at: int) -> tuple[int, int, set[str]]:
    """Return where the verb group begins, the last atom before its adverbs, and the auxiliaries in it."""
    words = unit.words
    before = at - 1
    begin = at
    seen: set[str] = set()
    while before >= 0 and at - before < 7:
        word = words[before]
        if word in AUXILIARIES or word in NEGATIONS:
            seen.add(word)
            begin = before
        elif not is_adverb(word) or unit.capital[before]:
            break
        before -= 1
    return begin, before, seen


def _verb_frame(unit: Unit, at: int, verb: Verb, knowledge: Knowledge, earlier: list[Frame]) -> Frame | None:
    words = unit.words
    begin, before, auxiliaries = _verb_group(unit, at)
    infinitive = before >= 0 and words[before] == "to" and verb.form == "base"
    if infinitive and words[max(0, before - 1)] not in {"on", "continued", "continues", "goes"}:
        return None
    if auxiliaries & MODALS or (auxiliaries & NEGATIONS and not verb.attitude and verb.lemma not in {"deny"}):
        return None
    passive = bool(auxiliaries & _BE) and verb.form in {"past", "part"}
    cue: list[Range] = [(begin, at + 1)]
    if passive:
        return passive_frame(unit, begin, at, verb, knowledge)
    if verb.form == "ing" and not auxiliaries:
        return participle_frame(unit, at, verb, knowledge, earlier)
    if verb.form == "part" and not auxiliaries:
        return None
    left = phrase_before(unit, before, knowledge.people) if before >= 0 else None
    if unit.capital[at] and at > 0 and words[at - 1] != QUOTE and verb.lemma not in {"say", "tell"}:
        return None
    if verb.form in {"base", "s"} and not auxiliaries and is_noun_here(unit, at, knowledge):
        return None
    if left is not None and not governs(unit, left, verb, bool(auxiliaries), knowledge):
        left = None
        if verb.form in {"base", "s"} or verb.lemma in WEAK:
            return None
    frame = None
    if begin == at or auxiliaries:
        frame = verb_before_subject(unit, at, cue, verb, knowledge, earlier)
    if frame is None and left is not None:
        frame = subject_before_verb(unit, at, cue, left, verb, knowledge, earlier)
    if frame is not None:
        return frame
    return verb_before_content(unit, at, before, cue, left, verb, knowledge, earlier)


def _according_to(unit: Unit, at: int, knowledge: Knowledge, earlier: list[Frame]) -> Frame | None:
    """`According to NP, clause` and `Clause, according to NP`."""
    words = unit.words
    speaker = phrase_after(unit, at + 2, knowledge.people)
    if speaker is None:
        return None
    cue: list[Range] = [(at, at + 2)]
    start = first_atom_after_conjunction(unit)
    after = speaker.full_last
    if at <= start or (at > 0 and words[at - 1] in {"and", "but", "that"} and at - start < 3):
        comma = after
        while comma < len(words) and words[comma] != "," and comma - after < 25:
            comma += 1
        if comma >= len(words):
            return None
        piece = trim(unit, comma + 1, clause_end(unit, comma + 1, knowledge))
        return piece and Frame("en/cue/according-to-first", cue, [piece], speaker)
    piece = trim(unit, clause_start(unit, at, earlier), at)
    if piece is None:
        return None
    content = [piece]
    if words[after : after + 1] == [","] and at - start < 12 and after + 3 < len(words):
        rest = trim(unit, after + 1, clause_end(unit, after + 1, knowledge))
        if rest and words[rest[0]] not in {"who", "which", "whose", "citing"}:
            content.append(rest)
    return Frame("en/cue/according-to-last", cue, content, speaker)
