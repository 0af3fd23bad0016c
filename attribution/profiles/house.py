"""House styles of newsrooms with a public guide: what the guide says of each rule decides how loudly it speaks.

| the guide | the rule |
|---|---|
| forbids it (F) | speaks as an error |
| asks otherwise (R) | speaks as a warning |
| discourages it (D), or handles it inside the newsroom (P) | speaks as a note |
| is said to, but nobody here has seen the words (° second-hand, † general knowledge) | speaks as a note |
| says nothing that is known | is silent |

Two rules find faults of the text rather than of sourcing, and speak in every house. A matter of judgement (tier C)
never speaks louder than a note. No house style switches a preview on.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from attribution.model import Profile, Severity

NOTE, WARNING, ERROR = Severity.NOTE, Severity.WARNING, Severity.ERROR

SECOND_HAND: Final = "°"
UNVERIFIED: Final = "†"

CATALOGUE: Final[Mapping[str, Severity]] = {
    "bare-source": WARNING,
    "vague-descriptor": WARNING,
    "no-reason": WARNING,
    "boilerplate-reason": NOTE,
    "reason-not-harm": NOTE,
    "no-basis-of-knowledge": WARNING,
    "no-stake": NOTE,
    "anonymous-lead": NOTE,
    "anonymous-first-quote": NOTE,
    "blind-quote": NOTE,
    "anonymous-opinion": NOTE,
    "anonymous-attack": NOTE,
    "anonymous-praise": NOTE,
    "unnamed-spokesperson": NOTE,
    "plural-mismatch": ERROR,
    "quoted-and-declined": WARNING,
    "pseudonym-or-partial-name": WARNING,
    "outlet-has-learned": WARNING,
    "anonymous-share": NOTE,
    "solely-anonymous": WARNING,
    "identity-risk": WARNING,
    "orphan-quote": ERROR,
    "agentless-attribution": WARNING,
    "unattributed-contested": NOTE,
    "late-attribution": NOTE,
    "thin-first-reference": NOTE,
    "ambiguous-speaker": NOTE,
    "drifting-attribution": NOTE,
    "loaded-verb": NOTE,
    "faceless-collective": NOTE,
    "unidentified-document": NOTE,
    "unidentified-user-content": NOTE,
    "unattributed-lead": WARNING,
    "unbalanced-marks": ERROR,
    "fragment-quote": NOTE,
    "run-together-speakers": NOTE,
    "edited-quote": NOTE,
    "chorus-quote": NOTE,
    "headline-quote-mismatch": WARNING,
    "generic-outlet": WARNING,
    "relay-unverified": NOTE,
    "relayed-anonymous": WARNING,
    "deep-relay": NOTE,
    "single-anonymous": WARNING,
    "single-source-story": NOTE,
    "corroboration-unstated": WARNING,
    "no-response": WARNING,
    "no-byline": WARNING,
    "headline-overclaims": WARNING,
    "no-source-policy": NOTE,
}
"""The rules that come with the package, with their own severities; a test compares them with the rules."""

JUDGEMENT: Final = frozenset(
    {"anonymous-opinion", "anonymous-attack", "anonymous-praise", "unattributed-contested", "drifting-attribution"}
)
"""Tier C: their findings are for review."""

DEFECTS: Final = frozenset({"orphan-quote", "unbalanced-marks"})
"""Faults of the text: whatever a guide says, readers cannot tell who speaks, or where a quotation ends."""

_LOUDNESS: Final = {"F": ERROR, "R": WARNING, "D": NOTE, "P": NOTE}

_DEMANDS: Final = {
    "F": "forbids it",
    "R": "asks otherwise",
    "D": "discourages it",
    "P": "handles it inside the newsroom",
}


def house(
    *,
    name: str,
    description: str,
    says: Mapping[str, str],
    sources: tuple[str, ...],
    options: Mapping[str, Mapping[str, object]] | None = None,
) -> Profile:
    """Return the profile of a newsroom.

    Args:
        name: Name of the profile.
        description: What it is, in one or two sentences.
        says: What the guide says, by rule: a mark (`F`, `R`, `D` or `P`, with `°` or `†` behind it where nobody here
            has seen the words), a colon, and the demand in our own words.
        sources: What was read, and what was not.
        options: Options by rule, where the guide gives a reason for them.

    Raises:
        ValueError: If a mark is none, or a rule is not in `CATALOGUE`.
    """
    severities: dict[str, Severity] = {}
    reasons: dict[str, str] = {}
    for rule, said in says.items():
        mark, _, words = (part.strip() for part in said.partition(":"))
        if rule not in CATALOGUE or mark[:1] not in _LOUDNESS or mark[1:] not in ("", SECOND_HAND, UNVERIFIED):
            raise ValueError(f"profile {name}: {rule}: {said!r} is no mark of a rule")
        severity = _loudness(rule, mark)
        # Left alone where it is the rule's own, so that the rule may still tell one case from another.
        if severity is not CATALOGUE[rule]:
            severities[rule] = severity
        reasons[rule] = _reason(mark, words)
    return Profile(
        name=name,
        description=description,
        severities=severities,
        disable=tuple(rule for rule in CATALOGUE if rule not in says and rule not in DEFECTS),
        options=options or {},
        reasons=reasons,
        sources=sources,
    )


def _loudness(rule: str, mark: str) -> Severity:
    """Return how loudly a rule speaks in a house whose guide has this mark for it."""
    if rule in DEFECTS:
        return CATALOGUE[rule]
    if rule in JUDGEMENT or len(mark) > 1:
        return NOTE
    return _LOUDNESS[mark]


def _reason(mark: str, words: str) -> str:
    """Return a mark in words."""
    known = {SECOND_HAND: " (at second hand, unverified)", UNVERIFIED: " (from general knowledge, unverified)"}
    demand = f"{_DEMANDS[mark[0]]}{known.get(mark[1:], '')}"
    return f"{demand}: {words}" if words else demand
