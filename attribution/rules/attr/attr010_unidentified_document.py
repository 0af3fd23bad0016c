"""ATTR010 unidentified-document."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import ClassVar

from attrs import field, frozen
from attrs.validators import ge, instance_of

from attribution.lexicons import builtin_lexicon
from attribution.lexicons.descriptions import words_in
from attribution.model import Analysis, Attribution, Finding, Identity, Role, Severity, TextSpan, hull
from attribution.model.disclosure import index_at, place_of
from attribution.rules.base import Example, Guide, Rule
from attribution.rules.looks import own_words, shown

_IDENTIFIES = re.compile(
    r"(?<![.!?]\s)(?<![.!?][”\"’]\s)(?<!\A)\b[A-Z][\w’'-]*\w|\b(?:19|20)\d\d\b|https?://|www\.|[“‘\"]\w"
)
"""What lets a reader find a document: a name inside the sentence, a year, an address, a title in marks."""
_TELLS = re.compile(
    r"\b(?:authors?|researchers?|scientists?|professors?|published|publishes|conducted|commissioned|journal|university|"
    r"institute|cent(?:er|re)|released|compiled|stud(?:y|ies)|reports?|polls?|surveys?|data|figures|analysis|documents?)\b",
    re.IGNORECASE,
)
"""What a sentence nearby must speak of if its names are to belong to the document."""
_NEW = frozenset("a an another any few many more most new newer numerous one other recent several some two".split())
"""Words that introduce a document; "the study" looks back to one that was introduced."""
_LOOK_BACK = frozenset("the this that these those its his her their our my both same such which what".split())
_GIVEN = frozenset(
    "court police autopsy internal leaked sealed official government federal state pool company-wide news media market "
    "press local credible intelligence arrest incident exit".split()
)
"""Words before the noun that tell whose it is, or that make it something else than a document."""
_NAMED = re.compile(r"(?<=.)\b[A-Z]\w|\b(?:19|20)\d\d\b")


@frozen(kw_only=True)
class UnidentifiedDocument(Rule):
    """A document that no reader could find."""

    reach: int = field(default=2, validator=[instance_of(int), ge(0)])
    """Sentences after the first mention in which the author or title may still come, and one before in any case:
    "A study found … It appeared in the journal Rest." """

    code: ClassVar[str] = "ATTR010"
    name: ClassVar[str] = "unidentified-document"
    severity: ClassVar[Severity] = Severity.NOTE
    tier: ClassVar[str] = "A"
    summary: ClassVar[str] = "“A study”, “a report”, “data” as source, with no title, author, date or link near it."
    why: ClassVar[str] = "Readers who want to check it have nothing to look for, and cannot tell who made it or when."
    fine_when: ClassVar[str] = "A leaked document whose origin is withheld for a stated reason."
    known_problems: ClassVar[str] = (
        "Any name, year or address in the same sentence or the next is taken to identify it, so that much is missed. "
        "A link that was lost when the text was copied is not seen."
    )
    guides: ClassVar[tuple[Guide, ...]] = (
        Guide(name="The Trust Project", demand="R", says="citations and references are one of its indicators"),
        Guide(name="BBC", demand="P", says="validate documentary evidence"),
    )
    bad: ClassVar[tuple[Example, ...]] = (
        Example(text="A study found that sleep fell by an hour. Nobody knows why."),
        Example(text="The dam is old. A new report says that it was cracked for years."),
    )
    good: ClassVar[tuple[Example, ...]] = (
        Example(text="A 2023 study of 4,100 adults in the journal Rest found that sleep fell by an hour."),
        Example(text="A study found that sleep fell by an hour. Its author, Ruth Able, teaches at Delme University."),
    )

    def check(self, analysis: Analysis) -> Iterator[Finding]:
        """Yield one finding for each document that nothing near its first mention identifies."""
        nouns = builtin_lexicon("en").get("rules_document_words", {})
        seen: set[str | None] = set()
        found = [(item, head) for item in analysis.attributions if (head := self._new_document(analysis, item))]
        kept = {item.id for item in own_words(analysis, [item for item, _ in found])}
        for item, head in found:
            if item.id not in kept or item.source in seen:
                continue
            seen.add(item.source)
            if self._is_identified(analysis, item):
                continue
            yield self.finding(
                f"{shown(place_of(item).of(analysis.text))} cannot be looked up; say {nouns[head]}",
                place_of(item),
                attribution=item,
            )

    def _new_document(self, analysis: Analysis, item: Attribution) -> str:
        """Return the noun of a document that is introduced here; empty where the source is anything else."""
        if item.identity is Identity.NAMED or item.role is Role.MEDIA or not item.speaker or item.relay:
            return ""
        nouns = builtin_lexicon("en").get("rules_document_words", {})
        full = hull(item.speaker_full or item.speaker).of(analysis.text)
        words = words_in(full)
        head = next((word for word in words if word in nouns), "")
        # "The Ministry's data", "a study in Rest": the words for it identify it.
        if not head or "’s " in full or "'s " in full or _NAMED.search(full):
            return ""
        # Up to the noun only words that introduce it, and one adjective at most.
        rest = [word for word in words[: words.index(head)] if word not in _NEW]
        if len(rest) > 1 or set(rest) & _LOOK_BACK:
            return ""
        return "" if set(rest) & _GIVEN else head

    def _is_identified(self, analysis: Analysis, item: Attribution) -> bool:
        """Return whether the words around the document, without what it says, tell which one it is."""
        text = analysis.text
        speaker = hull(item.speaker_full or item.speaker)
        at = index_at(analysis.sentences, speaker.start)
        here = analysis.sentences[at] if analysis.sentences else speaker
        said = hull(item.content)
        around = f"{TextSpan(here.start, max(here.start, min(here.end, said.start))).of(text)} "
        around += TextSpan(min(here.end, max(here.start, said.end)), here.end).of(text)
        if _IDENTIFIES.search(around):
            return True
        near = [*analysis.sentences[max(0, at - 1) : at], *analysis.sentences[at + 1 : at + self.reach + 1]]
        return any(_TELLS.search(one.of(text)) and _IDENTIFIES.search(f"It {one.of(text)}") for one in near)
