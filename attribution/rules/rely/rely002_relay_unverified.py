"""RELY002 relay-unverified."""

from __future__ import annotations

from collections.abc import Iterator
from typing import ClassVar

from attrs import field, frozen

from attribution.lexicons import builtin_lexicon
from attribution.lexicons.descriptions import holds_phrase
from attribution.model import Analysis, Attribution, Finding, Role, Severity, Status, words_of
from attribution.model.disclosure import place_of, statements
from attribution.rules.base import Example, Guide, Rule
from attribution.rules.contested import disputable
from attribution.rules.looks import count_words, own_words, shown


@frozen(kw_only=True)
class RelayUnverified(Rule):
    """Another outlet's contested report, repeated without a word on whether it was checked."""

    kinds: tuple[str, ...] = field(default=("deed", "wrong", "failure"), converter=tuple)
    """Kinds of contested claims that count, as in the word list `rules_contested`. Tolls (`toll`) are left out:
    outlets take them from the same officials, and a wrong one is soon put right."""

    code: ClassVar[str] = "RELY002"
    name: ClassVar[str] = "relay-unverified"
    severity: ClassVar[Severity] = Severity.NOTE
    status: ClassVar[Status] = Status.PREVIEW
    tier: ClassVar[str] = "B"
    summary: ClassVar[str] = (
        "Another outlet's contested report is repeated without saying whether it could be confirmed."
    )
    why: ClassVar[str] = "A repeated report looks like a second one; readers must know that nobody here has checked it."
    fine_when: ClassVar[str] = (
        "The outlet tells its own interview, what it reports is routine, or the article says anywhere that it "
        "confirmed "
        "the report, could not, or got a denial."
    )
    known_problems: ClassVar[str] = (
        "Which claims are contested is read off a word list, which cannot tell a report from a comment; so it is a "
        "preview. A "
        "word on checking counts wherever it stands in the article."
    )
    guides: ClassVar[tuple[Guide, ...]] = (
        Guide(name="BBC", demand="R", says="say when material could not be verified, and attribute it"),
        Guide(name="AP", demand="R", says="credit what we did not gather or confirm"),
    )
    bad: ClassVar[tuple[Example, ...]] = (
        Example(text="Reuters reported that the bank is insolvent. Its branches opened on Monday as usual."),
        Example(text="The mayor took bribes for years, the BBC reported on Friday. The council meets in June."),
    )
    good: ClassVar[tuple[Example, ...]] = (
        Example(text="Reuters reported that the bank is insolvent; the Courier could not confirm this."),
        Example(text="The mayor opened the new bridge, the BBC reported on Friday. The council meets in June."),
    )

    def check(self, analysis: Analysis) -> Iterator[Finding]:
        """Yield one finding for each chain of outlets, at its first contested report, the others related."""
        relayed = [item for item in statements(analysis) if self._is_report(analysis, item)]
        if not relayed or _is_checked(analysis):
            return
        chains: dict[tuple[str, ...], list[Attribution]] = {}
        for item in own_words(analysis, relayed):
            chains.setdefault(item.relay, []).append(item)
        for relay, items in chains.items():
            first, *later = items
            more = f" ({count_words(len(items), 'such report')})" if later else ""
            yield self.finding(
                f"{shown(words_of(first.content, analysis.text))} rests on {' and '.join(relay)} alone{more}; say "
                f"whether "
                "you could confirm it",
                place_of(first),
                attribution=first,
                related=tuple(place_of(item) for item in later),
            )

    def _is_report(self, analysis: Analysis, item: Attribution) -> bool:
        """Return whether an outlet itself, and not somebody it spoke to, tells something contested."""
        if not item.relay or item.self_relay or item.role is not Role.MEDIA:
            return False
        if (analysis.article.publisher or "").casefold() in {name.casefold() for name in item.relay}:
            return False
        return disputable(words_of(item.content, analysis.text), *self.kinds) is not None


def _is_checked(analysis: Analysis) -> bool:
    """Return whether the article says anywhere that something was checked, or gives the other side's answer."""
    lexicon = builtin_lexicon("en")
    replies = {one for one, where in lexicon.get("rules_replies", {}).items() if where == "anywhere"}
    phrases = replies | set(lexicon.get("rules_verified", {}))
    return holds_phrase(analysis.text, phrases)
