"""An article in: from an object of the exchange format."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from attribution.errors import SerializationError
from attribution.model import Article

ARTICLE_OPTIONAL = ("publisher", "title", "published", "url", "byline", "source_policy")
"""Keys of an article beside `id` and `text`."""

_KINDS_OF_JSON = {
    type(None): "null",
    bool: "true or false",
    int: "a number",
    float: "a number",
    str: "a string",
    list: "a list",
    dict: "an object",
}


def kind_of(value: object) -> str:
    """Return what JSON calls a value, for messages."""
    return _KINDS_OF_JSON.get(type(value), type(value).__name__)


def article_from_dict(data: object, *, place: str | None = None) -> Article:
    """Return the article that an object of the exchange format holds.

    Only `id`, `text`, `publisher`, `title`, `published`, `url`, `byline` and `source_policy` are read; labels
    beside them change nothing.

    Args:
        data: The object, as JSON gave it. An `id` that is a whole number is taken as its digits.
        place: Where it was read; also the identifier where the object has none.

    Raises:
        SerializationError: If it is no object, or a key is missing or holds the wrong thing.
    """
    if not isinstance(data, Mapping):
        raise SerializationError(f'an object with "text" is needed, this is {kind_of(data)}')
    if "text" not in data:
        raise SerializationError('"text" is missing')
    text, known = data["text"], data.get("id")
    if type(known) is int:
        known = str(known)
    for key, value in [("text", text), ("id", known), *((key, data.get(key)) for key in ARTICLE_OPTIONAL)]:
        if not isinstance(value, str) and (value is not None or key == "text"):
            raise SerializationError(f'"{key}" must be a string, this is {kind_of(value)}')
    if not text.strip():
        raise SerializationError('"text" is empty')
    optional: dict[str, Any] = {key: data.get(key) for key in ARTICLE_OPTIONAL}
    return Article(text, id=known or place or "", place=place, **optional)
