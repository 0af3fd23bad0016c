"""What the words for an unnamed source say: on which noun they are built, whether a name stands beside them.

Detection sometimes takes crowds, documents, or half of "Tomas Reyl, head of the port, said" for an unnamed source; a
rule that fired on those would be wrong.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from itertools import pairwise

from attribution.lexicons import builtin_lexicon
from attribution.lexicons.descriptions import words_in
from attribution.model import TextSpan

_STEM_ENDS = frozenset(
    "of at in on with for from to by as who which that whose whom close familiar briefed about among inside within "
    "during speaking advising involved working near outside not knowledgeable aware privy having present and "
    "there here asking requesting wishing declining insisting".split()
)
_COUNTS = frozenset(
    "one two three four five six some several many most both few half dozens hundreds thousands millions scores number "
    "majority bulk another other others each none all ones they those them everyone everybody nobody anyone people's "
    "left right world base third quarter percent per group party parties".split()
)
"""Words of the lists for people which by themselves describe nobody."""
_CROWD = frozenset("people anyone everyone someone somebody everybody nobody folk folks person individual".split())
_COUNTED = re.compile(
    r"\b(?:one|two|three|four|five|six|seven|eight|nine|ten|several|another|second|a|an|the|\d+)\b", re.IGNORECASE
)
_SOME = re.compile(r"\b(?:two|three|four|five|six|seven|eight|nine|ten|several|\d+)\b", re.IGNORECASE)
_BROUGHT_IN = re.compile(
    r"(?:this|that|these|those|his|her|its|their|our|my|some|any|every|each|no|either|neither|the|other|staff|\S+[’']s?)",
    re.IGNORECASE,
)
_NAME = r"[A-Z][\w'’-]+(?: [A-Z]\.)?(?: (?:de|van|von|al|bin|el))? [A-Z][\w'’-]+"
_NAME_AFTER = re.compile(
    rf"(?:,|:)? (?:(?:Mr|Mrs|Ms|Dr|Lt|Col|Gen|Sgt|Maj|Capt)\.? )?{_NAME}(?= ?[,.;:)(”\"]| said| says)"
)
_APPOSED_NAME = re.compile(rf"(?:, (?:[\w.'’-]+ ){{1,4}}{_NAME}(?=,)| and (?:[\w.'’-]+ ){{1,5}}{_NAME})")
_PLACED = "".join(rf"(?<!\b[{one[0].upper()}{one[0]}]{one[1:]} )" for one in ("in", "at", "on", "the", "near", "from"))
_WHEN_OR_WHERE = (
    r"(?!(?:On|In|At|By|As|For|From|With|Since|Until|After|Before|During|Under|Over|Near|Outside|Inside|Across|To|Of|"
    r"But|And|Last|Late|Early|Earlier|This|Next|That|The|A|An)\b)"
)
"""No name: what opens "On Monday, an official said"."""
_NAME_BEFORE = re.compile(rf"{_PLACED}\b{_WHEN_OR_WHERE}{_NAME}(?: \([^()]{{1,20}}\))?, $")
_LAST_NAME_BEFORE = re.compile(r"(?:^|[.!?”\"] |\n)([A-Z][\w'’-]+), $")
_OPENERS = frozenset(
    "however meanwhile still instead later earlier today yesterday tomorrow now then also again here there privately "
    "separately nevertheless nonetheless moreover furthermore finally first second third afterward afterwards "
    "monday tuesday wednesday thursday friday saturday sunday".split()
)
_PARTY = frozenset(
    "democrat democrats republican republicans conservative conservatives liberal liberals labourite tory tories "
    "american americans".split()
)
_DEFINITE = frozenset("the this that his her its their our my he she him it".split())
_OF_SOMEBODY = re.compile(r"[A-Z][\w.’'-]*[’'](?:s )?")
_MANY_TO_ONE = frozenset("aide adviser advisor ally associate friend colleague supporter donor official source".split())
"""Nouns of whom one person has several, so that "Reyl's aide" is still nobody in particular."""
_AROUND = 60
"""Code points around a mention in which its name is looked for."""


@lru_cache(maxsize=4096)
def head_of(mention: str) -> str:
    """Return the noun for a person or a group that `mention` is built on, in the singular; empty where none is.

    Example:
        >>> head_of("two senior officials in the finance ministry"), head_of("a tally by the university")
        ('official', '')
    """
    words = words_in(mention)
    if mention.rstrip().endswith(("'", "’", "'s", "’s")):  # a genitive: what it possesses was cut off
        return ""
    for at, word in enumerate(words):
        if word in _STEM_ENDS:
            if word == "of" and at and words[at - 1] in _COUNTS:
                return head_of(" ".join(words[at + 1 :]))
            return "person" if words[:at] == ["those"] else _person(words[:at])
    return _person(words)


def is_plural(mention: str) -> bool:
    """Return whether the noun that `mention` is built on stands in the plural."""
    head = head_of(mention)
    return bool(head) and head not in words_in(mention)


def is_somebody(mention: str) -> bool:
    """Return whether `mention` is of one person or of some that were counted: "a clerk", "two clerks", no "clerks"."""
    if not head_of(mention) or is_crowd(mention):
        return False
    return not is_plural(mention) or (bool(_SOME.search(mention)) and not mention.lower().startswith("the "))


def has_determiner(mention: str) -> bool:
    """Return whether `mention` is brought in as running text does, or is no singular; headlines drop "a"."""
    first = mention.split(maxsplit=1)[0] if mention.split() else ""
    return is_plural(mention) or bool(_COUNTED.match(first)) or bool(_BROUGHT_IN.fullmatch(first))


def is_crowd(mention: str) -> bool:
    """Return whether `mention` is nobody in particular: "people", "anyone"; "two people" are somebody."""
    words = words_in(mention)
    return bool(words) and words[-1] in _CROWD and not _COUNTED.search(mention)


def is_introduced(mention: str) -> bool:
    """Return whether `mention` points back at somebody: "he", "the governor"; "the source" is nobody known.

    Whoever belongs to a person as the only one ("Reyl's lawyer") is known as well.
    """
    words = words_in(mention)
    head = head_of(mention)
    if head and head not in _MANY_TO_ONE and _OF_SOMEBODY.match(mention.removeprefix("Mr. ").removeprefix("Ms. ")):
        return True
    if not words or words[0] not in _DEFINITE:
        return False
    return head not in builtin_lexicon("en").get("rules_bare_heads", {})


def is_named_beside(text: str, mention: TextSpan, *, one: bool = True) -> bool:
    """Return whether a name stands in, right before or right after `mention`: "the spokesman, Tomas Reyl".

    Args:
        text: The article's text.
        mention: Where the description stands.
        one: Whether it describes a single person; before a group, a name is a place or somebody else.
    """
    after = text[mention.end : mention.end + _AROUND]
    if _NAME_AFTER.match(after) or (one and _APPOSED_NAME.match(after)) or _holds_name(mention.of(text)):
        return True
    before = text[max(0, mention.start - _AROUND) : mention.start]
    if not one or not before.endswith((", ", "’s ", "'s ")):
        return False
    if before.endswith("s "):  # "the chamber's top Republican" is one known person
        return not mention.of(text)[:2].lower().startswith(("a ", "an"))
    last = _LAST_NAME_BEFORE.search(before)
    return bool(_NAME_BEFORE.search(before)) or bool(last and last[1].lower() not in _OPENERS)


def _holds_name(mention: str) -> bool:
    """Return whether a person's name stands in `mention`, and neither possesses nor qualifies what follows."""
    words = mention.split()
    first_names = builtin_lexicon("en").get("first_names", {})
    for at, (first, last) in enumerate(pairwise(words)):
        if first.lower() in first_names and first[0].isupper() and last[0].isupper():
            # "Tomas Reyl aide", "Tomas Reyl’s lawyer"
            return not last.endswith(("'s", "’s", "'", "’")) and not head_of(" ".join(words[at + 2 :]))
    # "Ada Friend": a noun for a person that is written like a name is one; members of parties always are.
    head = words[-1] if len(words) > 1 else ""
    return head[:1].isupper() and not head.isupper() and head.lower() not in _PARTY and bool(head_of(head))


def _person(stem: list[str]) -> str:
    """Return the last word or two of `stem` in the singular, if they mean people."""
    if not stem or stem[-1].endswith("'s"):
        return ""
    known = _people()
    for size in (2, 1):
        last = " ".join(stem[-size:])
        for form in _singulars(last):
            if form in known and form not in _COUNTS:
                return form.rpartition(" ")[2]
    return ""


@lru_cache(maxsize=1)
def _people() -> frozenset[str]:
    lexicon = builtin_lexicon("en")
    lists = ("roles", "collective_heads", "rules_bare_heads", "rules_vague_heads", "rules_spokespersons")
    return frozenset(entry for name in lists for entry in lexicon.get(name, {}))


def _singulars(noun: str) -> Iterator[str]:
    """Yield what `noun` may be the plural of, and then itself."""
    if noun.endswith("men"):
        yield f"{noun[:-3]}man"
    if noun.endswith("ies"):
        yield f"{noun[:-3]}y"
    if noun.endswith("s"):
        yield noun[:-1]
    yield noun
