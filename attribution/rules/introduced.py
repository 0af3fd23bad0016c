"""Whether an article tells who a named person is: a title, a job, an age, a place, a family, beside the name."""

from __future__ import annotations

import re
from collections.abc import Mapping
from itertools import islice

from attribution.lexicons import builtin_lexicon
from attribution.lexicons.descriptions import words_in
from attribution.model import Analysis, Spans, TextSpan
from attribution.model.disclosure import once_an_analysis

_MANY = 40
"""Places of a name that are looked at; whoever is named more often is introduced at one of them, or at none."""
_AROUND = 60
"""Characters on either side of a name in which a description may stand."""
_FIRST_OF_TWO = 2
_LONGEST_NAME = 5
"""Words of a name; what is longer is a list or a slip of detection."""

_CAPITAL = re.compile(r"\b[A-Z]\w*")
_NAME = re.compile(r"[A-Z][^\W\d_]*(?:[-'’.][^\W\d_]+)*\.?")
_AFTER = re.compile(
    r"(?:[’']s)?[\s\u200b-\u200f]?(?:"
    r"[\u200b-\u200f]?,\s?(?!(?:said|says|who (?:said|told)|but|and|adding|told|in an? |on |at )\b)(?:[\w$“]|\()"
    r"|\(|[-–—]"
    r"|\sand\b|(?:,? who)?\s(?:is|was|has been|served|serves|works|worked|teaches|runs|ran|leads|led|founded|owns|"
    r"heads?|lives|of|from|at|with|for)\b)"
)
_BEFORE = re.compile(r"(?P<word>[\w’'.-]*[\w.])[”\"’']?\s$")
_APPOSED = re.compile(
    r"(?:^|[\s“\"—(])(?:the|an?|its|their|his|her|one|another|[A-Z]\S{1,30}[’']s)\s"
    r"(?:(?!is\b|was\b|are\b|were\b|has\b|had\b|will\b|would\b|said\b|can\b)[^\s,.;]{1,30}\s?){1,7},\s$",
    re.IGNORECASE,
)
_LISTED = re.compile(r"(?:\band|&)\s$")
_LEADS_IN = frozenset(
    "said says say told tells according to by and or but that while when as if because from for in on at than like "
    "added adds wrote writes asked asks about against after before which also then where is was mr mrs ms yet so "
    "though although meanwhile however until since between".split()
)


def is_person_name(name: str) -> bool:
    """Return whether `name` reads like first name and surname: a slip of detection seldom does."""
    words = name.split()
    if not _FIRST_OF_TWO <= len(words) <= _LONGEST_NAME or not all(_NAME.fullmatch(word) for word in words):
        return False
    if words[-1].isupper() or words[-1].lower() in builtin_lexicon("en").get("collective_heads", {}):
        return False
    first = words[0].lower()
    return first in builtin_lexicon("en").get("first_names", {})


def is_introduced(analysis: Analysis, name: str, mentions: Spans = ()) -> bool:
    """Return whether any place of `name` or of its last word has a description beside it.

    Args:
        analysis: One article.
        name: First name and surname.
        mentions: Mentions with their appositions, which count where they hold more words than the name.
    """
    known = set(words_in(name))
    # A mention such as "baker Ana Holt" holds the description itself.
    told = (mention.of(analysis.text) for mention in mentions)
    if any(set(words_in(words)) - known for words in told if name in words):
        return True
    reporting = _cue_words(analysis)
    text, capitals = _capitals(analysis)
    surname = re.compile(rf"\b{re.escape(name.split()[-1])}\b")
    found = (surname.match(text, at) for at in capitals.get(_first_word(name.split()[-1]), ()))
    places = islice((match for match in found if match), _MANY)
    return any(_is_described(text, TextSpan(*match.span()), name, reporting) for match in places)


@once_an_analysis
def _capitals(analysis: Analysis) -> tuple[str, Mapping[str, list[int]]]:
    """Return text and title in one, and where each word with a capital stands in it: not looked for name by name."""
    text = f"{analysis.text}\n{analysis.article.title or ''}"
    found: dict[str, list[int]] = {}
    for match in _CAPITAL.finditer(text):
        found.setdefault(match[0], []).append(match.start())
    return text, found


def _first_word(name: str) -> str:
    """Return what stands before the first hyphen, apostrophe or full stop of a name."""
    match = _CAPITAL.match(name)
    return match[0] if match else name


@once_an_analysis
def _cue_words(analysis: Analysis) -> frozenset[str]:
    """Return the reporting words of the article: "argued" before a name describes nobody."""
    spans = islice((span for item in analysis.attributions for span in item.cue), _MANY * _MANY)
    return frozenset(word for span in spans for word in words_in(span.of(analysis.text)))


def _is_described(text: str, place: TextSpan, name: str, reporting: frozenset[str]) -> bool:
    """Return whether the words beside one place of the surname tell something."""
    if _AFTER.match(text, place.end):
        return True
    start = place.start - (len(name) - len(name.split()[-1]))
    full = start >= 0 and text[start : place.end] == name
    begin = start if full else place.start
    before = text[max(0, begin - _AROUND) : begin]
    # One of several, who may be described together: "the moderators, Ada Holm and Pieter Aas".
    if full and _LISTED.search(before):
        return True
    if _APPOSED.search(before):
        return True
    match = _BEFORE.search(before)
    if match is None or before.endswith((". ", "\n")) or match["word"].lower() in name.lower().split():
        return False
    last = match["word"].strip("’'.").lower()
    return last not in _LEADS_IN and last not in reporting
