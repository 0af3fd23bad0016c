"""Capitalised names in a text, found in one pass without a model, and what the words around them tell."""

from __future__ import annotations

import re
import unicodedata
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from functools import lru_cache
from typing import NamedTuple

from attribution.resolve.words import Words

_UPPER = "A-ZÀ-ÖØ-ÞĆČĐĞİŁŃŇŐŘŚŞŠŤŹŻŽŰ"
_ABBREVIATED = (
    r"(?:Mr|Mrs|Ms|Dr|Gen|Sen|Sens|Rep|Reps|Gov|Lt|Col|Capt|Maj|Sgt|Adm|Brig|Prof|Rev|Jr|Sr|St|Amb|Cmdr|Det|Hon|Del)\."
)
_WORD = (
    rf"(?:{_ABBREVIATED}|(?:[{_UPPER}]\.)+(?:-?[{_UPPER}]\.)*|(?:al|el|an|ad|as|ar|ash|ul|ur|bin|d|l|O)[-'’][{_UPPER}][\w’'-]*"
    rf"|[{_UPPER}][\w’'-]*)"
)
_PARTICLE = r"(?:(?:al|el|bin|ibn|ben|de|del|della|da|di|dos|du|van|von|der|den|ter|la|le)[ \u00a0]){0,3}"
_MAY_ASK = frozenset(("Will", "May", "Can"))
"""First names that are none where they open a question."""
WEEKDAYS = frozenset("Monday Tuesday Wednesday Thursday Friday Saturday Sunday".split())
LABELS = frozenset(("CLOSE", "WATCH", "VIDEO", "PHOTOS", "READ", "MORE"))
"""What stands before a caption."""
_DOING = frozenset(
    "Accusing Addressing Asking Attacking Backing Beating Being Blaming Calling Citing Comparing Concerning "
    "Considering Criticizing Criticising Defending Describing Echoing Facing Following Giving Having Including "
    "Interviewing Introducing Joining Meeting Mocking Naming Noting Opposing Praising Quoting Referencing "
    "Regarding Replacing Seeing Succeeding Supporting Telling Thanking Urging Watching".split()
)
"""What opens a sentence with what somebody does to the one named next: "Describing Mr Moe as", he said."""
_QUESTION = re.compile(r"[^.!?\n]{1,300}\?")
_LETTER = re.compile(rf"[{_UPPER}]")
_AGENCIES = r"(?:REUTERS|Reuters|AFP|AP(?: Photo)?|EPA|TNS|Pool|POOL|Getty(?: Images)?|Bloomberg)"
_CREDIT_BEFORE = re.compile(
    rf"(?:\b{_AGENCIES} ?/ ?|\b(?:Photo(?:graph)?s?|Illustration|Image|Graphic)s? (?:by|via) |\bCredit: )$"
)
_CREDITED = re.compile(rf"{_AGENCIES}(?= [A-Z])")
_CREDIT_AFTER = re.compile(rf" ?/ ?{_AGENCIES}\b| for {_AGENCIES}/")
"""What stands beside the name of a photographer under a picture, who is nobody in the article."""
_CREDIT_LENGTH = 20
_LOWER_START = re.compile(r"(?<![\w.@#])(?:al|el|an|ad|as|ar|ash|ul|ur|bin|d|l)[-'’]$")
_SEQUENCE = re.compile(rf"(?<![\w.@#]){_WORD}(?:[ \u00a0]{_PARTICLE}{_WORD}){{0,7}}")
_POSSESSIVE = re.compile(r"[’']s?$")
_DOUBLED = re.compile(r"(.)\1+")
_SUFFIXES = frozenset("jr sr ii iii iv esq vi vii viii xii xiii xiv xvi xxiii".split())
_NO_FIRST_NAME = re.compile(r"[A-Z]{3,}|(?!Ma?c|De|La|Le)[A-Z][a-z]+[A-Z]\w*")
"""Initials and joined words, which are bodies: "KRS Ann Moe"."""
_FIELDS = frozenset(
    "intelligence security defense defence affairs services budget treasury commerce energy state justice interior "
    "health labor labour education agriculture transportation veterans staff appeals finance war environment".split()
)
"""What the office before a name may end in: "the director of National Intelligence" Ann Moe."""
_OFFICE_OF = re.compile(
    r"\b(?:[Ss]ecretar(?:y|ies)|[Mm]inisters?|[Dd]irector|[Cc]ommissioner|[Ss]uperintendent|[Uu]ndersecretary) "
    r"(?:of|for) (?:the )?(?:[A-Z]\w+(?:,|,? and) ){0,3}$"
)
"""What stands before them: "the secretary of | State Ann Moe"."""
_OFFICE_LENGTH = 60
_SHOUTED = 4
"""Letters from which on a word in capitals is no initials."""
_OFFICE_ENDS = frozenset(("Staff", "Appeals"))
"""The same, of which nothing else begins: "Chief of | Staff Ann Moe"."""
_SPELLINGS = (
    ("ph", "f"),
    ("ou", "u"),
    ("oo", "u"),
    ("ee", "i"),
    ("kh", "k"),
    ("ck", "k"),
    ("y", "i"),
    ("q", "k"),
    ("w", "v"),
)


class Name(NamedTuple):
    """A run of capitalised words."""

    start: int
    end: int
    words: tuple[str, ...]
    """Its words without possessive endings."""


def bare(word: str) -> str:
    """Return a word of a name in the form in which names are compared."""
    lower = _POSSESSIVE.sub("", word).lower().replace("’", "'").strip(".'")
    for prefix in ("al-", "el-", "ad-", "as-", "ar-", "an-", "ash-"):
        if lower.startswith(prefix) and len(lower) > len(prefix) + 1:
            lower = lower[len(prefix) :]
            break
    if lower.isascii():
        return lower
    return "".join(c for c in unicodedata.normalize("NFD", lower) if not unicodedata.combining(c))


@lru_cache(maxsize=32768)
def spelling(word: str) -> str:
    """Return what variant spellings of one name share: "Halas" and "Halass", "Hussein" and "Husseyn"."""
    plain = bare(word)
    for long, short in _SPELLINGS:
        plain = plain.replace(long, short)
    return _DOUBLED.sub(r"\1", plain)


def has_suffix(words: Sequence[str]) -> bool:
    """Return whether a name ends in "Jr." and the like."""
    return len(words) > 1 and words[-1].lower().strip(".,") in _SUFFIXES


def other_suffix(one: Sequence[str], other: Sequence[str]) -> bool:
    """Return whether two names end in different suffixes, "Jr." and "Sr.", or only one of them in any."""
    ends = [words[-1].lower().strip(".,") if has_suffix(words) else "" for words in (one, other)]
    return ends[0] != ends[1]


def strip_suffix(words: Sequence[str]) -> list[str]:
    """Return the words of a name without "Jr." and the like."""
    kept = list(words)
    while has_suffix(kept):
        kept.pop()
    return kept


def _runs(text: str) -> Iterator[tuple[int, str]]:
    """Yield the capitalised runs of a text with their places; the same as `_SEQUENCE.finditer`, but faster."""
    # An expression that begins with a look behind is tried at every character, this one at capitals alone.
    end = 0
    for letter in _LETTER.finditer(text):
        start = letter.start()
        if start < end:
            continue
        if start and text[start - 1] == "/" and (credit := _CREDITED.match(text, start)):
            end = credit.end()  # "Ann Moe/AP Mayor Ole Holm": a picture's, and the next words
            continue
        if start and text[start - 1] in "-'’":
            lower = _LOWER_START.search(text, max(end, start - 4), start)
            start = lower.start() if lower else start
        run = _SEQUENCE.match(text, start)
        if run:
            end = run.end()
            if not _is_credit(text, start, end):
                yield start, run[0]


def _is_credit(text: str, start: int, end: int) -> bool:
    before = _CREDIT_BEFORE.search(text, max(0, start - _CREDIT_LENGTH), start)
    return before is not None or _CREDIT_AFTER.match(text, end) is not None


def _start(name: Name) -> int:
    return name.start


def _end(name: Name) -> int:
    return name.end


class Names:
    """All capitalised runs of a text, by their first and last words."""

    def __init__(self, text: str, words: Words) -> None:
        self.text = text
        self._words = words
        self.all: list[Name] = []
        for start, run in _runs(text):
            if "\u00a0" in run:
                run = run.replace("\u00a0", " ")
            if "'" in run or "’" in run:
                self._add(start, run.split(" "))
            elif " " in run:
                self._keep(start, run.split(" "))
            else:
                self.all.append(Name(start, start + len(run), (run,)))
        self._by_last: dict[str, list[Name]] | None = None
        self._by_title: dict[str, list[Name]] | None = None

    def _add(self, start: int, parts: list[str]) -> None:
        held: list[str] = []
        begin = offset = start
        for part in parts:
            plain = _POSSESSIVE.sub("", part)
            held.append(plain)
            offset += len(part) + 1
            if plain != part:  # "Iraq's Prime Minister": what follows an owner is another name
                self._keep(begin, held)
                held, begin = [], offset
        if held:
            self._keep(begin, held)

    def _keep(self, start: int, words: list[str]) -> None:
        opens = (
            words[0].lower() in self._words.openers
            or words[0] in _DOING
            or words[0] in LABELS
            or (words[0] in _MAY_ASK and _QUESTION.match(self.text, start) is not None)
        )
        if len(words) > 1 and opens:
            start += len(words[0]) + 1
            words = words[1:]
        label = next((at for at, word in enumerate(words) if len(word) < _SHOUTED or not word.isupper()), 0)
        if label > 1:  # "JUST WATCHED Ann Moe"
            start += sum(len(word) + 1 for word in words[:label])
            words = words[label:]
        if len(words) > 1 and words[-1] == "Read" and self.text.startswith(" more", start + len(" ".join(words))):
            words = words[:-1]  # a link to another story: "says Ann Moe Read more"
        if len(words) > 2 and _OFFICE_OF.search(self.text, max(0, start - _OFFICE_LENGTH), start):
            field = max((at for at, word in enumerate(words[:-2], 1) if word.lower() in _FIELDS), default=0)
            start += sum(len(word) + 1 for word in words[:field])
            words = words[field:]
        if len(words) > 2 and words[-1] in WEEKDAYS:
            words = words[:-1]  # "President Moe Thursday praised"
        self.all.append(Name(start, start + sum(map(len, words)) + len(words) - 1, tuple(words)))

    def ending_in(self, word: str) -> list[Name]:
        """Return the runs whose last word is `word` (in any spelling), in text order."""
        if self._by_last is None:
            self._by_last = {}
            for name in self.all:
                last = name.words[-1]
                if has_suffix(name.words):
                    last = strip_suffix(name.words)[-1]
                self._by_last.setdefault(spelling(last), []).append(name)
        return self._by_last.get(spelling(word), [])

    def titled_with(self, word: str) -> list[Name]:
        """Return the runs that hold `word` before their last word, in text order."""
        if self._by_title is None:
            self._by_title = {}
            for name in self.all:
                for part in name.words[:-1]:
                    self._by_title.setdefault(part.lower().strip("."), []).append(name)
        return self._by_title.get(word.lower().strip("."), [])

    def within(self, start: int, end: int) -> Iterator[Name]:
        """Yield the runs that lie between two positions, in text order."""
        for at in range(bisect_left(self.all, start, key=_start), len(self.all)):
            if self.all[at].end > end:
                return
            yield self.all[at]

    def before(self, position: int, limit: int) -> Iterator[Name]:
        """Yield the runs that end before `position`, nearest first, back to `limit`."""
        for at in range(bisect_right(self.all, position, key=_end) - 1, -1, -1):
            if self.all[at].start < limit:
                return
            yield self.all[at]


def core_name(name: Name, words: Words) -> tuple[str, ...]:
    """Return the words of a capitalised run after its last title or role noun."""
    parts = name.words
    cut = int(len(parts) > 2 and parts[0] in _OFFICE_ENDS)
    for at in range(1, len(parts) - 1):
        if parts[at].lower() in words.first_names:
            leads = parts[0].lower() not in words.first_names and (
                words.is_place(" ".join(parts[:at]))
                or " ".join(parts[:at]).lower() in words.known
                or parts[at - 1].lower() in _FIELDS
                or _NO_FIRST_NAME.fullmatch(parts[at - 1])
            )
            cut = at if leads else cut
            break
    for at, part in enumerate(parts[:-1]):
        noun = words.noun([part])
        given = at == len(parts) - 2 and part.lower() in words.first_names  # "Editor Dean Holm"
        if (words.is_title(part) or (noun is not None and noun.kind == "person")) and not given:
            cut = at + 1
    return parts[cut:]
