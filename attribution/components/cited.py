"""Whom a report rests on: `X reported Z, citing Y`, `X quoted Y as saying Z`, `As reported by X, Z` and their like.

These formulas of the trade have plain borders, which rules know better than a network that has seen few of them: what
others made of their words gives way. By the conventions of the vocabulary, who cites and who is cited are two levels
with one content; in "X quoted Y as saying Z" Y alone speaks, through X.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence

from attribution.components.complements import clause_end
from attribution.components.content_after import quoted_as
from attribution.components.coverage import Coverage, left_of
from attribution.components.frames import Knowledge, trim
from attribution.components.insertions import Phrase, end_of_apposition, is_name
from attribution.components.layout import QUOTE, Unit
from attribution.components.links import Link, Pair, chars, in_text_order, speaker_pairs
from attribution.components.noun_phrases import phrase_after, phrase_before
from attribution.components.words import NOUN_PREPOSITIONS, word_set

CITING, AS_REPORTED = "en/cue/citing", "en/cue/as-reported-by"

_CITING = word_set("citing quoting")
_QUOTED = word_set("quoted quotes quote quoting cited cites")
_REPORTED = word_set("reported noted revealed disclosed")
_ORDER = word_set("first previously earlier originally also initially")
_TRIGGERS = _CITING | _QUOTED | _REPORTED
_BE = word_set("is are was were been be")
_LOOSE_ENDS = word_set("familiar close briefed involved aware privy present who whose")
"""Words behind the head of a description, as prepositions are."""

_REASONS = word_set(
    "release releases campaign draft investigation investigations inquiry probe school hospital house site station "
    "post major general head school children child"
)
"""What may speak elsewhere, but is a reason where somebody cites it."""


def cite(links: Sequence[Link], units: Iterable[Unit], known: Knowledge) -> list[Link]:
    """Return attributions with those of the formulas put right, in text order.

    Args:
        links: What was found so far.
        units: The sentences of the article, in order.
        known: Word lists.
    """
    kept = sorted(links, key=_place)
    places = [_place(link) for link in kept]
    gone: set[int] = set()
    added: list[Link] = []
    for unit in units:
        if _TRIGGERS.isdisjoint(unit.words):
            continue
        first, last = (bisect_left(places, place) for place in (unit.starts[0], unit.ends[-1]))
        here = {number: kept[number] for number in range(first, last)}
        for link, rivals in _found(unit, here, known):
            gone.update(rivals)
            added.append(link)
            here = {number: rival for number, rival in here.items() if number not in gone}
    return sorted([*(link for at, link in enumerate(kept) if at not in gone), *added], key=in_text_order)


def _place(link: Link) -> int:
    return (link.cue or link.content)[0][0]


def _found(unit: Unit, links: dict[int, Link], known: Knowledge) -> Iterator[tuple[Link, set[int]]]:
    """Yield each attribution of a formula in a sentence, with the numbers of those that give way to it."""
    for at, word in enumerate(unit.words):
        if word not in _TRIGGERS:
            continue
        link = _quoted_as(unit, at, known) if word in _QUOTED else None
        if word in _REPORTED:
            link = _as_reported(unit, at, known)
        if link is not None:
            yield link, {number for number, rival in links.items() if _share(rival.cue, link.cue)}
        elif word in _CITING:
            own = {number for number, rival in links.items() if _only(rival.cue, chars(unit, at, at + 1))}
            others = [rival for number, rival in links.items() if number not in own]
            link = _citing(unit, at, others, known)
            if link is not None:
                yield link, own


def _share(some: Sequence[Pair], others: Sequence[Pair]) -> bool:
    taken = Coverage(others)
    return any(taken.touches(*pair) for pair in some)


def _only(cue: Sequence[Pair], word: Pair) -> bool:
    return bool(cue) and all(_share([piece], [word]) for piece in cue)


# --- X quoted Y as saying Z -------------------------------------------------------------------------------------


def _quoted_as(unit: Unit, at: int, known: Knowledge) -> Link | None:
    words = unit.words
    passive = at > 0 and words[at - 1] in _BE
    begin = at - passive
    begin -= passive and begin > 0 and words[begin - 1] in {"has", "have", "had"}
    if passive:
        cited = phrase_before(unit, begin - 1, known.people) if begin else None
    else:
        cited = phrase_after(unit, at + 1, known.people)
    if cited is None:
        return None
    frame = quoted_as(unit, (begin, at + 1), at + 1 if passive else cited.last, cited, known)
    if frame is None:
        return None
    cue, content = ([chars(unit, *piece) for piece in pieces] for pieces in (frame.cue, frame.content))
    return _link(unit, frame.pattern, cue, cited, content, at)


# --- as reported by X -------------------------------------------------------------------------------------------


def _as_reported(unit: Unit, at: int, known: Knowledge) -> Link | None:
    words = unit.words
    first = at
    while first and words[first - 1] in _ORDER:
        first -= 1
    if not first or words[first - 1] != "as" or words[at + 1 : at + 2] != ["by"]:
        return None
    reports = phrase_after(unit, at + 2, known.people)
    if reports is None:
        return None
    if first == 1:  # "As first reported by X, Z"
        begins = reports.last + 1
        comma = words[reports.last : begins] == [","]
        piece = trim(unit, begins, clause_end(unit, begins, known)) if comma else None
    else:
        piece = trim(unit, 0, first - 1) if words[first - 2] == "," else None
    return piece and _link(unit, AS_REPORTED, [chars(unit, first, at + 1)], reports, [chars(unit, *piece)], at)


# --- X reported Z, citing Y -------------------------------------------------------------------------------------


def _citing(unit: Unit, at: int, links: Sequence[Link], known: Knowledge) -> Link | None:
    """Return what `citing` at `at` adds to the report beside it, whose borders are put right."""
    cited = phrase_after(unit, at + 1, known.people)
    if cited is None or not _speaks(unit, cited, known):
        return None
    end = _aside_end(unit, cited)
    cited = _described(unit, cited, end, known)
    aside = chars(unit, at, end)
    reports = [link for link in links if not link.attitude and not _only(link.cue or [aside], aside)]
    if not reports:
        return None
    report = min(reports, key=lambda link: (min(abs(piece[0] - aside[0]) for piece in link.cue), link.cue))
    _put_right(unit, at, end, report, known)
    if not report.speaker:
        return None
    return _link(unit, CITING, [chars(unit, at, at + 1)], cited, list(report.content), at)


def _speaks(unit: Unit, cited: Phrase, known: Knowledge) -> bool:
    """Return whether a phrase names or describes somebody who can be cited, rather than a reason ("citing his age")."""
    words = unit.words[cited.first : cited.last]
    ends = NOUN_PREPOSITIONS | _LOOSE_ENDS
    last = next((here for here, word in enumerate(words) if here and word in ends), len(words))
    head = words[last - 1]
    known_head = head in known.people or (head.endswith("s") and head[:-1] in known.people)
    return (known_head and head not in _REASONS) or _is_name(unit, cited, last)


def _is_name(unit: Unit, cited: Phrase, count: int) -> bool:
    return is_name(unit, cited.first, cited.first + count) and not any(
        word.endswith(("'s", "’s")) for word in unit.words[cited.first : cited.first + count]
    )


def _put_right(unit: Unit, at: int, aside: int, report: Link, known: Knowledge) -> None:
    """Take the aside from `at` to `aside` out of a report."""
    begin = at - 1 if at and unit.words[at - 1] == "," else at
    start, end = unit.starts[begin], unit.ends[aside - 1]
    report.cue = [piece for piece in report.cue if not _share([piece], [(start, end)])]
    first = report.cue[0][0]
    if _share(report.speaker, [(start, max(end, first))]):
        # "X, citing Y, reported": the subject stands before the aside, else before its verb.
        last = begin if first > end else bisect_left(unit.starts, first)
        citing = phrase_before(unit, last - 1, known.people) if last else None
        if citing is not None:
            report.speaker, report.speaker_full = speaker_pairs(unit, citing)
    pieces = [part for piece in report.content for part in left_of(piece, (start, end))]
    report.content = [piece for piece in pieces if piece[1] - piece[0] > 1] or report.content


def _aside_end(unit: Unit, cited: Phrase) -> int:
    """Return the atom behind an aside that ends with whom it cites: a comma, or the end of the sentence."""
    here = cited.full_last
    while here < len(unit) and unit.words[here] not in {",", ".", ";", "!", "?", QUOTE}:
        here += 1
    return here + (unit.words[here : here + 1] == [","])


def _described(unit: Unit, cited: Phrase, end: int, known: Knowledge) -> Phrase:
    """Return a mention without participles, which belong to its full form ("two people briefed on the matter")."""
    words = unit.words
    last = cited.last
    if words[last - 1].endswith("ed") and not unit.capital[last - 1] and words[last - 2] in known.people:
        last -= 1
    full = end - (words[end - 1] == ",") if last < cited.last else end_of_apposition(unit, last, known.people)
    return Phrase(cited.first, last, cited.full_first, max(cited.full_last, full))


def _link(unit: Unit, pattern: str, cue: list[Pair], speaker: Phrase, content: list[Pair], at: int) -> Link:
    mention, full = speaker_pairs(unit, speaker)
    return Link(content, cue, mention, full, pattern, block=unit.paragraph, order=unit.starts[at])
