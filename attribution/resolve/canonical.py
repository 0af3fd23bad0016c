"""The fullest way in which an article calls a source."""

from __future__ import annotations

from attribution.resolve.entities import Entity
from attribution.resolve.mentions import Form


def canonical_of(entity: Entity) -> str:
    """Return the name by which to list a source: full name with its title, else the longest description."""
    if entity.form is Form.PERSON and entity.name:
        full = " ".join(entity.name)
        titled = [read.text for read in entity.read if full in read.text and len(read.text) < 90]
        return max(titled, key=len, default=full)
    if entity.form is Form.BODY:
        named = [read for read in entity.read if read.name]
        if named:
            return max((read.text for read in named), key=len)
    return max((read.text for read in entity.read), key=len, default="") or "unknown"
