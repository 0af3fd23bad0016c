"""The scales that the parts share: what an identity, a reason and a way of relay are worth.

Ordinal scales made numbers: the order rests on guides and studies, the distances are a choice.
"""

from __future__ import annotations

from attribution.lexicons import builtin_lexicon
from attribution.lexicons.descriptions import Telling, most_telling
from attribution.model import Analysis, Attribution, Category, Facet, Identity, ReasonClass, Role
from attribution.model.disclosure import UNNAMED, Voice, index_at, once_an_analysis, place_of, statements

NAME = "transparency"

NAMED_WITH_ROLE = 1.0
NAMED = 0.85
ORGANIZATION = 0.8
UNNAMED_SPOKESPERSON = 0.6
BODY_AND_ROLE = 0.5
BODY_OR_ROLE = 0.35
VAGUE = 0.15
BARE = 0.05
NOBODY = 0.0

IN_DANGER = 0.6
"""What an unnamed source counts at least where the text states a danger: stating one is never punished."""

DANGERS = frozenset({ReasonClass.PHYSICAL_DANGER, ReasonClass.LEGAL_JEOPARDY, ReasonClass.VICTIM_PRIVACY})

REASONS = {
    ReasonClass.PHYSICAL_DANGER: 1.0,
    ReasonClass.LEGAL_JEOPARDY: 1.0,
    ReasonClass.JOB_RETALIATION: 1.0,
    ReasonClass.VICTIM_PRIVACY: 1.0,
    ReasonClass.CONFIDENTIAL_PROCESS: 0.7,
    ReasonClass.SECURITY_OR_DIPLOMATIC: 0.6,
    ReasonClass.ORG_RULE: 0.4,
    ReasonClass.RELATIONSHIP_OR_EMBARRASSMENT: 0.2,
    ReasonClass.CONDITION_ONLY: 0.15,
    ReasonClass.NONE: 0.0,
}
"""What a stated ground is worth: harm first, formulas little."""


def facets_of(voice: Voice) -> frozenset[Facet]:
    """Return what the text tells about a source, over all its mentions."""
    told = {facet for item in voice.attributions for facet in item.facets}
    return frozenset(told.union(voice.source.facets if voice.source else ()))


def reason_of(voice: Voice) -> float:
    """Return what the best stated reason of a source is worth."""
    return max(REASONS[item.reason_class] for item in voice.attributions)


def is_unnamed_media(voice: Voice) -> bool:
    """Return whether the source is media without a name: "press reports"."""
    return voice.role is Role.MEDIA and voice.identity is Identity.COLLECTIVE


def identity_value(analysis: Analysis, voice: Voice) -> float:
    """Return what the identity of a source is worth, between 0 and 1."""
    if voice.identity is Identity.NAMED:
        return NAMED if voice.role is Role.NONE else NAMED_WITH_ROLE
    if voice.identity is Identity.ORGANIZATION:
        return UNNAMED_SPOKESPERSON if voice.role is Role.SPOKESPERSON else ORGANIZATION
    if voice.identity not in UNNAMED:
        return NOBODY
    endangered = any(item.reason_class in DANGERS for item in voice.attributions)
    return max(_description_value(analysis, voice), IN_DANGER if endangered else NOBODY)


def _description_value(analysis: Analysis, voice: Voice) -> float:
    """Return what the description of an unnamed source is worth."""
    facets = facets_of(voice)
    if is_unnamed_media(voice):
        return BARE
    if {Facet.ORG, Facet.ROLE} <= facets:
        return BODY_AND_ROLE
    words = (mention.of(analysis.text) for mention in voice.mentions)
    told = most_telling(words, builtin_lexicon("en"))
    if Facet.ORG in facets or told is Telling.SOMETHING:
        return BODY_OR_ROLE
    # A bare noun such as "officials" can carry ROLE by itself, which tells no more.
    return VAGUE if told is Telling.VAGUE or facets & {Facet.BASIS, Facet.STAKE} else BARE


@once_an_analysis
def lead_of(analysis: Analysis) -> tuple[Attribution, ...]:
    """Return the statements of the lead: of the first of the two top paragraphs that holds any.

    A headline on top of the text is a paragraph of its own, which is why the second is asked too.
    """
    told = [(index_at(analysis.paragraphs, place_of(item).start), item) for item in statements(analysis)]
    top = min((paragraph for paragraph, _ in told), default=0)
    return tuple(item for paragraph, item in told if paragraph == top and paragraph < 2)


def relay_value(item: Attribution, voice: Voice) -> float:
    """Return how directly a statement reached the article, between 0 and 1."""
    if is_unnamed_media(voice):
        return 0.2
    if item.self_relay:
        return 1.0
    outlets = len(item.relay) or int(item.category is Category.OUTLET_RELAYED)
    return {0: 1.0, 1: 0.8, 2: 0.5}.get(outlets, 0.3)
