"""What an unnamed source says when it judges or guesses instead of telling: word lists, and only a reason to look.

No word list decides what is an opinion, so rules that ask here are for review.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from attrs import frozen

from attribution.lexicons import builtin_lexicon
from attribution.model import Analysis, Attribution, TextSpan
from attribution.rules.unnamed import Unnamed, unnamed_sources

_GAP = r"(?:\W{1,3}[\w’'-]{1,30}){0,4}\W{1,3}$"
_SUBJECT = re.compile(
    r"(?:\b[Hh]e|\b[Ss]he|\b[A-Z][\w-]{1,30})(?:[’'](?:s|d be)|,? (?:is|was|were|are|has been|had been|would be|looks?|"
    rf"looked|seems?|seemed|remains?|acts? like|can be|as)){_GAP}"
)
"""A person or a name, and a verb that ties the judgement to it."""
_BARE_START = re.compile(
    r"[\"“'‘\s]*(?:(?:Looked|Is|Was|An?|Such an?|What an?|[Cc]ompletely|[Tt]otally|[Aa]bsolutely)\b"
    r"(?:\W{0,3}[\w’'-]{1,30}){0,2}\W{0,3})?"
)
"""A statement that begins with the judgement, its subject left out."""
_NEGATED = re.compile(r"\b(?:not|never|no|hardly|isn[’']t|wasn[’']t|n[’']t)\b(?: \w+){0,3}$", re.IGNORECASE)
_CHECKABLE = re.compile(
    r"\d|\b(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\b|\b(?:tomorrow|tonight|next week|signed|voted|filed|document|"
    r"records?|letter|memo|order|contract|law|two|three|four|five|six|seven|eight|nine|ten|dozen|percent)\b"
)
_BEFORE = 60
"""Code points before a phrase in which it may be denied."""
_LONGEST = 2_000
"""Code points of a statement that are looked at; an opinion shows early."""


@frozen
class Judgement:
    """One stretch in which an unnamed source judges or guesses."""

    source: Unnamed
    item: Attribution
    words: str
    """The listed words that show it."""
    span: TextSpan


def judgements(analysis: Analysis, kind: str) -> Iterator[Judgement]:
    """Yield where unnamed sources judge a person or a body, the first for each source.

    Args:
        analysis: The article.
        kind: `attack` or `praise`, the labels of the list `rules_evaluations`.
    """
    listed = _listed("rules_evaluations", (kind,))
    for one, item, span in _claims(analysis):
        words = span.of(analysis.text)
        phrase = next((found[0] for found in _held(words, listed) if _is_said_of_somebody(words, found)), "")
        if phrase:
            yield Judgement(one, item, phrase, span)


def guesses(analysis: Analysis) -> Iterator[Judgement]:
    """Yield where unnamed sources say what they believe, or forecast without anything that could be checked."""
    for one, item, span in _claims(analysis):
        words = span.of(analysis.text)
        found = next(_held(words, _listed("rules_opinion_cues", ("belief", "forecast"))), None)
        if found and _CHECKABLE.search(words):
            found = next(_held(words, _listed("rules_opinion_cues", ("belief",))), None)
        if found:
            yield Judgement(one, item, found[0], span)


def _claims(analysis: Analysis) -> Iterator[tuple[Unnamed, Attribution, TextSpan]]:
    """Yield what each unnamed source says, piece by piece."""
    for one in unnamed_sources(analysis):
        if one.public:
            continue
        for item in one.told:
            for piece in item.content:
                yield one, item, TextSpan(piece.start, min(piece.end, piece.start + _LONGEST))


def _is_said_of_somebody(words: str, found: re.Match[str]) -> bool:
    """Return whether what was found is said of a person or a name: "she is vain", "Looked completely unhinged"."""
    before = words[max(0, found.start() - _BEFORE) : found.start()]
    return bool(_SUBJECT.search(before) or (found.start() <= _BEFORE and _BARE_START.fullmatch(before)))


def _held(words: str, listed: re.Pattern[str]) -> Iterator[re.Match[str]]:
    """Yield where `words` hold a listed phrase without denying it."""
    for match in listed.finditer(words):
        if not _NEGATED.search(words[max(0, match.start() - _BEFORE) : match.start()].rstrip()):
            yield match


@lru_cache(maxsize=8)
def _listed(name: str, labels: tuple[str, ...]) -> re.Pattern[str]:
    """Return an expression for the entries of a word list that have one of `labels`."""
    entries = builtin_lexicon("en").get(name, {}).items()
    phrases = sorted((phrase for phrase, label in entries if label in labels), key=len, reverse=True)
    spaced = "|".join(re.escape(phrase).replace(r"\ ", r"\s").replace("'", "['’]") for phrase in phrases)
    return re.compile(rf"(?<![\w'’-])(?:{spaced})(?![\w'’-])", re.IGNORECASE)
