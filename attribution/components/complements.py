"""What a reporting verb governs on its right: clause, quotation, infinitive, noun phrase, name."""

from __future__ import annotations

from attrs import frozen

from attribution.components.frames import Knowledge, Range, is_quote, terminal, trim
from attribution.components.layout import QUOTE, Unit
from attribution.components.manner import skip_manner
from attribution.components.noun_phrases import phrase_after
from attribution.components.verbs import Verb
from attribution.components.words import (
    AUXILIARIES,
    DETERMINERS,
    SUBJECT_PRONOUNS,
    WH_COMPLEMENTS,
    is_adverb,
    word_set,
)

_CONJUNCTIONS = word_set("and but while though although whereas")


_COMMENT = word_set(
    "comment discuss say answer elaborate confirm disclose identify speak respond specify reveal talk explain speculate"
)


_COMMENT_OBJECTS = word_set(
    "comment comments details detail specifics further named identified quoted interviewed questions reason explanation"
)


@frozen
class Complement:
    """What was found to the right of a verb."""

    content: Range | None
    pattern: str = ""
    begin: int = 0
    """First atom after addressee and manner ("told reporters on Friday")."""
    cue_end: int = 0
    """One past the last atom of the cue."""
    next_quote: bool = False


def clause_end(unit: Unit, first: int, knowledge: Knowledge) -> int:
    """Return one past the last atom of the clause that begins at `first`.

    A clause ends where the next cue with its own content begins ("and added", ", saying", ", but Reed said"), at a
    semicolon, before ", according to", and with the sentence.
    """
    words, verbs = unit.words, knowledge.verbs
    count = len(unit)
    here = first
    introductory = words[0] in _SUBORDINATE and "," not in words[1:first]
    while here < count:
        word = words[here]
        if word == ";" and here > first:
            return here
        if word == "," and here + 2 < count:
            following = words[here + 1]
            verb = verbs.get(following)
            if verb and verb.form == "ing" and verb.lemma not in _QUIET:
                return here
            if following == "according" and words[here + 2] == "to":
                return here
            if following in _CONJUNCTIONS and _new_cue(unit, here + 2, knowledge):
                return here
            if following in _NARRATOR or (following == "then" and words[here + 2] in verbs):
                return here
            if introductory:
                return here
        elif word in {"and", "but"} and here > first and here + 1 < count:
            at = here + 1
            while at + 1 < count and is_adverb(words[at]):
                at += 1
            verb = verbs.get(words[at])
            if verb and verb.form in {"past", "s"} and not verb.attitude and _has_complement(unit, at):
                return here
        here += 1
    while here > first and terminal(words[here - 1]):
        here -= 1
    return here


_NARRATOR = frozenset(["leading", "prompting", "sparking", "raising", "citing"])


_SUBORDINATE = word_set("when after as while although though since because asked despite")


_QUIET = word_set("read find show report order post rule feel quote cite expect reveal signal indicate")


def _has_complement(unit: Unit, at: int) -> bool:
    """Return whether the verb at `at` is followed by something to report."""
    return at + 1 < len(unit) and (
        unit.words[at + 1] in WH_COMPLEMENTS
        or unit.words[at + 1] in SUBJECT_PRONOUNS
        or unit.words[at + 1] in DETERMINERS
        or unit.words[at + 1] in {QUOTE, ":", ",", "there", "in", "on"}
        or unit.capital[at + 1]
        or unit.words[at] in {"said", "says", "added", "adds"}
    )


def _new_cue(unit: Unit, at: int, knowledge: Knowledge) -> bool:
    """Return whether, from `at`, a short subject and a finite reporting verb follow before the next comma."""
    for here in range(at, min(at + 9, len(unit))):
        word = unit.words[here]
        if word in {",", ";", QUOTE, "that"}:
            return False
        verb = knowledge.verbs.get(word)
        if verb and verb.form in {"past", "s"} and not verb.attitude:
            return ("tell" in verb.takes or _has_complement(unit, here)) and unit.words[here - 1] not in {
                "to",
                "the",
                "a",
            }
    return False


def complement_after(unit: Unit, at: int, verb: Verb, knowledge: Knowledge) -> Complement:
    """Return what the verb at `at` reports on its right.

    Args:
        unit: The sentence.
        at: Position of the verb.
        verb: Its entry.
        knowledge: Word lists.
    """
    words = unit.words
    count = len(unit)
    here = at + 1
    if "tell" in verb.takes and here < count and words[here] not in {"that", QUOTE, ":", ","}:
        addressee = phrase_after(unit, here, knowledge.people)
        here = addressee.last if addressee else here
        if addressee and (words[here : here + 1] == ["to"] or words[here : here + 2] == ["not", "to"]):
            piece = trim(unit, at + 1, clause_end(unit, here, knowledge))
            return Complement(piece, "en/cue/subject-verb-object-infinitive", here, at + 1)
    elif verb.lemma in {"ask", "advise"}:
        return _object_to(unit, at, verb, knowledge)
    here = skip_manner(unit, here)
    quoted = _quoted(unit, here, at, verb, knowledge)
    if quoted is not None:
        return quoted
    if here >= count or terminal(words[here]):
        return Complement(None, begin=here, cue_end=at + 1)
    word = words[here]
    if word in WH_COMPLEMENTS and verb.takes & {"clause", "that", "tell"}:
        first = here + 1 if word == "that" else here
        piece = trim(unit, first, clause_end(unit, first, knowledge))
        return Complement(piece, "en/cue/subject-verb-that-clause", here, at + 1)
    if word == "," or word == ":":
        if word == ":":
            piece = trim(unit, here + 1, clause_end(unit, here + 1, knowledge))
            return Complement(piece, "en/cue/subject-verb-colon-clause", here, at + 1)
        comma = _second_comma(unit, here)
        if comma is not None and words[comma + 1] == "that":
            here = comma
        if here + 2 < count and words[here + 1] == "that" and verb.takes & {"clause", "that", "tell"}:
            piece = trim(unit, here + 2, clause_end(unit, here + 2, knowledge))
            return Complement(piece, "en/cue/subject-verb-that-clause", here, at + 1)
        return Complement(None, begin=here, cue_end=at + 1)
    for takes, finder in (
        ("to", _infinitive),
        ("object-to", _object_to),
        ("naming", _naming),
    ):
        if takes in verb.takes:
            found = finder(unit, at, verb, knowledge)
            if found.content is not None:
                return found
    if verb.takes & {"clause", "tell"} and _is_clause(unit, here, knowledge, strict=verb.lemma not in {"say", "tell"}):
        piece = trim(unit, here, clause_end(unit, here, knowledge))
        return Complement(piece, "en/cue/subject-verb-clause", here, at + 1)
    if "noun" in verb.takes and (
        word in DETERMINERS or word[0].isdigit() or unit.capital[here] or verb.lemma == "deny"
    ):
        piece = trim(unit, here, clause_end(unit, here, knowledge))
        return Complement(piece, "en/cue/subject-verb-noun", here, at + 1)
    return Complement(None, begin=here, cue_end=at + 1)


def _second_comma(unit: Unit, at: int) -> int | None:
    """Return the comma that closes the aside opened by the one at `at` ("said, on Friday, that"), None without one."""
    found = None
    for here in range(at + 1, min(at + 30, len(unit) - 2)):
        if unit.words[here] == ",":
            if unit.words[here + 1] == "that":
                return here
            found = found or here
        if unit.words[here] == QUOTE:
            break
    return found


def _quoted(unit: Unit, here: int, at: int, verb: Verb, knowledge: Knowledge) -> Complement | None:
    """Return a quotation that follows the verb, with or without colon or comma."""
    words = unit.words
    count = len(unit)
    position = here
    if here < count and words[here] in {",", ":", "—", "–"}:
        position = here + 1
        if words[here] == ":" and position >= count:
            return Complement(None, "en/cue/subject-verb-quotation", here, at + 1, next_quote=True)
    if not is_quote(unit, position):
        return None
    if verb.attitude and position == here:
        return None
    last = position + 1
    if (
        last < count
        and words[last] == ","
        and position == here + 1
        and last + 1 < count
        and words[last + 1] not in {QUOTE}
    ):
        # "He said, 'A,' and …": the frame ends with the quotation
        return Complement((position, last), "en/cue/subject-verb-quotation", here, at + 1)
    if last < count and not terminal(words[last]) and words[last] != ",":
        last = clause_end(unit, position, knowledge)
    piece = trim(unit, position, last)
    return Complement(piece, "en/cue/subject-verb-quotation", here, at + 1)


def _is_clause(unit: Unit, first: int, knowledge: Knowledge, *, strict: bool) -> bool:
    """Return whether a finite clause begins at `first`."""
    words = unit.words
    word = words[first]
    if not (word[0].isalnum() or word == QUOTE or word in {"$", "£", "€", "“"}):
        return False
    if not strict:
        return word not in {"goodbye", "hello", "yes", "sorry", "to", "as", "so"} and not (
            word in {"in", "on", "at"} and first + 2 >= len(unit)
        )
    if word in {"to", "for", "by", "as", "of", "from", "into"}:
        return False
    if word in SUBJECT_PRONOUNS or word in {"there"}:
        return True
    for here in range(first + 1, min(first + 16, len(unit))):
        following = words[here]
        if following in AUXILIARIES or (here > first + 1 and following in knowledge.verbs):
            return True
        if following in {";", "which", "who", "that", "while", "when", "after", "because"}:
            break
        if following in {",", QUOTE} and not (here + 1 < len(unit) and words[here + 1] in DETERMINERS):
            break
        if len(following) > 3 and following.endswith("ed") and words[here - 1] not in DETERMINERS and here > first + 1:
            return True
    return False


def _infinitive(unit: Unit, at: int, verb: Verb, knowledge: Knowledge) -> Complement:
    """`vowed to stay`, `declined to comment`."""
    words = unit.words
    here = skip_manner(unit, at + 1) if words[at + 1] != "to" else at + 1
    if here + 1 >= len(unit) or words[here] != "to":
        return Complement(None, begin=here, cue_end=at + 1)
    if verb.lemma in {"decline", "refuse"} and not (
        words[here + 1] in _COMMENT or _COMMENT_OBJECTS & set(words[here + 2 : here + 5])
    ):
        return Complement(None, begin=here, cue_end=at + 1)
    piece = trim(unit, here, clause_end(unit, here, knowledge))
    return Complement(piece, "en/cue/subject-verb-infinitive", here, at + 1)


def _object_to(unit: Unit, at: int, verb: Verb, knowledge: Knowledge) -> Complement:
    """`urged drivers to stay away`, `asked whether …`, `asked: "Q"`."""
    words = unit.words
    here = at + 1
    quoted = _quoted(unit, skip_manner(unit, here), at, verb, knowledge)
    if quoted is not None and quoted.content is not None:
        return quoted
    target = phrase_after(unit, here, knowledge.people)
    if target is not None:
        here = target.last
        quoted = _quoted(unit, here, at, verb, knowledge)
        if quoted is not None and quoted.content is not None:
            return quoted
        for ahead in range(here, min(here + 4, len(unit) - 1)):
            if words[ahead] == "to" and words[ahead + 1][0].isalpha():
                piece = trim(unit, at + 1, clause_end(unit, ahead, knowledge))
                return Complement(piece, "en/cue/subject-verb-object-infinitive", here, at + 1)
    if (
        here < len(unit)
        and words[here] in WH_COMPLEMENTS
        and (here == at + 1 or words[here] in {"whether", "if", "why", "how", "what"})
    ):
        first = here + 1 if words[here] == "that" else here
        piece = trim(unit, first, clause_end(unit, first, knowledge))
        return Complement(piece, "en/cue/subject-verb-that-clause", here, at + 1)
    return Complement(None, begin=here, cue_end=at + 1)


_LINKS = {"accuse": "of", "blame": "for", "condemn": "for"}


def _naming(unit: Unit, at: int, verb: Verb, knowledge: Knowledge) -> Complement:
    """`called it a mistake`, `described it as a mistake`, `accused him of lying`, `called for talks`."""
    words = unit.words
    none = Complement(None, begin=at + 1, cue_end=at + 1)
    here = at + 1
    if here >= len(unit):
        return none
    if verb.lemma == "call" and words[here] in {"for", "on", "upon"}:
        last = clause_end(unit, here + 1, knowledge)
        if words[here] != "for" and "to" not in words[here:last]:
            return none
        return Complement(trim(unit, here + 1, last), "en/cue/call-for", here, here + 1)
    target = phrase_after(unit, here, knowledge.people)
    if target is None and not is_quote(unit, here):
        return none
    last = clause_end(unit, here, knowledge)
    span = words[here:last]
    if verb.lemma in _LINKS:
        ok = _LINKS[verb.lemma] in span
    elif verb.lemma in {"call", "label", "brand", "dub", "declare"}:
        after = target.last if target else here
        ok = QUOTE in span[:12] or (after < last and words[after] in {"a", "an", "the"} and after > here)
        ok = ok or (words[here] in {"it", "him", "her", "them", "this", "that"} and here + 1 < last)
    else:
        ok = "as" in span[:18] or (QUOTE in span[:10])
    if not ok:
        return none
    return Complement(trim(unit, here, last), "en/cue/naming", here, at + 1)
