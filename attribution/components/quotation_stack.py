"""The quotations that are open at one place of a text, and everything that can happen to them."""

from __future__ import annotations

import re
from typing import Final

from attribution.components.quotation_frames import MAX_DEPTH, Frame, Log, Single
from attribution.components.quotation_marks import Lean, lean, neighbours, trim_end
from attribution.components.quotation_singles import SURE

TYPEWRITER: Final = "''"
"""What two single marks that stand for a double one are called here."""
PARTNERS: Final = {"«": "»", "»": "«", "‹": "›", "›": "‹"}
"""The guillemet that closes what the other opens, either way round."""
_STYLES: Final = {TYPEWRITER: "typewriter", "„": "low9", **dict.fromkeys(PARTNERS, "guillemet")}
_SENTENCE: Final = 80
"""Characters of a sentence's end to look at for reporting words."""
_REPORTED: Final = re.compile(
    r"\b(?:said|says|say|told|adds|added|wrote|tweeted|asked|continued|explained|replied|noted|insisted|argued|warned"
    r"|recalled|claimed|declared|concluded)\b[^.!?]*[.!?…]+\Z"
)
_NEAR: Final = 8
"""Characters or marks to look back over; bounded so that time stays linear."""


class Stack:
    """Open quotations in double marks and guillemets, and the finished ones."""

    def __init__(self, text: str, log: Log) -> None:
        self.text = text
        self.log = log
        self.root = Frame(0, 0, "", "root")
        """Holds the single marks outside all quotations."""
        self.frames: list[Frame] = []
        self.done: list[Frame] = []

    def singles(self) -> list[Single]:
        """Return the list for single marks directly inside the innermost open quotation."""
        return (self.frames[-1] if self.frames else self.root).singles

    def innermost_double(self) -> int:
        """Return the index of the innermost open quotation in double marks, -1 for none."""
        for index in range(len(self.frames) - 1, -1, -1):
            if self.frames[index].char not in PARTNERS:
                return index
        return -1

    def doubles(self) -> int:
        """Return how many quotations in double marks are open."""
        return sum(frame.char not in PARTNERS for frame in self.frames)

    def open(self, at: int, end: int, char: str, *, sure: bool = True) -> None:
        """Open a quotation with the mark at `[at, end)`."""
        if self.frames and self.frames[-1].char == char and self._starts_over(at, end):
            return
        if len(self.frames) >= MAX_DEPTH:
            self.log.too_deep(at, end)
            return
        self.frames.append(Frame(at, end, char, _STYLES.get(char, "double"), sure, at))

    def _starts_over(self, at: int, end: int) -> bool:
        """Return whether the mark at `at` re-opens the open quotation; end that if it lacks a closing mark.

        Inside a quotation, a mark of the same kind between two sentences hardly ever quotes in a quote.
        Either a line break was lost, or, where reporting words stand before it, a closing mark.
        """
        frame = self.frames[-1]
        before = trim_end(self.text, at, max(frame.inner, at - _NEAR))
        if frame.char in PARTNERS or not frame.sure or before <= frame.inner:
            return False
        after = neighbours(self.text, at, end)[1]
        if self.text[before - 1] not in ".!?…" or not (after.isupper() or after.isdigit()):
            return False
        if _REPORTED.search(self.text, max(frame.inner, before - _SENTENCE), before):
            self.give_up(before)
            return False
        self.carry(frame, before, at, end)
        return True

    def close(self, index: int, at: int, end: int) -> None:
        """Close the open quotation number `index` with the mark at `[at, end)`; drop those inside it."""
        while len(self.frames) > index + 1:
            self._drop(self.frames.pop())
        frame = self.frames[index]
        if at - frame.inner <= _NEAR and not self.text[frame.inner : at].strip():
            if lean(self.text, at, end) is Lean.OPEN and not self.text[at - 1].isspace():
                self.log.stray(at, end)  # `“”Hello,” he said`
            else:
                self._drop(self.frames.pop())
            return
        self._finish(self.frames.pop(), at, end, closed=True)
        outer = self.frames[-1] if self.frames else None
        same_kind = outer and (outer.char in PARTNERS) == (frame.char in PARTNERS)
        if outer and same_kind and outer.cut < 0 and frame.start > outer.piece and self.text[at - 1] in ",.":
            outer.cut = frame.start

    def give_up(self, end: int) -> None:
        """End the innermost open quotation, which nothing closes, at `end` or earlier."""
        frame = self.frames.pop()
        double = frame.char not in PARTNERS
        if frame.cut >= 0:
            end = trim_end(self.text, frame.cut, frame.inner)
        elif frame.sure and double and self._ends_single(frame):
            return
        if not frame.pieces and (not frame.sure or not double or end <= frame.inner):
            self._drop(frame)
            return
        self._finish(frame, end, max(end, frame.inner), closed=False)
        self.log.unclosed(frame.start, frame.start + 1)
        if self.frames and self.frames[-1].cut < 0 and frame.start > self.frames[-1].piece:
            self.frames[-1].cut = frame.start
        inside = [token for token in frame.singles if token.at < end]
        self.singles().extend(frame.singles[len(inside) :])
        frame.singles = inside

    def carry(self, frame: Frame, end: int, begin: int, inner: int) -> None:
        """End a piece of `frame` at `end` and begin the next at `begin`, its words at `inner`."""
        frame.pieces.append((frame.piece, max(end, frame.piece + 1)))
        frame.piece, frame.inner = begin, inner

    def closes_single(self, at: int, end: int, paragraph: int) -> bool:
        """Return whether the double mark at `at` closes a single one, and do so: `‘So,” he said`."""
        singles = self.singles()
        for index in range(len(singles) - 1, max(-1, len(singles) - _NEAR), -1):
            token = singles[index]
            if token.paragraph != paragraph or (token.skip >= SURE and token.open is None):
                return False
            if token.open is not None and token.skip >= SURE:
                frame = Frame(token.at, token.at + 1, '"', "single", piece=token.at, singles=singles[index + 1 :])
                del singles[index:]
                self._finish(frame, at, end, closed=True)
                self.log.mixed(at, end)
                return True
        return False

    def _ends_single(self, frame: Frame) -> bool:
        """Return whether a lone single mark after punctuation closes `frame`, and do so: `“So,’ he said`."""
        for index, token in enumerate(frame.singles):
            if token.at < frame.inner:
                continue
            if token.open is not None:
                return False
            if token.skip >= SURE:
                self._finish(frame, token.at, token.at + 1, closed=True)
                self.log.mixed(token.at, token.at + 1)
                self.singles().extend(frame.singles[index + 1 :])
                del frame.singles[index:]
                return True
        return False

    def _finish(self, frame: Frame, limit: int, end: int, *, closed: bool) -> None:
        frame.finish(limit, end, closed=closed)
        self.done.append(frame)

    def _drop(self, frame: Frame) -> None:
        """Take the opening mark of `frame`, which is off the stack, for a stray one."""
        self.singles().extend(frame.singles)
        self.log.stray(frame.start, frame.inner if not frame.pieces else frame.start + 1)
