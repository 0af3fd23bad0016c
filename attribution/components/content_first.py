"""Frames whose content stands before the cue: `"Q," said NP`, `Clause, NP said`, `As NP said, clause`."""

from __future__ import annotations

from attribution.components.complements import clause_end, complement_after
from attribution.components.frames import (
    Frame,
    Knowledge,
    Range,
    first_atom_after_conjunction,
    is_quote,
    terminal,
    trim,
)
from attribution.components.insertions import Phrase
from attribution.components.layout import QUOTE, Unit
from attribution.components.noun_phrases import phrase_after
from attribution.components.subjects import INTRODUCTORY
from attribution.components.verbs import Verb
from attribution.components.words import AUXILIARIES, PLURALS, SUBJECT_PRONOUNS, word_set


def clause_start(unit: Unit, last: int, earlier: list[Frame]) -> int:
    """Return where the clause that ends before `last` begins: with the sentence, or after an earlier cue's clause."""
    words = unit.words
    floor = max((frame.cue[-1][1] for frame in earlier if frame.cue[-1][1] < last), default=0)
    for at in range(last - 1, floor, -1):
        if words[at] == ";":
            return at + 1
        if earlier and words[at] == "," and words[at + 1] in {"and", "but", "while"} and last - at > 5:
            return at + 1
    if earlier and words[floor : floor + 1] == [","]:
        return floor
    return 0


def verb_before_subject(
    unit: Unit, at: int, cue: list[Range], verb: Verb, knowledge: Knowledge, earlier: list[Frame]
) -> Frame | None:
    """Read `"Q," said NP` and `Clause, said NP`."""
    words = unit.words
    group = cue[0][0]
    edge = group - 1
    if edge < 0:
        return None
    quoted = words[edge] == QUOTE or (words[edge] in {",", "—", "–", "-"} and is_quote(unit, edge - 1))
    if not quoted and words[edge] != ",":
        return None
    speaker = phrase_after(unit, at + 1, knowledge.people)
    if speaker is None or verb.lemma == "tell" or (verb.lemma == "read" and not quoted):
        return None
    after = speaker.full_last
    if quoted:
        position = edge if words[edge] == QUOTE else edge - 1
        content = _quoted_content(unit, position, after, earlier, knowledge)
        return Frame("en/cue/quotation-verb-subject", cue, content, speaker) if content else None
    if "clause" not in verb.takes or group < 3 or speaker.last - speaker.first > 14:
        return None
    if not _can_speak(unit, speaker, knowledge):
        return None
    if after < len(words) and not (terminal(words[after]) or words[after] in {",", ";", "in", "on", "at", "after"}):
        return None
    piece = trim(unit, clause_start(unit, edge, earlier), edge)
    if piece is None or piece[1] - piece[0] < 2:
        return None
    return Frame("en/cue/clause-verb-subject", cue, [piece], speaker)


def _can_speak(unit: Unit, phrase: Phrase, knowledge: Knowledge) -> bool:
    """Return whether a phrase behind the verb is a speaker and not a clause ("…, said the dam leaked")."""
    return any(
        unit.capital[at] or unit.words[at] in knowledge.people or unit.words[at] in SUBJECT_PRONOUNS | PLURALS
        for at in range(phrase.first, phrase.last)
    )


def _quoted_content(
    unit: Unit, position: int, after: int, earlier: list[Frame], knowledge: Knowledge
) -> list[Range] | None:
    """Return the content of a frame behind the quotation at `position`; a second quotation after `after` joins."""
    words = unit.words
    if any((position, position + 1) in frame.content for frame in earlier):
        return None
    start = clause_start(unit, position, earlier)
    if position > 0 and words[position - 1] == ":":
        start = position
    piece = trim(unit, start, position + 1)
    if piece is None:
        return None
    content = [piece]
    here = after
    while here < len(words) and here - after < 14:
        word = words[here]
        if word == QUOTE:
            if words[here - 1] in {",", ":", "—", "–", "-", "."} or here == after:
                last = here + 1
                if last < len(words) and not terminal(words[last]) and words[last] not in {",", ";"}:
                    last = clause_end(unit, last, knowledge)
                second = trim(unit, here, last)
                if second:
                    content.append(second)
            break
        if word in knowledge.verbs or word in {"and", "but", "that"}:
            break
        here += 1
    return content


def subject_before_verb(
    unit: Unit,
    at: int,
    cue: list[Range],
    left: Phrase,
    verb: Verb,
    knowledge: Knowledge,
    earlier: list[Frame],
) -> Frame | None:
    """`"Q," NP said`, `Clause, NP said.`, `Part, NP said, part.`, `As NP said, …`."""
    words = unit.words
    edge = left.full_first - 1
    if edge < 0:
        return None
    quoted = words[edge] == QUOTE or (words[edge] in {",", "—", "–", "-"} and is_quote(unit, edge - 1))
    if quoted:
        position = edge if words[edge] == QUOTE else edge - 1
        if position + 1 < len(unit):
            content = _quoted_content(unit, position, at + 1, earlier, knowledge)
            if content:
                return Frame("en/cue/quotation-subject-verb", cue, content, left)
        return None
    if words[edge] == "as":
        return _as_frame(unit, at, edge, cue, left, knowledge, earlier)
    if words[edge] not in {",", "—", "–"} or "clause" not in verb.takes:
        return None
    after = complement_after(unit, at, verb, knowledge).begin
    ends = after >= len(words) or terminal(words[after])
    if not ends and words[after] in _TAIL and _reads_as_clause(unit, edge, knowledge):
        while after < len(words) and words[after] not in {",", ";"} and not terminal(words[after]):
            after += 1
        ends = True
    aside = after < len(words) and words[after] in {",", "—", "–", ";"}
    if not (ends or aside) or (aside and is_quote(unit, after + 1)):
        return None
    piece = trim(unit, clause_start(unit, edge, earlier), edge)
    if piece is None:
        return None
    content = [piece]
    if aside and words[after] != ";":
        following = words[after + 1] if after + 1 < len(words) else "."
        verbal = knowledge.verbs.get(following)
        if not (verbal and verbal.form == "ing") and following not in {
            "who",
            "but",
            "and",
            "while",
            "citing",
            "according",
        }:
            rest = trim(unit, after + 1, clause_end(unit, after + 1, knowledge))
            if rest:
                content.append(rest)
    if sum(last - first for first, last in content) < 2:
        return None
    return Frame("en/cue/clause-subject-verb", cue, content, left)


_TAIL = word_set("according sent on in at during after when while as of about to from by for following before")


def _reads_as_clause(unit: Unit, edge: int, knowledge: Knowledge) -> bool:
    """Return whether what stands before the comma at `edge` is a statement, not an introductory phrase."""
    start = first_atom_after_conjunction(unit)
    words = unit.words[start:edge]
    if len(words) < 4 or (words[0] in INTRODUCTORY and "," not in words):
        return False
    return any(word in AUXILIARIES or word in knowledge.verbs or word.endswith("ed") for word in words)


_AS_VERBS = word_set(
    "said says told tells reported reports wrote writes noted notes argued argues explained explains "
    "stated states acknowledged warned observed remarked suggested predicted announced claimed claims"
)


def _as_frame(
    unit: Unit, at: int, edge: int, cue: list[Range], left: Phrase, knowledge: Knowledge, earlier: list[Frame]
) -> Frame | None:
    words = unit.words
    after = at + 1
    while (
        after < len(words) and words[after] not in {",", ":", QUOTE} and not terminal(words[after]) and after - at < 8
    ):
        after += 1
    if words[at] not in _AS_VERBS or "such" in words[max(0, edge - 5) : edge] or "to" in words[at:after]:
        return None
    if after < len(words) and not (words[after] in {",", ":"} or terminal(words[after])):
        return None
    if edge <= 1:
        if after >= len(words) or words[after] not in {",", ":"}:
            return None
        piece = trim(unit, after + 1, clause_end(unit, after + 1, knowledge))
    else:
        piece = trim(unit, clause_start(unit, edge, earlier), edge)
    return piece and Frame("en/cue/as-subject-verb", [(edge, edge + 1), *cue], [piece], left)
