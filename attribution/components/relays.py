"""Relay phrases: where a text names an outlet as the channel of a statement. Characters in, marks out."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence
from functools import lru_cache

from attribution.components.house_relays import find_house_relays, is_house_phrase
from attribution.lexicons.hosts import host_mentions, hosts_of, mentions_of
from attribution.lexicons.local_outlets import local_outlets
from attribution.lexicons.outlet_names import OutletMention, outlet_names
from attribution.model import Mark, Outlet, Pattern, TextSpan
from attribution.patterns.en.relays import PATTERNS

SLOT = "\ue000"
"""Stands for the outlet's words in the window that patterns see; a private-use character, so that text lacks it."""

_WINDOW = 110
"""Characters before and after an outlet's name that a pattern may use; longer than any construction seen."""

_LIST_GAP = 40
_AND = re.compile(r",? (?:and|as well as) (?:the )?(?:[\w’'-]+ ){0,3}[\"“‘]?")
_SURE_ALONE = frozenset({"en/relay/on-air", "en/relay/to"})
"""Constructions that show little by themselves: "to Kelm Today" may be any direction, "on CNN" is not."""

_TO_PEOPLE = frozenset(
    f"en/relay/{name}" for name in ("told", "interview", "interviewed-by", "spoke-to", "asked-by", "asks")
)
"""Constructions in which a journalist stands for the outlet."""

_SPACES = re.compile(r"[ \u00a0]{2,}")
_TALKED = tuple(
    f"{verb} {word} "
    for verb in ("told", "tells", "telling", "spoke to", "spoke with", "speaking to", "speaking with", "interview with")
    for word in ("the", "that")
)
_KIND = re.compile(
    r"(?:(?:[a-z-]{1,30}|U\.?[KS]\.?|[A-Z][a-z]{1,20}(?:ish|ese|ian|can|man|ch)) )?"
    r"((?:news)?paper|daily|magazine|network|broadcaster|channel|station|website|site|publication|outlet|weekly|tabloid|"
    r"(?:news|wire) agency)\b(?! (?:manager|owner|editor|staff|mill|maker|trade|plant|of|in|where))"
)
"""What may call an outlet after such words: "told the U.K. paper"."""
_REACH = 3000
"""Characters before "told the paper" in which that paper is named."""
_BREAK = re.compile(r"\n|[.!?][\"”’'\)]{0,2}[ \u00a0](?=[A-Z\"“‘]|$)")
# A full stop after one of these ends no sentence.
_ABBREVIATION = re.compile(r"(?:\b[A-Z]|\b(?:Mr|Mrs|Ms|Dr|Gen|Sen|Rep|Gov|Lt|Col|St|Jr|Sr|Prof|Rev|No|vs))$")


_Expressions = tuple[tuple[Pattern, re.Pattern[str]], ...]


@lru_cache(maxsize=16)
def compiled(patterns: tuple[Pattern, ...]) -> _Expressions:
    """Return `patterns` with their expressions, the outlet's slot filled in; made once for each set."""
    return tuple((pattern, re.compile(pattern.regex.replace("{outlet}", SLOT), re.IGNORECASE)) for pattern in patterns)


@lru_cache(maxsize=16)
def _repertoire(patterns: tuple[Pattern, ...]) -> tuple[_Expressions, tuple[tuple[str, int], ...], int]:
    """Return the patterns with a slot, their triggers with a bit for each pattern, and those without as bits."""
    expressions = compiled(tuple(pattern for pattern in patterns if not is_house_phrase(pattern)))
    triggers: dict[str, int] = {}
    always = 0
    for number, (pattern, _) in enumerate(expressions):
        for trigger in pattern.triggers:
            triggers[trigger] = triggers.get(trigger, 0) | 1 << number
        if not pattern.triggers:
            always |= 1 << number
    return expressions, tuple(triggers.items()), always


def find_relays(
    text: str,
    outlets: Sequence[Outlet] = (),
    patterns: Sequence[Pattern] = PATTERNS,
    publisher: str | None = None,
) -> tuple[Mark, ...]:
    """Return a mark of label `relay` for each outlet that `text` names as a channel, in text order.

    Args:
        text: The article's text, unaltered.
        outlets: Outlets beyond the built-in ones; their names win.
        patterns: The constructions to look for; those without `{outlet}` are house phrases.
        publisher: Who published the text, which may call itself by a short form: "told the Courier".

    Returns:
        Marks whose span is the outlet's words, whose pattern is the construction, and whose value is the outlet's
        canonical name.
    """
    names = outlet_names(tuple(outlets))
    # A house phrase knows its outlet best, so what it finds is not looked at again.
    patterns = tuple(patterns)
    house = find_house_relays(text, [pattern for pattern in patterns if is_house_phrase(pattern)], names)
    starts = [mark.span.start for mark in house]
    marks: list[Mark] = []
    expressions, triggers, always = _repertoire(patterns)
    local = local_outlets(names, text, publisher)
    mentions = mentions_of(text, local)
    called = _called_by_kind(text, mentions)
    by_kind = {mention.start for mention in called}
    people = [*host_mentions(text, hosts_of(text, local), mentions), *called]
    by_host = {mention.start for mention in people}
    for mention in sorted([*mentions, *people], key=_start):
        if house and _is_taken(house, starts, mention):
            continue
        window = _window(text, mention.start, mention.end)
        lower = window.lower()
        likely = always
        for trigger, bits in triggers:
            if trigger in lower:
                likely |= bits
        for number, (pattern, expression) in enumerate(expressions):
            if pattern.id in _SURE_ALONE and local.told(mention.name):
                continue
            if mention.start in by_host and pattern.id not in _TO_PEOPLE:
                continue
            if likely >> number & 1 and expression.search(window):
                name = pattern.value or mention.name
                if mention.start in by_kind and marks and mention.start - marks[-1].span.start < _REACH:
                    name = marks[-1].value  # the outlet that has told something, not one that was merely named
                marks.append(Mark("relay", TextSpan(mention.start, mention.end), pattern.id, name))
                break
        else:
            if mention.start not in by_host and marks and _goes_on(text, marks[-1].span.end, mention.start):
                marks.append(Mark("relay", TextSpan(mention.start, mention.end), marks[-1].pattern, mention.name))
    return tuple(sorted([*house, *marks], key=lambda mark: mark.span))


def _start(mention: OutletMention) -> int:
    return mention.start


def _goes_on(text: str, end: int, start: int) -> bool:
    """Return whether an outlet is the next of a list: "told CNN and the weekly …"."""
    return 0 < start - end < _LIST_GAP and _AND.fullmatch(text, end, start) is not None


def _is_taken(house: Sequence[Mark], starts: Sequence[int], mention: OutletMention) -> bool:
    """Return whether the last mark (sorted, disjoint) that starts before the end of a mention reaches into it."""
    at = bisect_left(starts, mention.end) - 1
    return at >= 0 and house[at].span.end > mention.start


def _window(text: str, start: int, end: int) -> str:
    """Return what stands around an outlet's name in its sentence, the name itself replaced by the slot."""
    before = text[max(0, start - _WINDOW) : start].replace(SLOT, " ")
    cut = 0
    for match in _BREAK.finditer(before):
        if match[0] == "\n" or not _ABBREVIATION.search(before, max(0, match.start() - 5), match.start()):
            cut = match.end()
    after = text[end : end + _WINDOW].replace(SLOT, " ")
    stop = _BREAK.search(after)
    window = before[cut:] + SLOT + (after[: stop.start()] if stop else after)
    return _SPACES.sub(" ", window) if "  " in window else window


def _called_by_kind(text: str, mentions: Sequence[OutletMention]) -> list[OutletMention]:
    """Return where somebody talks to "the paper": the outlet that was named last."""
    starts = [mention.start for mention in mentions]
    found = []
    for talked in _TALKED if mentions else ():
        place = text.find(talked)
        while place >= 0:
            end = place + len(talked)
            kind = _KIND.match(text, end)
            at = bisect_left(starts, place) - 1
            if kind and at >= 0 and place - mentions[at].start < _REACH:
                found.append(OutletMention(kind.start(1), kind.end(1), mentions[at].name, False))
            place = text.find(talked, end)
    return found
