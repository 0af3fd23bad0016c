"""CORR001 single-anonymous."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import ClassVar

from attrs import field, frozen
from attrs.validators import ge, instance_of

from attribution.lexicons.descriptions import words_in
from attribution.model import Analysis, Attribution, Finding, Identity, Role, Severity, Status, hull, words_of
from attribution.model.disclosure import index_at, place_of, statements
from attribution.rules.base import Example, Guide, Rule
from attribution.rules.contested import alike, disputable, topic
from attribution.rules.looks import is_secret, own_words, roles, shown

_SHARE = 0.3
"""Part of the shorter claim's telling words that another source must share to speak of the same thing: low, since
taking two claims for one here only costs a finding."""
_LEAD_SENTENCES = 3
_NAMED_BEFORE = re.compile(r"[A-Z]\w+ [A-Z]\w+, $")
_NAME = 40
"""Characters before a speaker in which a name makes it an apposition: "Ida Lone, a former aide, says"."""
_FIRST_PERSON = frozenset({"i", "my", "me", "we", "our", "us"})


@frozen(kw_only=True)
class SingleAnonymous(Rule):
    """A key claim that stands on one unnamed person."""

    lead_paragraphs: int = field(default=1, validator=[instance_of(int), ge(0)])
    """Paragraphs at the top whose claims are key ones. Below the lead, a claim is one of many."""
    allegations: bool = False
    """Whether allegations of wrongdoing further down are key claims too. They are left out because the same allegation
    is often told in other words elsewhere in the article, which words alone do not show."""
    exempt_roles: tuple[Role, ...] = field(
        default=(Role.CITIZEN, Role.FAMILY, Role.SPOKESPERSON, Role.MEDIA), converter=roles
    )
    """Roles whose claims do not count. Bystanders and relatives tell what happened to them, a spokesperson stands for
    a body, and unnamed media are another fault (generic-outlet)."""

    code: ClassVar[str] = "CORR001"
    name: ClassVar[str] = "single-anonymous"
    severity: ClassVar[Severity] = Severity.WARNING
    status: ClassVar[Status] = Status.PREVIEW
    tier: ClassVar[str] = "B"
    summary: ClassVar[str] = "A key claim, that of the lead, stands on exactly one unnamed person."
    why: ClassVar[str] = "If that one person errs or lies, nothing in the story holds, and no reader can find out."
    fine_when: ClassVar[str] = "The claim is about the source's own experience, or another source tells the same."
    known_problems: ClassVar[str] = (
        "Whether two sources speak of the same claim is read off the words they share. A document that supports the "
        "claim is seen only where it is cited as a source."
    )
    guides: ClassVar[tuple[Guide, ...]] = (
        Guide(name="BBC", demand="P", says="a serious allegation on one unnamed source must be referred up"),
        Guide(name="Reuters", demand="D", says="two or more are better; a single one in exceptional cases only"),
        Guide(name="AP", demand="D", says="seek more than one source"),
        Guide(name="The Guardian", demand="D", says="multi-sourced where possible"),
        Guide(name="The Washington Post", demand="D", says="a norm of two sources", seen="second-hand"),
        Guide(name="The New York Times", demand="P", says="a central fact on one source needs the masthead's approval"),
        Guide(
            name="CNN",
            demand="P",
            says="anonymous sourcing is reviewed by a desk of its own since 2017",
            seen="second-hand",
        ),
    )
    bad: ClassVar[tuple[Example, ...]] = (
        Example(text="The minister took the money, an official at the harbour office said. The post is vacant."),
        Example(text="Norvale Bank will close in June, a senior banker said. Its shares fell on Monday."),
    )
    good: ClassVar[tuple[Example, ...]] = (
        Example(
            text="Norvale Bank will close in June, a senior banker said. The bank closes in June, regulator Ida Lone "
            "said too."
        ),
        Example(text="Norvale Bank will close in June, chairman Ole Dahl said. Its shares fell on Monday."),
    )

    def check(self, analysis: Analysis) -> Iterator[Finding]:
        """Yield one finding for each unnamed source with a key claim that nobody else tells."""
        single = [item for item in statements(analysis) if self._is_single(item)]
        if not single:
            return
        claims: list[tuple[Attribution, frozenset[str]]] = []
        asked: set[str | None] = set()
        for item in own_words(analysis, single):
            words = words_of(item.content, analysis.text)
            if item.source in asked or not self._is_key(analysis, item, words):
                continue
            claims = claims or [(one, topic(words_of(one.content, analysis.text))) for one in statements(analysis)]
            about = topic(words)
            if any(other.source != item.source and alike(about, claim, _SHARE) for other, claim in claims):
                continue
            asked.add(item.source)
            yield self.finding(
                f"{shown(words)} stands on {shown(place_of(item).of(analysis.text))} alone; find a second source or a "
                "document, or say that there is none",
                place_of(item),
                attribution=item,
            )

    def _is_single(self, item: Attribution) -> bool:
        # Whoever comes through another outlet is that outlet's source (relayed-anonymous).
        relayed = bool(item.relay) and not item.self_relay
        return item.identity is Identity.ANONYMOUS and item.role not in self.exempt_roles and not relayed

    def _is_key(self, analysis: Analysis, item: Attribution, words: str) -> bool:
        if not is_secret(hull(item.speaker).of(analysis.text)) or _FIRST_PERSON & set(words_in(words)):
            return False
        if self.allegations and disputable(words, "deed", "wrong") is not None:
            return True
        at = item.content[0].start
        # Where the paragraphs were lost, all of the article is the first one; a lead has no more than three sentences.
        in_lead = index_at(analysis.sentences, at) < self.lead_paragraphs * _LEAD_SENTENCES
        named = _NAMED_BEFORE.search(analysis.text, max(0, item.speaker[0].start - _NAME), item.speaker[0].start)
        return in_lead and named is None and index_at(analysis.paragraphs, at) < self.lead_paragraphs
