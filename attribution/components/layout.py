"""Paragraphs and quotation-aware sentences of a text, as flat lists of atoms.

An atom is a word, a punctuation mark, or a whole outermost quotation. Seen so, `"Stop. Go home," she said.` is one
sentence of five atoms: a quotation, `she`, `said`, `.`; what stands inside marks cannot end it.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Container, Sequence

from attrs import define, frozen

from attribution.components.quotation_marks import BREAKS
from attribution.components.words import word_set

QUOTE = "\x00q"
"""What stands in `Unit.words` for a quotation; no word of a text can equal it."""

MAX_ATOMS = 400
"""Longest sentence; a text without full stops is cut here, so that work per sentence stays bounded."""

_ABBREVIATIONS = (
    "Mr|Messrs|Mrs|Ms|Mx|Dr|Drs|Prof|Profs|Rev|Hon|Fr|Sr|Jr|St|Gen|Gens|Brig|Maj|Lt|Col|Capt|Cpt|Cmdr|Sgt|Cpl|Pvt|Adm|"
    "Det|Insp|Supt|Sen|Sens|Rep|Reps|Gov|Govs|Pres|"
    "Amb|Sec|Del|Inc|Corp|Co|Ltd|Bros|No|vs|Jan|Feb|Mar|Apr|Aug|Sept|Sep|Oct|Nov|Dec|Ala|Ariz|Ark|Calif|Colo|Conn|Fla|Ga|"
    "Ill|Ind|Kan|Ky|La|Mass|Md|Mich|Minn|Miss|Mo|Mont|Neb|Nev|Okla|Ore|Pa|Tenn|Tex|Va|Vt|Wash|Wis|Wyo|Ave|Blvd|Rd|Mt|Ft|dept|est"
)
_ATOM = re.compile(
    rf"""
      (?>[a-z]+(?:['’\-‐‑]\w+)*)(?![\w.])       # most words; here for speed, the alternatives below know them too
    | (?:[^\W\d_]\.){{2,}}                      # U.S., a.m.
    | [A-Z]-[A-Z](?:\.?[A-Z])*\.?(?=[\s,);])    # D-N.Y.
    | [A-Z]\.(?=\s)                             # an initial
    | (?=[A-Zdev])(?:{_ABBREVIATIONS})\.(?=\s*\S)
    | \d+(?:[.,:]\d+)*\w*                       # 1,200  3.5  10:30  20th
    | [@\#]?\w+(?:['’\-‐‑]\w+)*                 # words, contractions, hyphenated words, handles
    | [{BREAKS}]+
    | \.\.\.+
    | [^\w\s]
    """,
    re.VERBOSE,
)
_ENDS = frozenset({".", "!", "?", "…", "..."})
_LAST = frozenset(".!?…" + BREAKS)
_WITH_OBJECT = word_set("asked told asks tells")
_SENTENCE_STARTERS = word_set(
    "he she they it we i you the a an this that these those there but and in on at for his her their "
    "its mr mrs ms when while as if although after before since however both some many most one"
)
_TITLES = word_set(
    "mr. mrs. ms. dr. prof. rev. gen. maj. lt. col. capt. sgt. adm. sen. rep. gov. st. u.s. u.k. u.n. d.c."
)
_AFTER_FRAME = word_set(
    "in on at during after when as to of with via from later yesterday today monday tuesday wednesday "
    "thursday friday saturday sunday , ; : —"
)
_SHORT = frozenset(_ABBREVIATIONS.lower().split("|"))
_DOMAINS = word_set("com org net gov edu info co uk js")
_YEAR = 4
_CLOSERS = "\"'”’»›)]"


@define
class Unit:
    """One quotation-aware sentence. The lists run in parallel, one entry an atom."""

    words: list[str]
    """Lower-case words; `QUOTE` for a quotation."""
    starts: list[int]
    """First code point of each atom."""
    ends: list[int]
    """One past the last code point of each atom."""
    capital: list[bool]
    """Whether the atom begins with a capital letter (or is a handle)."""
    quotes: dict[int, int]
    """Index of the quotation, by position of its atom."""
    paragraph: int
    """Number of the block it stands in: a paragraph, or several that one quotation joins."""

    def __len__(self) -> int:
        return len(self.words)


@frozen
class Layout:
    """A text cut into units."""

    units: tuple[Unit, ...]
    sentences: tuple[tuple[int, int], ...]
    """`[start, end)` of each unit."""


_PARAGRAPH = re.compile(rf"\S[^{BREAKS}]*")


def paragraphs_of(text: str) -> tuple[tuple[int, int], ...]:
    """Return `[start, end)` of each stretch between line breaks, white space trimmed."""
    spans = []
    for match in _PARAGRAPH.finditer(text):
        start, end = match.span()
        while text[end - 1].isspace():
            end -= 1
        spans.append((start, end))
    return tuple(spans)


def _ends_quotation(text: str, end: int) -> bool:
    """Return whether the words of a quotation that ends at `end` end a sentence."""
    inner = text[max(0, end - 4) : end].rstrip(_CLOSERS + " ")
    return inner[-1:] in {".", "!", "?", "…"} and not inner.endswith("..")


@frozen
class _Atoms:
    """The atoms of a whole text, as parallel lists."""

    text: str
    starts: list[int]
    ends: list[int]
    words: list[str]
    capital: list[bool]
    quotes: dict[int, int]
    marked: list[int]
    """Positions of the quotations, ascending."""
    verbs: Container[str]

    def ends_sentence(self, at: int, begin: int) -> bool:
        """Return whether the sentence that began at `begin` ends with the atom at `at`; it is not the last one."""
        word, following = self.words[at], self.words[at + 1]
        next_start = self.starts[at + 1]
        if word == QUOTE:
            return self._ends_after_quotation(at, at == begin)
        if word in _ENDS:
            if following in _ENDS or following in _CLOSERS:
                return False
            joined = following == QUOTE or following[0].isalnum() or following in {",", ";", ":"}
            if self.ends[at] == next_start and joined:
                return self._glued(at)
            if word in {"…", "..."}:
                return self.text[next_start].isupper() and following in _SENTENCE_STARTERS
            return True
        # An abbreviation ends a sentence only before a word that is a capital by position, not by nature.
        return (
            len(word) > 2
            and self.text[next_start].isupper()
            and following in _SENTENCE_STARTERS
            and word not in _TITLES
        )

    def _glued(self, at: int) -> bool:
        """Return whether two sentences have lost the space between them, as in scraped pages: `in 2020.Moe said`."""
        before, following, start = self.words[at - 1], self.words[at + 1], self.starts[at + 1]
        return (
            at > 0
            and len(before) > 2
            and before.isalnum()
            and before not in _SHORT
            and (self.text[start - 2].islower() or len(before) == _YEAR)
            and self.text[start].isupper()
            and self.text[start + 1 : start + 2].islower()
            and following not in _DOMAINS
            and self.text[self.ends[at + 1] : self.ends[at + 1] + 1] in {" ", ",", "\u00a0"}
        )

    def _ends_after_quotation(self, at: int, leads: bool) -> bool:
        if not _ends_quotation(self.text, self.ends[at]):
            return False
        if self.words[at + 1] == QUOTE:
            return True
        first = self.text[self.starts[at + 1]]
        if not first.isalnum():
            return first in "([•*"
        return first.isupper() and not (leads and self._frame_follows(at + 1))

    def _frame_follows(self, at: int) -> bool:
        """Return whether `Smith said.` or `said Smith` begins at `at`: then the quotation belongs to it."""
        words = self.words
        for here in range(at, min(at + 9, len(words) - 1)):
            word = words[here]
            if word in {",", ";", QUOTE} or word in _ENDS or word[0] in BREAKS:
                return False
            if word in self.verbs:
                after = words[here + 1]
                return after in _AFTER_FRAME or after in _ENDS or after[0] in BREAKS or word in _WITH_OBJECT
        return False

    def unit(self, begin: int, end: int, block: int) -> Unit:
        """Return the atoms from `begin` to `end` as one sentence."""
        marked = self.marked[bisect_left(self.marked, begin) : bisect_left(self.marked, end)]
        return Unit(
            words=self.words[begin:end],
            starts=self.starts[begin:end],
            ends=self.ends[begin:end],
            capital=self.capital[begin:end],
            quotes={at - begin: self.quotes[at] for at in marked},
            paragraph=block,
        )


def _atoms_of(text: str, outer: Sequence[tuple[int, int]], verbs: Container[str]) -> _Atoms:
    starts: list[int] = []
    ends: list[int] = []
    quotes: dict[int, int] = {}
    here = 0
    for number, (start, end) in enumerate((*outer, (len(text), len(text)))):
        spans = [match.span() for match in _ATOM.finditer(text, here, start)]
        starts += [first for first, _ in spans]
        ends += [last for _, last in spans]
        if start < end:
            quotes[len(starts)] = number
            starts.append(start)
            ends.append(end)
        here = end
    lower = text.lower()
    if len(lower) != len(text):  # a few letters grow when lowered
        words = [text[first:last].lower() for first, last in zip(starts, ends, strict=True)]
    else:
        words = [lower[first:last] for first, last in zip(starts, ends, strict=True)]
    for at in quotes:
        words[at] = QUOTE
    capital = [text[first].isupper() or text[first] in "@#" for first in starts]
    return _Atoms(text, starts, ends, words, capital, quotes, list(quotes), verbs)


def layout_of(text: str, outer: Sequence[tuple[int, int]], verbs: Container[str] = frozenset()) -> Layout:
    """Cut `text` into quotation-aware sentences.

    Args:
        text: The unaltered text.
        outer: `[start, end)` of the outermost quotations, in text order and disjoint.
        verbs: Lower-case forms of reporting verbs; they tell `"Why?" Smith said.` (one sentence) from
            `"Why?" Smith left.` (two).
    """
    atoms = _atoms_of(text, outer, verbs)
    words = atoms.words
    units: list[Unit] = []
    begin = block = 0
    count = len(words)
    # Only these can end a sentence, so that the loop does not visit every word.
    candidates = [at for at, word in enumerate(words) if word[-1] in _LAST or word == QUOTE]
    if count and (not candidates or candidates[-1] != count - 1):
        candidates.append(count - 1)
    for at in candidates:
        is_break = words[at][0] in BREAKS
        if not (is_break or at == count - 1 or words[at + 1][0] in BREAKS or atoms.ends_sentence(at, begin)):
            continue
        end = at if is_break else at + 1
        while begin < end:
            units.append(atoms.unit(begin, min(end, begin + MAX_ATOMS), block))
            begin = min(end, begin + MAX_ATOMS)
        if is_break:
            block += 1
            begin = at + 1
    return Layout(
        units=tuple(units),
        sentences=tuple((unit.starts[0], unit.ends[-1]) for unit in units),
    )
