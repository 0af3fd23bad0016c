"""RELY003 relayed-anonymous."""

from __future__ import annotations

from collections.abc import Iterator
from typing import ClassVar

from attrs import field, frozen

from attribution.model import Analysis, Attribution, Finding, Role, Severity, Status, hull
from attribution.model.disclosure import UNNAMED, place_of, statements
from attribution.rules.base import Example, Guide, Rule
from attribution.rules.looks import count_words, is_secret, own_words, roles, shown
from attribution.rules.persons import is_introduced, is_named_beside
from attribution.rules.relaying import is_told_in_the_story, names_outlet, reads_like_own_copy, words_beside
from attribution.rules.unnamed import is_public_word


@frozen(kw_only=True)
class RelayedAnonymous(Rule):
    """Another outlet's unnamed source, repeated."""

    exempt_roles: tuple[Role, ...] = field(
        default=(Role.CITIZEN, Role.FAMILY, Role.MEDIA, Role.SPOKESPERSON), converter=roles
    )
    """Roles that do not count. A resident whom an agency met is a voice rather than a secret source,
    a spokesperson answers for a body, and unnamed media behind an outlet are another fault (generic-outlet)."""

    spare_own_copy: bool = True
    """Whether to stay silent where no publisher is given and one single outlet is told things throughout: that is how
    an agency's or broadcaster's own copy reads, and a false alarm there costs more trust than a finding is worth."""

    code: ClassVar[str] = "RELY003"
    name: ClassVar[str] = "relayed-anonymous"
    severity: ClassVar[Severity] = Severity.WARNING
    status: ClassVar[Status] = Status.PREVIEW
    tier: ClassVar[str] = "A"
    summary: ClassVar[str] = "The article repeats another outlet's unnamed source: a double veil."
    why: ClassVar[str] = (
        "Neither the reader nor this newsroom knows who spoke; all rests on another newsroom's judgement, "
        "which the article cannot show."
    )
    fine_when: ClassVar[str] = (
        "The outlet is the one that published this article (give the publisher with the article), or a "
        "sister title that says so."
    )
    known_problems: ClassVar[str] = (
        "Where the publisher of the article is not given, an article that repeats only one other outlet reads like "
        "that outlet's own copy, and is not flagged; give the publisher. Hearsay without any source that an outlet "
        "repeats "
        "(“reportedly, the Ledger wrote”) is not this rule's."
    )
    guides: ClassVar[tuple[Guide, ...]] = (
        Guide(name="NPR", demand="P", says="repeating another outlet's unnamed-source scoop needs sign-off"),
        Guide(name="AP", demand="D", says="a pick-up needs judgement and credit"),
        Guide(name="USA TODAY", demand="D", says="allowed only with credit to the outlet", seen="second-hand"),
    )
    bad: ClassVar[tuple[Example, ...]] = (
        Example(text="A security source told Reuters that the talks had ended.", publisher="Harbour Courier"),
        Example(
            text="A diplomat from the region told AFP that the envoy would resign on Friday. "
            "A second diplomat told Reuters that she would stay.",
            note="two outlets: one of them at least is not the publisher",
        ),
    )
    good: ClassVar[tuple[Example, ...]] = (
        Example(text="Foreign minister Orla Venn told Reuters that the talks had ended."),
        Example(
            text="The Ledger wrote that two aides had told Ms. Venn that the talks were over.",
            publisher="Harbour Courier",
            note="the aides told her, not the Ledger",
        ),
        Example(text="A diplomat from the region told AFP that the envoy would resign on Friday.", publisher="AFP"),
        Example(
            text="A diplomat from the region told AFP that the envoy would resign on Friday.",
            note="no publisher is given, and the article reads like AFP's own",
        ),
    )

    def check(self, analysis: Analysis) -> Iterator[Finding]:
        """Yield one finding for each source and chain of outlets, later statements related."""
        if self.spare_own_copy and reads_like_own_copy(analysis):
            return
        groups: dict[tuple[str | None, tuple[str, ...]], list[Attribution]] = {}
        veiled = [item for item in statements(analysis) if self._is_veiled(analysis, item)]
        for item in own_words(analysis, veiled):
            groups.setdefault((item.source or item.id, item.relay), []).append(item)
        for (_, relay), items in groups.items():
            first, *later = items
            if is_introduced(place_of(first).of(analysis.text)):  # whoever was brought in above, detection lost whom
                continue
            more = f" ({count_words(len(items), 'statement')})" if later else ""
            who = shown(place_of(first).of(analysis.text))
            yield self.finding(
                f"the article knows {who} only through {' and '.join(relay)}, and without a name{more}; "
                "confirm it with a source of your own, or say that you could not",
                place_of(first),
                attribution=first,
                related=tuple(place_of(item) for item in later),
            )

    def _is_veiled(self, analysis: Analysis, item: Attribution) -> bool:
        if not item.relay or item.self_relay or item.identity not in UNNAMED or item.role in self.exempt_roles:
            return False
        # A screenshot or a crowd is no secret source, and an outlet that nobody names near it may not be behind it.
        if not item.speaker or not is_secret(hull(item.speaker).of(analysis.text)):
            return False
        mention = hull(item.speaker)
        words = mention.of(analysis.text)
        # Somebody named beside, or an outlet; and what was written for all to read is no secret.
        if is_named_beside(analysis.text, mention) or is_public_word(analysis, item):
            return False
        if is_told_in_the_story(analysis, item):
            return False
        if any(names_outlet(words, outlet) for outlet in item.relay):
            return False
        words = words_beside(analysis, item, 1)
        return all(names_outlet(words, outlet) for outlet in item.relay)
