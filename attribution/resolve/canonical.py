"""The fullest way in which an article calls a source."""

from __future__ import annotations

import re

from attribution.resolve.entities import Entity
from attribution.resolve.mentions import Form

_LONGEST = 90
"""Characters of a mention from which on it holds more than a name and a title."""


def canonical_of(entity: Entity) -> str:
    """Return the name by which to list a source: full name with its title, else the longest description."""
    if entity.form is Form.PERSON and entity.name:
        full = " ".join(entity.name)
        # "Her husband, Ben Moe", "Ann Moe, 44": what stands beside a comma tells who, and is no part of the name.
        parts = (part for read in entity.read if len(read.text) < _LONGEST for part in read.text.split(", "))
        name = re.compile(rf".*?{re.escape(full)}(?:,? (?:Jr|Sr)\b\.?| (?:II|III|IV)\b)?")
        return max((found[0].strip(" ,") for part in parts if (found := name.match(part))), key=len, default=full)
    if entity.form is Form.BODY:
        named = [read for read in entity.read if read.name]
        if named:
            return max((read.text for read in named), key=len)
    return max((read.text for read in entity.read), key=len, default="") or "unknown"
