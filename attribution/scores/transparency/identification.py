"""Part A: does the text say who speaks?"""

from __future__ import annotations

from typing import ClassVar

from attrs import frozen

from attribution.model import Analysis
from attribution.model.disclosure import place_of, voices
from attribution.scores.base import Part, PartValue
from attribution.scores.transparency.values import NAME, NAMED, identity_value, lead_of
from attribution.scores.words import how_many

_LEAD = 1.5
"""The lead counts more: it is what most readers read."""

_LARGEST_SHARE = 0.4
"""No source weighs more than this share of all, so that quoting one person often does not hide the others."""


@frozen(kw_only=True)
class Identification(Part):
    """How well the sources are identified."""

    score: ClassVar[str] = NAME
    name: ClassVar[str] = "identification"
    weight: ClassVar[float] = 30
    definition: ClassVar[str] = (
        "Weighted mean over all statements of what the identity of the source is worth: named with a role "
        "1.0, named 0.85, named organization 0.8, unnamed spokesperson of one 0.6, unnamed with body and "
        "role 0.5, body or role or a described group 0.35, vague 0.15, bare 0.05, nobody 0. A source whose "
        "danger is stated counts at least 0.6. Statements in the lead weigh 1.5, others 1; a source weighs "
        "at most 40 % of all."
    )

    def measure(self, analysis: Analysis) -> PartValue:
        """Return the weighted mean of the identity values."""
        lead = {item.id for item in lead_of(analysis)}
        rows = []
        for voice in voices(analysis):
            weight = sum(_LEAD if item.id in lead else 1.0 for item in voice.attributions)
            rows.append((identity_value(analysis, voice), weight, voice.attributions))
        everything = sum(weight for _, weight, _ in rows)
        capped = [(value, min(weight, _LARGEST_SHARE * everything)) for value, weight, _ in rows]
        total = sum(weight for _, weight in capped)
        lost = [place_of(item) for value, _, items in rows if value < NAMED for item in items]
        statements = sum(len(items) for _, _, items in rows)
        return PartValue(
            value=sum(value * weight for value, weight in capped) / total if total else 0.0,
            n=statements,
            sentence=(
                f"{how_many(statements, 'statement')} from {how_many(len(rows), 'source')}; "
                f"{how_many(len(lost), 'statement')} without the name of a person"
            ),
            lost=tuple(sorted(lost)),
        )
