"""ATTR002 agentless-attribution."""

from __future__ import annotations

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
    TextSpan,
    hull,
    words_of,
)
from attribution.model.disclosure import index_at, once_an_analysis, place_of
from attribution.rules.base import Example, Guide, Rule
from attribution.rules.looks import inside_any, own_words, shown

_NO_HEARSAY = ("be reported to", "has thought to", "have thought to", "had thought to", "even thought to")


@frozen(kw_only=True)
class AgentlessAttribution(Rule):
    """Hearsay with nobody behind it."""

    also: tuple[str, ...] = field(default=(), converter=tuple)
    """Further words of a cue that count as hearsay, such as “supposedly”, which is left out because it is as often the
    writer's own irony, or “claims”, which are mostly somebody's."""

    code: ClassVar[str] = "ATTR002"
    name: ClassVar[str] = "agentless-attribution"
    severity: ClassVar[Severity] = Severity.WARNING
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
        "Any outlet that is credited in the same or the next paragraph is taken for the origin of the report, so that "
        "some "
        "hearsay beside it is missed; one that is credited further up is not seen."
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
        for item in own_words(analysis, hearsay):
            if told(hull(item.cue)):
                continue
            cue = words_of(item.cue, analysis.text)
            sentence = _sentence_and_last(analysis, item)
            if "alleg" in cue.lower() and (holds_phrase(sentence, accusers) or _is_a_charge(analysis, item)):
                continue
            if _credited(analysis, item):
                continue
            yield self.finding(
                f"{shown(cue)} leaves out who says so; name the source of {shown(_content(analysis, item))}",
                item.cue,
                attribution=item,
            )

    def _is_hearsay(self, analysis: Analysis, item: Attribution) -> bool:
        # Without a cue it is a quotation that stands alone: orphan-quote.
        if item.category is not Category.UNATTRIBUTED or not item.cue:
            return False
        words = {*builtin_lexicon("en").get("rules_hearsay", {}), *self.also}
        cue = words_of(item.cue, analysis.text)
        # "Must be reported to the office", "nobody has thought to": the same words, and no hearsay.
        return holds_phrase(cue, words) and not holds_phrase(cue, _NO_HEARSAY)


def _credited(analysis: Analysis, item: Attribution) -> bool:
    """Return whether this paragraph or the next credits an outlet: "reportedly … The Ledger wrote"."""
    here = index_at(analysis.paragraphs, item.cue[0].start)
    credits = _credits(analysis)
    at = bisect_left(credits, here)
    return at < len(credits) and credits[at] <= here + 1


def _is_a_charge(analysis: Analysis, item: Attribution) -> bool:
    """Return whether it is why somebody was held or barred, so that whoever did that alleges it: "for allegedly"."""
    return analysis.text[max(0, item.cue[0].start - 5) : item.cue[0].start].rstrip().endswith(" for")


def _sentence_and_last(analysis: Analysis, item: Attribution) -> str:
    """Return the sentence of the cue with the one before, where the accuser may stand."""
    at = index_at(analysis.sentences, item.cue[0].start)
    near = analysis.sentences[max(0, at - 1) : at + 1]
    return TextSpan(near[0].start, near[-1].end).of(analysis.text) if near else ""


@once_an_analysis
def _credits(analysis: Analysis) -> list[int]:
    """Return the paragraphs in which outlets are given as those who report something, in order."""
    return sorted(
        index_at(analysis.paragraphs, place_of(other).start)
        for other in analysis.attributions
        if other.identity is not Identity.UNATTRIBUTED and (other.relay or other.role is Role.MEDIA)
    )


def _content(analysis: Analysis, item: Attribution) -> str:
    return words_of(item.content, analysis.text)
