"""Whose words or view something is, where no verb says so: "in Holm's words, “Q”", "by her account, it rained"."""

from __future__ import annotations

from attribution.components.complements import clause_end
from attribution.components.frames import Frame, Knowledge, Range, first_atom_after_conjunction, is_quote, trim
from attribution.components.layout import Unit
from attribution.components.noun_phrases import owner_of, phrase_after

_REACH = 4
"""Atoms between somebody's words and their quotation (", was “Q”"), and of a clause in which its verb stands."""
_OTHERS = frozenset("and or but about on .".split())
"""What ends such a phrase without a quotation of its own."""
_VIEWS = {
    **dict.fromkeys(("view", "opinion", "estimation", "reckoning"), True),
    **dict.fromkeys(("telling", "account"), False),
}
"""Nouns that lead to a clause, and whether they give an attitude."""
WORDED = frozenset({"words", *_VIEWS})
"""Words by which such a phrase is known."""


def worded_frame(unit: Unit, at: int, knowledge: Knowledge) -> Frame | None:
    """Return the frame of such a noun, None where it leads to nothing that somebody says.

    Args:
        unit: The sentence.
        at: Position of the noun.
        knowledge: Word lists.
    """
    words = unit.words
    if words[at - 1 : at] == ["the"] and words[at + 1 : at + 2] == ["of"]:
        speaker = phrase_after(unit, at + 2, knowledge.people)
        first, cue = at - 2, [(at - 2, at + 2)]
    else:
        speaker = owner_of(unit, at, knowledge.people)
        first = speaker.first - 1 if speaker is not None else -1
        cue = [(first, first + 1), (at, at + 1)]
    if speaker is None or first < 0 or words[first] not in {"in", "by"}:
        return None
    after = max(at + 1, speaker.full_last)
    if words[at] in _VIEWS:
        clause = _clause(unit, at, first, after, knowledge)
        return clause and Frame("en/cue/in-view-of", cue, [clause], speaker, attitude=_VIEWS[words[at]])
    quote = next((here for here in range(after, min(after + _REACH, len(unit))) if is_quote(unit, here)), None)
    if quote is None or words[first] != "in" or any(words[here] in _OTHERS for here in range(after, quote)):
        return None
    return Frame("en/cue/in-words-of", cue, [(quote, quote + 1)], speaker)


def _clause(unit: Unit, at: int, first: int, after: int, knowledge: Knowledge) -> Range | None:
    """Return the clause behind `In Holm's view,` at the beginning of a sentence."""
    if first > first_atom_after_conjunction(unit) or unit.words[after : after + 1] != [","]:
        return None
    clause = trim(unit, after + 1, clause_end(unit, after + 1, knowledge))
    begins = unit.words[clause[0] : clause[0] + _REACH] if clause is not None else []
    if unit.words[at] == "opinion" and not knowledge.verbs.keys().isdisjoint(begins):
        return None  # "In her opinion, Judge Moe wrote that …" is a document
    return clause
