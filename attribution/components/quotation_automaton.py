"""One pass over the marks of a text that pairs the double ones and the guillemets.

Which way a mark faces is told by its shape and its neighbours together, so that a wrong-way mark does no
harm. What stays open at the end of a paragraph goes on where the next paragraph re-opens it, and ends there
otherwise, so that a missing mark costs no more than its paragraph.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from attribution.components.quotation_frames import Frame, Log
from attribution.components.quotation_marks import (
    APOSTROPHES,
    BLANK,
    BLANK_IN_BLOCK,
    BREAKS,
    CANDIDATE,
    DOUBLES,
    FEET,
    NEXT_DOUBLE,
    NEXT_GUILLEMET,
    REOPENING,
    RUN,
    SINGLES,
    STRAIGHT,
    Lean,
    lean,
    neighbours,
    trim_end,
)
from attribution.components.quotation_singles import weigh
from attribution.components.quotation_stack import PARTNERS, TYPEWRITER, Stack

_LOOKAHEAD: Final = 8
"""Marks to look at for what an inch mark could be; bounded so that time stays linear."""
_NOISE: Final = 4
"""As many equal marks in a row are decoration or damage."""


class Automaton:
    """The state of one pass.

    Args:
        text: Any text.
        blocks: Its block quotations in text order; nothing goes on into or out of one.
        log: Where diagnostics go.
    """

    def __init__(self, text: str, blocks: Sequence[Frame], log: Log) -> None:
        self.text = text
        self.log = log
        self.stack = Stack(text, log)
        self._resume = 0
        """Marks before this were dealt with together with an earlier one."""
        self._paragraph = 0
        self._paragraph_start = 0
        """First character of the paragraph after white space and re-opening marks."""
        self._blocks = blocks
        self._next_block = 0
        self._block = -1

    def run(self) -> None:
        """Read the whole text; the result is in `stack`."""
        text = self.text
        self._break(0)
        for match in CANDIDATE.finditer(text):
            at = match.start()
            if at < self._resume:
                continue
            char = text[at]
            if char in BREAKS:
                self._break(at)
            elif text.startswith(char, at + 1):
                self._run_of_marks(at, char)
            else:
                self._mark(at, at + 1, char)
        self._break(len(text))

    # --- one mark ------------------------------------------------------------------------------------------

    def _mark(self, at: int, end: int, char: str) -> None:
        if char in STRAIGHT:
            self._straight(at, end, char)
        elif char in SINGLES:
            token = weigh(self.text, at, self._paragraph, at == self._paragraph_start)
            if token:
                self.stack.singles().append(token)
        elif char in PARTNERS:
            self._guillemet(at, end, char)
        else:
            self._curly(at, end, char)

    def _run_of_marks(self, at: int, char: str) -> None:
        """Read two or more equal marks in a row."""
        match = RUN.match(self.text, at)
        end = match.end() if match else at + 1
        self._resume = end
        size = end - at
        if size >= _NOISE or (char == "`" and size == 3):
            self.log.stray(at, end)
            return
        way = lean(self.text, at, end)
        if char in APOSTROPHES:
            self._apostrophes(at, end, way, char)
        elif char in DOUBLES and (way is Lean.OPEN or (way is Lean.CLOSE and self.stack.doubles() < 2)):
            self._mark(at, end, char)  # doubled by a conversion
        else:  # two quotations end here, or one ends and the next begins
            self._each(at, end, char)

    def _each(self, at: int, end: int, char: str) -> None:
        for place in range(at, end):
            self._mark(place, place + 1, char)

    def _apostrophes(self, at: int, end: int, way: Lean, char: str) -> None:
        """Read two or three single marks in a row: a double mark of typewriters, or that and a single one."""
        if char in "'’" and way is not Lean.OPEN and self.stack.innermost_double() < 0:
            self._each(at, end, char)
        elif end - at == 2:
            self._straight(at, end, TYPEWRITER)
        elif way is Lean.OPEN:
            self._straight(at, at + 2, TYPEWRITER)
            self._mark(at + 2, end, char)
        else:
            self._mark(at, at + 1, char)
            self._straight(at + 1, end, TYPEWRITER)

    def _straight(self, at: int, end: int, char: str) -> None:
        """Read a mark whose shape says nothing."""
        way = lean(self.text, at, end)
        index = self.stack.innermost_double()
        if way is Lean.OPEN:
            self.stack.open(at, end, char)
        elif index >= 0:
            if not (way is Lean.CLOSE and self._is_measure(at, end, index)):
                self.stack.close(index, at, end)
        elif self._after_number(at):
            pass  # inches, seconds
        elif way is Lean.EITHER:
            detached = not self.text[at - 1 : at].strip() and self.text[end : end + 1].isspace()
            self.stack.open(at, end, char, sure=detached)
        elif not self.stack.closes_single(at, end, self._paragraph):
            self.log.stray(at, end)

    def _curly(self, at: int, end: int, char: str) -> None:
        """Read a mark whose shape says which way it faces, unless its neighbours rule that out."""
        way = lean(self.text, at, end)
        index = self.stack.innermost_double()
        if char == "”":
            self._curly_closing(at, end, way, index)
        elif index >= 0 and way is not Lean.OPEN and self.stack.frames[index].char == "„":
            self.stack.close(index, at, end)
        elif index >= 0 and way is Lean.EITHER and self.text[end : end + 1] in ("", *BREAKS):
            self.log.wrong_way(at, end, opens=False)
            self.stack.close(index, at, end)
        elif way is not Lean.CLOSE:
            self.stack.open(at, end, char)
        elif index >= 0:
            self.log.wrong_way(at, end, opens=False)
            self.stack.close(index, at, end)
        elif self._closes_later(end):
            self.stack.open(at, end, char)  # `said:“ Hello”`
        else:
            self.log.stray(at, end)

    def _curly_closing(self, at: int, end: int, way: Lean, index: int) -> None:
        if index >= 0:
            feet = FEET.search(self.text, max(0, at - 6), at)
            if not (feet and self._is_measure(at, end, index)):
                self.stack.close(index, at, end)
        elif way is not Lean.CLOSE and neighbours(self.text, at, end)[0].isspace() and self._closes_later(end):
            self.log.wrong_way(at, end, opens=True)
            self.stack.open(at, end, "”")
        elif not self.stack.closes_single(at, end, self._paragraph) and not self._after_number(at):
            self.log.stray(at, end)

    def _guillemet(self, at: int, end: int, char: str) -> None:
        partner = PARTNERS[char]
        for index in range(len(self.stack.frames) - 1, -1, -1):
            opened = self.stack.frames[index].char
            if opened == partner:
                self.stack.close(index, at, end)
                return
            if opened == char:
                break
        following = NEXT_GUILLEMET.search(self.text, end)
        paired = following is not None and following.group() == partner
        if lean(self.text, at, end) is not Lean.CLOSE and (paired or char in "«‹"):
            self.stack.open(at, end, char)
        else:
            self.log.stray(at, end)

    # --- looking around ------------------------------------------------------------------------------------

    def _after_number(self, at: int) -> bool:
        return at > 0 and self.text[at - 1].isdigit()

    def _is_measure(self, at: int, end: int, index: int) -> bool:
        """Return whether a mark after a number means inches: another one is there to close the quotation."""
        lone = all(frame.char in PARTNERS for frame in self.stack.frames[:index])
        return lone and self._after_number(at) and self._closes_later(end)

    def _closes_later(self, end: int) -> bool:
        """Return whether the next double mark in this paragraph is a closing one."""
        text = self.text
        for _ in range(_LOOKAHEAD):
            match = NEXT_DOUBLE.search(text, end)
            if match is None or match.group() in BREAKS:
                return False
            char, at, end = match.group(), match.start(), match.end()
            way = lean(text, at, end)
            if char in "“„‟":
                return way is Lean.CLOSE
            if char == "”":
                return way is not Lean.OPEN
            if way is not Lean.CLOSE:
                return False
            if not text[at - 1].isdigit():
                return True
        return False

    # --- paragraphs ----------------------------------------------------------------------------------------

    def _break(self, at: int) -> None:
        """Leave a paragraph at `at` and enter the next."""
        match = BLANK.match(self.text, at)
        begin = match.end() if match else at
        block = self._block_at(begin)
        flush = begin >= len(self.text) or block != self._block
        if block >= 0:
            match = BLANK_IN_BLOCK.match(self.text, begin)
            begin = match.end() if match else begin
        self._resume = self._paragraph_start = begin
        if self.stack.frames:
            self._cross(at, begin, flush)
        # Single quotations go on only from one paragraph number to the next, so not into or out of a block.
        self._paragraph += 2 if flush else 1
        self._block = block

    def _cross(self, at: int, begin: int, flush: bool) -> None:
        """Carry open quotations over into the paragraph at `begin`, or end them with the one before `at`."""
        frames = self.stack.frames
        end = trim_end(self.text, at, frames[-1].inner)
        kept = 0
        for frame in () if flush else frames:
            stop = self._reopens(frame, self._resume)
            if not stop:
                break
            self.stack.carry(frame, end, self._resume, stop)
            self._resume = self._paragraph_start = stop
            kept += 1
        if not kept and not flush and len(frames) == 1 and self._goes_on(frames[0], begin):
            self.stack.carry(frames[0], end, begin, begin)
            kept = 1
        while len(frames) > kept:
            self.stack.give_up(end)

    def _reopens(self, frame: Frame, at: int) -> int:
        """Return the end of the mark at `at` that re-opens `frame`, 0 where there is none."""
        if not frame.sure or frame.cut >= 0:
            return 0
        if frame.char in PARTNERS:
            same = self.text[at : at + 1] in (frame.char, PARTNERS[frame.char])
            return at + 1 if same and lean(self.text, at, at + 1) is not Lean.CLOSE else 0
        match = REOPENING.match(self.text, at)
        if match is None or (match.group() == "”" and frame.char != "”"):
            return 0
        way = lean(self.text, at, match.end())
        spaced = way is Lean.EITHER and self.text[match.end() : match.end() + 1] in (" ", "\xa0", "\u202f")
        return match.end() if way is Lean.OPEN or spaced else 0

    def _goes_on(self, frame: Frame, begin: int) -> bool:
        """Return whether the paragraph at `begin` closes `frame` without having re-opened it."""
        if not frame.sure or frame.cut >= 0 or frame.char in PARTNERS:
            return False
        return self._closes_later(begin)

    def _block_at(self, at: int) -> int:
        """Return the number of the block quotation that `at` lies in, -1 for none; `at` never goes back."""
        while self._next_block < len(self._blocks) and self._blocks[self._next_block].end <= at:
            self._next_block += 1
        inside = self._next_block < len(self._blocks) and self._blocks[self._next_block].start <= at
        return self._next_block if inside else -1
