"""The built-in answer to "who is this mention": words that a publisher uses of itself."""

from __future__ import annotations

from attribution.hookspecs import hookimpl
from attribution.model import Article, Identity, Role, Source

OWN_VOICE = frozenset(
    f"this {noun}" for noun in ("newspaper", "paper", "magazine", "website", "news organization", "publication")
)
"""Phrases by which most outlets mean themselves; outlets add theirs as `own_voice`."""


@hookimpl
def attribution_resolve_source(mention: str, article: Article) -> Source | None:
    """Return the publisher where the article says "this newspaper" and we know whose article it is."""
    if article.publisher is None or mention.lower() not in OWN_VOICE:
        return None
    return Source(id="", canonical=article.publisher, identity=Identity.ORGANIZATION, role=Role.MEDIA)
