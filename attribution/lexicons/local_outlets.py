"""Outlets that only this article tells of: its publisher by any short form, and names that it calls a newspaper."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from itertools import chain, islice

from attrs import evolve

from attribution.lexicons import builtin_lexicon
from attribution.lexicons.outlet_names import OutletMention, OutletNames
from attribution.model import Lexicon

# Nouns that make the capitals after them an outlet: "the state-run site Kelm Today".
_HEADS = (
    "newspaper", "daily", "weekly", "tabloid", "paper", "magazine", "website", "site", "portal", "broadcaster",
    "channel", "station", "agency", "service", "blog", "newsletter", "podcast", "radio", "television", "programme",
)  # fmt: skip
# Of these, the ones that also do so for the capitals before them: "Kelm Unity radio"; "police station" is none.
_AFTER_NAME = frozenset({"newspaper", "tabloid", "magazine", "radio", "television", "podcast"})
_NEWS_AGENCY = re.compile(r"(?:news|wire|press|television|TV|radio|cable|public)[ \u00a0]$")
_OF_STATE = re.compile(r"(?:(?:state|state-run|official|semi-?official|private|independent)[ \u00a0])+$")
_NEEDS_NEWS = frozenset({"agency", "service"})

_WORD = r"[\w&-]*(?:\.\w+)?"
_CAPITALS = rf"[A-ZÀ-Þ]{_WORD}(?:[ \u00a0](?:[A-ZÀ-Þ\d]{_WORD}|(?:de|la|al|of)[ \u00a0][A-Z]{_WORD})){{0,3}}"
_NAME_AFTER = re.compile(rf"[ \u00a0][\"“‘'*_]?({_CAPITALS})")
# "interviewers from Kelm World": whom somebody reports for.
_REPORTERS = ("interviewer", "correspondent", "reporter ", "columnist ")
_REPORTS_FOR = re.compile(rf"s?[ \u00a0]?(?:from|for)[ \u00a0](?:the[ \u00a0])?({_CAPITALS})")
_NAME_BEFORE = re.compile(rf"(?<![\w-])({_CAPITALS})[ \u00a0](?:(?:state|local|public|talk)[ \u00a0])?$")
# "Kelmnet, an independent news website": no preposition between, or the noun is not what the name is.
_APPOSED = re.compile(
    rf"(?<![\w-])({_CAPITALS}),[ \u00a0](?:an?|the|one[ \u00a0]of[ \u00a0]the)[ \u00a0]"
    r"(?:(?!of|for|by|with|at|from|and|to|in|on|who|editor|owner)[\w’'-]+[ \u00a0]){0,4}$"
)
_ENDS_PHRASE = re.compile(
    r"[,.;:)”\"]|[ \u00a0](?:that|which|run|owned|published|based|in|with|for|of|close|linked|backed|known|said|says|"
    r"reported|whose)\b"
)
_SHAPED = re.compile(
    r"(?<![\w-])(?:Radio[ \u00a0](?:Free[ \u00a0]|Télévision[ \u00a0])?[A-Z][\w-]+|"
    r"(?:Channel|Canal|Kanal|Radyo|Télé)[ \u00a0](?:[A-Z][\w-]+|\d+)"
    r"|[A-Z][\w-]+(?:[ \u00a0][A-Z][\w-]+)?[ \u00a0](?:FM|Radio))(?![\w-])"
)
_TALKS = r"[Tt](?:old|ells|elling)|[Ii]nterview[ \u00a0]with|[Ss]p(?:oke|eaking)[ \u00a0](?:to|with)"
# "told InsideKelm": joined words that somebody talks to are an outlet, unless they are a person or a company.
_JOINED = re.compile(
    rf"\b(?:{_TALKS}|[Oo]ver[ \u00a0]at)[ \u00a0]"
    r"((?!(?:Ma?c|De|Di|Du|La|Le|Lo|Van|Von|Fitz|St)[A-Z])[A-Z][a-z]{2,}[A-Z]\w{2,}(?:\.(?:com|org|net))?|"
    r"[A-Z]\w{2,}\.(?:com|org|net))\b"
)
# "told the Nord network": what tellers call so is an outlet, though a network or a station may be many things.
_TOLD_KIND = re.compile(
    rf"\b(?:{_TALKS})[ \u00a0]the[ \u00a0]({_CAPITALS})[ \u00a0](?:(?:news|TV|television|radio|cable)[ \u00a0])?"
    r"(?:network|channel|station|broadcaster|website|news[ \u00a0]site)\b"
)
# "told NBC affiliate Kelm9": a body may have affiliates, too, so only where somebody tells it something.
_TOLD_AFFILIATE = re.compile(rf"\b(?:{_TALKS})[ \u00a0](?:[\w’'.-]+[ \u00a0]){{0,4}}affiliate[ \u00a0]({_CAPITALS})")
_COMPANIES = frozenset(
    "AstraZeneca BlackBerry BlackRock ChevronTexaco ConocoPhillips DreamWorks ExxonMobil FreedomWorks GlaxoSmithKline "
    "JetBlue LexisNexis LinkedIn MasterCard MoveOn OpenSecrets PayPal PricewaterhouseCoopers SoftBank SolarCity "
    "SunTrust UnitedHealth WhatsApp WikiLeaks YouGov YouTube ZipRecruiter".split()
)
# "Iranian state television", which has no other name; "state media" are many.
_BROADCASTERS = re.compile(
    r"(?<![\w-])(?:((?:North|South|Saudi)[ \u00a0][A-Z][a-z]+|[A-Z][a-z]+)(?:[’']s)?[ \u00a0])?"
    r"((?:[Ss]tate|public|national)(?:-(?:run|owned|controlled|funded))?[ \u00a0]"
    r"(?:television|TV|radio|broadcaster|news[ \u00a0]agency))(?![\w-])"
    r"(?![ \u00a0](?:[A-Z]|channel|network|station|show|host|licen[cs]e|set|reporter|journalist|presenter|official))"
)
_SHAPE_TRIGGERS = ("Radio", "Channel ", "Canal ", "Kanal ", "Radyo ", "Télé ", " FM")
_NO_OUTLET = re.compile(
    r"(?:The|This|That|An?|Our|His|Her|Their|Its|In|On|At|As|But|And|If|It|He|She|We|They|You|When|State|Local|Public|"
    r"National|Online|Private|Twitter|Facebook|Instagram|YouTube|Google|Amazon|Wikipedia|WikiLeaks|TikTok|Snapchat|Reddit|"
    r"(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|January|February|March|April|May|June|July|August|September|October|November|December|"
    r"Sign|Earlier|Instead|Meanwhile|One|Get|Your|My|No|Not|More|Video|Read|Opinion|Judge|Building|Also|Then|There|"
    r"What|Who|How|Why|Some|Many|Most|All|Both|Two|Three|After|Before|While|Since|Late|Early|Even|Only|By|For|With|"
    r"From|To|President|Mr|Mrs|Ms|Dr|Sen|Rep|Gov)\.?(?:[ \u00a0].*)?|"
    r".*[ \u00a0](?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|"
    r".*-(?:based|language|night|owned|run)\b.*|"
    r".*[ \u00a0](?:Party|Church|University|College|Army|Union|Government|House|Senate|Street|Square|City|Anchor|Page|"
    r"Tunnel|Islands?|Times?|Station|Host|Show|Shows)"
)
_DEMONYM = re.compile(
    r"(?:.*[ \u00a0])?\w*(?:ish|ese|[iea]an|can|man|aeli|aqi|audi|meni|stani|ench|utch|reek|wiss|rab|hai|ern|ist|tic|"
    r"side|U\.?[SKN]\.?|EU)"
)
_LONGER_NAME = re.compile(r"(?<![.!?“\"] )\b(?!The\b|A\b|An\b)[A-Z][a-z.]+ $")
_DIGITS_ONLY = re.compile(r"[\d .-]+")
_ARTICLE = re.compile(r"^[Tt]he[ \u00a0]")
_TAIL = re.compile(r"[ \u00a0](?:News|Online|TV|Television|Media|World|Digital|Broadcasting)$")
_SMALL = frozenset({"of", "the", "and", "for", "to", "in", "de", "la"})
_LONGEST_NAME = 60
_MOST = 60
"""Candidates that one article may offer; a text made of nothing but "newspaper X" stays cheap."""


class LocalOutlets:
    """The names of all outlets as one article uses them: those on record, and those that only it tells of."""

    def __init__(self, names: OutletNames, text: str, publisher: str | None) -> None:
        self._names = names
        self._own = dict(_publisher_names(publisher, text, names)) if publisher else {}
        self._told: dict[str, str] = {}
        for name in islice(_told_names(text), _MOST):
            if name not in self._own and name not in self._told and self._is_news(name, text):
                self._told[name] = name
        self._told.update(islice(_broadcasters(text), _MOST))
        self._aliases = {**self._told, **self._own}

    def _is_news(self, name: str, text: str) -> bool:
        """Return whether a name is no person's, and none that is mostly an outlet known without this article."""
        known = any(2 * (mention.end - mention.start) > len(name) for mention in self._names.find(name))
        return not known and not _is_person(name, text)

    def lookup(self, words: str) -> str | None:
        """Return the canonical name of the outlet that `words` name, None where they name none."""
        plain = words.strip().strip("\"“”'‘’")
        bare = _ARTICLE.sub("", plain)
        own = self._own.get(plain) or self._own.get(bare) or self._own.get(f"the {bare}" if bare != plain else plain)
        return own or self._names.lookup(words) or self._told.get(plain) or self._told.get(bare)

    def told(self, name: str) -> bool:
        """Return whether an outlet is one by this article's word alone."""
        return name in self._told

    def find(self, text: str) -> Iterator[OutletMention]:
        """Yield the outlets that `text` names, in order and without overlaps."""
        found = list(self._names.find(text))
        if not self._aliases:
            yield from found
            return
        found += self._local(text)
        # Of two that begin together the longer; "the Courier" is the publisher's unless another Courier came before.
        found.sort(key=_by_place)
        last = -1
        named: dict[str, str] = {}
        for mention in found:
            if mention.start < last:
                continue
            last = mention.end
            word = mention.name.rsplit(" ", 1)[-1]
            if word != mention.name and mention.end - mention.start > len(word):
                named[word] = mention.name
            elif text[mention.start : mention.end] == word and word in named:
                mention = evolve(mention, name=named[word])
            yield mention

    def _local(self, text: str) -> Iterator[OutletMention]:
        for alias, name in self._aliases.items():
            short = alias.startswith("the ")
            word = alias[4:] if short else alias
            at = text.find(word)
            while at >= 0:
                end = at + len(word)
                whole = not text[end : end + 1].isalnum() and (
                    not at or not (text[at - 1].isalnum() or text[at - 1] == "-")
                )
                if whole and (not short or text[max(0, at - 4) : at].lower() == "the "):
                    yield OutletMention(at, end, name, alias in self._own)
                at = text.find(word, end)

    def network(self, programme: str) -> str:
        """Return the outlet that airs or prints a programme or a section, empty where `programme` names none."""
        return self._names.network(programme)

    def same(self, name: str, publisher: str) -> bool:
        """Return whether the outlet `name` is `publisher` or one of its programmes and sister names."""
        return name in self._own.values() or self._names.same(name, publisher)


def _by_place(mention: OutletMention) -> tuple[int, int, bool, bool]:
    return mention.start, -mention.end, not mention.known, mention.name.startswith("The ")


def _publisher_names(publisher: str, text: str, names: OutletNames) -> Iterator[tuple[str, str]]:
    """Yield what an article may call its own publisher, with the publisher's canonical name."""
    plain = names.publisher(publisher.split(" - ", 1)[0])
    record = names.record(plain)
    if record is not None:
        plain = record.name if record.name != names.lookup(plain) else plain  # the name, where an address was given
        for phrase in record.own_voice:
            yield phrase, record.name
            yield phrase[:1].upper() + phrase[1:], record.name
        for programme in record.programmes:
            yield programme, record.name
    canonical = names.lookup(plain) or plain
    bare = _ARTICLE.sub("", plain)
    if not bare or len(bare) > _LONGEST_NAME:
        return
    yield bare, canonical
    words = bare.split()
    if len(words) < 2:
        return
    letters = "".join(word[0] for word in words if word.lower() not in _SMALL)
    if letters.isupper() and (len(letters) > 2 or f"({letters})" in text) and names.lookup(letters) is None:
        yield letters, canonical
    if words[-1][:1].isupper():
        yield f"the {words[-1]}", canonical
    head = _TAIL.sub("", bare)
    if head != bare and len(head) > 2 and names.lookup(head) is None:
        yield head, canonical


def _told_names(text: str) -> Iterator[str]:
    """Yield the names that the text calls a newspaper, a website, a station, or that sound like one."""
    for head in _HEADS:
        at = text.find(head)
        while at >= 0:
            yield from _around(text, head, at)
            at = text.find(head, at + len(head))
    for head in _REPORTERS:
        at = text.find(head)
        while at >= 0:
            end = at + len(head)
            employer = _REPORTS_FOR.match(text, end, end + _LONGEST_NAME)
            if employer and _may_be_outlet(employer[1]):
                yield employer[1]
            at = text.find(head, end)
    for joined in _JOINED.finditer(text):
        if joined[1] not in _COMPANIES:
            yield joined[1]
    for called in chain(_TOLD_KIND.finditer(text), _TOLD_AFFILIATE.finditer(text)):
        if _may_be_outlet(called[1]) and not _DEMONYM.fullmatch(called[1]):
            yield called[1]
    if any(trigger in text for trigger in _SHAPE_TRIGGERS):
        for shaped in _SHAPED.finditer(text):
            if _may_be_outlet(shaped[0]):
                yield shaped[0]


def _broadcasters(text: str) -> Iterator[tuple[str, str]]:
    """Yield the broadcasters and agencies of states that have no other name, with what the text calls them in full."""
    full: dict[str, str] = {}
    for found in _BROADCASTERS.finditer(text):
        place, kind = found[1], found[2]
        if place and (place.lower() in builtin_lexicon("en").get("places", {}) or _DEMONYM.fullmatch(place)):
            full.setdefault(kind, found[0])
            yield found[0], found[0]
        elif kind[0] in "sS" and not kind.endswith(("broadcaster", "agency")):
            low = kind[0].lower() + kind[1:]
            yield kind, full.get(low, low)


def _around(text: str, head: str, at: int) -> Iterator[str]:
    end = at + len(head)
    if text[end : end + 1].isalnum() or (at and (text[at - 1].isalnum() or text[at - 1] == "/")):
        return
    before = text[max(0, at - 90) : at]
    if head in _NEEDS_NEWS and not _NEWS_AGENCY.search(before):
        return
    after = _NAME_AFTER.match(text, end, end + _LONGEST_NAME)
    if after and _may_be_outlet(after[1]):
        yield after[1].rstrip(".")
    apposed = _APPOSED.search(before) if _ENDS_PHRASE.match(text, end) else None
    if apposed and _may_be_outlet(apposed[1]):
        yield apposed[1]
    if head in _NEEDS_NEWS:  # "the KNA state news agency"
        before = _OF_STATE.sub("", _NEWS_AGENCY.sub("", before))
    direct = _NAME_BEFORE.search(before) if head in _AFTER_NAME | _NEEDS_NEWS else None
    if direct and _may_be_outlet(direct[1]) and not _DEMONYM.fullmatch(direct[1]):
        yield direct[1]


def _may_be_outlet(name: str) -> bool:
    """Return whether capitals beside "newspaper" can be its name rather than a country, a day or the next sentence."""
    places = builtin_lexicon("en").get("places", {})
    if len(name) < 3 or name.lower() in places or _DIGITS_ONLY.fullmatch(name):
        return False
    return _NO_OUTLET.fullmatch(name) is None


def _is_person(name: str, text: str) -> bool:
    """Return whether capitals are a person's: they begin like one, or end a longer name elsewhere in the text."""
    words = name.lower().replace(".", "").split()
    if words[0] in _person_words() or (len(words) == 2 and words[1] in _person_words()):
        return True
    if len(words) > 1:
        return False
    at = text.find(name)
    while at >= 0:
        before = text[max(0, at - 20) : at]
        if _LONGER_NAME.search(before) and not text[at + len(name) : at + len(name) + 1].isalnum():
            return True
        at = text.find(name, at + len(name))
    return False


@lru_cache(maxsize=1)
def _person_words() -> frozenset[str]:
    return person_words(builtin_lexicon("en"))


def person_words(lexicon: Lexicon) -> frozenset[str]:
    """Return the lower-case words with which a person's name begins: first names and titles."""
    return frozenset((*lexicon.get("first_names", {}), *lexicon.get("titles", {})))


@lru_cache(maxsize=4)
def local_outlets(names: OutletNames, text: str, publisher: str | None) -> LocalOutlets:
    """Return the outlets as one article uses them; detection and resolution ask for the same one, so it is kept."""
    return LocalOutlets(names, text, publisher)
