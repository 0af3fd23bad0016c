"""Cues without a model: from reporting words in one sentence to frames.

The frames are those of the PARC and PolNeAR guidelines, by where content and speaker stand around the verb; each is
declared with its proof in `attribution/patterns/en/frames.py`.
"""

from __future__ import annotations

from attribution.components.complements import complement_after, clause_end
from attribution.components.frames import (
    Frame,
    Knowledge,
    Range,
    first_atom_after_conjunction,
    is_quote,
    quote_positions,
    terminal,
    trim,
)
from attribution.components.layout import QUOTE, Unit
from attribution.components.noun_phrases import Phrase, named_apposition, phrase_after, phrase_before
from attribution.components.verbs import Verb
from attribution.components.words import AUXILIARIES, MODALS, NEGATIONS, NOUN_PREPOSITIONS, PLURALS, is_adverb

_BE = frozenset("is are was were be been being 's ’s".split())


def find_frames(unit: Unit, knowledge: Knowledge) -> list[Frame]:
    """Return the frames of one sentence, left to right.

    Args:
        unit: The sentence.
        knowledge: Word lists.
    """
    frames: list[Frame] = []
    verbs = knowledge.verbs
    for at, word in enumerate(unit.words):
        if word == "according" and unit.words[at + 1 : at + 2] == ["to"]:
            frame = _according_to(unit, at, knowledge, frames)
        elif word in verbs:
            frame = _verb_frame(unit, at, verbs[word], knowledge, frames)
        else:
            continue
        if frame is not None:
            frame.at = at
            frame.quotes = quote_positions(unit, frame.content)
            frames.append(frame)
    return frames


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
    if before >= 0 and words[before] == "to" and verb.form == "base":
        if words[max(0, before - 1)] not in {"on", "continued", "continues", "goes"}:
            return None
    if auxiliaries & MODALS or (auxiliaries & NEGATIONS and not verb.attitude and verb.lemma not in {"deny"}):
        return None
    passive = bool(auxiliaries & _BE) and verb.form in {"past", "part"}
    cue: list[Range] = [(begin, at + 1)]
    if passive:
        return _passive(unit, begin, at, verb, knowledge)
    if verb.form == "ing" and not auxiliaries:
        return _participle(unit, at, verb, knowledge, earlier)
    if verb.form == "part" and not auxiliaries:
        return None
    left = phrase_before(unit, before, knowledge.people) if before >= 0 else None
    if unit.capital[at] and at > 0 and words[at - 1] != QUOTE and verb.lemma not in {"say", "tell"}:
        return None
    if verb.form in {"base", "s"} and not auxiliaries and _is_noun_here(unit, at, knowledge):
        return None
    if left is not None and not _governs(unit, left, verb, bool(auxiliaries), knowledge):
        left = None
        if verb.form in {"base", "s"} or verb.lemma in _WEAK:
            return None
    frame = None
    if begin == at or auxiliaries:
        frame = _inverted(unit, at, cue, verb, knowledge, earlier)
    if frame is None and left is not None:
        frame = _after_content(unit, at, cue, left, verb, knowledge, earlier)
    if frame is not None:
        return frame
    return _before_content(unit, at, before, cue, left, verb, knowledge, earlier)


def _is_noun_here(unit: Unit, at: int, knowledge: Knowledge) -> bool:
    """Return whether a plain or -s form is a noun: a verb or preposition follows ("press reports said"), or "to" ends it."""
    following = unit.words[at + 1] if at + 1 < len(unit) else "."
    verb = knowledge.verbs.get(following)
    if verb is not None and verb.form in {"past", "s"} or following in AUXILIARIES:
        return True
    start = at
    while start > 0 and unit.words[start - 1] not in {",", ";", QUOTE}:
        start -= 1
    return unit.words[start : start + 2] == ["according", "to"]


_WEAK = frozenset("suggest imply indicate signal show reveal find mean rule feel read".split())
"""Verbs of which things can be the subject without telling anything ("the crack suggests that …")."""


def _governs(unit: Unit, phrase: Phrase, verb: Verb, auxiliary: bool, knowledge: Knowledge) -> bool:
    """Return whether `phrase` can be the subject of this form, so that the form is a verb and somebody tells."""
    head = phrase.first + 1
    while head < phrase.last and unit.words[head] not in NOUN_PREPOSITIONS and unit.words[head] not in {"familiar", "close", "briefed"}:
        head += 1
    word = unit.words[head - 1]
    capital = unit.capital[head - 1]
    several = "and" in unit.words[phrase.first : phrase.last]
    if unit.words[phrase.last - 1] in {"amid", "repeated", "despite", "over"}:
        return False
    if word.endswith(("'s", "’s")) and word not in {"he's", "she's"}:
        return False
    if verb.form == "base" and not auxiliary and verb.lemma != "read":
        # "the report", "a senior official claim": a plain form after a singular is a noun
        if word in {"he", "she", "it"} or unit.words[phrase.first] in {"a", "an", "this", "his", "her", "its", "their"}:
            return False
        if not (word.endswith("s") or word in PLURALS or several):
            return False
    if verb.form == "s" and (word.isdigit() or (not capital and word[-1] == "s" and word[-2:] not in {"ss", "us", "is"})):
        return False
    if verb.lemma in _WEAK:
        return (capital and phrase.last - phrase.first < 9) or word in knowledge.people or word in {"he", "she", "they", "who"}
    return True


def _clause_start(unit: Unit, last: int, earlier: list[Frame]) -> int:
    """Return where the clause that ends before `last` begins: with the sentence, or after an earlier cue's own clause."""
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


def _inverted(
    unit: Unit, at: int, cue: list[Range], verb: Verb, knowledge: Knowledge, earlier: list[Frame]
) -> Frame | None:
    """`"Q," said NP` and `Clause, said NP.`"""
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
    if "clause" not in verb.takes or group < 4 or speaker.last - speaker.first > 14:
        return None
    if after < len(words) and not (terminal(words[after]) or words[after] in {",", ";", "in", "on", "at", "after"}):
        return None
    piece = trim(unit, _clause_start(unit, edge, earlier), edge)
    if piece is None or piece[1] - piece[0] < 3:
        return None
    return Frame("en/cue/clause-verb-subject", cue, [piece], speaker)


def _quoted_content(
    unit: Unit, position: int, after: int, earlier: list[Frame], knowledge: Knowledge
) -> list[Range] | None:
    """Return the content of a frame behind the quotation at `position`; a second quotation after `after` joins."""
    words = unit.words
    if any((position, position + 1) in frame.content for frame in earlier):
        return None
    start = _clause_start(unit, position, earlier)
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


def _after_content(
    unit: Unit, at: int, cue: list[Range], left: Phrase, verb: Verb, knowledge: Knowledge, earlier: list[Frame]
) -> Frame | None:
    """`"Q," NP said`, `Clause, NP said.`, `Part, NP said, part.`, `As NP said, …`."""
    words = unit.words
    edge = left.full_first - 1
    if edge < 0:
        return None
    quoted = words[edge] == QUOTE or (words[edge] in {",", "—", "–", "-"} and is_quote(unit, edge - 1))
    if quoted:
        position = edge if words[edge] == QUOTE else edge - 1
        if _closes_clause(unit, position):
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
    piece = trim(unit, _clause_start(unit, edge, earlier), edge)
    if piece is None:
        return None
    content = [piece]
    if aside and words[after] != ";":
        following = words[after + 1] if after + 1 < len(words) else "."
        verbal = knowledge.verbs.get(following)
        if not (verbal and verbal.form == "ing") and following not in {"who", "but", "and", "while", "citing", "according"}:
            rest = trim(unit, after + 1, clause_end(unit, after + 1, knowledge))
            if rest:
                content.append(rest)
    if sum(last - first for first, last in content) < 3:
        return None
    return Frame("en/cue/clause-subject-verb", cue, content, left)


_TAIL = frozenset("according sent on in at during after when while as of about to from by for following before".split())
_INTRODUCTORY = frozenset(
    "on in at during after when while as since if with by for from despite because although though speaking asked before under "
    "following amid according until about instead unlike like through over to".split()
)


def _reads_as_clause(unit: Unit, edge: int, knowledge: Knowledge) -> bool:
    """Return whether what stands before the comma at `edge` is a statement, not an introductory phrase."""
    start = first_atom_after_conjunction(unit)
    words = unit.words[start:edge]
    if len(words) < 4 or (words[0] in _INTRODUCTORY and "," not in words):
        return False
    return any(word in AUXILIARIES or word in knowledge.verbs or word.endswith("ed") for word in words)


def _closes_clause(unit: Unit, position: int) -> bool:
    """Return whether a frame may follow the quotation at `position` (it or the text has the comma)."""
    return position + 1 < len(unit)


_AS_VERBS = frozenset(
    "said says told tells reported reports wrote writes noted notes argued argues explained explains stated states acknowledged warned "
    "observed remarked suggested predicted announced claimed claims".split()
)


def _as_frame(
    unit: Unit, at: int, edge: int, cue: list[Range], left: Phrase, knowledge: Knowledge, earlier: list[Frame]
) -> Frame | None:
    words = unit.words
    after = at + 1
    while after < len(words) and words[after] not in {",", ":", QUOTE} and not terminal(words[after]) and after - at < 8:
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
        piece = trim(unit, _clause_start(unit, edge, earlier), edge)
    return piece and Frame("en/cue/as-subject-verb", [(edge, edge + 1), *cue], [piece], left)


def _before_content(
    unit: Unit,
    at: int,
    before: int,
    cue: list[Range],
    left: Phrase | None,
    verb: Verb,
    knowledge: Knowledge,
    earlier: list[Frame],
) -> Frame | None:
    """`NP said (that) clause`, `NP said: "Q"`, `NP urged NP to …`, `NP called it …`."""
    words = unit.words
    inherits = False
    if left is None:
        if before >= 0 and words[before] not in {"and", "but", ",", "then", "or"}:
            return None
        if verb.form == "base":
            return None
        if earlier:
            inherits = True
        else:
            left = _subject(unit, at, knowledge)
            if left is None:
                return None
    found = complement_after(unit, at, verb, knowledge)
    if found.content is None and not found.next_quote:
        return None
    if found.cue_end > at + 1:
        cue = [(cue[0][0], found.cue_end)]
    return Frame(
        found.pattern,
        cue,
        [found.content] if found.content else [],
        left,
        inherits=inherits,
        attitude=verb.attitude,
        next_quote=found.next_quote,
    )


def _subject(unit: Unit, at: int, knowledge: Knowledge) -> Phrase | None:
    """Return the subject of the clause in which `at` stands: the nearest phrase behind a conjunction or the start."""
    words = unit.words
    for start in range(at - 2, -1, -1):
        if words[start] in _CLAUSE_OPENERS and start + 1 < at:
            phrase = _plausible(unit, start + 1, at, knowledge)
            if phrase is not None:
                return phrase
    first = first_atom_after_conjunction(unit)
    if words[first] in _INTRODUCTORY or words[first] in {"last", "earlier", "later", "meanwhile", "a"}:
        comma = next((here for here in range(first, min(at, first + 20)) if words[here] == ","), None)
        if comma is not None:
            phrase = _plausible(unit, comma + 1, at, knowledge)
            if phrase is not None:
                return phrase
    phrase = phrase_after(unit, first, knowledge.people)
    if phrase is None and "," in words[first : min(at, first + 15)]:
        phrase = phrase_after(unit, words.index(",", first) + 1, knowledge.people)
    return named_apposition(unit, phrase, knowledge.people) if phrase is not None and phrase.last <= at else None


_CLAUSE_OPENERS = frozenset("although but before while because though when until whereas".split())


def _plausible(unit: Unit, first: int, at: int, knowledge: Knowledge) -> Phrase | None:
    """Return the noun phrase at `first` if it can be somebody who speaks."""
    phrase = phrase_after(unit, first, knowledge.people)
    if phrase is None or phrase.last > at or unit.words[phrase.first] in {"it", "there"}:
        return None
    head = unit.words[phrase.last - 1]
    named = unit.capital[phrase.first] or head in knowledge.people or head in PLURALS or head in {"he", "she"}
    if not named and not any(word in knowledge.people for word in unit.words[phrase.first : phrase.last]):
        return None
    return named_apposition(unit, phrase, knowledge.people)


_MEANS = frozenset("statement statements letter memo email emails tweet post release document documents report reports filing article".split())
"""What somebody issues: in "issued a statement saying", the issuer speaks."""


def _participle(unit: Unit, at: int, verb: Verb, knowledge: Knowledge, earlier: list[Frame]) -> Frame | None:
    """`…, saying (that) clause`, `… by calling it "Q"`."""
    words = unit.words
    if at == 0 or verb.lemma in {"read", "find", "show", "report", "order", "post", "rule", "feel", "expect", "quote", "cite"}:
        return None
    if words[at - 1] not in {",", "by", "in", "and", "while", "without", "after", "before", "despite", "—", "–", "for"} and verb.lemma not in {
        "say", "tell", "add", "warn", "argue", "claim", "insist", "call",
    }:
        return None
    if words[at - 1] in {"the", "a", "his", "her", "their", "of"}:
        return None
    found = complement_after(unit, at, verb, knowledge)
    if found.content is None:
        return None
    speaker = None
    if unit.words[at - 1] not in {",", "and", "by", "in", "while", "—", "–"}:
        near = phrase_before(unit, at - 1, knowledge.people)
        if near is not None and (
            unit.capital[near.last - 1]
            or unit.words[near.last - 1] in knowledge.people - _MEANS
            or unit.words[near.last - 1] in PLURALS | {"him", "her", "others", "percent", "%", "cent"}
        ):
            speaker = near
    if speaker is None and not earlier:
        speaker = _subject(unit, at, knowledge)
        if speaker is None:
            return None
    return Frame(
        "en/cue/participle", [(at, found.cue_end)], [found.content], speaker, inherits=speaker is None, attitude=verb.attitude
    )


def _passive(unit: Unit, begin: int, at: int, verb: Verb, knowledge: Knowledge) -> Frame | None:
    """`NP was quoted (by X) as saying …`, `NP was told that …`."""
    words = unit.words
    if verb.lemma == "quote":
        for here in range(at + 1, min(at + 14, len(words) - 1)):
            if words[here] == "as" and words[here + 1] in {"saying", "telling", "having"}:
                head = here + 1 if words[here + 1] != "having" else here + 2
                speaker = phrase_before(unit, begin - 1, knowledge.people) if begin else None
                found = complement_after(unit, head, knowledge.verbs["saying"], knowledge)
                if speaker is None or found.content is None:
                    return None
                return Frame("en/cue/quoted-as-saying", [(begin, at + 1), (here, head + 1)], [found.content], speaker)
        return None
    if verb.lemma in {"tell", "inform", "warn", "assure", "advise"} and words[at + 1 : at + 2] and (
        words[at + 1] in {"that", "by", "he", "she", "they", "it", "there"}
    ):
        speaker = None
        first = at + 2 if words[at + 1] == "that" else at + 1
        if words[at + 1] == "by":
            speaker = phrase_after(unit, at + 2, knowledge.people)
            if speaker is None or speaker.last >= len(words) or words[speaker.last] != "that":
                return None
            first = speaker.last + 1
        piece = trim(unit, first, clause_end(unit, first, knowledge))
        return piece and Frame("en/cue/was-told-that", [(begin, at + 1)], [piece], speaker, agentless=speaker is None)
    return None


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
    piece = trim(unit, _clause_start(unit, at, earlier), at)
    if piece is None:
        return None
    content = [piece]
    if words[after : after + 1] == [","] and at - start < 12 and after + 3 < len(words):
        rest = trim(unit, after + 1, clause_end(unit, after + 1, knowledge))
        if rest and words[rest[0]] not in {"who", "which", "whose", "citing"}:
            content.append(rest)
    return Frame("en/cue/according-to-last", cue, content, speaker)
