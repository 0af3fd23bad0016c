"""Stated grounds that are a formula: they restate the anonymity and name nothing that could happen to the source."""

from __future__ import annotations

import re

from attribution.model import ReasonClass, TextSpan

HARMS = frozenset(
    {
        ReasonClass.PHYSICAL_DANGER,
        ReasonClass.LEGAL_JEOPARDY,
        ReasonClass.JOB_RETALIATION,
        ReasonClass.VICTIM_PRIVACY,
    }
)
"""Classes of grounds that name a danger, a legal exposure or a loss."""

_NOT_ALLOWED = re.compile(
    r"(?:\bnot|n[’']t|\bun)[ -]?(?:\w+ ){0,2}(?:authori[sz]ed|permitted|allowed|cleared|at liberty)\b"
    r"|\b(?:without|lack\w*)(?: the| of)? (?:authori[sz]ation|permission)\b",
    re.IGNORECASE,
)
_MATTER = (
    r"(?:matters?|talks|deliberations?|discussions?|conversations?|negotiations|meetings?|situation|issues?|"
    r"planning|plans?|information|subject|details|process|decisions?|thinking|strategy)"
)
_SECRET = r"(?:private|confidential|sensitive|internal|secret|delicate|ongoing|non-?public|not public|not yet public)"
_PRIVATE_MATTER = re.compile(
    rf"\b{_SECRET}(?:[ -]\w+){{0,2}} {_MATTER}\b|\b{_MATTER}(?: \w+){{0,3}} (?:is|are|was|were|remains?|remained) "
    rf"(?:\w+ )?{_SECRET}\b",
    re.IGNORECASE,
)
_SPECIFIC = re.compile(
    r"\b(?:seal\w*|grand jury|court|contract\w*|penalt\w+|classified|gag|law|rules?|polic(?:y|ies)|vot\w+|bid\w*|"
    r"nondisclosure|non-disclosure)\b",
    re.IGNORECASE,
)


_BECAUSE = re.compile(
    r"\b(?:because|since|given|out of|for fear|fearing|citing|due to|owing to|so that)\b", re.IGNORECASE
)
_FRANK = re.compile(r"\b(?:freely|candidly|frankly|openly|bluntly|honestly)\b", re.IGNORECASE)
_FEAR = re.compile(r"\bfear(?:s|ed|ing|ful)?\b|\bafraid\b", re.IGNORECASE)
_NAMELESS = re.compile(r"\banonym|\bnam(?:e|ed|es|ing)\b|\bidentif|\bbackground\b|\brecord\b", re.IGNORECASE)
"""Words that make a rule of a house a ground for withholding a name."""
_COULD_NOT = re.compile(r"\b(?:could|can|may|must|would)(?: ?not|n[’']t)\b", re.IGNORECASE)
_TO_OTHERS = re.compile(
    r"\b(?:talk|speak) (?:to|with) (?:him|her|them|the (?!press\b|media\b|news|reporters?\b|public\b))", re.IGNORECASE
)
_BEFORE = 40
"""Code points before a ground in which a reason may be announced."""
_GOES_ON = re.compile(
    r",? (?:over|because|since|given|for (?:fear|lack)|fearing|citing|noting|saying|in (?:line|keeping) with|due to|"
    r"out of|so as|to (?:avoid|protect|preserve))\b"
)
"""A reason that begins behind what was taken for the whole ground."""


def goes_on(text: str, ground: TextSpan) -> bool:
    """Return whether a reason follows `ground`, or is announced before it ("one reason they all …")."""
    before = text[max(0, ground.start - _BEFORE) : ground.start]
    return bool(_GOES_ON.match(text, ground.end)) or " reason " in before


def is_comfort(ground: str, reason: ReasonClass) -> bool:
    """Return whether a stated ground names a reason and no harm: to be frank, not to offend, a rule of the house.

    Args:
        ground: Its words.
        reason: The class that detection gave it.
    """
    if _FEAR.search(ground):
        return False
    if reason is ReasonClass.RELATIONSHIP_OR_EMBARRASSMENT:
        return True
    if reason is ReasonClass.ORG_RULE:
        return bool(_NAMELESS.search(ground)) and not (_TO_OTHERS.search(ground) or _COULD_NOT.search(ground))
    # Of an unknown reason nobody can say that it names no harm.
    return reason is ReasonClass.CONDITION_ONLY and bool(_FRANK.search(ground))


def is_formula(ground: str, reason: ReasonClass) -> bool:
    """Return whether a stated ground only restates that the name is withheld.

    Args:
        ground: Its words: "on condition of anonymity because the talks were private".
        reason: The class that detection gave it.
    """
    if reason in HARMS or _FRANK.search(ground) or _TO_OTHERS.search(ground):
        return False
    if reason is ReasonClass.CONDITION_ONLY:
        return not _BECAUSE.search(ground) or bool(_NOT_ALLOWED.search(ground) or _PRIVATE_MATTER.search(ground))
    if reason is ReasonClass.ORG_RULE:
        return bool(_NOT_ALLOWED.search(ground) or (_NAMELESS.search(ground) and _COULD_NOT.search(ground)))
    if reason in {ReasonClass.CONFIDENTIAL_PROCESS, ReasonClass.SECURITY_OR_DIPLOMATIC}:
        return bool(_PRIVATE_MATTER.search(ground)) and not _SPECIFIC.search(ground)
    return False
