"""Read the speaker of an attribution: the words that name it, and those words with what describes it."""

from __future__ import annotations

from attribution.model import Attribution
from attribution.resolve.mentions import Mention, parse
from attribution.resolve.trim import trimmed
from attribution.resolve.words import Words

_LONGEST = 400
"""Characters of a speaker mention that are read; nobody is described at greater length."""


def read_speaker(attribution: Attribution, text: str, words: Words) -> tuple[Mention, str]:
    """Return the speaker's mention, read, and its words with appositions."""
    said = " ".join(text[span.start : min(span.end, span.start + _LONGEST)] for span in attribution.speaker[:8])
    full = " ".join(text[span.start : min(span.end, span.start + _LONGEST)] for span in attribution.speaker_full[:8])
    full = full or said
    return parse(trimmed(" ".join(said.split()), words), words), " ".join(full.split())[:_LONGEST]
