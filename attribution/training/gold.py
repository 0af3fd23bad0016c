"""What annotators say about an article, as far as the tagger learns it."""

from __future__ import annotations

from attrs import field, frozen

from attribution.model import Act, Spans


@frozen(kw_only=True)
class Gold:
    """One annotated attribution."""

    content: Spans
    """Empty where annotators marked none; of use for measuring roles alone."""
    cue: Spans = ()
    speaker: Spans = ()
    """In the wide domain with appositions, as it was annotated."""
    act: Act | None = None
    """None where nobody said."""
    optional: bool = False
    """Neither missing when not found nor wrong when found."""


@frozen(kw_only=True)
class AnnotatedArticle:
    """An article with its attributions."""

    id: str
    text: str = field(repr=False)
    gold: tuple[Gold, ...] = field(default=(), repr=False)
