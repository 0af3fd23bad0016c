"""Whether two descriptions may mean the same unnamed people, or one of them: "two officials", "the official"."""

from __future__ import annotations

from attribution.resolve.entities import Entity
from attribution.resolve.mentions import Form

ANYBODY = frozenset(
    "source sources person people individual insider informant man woman one those other others all both each some "
    "many most none neither two three four several speaker respondent interviewee participant".split()
)
"""Heads that any unnamed source may be called by."""
_OFFICE = frozenset(
    "official officer officials aide diplomat adviser advisor staffer staff commander bureaucrat prosecutor agent "
    "investigator negotiator envoy operative strategist counselor general colonel minister lawmaker congressman "
    "congresswoman senator representative leader negotiator assistant policeman".split()
)
_WORKER = frozenset("worker employee staffer staff driver trooper officer teacher nurse executive manager".split())
UNNAMED = frozenset((Form.ONE, Form.MANY))


def unnamed(entity: Entity) -> bool:
    """Return whether an entity is one or several people without a name."""
    return entity.form in UNNAMED or (entity.form is Form.JOINT and not entity.name)


def last_word(head: str) -> str:
    """Return the noun that a head ends in: "official" of "administration official"."""
    return head.rpartition(" ")[2]


def calls(head: str, entity: Entity) -> bool:
    """Return whether `head`, of a later mention, may be used for `entity`: its own head, or a wider one."""
    word = last_word(head)
    own = {last_word(item) for item in entity.heads}
    if word in own or word in ANYBODY:
        return True
    return any(word in words and bool(own & words) for words in (_OFFICE, _WORKER))
