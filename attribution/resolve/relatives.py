"""What a relative pronoun stands for: the name or the noun right before it."""

from __future__ import annotations

import re

from attrs import evolve

from attribution.model import TextSpan
from attribution.resolve.mentions import Form, Mention, parse
from attribution.resolve.names import Name, Names, core_name
from attribution.resolve.people import People
from attribution.resolve.role_words import FORMER
from attribution.resolve.words import Words, tokens

RELATIVES = frozenset(("who", "whom", "which"))
_REACH = 160
"""Characters before the pronoun in which the one it stands for is named."""
_NOUN_REACH = 60
_GAP = re.compile(r"(?: \([^()]{1,60}\))?,?[ \u00a0]?|, (?!and\b|but\b)[^.;:!?“”\"]{3,120}, ?")
"""Nothing, or an apposition."""
_ASIDE = re.compile(r"[ \u00a0]+(?:--|[–—])[ \u00a0]?[^–—\n]{3,90}?[ \u00a0]+(?:--|[–—])[ \u00a0]+$")
"""What stands between dashes before a pronoun: "clerks -- most of them old -- | who"."""
_PART_OF = re.compile(
    r"(?: (?:here|there|today|nationwide|abroad|outside))?[ \u00a0,]*(?:--|[–—])?[ \u00a0,]*"
    r"(?:\b(?:most|some|many|all|several|one|none|both|two|three|each|few|half) of )?$"
)
"""What stands between people and "who" or "most of whom"."""
_SENTENCE_END = re.compile(r"[.!?][\"”’']? |\n")


def antecedent(
    mention: Mention, span: TextSpan, text: str, words: Words, names: Names, people: People
) -> Name | Mention | None:
    """Return the person's name or the read words that a relative pronoun stands for, None where they are not found.

    Args:
        mention: The pronoun.
        span: Where it stands.
        text: The article's text.
        words: Word lists.
        names: Its capitalised names.
        people: Its persons.
    """
    for name in names.before(span.start, max(0, span.start - _REACH)):
        between = text[name.end : span.start]
        if _SENTENCE_END.search(between):
            break
        if not _GAP.fullmatch(between):
            continue
        if mention.head == "which":
            read = parse(" ".join(name.words), words)
            return evolve(read, form=Form.BODY, single=False) if read.form is Form.BODY or read.single else None
        if people.is_person(core_name(name, words), name, ""):
            return name
        break
    return None if mention.head == "which" else _noun_before(mention, span, text, words)


def _noun_before(mention: Mention, span: TextSpan, text: str, words: Words) -> Mention | None:
    """Read the people without a name right before "who": "two neighbours, who said"."""
    before = _PART_OF.sub("", _ASIDE.sub("", text[max(0, span.start - _REACH) : span.start]))[-_NOUN_REACH:]
    pieces = tokens(before)[-4:]
    noun = words.noun(pieces) if pieces and before.endswith(pieces[-1]) else None
    if noun is None or noun.kind == "body":
        return None
    form = Form.MANY if noun.plural else Form.ONE
    called = " ".join(pieces[-len(noun.head.split()) :])
    left = FORMER.search(" ".join(pieces))
    called = called if left is None else f"{left[0]} {called}"
    return evolve(mention, text=called, form=form, noun=noun, head=noun.head, plural=noun.plural)
