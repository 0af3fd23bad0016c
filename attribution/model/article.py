"""The article as it came in."""

from __future__ import annotations

from attrs import field, frozen
from attrs.validators import instance_of, optional

_TEXT_OR_NONE = optional(instance_of(str))


@frozen
class Article:
    """One article; `text` is never altered, and every offset points into it.

    Raises:
        TypeError: If a field is not a string.
    """

    text: str = field(validator=instance_of(str))
    """The words, exactly as read."""
    id: str = field(default="", validator=instance_of(str))
    """Identifier that comes back with every result."""
    publisher: str | None = field(default=None, validator=_TEXT_OR_NONE)
    """Outlet that published it; decides what is first-hand (`self_relay`)."""
    title: str | None = field(default=None, validator=_TEXT_OR_NONE)
    """Headline, if it is not part of `text`."""
    published: str | None = field(default=None, validator=_TEXT_OR_NONE)
    """Date of publication, ISO 8601."""
    url: str | None = field(default=None, validator=_TEXT_OR_NONE)
    """Address."""
    byline: str | None = field(default=None, validator=_TEXT_OR_NONE)
    """Who wrote it, as the publisher's data tell; empty where they tell that there is no byline, None where they are
    not known."""
    source_policy: str | None = field(default=None, validator=_TEXT_OR_NONE)
    """Address of the publisher's public policy on unnamed sources (schema.org `unnamedSourcesPolicy` or
    `publishingPrinciples`); empty where its data give none, None where they are not known."""
    place: str | None = field(default=None, validator=_TEXT_OR_NONE)
    """Where it was read, as `path` or `path:line`; not part of the exchange format."""
    verbatim: bool = field(default=False, eq=False)
    """Whether `place` is a file that holds `text` and nothing else, so that lines of the text are lines of the
    file. It says nothing about the article, and does not make two of them differ."""
