"""ATTR002 agentless-attribution."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator
from typing import ClassVar

from attrs import field, frozen

from attribution.lexicons import builtin_lexicon
from attribution.lexicons.descriptions import holds_phrase
from attribution.model import (
    Analysis,
    Attribution,
    Category,
    Finding,
    Identity,
    Role,
    Severity,
    Status,
    TextSpan,
    hull,
    words_of,
)
from attribution.model.disclosure import index_at, once_an_analysis, place_of, words_around
from attribution.rules.base import Example, Guide, Rule
from attribution.rules.looks import inside_any, own_words, shown
from attribution.rules.relaying import reads_like_own_copy

_NO_HEARSAY = ("be reported to", "has thought to", "have thought to", "had thought to", "even thought to")
_PAST_VIEW = re.compile(
    r"\b(?:was|were|been|once|long|widely) (?:\w+ )?(?:thought|understood)(?: to(?: be)?)?$", re.IGNORECASE
)
"""What people held in the past, which is no hearsay on what was: "a prison that was thought to be safe"."""
_WORD_OF_RUMOUR = re.compile(r"rumou?rs?(?: (?:about|of|on))?$", re.IGNORECASE)
_RUMOUR_TOLD = re.compile(r"\s?(?:(?:are |were |have )?\w+ )?(?:that|has it|have it|swirl|spread|circulat\w+)\b")
"""A rumour that the article passes on; "rumours about the sale proved false" tells of one."""
_SOURCED = re.compile(
    r"\baccording to\b|\b(?:data|figures|documents?|dossiers?|records?) (?:show|say|compiled)|"
    r"\b(?:authorities|officials|investigators|officers|troopers|agents) (?:\w+ ){0,3}"
    r"(?:say|said|arrested|charged|detained|accused)\b",
    re.IGNORECASE,
)
"""Words of a sentence that say on whom the hearsay rests."""
_COUNTED = re.compile(r"(?:^|\b(?:was|were|been|is|are|being) (?:\w+ly )?)reported(?: this)?$", re.IGNORECASE)
_THAT = re.compile(r" (?:to (?:have|be)|that)\b")
_NOT_SO = re.compile(
    r"\b(?:never|being)\b|^(?:ever )?be\b|\b(?:could|should|must|might|may|can|cannot)\b|^as\b", re.IGNORECASE
)
"""What ought to be understood, or is reported by whoever follows."""
_DENIED = re.compile(
    r"\b(?:dispel\w*|den(?:y|ied|ies|ying)|dismiss\w*|debunk\w*|refut\w*|reject\w*|quash\w*) (?:the |these |those )?$"
)
"""Words for what somebody did to a rumour who did not spread it."""
_TOLD_TO = re.compile(r"(?<=to) (?:the|an?|his|her|its|their|police|authorities|officials)\b")
"""To whom something was reported, rather than what: "had been reported to the office"."""
_SHOWS = re.compile(r"(?:\w+ly)? ?(?:show|depict)(?:s|ed|ing)?\b|(?<=show)|(?<=depict)")
"""What a picture shows, which the writer saw and doubts."""
_ANYBODY = re.compile(r"\b(?:people|those|anyone|anybody|employees|workers|students) who (?:\w+ )?$")
"""Nobody in particular, of whom nothing is reported."""
_HOLDS = frozenset({"thought", "believed"})
"""What somebody holds "who thought so"."""
_REFUTED = re.compile(
    r"\bbut (?:this|that|it) (?:is|was)(?:n[’']t| not)\b|"
    r"\bbut (?:this|that|it)[’']?s (?:not|wrong|false|untrue|a myth)\b",
    re.IGNORECASE,
)
"""Words of a sentence that tells a rumour in order to deny it."""
_BEFORE = 24
"""Code points before a cue in which such a word may stand."""
_SAME = 60
"""Code points from a cue on that are the same only where a sentence is repeated."""
_ABOVE = 3
"""Paragraphs above a "reportedly" in which the outlet may be credited that it passes on."""
_APART = 30
"""Code points between the pieces of a cue that is one: "is […] believed to"; what is farther apart was joined by
mistake."""


@frozen(kw_only=True)
class AgentlessAttribution(Rule):
    """Hearsay with nobody behind it."""

    also: tuple[str, ...] = field(default=(), converter=tuple)
    """Further words of a cue that count as hearsay, such as “supposedly” and “purportedly”, which are left out
    because they are as often the writer's own doubt, or “claims”, which are mostly somebody's."""

    code: ClassVar[str] = "ATTR002"
    name: ClassVar[str] = "agentless-attribution"
    severity: ClassVar[Severity] = Severity.WARNING
    status: ClassVar[Status] = Status.PREVIEW
    tier: ClassVar[str] = "A"
    summary: ClassVar[str] = "Hearsay with nobody behind it: “reportedly”, “it is believed”, “is said to”."
    why: ClassVar[str] = (
        "The word admits that somebody else said it and hides who, so that a rumour and a court record read alike."
    )
    fine_when: ClassVar[str] = (
        "“Allegedly” in a sentence that names the charge or the accuser; hearsay inside the words of a "
        "source who is given."
    )
    known_problems: ClassVar[str] = (
        "Any outlet that is credited in the same or the next paragraph, or for a “reportedly” in the three above, is "
        "taken for the origin of the report, so that some hearsay beside it is missed; one that is credited further "
        "up is not seen. What everybody holds of long ago (“is thought to have begun in 1381”) is flagged, and irony "
        "too."
    )
    guides: ClassVar[tuple[Guide, ...]] = (
        Guide(name="NPR", demand="F", says="it is not enough to say that a detail is “reportedly” true"),
        Guide(name="Reuters", demand="R", says="every statement is sourced"),
        Guide(name="AP", demand="R", says="attribute what was not witnessed or confirmed"),
        Guide(name="BBC", demand="R", says="attribute what cannot be corroborated"),
        Guide(name="AFP", demand="D", says="has a section of its own on rumours", seen="second-hand"),
    )
    bad: ClassVar[tuple[Example, ...]] = (
        Example(text="The suspect reportedly fled north across the Sille on Sunday."),
        Example(text="It is believed that the vault had been open for two days."),
    )
    good: ClassVar[tuple[Example, ...]] = (
        Example(text="The suspect fled north, police chief Marko Dene said."),
        Example(text="The vault had been open for two days, according to the bank's own log."),
    )

    def check(self, analysis: Analysis) -> Iterator[Finding]:
        """Yield one finding for each attribution to nobody."""
        accusers = builtin_lexicon("en").get("rules_accusers", {})
        hearsay = [item for item in analysis.attributions if self._is_hearsay(analysis, item)]
        if not hearsay:
            return
        # Somebody else may be given as saying it: then the hearsay is theirs.
        told = inside_any(
            piece for other in analysis.attributions if other.source is not None for piece in other.content
        )
        seen: set[str] = set()
        for item in own_words(analysis, hearsay):
            # A caption that says again what the text says.
            words = analysis.text[item.cue[0].start : item.cue[0].start + _SAME].partition("\n")[0]
            if told(hull(item.cue)) or words in seen:
                continue
            seen.add(words)
            cue = words_of(item.cue, analysis.text)
            sentence = _sentences_beside(analysis, item)
            if "alleg" in cue.lower() and (holds_phrase(sentence, accusers) or _is_a_charge(analysis, item)):
                continue
            own = _own_sentence(analysis, item)
            if _credited(analysis, item) or _SOURCED.search(own) or _REFUTED.search(own):
                continue
            yield self.finding(
                f"{shown(cue)} leaves out who says so; name the source, or leave it out",
                item.cue,
                attribution=item,
            )

    def _is_hearsay(self, analysis: Analysis, item: Attribution) -> bool:
        # Without a cue it is a quotation that stands alone: orphan-quote.
        if item.category is not Category.UNATTRIBUTED or not item.cue:
            return False
        words = {*builtin_lexicon("en").get("rules_hearsay", {}), *self.also}
        cue = words_of(item.cue, analysis.text)
        if item.cue[-1].start - item.cue[0].end > _APART or _PAST_VIEW.search(cue):
            return False
        if _WORD_OF_RUMOUR.search(cue) and not _RUMOUR_TOLD.match(analysis.text, item.cue[-1].end):
            return False
        # "40 cases were reported", "as reported by": counted or credited, not heard.
        start, end = item.cue[0].start, item.cue[-1].end
        impersonal = analysis.text[max(0, start - 3) : start].lower() == "it "
        if _COUNTED.search(cue) and not (impersonal or cue.lower().startswith("it") or _THAT.match(analysis.text, end)):
            return False
        before = analysis.text[max(0, start - _BEFORE) : start]
        if _NOT_SO.search(cue) or _DENIED.search(before) or _ANYBODY.search(before):
            return False
        if before.endswith(" who ") and cue.lower() in _HOLDS:
            return False
        if _TOLD_TO.match(analysis.text, end) or ("alleg" in cue.lower() and _SHOWS.match(analysis.text, end)):
            return False
        # "Must be reported to the office", "nobody has thought to": the same words, and no hearsay.
        return holds_phrase(cue, words) and not holds_phrase(cue, _NO_HEARSAY)


def _credited(analysis: Analysis, item: Attribution) -> bool:
    """Return whether an outlet is credited near by: "The Ledger wrote … He reportedly", "reportedly … it wrote"."""
    here = index_at(analysis.paragraphs, item.cue[0].start)
    # What is "reported" may be what the outlet above reported; what is "believed" is somebody else's.
    above = _ABOVE if "report" in words_of(item.cue, analysis.text).lower() else 0
    credits = _credits(analysis)
    at = bisect_left(credits, here - above)
    return at < len(credits) and credits[at] <= here + 1


def _is_a_charge(analysis: Analysis, item: Attribution) -> bool:
    """Return whether it is why somebody was held or barred, so that whoever did that alleges it: "for allegedly"."""
    return analysis.text[max(0, item.cue[0].start - 5) : item.cue[0].start].rstrip().endswith(" for")


def _own_sentence(analysis: Analysis, item: Attribution) -> str:
    """Return the sentence of the cue."""
    return words_around(analysis, analysis.sentences, item.cue[0])


def _sentences_beside(analysis: Analysis, item: Attribution) -> str:
    """Return the sentence of the cue with those beside it, where the accuser may stand."""
    at = index_at(analysis.sentences, item.cue[0].start)
    near = analysis.sentences[max(0, at - 1) : at + 2]
    return TextSpan(near[0].start, near[-1].end).of(analysis.text) if near else ""


@once_an_analysis
def _credits(analysis: Analysis) -> list[int]:
    """Return the paragraphs where outlets report something, in order; an outlet's own copy credits none."""
    if reads_like_own_copy(analysis):
        return []
    return sorted(
        index_at(analysis.paragraphs, place_of(other).start)
        for other in analysis.attributions
        if other.identity is not Identity.UNATTRIBUTED and (other.relay or other.role is Role.MEDIA)
    )
