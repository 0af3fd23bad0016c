"""Whether a headline and a statement of the text make the same claim, judged by the words they share."""

from __future__ import annotations

import re
from functools import lru_cache

from attribution.lexicons.descriptions import words_in

_STEM = 5
"""Letters of a word that are compared, so that "resign", "resigns" and "resigned" are one; most endings are shorter
than what is left of a content word."""
_PLAIN = frozenset(
    "a an the and or but of in on at to for from by with as into over after before about against amid is are was "
    "were be "
    "been being has have had will would may might could can should shall do does did not no it its his her their he "
    "she "
    "they this that these those who which what when where why how than then there here up down out off new more most "
    "said says say".split()
)
_UNLIKE = {"quit": "resig", "quits": "resig", "ousted": "remov", "probe": "inves", "cuts": "cut", "cut": "cut"}
"""Headline words and what the text calls the same thing."""


def claim_words(text: str) -> frozenset[str]:
    """Return the content words of `text`, cut to their first letters."""
    return frozenset(_stem(word) for word in words_in(text) if word not in _PLAIN and not word.isdigit())


def shared(headline: str, claim: str) -> float:
    """Return the share of the headline's content words that `claim` holds, from 0 to 1; 0 for a headline of none."""
    wanted = claim_words(headline)
    return len(wanted & claim_words(claim)) / len(wanted) if wanted else 0.0


@lru_cache(maxsize=4096)
def _stem(word: str) -> str:
    plain = re.sub(r"'s$", "", word)
    return _UNLIKE.get(plain, plain)[:_STEM]
