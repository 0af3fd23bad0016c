"""Cards of links behind names, which a page shows on demand and which plain text holds in the middle of a sentence.

"Ole Moe Ole Anders MoePort vote put off Moe shifts his tone on ferries MORE (D-Isl.) said": what stands from the full
name to "MORE", the headlines of other stories, is none of the article's words.
"""

from __future__ import annotations

import re

from attribution.model import Spans, TextSpan

_END = re.compile(r"\bMORE\b")
_REACH = 700
"""Characters before the end of a card in which its beginning is looked for."""
_BEGINNING = re.compile(
    r"(?<!\w)(?P<last>[A-Z][\w'’.-]*\w)[ \u00a0]"
    r"(?P<card>(?:[A-Z(][^\s]*[ \u00a0]){0,5}(?P=last)(?=[A-Z0-9$'\"‘“])[^\n]*)$"
)
"""The last of a name, and the name once more, in full and without a space before what follows."""
_SPACED = re.compile(
    r"(?<!\w)(?P<first>[A-Z][\w'’.-]*)[ \u00a0](?P<last>[A-Z][\w'’.-]*\w)[ \u00a0]"
    r"(?P<card>(?P=first)[ \u00a0](?:[A-Z(][^\s]*[ \u00a0]){1,3}(?P=last)[ \u00a0][A-Z0-9$'\"‘“][^\n]*)$"
)
"""The same with a space, where the name once more holds more than before."""


def cards_of(text: str) -> Spans:
    """Return the cards of links in a text, in order.

    Args:
        text: Any text at all; the time it takes grows with its length alone.
    """
    found: list[TextSpan] = []
    last = 0
    for end in _END.finditer(text):
        low = max(last, end.start() - _REACH)
        begins = _BEGINNING.search(text, low, end.start()) or _SPACED.search(text, low, end.start())
        if begins is not None:
            found.append(TextSpan(begins.start("card"), end.end()))
        last = end.end()
    return tuple(found)


def blanked(text: str, spans: Spans) -> str:
    """Return a text of the same length with spaces for `spans`, which are disjoint and in order."""
    pieces, last = [], 0
    for span in spans:
        pieces += [text[last : span.start], " " * len(span)]
        last = span.end
    return "".join([*pieces, text[last:]]) if pieces else text
