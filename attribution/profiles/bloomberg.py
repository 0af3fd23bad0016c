"""The house style of Bloomberg."""

from __future__ import annotations

from attribution.profiles.house import house

BLOOMBERG = house(
    name="bloomberg",
    description=(
        "Bloomberg, as far as press reports tell of it: labels that readers cannot place and assertions against "
        "somebody without a name are out. Little is known, so little speaks."
    ),
    says={
        "bare-source": "D: an internal memo faults labels the reader cannot place",
        "vague-descriptor": "F: asks what an “insider” or “veteran” is supposed to mean to a reader",
        "no-reason": "R†: house formula gives a reason",
        "blind-quote": "F°: words in quotation marks must carry a name; exceptions go to top editors",
        "anonymous-opinion": "D: shuns negative assertion without a name",
        "anonymous-attack": "F: shuns negative anonymous quotes and assertions",
        "faceless-collective": "D: “insiders”, “veterans” criticised",
    },
    sources=(
        "The Bloomberg Way, in press reports",
        "Bloomberg, memo on labels such as “insider” and “veteran” (2009), in a press report",
        "Not seen: the book",
    ),
)
