"""Who among the voices of an article is a source that could have been named, as far as the article tells."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Callable, Sequence
from functools import lru_cache

from attrs import frozen

from attribution.lexicons import builtin_lexicon
from attribution.lexicons.descriptions import Telling, holds_phrase, words_in
from attribution.model import Analysis, Attribution, Identity, Role, TextSpan, hull
from attribution.model.disclosure import (
    UNNAMED,
    Voice,
    index_at,
    once_an_analysis,
    place_of,
    statements,
    voices,
    words_around,
)
from attribution.rules.looks import inside_any, own_words, told_about
from attribution.rules.persons import has_determiner, head_of, is_crowd, is_introduced, is_named_beside, is_plural
from attribution.rules.relaying import is_second_hand

_LEAD_PARAGRAPHS = 2
"""Paragraphs that most readers see: a headline and the one below it, or the first two of the text."""
_SOON = 4
"""Sentences after a description within which a name can belong to it: "A former minister said … Tomas Reyl told"."""
_AUTHOR = frozenset({"i", "we", "me", "us"})
_DOCUMENT = re.compile(
    r"\b(?:filings?|e-?mails|in (?:an|the) e-?mail\b(?! to [A-Z])|told colleagues|resignation|complaint|indictment|"
    r"lawsuit|affidavit|videos?|footage|tapes?|transcripts?|memos?|notes?|captured on camera|text messages|tweets?|"
    r"interviews? with (?:investigators|prosecutors))\b",
    re.IGNORECASE,
)
"""Papers and recordings in which somebody may be heard without having spoken to this outlet."""
_WRITTEN = re.compile(
    r"\b(?:writes?|wrote|written|posted|posts|tweeted|tweets|commented|overheard|heard|testif\w+|captured|filmed|read)\b",
    re.IGNORECASE,
)
_BEFORE_A_BODY = re.compile(
    r" (?:(?:to|before) )?(?:(?:the|a|an|House|Senate|impeachment|federal|congressional|government) ){0,3}"
    r"(?:investigators|interviewers|court|committee|Congress|lawmakers|jurors|jury|judge|hearing|panel|inquiry|inquest|senators|conference|"
    r"parliament)\b"
)
_NAME_SAYS = re.compile(
    r"^ ?(?:(?:Mr|Mrs|Ms|Dr)\.? )?[A-Z]\w+(?: [A-Z]\w+)? (?:\w+ )?"
    r"(?:asked|said|told|stated|replied|began|added|wrote)\b"
)
"""A name with a reporting verb."""
_TOLD_WHO = re.compile(r",? (?:the|an?|who|its|their|his|her)\b|, [a-z]|,? \(")
"""A description behind a name."""
_BETWEEN = 80
"""Code points behind a quotation in which its speaker stands."""
_POST = re.compile(r"\(@\w{1,20}\)")
"""The signature of a post from a social network that stands in the text without quotation marks."""
_AFTER = 60
"""Code points behind a cue in which it may stand to whom somebody spoke."""
_HELPERS = 12
"""Code points before a cue in which "would not" may stand."""
_WHENEVER = re.compile(r"\b(?:when|whenever|if|unless|every time) $", re.IGNORECASE)
_ANYBODY = re.compile(r"(?:an?|one|any) ")
"""What stands before somebody of whom it is supposed that he speaks, or who speaks in a scene, and who that may be."""
_NOT_SAID = re.compile(
    r"\b(?:(?:wo|would|did|do|does|could|ca)n[’']t|(?:would|will|did|do|does|could|can)(?: ?not)|declined to|"
    r"refused to|without) (?:\w+ly )?(?:say|tell|specify|disclose|give|explain|elaborat\w+|comment)$"
)
"""Words by which somebody keeps silent."""


@frozen
class Unnamed:
    """A source without a name, and what the outlet itself has it say."""

    voice: Voice
    told: tuple[Attribution, ...]
    """At least one statement, none of them inside the words of somebody else."""
    mentions: tuple[str, ...]
    """The words for it, wherever it is mentioned, in text order."""
    telling: Telling
    """How much these words tell together."""
    public: bool
    """Whether it is a crowd, a party, the press, or an office whose words are a public act."""
    second_hand: bool = False
    """Whether all it tells was told to another outlet, which alone could say more of it (relayed-anonymous)."""

    @property
    def granted(self) -> bool:
        """Whether the text shows that the name is withheld by agreement or rule."""
        return any(item.granted for item in self.voice.attributions)

    @property
    def wording(self) -> str:
        """The words with which it is first cited, without case: two sources of one wording look like one."""
        return " ".join(words_in(self.mentions[0])) if self.mentions else ""

    @property
    def place(self) -> TextSpan:
        """Where it is first cited."""
        return place_of(self.told[0])

    @property
    def later(self) -> tuple[TextSpan, ...]:
        """Where it is cited after that."""
        return tuple(place_of(item) for item in self.told[1:])


@once_an_analysis
def unnamed_sources(analysis: Analysis) -> tuple[Unnamed, ...]:
    """Return the people and groups who tell something and are not named, in the order in which they first do.

    Left out are whatever is no person, those whose name stands beside their description or right after it, those
    only meant by "he" or "the governor" (somebody the article has introduced, though detection lost whom), those
    who only do something (urge, order) rather than tell it, and the sources of a named person ("Reyl said an official
    had told him"), of whom the article knows no more than that person says.
    """
    found = []
    for voice in voices(analysis):
        if voice.identity not in UNNAMED or not _is_unnamed_person(analysis, voice):
            continue
        told = [
            item
            for item in own_words(analysis, voice.attributions)
            if tells(analysis, item)
            and not is_told_by_somebody_named(analysis, item)
            and not _POST.search(words_around(analysis, analysis.paragraphs, place_of(item)))
        ]
        # Words of "he" before anybody is introduced belong to somebody whom detection lost.
        while told and not head_of(place_of(told[0]).of(analysis.text)):
            told.pop(0)
        if told and not _is_named_soon(analysis, voice, told):
            mentions = tuple(span.of(analysis.text) for span in voice.mentions)
            telling = told_about(analysis, voice)
            second_hand = all(is_second_hand(analysis, item) for item in told)
            found.append(Unnamed(voice, tuple(told), mentions, telling, _is_public(voice, mentions), second_hand))
    return tuple(found)


@once_an_analysis
def own_statements(analysis: Analysis) -> tuple[Attribution, ...]:
    """Return the statements that the outlet itself reports, not those inside what it quotes."""
    return tuple(own_words(analysis, statements(analysis)))


def is_in_lead(analysis: Analysis, span: TextSpan) -> bool:
    """Return whether `span` stands in the first two paragraphs, of which a headline may be one."""
    return index_at(analysis.paragraphs, span.start) < _LEAD_PARAGRAPHS


def _is_public(voice: Voice, mentions: Sequence[str]) -> bool:
    """Return whether the speaker is a crowd, a party, the press, or an office whose words are a public act."""
    if voice.role is Role.MEDIA:
        return True
    listed = builtin_lexicon("en").get("rules_public_voices", {})
    for mention in mentions:
        kind = listed.get(head_of(mention), "")
        if kind == "one" or (kind == "many" and (voice.identity is Identity.COLLECTIVE or is_plural(mention))):
            return True
    return False


def tells(analysis: Analysis, item: Attribution) -> bool:
    """Return whether a person or a pronoun tells something here, and not the author or a heading."""
    mention = place_of(item).of(analysis.text)
    # "Singer says": a surname that is a noun too.
    if mention[:1].isupper() and mention.isalpha() and not _begins_sentence(analysis, place_of(item)):
        return False
    words = set(words_in(mention))
    if not item.speaker or words <= _AUTHOR or (len(mention) > 4 and mention.isupper()):
        return False
    cue = " ".join(span.of(analysis.text) for span in item.cue)
    if _is_deed(cue) or _is_withheld(analysis, item) or _is_supposed(analysis, place_of(item)):
        return False
    return bool(head_of(mention)) or words <= builtin_lexicon("en").get("rules_pronouns", {}).keys()


def _is_supposed(analysis: Analysis, place: TextSpan) -> bool:
    """Return whether it is told of whoever might speak, or of a scene: "when an official says", "if somebody asks"."""
    before = analysis.text[max(0, place.start - _HELPERS) : place.start]
    return bool(_WHENEVER.search(before) and _ANYBODY.match(analysis.text, place.start))


def is_named_next(analysis: Analysis, place: TextSpan) -> bool:
    """Return whether the sentence after that of `place` brings in somebody by name: most likely the same person."""
    here = index_at(analysis.sentences, place.start)
    return any(here + 1 == at for at in _brought_in(analysis))


@once_an_analysis
def _brought_in(analysis: Analysis) -> frozenset[int]:
    """Return the sentences in which a named source is first mentioned, without being told who that is.

    "Ada Holm, the harbour master," is somebody new rather than the official of the sentence before.
    """
    return frozenset(
        index_at(analysis.sentences, source.mentions[0].start)
        for source in analysis.sources
        if source.identity is Identity.NAMED
        and source.mentions
        and not _TOLD_WHO.match(analysis.text, source.mentions[0].end)
    )


def is_from_document(analysis: Analysis, item: Attribution) -> bool:
    """Return whether what is said stands in a paper or a recording that its sentence names: "in a filing, he noted"."""
    return bool(_DOCUMENT.search(words_around(analysis, analysis.sentences, place_of(item))))


def _begins_sentence(analysis: Analysis, span: TextSpan) -> bool:
    """Return whether `span` stands where every word has a capital: at the start of a sentence or a quotation."""
    before = analysis.text[max(0, span.start - 2) : span.start]
    starts = any(
        piece.start == span.start for piece in analysis.sentences[index_at(analysis.sentences, span.start) :][:1]
    )
    return starts or not before.endswith((" ", ", ")) or before[:1] in ".!?:”\"'’\n"


def is_public_word(analysis: Analysis, item: Attribution) -> bool:
    """Return whether it was written, posted, overheard, said before a committee, or said by somebody with a name."""
    cue = " ".join(span.of(analysis.text) for span in item.cue)
    if _is_of_somebody_named(analysis, item):
        return True
    after = analysis.text[item.cue[-1].end : item.cue[-1].end + _AFTER] if item.cue else ""
    return bool(_WRITTEN.search(cue) or _BEFORE_A_BODY.match(after))


def _is_of_somebody_named(analysis: Analysis, item: Attribution) -> bool:
    """Return whether it is somebody with a name whose words are told: "“No,” Reyl said, according to an aide"."""
    end = item.content[-1].end
    between = analysis.text[end : item.speaker[0].start] if item.speaker and end <= item.speaker[0].start else ""
    return bool(
        _NAME_SAYS.search(between[:_BETWEEN]) or _NAME_SAYS.search(item.content[0].of(analysis.text)[:_BETWEEN])
    )


def _is_withheld(analysis: Analysis, item: Attribution) -> bool:
    """Return whether somebody says nothing: "would not say", "declined to tell"."""
    if not item.cue:
        return False
    start = item.cue[0].start
    return bool(_NOT_SAID.search(analysis.text[max(0, start - _HELPERS) : item.cue[-1].end]))


def is_told_by_somebody_named(analysis: Analysis, item: Attribution) -> bool:
    """Return whether source and cue stand in what a named person says, quoted or not."""
    return bool(item.cue) and _named_words(analysis)(hull((*item.speaker, *item.cue)))


@once_an_analysis
def _named_words(analysis: Analysis) -> Callable[[TextSpan], bool]:
    """Return a function that tells whether a span lies in what a named person says."""
    return inside_any(
        piece for item in statements(analysis) if item.identity is Identity.NAMED for piece in item.content
    )


@lru_cache(maxsize=4096)
def _is_deed(cue: str) -> bool:
    """Return whether reporting words tell what was done to others: "urged"."""
    return bool(cue) and holds_phrase(cue, builtin_lexicon("en").get("rules_deeds", {}))


def _is_unnamed_person(analysis: Analysis, voice: Voice) -> bool:
    """Return whether the mentions of `voice` describe a person or a group and none is beside a name."""
    mentions = [(span, span.of(analysis.text)) for span in voice.mentions]
    if not any(head_of(words) and not is_crowd(words) for _, words in mentions):
        return False
    is_group = voice.identity is Identity.COLLECTIVE
    if not is_group and not any(has_determiner(words) for _, words in mentions):
        return False
    if any(is_named_beside(analysis.text, span, one=not is_group) for span, _ in mentions):
        return False
    return is_group or not all(is_introduced(words) for _, words in mentions)


def _is_named_soon(analysis: Analysis, voice: Voice, told: Sequence[Attribution]) -> bool:
    """Return whether the first statement of a public figure is soon followed by one under a name."""
    known = builtin_lexicon("en").get("rules_named_soon", {})
    place = place_of(told[0])
    if voice.identity is Identity.COLLECTIVE or head_of(place.of(analysis.text)) not in known:
        return False
    named = _named_places(analysis)
    after = bisect_right(named, place.start)
    if after == len(named):
        return False
    here = index_at(analysis.sentences, place.start)
    return index_at(analysis.sentences, named[after]) <= here + _SOON


@once_an_analysis
def _named_places(analysis: Analysis) -> list[int]:
    """Return where those stand who make statements under their names, in order."""
    return sorted(place_of(item).start for item in statements(analysis) if item.identity is Identity.NAMED)
