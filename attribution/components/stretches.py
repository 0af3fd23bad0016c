"""The stretches of a text that are worth a pattern's while: lines that hold one of its trigger words."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

_LONGEST = 4000
"""A line longer than this is taken in pieces, so that one line of megabytes stays cheap."""


def lowered(text: str) -> str:
    """Return `text` in lower case, position for position."""
    lower = text.lower()
    if len(lower) == len(text):
        return lower
    # A few letters grow when lowered; they are no part of any trigger.
    return "".join(letter if len(letter.lower()) != 1 else letter.lower() for letter in text)


def stretches_with(triggers: Sequence[str], lower: str) -> Iterator[tuple[int, int]]:
    """Yield the stretches between line breaks that hold one of `triggers`, each once and in order.

    Args:
        triggers: Lower-case words; without any, the whole text is one stretch.
        lower: The text, lowered.
    """
    if not triggers:
        yield 0, len(lower)
        return
    done = 0
    upcoming = {trigger: lower.find(trigger) for trigger in triggers}
    while True:
        upcoming = {word: at for word, at in upcoming.items() if at >= 0}
        if not upcoming:
            return
        at = min(upcoming.values())
        start = max(lower.rfind("\n", max(done, at - _LONGEST), at) + 1, done, at - _LONGEST)
        end = lower.find("\n", at, at + _LONGEST)
        end = min(len(lower), at + _LONGEST) if end < 0 else end
        yield start, end
        done = end
        upcoming = {word: lower.find(word, done) if pos < done else pos for word, pos in upcoming.items()}
