"""Quotations without a cue of their own: to whom they belong, and which are no speech at all."""

from __future__ import annotations

import re

from attribution.components.frames import Knowledge
from attribution.components.insertions import Phrase, is_name
from attribution.components.layout import Unit
from attribution.components.links import Draft, Link, Pair, chars, speaker_pairs
from attribution.components.noun_phrases import phrase_after, phrase_before
from attribution.components.words import SUBJECT_PRONOUNS

SCARE_WORDS = 3
"""A fragment of at most this many words without a cue is the writer's own (scare quotes, titles, nicknames)."""
HEADING_WORDS = 10
"""A quotation of at most this many words that fills a paragraph and ends without a mark is a subheading."""
LONG_WORDS = 6
"""A quotation of more words than this reads as an utterance even where it ends without a mark."""

_REACH = 300
"""Characters of a sentence before its colon in which somebody issues the following statement."""

SIGNED = "en/cue/signed-quotation"
"""Pattern of a quotation with a name behind a dash: layout, of which a network sees little."""

FOLLOWING = "en/cue/following-quotation"
"""Pattern of a quotation that a sentence of plain words leads to, which a network may take for a list."""

_FOLLOWS = re.compile(
    r"(?P<speaker>(?:[A-Z][\w.’'-]*[ \u00a0]){1,4}|\b(?:[Hh]e|[Ss]he|[Tt]hey)[ \u00a0])"
    r"(?:(?:then|later|also)[ \u00a0])?"
    r"(?P<cue>(?:made|issued|posted|released|offered|gave|sent|shared|tweeted|wrote)[ \u00a0]the[ \u00a0]following"
    r"(?:[ \u00a0][a-z-]+){0,3})(?:[ \u00a0](?:on|in|to|about)[ \u00a0][^:]{1,80})?:$"
)
"""A sentence that leads to a quotation: "On Monday, Moe | issued the following statement | on the matter:"."""

_MARKS = "\"'“”‘’«»„‚‹›`‟ "
_ENDS = frozenset(".,!?…")


def link_loose(
    draft: Draft, unit: Unit, positions: list[int], before: Unit | None, framed: bool, knowledge: Knowledge
) -> None:
    """Give the quotations at `positions` to a speaker, or to `not_speech`.

    Args:
        draft: What is extended.
        unit: The sentence.
        positions: Atoms of quotations that no frame of the sentence has taken.
        before: The sentence before it.
        framed: Whether the sentence has frames.
        knowledge: Word lists.
    """
    words = unit.words
    alone = all(at in unit.quotes or not words[at][0].isalnum() for at in range(len(unit)))
    for at in positions:
        pair = draft.quotes[unit.quotes[at]]
        speech = _speech_like(draft.text, pair)
        link = None
        if not alone:
            if at == 0 and not framed:
                link = _unknown_verb(draft.text, unit, pair, knowledge)
            if link is None and (speech or _ends(draft.text, pair)):
                link = _signed(unit, at, pair, knowledge)
                if link is not None and (link := _from_line_start(draft, unit, link)) is None:
                    continue
            if link is None and speech:
                link = _introduced(unit, at, pair, knowledge)
        if link is not None:
            draft.add(link)
        elif alone or (at == 0 and speech and not framed and _ends(draft.text, pair)):
            _standing_alone(draft, unit, pair, before)
        elif not speech:
            draft.not_speech.append(pair)


def _words_in(text: str, pair: Pair) -> int:
    return len(text[pair[0] : pair[1]].split())


def _ends(text: str, pair: Pair) -> bool:
    """Return whether the words inside the marks end like an utterance."""
    return text[pair[0] : pair[1]].rstrip(_MARKS)[-1:] in _ENDS


def _speech_like(text: str, pair: Pair) -> bool:
    """Return whether a quotation reads as an utterance: several words and an end mark, or many words."""
    count = _words_in(text, pair)
    return count > SCARE_WORDS and (count > LONG_WORDS or _ends(text, pair))


def _of_phrase(unit: Unit, pair: Pair, phrase: Phrase, pattern: str) -> Link:
    return Link([pair], [], *speaker_pairs(unit, phrase), pattern, block=unit.paragraph)


def _standing_alone(draft: Draft, unit: Unit, pair: Pair, before: Unit | None) -> None:
    if draft.awaited is not None:
        draft.awaited.content.append(pair)
        return
    if not _ends(draft.text, pair) and _words_in(draft.text, pair) <= HEADING_WORDS:
        draft.not_speech.append(pair)
        return
    if before is not None and before.words[-1] == ":" and len(before) > 1:
        link = _following(draft.text, before, pair) or _announced(before, pair)
        if link is not None:
            link.block = unit.paragraph
            draft.add(link)
            return
    last = draft.last
    if last is not None and last.block == unit.paragraph and _holds_quotation(draft.text, last):
        last.content.append(pair)
        last.notes.append("a further quotation of the same paragraph")
        return
    pattern = "en/cue/floating-quotation"
    if last is None:
        draft.add(Link([pair], [], [], [], pattern, block=unit.paragraph))
        return
    note = "it stands alone, so it belongs to the speaker before it"
    draft.add(
        Link([pair], [], list(last.speaker), list(last.speaker_full), pattern, block=unit.paragraph, notes=[note])
    )


def _following(text: str, before: Unit, pair: Pair) -> Link | None:
    """Read `Reed issued the following statement:` and a quotation in the next paragraph."""
    end = before.ends[-1]
    found = _FOLLOWS.search(text, max(before.starts[0], end - _REACH), end)
    if found is None:
        return None
    start, stop = found.span("speaker")
    speaker = [(start, start + len(text[start:stop].rstrip()))]
    return Link([pair], [found.span("cue")], speaker, list(speaker), FOLLOWING, order=found.start("cue"))


def _announced(before: Unit, pair: Pair) -> Link | None:
    """Read `And from Reed:` and a quotation in the next paragraph."""
    phrase = phrase_before(before, len(before) - 2, frozenset())
    return _of_phrase(before, pair, phrase, "en/cue/announced-quotation") if phrase is not None else None


def _holds_quotation(text: str, link: Link) -> bool:
    return any(text[first] in _MARKS for first, _ in link.content)


def _signed(unit: Unit, at: int, pair: Pair, knowledge: Knowledge) -> Link | None:
    """Read `"Q" — Commissioner Reed` and `"Q" — coach Ann Reed`."""
    if at + 2 >= len(unit) or unit.words[at + 1] not in {"—", "–", "-", "―"}:
        return None
    phrase = phrase_after(unit, at + 2, knowledge.people)
    if phrase is None or not (unit.capital[phrase.first] or _titled_name(unit, phrase, knowledge)):
        return None
    return _of_phrase(unit, pair, phrase, SIGNED)


def _titled_name(unit: Unit, phrase: Phrase, knowledge: Knowledge) -> bool:
    """Return whether a phrase is a name behind what the person is: "coach Ann Reed"."""
    return unit.words[phrase.first] in knowledge.people and is_name(unit, phrase.first + 1, phrase.last)


def _from_line_start(draft: Draft, unit: Unit, link: Link) -> Link | None:
    """Return a signed quotation with all of its line, where marks inside have cut it: `"Q ‘A." B," — Reed`.

    Returns:
        None where the line's first quotation was nobody's yet, and is the signed one now.
    """
    start, end = link.content[0]
    first = draft.text.rfind("\n", 0, start) + 1
    if first >= start or draft.text[first] not in _MARKS:
        return link
    last = draft.links[-1] if draft.links and draft.links[-1].block == unit.paragraph else None
    if last is None:
        link.content = [(first, end)]
        return link
    if last.cue or last.pattern == SIGNED or last.content[0][0] != first:
        return link
    last.content, last.pattern = [(first, end)], SIGNED
    last.speaker, last.speaker_full, draft.last = link.speaker, link.speaker_full, last
    return None


def _unknown_verb(text: str, unit: Unit, pair: Pair, knowledge: Knowledge) -> Link | None:
    """Read `"Q," Reed volunteered.`: the comma inside the marks tells that a frame follows, whatever its verb."""
    words = unit.words
    if text[pair[0] : pair[1]].rstrip(_MARKS)[-1:] != "," or len(unit) < 3 or words[1] in {"and", "but"}:
        return None
    phrase = phrase_after(unit, 1, knowledge.people)
    if phrase is None:
        return None
    verb = phrase.last
    if words[1] not in SUBJECT_PRONOUNS:
        # The phrase may have swallowed the verb: behind a name it is the first small word, else the last word.
        small = next((at for at in range(2, phrase.last) if not unit.capital[at]), phrase.last)
        verb = small if unit.capital[1] else max(2, phrase.last - 1)
        if phrase.last < len(unit) and unit.capital[verb]:
            # "former officer Ann Moe told": the phrase ends with the name, and has swallowed nothing.
            verb = phrase.last
    if verb >= len(unit) or not words[verb][0].isalpha():
        return None
    speaker = [chars(unit, 1, verb)]
    return Link(
        [pair],
        [chars(unit, verb, verb + 1)],
        speaker,
        list(speaker),
        "en/cue/quotation-subject-other-verb",
        block=unit.paragraph,
    )


def _introduced(unit: Unit, at: int, pair: Pair, knowledge: Knowledge) -> Link | None:
    """Read `Reed was blunt: "Q"` and `Reed: "Q"`: the subject of the sentence speaks."""
    if at < 2 or unit.words[at - 1] != ":":
        return None
    phrase = phrase_before(unit, at - 2, knowledge.people) if at <= 8 else None
    subject = phrase_after(unit, 0, knowledge.people)
    if subject is not None and (unit.capital[subject.first] or unit.words[subject.first] in SUBJECT_PRONOUNS):
        phrase = subject
    return _of_phrase(unit, pair, phrase, "en/cue/introduced-quotation") if phrase is not None else None
