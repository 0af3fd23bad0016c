"""What a trained tagger reads in an article, joined with what the rules found: one list of attributions.

The tagger has seen what the rules propose and decides. What plugins declare as phrases stands, whatever it decides,
and so does a quotation with a signature, which is a matter of layout. Where it finds nothing at all, the rules speak
for what they are sure of: quotations with a plain frame, quotations alone, and formulas with nobody behind them.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from attribution.components.coverage import Coverage, Inside
from attribution.components.frames import Knowledge
from attribution.components.insertions import describes, end_of_apposition, is_name
from attribution.components.layout import Layout, Unit
from attribution.components.links import Link, Pair, in_text_order
from attribution.components.loose import FOLLOWING, SCARE_WORDS
from attribution.components.noun_phrases import phrase_before
from attribution.model import Act, Analysis, Attribution, Spans, TextSpan

if TYPE_CHECKING:
    from attribution.components.tagger.decode import TaggedLink

Tagger = Callable[[Analysis], "Sequence[TaggedLink]"]
"""An article as the rules see it in; the attributions that a network reads in it out."""

PATTERN = "tagger"
"""What evidence calls a decision of the tagger."""

_AGENTLESS = "en/agentless/"
"""How the names of patterns begin that find words with nobody behind them."""

_TOLD = "/told"
"""How the names of patterns end that find an outlet that is told something."""

_NEAR = 60
"""Characters from "told" to the outlet: "told the London-based newspaper Al-Hayat"."""

SURE = frozenset(
    {
        "en/cue/quotation-subject-verb",
        "en/cue/quotation-verb-subject",
        "en/cue/floating-quotation",
        "en/cue/in-view-of",
        "en/cue/in-words-of",
        FOLLOWING,
        "en/agentless/believed-to",
        "en/agentless/impersonal",
    }
)
"""Patterns of the rules whose attributions count where the tagger finds nothing; chosen by their precision there."""


_LONGEST_DASH = 6


def join(
    rules: Analysis, tagged: Sequence[TaggedLink], layout: Layout, known: Knowledge, kept: frozenset[str]
) -> list[Link]:
    """Return the attributions of tagger and plugins, in text order.

    Args:
        rules: What the rules found.
        tagged: What the tagger found.
        layout: The sentences of the article.
        known: Word lists.
        kept: Ids of patterns whose attributions stand, whatever the tagger says.
    """
    proposals, mentions = _Proposals(rules.attributions), _Mentions(layout, known)
    links = [_link(item) for item in rules.attributions if _pattern(item) in kept]
    claimed = Coverage(pair for item in links for pair in item.cue or (*item.content, *_dash(item)))
    rest = _Further(rules, tagged, links)
    links += _added(rules.attributions, tagged, links)
    links += _told_outlets(rules, tagged, links)
    for item in tagged:
        cue = _pairs(item.cue)
        if any(claimed.touches(*pair) for pair in cue or _pairs(item.content)):
            continue
        same = proposals.like(item)
        speaker = _pairs(item.speaker)
        attitude, content = item.act is Act.ATTITUDE, item.content
        if same is not None and _pattern(same).startswith(_AGENTLESS):
            # The tagger may take the "it" of "it is believed" for somebody; these formulas have plain borders.
            speaker, cue = [], _pairs(same.cue)
            attitude, content = same.act is Act.ATTITUDE, same.content
        full = mentions.full(speaker, same)
        if not speaker and same is not None and not cue:
            # A quotation alone belongs to somebody: to whom the rules give it where the tagger names nobody.
            speaker, full = _pairs(same.speaker), _pairs(same.speaker_full)
        further = rest.take(same) if same is not None and same.cue and cue else []
        links.append(
            Link(
                content=sorted([*_pairs(content), *further]),
                cue=cue,
                speaker=speaker,
                speaker_full=full,
                pattern=PATTERN,
                attitude=attitude,
                order=cue[0][0] if cue else item.content[0].start,
                also="" if same is None else _pattern(same),
            )
        )
    return sorted(links, key=in_text_order)


def _dash(link: Link) -> list[Pair]:
    """Return what stands between a quotation and its signature, which is no cue: `"Q" — Reed`."""
    first, last = link.content[-1][1], link.speaker[0][0] if link.speaker else 0
    return [(first, last)] if first < last <= first + _LONGEST_DASH else []


class _Further:
    """The further quotations that the rules find in the paragraph of a cue, and that nobody reads as said.

    What a quoted speaker reports of others stands inside a quotation, and does not take it away.
    """

    def __init__(self, rules: Analysis, tagged: Sequence[TaggedLink], kept: Sequence[Link]) -> None:
        self._text = rules.text
        self._quotations = {(item.span.start, item.span.end) for item in rules.quotations if item.depth == 0}
        inside = Inside(self._quotations)
        taken = [pair for link in kept for pair in (*link.content, *link.cue)]
        for item in tagged:
            pairs = [*_pairs(item.content), *_pairs(item.cue)]
            if not item.cue or not all(inside.holds_more_than(pair) for pair in pairs):
                taken += pairs
        self._taken = Coverage(taken)

    def take(self, item: Attribution) -> list[Pair]:
        """Return those of an attribution, each once; none of a question, which somebody else may answer."""
        cue = item.cue[0]
        if cue.of(self._text).lower().startswith("ask"):
            return []
        found = [pair for pair in _pairs(item.content) if pair in self._quotations and self._is_left(pair, cue)]
        self._quotations.difference_update(found)
        return found

    def _is_left(self, pair: Pair, cue: TextSpan) -> bool:
        first, last = min(pair[1], cue.end), max(pair[0], cue.start)
        return (
            len(self._text[slice(*pair)].split()) > SCARE_WORDS
            and "\n" not in self._text[first:last]
            and not self._taken.touches(*pair)
        )


def _added(attributions: Sequence[Attribution], tagged: Sequence[TaggedLink], kept: Sequence[Link]) -> list[Link]:
    """Return what the rules are sure of, where neither the tagger nor what is kept says anything."""
    taken = [pair for item in tagged for spans in (item.content, item.cue) for pair in _pairs(spans)]
    taken += [pair for link in kept for pair in (*link.content, *link.cue)]
    covered = Coverage(taken)
    return [
        _link(item)
        for item in attributions
        if _pattern(item) in SURE
        and not any(covered.touches(span.start, span.end) for span in (*item.content, *item.cue))
    ]


def _told_outlets(rules: Analysis, tagged: Sequence[TaggedLink], kept: Sequence[Link]) -> list[Link]:
    """Return what the rules read at "told AFP" where nobody else has that cue, also inside another content.

    Who tells an outlet something is a source, whatever else the sentence reports.
    """
    heard = [mark.span.start for mark in rules.marks if mark.label == "relay" and mark.pattern.endswith(_TOLD)]
    if not heard:
        return []
    taken = Coverage(
        [pair for item in tagged for pair in _pairs(item.cue)] + [pair for link in kept for pair in link.cue]
    )

    def tells(item: Attribution) -> bool:
        end = item.cue[-1].end
        at = bisect_left(heard, end)
        return (
            at < len(heard)
            and heard[at] - end < _NEAR
            and not any(span.start <= heard[at] < span.end for span in item.content)
        )

    return [
        _link(item)
        for item in rules.attributions
        if item.cue
        and item.speaker
        and not any(taken.touches(span.start, span.end) for span in item.cue)
        and tells(item)
    ]


def _pattern(item: Attribution) -> str:
    return item.evidence[0].pattern


def _pairs(spans: Spans) -> list[Pair]:
    return [(span.start, span.end) for span in spans]


def _link(item: Attribution) -> Link:
    return Link(
        content=_pairs(item.content),
        cue=_pairs(item.cue),
        speaker=_pairs(item.speaker),
        speaker_full=_pairs(item.speaker_full),
        pattern=_pattern(item),
        attitude=item.act is Act.ATTITUDE,
        order=item.cue[0].start if item.cue else item.content[0].start,
    )


class _Proposals:
    """The attributions of the rules, to be found by where they stand."""

    def __init__(self, attributions: Sequence[Attribution]) -> None:
        cues = [(span.start, span.end, item) for item in attributions for span in item.cue]
        self._cues = sorted(cues, key=lambda entry: entry[:2])
        self._starts = [start for start, _, _ in self._cues]
        self._alone = {item.content[0].start: item for item in attributions if not item.cue}

    def like(self, tagged: TaggedLink) -> Attribution | None:
        """Return the attribution of the rules that has a cue in common with a tagged one."""
        if not tagged.cue:
            return self._alone.get(tagged.content[0].start)
        for span in tagged.cue:
            first = max(0, bisect_left(self._starts, span.start) - 1)
            for start, end, item in self._cues[first : bisect_left(self._starts, span.end)]:
                if start < span.end and span.start < end:
                    return item
        return None


class _Mentions:
    """Widens mentions to their appositions and relative clauses."""

    def __init__(self, layout: Layout, known: Knowledge) -> None:
        self._units, self._known = layout.units, known
        self._starts = [start for start, _ in layout.sentences]

    def full(self, speaker: Sequence[Pair], same: Attribution | None) -> list[Pair]:
        """Return a mention as `speaker_full` has it.

        Args:
            speaker: The mention.
            same: The attribution of the rules with the same cue, which may know it already.
        """
        if not speaker:
            return []
        start, end = speaker[0]
        if same is not None and same.speaker and same.speaker[0].start < end and start < same.speaker[0].end:
            full = (*same.speaker_full, *same.speaker)[0]
            return [(min(start, full.start), max(end, full.end))]
        at = bisect_right(self._starts, start) - 1
        return [self._widened(self._units[at], start, end) if at >= 0 else (start, end)]

    def _widened(self, unit: Unit, start: int, end: int) -> Pair:
        first, last = bisect_right(unit.starts, start) - 1, bisect_left(unit.starts, end)
        if last <= first or unit.ends[last - 1] > end:
            return start, end
        behind = end_of_apposition(unit, last, self._known.people)
        if behind > last:
            end = unit.ends[behind - 1]
        if first > 1 and unit.words[first - 1] == "," and is_name(unit, first, last):
            head = phrase_before(unit, first - 2, self._known.people)
            if head is not None and describes(unit, head, self._known.people):
                start = unit.starts[head.first]
        return start, end
