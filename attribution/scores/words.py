"""Numbers in words, for the sentences of scores."""

from __future__ import annotations

_SMALL = ("no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine")


def how_many(number: int, noun: str) -> str:
    """Return a number with its noun: `no sources`, `one source`, `three sources`, `12 sources`."""
    figure = _SMALL[number] if number < len(_SMALL) else str(number)
    return f"{figure} {noun}{'' if number == 1 else 's'}"
