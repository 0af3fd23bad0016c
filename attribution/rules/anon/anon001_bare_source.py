"""ANON001 bare-source."""

from __future__ import annotations

from collections.abc import Iterator
from typing import ClassVar

from attrs import frozen

from attribution.lexicons.descriptions import Telling
from attribution.model import Analysis, Finding, Severity
from attribution.model.disclosure import UNNAMED, place_of, voices
from attribution.rules.base import Example, Guide, Rule
from attribution.rules.looks import facets_of, own_words, shown, told_about


@frozen(kw_only=True)
class BareSource(Rule):
    """An unnamed source with no describing word at all."""

    code: ClassVar[str] = "ANON001"
    name: ClassVar[str] = "bare-source"
    severity: ClassVar[Severity] = Severity.WARNING
    tier: ClassVar[str] = "A"
    summary: ClassVar[str] = "An unnamed source without one describing word: “a source”, “officials” of no body."
    why: ClassVar[str] = (
        "Readers cannot weigh what they are told when nothing says who tells it or how that person would know."
    )
    fine_when: ClassVar[str] = (
        "Another mention of the same source carries the description, before or after: “two engineers of the "
        "harbour office … the sources said”."
    )
    known_problems: ClassVar[str] = (
        "It rests on coreference: where “the source” is not tied to its fuller mention, it is flagged "
        "though the article describes it. A headline that shortens to “officials say” is flagged as well."
    )
    guides: ClassVar[tuple[Guide, ...]] = (
        Guide(name="AP", demand="F", says="bars an unmodified “source”; the label has to carry credibility"),
        Guide(name="NPR", demand="F", says="“officials say” by itself is not enough; say all that safety allows"),
        Guide(name="The Guardian", demand="R", says="be as specific as possible; generic labels tell nothing"),
        Guide(name="BBC", demand="R", says="tell the audience what can be told, without misleading on status"),
        Guide(name="The Washington Post", demand="R", says="tell readers as much as possible about the quality"),
        Guide(name="The New York Times", demand="R", says="say why the paper treats the source as authoritative"),
        Guide(name="SPJ", demand="R", says="give the public enough to weigh reliability and motive"),
        Guide(name="The Wall Street Journal", demand="D", says="even the word “sources” is best avoided"),
        Guide(name="Bloomberg", demand="D", says="an internal memo faults labels that the reader cannot place"),
    )
    bad: ClassVar[tuple[Example, ...]] = (
        Example(text="The Harlow bridge will close for a year, sources said on Monday."),
        Example(text="An official said the dam at Orsk Vale had been leaking since March."),
    )
    good: ClassVar[tuple[Example, ...]] = (
        Example(text="The bridge will close, said two Port Authority engineers who signed the report."),
        Example(text="Mayor Ida Lone said the dam had been leaking since March."),
    )

    def check(self, analysis: Analysis) -> Iterator[Finding]:
        """Yield one finding for each source that no mention describes."""
        for voice in voices(analysis):
            # ROLE does not count: "official" is a role and still nobody in particular.
            if voice.identity not in UNNAMED or facets_of(voice) - {"ROLE"}:
                continue
            own = own_words(analysis, voice.attributions)
            if not own or told_about(analysis, voice) is not Telling.BARE:
                continue
            first, *later = (place_of(item) for item in own)
            yield self.finding(
                f"{shown(first.of(analysis.text))} tells a reader nothing about who speaks; "
                "say what body the source belongs to, its job, or how it knows",
                first,
                attribution=own[0],
                related=tuple(later),
            )
