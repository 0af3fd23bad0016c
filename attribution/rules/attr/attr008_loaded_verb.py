"""ATTR008 loaded-verb."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import ClassVar

from attrs import field, frozen
from attrs.validators import ge, instance_of

from attribution.lexicons import builtin_lexicon
from attribution.lexicons.descriptions import holds_phrase, words_in
from attribution.model import Analysis, Attribution, Finding, Identity, Severity, Status, TextSpan, hull
from attribution.model.disclosure import index_at, piece_around, statements
from attribution.rules.base import Example, Rule
from attribution.rules.looks import count_words, own_words, shown

_TELLS = {
    "contempt": "makes fun of the speaker",
    "doubt": "tells readers not to believe it",
    "guilt": "tells readers that the speaker did wrong",
    "mild": "takes a side",
    "vanity": "tells readers what to think of the speaker",
}


@frozen(kw_only=True)
class LoadedVerb(Rule):
    """A reporting verb that takes a side."""

    allow: tuple[str, ...] = field(default=(), converter=tuple)
    """Verb forms that the house lets pass ("claimed"), as guides draw the line in different places."""
    mild: bool = False
    """Whether “insisted”, “conceded” and “revealed” count too. They are left out because good reporters differ on
    them, and a finding on each would drown the rest."""
    min_uses: int = field(default=1, validator=[instance_of(int), ge(1)])
    """Fewest loaded verbs in an article. One is enough to look at; a house that minds only a habit sets three."""

    code: ClassVar[str] = "ATTR008"
    name: ClassVar[str] = "loaded-verb"
    severity: ClassVar[Severity] = Severity.NOTE
    status: ClassVar[Status] = Status.PREVIEW
    tier: ClassVar[str] = "A"
    summary: ClassVar[str] = "A reporting verb takes a side: “claimed”, “admitted”, “boasted”, “whined”."
    why: ClassVar[str] = "The verb tells readers whether to believe the speaker, before they have weighed the words."
    fine_when: ClassVar[str] = (
        "“Admitted” of a charge or a fault that is told beside it; “claimed” where the same sentence shows the claim "
        "to be false or unproved."
    )
    known_problems: ClassVar[str] = (
        "No guide asks for it in words that we have seen; it is common teaching. Whether one side gets “said” and the "
        "other “claimed” is not counted yet."
    )
    bad: ClassVar[tuple[Example, ...]] = (
        Example(text="The company claimed that pay had risen by a fifth since May."),
        Example(text="Mayor Ida Lone boasted that the bridge had cost her town nothing."),
    )
    good: ClassVar[tuple[Example, ...]] = (
        Example(text="The union said pay had fallen; the company said it had risen."),
        Example(text="Ole Dahl admitted in court that he had taken the van."),
    )

    def check(self, analysis: Analysis) -> Iterator[Finding]:
        """Yield at most one finding, at the first such verb, the others related."""
        verbs = builtin_lexicon("en").get("rules_loaded_verbs", {})
        loaded = [(item, verb) for item in statements(analysis) if (verb := self._verb(analysis, item, verbs))]
        kept = {item.id for item in own_words(analysis, [item for item, _ in loaded])}
        loaded = [(item, verb) for item, verb in loaded if item.id in kept and not _is_fair(analysis, item, verb)]
        if not loaded or len(loaded) < self.min_uses:
            return
        (first, verb), *others = loaded
        words = sorted({other for _, other in others})
        shown_words = " and ".join(shown(word) for word in words[:3])
        more = f" ({count_words(len(others), 'more such verb')}: {shown_words})" if others else ""
        yield self.finding(
            f"{shown(verb)} {_TELLS.get(verbs[verb], 'takes a side')}{more}; “said” leaves that to them",
            first.cue[0],
            attribution=first,
            related=tuple(item.cue[0] for item, _ in others),
        )

    def _verb(self, analysis: Analysis, item: Attribution, verbs: Mapping[str, str]) -> str:
        """Return the verb of a cue in lower case, empty where it is none: "the claim" is a noun."""
        # Most cues are "said": a look at the last word spares them the rest.
        if not item.cue or item.cue[0].of(analysis.text).rpartition(" ")[2].lower() not in verbs:
            return ""
        if len(item.cue) != 1 or len(item.cue[0]) > _LONGEST or item.identity is Identity.UNATTRIBUTED:
            return ""
        if any("noun" in why.pattern for why in item.evidence if why.step == "cue"):
            return ""
        words = words_in(item.cue[0].of(analysis.text))
        if not words or words[-1] in self.allow or not _is_verb_of(analysis, item):
            return ""
        # "As generous as he claims", "a way to claim": no report of what somebody said.
        before = analysis.text[max(0, item.cue[0].start - _GAP) : item.cue[0].start]
        if words[0] == "to" or _AS.search(before) or (words[-1] == "claim" and before.endswith(" to ")):
            return ""
        # "Dismissed claims", "no one claims", "claimed another victim".
        if (
            set(words[:-1]) - _HELPERS
            or _is_denied(analysis, item)
            or _OTHER_SENSE.match(analysis.text, item.cue[0].end)
        ):
            return ""
        return words[-1] if verbs.get(words[-1]) != "mild" or self.mild else ""


_LONGEST = 40
"""Characters of a cue that is a verb with its helpers."""

_FACT_CHECK = re.compile(
    r"\b(?:fact[ -]?check\w*|debunk\w*|claims?: |misleading claims|false claims|we rate)", re.IGNORECASE
)
"""An article that looks into claims, and calls them so."""
_OPENING = 1_000

_GAP = 40
"""Characters between speaker and verb: "the mayor, 61, claimed"."""

_HELPERS = frozenset(
    "has have had is are was were be been being also again even still once later now repeatedly falsely freely openly "
    "publicly privately reportedly basically already previously recently often always then to would will may might can "
    "could should did do does and both all who".split()
)
"""Words of a cue beside its verb."""

_DENIED = re.compile(
    r"\b(?:no one|nobody|none|never|not|without|\w+n[’']t|few|anyone|anybody|any(?: \w+){1,2}|if|or)\b[^.!?;]{0,40}$",
    re.IGNORECASE,
)
"""Words before a verb by which nobody did it, or somebody might."""

_OTHER_SENSE = re.compile(
    r" (?:to be part\b|outrage\b|[^,.;]{1,40} as (?:partial |his |her |their |its |a |an |the )?\w+)|"
    r" (?:(?:an|the|his|her|their|its|that|another|yet|first|full|partial|more|at least|up to|\d+|two|three) ){0,3}"
    r"(?:victims?|lives|life|credit|responsibility|victory|scalps?|titles?|seats?|thrones?|asylum|benefits?|deserting|guilt|"
    r"privilege|immunity)\b"
)
"""What is claimed or admitted here is a thing, or a crime."""

_AS = re.compile(r"\bas (?:\w+ ){1,3}as (?:\w+ ){1,2}$")

_OF_A_NOUN = re.compile(
    r"(?:[’']s|\b(?:of|by|his|her|its|their|the|a|any|some|false|such|these|those|with|on|to|about|at|against|over|from|into|despite|between|dismissed?|rejected?|denied|deny|\w+ing))$"
)
_BEGIN = frozenset("the a an he she they it who which that one some many several critics others we i".split())
"""First words of a speaker with a verb; "asylum claims" is a noun."""


def _is_verb_of(analysis: Analysis, item: Attribution) -> bool:
    """Return whether the cue reads as a verb beside its speaker; "the company's claims" are a noun."""
    if not item.speaker:
        return False
    cue, text = item.cue[0], analysis.text
    speaker = hull(item.speaker_full or item.speaker)
    if cue.of(text).lower() in {"claim", "claims"}:
        before = text[max(0, cue.start - _GAP) : cue.start].rstrip()
        # As a noun it looks like a verb; only right behind its speaker, or in front of it, is it one.
        first = speaker.of(text)[:1]
        if first.islower() and words_in(speaker.of(text))[0] not in _BEGIN:
            return False
        if _OF_A_NOUN.search(before) or not (speaker.end <= cue.start <= speaker.end + 1 or speaker.start > cue.end):
            return False
    return speaker.end <= cue.start + _GAP or speaker.start >= cue.end


def _is_denied(analysis: Analysis, item: Attribution) -> bool:
    """Return whether the words before the verb, from its speaker on, say that nobody did it: "no one claims"."""
    sentence = piece_around(analysis.sentences, item.cue[0])
    start = max(sentence.start, item.cue[0].start - _GAP)
    if item.speaker and item.speaker[0].start < item.cue[0].start:
        start = max(start, item.speaker[0].start)
    return bool(_DENIED.search(analysis.text[start : item.cue[0].end].rpartition(" ")[0]))


def _is_fair(analysis: Analysis, item: Attribution, verb: str) -> bool:
    """Return whether the sentence, or the one after, justifies the verb, or the article looks into claims."""
    lexicon = builtin_lexicon("en")
    tells = lexicon.get("rules_loaded_verbs", {}).get(verb, "")
    phrases = lexicon.get(f"rules_fair_{tells}", {})
    if not phrases:
        return False
    at = index_at(analysis.sentences, item.cue[0].start)
    near = analysis.sentences[at : at + 2]
    words = TextSpan(near[0].start, near[-1].end).of(analysis.text) if near else ""
    return holds_phrase(words, phrases) or (tells == "doubt" and bool(_FACT_CHECK.search(_opening(analysis))))


def _opening(analysis: Analysis) -> str:
    """Return headline and first words, where an article says what it is."""
    return f"{analysis.article.title or ''}\n{analysis.text[:_OPENING]}"
