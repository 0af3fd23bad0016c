"""The house style of Reuters."""

from __future__ import annotations

from attribution.profiles.house import house

REUTERS = house(
    name="reuters",
    description=(
        "Reuters, as far as its handbook is public: every statement has a source, named where possible, never "
        "more of them than there are, and quoted words stay as they were said."
    ),
    says={
        "bare-source": "R†: describe as closely as safety allows",
        "vague-descriptor": "R†: prefer the narrowest true label",
        "no-reason": "D†: usual in copy, not seen as a duty",
        "no-basis-of-knowledge": "R†: say how close the source is to the information",
        "no-stake": "P: reporter weighs track record, position, motive",
        "anonymous-lead": "D: source high in the story; unnamed sources are the weakest",
        "anonymous-opinion": "F°: one side on the other side: facts only",
        "anonymous-attack": "F°: no vituperation from behind anonymity; the speaker goes on the record",
        "unnamed-spokesperson": "R: identify by name and position whenever possible",
        "plural-mismatch": "F: never cite sources in the plural when there is one",
        "quoted-and-declined": "F: no contradiction between what one says on and off the record",
        "outlet-has-learned": "D†: say how we know",
        "anonymous-share": "D: named always preferable",
        "solely-anonymous": "D: anonymous sources are the weakest",
        "orphan-quote": "R: source every statement",
        "agentless-attribution": "R: every statement is sourced",
        "unattributed-contested": "R: source all but established fact, public record, own witness",
        "late-attribution": "R: source usually right after the first sentence of the quote",
        "thin-first-reference": "R: name and position",
        "ambiguous-speaker": "R†",
        "drifting-attribution": "R†",
        "loaded-verb": "D†",
        "faceless-collective": "D†: avoid “observers”",
        "unidentified-document": "R†",
        "unidentified-user-content": "R°: say users posted it, how little is known, whether they were reached",
        "unattributed-lead": "R: contentious first paragraph must be sourced",
        "unbalanced-marks": "R†",
        "fragment-quote": "D†: avoid scare quotes",
        "run-together-speakers": "F: quotes from different speakers are not run together",
        "edited-quote": "F: quoted words are untouchable; deletions only if sense is kept, and shown",
        "chorus-quote": "F†",
        "generic-outlet": "R†: name the outlet",
        "relay-unverified": "R†: say we could not independently verify",
        "relayed-anonymous": "D†: treat with care",
        "deep-relay": "D: first-hand witness is best",
        "single-anonymous": (
            "D: two or more are better; single one only in exceptional cases (second part seen in a secondary page)"
        ),
        "single-source-story": "D: two or more are better; all sides",
        "corroboration-unstated": "R†: say what is not known",
        "no-response": "R: talk to all sides of a dispute",
        "no-byline": "R†",
        "headline-overclaims": "R†: source tag in headline",
        "no-source-policy": "P: published its rules",
    },
    # "After the first sentence of the quote": two without a speaker are one too many.
    options={"late-attribution": {"min_sentences": 2}},
    sources=(
        "Reuters, Handbook of Journalism: the essentials of sourcing; quotations",
        "Reuters, public rules on sourcing (2008)",
        "Seen only in a damaged copy: the limits on unnamed sources",
    ),
)
