"""Journalists by the outlet that an article ties them to: what its anchor was told, the outlet was told."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence
from functools import lru_cache
from itertools import islice

from attribution.lexicons.local_outlets import LocalOutlets
from attribution.lexicons.outlet_names import OutletMention, is_first_name

_ROLE = (
    r"(?:anchor(?:man|woman)?|hosts?|co-host|correspondent|reporter|journalist|moderator|columnist|presenter|"
    r"interviewer|editor|broadcaster)"
)
_NAME = r"(?P<first>[A-Z][\w’'-]+)[ \u00a0](?:[A-Z]\.[ \u00a0])?(?P<last>[A-ZÀ-Þ][a-zß-ÿ][\w’-]*[a-zß-ÿ])(?![\w-])"
_OWNED = re.compile(rf"[’']s?[\"”]?[ \u00a0]{_NAME}")
_WORKS = re.compile(rf"(?:[’']s?)?[ \u00a0](?:[\w-]+[ \u00a0]){{0,4}}?(?i:{_ROLE})[ \u00a0]{_NAME}")
_OF = re.compile(rf"(?<![\w-]){_NAME},?[ \u00a0](?:(?i:{_ROLE})[ \u00a0])?(?:of|from|at)[ \u00a0](?:[Tt]he[ \u00a0])?$")
_TITLED = re.compile(rf"\b(?:anchor|host|co-host|moderator|interviewer|correspondent|journalist)[ \u00a0]{_NAME}")
# Somebody on the air whose outlet nobody names: the name itself says through whom it came.
_OWN_SHOW = re.compile(
    r"\b(?:radio|talk|late[ \u00a0-]night|podcast|television|TV|cable)[ \u00a0-](?:talk[ \u00a0-])?(?:show[ \u00a0])?"
    rf"(?:host|personality)[ \u00a0]{_NAME}"
)
# "Asked by host Ann Moe": of the broadcaster that was named last.
_HOST = re.compile(rf"\b(?:anchor|host|co-host)[ \u00a0]{_NAME}")
# Who asks in "an interview with Ann Moe" is a journalist, unless an office is told of.
_INTERVIEW = re.compile(rf"\binterview[ \u00a0]with[ \u00a0]{_NAME}")
_ASKS = (
    r"(?<![\w-]){last}[ \u00a0](?:(?:then|also|later|first)[ \u00a0])?(?:asked|asks|pressed|followed[ \u00a0]up)\b|"
    r"\b(?:told|tells|telling)[ \u00a0](?:{first}[ \u00a0])?{last}\b|"
    r"\b{first}[ \u00a0]{last}[’']s?[ \u00a0](?:\w+[ \u00a0])?(?:show|program|programme|podcast)\b"
)
_IN_OFFICE = (
    r"(?:[Cc]ounsel|[Pp]rosecutor|[Aa]ttorney(?:[ \u00a0]General)?|[Aa]gent|[Dd]etective|Judge|Justice|Sen\.|Rep\.|"
    r"Senator|[Dd]irector|President|[Ii]nvestigator|Officer)[ \u00a0](?:{first}[ \u00a0])?{last}\b"
)
_PRINTED = re.compile(r"(?:Times|Post|Journal|Tribune|Herald|Guardian|Globe|Gazette|Press|Reuters|AFP|Magazine|\.com)$")
"""How outlets are called that have no hosts."""
_AIRED = 2000
"""Characters before a host in which the broadcaster is named."""
_OF_ELSE = re.compile(r"\b(?:party|dinner|event|game|festival|church|Airbnb|wedding)[ \u00a0]$")
_FORMER = re.compile(r"\b(?:[Ff]ormer|[Ee]x-?|[Rr]etired)[ \u00a0]?(?:the[ \u00a0])?$")
_SENTENCE_END = re.compile(r"[.!?][\"”’']?[ \u00a0]|\n")
_REACH = 100
_SOON = 20_000
_BESIDE = 30
_MOST = 20


@lru_cache(maxsize=4)
def mentions_of(text: str, outlets: LocalOutlets) -> tuple[OutletMention, ...]:
    """Return all the outlets that an article names; several steps ask for them."""
    return tuple(outlets.find(text))


@lru_cache(maxsize=4)
def hosts_of(text: str, outlets: LocalOutlets) -> dict[str, str]:
    """Return the surnames of the journalists that `text` introduces, each with the outlet's canonical name."""
    found: dict[str, str] = {}
    first_names: dict[str, str] = {}
    spoiled: set[str] = set()
    mentions = mentions_of(text, outlets)
    for mention in mentions:
        for match in _introduced(text, mention):
            first, last = match["first"], re.sub(r"[’']s$", "", match["last"])
            if last in found and (found[last] != mention.name and first_names[last] != first):
                spoiled.add(last)
            elif last not in found and len(found) < _MOST:
                found[last], first_names[last] = mention.name, first
    for match in _OWN_SHOW.finditer(text):
        if match["last"] not in found and len(found) < _MOST:
            name = f"{match['first']} {match['last']}"
            shows = (item.name for item in mentions if item.name.endswith(f"{match['last']} Show"))
            found[match["last"]], first_names[match["last"]] = next(shows, name), match["first"]
    asking = islice(_INTERVIEW.finditer(text), _MOST)
    for first, last in dict.fromkeys(match.group("first", "last") for match in asking):
        if last not in found and _asks(text, first, last):
            found[last], first_names[last] = f"{first} {last}", first
    starts = [mention.start for mention in mentions]
    for match in _HOST.finditer(text) if mentions else ():
        at = bisect_left(starts, match.start()) - 1
        near = at >= 0 and match.start() - starts[at] <= _AIRED and not _PRINTED.search(mentions[at].name)
        if near and match["last"] not in found and len(found) < _MOST and not _not_on_air(text, match):
            found[match["last"]], first_names[match["last"]] = mentions[at].name, match["first"]
    return {
        last: name
        for last, name in found.items()
        if last not in spoiled and not outlets.lookup(last) and not outlets.lookup(f"{first_names[last]} {last}")
    }


def _asks(text: str, first: str, last: str) -> bool:
    """Return whether somebody asks what others answer, and holds no office in which one does."""
    name = {"first": re.escape(first), "last": re.escape(last)}
    asks = re.search(_ASKS.format_map(name), text) is not None
    return asks and re.search(_IN_OFFICE.format_map(name), text) is None


def _not_on_air(text: str, host: re.Match[str]) -> bool:
    """Return whether somebody is no host any more, or of something else: "former host", "party host"."""
    before = text[max(0, host.start() - _BESIDE) : host.start()]
    return _FORMER.search(before) is not None or _OF_ELSE.search(before) is not None


def _introduced(text: str, mention: OutletMention) -> list[re.Match[str]]:
    """Return the people whom the words around an outlet's name introduce as its journalists."""
    people = []
    owned = _OWNED.match(text, mention.end, mention.end + _REACH)
    if owned and (is_first_name(owned["first"]) or _is_surname(text, owned)):
        people.append(owned)
    works = _WORKS.match(text, mention.end, mention.end + _REACH)
    if works and not _FORMER.search(text, max(0, mention.start - _BESIDE), mention.start):
        people.append(works)
    before = text[max(0, mention.start - _REACH) : mention.start]
    of = _OF.search(before)
    if of:
        people.append(of)
    ends = [match.end() for match in _SENTENCE_END.finditer(before)]
    after = text[mention.end : mention.end + _REACH]
    stop = _SENTENCE_END.search(after)
    for stretch in (before[ends[-1] if ends else 0 :], after[: stop.start()] if stop else after):
        titled = _TITLED.search(stretch)
        if titled:
            people.append(titled)
    return people


def _is_surname(text: str, name: re.Match[str]) -> bool:
    """Return whether the last word of a name also stands alone, as surnames do."""
    again = text.find(name["last"], name.end(), name.end() + _SOON)
    return again >= 0 and not text[max(0, again - 40) : again].endswith(f"{name['first']} ")


def host_mentions(text: str, hosts: dict[str, str], outlets: Sequence[OutletMention]) -> list[OutletMention]:
    """Return the places where the text names a journalist without the outlet beside it."""
    near = bytearray(len(text) + 1)
    for mention in outlets:
        first, last = max(0, mention.start - _BESIDE), min(len(text) + 1, mention.end + 2 * _BESIDE)
        near[first:last] = b"\x01" * (last - first)
    found = []
    for surname, name in hosts.items():
        at = text.find(surname)
        while at >= 0:
            end = at + len(surname)
            whole = not text[end : end + 1].isalnum() and not (at and (text[at - 1].isalnum() or text[at - 1] == "-"))
            if whole and not near[at]:
                found.append(OutletMention(at, end, name, False))
            at = text.find(surname, end)
    return found
