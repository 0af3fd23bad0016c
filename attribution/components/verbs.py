"""Forms of the reporting verbs, made from the lemmas and complements in the lexicon."""

from __future__ import annotations

from attrs import frozen

from attribution.components.words import word_set
from attribution.model import Lexicon

_IRREGULAR = {
    "say": ("says", "said", "said", "saying"),
    "tell": ("tells", "told", "told", "telling"),
    "write": ("writes", "wrote", "written", "writing"),
    "read": ("reads", "read", "read", "reading"),
    "find": ("finds", "found", "found", "finding"),
    "show": ("shows", "showed", "shown", "showing"),
    "think": ("thinks", "thought", "thought", "thinking"),
    "feel": ("feels", "felt", "felt", "feeling"),
    "swear": ("swears", "swore", "sworn", "swearing"),
}
_DOUBLING = word_set("admit quip brag snap dub plan")


@frozen
class Verb:
    """What one form can be."""

    lemma: str
    form: str
    """`base`, `s`, `past` (also the participle where they are equal), `part` or `ing`."""
    takes: frozenset[str]
    """Complements, as the lexicon names them."""

    @property
    def attitude(self) -> bool:
        """Whether the writer describes what somebody holds rather than tells."""
        return "attitude" in self.takes


def _inflect(lemma: str) -> tuple[str, str, str, str]:
    if lemma in _IRREGULAR:
        return _IRREGULAR[lemma]
    if lemma in _DOUBLING:
        stem = lemma + lemma[-1]
        return lemma + "s", stem + "ed", stem + "ed", stem + "ing"
    if lemma.endswith("e"):
        return lemma + "s", lemma + "d", lemma + "d", lemma[:-1] + "ing"
    if lemma.endswith("y") and lemma[-2] not in "aeou":
        return lemma[:-1] + "ies", lemma[:-1] + "ied", lemma[:-1] + "ied", lemma + "ing"
    if lemma.endswith(("s", "sh", "ch", "x", "z")):
        return lemma + "es", lemma + "ed", lemma + "ed", lemma + "ing"
    return lemma + "s", lemma + "ed", lemma + "ed", lemma + "ing"


def verb_forms(lexicon: Lexicon) -> dict[str, Verb]:
    """Return every form of every reporting verb, lower-case.

    Args:
        lexicon: Word lists; `reporting_verbs` maps a lemma to its complements, separated by spaces.
    """
    forms: dict[str, Verb] = {}
    for lemma, label in lexicon.get("reporting_verbs", {}).items():
        takes = frozenset(label.split())
        third, past, participle, ing = _inflect(lemma)
        for form, name in ((lemma, "base"), (third, "s"), (participle, "part"), (past, "past"), (ing, "ing")):
            forms[form] = Verb(lemma, name, takes)
    return forms
