"""Paragraphs and quotation-aware sentences of a text, as flat lists of atoms.

An atom is a word, a punctuation mark, or a whole outermost quotation. Seen so, `"Stop. Go home," she said.` is one
sentence of five atoms: a quotation, `she`, `said`, `.`; what stands inside marks cannot end it.
"""

from __future__ import annotations

import re
from collections.abc import Container, Iterator, Sequence

from attrs import define, frozen

from attribution.components.words import word_set

QUOTE = "\x00q"
"""What stands in `Unit.words` for a quotation; no word of a text can equal it."""

MAX_ATOMS = 400
"""Longest sentence; a text without full stops is cut here, so that work per sentence stays bounded."""

_ABBREVIATIONS = (
    "Mr|Mrs|Ms|Mx|Dr|Prof|Rev|Hon|Fr|Sr|Jr|St|Gen|Brig|Maj|Lt|Col|Capt|Cpt|Cmdr|Sgt|Cpl|Pvt|Adm|Det|Insp|Supt|Sen|Rep|Gov|Pres|"
    "Amb|Sec|Del|Inc|Corp|Co|Ltd|Bros|No|vs|Jan|Feb|Mar|Apr|Aug|Sept|Sep|Oct|Nov|Dec|Ala|Ariz|Ark|Calif|Colo|Conn|Fla|Ga|"
    "Ill|Ind|Kan|Ky|La|Mass|Md|Mich|Minn|Miss|Mo|Mont|Neb|Nev|Okla|Ore|Pa|Tenn|Tex|Va|Vt|Wash|Wis|Wyo|Ave|Blvd|Rd|Mt|Ft|dept|est"
)
_ATOM = re.compile(
    rf"""
      (?:[^\W\d_]\.){{2,}}                      # U.S., a.m.
    | [A-Z]-[A-Z](?:\.?[A-Z])*\.?(?=[\s,);])    # D-N.Y.
    | [A-Z]\.(?=\s)                             # an initial
    | (?:{_ABBREVIATIONS})\.(?=\s*\S)
    | \d+(?:[.,:]\d+)*\w*                       # 1,200  3.5  10:30  20th
    | [@\#]?\w+(?:['’\-‐‑]\w+)*                 # words, contractions, hyphenated words, handles
    | \n+
    | \.\.\.+
    | [^\w\s]
    """,
    re.VERBOSE,
)
_ENDS = frozenset({".", "!", "?", "…", "...", "\n"})
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
    paragraphs: tuple[tuple[int, int], ...]
    """`[start, end)` of each paragraph, white space trimmed."""
    sentences: tuple[tuple[int, int], ...]
    """`[start, end)` of each unit."""


_PARAGRAPH = re.compile(r"\S[^\n]*")


def paragraphs_of(text: str) -> tuple[tuple[int, int], ...]:
    """Return `[start, end)` of each stretch between line breaks, white space trimmed."""
    spans = []
    for match in _PARAGRAPH.finditer(text):
        start, end = match.span()
        while text[end - 1].isspace():
            end -= 1
        spans.append((start, end))
    return tuple(spans)


def _atoms(text: str, outer: Sequence[tuple[int, int]]) -> Iterator[tuple[int, int, int]]:
    """Yield (start, end, quotation) from start to end; quotation is -1 for words and marks."""
    here = 0
    for number, (start, end) in enumerate(outer):
        for match in _ATOM.finditer(text, here, start):
            yield *match.span(), -1
        yield start, end, number
        here = end
    for match in _ATOM.finditer(text, here):
        yield *match.span(), -1


def _ends_quotation(text: str, end: int) -> bool:
    """Return whether the words of a quotation that ends at `end` end a sentence."""
    inner = text[max(0, end - 4) : end].rstrip(_CLOSERS + " ")
    return inner[-1:] in {".", "!", "?", "…"} and not inner.endswith("..")


class _Builder:
    """Collects atoms and cuts them into units."""

    def __init__(self, text: str, verbs: Container[str]) -> None:
        self.text = text
        self.verbs = verbs
        self.atoms: list[tuple[int, int, int]] = []
        self.words: list[str] = []
        self.units: list[Unit] = []
        self.paragraph = 0

    def ends_after(self, at: int, begin: int) -> bool:
        """Return whether a sentence ends with the atom at `at`, the next one being known."""
        words, atoms = self.words, self.atoms
        word, following = words[at], words[at + 1]
        next_start = atoms[at + 1][0]
        if word == QUOTE:
            return self._ends_after_quotation(at, at == begin)
        if word in _ENDS:
            if following in _ENDS or following in _CLOSERS:
                return False
            end = atoms[at][1]
            if end == next_start and (following == QUOTE or following[0].isalnum() or following in {",", ";", ":"}):
                return False
            if word in {"…", "..."}:
                return self.text[next_start].isupper() and following in _SENTENCE_STARTERS
            return True
        if word[-1] == "." and len(word) > 2:
            # An abbreviation ends a sentence only before a word that is a capital by position, not by nature.
            return self.text[next_start].isupper() and following in _SENTENCE_STARTERS and word not in _TITLES
        return False

    def _ends_after_quotation(self, at: int, leads: bool) -> bool:
        if not _ends_quotation(self.text, self.atoms[at][1]):
            return False
        following = self.words[at + 1]
        if following == QUOTE:
            return True
        first = self.text[self.atoms[at + 1][0]]
        if not first.isalnum():
            return first in "([•*"
        return first.isupper() and not (leads and self._frame_follows(at + 1))

    def _frame_follows(self, at: int) -> bool:
        """Return whether `Smith said.` or `said Smith` begins at `at`: then the quotation belongs to it."""
        words = self.words
        for here in range(at, min(at + 9, len(words) - 1)):
            word = words[here]
            if word in {",", ";", QUOTE, "\n"} or word in _ENDS:
                return False
            if word in self.verbs:
                return (
                    words[here + 1] in _AFTER_FRAME
                    or words[here + 1] in _ENDS
                    or word in {"asked", "told", "asks", "tells"}
                )
        return False

    def cut(self) -> None:
        """Cut the collected atoms of one paragraph (or run of joined paragraphs) into units."""
        atoms, words, text = self.atoms, self.words, self.text
        begin = 0
        count = len(atoms)
        for at in range(count):
            word = words[at]
            last = at == count - 1
            boundary = last or ((word == QUOTE or word in _ENDS or word[-1] == ".") and self.ends_after(at, begin))
            if boundary or at - begin >= MAX_ATOMS:
                piece = atoms[begin : at + 1]
                self.units.append(
                    Unit(
                        words=words[begin : at + 1],
                        starts=[atom[0] for atom in piece],
                        ends=[atom[1] for atom in piece],
                        capital=[text[atom[0]].isupper() or text[atom[0]] in "@#" for atom in piece],
                        quotes={here: atom[2] for here, atom in enumerate(piece) if atom[2] >= 0},
                        paragraph=self.paragraph,
                    )
                )
                begin = at + 1
        self.atoms, self.words = [], []


def layout_of(text: str, outer: Sequence[tuple[int, int]], verbs: Container[str] = frozenset()) -> Layout:
    """Cut `text` into quotation-aware sentences.

    Args:
        text: The unaltered text.
        outer: `[start, end)` of the outermost quotations, in text order and disjoint.
        verbs: Lower-case forms of reporting verbs; they tell `"Why?" Smith said.` (one sentence) from
            `"Why?" Smith left.` (two).
    """
    builder = _Builder(text, verbs)
    for start, end, quotation in _atoms(text, outer):
        if quotation < 0 and text[start] == "\n":
            if builder.atoms:
                builder.cut()
                builder.paragraph += 1
            continue
        builder.atoms.append((start, end, quotation))
        builder.words.append(QUOTE if quotation >= 0 else text[start:end].lower())
    builder.cut()
    units = tuple(builder.units)
    return Layout(
        units=units,
        paragraphs=paragraphs_of(text),
        sentences=tuple((unit.starts[0], unit.ends[-1]) for unit in units),
    )
