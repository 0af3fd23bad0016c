"""Quotations that go on behind an aside: "“Every time,” Ann Moe said, pointing to the gate, “it is late.”"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import TYPE_CHECKING

from attrs import evolve

from attribution.model import TextSpan

if TYPE_CHECKING:
    from attribution.components.tagger.decode import TaggedLink

_GOES_ON = re.compile(r",[ \u00a0]([“\"][a-zà-ÿ][^“”\"\n]*[”\"])$")
_BREAKS_OFF = re.compile(r"[,—–][”\"]$")
_LONGEST_ASIDE = 160


def resumed(text: str, links: Sequence[TaggedLink]) -> list[TaggedLink]:
    """Return links, the second half of a quotation given back to the one with the first.

    Args:
        text: The text.
        links: What a tagger read; the aside between the halves may have claimed the second.
    """
    found = sorted(links, key=lambda link: link.content)
    for at in range(1, len(found)):
        begun, aside = found[at - 1], found[at]
        last = aside.content[-1]
        on = _GOES_ON.search(text, last.start, last.end)
        if on is None or on.start() <= last.start or not _is_aside(text, begun, aside):
            continue
        second = TextSpan(*on.span(1))
        first = tuple(piece for piece in begun.content if piece.end <= begun.cue[0].start)
        found[at - 1] = evolve(begun, content=(*first, second))
        found[at] = evolve(aside, content=(*aside.content[:-1], TextSpan(last.start, on.start())))
    return found


def _is_aside(text: str, begun: TaggedLink, aside: TaggedLink) -> bool:
    """Return whether a link tells what a speaker does beside saying what another has, in one sentence."""
    if not (begun.cue and aside.cue and begun.speaker) or begun.speaker != aside.speaker:
        return False
    half = next((piece for piece in reversed(begun.content) if piece.end <= begun.cue[0].start), None)
    last = aside.content[-1]
    return (
        half is not None
        and _BREAKS_OFF.search(text, max(half.start, half.end - 2), half.end) is not None
        and begun.cue[0].start < aside.cue[0].start < aside.content[0].start
        and last.start - half.end < _LONGEST_ASIDE
        and "\n" not in text[half.end : last.start]
    )
