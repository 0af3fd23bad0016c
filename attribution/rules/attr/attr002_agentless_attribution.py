"""ATTR002 agentless-attribution."""

from __future__ import annotations

from collections.abc import Iterator
from typing import ClassVar

from attrs import frozen

from attribution.lexicons import builtin_lexicon
from attribution.lexicons.descriptions import holds_phrase
from attribution.model import Analysis, Attribution, Category, Finding, Severity, hull, words_of
from attribution.model.disclosure import words_around
from attribution.rules.base import Example, Guide, Rule
from attribution.rules.looks import inside_any, own_words, shown


@frozen(kw_only=True)
class AgentlessAttribution(Rule):
    """Hearsay with nobody behind it."""

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
        "A sentence that gives the report's origin in the next sentence (“reportedly … The Ledger wrote”) is "
        "flagged all the same. “Supposedly” in the writer's own irony can be taken for hearsay."
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
        # Without a cue it is a quotation that stands alone: orphan-quote.
        hearsay = [item for item in analysis.attributions if item.category is Category.UNATTRIBUTED and item.cue]
        # Somebody else may be given as saying it: then the hearsay is theirs.
        told = inside_any(
            piece for other in analysis.attributions if other.source is not None for piece in other.content
        )
        for item in own_words(analysis, hearsay):
            if told(hull(item.cue)):
                continue
            cue = words_of(item.cue, analysis.text)
            sentence = words_around(analysis, analysis.sentences, item.cue[0])
            if "alleg" in cue.lower() and holds_phrase(sentence, accusers):
                continue
            yield self.finding(
                f"{shown(cue)} leaves out who says so; name the source of {shown(_content(analysis, item))}",
                item.cue,
                attribution=item,
            )


def _content(analysis: Analysis, item: Attribution) -> str:
    return words_of(item.content, analysis.text)
