"""Named, organization, anonymous or collective: what the conventions of the vocabulary make of a source."""

from __future__ import annotations

import re

from attribution.model import Identity, Role
from attribution.resolve.entities import Entity
from attribution.resolve.kin import last_word
from attribution.resolve.mentions import Form, Reach, parse
from attribution.resolve.words import Words

_UNSIGNED = re.compile(r"(?:an?|one|another|the) (?:[\w-]+ )?(?:anonymous|unsigned)\b", re.IGNORECASE)
_GROUPS = frozenset("group team jury coalition band crowd".split())
"""Bodies that are but several people, where nobody says their name."""


_WITH_NAMES = re.compile(r"\S(?:,| [–—-]+)? (?:including|such as|like|such (?:[a-z-]+ ){1,3}as) (?=(?:the )?[A-Z])")
"""What leads to the names that a group has: "some Republicans, including | Ann Moe"."""
_NEXT_NAME = re.compile(r"(?:, (?!an?\b|the\b)| and | to |$)")


def identity_of(entity: Entity, role: Role, words: Words) -> Identity:
    """Return how far the article identifies a source.

    An unnamed spokesperson speaks for a body, so the body is named; all else without a name is anonymous or, where
    it is several, collective.
    """
    if entity.form is Form.BODY and not entity.name and any(_UNSIGNED.match(read.text) for read in entity.read[:3]):
        return Identity.ANONYMOUS  # a letter that nobody signed
    if entity.form is Form.BODY and not entity.outlet and _is_unnamed_group(entity):
        return Identity.COLLECTIVE
    if entity.outlet or entity.form is Form.BODY or (entity.form is Form.JOINT and not entity.name):
        return Identity.ORGANIZATION
    if entity.form in {Form.PERSON, Form.JOINT}:
        return Identity.NAMED
    if role is Role.SPOKESPERSON:
        return Identity.ORGANIZATION
    known = _by_members(entity, words)
    if known is not None:
        return known
    return Identity.COLLECTIVE if entity.plural or entity.form is Form.MANY else Identity.ANONYMOUS


def _by_members(entity: Entity, words: Words) -> Identity | None:
    """Return how far a group is identified by those of it whom its own mention names; None where it names nobody."""
    if not entity.plural:
        return None
    for read in entity.read[:4]:
        named = _WITH_NAMES.search(read.text)
        if named is None:
            continue
        member = parse(_NEXT_NAME.split(read.text[named.end() :], maxsplit=1)[0], words)
        if member.form is Form.PERSON:
            return Identity.NAMED
        if member.form is Form.BODY and member.name and not words.is_place(" ".join(member.name)):
            return Identity.ORGANIZATION
    return None


def _is_unnamed_group(entity: Entity) -> bool:
    """Return whether a source is "a group" and never more."""
    if not entity.read or entity.read[0].reach is not Reach.INDEFINITE or any(read.name for read in entity.read):
        return False
    return last_word(entity.read[0].head) in _GROUPS
