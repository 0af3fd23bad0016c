"""Single quotation marks: tell them from apostrophes by the cheapest reading of all of them together.

`‘We’re for the workers’ choice,’ he said` can only be read as a whole: the mark after "workers" could
close, but then the one after "choice," would close nothing. Every mark therefore gets a cost for each
reading (it opens, it closes, it is an apostrophe or stray), and the reading of least total cost wins:
Viterbi over the number of open quotations, so the time is linear. Costs are small numbers whose order
matters, not probabilities.
"""

from __future__ import annotations

import re
from typing import Any, Final

from attribution.components.quotation_frames import Frame, Log, Single
from attribution.components.quotation_marks import DASHES, LINE_END, Lean, lean, neighbours, trim_end

_MAX_OPEN: Final = 2
"""Single quotations directly inside each other."""
_UNCLOSED: Final = 2.5
"""Cost of a quotation that its paragraph does not close: more than a closing mark, less than a lost `‘`."""
_REOPENED: Final = 0.5
"""Cost of going on in the next paragraph: between that of one closing mark and that of two marks."""
_NESTED: Final = 1.0
"""Cost of a single quotation directly inside another: rare, usually the outer one is a stray mark."""
_MIXED: Final = 2.0
"""Cost of a curly mark that closes what a straight one opens, or the other way round."""
_INTRODUCES: Final = tuple(',:;.!?…—–"“„')
SURE: Final = 2.0
"""From this cost of skipping on, a mark is plainly a quotation mark."""
_UNSURE: Final = 2.4
"""Less than an unclosed quotation: an opening mark in mid-clause that nothing closes is no quotation."""
_STRAY: Final = 1.8
"""From this cost of skipping on, a skipped mark is reported: an apostrophe would not look like this."""

_ELISION: Final = re.compile(
    r"(?:\d\ds?|em|til+|tis|twas|twere|twill|tween|cause|cos|coz|cuz|bout|round|neath|fore|nother|nuff|gainst"
    r"|hood|n|nd|d|ll|re|ve|s|t|tude|sup|nam|fess\w*|scuse|fraid|spose|specially|burbs|merica|murica)(?![\w'’‘])"
    r"|n['’‘](?=\s)",
    re.IGNORECASE,
)
"""Words that lost their beginning, and decades; not where they stand alone between two marks."""
_NOT_OWNED: Final = re.compile(
    r"\s(?:[-–—]|(?:if|and|or|but|to|in|on|at|by|for|of|from|with|as|that|which|who|when|while|because|after"
    r"|before|during|is|are|was|were|has|had|have|will|would|could|should|may|might|can|do|does|did|he|she|it"
    r"|they|we|i|you|said|says|told|the|a|an|this|these|those|not|his|her|their|its|over|about|against|into"
    r"|than|then|so)\b)",
    re.IGNORECASE,
)
"""What does not follow a possessive, so that a mark behind an "s" before it closes."""

# What opening and skipping cost by shape, where the mark leans that way.
_OPENING: Final = {
    "‘": (0.0, 3.0), "'": (0.5, 2.0), "’": (1.5, 1.0), "`": (0.5, 1.0), "‚": (0.0, 2.0), "‛": (0.0, 2.0),
    "´": (1.0, 1.0),
}  # fmt: skip


def weigh(text: str, at: int, paragraph: int, starts: bool) -> Single | None:
    """Return the single mark at `at` with the cost of each reading, None for a certain apostrophe."""
    char = text[at]
    way = lean(text, at, at + 1)
    before, after = neighbours(text, at, at + 1)
    skip: float
    if way is Lean.OPEN:
        opening, skip = _OPENING[char]
        elided = _ELISION.match(text, at + 1)
        if elided and (len(elided.group()) < 3 or not elided.group().isupper()):
            opening, skip = 1.4 + opening, 0.0
        elif char == "‘" and not starts and text[at - 2 : at - 1] not in _INTRODUCES:
            skip = _UNSURE  # ‘Abd
        if before in DASHES and text[at - 2 : at - 1].isalnum():
            opening, skip = opening + 1.0, 0.0  # al-‘Awda
        return Single(at, char, paragraph, starts, opening, None, skip)
    if char == "‚":
        return None
    if way is Lean.CLOSE:
        closing = _closing(text, at, before, after)
        if closing is None:
            return None
        cost, skip = closing
        if char == "‘":
            cost, skip = cost + 0.6, min(skip, 1.0)
        return Single(at, char, paragraph, starts, None, cost, skip)
    if before.isspace():  # spaces on both sides, or a closing mark that came loose
        detached = 1.0 if char == "‘" and after.isspace() else None
        return Single(at, char, paragraph, starts, detached, 1.0, 0.5)
    if before.isdigit() or before.isalpha() or after == "s":
        return None
    return Single(at, char, paragraph, starts, 1.0 if after.isalnum() else None, 1.0, 0.0)


def _closing(text: str, at: int, before: str, after: str) -> tuple[float, float] | None:
    """Return what closing and skipping cost for a mark that leans to the left."""
    if before.isdigit():
        return 0.5, 0.0  # feet, minutes
    if not before.isalpha():
        abbreviation = before == "." and text[at - 3 : at - 2] in (".", " ")
        return 0.0, 0.5 if abbreviation else 2.0  # the U.S.' policy
    if text[at - 2 : at - 1] in ("'", "’", "‘") and before in "nN":
        return None  # rock 'n' roll
    at_phrase_end = not after.isspace() or text[at + 1 : at + 2] in ("", "\n", "\r")
    if before in "sSxXzZ":
        if at_phrase_end or _NOT_OWNED.match(text, at + 1):
            return 0.4, 0.8
        return 0.6, 0.0  # the workers' choice
    if text[at - 2 : at].lower() == "in":
        return 0.5, 0.3  # goin'
    return (0.2, 1.5) if at_phrase_end else (0.3, 1.2)


_Trail = tuple[Any, str, Single | None]
"""The path so far (a linked list), what was done last, and to which mark."""
_States = dict[str, tuple[float, _Trail | None]]
"""The cheapest path to each state: a letter for each open quotation, straight `s` or curly `c`."""


def pair_singles(parent: Frame, text: str, log: Log) -> list[Frame]:
    """Return the single quotations among the single marks directly inside `parent`."""
    tokens = parent.singles
    if not any(token.open is not None for token in tokens):
        for token in tokens:
            if token.skip >= _STRAY:
                log.stray(token.at, token.at + 1)
        return []
    states: _States = {"": (0.0, None)}
    paragraph = tokens[0].paragraph
    for token in tokens:
        reopened: _States = {}
        if token.paragraph != paragraph:
            reopened = _reopen(states, token, paragraph)
            states = _leave_paragraph(states)
            paragraph = token.paragraph
        states = _read(states, token)
        for state, (cost, trail) in reopened.items():
            _offer(states, state, cost, trail)
    return _replay(_leave_paragraph(states)[""][1], parent, text, log)


def _read(states: _States, token: Single) -> _States:
    """Return the cheapest way to each state after `token`."""
    if token.open is None and len(states) == 1 and "" in states:
        cost, trail = states[""]
        return {"": (cost + token.skip, trail)}
    after: _States = {}
    kind = _kind(token)
    for state, (cost, trail) in states.items():
        _offer(after, state, cost + token.skip, trail)
        if token.open is not None and len(state) < _MAX_OPEN:
            nested = _NESTED if state else 0.0
            _offer(after, state + kind, cost + token.open + nested, (trail, "open", token))
        if token.close is not None and state:
            mixed = 0.0 if state[-1] == kind else _MIXED
            _offer(after, state[:-1], cost + token.close + mixed, (trail, "close", token))
    return after


def _kind(token: Single) -> str:
    return "s" if token.char in "'`´" else "c"


def _offer(states: _States, state: str, cost: float, trail: _Trail | None) -> None:
    if state not in states or cost < states[state][0]:
        states[state] = (cost, trail)


def _reopen(states: _States, token: Single, paragraph: int) -> _States:
    """Return the paths in which `token` re-opens the quotation that the last paragraph left open."""
    if token.open is None or not token.starts or token.paragraph != paragraph + 1:
        return {}
    return {
        state: (cost + _REOPENED, (trail, "reopen", token))
        for state, (cost, trail) in states.items()
        if state == _kind(token)
    }


def _leave_paragraph(states: _States) -> _States:
    """Return the one state in which nothing is open, whatever that costs."""
    best: _States = {}
    for state, (cost, trail) in states.items():
        for _ in state:
            trail = (trail, "unclosed", None)
        _offer(best, "", cost + len(state) * _UNCLOSED, trail)
    return best


def _replay(trail: _Trail | None, parent: Frame, text: str, log: Log) -> list[Frame]:
    """Return the quotations of the winning path, and report what is odd about it."""
    steps: list[tuple[str, Single | None]] = []
    while trail is not None:
        trail, step, token = trail
        steps.append((step, token))
    frames: list[Frame] = []
    around: list[Frame] = []
    used: set[int] = set()
    for step, token in reversed(steps):
        if token is not None:
            used.add(token.at)
        if step == "open" and token is not None:
            around.append(_open(token, log))
        elif step == "close" and token is not None:
            frame = around.pop()
            frame.finish(token.at, token.at + 1, closed=True)
            if token.char == "‘" and frame.char != "‚":
                log.wrong_way(token.at, token.at + 1, opens=False)
            frames.append(frame)
        elif step == "reopen" and token is not None:
            frame = around[-1]
            frame.pieces.append((frame.piece, _paragraph_end(frame, parent, text)))
            frame.piece, frame.inner = token.at, token.at + 1
        else:
            frame = around.pop()
            end = _paragraph_end(frame, parent, text)
            if end > frame.inner:
                frame.finish(end, end, closed=False)
                frames.append(frame)
            log.unclosed(frame.start, frame.start + 1)
    for token in parent.singles:
        if token.skip >= _STRAY and token.at not in used:
            log.stray(token.at, token.at + 1)
    return frames


def _open(token: Single, log: Log) -> Frame:
    if token.char == "’":
        log.wrong_way(token.at, token.at + 1, opens=True)
    style = "low9" if token.char == "‚" else "single"
    return Frame(token.at, token.at + 1, token.char, style, piece=token.at)


def _paragraph_end(frame: Frame, parent: Frame, text: str) -> int:
    """Return where the paragraph of `frame`'s latest piece ends, inside `parent`."""
    limit = parent.limit if parent.limit >= 0 else len(text)
    match = LINE_END.search(text, frame.inner, limit)
    return trim_end(text, match.start() if match else limit, frame.inner)
