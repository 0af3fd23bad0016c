"""ANON008 anonymous-lead."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import ClassVar

from attrs import frozen

from attribution.lexicons.descriptions import holds_phrase
from attribution.model import Analysis, Attribution, Category, Finding, Severity, Status, words_of
from attribution.model.disclosure import place_of
from attribution.rules.base import Example, Guide, Rule
from attribution.rules.looks import is_secret, own_words, shown
from attribution.rules.persons import head_of
from attribution.rules.unnamed import is_in_lead, is_public_word, unnamed_sources

_PUBLICLY = re.compile(r"\b(?:announc|warn|weigh|urg|declar|appeal|apologi[sz])\w*", re.IGNORECASE)
"""Cues of what is said for everybody to hear."""
_CHIEF = re.compile(r"^[Tt]he (?:person|man|woman)$|\bchief\b")
"""Nobody, or the only holder of an office."""
_DOCUMENTS = tuple(
    "document documents memo memos draft filing filings letter records emails transcript transcripts report reports "
    "study survey poll data indictment lawsuit".split()
)
"""Words for what a lead can rest on beside people."""


@frozen(kw_only=True)
class AnonymousLead(Rule):
    """The lead rests on unnamed sources only."""

    code: ClassVar[str] = "ANON008"
    name: ClassVar[str] = "anonymous-lead"
    severity: ClassVar[Severity] = Severity.NOTE
    status: ClassVar[Status] = Status.PREVIEW
    tier: ClassVar[str] = "A"
    summary: ClassVar[str] = "The first two paragraphs, headline included, rest on unnamed sources only."
    why: ClassVar[str] = "The main claim of the story, which most readers take away, has nobody to answer for it."
    fine_when: ClassVar[str] = "The lead also cites a document, a body or a named person for the same claim."
    known_problems: ClassVar[str] = (
        "A lead whose named source detection missed is flagged. Whether the attribution carries the main claim is "
        "not looked at; its place stands for that."
    )
    guides: ClassVar[tuple[Guide, ...]] = (
        Guide(name="The New York Times", demand="P", says="a main element on anonymity needs a top editor"),
        Guide(name="BBC", demand="P", says="a serious allegation on one unnamed source is referred up"),
        Guide(name="Reuters", demand="D", says="the source stands high in the story; unnamed ones are the weakest"),
    )
    bad: ClassVar[tuple[Example, ...]] = (
        Example(text="The regulator will block the sale of Norvale Water, officials at the agency said on Monday."),
        Example(
            text=(
                "The harbour crane failed twice last year.\n\nThe inspection was skipped, a port engineer said.\n\n"
                "Port director Dan Ireby said he would look into it."
            )
        ),
    )
    good: ClassVar[tuple[Example, ...]] = (
        Example(
            text=("The regulator will block the sale, its draft order says; two officials at the agency confirmed it.")
        ),
        Example(
            text=(
                "The harbour crane failed twice last year, port director Dan Ireby said.\n\nThe inspection was "
                "skipped, a port engineer said."
            )
        ),
    )

    def check(self, analysis: Analysis) -> Iterator[Finding]:
        """Yield at most one finding, at the first unnamed source of the lead."""
        # Attitudes count as well: a named person of whom the lead tells something was at least looked at.
        unnamed = unnamed_sources(analysis)
        if not unnamed or not is_in_lead(analysis, unnamed[0].place):
            return
        near = [item for item in analysis.attributions if is_in_lead(analysis, place_of(item))]
        lead = own_words(analysis, near)
        known = {item.id for one in unnamed if not one.public and not one.second_hand for item in one.told}
        if not lead or any(item.id not in known or item.category is Category.OUTLET_RELAYED for item in lead):
            return
        if not all(_is_in_confidence(analysis, item, item is lead[0]) for item in lead) or _cites_document(analysis):
            return
        first, *later = (place_of(item) for item in lead)
        yield self.finding(
            f"the lead rests on {shown(first.of(analysis.text))} alone; "
            "add a named source or a document for its claim, or say that it could not be had",
            first,
            attribution=lead[0],
            related=tuple(later),
        )


def _is_in_confidence(analysis: Analysis, item: Attribution, first: bool) -> bool:
    """Return whether somebody in particular tells it, and not in public: no "forecasters", no testimony."""
    mention = place_of(item).of(analysis.text)
    if _PUBLICLY.search(words_of(item.cue, analysis.text)) or _CHIEF.search(mention):
        return False
    if head_of(mention) in {"friend", "colleague"} or (first and mention.lower().startswith("the ")):
        return False
    return (is_secret(mention) or not head_of(mention)) and not is_public_word(analysis, item)


def _cites_document(analysis: Analysis) -> bool:
    """Return whether a document stands in the first two paragraphs, on which the claim may rest."""
    lead = analysis.paragraphs[:2]
    return any(holds_phrase(paragraph.of(analysis.text), _DOCUMENTS) for paragraph in lead)
