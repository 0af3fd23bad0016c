"""The house style of NPR."""

from __future__ import annotations

from attribution.profiles.house import house

NPR = house(
    name="npr",
    description=(
        "NPR: its handbook is public and was seen. How the source knows and on which side it stands are told, "
        "“reportedly” and “has learned” are never enough, and nobody unnamed attacks or praises."
    ),
    says={
        "bare-source": "F: “officials say” by itself is not enough; say all that safety allows",
        "vague-descriptor": "R: party, agency or side whenever they matter",
        "no-reason": "R: explain why the person needs it",
        "reason-not-harm": "R°: granted where naming risks job or safety",
        "no-basis-of-knowledge": "R: say how the person knows: in the room, holds the report, took part",
        "no-stake": "R: say party, agency or side when it matters",
        "anonymous-opinion": "F: no anonymous opinions of others",
        "anonymous-attack": "F: no attacks; rare exceptions for whistleblowing or sexual-assault allegations",
        "anonymous-praise": "F: unidentified sources should not be heard praising others either",
        "pseudonym-or-partial-name": "F: does not create pseudonyms; explains self-chosen ones",
        "outlet-has-learned": "F: that phrase is never enough",
        "identity-risk": "R: describe without effectively identifying",
        "agentless-attribution": "F: not enough to say a detail is “reportedly” true",
        "faceless-collective": "D: “officials say” is not enough",
        "relayed-anonymous": "P: reporting another outlet’s unnamed-source scoop needs sign-off",
        "corroboration-unstated": "R†",
        "no-response": "R†",
        "no-source-policy": "P: publishes its handbook",
    },
    sources=(
        "NPR, Ethics Handbook: anonymous sourcing, and the page on describing anonymous sources",
        "NPR, memo of dos and don’ts on anonymous sources (2017)",
        "NPR, memo on other outlets’ scoops (2019): opening",
    ),
)
