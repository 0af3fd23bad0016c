"""Who among the voices of an article is a source that could have been named, as far as the article tells."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from functools import lru_cache

from attrs import frozen

from attribution.lexicons import builtin_lexicon
from attribution.lexicons.descriptions import Telling, holds_phrase, words_in
from attribution.model import Analysis, Attribution, Identity, Role, TextSpan
from attribution.model.disclosure import UNNAMED, Voice, index_at, once_an_analysis, place_of, statements, voices
from attribution.rules.looks import own_words, told_about
from attribution.rules.persons import has_determiner, head_of, is_crowd, is_introduced, is_named_beside, is_plural

_LEAD_PARAGRAPHS = 2
"""Paragraphs that most readers see: a headline and the one below it, or the first two of the text."""
_SOON = 4
"""Sentences after a description within which a name can belong to it: "A former minister said … Tomas Reyl told"."""
_AUTHOR = frozenset({"i", "we", "me", "us"})


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

    @property
    def granted(self) -> bool:
        """Whether the text shows that the name is withheld by agreement or rule."""
        return any(item.granted for item in self.voice.attributions)

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
    only meant by "he" or "the governor" (somebody the article has introduced, though detection lost whom), and those
    who only do something (urge, order) rather than tell it.
    """
    found = []
    for voice in voices(analysis):
        if voice.identity not in UNNAMED or not _is_unnamed_person(analysis, voice):
            continue
        told = [item for item in own_words(analysis, voice.attributions) if tells(analysis, item)]
        # Words of "he" before anybody is introduced belong to somebody whom detection lost.
        while told and not head_of(place_of(told[0]).of(analysis.text)):
            told.pop(0)
        if told and not _is_named_soon(analysis, voice, told):
            mentions = tuple(span.of(analysis.text) for span in voice.mentions)
            telling = told_about(analysis, voice)
            found.append(Unnamed(voice, tuple(told), mentions, telling, _is_public(voice, mentions)))
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
    words = set(words_in(mention))
    if not item.speaker or words <= _AUTHOR or (len(mention) > 4 and mention.isupper()):
        return False
    cue = " ".join(span.of(analysis.text) for span in item.cue)
    if _is_deed(cue):
        return False
    return bool(head_of(mention)) or words <= builtin_lexicon("en").get("rules_pronouns", {}).keys()


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
