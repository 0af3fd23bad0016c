"""Names that stand at the end of a long description: "chairman of the Joint Chiefs of Staff Gen. Ann Moe"."""

from __future__ import annotations

from attribution.resolve.forms import Mention
from attribution.resolve.phrases import CAPITAL, LOWER_NAME, PARTICLES, named_person
from attribution.resolve.words import Words, tokens

_PREPOSITIONS = frozenset("to of for from by with at in near between on about".split())


def late_name(core: str, words: Words) -> Mention | None:
    """Return the name at the end of a long description: "chairman of the Joint Chiefs of Staff Gen. Ann Moe"."""
    pieces, at = _ending_in_capitals(core)
    inside = at > 0 and pieces[at - 1].lower() in _PREPOSITIONS
    for begin in range(at, len(pieces) - 1):
        whose = " ".join(pieces[at:begin])
        known = words.noun(pieces[at:begin]) or words.is_place(whose) or (whose.isupper() and len(whose) > 2)
        if inside and not known:
            continue  # "an aide to Ann Moe" is not she; "the secretary of State Ann Moe" is, and "the chair at KRS"
        lower = pieces[begin].lower().strip(".")
        if pieces[begin].endswith(".") and words.is_title(lower):
            return named_person(core, tuple(pieces[:begin]), (pieces[begin],), tuple(pieces[begin + 1 :]), words)
        if begin and lower in words.first_names:
            return named_person(core, tuple(pieces[:begin]), (), tuple(pieces[begin:]), words)
    return name_after_noun(core, words)


def name_after_noun(core: str, words: Words) -> Mention | None:
    """Return the name after the noun that ends a description: "the Kelm on Sea rabbi Ann Moe"."""
    pieces, at = _ending_in_capitals(core)
    for begin in range(at + 1, len(pieces) - 1):
        # "Board on Kelm Communications Director Ann Moe"
        title = words.noun(pieces[begin - 1 : begin])
        if title and title.kind == "person" and pieces[begin].lower() in words.first_names:
            return named_person(core, (), tuple(pieces[at:begin]), tuple(pieces[begin:]), words)
    noun = words.noun(pieces[:at]) if 0 < at < len(pieces) else None
    if noun and noun.kind == "person" and not noun.plural and not words.is_place(pieces[-1]):
        return named_person(core, (), (pieces[at - 1],), tuple(pieces[at:]), words)
    return None


def _ending_in_capitals(core: str) -> tuple[list[str], int]:
    """Return the words of a description, and where those begin at its end of which a name may be made."""
    pieces = [part for piece in tokens(core) for part in piece.split("_")]
    at = len(pieces)
    while at and (CAPITAL.match(pieces[at - 1]) or LOWER_NAME.match(pieces[at - 1]) or pieces[at - 1] in PARTICLES):
        at -= 1
    return pieces, at
