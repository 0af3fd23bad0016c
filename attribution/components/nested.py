"""Attributions inside quotations: what a quoted speaker reports of others ("“Sources have told me that …”")."""

from __future__ import annotations

import re
from collections.abc import Sequence

from attribution.components.cues import find_frames
from attribution.components.frames import Frame, Knowledge
from attribution.components.layout import Unit, layout_of
from attribution.components.links import Link, Pair, chars, speaker_pairs
from attribution.components.words import word_set

SHORTEST = 40
"""Characters below which a quotation cannot hold a report of its own."""

_TELLS = re.compile(r"\b(?:sa(?:id|ys?)|told|claimed|claims|announced|reported|confirmed|warned|argued|insisted)\b")
_PLAIN = word_set("said says say told claimed claims announced reported confirmed warned argued insisted")
_FIRST_PERSON = word_set("i we you me us")


def inside_quotations(text: str, quotes: Sequence[Pair], knowledge: Knowledge) -> list[Link]:
    """Return attributions that quoted speakers make to others.

    Only plain telling by a third person counts: what speakers say of their own saying, or ask others to say, is no
    report.

    Args:
        text: The unaltered text.
        quotes: `[start, end)` of the outermost quotations.
        knowledge: Word lists.
    """
    links = []
    for start, end in quotes:
        if end - start < SHORTEST or not _TELLS.search(text, start, end):
            continue
        inside = text[start + 1 : end - 1]
        for unit in layout_of(inside, [], knowledge.verbs).units:
            links += [
                _shifted(unit, frame, start + 1) for frame in find_frames(unit, knowledge) if _reports(unit, frame)
            ]
    return links


def _reports(unit: Unit, frame: Frame) -> bool:
    if frame.speaker is None or frame.attitude or not frame.content or unit.words[frame.at] not in _PLAIN:
        return False
    return not _FIRST_PERSON & set(unit.words[frame.speaker.first : frame.speaker.last])


def _shifted(unit: Unit, frame: Frame, by: int) -> Link:
    def moved(pairs: Sequence[Pair]) -> list[Pair]:
        return [(start + by, end + by) for start, end in pairs]

    assert frame.speaker is not None
    speaker, full = speaker_pairs(unit, frame.speaker)
    return Link(
        moved([chars(unit, *piece) for piece in frame.content]),
        moved([chars(unit, *piece) for piece in frame.cue]),
        moved(speaker),
        moved(full),
        frame.pattern,
        order=unit.starts[frame.at] + by,
        notes=["inside a quotation"],
    )
