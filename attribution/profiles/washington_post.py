"""The house style of the Washington Post."""

from __future__ import annotations

from attribution.profiles.house import house

WASHINGTON_POST = house(
    name="washington-post",
    description=(
        "The Washington Post, as far as its policy is public: sources go on the record where they can, and "
        "readers learn as much as possible about those who do not."
    ),
    says={
        "bare-source": "R: tell readers as much as possible about the quality of the source",
        "vague-descriptor": "R: quality of the source must show",
        "no-reason": "R: tell readers why a source is not named",
        "reason-not-harm": "D: examples given are loss of job or exposure to harm",
        "no-basis-of-knowledge": "R: “first-hand knowledge of the case” is its own example",
        "no-stake": "R†",
        "anonymous-first-quote": "F°: an ombudsman’s working rule, never the first quote of a story",
        "blind-quote": "D†: not merely to add colour",
        "anonymous-opinion": "F°: never to offer an opinion of another person",
        "anonymous-attack": "F°: no opinion of another person",
        "unnamed-spokesperson": "D: press sources to go on the record",
        "pseudonym-or-partial-name": "D†",
        "anonymous-share": "D: named strongly preferred",
        "solely-anonymous": "D: look elsewhere first",
        "identity-risk": "P†",
        "edited-quote": "F†",
        "single-anonymous": "D°: two-source norm",
        "single-source-story": "D°: two-source norm",
    },
    sources=(
        "The Washington Post, policy on sources (2004): opening",
        "The Washington Post, ombudsmen on anonymous sources (2006, 2009)",
        "Not seen: the current policies page, the passages on quotations and on two sources",
    ),
)
