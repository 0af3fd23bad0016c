"""CORR003 corroboration-unstated."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import ClassVar

from attrs import field, frozen
from attrs.validators import ge, instance_of

from attribution.lexicons import builtin_lexicon
from attribution.lexicons.descriptions import holds_phrase, words_in
from attribution.model import Analysis, Attribution, Finding, Identity, Role, Severity, Status, TextSpan, hull, words_of
from attribution.model.disclosure import UNNAMED, index_at, place_of, statements
from attribution.rules.base import Example, Guide, Rule
from attribution.rules.contested import alike, disputable, topic
from attribution.rules.looks import is_secret, own_words, roles, shown

_SHARE = 0.3
"""Part of the shorter claim's telling words that a named source must share to bear it out."""
_TARGET = re.compile(
    r"\b(?:[A-Z][a-z]\w+|the (?:company|government|ministry|minister|army|police|prison|bank|board))\b"
)

_UNSURE = frozenset({"if", "whether", "investigating", "investigate", "charges", "charged", "allegations", "not", "no"})
"""Words by which a source speaks of an inquiry or a doubt and accuses nobody."""


@frozen(kw_only=True)
class CorroborationUnstated(Rule):
    """A serious allegation by somebody unnamed, and not a word on whether anything bears it out."""

    reach: int = field(default=3, validator=[instance_of(int), ge(0)])
    """Sentences on either side in which a word on corroboration may stand."""
    exempt_roles: tuple[Role, ...] = field(default=(Role.SPOKESPERSON, Role.MEDIA), converter=roles)
    """Roles that do not count: a spokesperson accuses in a body's name, and unnamed media are another fault."""

    code: ClassVar[str] = "CORR003"
    name: ClassVar[str] = "corroboration-unstated"
    severity: ClassVar[Severity] = Severity.WARNING
    status: ClassVar[Status] = Status.PREVIEW
    tier: ClassVar[str] = "B"
    summary: ClassVar[str] = (
        "An unnamed source alleges serious wrongdoing, and the text does not say if anything bears it out."
    )
    why: ClassVar[str] = "Readers cannot test an accuser without a name; they can only be told what else speaks for it."
    fine_when: ClassVar[str] = (
        "A named source or a document tells the same; the text says that it could not be confirmed."
    )
    known_problems: ClassVar[str] = (
        "Which claims are serious is read off a word list; what a source says of an inquiry, in general terms, may be "
        "taken for an allegation, which is why it is a preview."
    )
    guides: ClassVar[tuple[Guide, ...]] = (
        Guide(
            name="BBC",
            demand="R",
            says="explain the allegation, that it is the source's, and whether it was independently corroborated",
        ),
    )
    bad: ClassVar[tuple[Example, ...]] = (
        Example(text="A former guard said inmates at Orsk Vale were starved for weeks. The prison has 900 beds."),
        Example(text="The Sille board took bribes, a harbour official said. Rain fell on Monday."),
    )
    good: ClassVar[tuple[Example, ...]] = (
        Example(
            text="A former guard said inmates at Orsk Vale were starved; ration logs seen by the Courier show one meal "
            "a day."
        ),
        Example(text="A former guard said the inmates at Orsk Vale were glad of the new kitchen. It has 900 beds."),
    )

    def check(self, analysis: Analysis) -> Iterator[Finding]:
        """Yield one finding for each unnamed source whose allegation stands without a word on corroboration."""
        serious = [item for item in statements(analysis) if self._is_serious(analysis, item)]
        if not serious:
            return
        named = [
            topic(words_of(item.content, analysis.text))
            for item in statements(analysis)
            if item.identity in {Identity.NAMED, Identity.ORGANIZATION}
        ]
        asked: set[str | None] = set()
        for item in own_words(analysis, serious):
            about = topic(words_of(item.content, analysis.text))
            if item.source in asked or any(alike(about, claim, _SHARE) for claim in named):
                continue
            if holds_phrase(self._around(analysis, item), builtin_lexicon("en").get("rules_corroboration", {})):
                continue
            asked.add(item.source)
            yield self.finding(
                f"{shown(place_of(item).of(analysis.text))} alleges {shown(words_of(item.content, analysis.text))}; "
                f"say "
                "whether anything else bears it out",
                place_of(item),
                attribution=item,
            )

    def _is_serious(self, analysis: Analysis, item: Attribution) -> bool:
        if item.identity not in UNNAMED or item.role in self.exempt_roles or not item.speaker:
            return False
        if not is_secret(hull(item.speaker).of(analysis.text)):
            return False
        words = words_of(item.content, analysis.text)
        if _UNSURE & set(words_in(words)):
            return False
        return bool(_TARGET.search(words)) and disputable(words, "deed", "wrong") is not None

    def _around(self, analysis: Analysis, item: Attribution) -> str:
        at = index_at(analysis.sentences, item.content[0].start)
        near = analysis.sentences[max(0, at - self.reach) : at + self.reach + 1]
        return TextSpan(near[0].start, near[-1].end).of(analysis.text) if near else ""
