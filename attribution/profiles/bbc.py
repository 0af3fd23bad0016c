"""The house style of the BBC."""

from __future__ import annotations

from attribution.profiles.house import house

BBC = house(
    name="bbc",
    description=(
        "The BBC, as far as its guidelines were seen: claims that cannot be corroborated are attributed, "
        "audiences are told what can be told of a source, and an allegation from one unnamed source is referred "
        "up."
    ),
    says={
        "bare-source": "R: tell the audience what can be told, without misleading about status",
        "vague-descriptor": "R: credentials or status",
        "no-reason": "R°: post-Hutton review: say why they ask not to be named",
        "no-basis-of-knowledge": "P: check that the source could know enough",
        "anonymous-lead": "P: a serious allegation on one unnamed source is referred up",
        "anonymous-attack": "P: a serious allegation from an unnamed source is referred up",
        "unnamed-spokesperson": "R: identify sources and give credentials",
        "pseudonym-or-partial-name": "D†: allowed if audience is told",
        "anonymous-share": "D: named, on-record preferable",
        "solely-anonymous": "D: named, on-record source preferable",
        "identity-risk": "R: take all steps to protect identity",
        "orphan-quote": "R: identify sources",
        "agentless-attribution": "R: attribute what cannot be corroborated",
        "unattributed-contested": "R: claims and material facts that cannot be corroborated are attributed",
        "thin-first-reference": "R: credentials so audiences can judge status",
        "loaded-verb": "D†",
        "faceless-collective": "D†",
        "unidentified-document": "P: validate documentary evidence",
        "unidentified-user-content": "R: say so when unverified, and attribute",
        "unattributed-lead": "R: attribute uncorroborated claims",
        "fragment-quote": "D†",
        "headline-quote-mismatch": "R†: headline must reflect the report",
        "generic-outlet": "R†",
        "relay-unverified": (
            "R: say when material could not be verified, and attribute; agency copy only if substantiated or attributed"
        ),
        "relayed-anonymous": "D†",
        "deep-relay": "D: gather from first-hand sources",
        "single-anonymous": "P: one unnamed source for a serious allegation is a mandatory referral",
        "single-source-story": "D: reluctant to rely on a single source",
        "corroboration-unstated": (
            "R: explain the allegation, that it is the source’s, and whether independently corroborated"
        ),
        "no-response": "R: was a response sought?",
        "headline-overclaims": "R†: headline reflects due accuracy",
        "no-source-policy": "P: publishes its guidelines",
    },
    sources=(
        "BBC, Editorial Guidelines, section 3: Accuracy (2005, 2010 and, in mirrors, 2019)",
        "Not seen: the edition of 2025",
    ),
)
