"""The house style of Agence France-Presse."""

from __future__ import annotations

from attribution.profiles.house import house

AFP = house(
    name="afp",
    description=(
        "Agence France-Presse, as far as its principles are public: the source comes at once, and by name and function."
    ),
    says={
        "bare-source": "R†",
        "vague-descriptor": "R†",
        "no-reason": "R†: give the reason where possible",
        "unnamed-spokesperson": "R°: name, function, title",
        "identity-risk": "R°: has its own section on protecting sources (text not seen)",
        "orphan-quote": "R°: source identified clearly",
        "agentless-attribution": "D°: has its own section on rumours (text not seen)",
        "unattributed-contested": "R†",
        "late-attribution": "R°: end of sentence as a rule; in front when contested",
        "thin-first-reference": "R°: name, and where useful age, function, title",
        "ambiguous-speaker": "R†",
        "loaded-verb": "D†",
        "unidentified-user-content": "R°: only verified accounts count as sources",
        "unattributed-lead": "R: source given at once in alerts and leads, unless plainly public domain",
        "generic-outlet": "R°: has its own section on secondary sources (text not seen)",
        "relay-unverified": "R†",
        "relayed-anonymous": "D†",
        "deep-relay": "D°: has its own section on secondary sources (text not seen)",
        "no-response": "R†",
        "headline-overclaims": "R°: source in alerts and flashes",
    },
    sources=(
        "AFP, 20 principles of sourcing: table of contents, principle 1, start of principle 2 (2014, 2016)",
        "Not seen: principle 3 on anonymous sources, principles 5 to 8",
    ),
)
