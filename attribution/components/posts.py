"""Posts of social platforms as articles embed them: the words, a dash, the name, the handle, the date.

`The pier is open! pic.example.com/a1 — Ada Holm (@adaholm) May 4, 2021` is said by Ada Holm, with no cue.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from attribution.components.coverage import Coverage
from attribution.components.links import Link, Pair, in_text_order

POST = "en/cue/signed-post"
"""Pattern of an embedded post."""

_SIGNATURE = re.compile(
    r"(?:^|(?<=\s))[—–-]{1,2}[ \u00a0]?(?P<name>[^\n—–]{2,60}?)[ \u00a0](?P<handle>\(@\w{1,30}\))[ \u00a0]"
    r"(?:[A-Z][a-z]{2,8}\.? \d{1,2}, \d{4}|\d{1,2} [A-Z][a-z]{2,8}\.?,? \d{4})(?: Report)?$"
)
_LONGEST = 160
"""Characters of a signature."""
_LINK = re.compile(r"(?:https?://|pic\.twitter\.com/|www\.)\S")
_LINKS = 8
"""Most links behind a post; they may stand in one word with its end."""
_WORD = 200
"""Characters of the longest word that is looked at."""
_DOTS = re.compile(r"[.…]{2,}[ \u00a0]*|Story Continued Below[ \u00a0]+")
"""What goes on from another post, or from the page around it."""
_ODD = re.compile(r"[^\w.)’'!]+$")
"""Signs that no letter shows, at the end of a name."""


def find_posts(text: str, paragraphs: Sequence[Pair]) -> list[Link]:
    """Return the embedded posts of a text, in order.

    Args:
        text: The text; the time it takes grows with its length alone.
        paragraphs: `[start, end)` of each paragraph, in order.
    """
    posts: list[Link] = []
    for number, (start, end) in enumerate(paragraphs):
        if not text[end - 1].isalnum():
            continue
        signed = _SIGNATURE.search(text, max(start, end - _LONGEST), end)
        if signed is None:
            continue
        content = _words(text, start, signed.start())
        if content is None and number:
            content = _words(text, *paragraphs[number - 1])
        if content is None or (posts and content[0] < posts[-1].speaker_full[0][1]):
            continue
        first, last = signed.span("name")
        name = (first, last - len(found[0]) if (found := _ODD.search(text, first, last)) else last)
        if name[0] < name[1]:
            posts.append(Link([content], [], [name], [(first, signed.end("handle"))], POST, order=content[0]))
    return posts


def with_posts(links: Sequence[Link], posts: Sequence[Link]) -> list[Link]:
    """Return links in text order with embedded posts, without what was misread across them.

    Args:
        links: What was found by sentences; what others are said to say inside a post stays, and so does what a cue
            before it introduces.
        posts: What `find_posts` found.
    """
    if not posts:
        return list(links)
    signatures = Coverage(post.speaker_full[0] for post in posts)
    words = Coverage(post.content[0] for post in posts)
    kept = [
        link
        for link in links
        if not any(signatures.touches(*pair) for pair in (*link.content, *link.cue, *link.speaker))
        and (link.cue or not words.touches(*link.content[0]) or any(words.touches(*pair) for pair in link.speaker))
    ]
    introduced = {pair[0] for link in kept for pair in link.content if link.cue}  # "Holm tweeted:"
    alone = [post for post in posts if post.content[0][0] not in introduced]
    return sorted([*kept, *alone], key=in_text_order)


def _words(text: str, start: int, end: int) -> Pair | None:
    """Return the words of a post without what leads to it and the links behind it; None where nothing is left."""
    begins = _DOTS.match(text, start, end)
    start = begins.end() if begins else start
    end = start + len(text[start:end].rstrip())
    for _ in range(_LINKS):
        word = (
            max(text.rfind(" ", max(start, end - _WORD), end), text.rfind("\u00a0", max(start, end - _WORD), end)) + 1
        )
        link = _LINK.search(text, max(start, word), end)
        if link is None:
            break
        end = start + len(text[start : link.start()].rstrip())
    return (start, end) if any(map(str.isalnum, text[start:end])) else None
