"""The house style of the Associated Press."""

from __future__ import annotations

from attribution.profiles.house import house

AP = house(
    name="ap",
    description=(
        "The Associated Press, as far as its rules are public: anonymous material must be information from "
        "somebody in a position to know, and readers are told why and by whom."
    ),
    says={
        "bare-source": "F: the Stylebook bars an unmodified “source”; the label has to carry credibility",
        "vague-descriptor": "R: the most specific identification possible",
        "no-reason": "R: the story should explain why the source asked for anonymity",
        "no-basis-of-knowledge": "R: the source must be in a position to know; the label must establish credibility",
        "no-stake": "R: describe the motive for disclosing whenever possible",
        "anonymous-opinion": "F: only information, not opinion or speculation, may come from anonymous sources",
        "anonymous-attack": "F†: follows from the rule against opinion",
        "anonymous-praise": "F†: follows from the rule against opinion",
        "unnamed-spokesperson": "R†",
        "plural-mismatch": "F†",
        "quoted-and-declined": "F: must not say a person declined comment when already quoted anonymously",
        "pseudonym-or-partial-name": "F†: no pseudonyms",
        "outlet-has-learned": "F†: a source is required",
        "anonymous-share": "D: prefer on the record",
        "solely-anonymous": "D: on the record whenever possible",
        "identity-risk": "R: confidentiality kept",
        "orphan-quote": "R: secondhand information is attributed in the same sentence",
        "agentless-attribution": "R: attribute what was not witnessed or confirmed",
        "unattributed-contested": "R: attribute any disputable fact not witnessed, gathered or confirmed",
        "late-attribution": "R: just before or after first reference, same sentence",
        "thin-first-reference": "R†: full name and title on first reference",
        "ambiguous-speaker": "R: restate unless it is perfectly clear who is meant",
        "drifting-attribution": "R: restate in later paragraphs unless clear from context",
        "loaded-verb": "D†: “said” is neutral",
        "faceless-collective": "D†",
        "unidentified-document": "R†: name the document",
        "unidentified-user-content": "R†: verify and say",
        "unattributed-lead": "R: same-sentence attribution",
        "unbalanced-marks": "R†: rules of punctuation, quotations over several paragraphs too",
        "fragment-quote": "D°: avoid fragmentary quotes; full quote or paraphrase",
        "run-together-speakers": "D†: new paragraph per speaker",
        "edited-quote": "F°: never alter a quote, even grammar; ellipses with extreme caution",
        "chorus-quote": "F†: people do not speak in unison",
        "headline-quote-mismatch": "R†",
        "generic-outlet": "R: say where it came from, whatever kind of outlet",
        "relay-unverified": "R: credit what we did not gather or confirm",
        "relayed-anonymous": "D: picking it up needs judgement and credit",
        "single-anonymous": "D: seek more than one source",
        "corroboration-unstated": "R†",
        "no-response": "R°: detail the attempts to reach people",
        "no-byline": "R: stories with anonymous sources carry a byline",
        "headline-overclaims": "R†: attribution in headline when contested",
        "no-source-policy": "P: publishes its policy",
    },
    sources=(
        "AP, Statement of News Values and Principles: the conditions for anonymous material (seen in copies "
        "and press quotations)",
        "AP, Stylebook 2004: entry on anonymous sources",
        "AP, “When is it OK to use anonymous sources?”: attribution and where it stands",
        "AP, memo on crediting other outlets (2010)",
        "Not seen: the full Statement, the current Stylebook",
    ),
)
