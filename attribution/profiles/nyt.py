"""The house style of The New York Times."""

from __future__ import annotations

from attribution.profiles.house import house

NYT = house(
    name="nyt",
    description=(
        "The New York Times, as far as its policies are public: anonymity is a last resort, readers are told why "
        "it was granted, and rote formulas are no reason."
    ),
    says={
        "bare-source": "R: say why the paper treats the source as authoritative",
        "vague-descriptor": "R: negotiate a phrase that tells as much as possible about placement",
        "no-reason": "R: the 2004 policy promises readers the reason; FAIR counted absences as violations",
        "boilerplate-reason": (
            "F: the policy and a standards memo of 2010 reject rote formulas; “not authorized” states the obvious"
        ),
        "reason-not-harm": "D: the note of 2016 names risk to life, freedom or career as the best case",
        "no-basis-of-knowledge": "R: why the paper considers the source authoritative",
        "no-stake": "R: convey motivation and any clear point of view",
        "anonymous-lead": "P: a main news element on anonymity needs a top editor",
        "blind-quote": "D: anonymous direct quotes are to be rarer, and a department head approves them (2016)",
        "anonymous-opinion": "D†: trivial or speculative remarks not a ground",
        "anonymous-attack": "F: anonymity is not cover for personal or partisan attack",
        "unnamed-spokesperson": "R: name and title as the norm",
        "plural-mismatch": "F†",
        "quoted-and-declined": "F†",
        "pseudonym-or-partial-name": "D†: rare, disclosed",
        "anonymous-share": "D: a last resort",
        "solely-anonymous": "P: stories resting mainly on unnamed sources need one of the top editors",
        "identity-risk": "P†",
        "thin-first-reference": "R: name and title",
        "faceless-collective": "D†",
        "unidentified-document": "R†: describe the document",
        "edited-quote": "F†: do not clean up",
        "single-anonymous": "P: a central fact on one source needs masthead approval",
        "no-response": "R†",
        "no-source-policy": "P: policy published in 2004; a later critic could not find it online",
    },
    sources=(
        "The New York Times, policy on confidential news sources (2004): opening and passage on phrasing",
        "The New York Times, note on anonymous sources (2016): opening and conditions",
        "The New York Times, standards memo on “not authorized” (2010)",
        "Not seen: the rest of both policies",
    ),
)
