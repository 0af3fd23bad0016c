"""Comments in the text that are meant for the audit, and the text as if they were not there.

<!-- attribution: ignore ANON001 identity known to desk -->
<!-- attribution: ignore-file bare-source,no-reason all sources known to desk -->
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator

from attrs import frozen

from attribution.model import TextSpan

LONGEST = 2_000
"""Characters of a comment; one that is longer was probably never closed."""

IGNORE, IGNORE_FILE = "ignore", "ignore-file"
ACTIONS = (IGNORE, IGNORE_FILE)
"""What a comment can ask for: silence in its paragraph, or in the whole file."""

_HEAD = re.compile(r"<!--\s{0,20}attribution\s{0,5}:", re.IGNORECASE)
_TAIL = "-->"
_SELECTORS = re.compile(r"[\w-]+(?:\s{0,20},\s{0,20}[\w-]+)*")
_PARTING = " \t\r\n:–—-"
"""What may part the rules from the reason."""

_NO_BREAK = re.compile(r"[^\r\n]")
_BLANK_LINE = re.compile(r"(?:\r\n|\n|\r)[^\S\r\n]*(?:\r\n|\n|\r)")
_LINE_BREAK = re.compile(r"[\r\n]")
_WORD = re.compile(r"\S")


@frozen
class Comment:
    """One comment that is meant for the audit."""

    span: TextSpan
    """All of it, marks included."""
    action: str
    """One of `ACTIONS`, if it is one that we know."""
    rules: tuple[str, ...]
    """Names, codes or families, as they stand there."""
    reason: str
    """The justification; empty where there is none."""
    words: str
    """Everything behind the colon, on one line."""


def find_comments(text: str) -> tuple[Comment, ...]:
    """Return the comments that are meant for the audit, in text order.

    Example:
        >>> [comment] = find_comments("<!-- attribution: ignore ANON001 identity known to desk -->")
        >>> comment.action, comment.rules, comment.reason
        ('ignore', ('ANON001',), 'identity known to desk')
    """
    return tuple(_parse(text, start, head, end) for start, head, end in _places(text))


def _places(text: str) -> Iterator[tuple[int, int, int]]:
    """Yield where each comment starts, where its words start, and where they end."""
    if "<!--" not in text:
        return
    behind = tail = -1
    for match in _HEAD.finditer(text):
        if match.start() < behind:
            continue  # words of the comment before it
        # Looked for once for all heads before it: a text of heads alone must not be gone through for each.
        if tail < match.end():
            tail = text.find(_TAIL, match.end())
        if tail < 0:
            return
        if tail - match.end() <= LONGEST:
            behind = tail + len(_TAIL)
            yield match.start(), match.end(), tail


def _parse(text: str, start: int, head: int, end: int) -> Comment:
    words = " ".join(text[head:end].split())
    action, _, rest = words.partition(" ")
    selectors = _SELECTORS.match(rest)
    rules = tuple(name.strip() for name in selectors[0].split(",")) if selectors else ()
    reason = rest[selectors.end() :].strip(_PARTING) if selectors else ""
    if not any(char.isalnum() for char in reason):
        reason = ""
    return Comment(TextSpan(start, end + len(_TAIL)), action.lower(), rules, reason, words)


def blank_comments(text: str) -> str:
    """Return a text of the same length in which spaces stand for the comments; line breaks stay.

    Example:
        >>> blank_comments("<!-- attribution: ignore ANON001 known -->Sources said so.").strip()
        'Sources said so.'
    """
    pieces, last = [], 0
    for start, _, end in _places(text):
        behind = end + len(_TAIL)
        pieces += [text[last:start], _NO_BREAK.sub(" ", text[start:behind])]
        last = behind
    return "".join([*pieces, text[last:]]) if pieces else text


class Scopes:
    """The stretches of one text that its comments speak for; made once a text.

    That is the paragraph a comment stands in, or, where it has lines of its own, the next one. A paragraph ends at
    a blank line; in a text without blank lines, at the end of its line.
    """

    def __init__(self, text: str) -> None:
        self._text, self._blanked = text, blank_comments(text)
        self._wrapped = _BLANK_LINE.search(text) is not None
        breaks = _BLANK_LINE if self._wrapped else _LINE_BREAK
        found = [match.span() for match in breaks.finditer(self._blanked)]
        self._word = (0, -1)
        self._starts, self._ends = [start for start, _ in found], [end for _, end in found]

    def of(self, comment: Comment) -> TextSpan:
        """Return what a comment speaks for.

        Args:
            comment: One that `find_comments` found in this text.
        """
        text, blanked, span = self._text, self._blanked, comment.span
        if comment.action == IGNORE_FILE:
            return TextSpan(0, len(text))
        line_start = max(text.rfind("\n", 0, span.start), text.rfind("\r", 0, span.start)) + 1
        line_end = min(
            (at for at in (text.find("\n", span.end), text.find("\r", span.end)) if at >= 0), default=len(text)
        )
        if _WORD.search(blanked, line_start, line_end):
            before = bisect_right(self._ends, line_start) - 1
            start = (self._ends[before] if before >= 0 else 0) if self._wrapped else line_start
            return TextSpan(start, self._end(line_end))
        start = self._word_from(span.end)
        return TextSpan(start, self._end(start))

    def _word_from(self, offset: int) -> int:
        """Return where the next word stands, or the end of the text."""
        # Comments in a row have the same next word, which is looked for once.
        after, at = self._word
        if not after <= offset <= at:
            found = _WORD.search(self._blanked, offset)
            at = found.start() if found else len(self._text)
            self._word = offset, at
        return at

    def _end(self, offset: int) -> int:
        """Return the end of the paragraph at `offset`."""
        behind = bisect_left(self._starts, offset)
        return self._starts[behind] if behind < len(self._starts) else len(self._text)
