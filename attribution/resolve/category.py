"""The category of an attribution: the first that fits, in the order of the vocabulary."""

from __future__ import annotations

from attribution.model import Category, Identity, Role

_OFFICES = frozenset({Role.OFFICIAL, Role.MILITARY, Role.DIPLOMAT, Role.CAMPAIGN})


def category_of(identity: Identity, role: Role, *, relayed: bool, self_relay: bool, former: bool) -> Category:
    """Return the category.

    Args:
        identity: How far the source is identified.
        role: What the source is.
        relayed: Whether it reached the article through an outlet.
        self_relay: Whether that outlet is the article's own publisher, which makes it first-hand.
        former: Whether the source has left its office; former officials are not inside one.
    """
    if relayed and not self_relay:
        return Category.OUTLET_RELAYED
    if identity is Identity.UNATTRIBUTED:
        return Category.UNATTRIBUTED
    if identity in {Identity.NAMED, Identity.ORGANIZATION}:
        return Category.NAMED
    if role in _OFFICES and not former:
        return Category.ANONYMOUS_OFFICIAL
    return Category.ANONYMOUS_OTHER
