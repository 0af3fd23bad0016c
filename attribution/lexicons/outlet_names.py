"""Outlets by the names they go by: which words of a text name one, and which outlet that is."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from functools import lru_cache

from attrs import evolve, frozen

from attribution.lexicons import builtin_lexicon
from attribution.model import Outlet

# Last words that make capitalised words the name of an outlet we have no record of.
_SUFFIXES = (
    "Times|Post|Herald|Tribune|Gazette|Chronicle|Journal|Daily|Radio|TV|Television|Press|Magazine|"
    r"News(?:[ \u00a0](?:Service|Network|Agency))?|"
    "Observer|Inquirer|Courier|Sentinel|Dispatch|Examiner|Telegraph|Telegram|Mirror|Standard|Newspaper|"
    "Broadcasting|Bulletin|Globe|Intelligencer|Ledger|Monitor|Record|Reporter|"
    # What a show is no outlet of stands behind the word: an expression that begins with letters is searched for faster.
    "Show(?<!Air Show)(?<!Auto Show)(?<!Boat Show)(?<!Motor Show)(?<!Trade Show)(?<!Gun Show)(?<!Car Show)"
    "(?<!Horse Show)(?<!Fashion Show)(?<!Talk Show)(?<!Reality Show)"
)
# "Kelm Press Club", "Foreign Press Association": bodies that no outlet's name begins.
_SUFFIX = re.compile(
    rf"(?:{_SUFFIXES})\b(?![ \u00a0](?:Club|Association|Corps|Council|Office|Secretary|Union|Institute|Foundation|"
    r"Conference|Cent(?:er|re)|Freedom|Building|Street|Road|Complaints|Gallery|Briefing)\b)"
)
# At most four words before the suffix: bounded, so that the search stays linear.
# A full stop belongs to a name only in initials and short forms: "St. Kelm Post", but not "in Kelm. The Post".
_BEFORE_SUFFIX = re.compile(
    r"(?:(?<![\w.])(?:[A-ZÀ-Þ][\w’'-]{0,2}\.|(?:[A-Z]\.){2,3}|[A-ZÀ-Þ][\w’'-]*(?:\.\w+)?)[ \u00a0]"
    r"(?:(?:of|the|and|&|de|la)[ \u00a0])?){1,4}$"
)
# "Kelm News & Sund Report" is one name, "Kelm Tribune-Review" another.
_JOINED = re.compile(r"(?:-[A-ZÀ-Þ]\w+)?(?:[ \u00a0]&[ \u00a0][A-ZÀ-Þ][\w’'-]*(?:[ \u00a0][A-ZÀ-Þ][\w’'-]*){0,2})?")
_HYPHENED = re.compile(r"(?<![\w-])[A-ZÀ-Þ][a-zß-ÿ]\w*-$")
"""The first of two names of papers that have become one: "Kelm Union-Tribune"."""
# Words in capitals only because they open a sentence, a headline or an invitation.
_OPENING = re.compile(
    r"(?:(?:But|And|Or|So|Yet|When|While|If|As|In|On|At|After|Before|Since|Although|Though|Even|Also|Then|Now|Still|Per|"
    r"By|For|From|To|With|According|Meanwhile|However|Later|Earlier|Exclusive|Breaking|"
    r"Get|Read|Watch|Follow|Join|See|Visit|Download)[ \u00a0](?:the[ \u00a0])?)+"
)
_SHORT_BEFORE = re.compile(r"\b(?:[Tt]he|THE|[Aa]n?|[Oo]ne|[Aa]nother) $")
_NO_NAME = frozenset(
    {
        "The ",
        "A ",
        "An ",
        "One ",
        "Another ",
        "Fake ",
        "As ",
        "In ",
        "According ",
        "Breaking ",
        "More ",
        "Latest ",
        "This ",
        "White House ",
    }
)
# Begins with a letter and looks behind it only then: what begins by looking behind is tried at every character.
_CALL_SIGN = re.compile(r"[KW](?<![\w-].)(?:[A-Z]{2,3}-(?:TV|FM|AM|DT)|[A-Z]{3})(?![\w-])")
_NO_CALL_SIGN = frozenset(
    "WHAT WHEN WITH WEEK WILL WERE WANT WORK WARN WORD WWII WADA WIPO KEEP KILL KIDS KNOW".split()
)
_SHOUTED = re.compile(r"[A-Z]{2,}[ \u00a0]$|[ \u00a0][A-Z]{2,}\b")
# Programmes that are plain phrases too: only in quotation marks, after an outlet's or "on".
_PHRASES = frozenset({"state of the union", "this week", "new day", "the lead", "lead", "the view", "view", "panorama"})
_AS_PROGRAMME = re.compile(r"(?:[\"“‘'*_]|\b[Oo]n[ \u00a0]|[’']s?[ \u00a0])(?:[Tt]he[ \u00a0])?$")
_NO_PROGRAMME = re.compile(r"[ \u00a0](?:address|speech|message|guests?)\b")
_TITLE_BEFORE = re.compile(r"\b(?:Mr|Mrs|Ms|Dr|Sen|Rep|Gov|Mayor|Senator|President)\.?[ \u00a0]$")
_FIRST_NAME_BEFORE = re.compile(r"\b([A-Z][a-z]+)[ \u00a0](?:[A-Z]\.[ \u00a0])?$")
_TWO_PEOPLE = re.compile(r"([A-Z][a-z]+)[ \u00a0][A-Z][\w’'-]+[ \u00a0]and[ \u00a0][A-Z][a-z]+[ \u00a0]$")
_MEDIA_AFTER = re.compile(
    r"[’']?s?[ \u00a0](?:News|TV|Television|Radio|Businessweek|Politics|View|Media|magazine|Magazine)\b"
)
_SHORT = frozenset(
    "Times Post Journal Globe Tribune Herald Examiner Chronicle Guardian Telegraph Sun Star News Caller Beast "
    "Monitor Record Mail Standard Register Inquirer Gazette Observer Independent Hill Atlantic".split()
)
_ARTICLE = re.compile(r"^(?:the|a|an)\s+", re.IGNORECASE)
_SITE = re.compile(r"(?:www\.)?([\w-]+)\.(?:com|org|net|co\.uk|com\.au|ca)")
_ADDRESS = re.compile(r"^(?:https?://)?(?:www\.)?")
_SHORT_FORM = re.compile(r"[a-z]{2,}(?:[-_][a-z]{3,}){1,4}")
_MOST_SHORT_FORMS = 1000
_OF_NETWORK = re.compile(r"(?:-TV)?[’']?s?[ \u00a0][\"“‘']?")
_NOT_WORD = re.compile(r"[^\w& ]+")
_TAIL = re.compile(r"\s+(?:news|online|tv|television|channel|network|digital|international|magazine|\.com)$")


@frozen
class OutletMention:
    """Words that name an outlet."""

    start: int
    end: int
    name: str
    """The outlet's canonical name, or the words themselves where no record knows it."""
    known: bool
    """Whether a record knows it; False for names recognised by their shape."""


def normal_name(name: str) -> str:
    """Return `name` in the form in which outlets are compared: lower case, no article, no "News" at its end."""
    plain = _NOT_WORD.sub("", _ARTICLE.sub("", name.strip())).lower().strip()
    return _TAIL.sub("", plain) or plain


class OutletNames:
    """The names of all outlets, built in and from plugins; made once for a set of outlets (`outlet_names`)."""

    def __init__(self, outlets: Sequence[Outlet]) -> None:
        names = {alias: name for alias, name in builtin_lexicon("en").get("outlets", {}).items() if name}
        for outlet in outlets:
            for alias in (outlet.name, *outlet.aliases):
                names[alias.lower()] = outlet.name
        self._names = names
        self._programmes = builtin_lexicon("en").get("programmes", {})
        self._records = {outlet.name: outlet for outlet in outlets}
        self._agencies = tuple(outlet for outlet in outlets if outlet.agency)
        self._domains = {domain: outlet.name for outlet in outlets for domain in outlet.domains}
        self._short_forms: dict[str, str] = {}
        bare = {_ARTICLE.sub("", alias) for alias in (*names, *self._programmes) if _ARTICLE.sub("", alias)}
        self._search = re.compile(_capitalised_alternation(bare))

    def lookup(self, words: str) -> str | None:
        """Return the canonical name of the outlet that `words` name, None where they name none."""
        lower = words.strip().strip("\"“”'‘’").lower()
        if lower in self._names and not words.islower():
            return self._names[lower]
        bare = _ARTICLE.sub("", lower)
        return self._names.get(bare) or self._names.get(bare.removesuffix(".com")) if not words.islower() else None

    def record(self, publisher: str | None) -> Outlet | None:
        """Return the record of the outlet that a publisher's name or web address stands for, None where none does."""
        if not publisher:
            return None
        name = self.publisher(publisher)
        return self._records.get(name) or self._records.get(self._by_domain(publisher))

    def publisher(self, publisher: str) -> str:
        """Return the canonical name of a publisher, given by its name or by a short form of data sets: "kelm-post".

        Each part of a short form begins the word of the name in its place; what fits several outlets names none.
        """
        plain = publisher.strip()
        name = self.lookup(plain.upper())  # small letters name an outlet where no other word can be meant
        if name or not _SHORT_FORM.fullmatch(plain):
            return name or plain
        if plain not in self._short_forms and len(self._short_forms) < _MOST_SHORT_FORMS:
            self._short_forms[plain] = self._by_parts(re.split("[-_]", plain)) or plain
        return self._short_forms.get(plain, plain)

    def _by_parts(self, parts: Sequence[str]) -> str:
        found = {
            name
            for alias, name in self._names.items()
            if len(words := _ARTICLE.sub("", alias).split()) == len(parts)
            and all(word.startswith(part) for word, part in zip(words, parts, strict=True))
        }
        return found.pop() if len(found) == 1 else ""

    def houses(self, publisher: str | None) -> tuple[Outlet, ...]:
        """Return the records whose ways of setting a page hold for an article: its publisher's, and all agencies'."""
        own = self.record(publisher)
        others = tuple(outlet for outlet in self._agencies if outlet is not own)
        return others if own is None else (own, *others)

    def _by_domain(self, publisher: str) -> str:
        host = _ADDRESS.sub("", publisher.strip().lower()).split("/", 1)[0]
        while host and host not in self._domains:
            host = host.partition(".")[2]  # m.kelm.example is kelm.example too
        return self._domains.get(host, "")

    def network(self, programme: str) -> str:
        """Return the outlet that airs or prints a programme or a section, empty where `programme` names none."""
        name = programme.lower()
        return self._programmes.get(name.removeprefix("the ")) or self._programmes.get(name, "")

    def find(self, text: str) -> Iterator[OutletMention]:
        """Yield the outlets that `text` names, in order and without overlaps."""
        # Names on record win over names known by their shape: "As ABC News" holds one.
        found = [*self._known(text), *self._shaped(text)]
        found.sort(key=lambda mention: (mention.start, -mention.end))
        ends = [(mention.start, mention.end) for mention in found if mention.known]
        found = [mention for mention in found if mention.known or not _overlaps(ends, mention)]
        last = -1
        by_last_word: dict[str, str] = {}
        longer_names: dict[str, str] = {}  # "the Morning News" of a "Kelm Morning News" named before
        for mention in found:
            if mention.start < last:
                continue
            gap = text[last : mention.start] if last >= 0 and mention.start - last < 6 else None
            last = mention.end
            said = text[mention.start : mention.end].lower()
            if gap is not None and _OF_NETWORK.fullmatch(gap) and said in self._programmes:
                continue  # "CNN's State of the Union": the network is named already
            word = mention.name.rsplit(" ", 1)[-1]
            if not mention.known and mention.name == f"The {word}":
                yield evolve(mention, name=by_last_word.get(word, mention.name))
                continue
            longer = longer_names.get(mention.name) if not mention.known else None
            if longer:
                yield evolve(mention, name=longer)
                continue
            by_last_word[word] = mention.name
            tail = mention.name.removeprefix("The ")
            for _ in range(3):
                _, _, tail = tail.partition(" ")
                if " " in tail:
                    longer_names.setdefault(tail, mention.name)
            yield mention

    def people(self, text: str) -> frozenset[str]:
        """Return the names of outlets that are the surname of somebody in `text`: "Mr. Forbes"."""
        return self._surnames(text, list(self._on_record(text)))

    def _surnames(self, text: str, found: Sequence[OutletMention]) -> frozenset[str]:
        said = ((item, text[item.start : item.end]) for item in found)
        return frozenset(words for item, words in said if words.lower() in self._names and _is_surname(text, item))

    def _known(self, text: str) -> Iterator[OutletMention]:
        found = list(self._on_record(text))
        people = self._surnames(text, found)
        for item in found:
            if text[item.start : item.end] not in people or _MEDIA_AFTER.match(text, item.end):
                yield item

    def _on_record(self, text: str) -> Iterator[OutletMention]:
        for match in self._search.finditer(text):
            start, end = match.span()
            if start and (text[start - 1].isalnum() or text[start - 1] == "-"):
                continue
            station = _CALL_SIGN.match(text, start) if text[end : end + 1] == "-" else None
            if station and station.end() > end:
                continue  # "WGN-TV"
            lower = match[0].lower()
            if text[max(0, start - 4) : start].lower() == "the " and f"the {lower}" in self._names:
                yield OutletMention(start, end, self._names[f"the {lower}"], True)
            elif lower in self._names:
                yield OutletMention(start, end, self._names[lower], True)
            elif lower in self._programmes and _is_title(match[0]) and not _is_phrase(text, match):
                # "This week" opens a sentence, "This Week" is on the air; one word, or plain ones, go by their network.
                plain = lower in _PHRASES or " " not in lower
                yield OutletMention(start, end, self._programmes[lower] if plain else match[0], True)

    def _shaped(self, text: str) -> Iterator[OutletMention]:
        for match in _SUFFIX.finditer(text):
            hyphened = _HYPHENED.search(text, max(0, match.start() - 20), match.start())
            first = hyphened.start() if hyphened else match.start()
            if first == 0 or text[first - 1] not in " \u00a0":
                continue
            before = _BEFORE_SUFFIX.search(text, max(0, first - 50), first)
            opening = _OPENING.match(text, before.start(), first) if before else None
            if opening and before and opening.end() == first:
                before = None
            if before and before[0] not in _NO_NAME and not _two_people(before[0]):
                start = opening.end() if opening else before.start()
                start += 4 * text.startswith("The ", start)
                joined = _JOINED.match(text, match.end())
                end = joined.end() if joined else match.end()
                yield OutletMention(start, end, text[start:end], False)
            elif match[0] == "Journal" and text.startswith(" of ", match.end()):
                continue  # a learned one
            elif match[0] in _SHORT and _SHORT_BEFORE.search(text, max(0, match.start() - 8), match.start()):
                yield OutletMention(match.start(), match.end(), f"The {match[0]}", False)
        for match in _CALL_SIGN.finditer(text):
            around = text[max(0, match.start() - 12) : match.start()] + "|" + text[match.end() : match.end() + 12]
            if (
                match[0] in _NO_CALL_SIGN
                or _SHOUTED.search(around.split("|")[0])
                or _SHOUTED.match(around.split("|")[1])
            ):
                continue
            yield OutletMention(match.start(), match.end(), match[0], False)

    def same(self, name: str, publisher: str) -> bool:
        """Return whether the outlet `name` is `publisher` or one of its programmes and sister names."""
        publisher = self.publisher(publisher)
        one, other = normal_name(name), normal_name(publisher)
        if one == other or one in _initials(other) or other in _initials(one):
            return True
        site = _SITE.fullmatch(name.strip().lower())
        together = other.replace(" ", "")  # as it stands in an address of the web: "kelmpost"
        if site and site[1] in {together, f"{together}news"}:
            return True
        if normal_name(self.network(name)) == other:
            return True
        first_one, first_other = one.split(" ")[0], other.split(" ")[0]
        if first_one != first_other or not first_one:
            # "the Times" in the New York Times
            return " " not in one and one == other.rsplit(" ", 1)[-1] and name.lower().startswith("the ")
        # "CNN International" of CNN; not "Washington Times" of "Washington Post"
        return one.startswith(f"{other} ") or other.startswith(f"{one} ") or first_one in {"fox", "bbc", "cbn"}


def _is_surname(text: str, mention: OutletMention) -> bool:
    """Return whether one word is the surname of somebody: "Mr. Forbes", "Michael R. Bloomberg"."""
    if " " in text[mention.start : mention.end]:
        return False
    before = text[max(0, mention.start - 30) : mention.start]
    if _TITLE_BEFORE.search(before):
        return True
    first = _FIRST_NAME_BEFORE.search(before)
    return first is not None and is_first_name(first[1])


def _two_people(before: str) -> bool:
    """Return whether a last word like Press is a surname after all: "Ann Moe and Peter | Press"."""
    found = _TWO_PEOPLE.fullmatch(before)
    return found is not None and is_first_name(found[1])


def is_first_name(word: str) -> bool:
    """Return whether a word is a common first name."""
    return word.lower() in builtin_lexicon("en").get("first_names", {})


def _is_phrase(text: str, match: re.Match[str]) -> bool:
    """Return whether the words of a programme's name are no name here: "his State of the Union address"."""
    if match[0].lower() not in _PHRASES:
        return False
    before = text[max(0, match.start() - 8) : match.start()]
    return not _AS_PROGRAMME.search(before) or _NO_PROGRAMME.match(text, match.end()) is not None


def _is_title(words: str) -> bool:
    return all(word[0].isupper() or len(word) < 4 or word[0].isdigit() or word == "programme" for word in words.split())


def _overlaps(places: list[tuple[int, int]], mention: OutletMention) -> bool:
    at = bisect_right(places, (mention.end, -1)) - 1
    return at >= 0 and places[at][1] > mention.start


def _initials(name: str) -> frozenset[str]:
    words = [word for word in name.split(" ") if word and word not in {"to", "of", "and", "the", "for"}]
    return frozenset({"".join(word[0] for word in words)} if len(words) > 1 else ())


def _capitalised_alternation(aliases: set[str]) -> str:
    """Return an expression for `aliases` whose branches begin with distinct capitals, which is fast to search."""
    by_first: dict[str, list[str]] = {}
    for alias in aliases:
        by_first.setdefault(alias[0], []).append(alias)
    branches = []
    for first in sorted(by_first):
        # Longest first, so that "Fox News Sunday" wins over "Fox".
        rest = sorted((alias[1:] for alias in by_first[first]), key=lambda tail: (-len(tail), tail))
        inner = "|".join(re.escape(tail).replace(r"\ ", r"[ \u00a0]") for tail in rest)
        branches.append(f"{re.escape(first.upper())}(?i:{inner})")
    return f"(?:{'|'.join(branches)})(?![\\w])" if branches else r"(?!)"


@lru_cache(maxsize=8)
def outlet_names(outlets: tuple[Outlet, ...] = ()) -> OutletNames:
    """Return the names of the built-in outlets and of `outlets`; made once for each set."""
    return OutletNames(outlets)
