"""Quotations in the making, and how they become the frozen `Quotation`s of a result."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final, NamedTuple

from attrs import Factory, define

from attribution.components.quotation_marks import trim_end
from attribution.model import Diagnostic, DiagnosticFacts, Quotation, TextSpan
from attribution.model.diagnostics import MIXED_MARKS, STRAY_MARK, TOO_DEEP, UNCLOSED_QUOTATION, WRONG_WAY_MARK

MAX_DEPTH: Final = 8
"""Quotations inside each other; nobody writes more than three, broken text offers thousands."""
MAX_DIAGNOSTICS: Final = 1000
"""An article with more of them is no article; the rest would only cost memory."""


class Single(NamedTuple):
    """A single mark with what each reading of it costs; None where a reading is impossible."""

    at: int
    char: str
    paragraph: int
    starts: bool
    """Nothing but re-opening marks stands before it in its paragraph."""
    open: float | None
    close: float | None
    skip: float
    """Cost of taking it for an apostrophe or a stray mark."""


@define
class Frame:
    """A quotation in the making."""

    start: int
    inner: int
    """One past the opening mark of the latest piece."""
    char: str
    style: str
    sure: bool = True
    """The opening mark leans the right way; if not, the frame counts only once it is closed."""
    piece: int = -1
    """Where the latest piece starts."""
    pieces: list[tuple[int, int]] = Factory(list)
    closed: bool = False
    limit: int = -1
    """Where its content ends: at its closing mark, or at its end where it has none."""
    cut: int = -1
    """Where a quotation of the same kind, with speech in it, starts inside; -1 for nowhere."""
    singles: list[Single] = Factory(list)
    """Single marks directly inside."""

    @property
    def end(self) -> int:
        """One past the last character; valid once it is finished."""
        return self.pieces[-1][1]

    def finish(self, limit: int, end: int, *, closed: bool) -> None:
        """End the latest piece, and so the quotation, at `end`."""
        self.pieces.append((self.piece, end))
        self.limit, self.closed = limit, closed

    def cut_short(self, text: str, end: int) -> None:
        """Make an unclosed quotation end before `end`."""
        pieces = [piece for piece in self.pieces if piece[0] < end]
        start = pieces[-1][0]
        pieces[-1] = (start, max(start + 1, trim_end(text, min(pieces[-1][1], end), start)))
        self.pieces = pieces


class Log:
    """Collects diagnostics, up to a limit."""

    def __init__(self) -> None:
        self.items: list[Diagnostic] = []

    def add(self, facts: DiagnosticFacts, start: int, end: int, message: str) -> None:
        """Note something odd at `[start, end)`."""
        if len(self.items) < MAX_DIAGNOSTICS:
            self.items.append(Diagnostic(facts.code, TextSpan(start, end), message))

    def stray(self, start: int, end: int) -> None:
        """Note a mark without a partner."""
        self.add(STRAY_MARK, start, end, "this quotation mark has no partner in its paragraph")

    def unclosed(self, start: int, end: int) -> None:
        """Note a quotation that ends without a mark."""
        self.add(UNCLOSED_QUOTATION, start, end, "the quotation that starts here is never closed")

    def wrong_way(self, start: int, end: int, *, opens: bool) -> None:
        """Note a mark that was read against its shape."""
        wrong, right = ("a closing", "an opening") if opens else ("an opening", "a closing")
        self.add(WRONG_WAY_MARK, start, end, f"{wrong} mark stands where {right} one belongs")

    def mixed(self, start: int, end: int) -> None:
        """Note a single mark that is paired with a double one."""
        self.add(MIXED_MARKS, start, end, "a single mark and a double one open and close this quotation")

    def too_deep(self, start: int, end: int) -> None:
        """Note a quotation that was left out."""
        self.add(TOO_DEEP, start, end, f"more than {MAX_DEPTH} quotations inside each other")


def settle(frames: Iterable[Frame], text: str, log: Log) -> tuple[Quotation, ...]:
    """Return finished frames as quotations in text order, nested or disjoint, each with its depth."""
    around: list[Frame] = []
    found: list[tuple[Frame, int]] = []
    for frame in sorted(frames, key=lambda frame: (frame.start, -frame.end)):
        while around and around[-1].end <= frame.start:
            around.pop()
        # Only an unclosed single quotation can run into one that crosses its paragraph; it gives way.
        while around and around[-1].end < frame.end:
            around.pop().cut_short(text, frame.start)
        if len(around) >= MAX_DEPTH:
            log.too_deep(frame.start, frame.start + 1)
            continue
        found.append((frame, len(around)))
        around.append(frame)
    return tuple(_quotation(frame, depth) for frame, depth in found)


def _quotation(frame: Frame, depth: int) -> Quotation:
    pieces = tuple(TextSpan(start, end) for start, end in frame.pieces)
    span = pieces[0] if len(pieces) == 1 else TextSpan(pieces[0].start, pieces[-1].end)
    return Quotation(span, depth, frame.style, pieces, frame.closed)
