"""Which attribution stands inside which: levels of "A told B that C said D"."""

from __future__ import annotations

from collections.abc import Sequence

from attribution.model import Attribution, TextSpan, hull


def outer_of(attributions: Sequence[Attribution], outlets: Sequence[bool]) -> list[int | None]:
    """Return for each attribution the position of the one whose content holds it most closely.

    Content inside content is nested. Of equal contents that of an outlet is the outer ("X, citing Y, reported"), else
    the one whose cue stands farther out.

    Args:
        attributions: In text order.
        outlets: For each, whether an outlet speaks.
    """
    hulls = [hull(item.content) if item.content else TextSpan(0, 0) for item in attributions]
    order = sorted(range(len(attributions)), key=lambda at: (hulls[at].start, -hulls[at].end, at))
    outers: list[int | None] = [None] * len(attributions)
    stack: list[int] = []
    for at in order:
        while stack and hulls[stack[-1]].end <= hulls[at].start:
            stack.pop()
        for candidate in reversed(stack[-8:]):
            if hulls[candidate].contains(hulls[at]) and _inside(
                attributions[at], attributions[candidate], outlets[candidate] - outlets[at]
            ):
                outers[at] = candidate
                break
        stack.append(at)
    return outers


def _inside(inner: Attribution, outer: Attribution, outlet: int) -> bool:
    """Return whether speaker, cue and content of `inner` lie in the content of `outer`.

    Args:
        inner: The candidate for the inner level.
        outer: The candidate for the outer level.
        outlet: 1 where only `outer` is an outlet's, -1 where only `inner` is, 0 otherwise.
    """
    if not inner.content or not outer.content:
        return False
    if inner.content == outer.content:
        if not (inner.cue or inner.speaker) or not (outer.cue or outer.speaker):
            return False
        return outlet > 0 or (outlet == 0 and _between(inner, outer))
    if not any(piece.overlaps(inner.content[0]) for piece in outer.content):
        return False
    anchor = inner.cue or inner.speaker
    return not anchor or outlet > 0 or any(piece.contains(anchor[0]) for piece in outer.content)


def _between(inner: Attribution, outer: Attribution) -> bool:
    """Return whether, of two with one content, `inner` stands nearer to it."""
    content = hull(inner.content)

    def away(item: Attribution) -> int:
        place = (item.cue or item.speaker)[0]
        return max(content.start - place.end, place.start - content.end)

    return away(inner) < away(outer)
