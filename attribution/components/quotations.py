"""Find every stretch between quotation marks, on the characters of the unaltered text.

Double marks and guillemets are paired in one pass with a stack (`quotation_automaton`, `quotation_stack`).
Single marks, which may be apostrophes, are paired afterwards, and only among those directly inside the same
quotation (`quotation_singles`); quotations therefore never cross.
"""

from __future__ import annotations

from attrs import frozen

from attribution.components.quotation_automaton import Automaton
from attribution.components.quotation_frames import Frame, Log, settle
from attribution.components.quotation_marks import BLOCK, trim_end
from attribution.components.quotation_singles import pair_singles
from attribution.model import Diagnostic, Quotation


@frozen
class QuotationResult:
    """What `find_quotations` found."""

    quotations: tuple[Quotation, ...]
    """In text order, an outer one before those inside it; nested or disjoint, never crossing."""
    diagnostics: tuple[Diagnostic, ...]
    """In text order: `unclosed-quotation`, `stray-mark`, `wrong-way-mark`, `mixed-marks`, `too-deep`."""


def find_quotations(text: str) -> QuotationResult:
    """Return every quotation in `text`, whatever it is used for, and what is odd about the marks.

    Knows straight, curly, single, low-9 and typewriter marks, guillemets either way round, and block
    quotations (`>` at the start of a line); tells single marks from apostrophes and double ones from
    inches. Never raises, and takes time proportional to the length of the text.

    Args:
        text: Any text at all; a line break ends a paragraph.
    """
    log = Log()
    blocks = _blocks(text)
    automaton = Automaton(text, blocks, log)
    automaton.run()
    stack = automaton.stack
    frames = [*stack.done, *blocks]
    for parent in (stack.root, *stack.done):
        if parent.singles:
            frames += pair_singles(parent, text, log)
    quotations = settle(frames, text, log)
    diagnostics = sorted(log.items, key=lambda item: (item.span, item.code))
    return QuotationResult(quotations, tuple(diagnostics))


def _blocks(text: str) -> list[Frame]:
    """Return the block quotations of `text`: consecutive lines that start with `>`."""
    if ">" not in text:
        return []
    blocks = []
    for match in BLOCK.finditer(text):
        frame = Frame(match.start(), match.start(), ">", "block", closed=True)
        at = match.start()
        for line in match.group().splitlines(keepends=True):
            end = at + len(line)
            if line.replace(">", " ").strip():
                start = end - len(line.lstrip())
                frame.pieces.append((start, trim_end(text, end, start)))
            at = end
        if frame.pieces:
            frame.start = frame.pieces[0][0]
            blocks.append(frame)
    return blocks
