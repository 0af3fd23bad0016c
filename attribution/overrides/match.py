"""Which attribution an entry means, and what is said of an entry that means none any more."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from attrs import frozen

from attribution.model import Analysis, Attribution, Diagnostic, Spans, TextSpan, hull
from attribution.model.diagnostics import CONTRADICTED_OVERRIDE, STALE_OVERRIDE
from attribution.overrides.entries import Entry

STALE = STALE_OVERRIDE.code
"""Code of the diagnostic about an entry that was not applied."""

CONTRADICTED = CONTRADICTED_OVERRIDE.code
"""Code of the diagnostic about an entry of which another entry says otherwise."""

REPORTED = frozenset({STALE, CONTRADICTED})
"""Codes of all diagnostics that somebody should read who keeps such a file."""

ALIKE = 0.5
"""Share of code points that two contents must have in common to be taken for one, where none is the same: of a content
cut longer or shorter by another release, more than half is still there; of a neighbour, less."""


@frozen
class Match:
    """What became of the search for one entry."""

    at: int | None = None
    """Position of the attribution; None where there is none."""
    rivals: int = 0
    """How many attributions fit equally well, where that is why none was chosen."""


def find(entries: Sequence[Entry], attributions: Sequence[Attribution], taken: Mapping[int, Spans]) -> list[Match]:
    """Return for each entry the attribution that it means.

    The same content comes first. What is left is matched by the share of code points in common, best first; an
    attribution that one entry has by its very content is not another's for being like it.

    Args:
        entries: About one text; none that adds.
        attributions: Those found in that text, and those added to it.
        taken: Positions of attributions that entries which add have by their very content, with that content.
    """
    found = [find_exact(entry, attributions) for entry in entries]
    # Of one attribution, several entries can speak, but only with one content.
    owned = {**taken, **{match.at: entries[at].content for at, match in enumerate(found) if match.at is not None}}
    likes = [
        (likes[0][0], number, likes)
        for number, entry in enumerate(entries)
        if found[number] == Match() and (likes := _alike(entry, attributions))
    ]
    for _, number, candidates in sorted(likes, key=lambda item: (-item[0], item[1])):
        content = entries[number].content
        free = [(share, at) for share, at in candidates if owned.get(at, content) == content]
        best = [at for share, at in free if share == free[0][0]]
        if len(best) == 1:
            owned[best[0]] = content
            found[number] = Match(best[0])
        elif best:
            found[number] = Match(rivals=len(best))
    return found


def find_exact(entry: Entry, attributions: Sequence[Attribution]) -> Match:
    """Return the attribution with the very content of an entry.

    An entry that adds takes the first of several; it would be right of each.
    """
    fitting = [at for at, item in enumerate(attributions) if item.content == entry.content and _same_cue(entry, item)]
    if entry.cue:
        fitting = [at for at in fitting if attributions[at].cue] or fitting
    if len(fitting) == 1 or (fitting and entry.add):
        return Match(fitting[0])
    return Match(rivals=len(fitting))


def _alike(entry: Entry, attributions: Sequence[Attribution]) -> list[tuple[float, int]]:
    """Return shares and positions of the attributions like enough, best first."""
    shares = [(_share(entry.content, item.content), at) for at, item in enumerate(attributions)]
    fitting = [
        (share, at)
        for share, at in shares
        if share >= ALIKE
        and _same_cue(entry, attributions[at])
        # Nothing is taken away on a likeness alone: the level around a statement is like it, too.
        and (not entry.remove or bool(entry.cue) == bool(attributions[at].cue))
    ]
    return sorted(fitting, key=lambda item: (-item[0], item[1]))


def _same_cue(entry: Entry, item: Attribution) -> bool:
    """Return whether nothing speaks against one cue: the inner level of another statement has its own."""
    return not entry.cue or not item.cue or _common(entry.cue, item.cue) > 0


def _common(one: Spans, other: Spans) -> int:
    """Return the number of code points that two groups of spans share."""
    return sum(max(0, min(a.end, b.end) - max(a.start, b.start)) for a in one for b in other)


def _share(one: Spans, other: Spans) -> float:
    """Return intersection over union."""
    if not other or hull(one).end <= other[0].start or other[-1].end <= one[0].start:
        return 0.0
    common = _common(one, other)
    union = sum(map(len, one)) + sum(map(len, other)) - common
    return common / union if union > 0 else 0.0


# --- what is not applied -----------------------------------------------------------------------------------------


def outside(entry: Entry, text: str) -> Diagnostic | None:
    """Return what is to be said where an entry points behind the end of its own text, or its words stand elsewhere."""
    spans = (*entry.content, *entry.cue, *(entry.speaker or ()))
    if max(span.end for span in spans) > len(text):
        problem = f"it points behind the end of the text, which has {len(text)} characters"
        return _stale(entry, f"{problem}; {_moved(entry, text)}", _place(entry, text))
    if entry.add and entry.quote and _plain(entry.quote) not in _plain(hull(entry.content).of(text)):
        # The only check there is of what is added: offsets of programs that count in UTF-16 are found out here.
        return _stale(entry, f'"quote" is not what stands at "content"; {_moved(entry, text)}', _place(entry, text))
    return None


def missing(entry: Entry, match: Match, text: str) -> Diagnostic:
    """Return what is to be said where an entry means no attribution of its text."""
    if match.rivals:
        told = f'{match.rivals} attributions fit equally well; say which by its "cue"'
    elif entry.remove:
        told = "nothing is found there any more, so nothing was removed; take the entry out if that stays so"
    else:
        told = 'nothing is found there any more; if it is an attribution, write "add": true, else take the entry out'
    return _stale(entry, told, hull(entry.content) if entry.content[-1].end <= len(text) else TextSpan(0, 0))


def outdated(entry: Entry, analysis: Analysis, sha256: str) -> Diagnostic:
    """Return what is to be said where an entry was made for another text of the same article.

    Args:
        entry: The entry.
        analysis: The article as it is now.
        sha256: The hash of its text.
    """
    told = f'the text of this article has changed; {_moved(entry, analysis.text)} and "text_sha256" to {sha256}'
    return _stale(entry, told, _place(entry, analysis.text))


def _moved(entry: Entry, text: str) -> str:
    """Return where the words of an entry stand now, and what to do; goes on with more to set."""
    place = _place(entry, text)
    if place:
        return f'its words now stand at [{place.start}, {place.end}]: look there, and set "content" to that'
    several = bool(entry.quote) and entry.quote in text
    where = "its words stand there more than once" if several else "its words are not found"
    return f'{where}: look for the place by hand, and set "content" to it'


def _place(entry: Entry, text: str) -> TextSpan:
    """Return where the quote stands, if it does exactly once; an empty span at 0 otherwise."""
    start = text.find(entry.quote) if entry.quote else -1
    if start < 0 or text.find(entry.quote, start + 1) >= 0:
        return TextSpan(0, 0)
    return TextSpan(start, start + len(entry.quote))


def _plain(words: str) -> str:
    return " ".join(words.split())


def _stale(entry: Entry, told: str, span: TextSpan) -> Diagnostic:
    return Diagnostic(STALE, span, f"{entry.title}: not applied: {told}")
