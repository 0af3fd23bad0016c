"""Phrases that many houses have, each with its own name in them: made for one house by a function.

A house's formula holds in its own articles only; how others cite it is the business of the built-in patterns.
Every pattern made here carries its proof like any other.

Example:
    >>> from attribution.patterns.formulas import has_learned
    >>> has_learned("kelm", ["the Courier"], ["The Kelm Courier"]).hits[0]
    '<speaker>The Courier</speaker> <cue>has learned</cue> that <content>the tender will be run again</content>.'
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from attribution.model import Pattern, PatternKind

_REST = r"(?P<content>[^;\n]{4,400}?)(?=[.;?!]*$|;)"
"""What is reported: up to the end of the sentence, without its mark."""

_PAPERS = (
    r"(?:documents?|papers?|memos?|memorand(?:um|a)|letters?|e-?mails?|records?|reports?|drafts?|copy|notes?|minutes"
    r"|files?|filings?|statements?|messages?|presentations?|contracts?|invoices?|transcripts?|briefings?|notices?|ledgers?"
    r"|videos?|footage|recordings?|images|photos?|photographs?)"
)
_BEFORE_PAPERS = r"(?:(?:an?|the|two|three|four|several|some|internal|leaked)\s+)?(?:[\w’'-]+\s+){0,3}?"
_REASON = (
    r"(?:[^.;\n]{0,80}?\s(?:because|since|as|for\s+fear|out\s+of|to\s+(?:protect|discuss|describe|allow|let|speak|avoid)"
    r"|so|due\s+to|owing\s+to|given|in\s+order\s+to|over\s+(?:concerns?|fears?))\s[^.;\n]{2,240}?)?"
)
_WHOM = r"(?:\s(?:him|her|them|(?:the|his|her|their|whose)\s[\w’'-]+(?:[’']s?\s\w+)?))?"
_WITHHOLDS = (
    r"(?:is|are|has\s+(?:chosen|decided|opted|agreed|elected)|have\s+(?:chosen|decided|opted|agreed|elected)"
    r"|chose|agreed|decided|opted)\s+"
    r"(?:not\s+(?:to\s+)?(?:be\s+)?(?:nam(?:e|ing)|identify(?:ing)?|us(?:e|ing)|publish(?:ing)?|disclos(?:e|ing))"
    r"|to\s+withhold|withholding)\b"
)
_GRANTS = (
    r"(?:(?:has|have)\s+)?(?:granted|grants|is\s+granting|gave|given)\s+[^.;\n]{2,60}?\s(?:anonymity|confidentiality)\b"
)


def has_learned(house: str, names: Sequence[str], outlets: Sequence[str]) -> Pattern:
    """Return a cue pattern for what a house reports on its own word: "The Courier has learned that …".

    Args:
        house: Name of the plugin, which ids begin with.
        names: What the house calls itself, with a small letter where it can have one: `the Courier`, `AFP`.
        outlets: Canonical names of the publishers in whose articles it holds.
    """
    name = _capital(names[0])
    return Pattern(
        id=f"{house}/cue/has-learned",
        kind=PatternKind.CUE,
        regex=rf"\b(?P<speaker>{_names(names)})\s+"
        r"(?P<cue>(?:has|have)\s+(?:exclusively\s+)?(?:learn(?:ed|t)|confirmed|established|been\s+told)|understands"
        rf"|can\s+(?:now\s+|exclusively\s+)?(?:reveal|confirm|report))\s+that\s+{_REST}",
        triggers=_triggers(names),
        outlets=tuple(outlets),
        hits=(
            f"<speaker>{name}</speaker> <cue>has learned</cue> that <content>the tender will be run again</content>.",
            f"<speaker>{name}</speaker> <cue>understands</cue> that <content>Mr. Lind will go in May</content>.",
            f"<speaker>{name}</speaker> <cue>can reveal</cue> that <content>two boats lay idle</content>.",
        ),
        misses=(f"Ada Holm understands that {names[0]} has rules of its own.",),
        note="The house reports what it will not source further",
    )


def seen_by(house: str, names: Sequence[str], outlets: Sequence[str]) -> Pattern:
    """Return a cue pattern for papers that only this house has: "a memo seen by the Courier says …".

    The paper speaks, and not the house that stands beside the verb.

    Args:
        house: Name of the plugin, which ids begin with.
        names: What the house calls itself.
        outlets: Canonical names of the publishers in whose articles it holds.
    """
    return Pattern(
        id=f"{house}/cue/seen-by",
        kind=PatternKind.CUE,
        regex=rf"\b(?P<speaker>{_BEFORE_PAPERS}{_PAPERS})(?:\s+(?:dated|from|of|to)\s[^.,;\n]{{2,60}}?)?,?\s+"
        r"(?:that\s+(?:was|were)\s+)?(?:seen|obtained|reviewed|viewed|received|examined|verified|accessed)\s+by\s+"
        rf"{_names(names)},?\s+(?P<cue>says?|said|shows?|showed|states?|stated|reveals?|revealed|suggests?|suggested)"
        rf"(?:\s+that)?\s+{_REST}",
        triggers=_triggers(names),
        outlets=tuple(outlets),
        hits=(
            f"<speaker>A memo</speaker> seen by {names[0]} <cue>says</cue> <content>the ramp will close</content>.",
            f"<speaker>Internal documents</speaker> obtained by {names[0]} <cue>show</cue> that "
            "<content>nobody looked at the pumps</content>.",
        ),
        misses=(f"A memo says that Ada Holm was seen by {names[0]}.",),
        note="The house stands beside the verb, but the paper speaks",
    )


def withheld(house: str, names: Sequence[str], outlets: Sequence[str]) -> Pattern:
    """Return a ground pattern for names that the house itself withholds: "The Courier is not naming her because …".

    Args:
        house: Name of the plugin, which ids begin with.
        names: What the house calls itself.
        outlets: Canonical names of the publishers in whose articles it holds.
    """
    name = _capital(names[0])
    return Pattern(
        id=f"{house}/ground/withheld",
        kind=PatternKind.GROUND,
        regex=rf"\b{_names(names)}\s+(?P<ground>(?:{_WITHHOLDS}{_WHOM}|{_GRANTS}){_REASON})"
        r"(?=[.;\n]|,\s(?:said|says|and)\b|$)",
        triggers=_triggers(names),
        outlets=tuple(outlets),
        hits=(
            "A guard said the ramp was wet. "
            f"{name} <ground>is not naming the guard because he fears for his job</ground>.",
            f"A guard said the ramp was wet. {name} <ground>agreed not to identify him</ground>.",
            f"A guard said the ramp was wet. {name} <ground>granted him anonymity to discuss private talks</ground>.",
        ),
        misses=(f"{name} is not naming a new editor this year.", f"{name} is not moving because the lease is long."),
        note="The house says that it withholds a name, in a sentence of its own",
    )


def formulas(house: str, names: Sequence[str], outlets: Sequence[str]) -> tuple[Pattern, ...]:
    """Return all formulas of this module for one house.

    Args:
        house: Name of the plugin, which ids begin with.
        names: What the house calls itself.
        outlets: Canonical names of the publishers in whose articles they hold.
    """
    return tuple(make(house, names, outlets) for make in (has_learned, seen_by, withheld))


def _names(names: Iterable[str]) -> str:
    """Return an expression for names, which keep their capitals except for a small letter at the beginning."""
    found = []
    for name in names:
        first = f"[{name[0]}{name[0].upper()}]" if name[0].islower() else re.escape(name[0])
        found.append(first + re.escape(name[1:]).replace(r"\ ", r"\s"))
    return f"(?-i:{'|'.join(found)})"


def _capital(name: str) -> str:
    return name[0].upper() + name[1:]


def _triggers(names: Iterable[str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(name.split()[-1].lower() for name in names))
