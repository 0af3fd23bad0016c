"""JSON text: one line out, one text in, and the hash that names the text that offsets belong to."""

from __future__ import annotations

import hashlib
import json
import re
from typing import Any

from attribution.errors import SerializationError

_SURROGATE = re.compile("[\ud800-\udfff]")


def dumps(obj: object, *, indent: int | None = None) -> str:
    """Return an object as one line of JSON, keys in their order, characters as themselves.

    Args:
        obj: Dicts, lists, strings and numbers.
        indent: Spaces to indent by, for people; the result then has many lines.

    Raises:
        SerializationError: If it holds something that JSON has no word for.
    """
    try:
        line = json.dumps(
            obj,
            ensure_ascii=False,
            allow_nan=False,
            indent=indent,
            separators=(",", ":") if indent is None else (",", ": "),
        )
    except (TypeError, ValueError) as error:
        raise SerializationError(f"cannot be written as JSON: {error}") from error
    if line.isascii() or not _SURROGATE.search(line):
        return line
    return _SURROGATE.sub(lambda match: f"\\u{ord(match[0]):04x}", line)


def loads(text: str) -> Any:
    """Return what one JSON text stands for.

    Raises:
        SerializationError: If it is not JSON, or nested too deeply to be read.
    """
    try:
        return json.loads(text)
    except json.JSONDecodeError as error:
        where = f"line {error.lineno}, column {error.colno}" if "\n" in text else f"column {error.colno}"
        raise SerializationError(f"not JSON: {error.msg.removesuffix(' at')} at {where}") from error
    except RecursionError as error:
        raise SerializationError("not JSON that can be read: nested too deeply") from error
    except ValueError as error:
        raise SerializationError(f"not JSON that can be read: {error}") from error


def text_sha256(text: str) -> str:
    """Return the SHA-256 of a text in UTF-8, by which a file of offsets names the text it belongs to."""
    return hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()
