"""Frames whose content stands after the cue: `NP said that …`, `…, saying …`, `was quoted as saying …`."""

from __future__ import annotations

from attribution.components.complements import clause_end, complement_after
from attribution.components.frames import Frame, Knowledge, Range, trim
from attribution.components.insertions import Phrase
from attribution.components.layout import QUOTE, Unit
from attribution.components.noun_phrases import phrase_after, phrase_before
from attribution.components.subjects import subject_of_clause
from attribution.components.verbs import Verb
from attribution.components.words import PLURALS, word_set


def verb_before_content(
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
            left = subject_of_clause(unit, at, knowledge)
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


_MEANS = word_set(
    "statement statements letter memo email emails tweet post release document documents report reports filing article"
)
"""What somebody issues: in "issued a statement saying", the issuer speaks."""


_NO_PARTICIPLE = word_set("read find show report order post rule feel expect quote cite")
"""Verbs whose participle tells nothing by itself ("the finding", "reporting for duty")."""
_BEFORE_PARTICIPLE = word_set(", by in and while without after before despite — – for")
_BARE_PARTICIPLE = word_set("say tell add warn argue claim insist call note state")
"""Verbs whose participle needs no comma ("a letter saying that …")."""


def participle_frame(unit: Unit, at: int, verb: Verb, knowledge: Knowledge, earlier: list[Frame]) -> Frame | None:
    """`…, saying (that) clause`, `… by calling it "Q"`."""
    words = unit.words
    if at == 0 or verb.lemma in _NO_PARTICIPLE:
        return None
    if words[at - 1] not in _BEFORE_PARTICIPLE and verb.lemma not in _BARE_PARTICIPLE:
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
        speaker = subject_of_clause(unit, at, knowledge)
        if speaker is None:
            return None
    return Frame(
        "en/cue/participle",
        [(at, found.cue_end)],
        [found.content],
        speaker,
        inherits=speaker is None,
        attitude=verb.attitude,
    )


def passive_frame(unit: Unit, begin: int, at: int, verb: Verb, knowledge: Knowledge) -> Frame | None:
    """`NP was quoted (by X) as saying …`, `NP was told that …`."""
    words = unit.words
    if verb.lemma == "quote":
        quoted = phrase_before(unit, begin - 1, knowledge.people) if begin else None
        return quoted_as(unit, (begin, at + 1), at + 1, quoted, knowledge) if quoted else None
    if (
        verb.lemma in {"tell", "inform", "warn", "assure", "advise"}
        and words[at + 1 : at + 2]
        and (words[at + 1] in {"that", "by", "he", "she", "they", "it", "there"})
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


_REACH = 14
"""Most atoms between "quoted" and "as saying"."""


def quoted_as(unit: Unit, quoted: Range, behind: int, speaker: Phrase, knowledge: Knowledge) -> Frame | None:
    """`NP was quoted (by X) as saying clause`, `X quoted NP as saying clause`: who is quoted speaks.

    Args:
        unit: The sentence.
        quoted: The words of quoting.
        behind: The first atom at which "as saying" may begin.
        speaker: Who is quoted.
        knowledge: Word lists.
    """
    words = unit.words
    for here in range(behind, min(behind + _REACH, len(words) - 1)):
        says = here + (words[here] == "as")
        says += words[says] == "having" and says + 1 < len(words)
        if words[says] in {"saying", "telling"} or (says > here + 1 and words[says] in {"said", "told"}):
            told = _told(unit, says, knowledge)
            cue = [quoted, (here, says + 1)]
            return Frame("en/cue/quoted-as-saying", cue, [told], speaker) if told else None
        if words[here] in {QUOTE, ".", ";", "that"}:
            return None
    return None


def _told(unit: Unit, says: int, knowledge: Knowledge) -> Range | None:
    """Return what is reported behind "as saying"; by whom it was told stands before "that"."""
    if unit.words[says + 1 : says + 2] == ["by"]:
        by = phrase_after(unit, says + 2, knowledge.people)
        if by is None or unit.words[by.last : by.last + 1] != ["that"]:
            return None
        return trim(unit, by.last + 1, clause_end(unit, by.last + 1, knowledge))
    verb = knowledge.verbs.get(unit.words[says])
    return complement_after(unit, says, verb, knowledge).content if verb else None
