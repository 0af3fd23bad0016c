"""One article while it is being corrected: attributions and sources that still change."""

from __future__ import annotations

from collections.abc import Iterable

from attrs import define, evolve, field

from attribution.model import Analysis, Attribution, Identity, Role, Source, Spans
from attribution.overrides.entries import Entry


@define(eq=False)
class Holder:
    """A source, and the entries that changed it."""

    source: Source
    found: Source | None = None
    """As resolution made it; None where an entry did."""
    hands: list[Entry] = field(factory=list)

    def change(self, entry: Entry, **values: object) -> None:
        """Set fields of the source."""
        if any(getattr(self.source, name) != value for name, value in values.items()):
            self.source = evolve(self.source, **values)  # type: ignore[arg-type]
            self.hands.append(entry)


@define(eq=False)
class Case:
    """An attribution, what it was, and the entries about it."""

    item: Attribution
    holder: Holder | None
    before: Attribution | None
    """As it was found; None where it was not."""
    before_holder: Holder | None = None
    basis: Attribution = field(init=False)
    """The attribution with identity, role and relay as `category` was decided on."""
    hands: list[Entry] = field(factory=list)
    fixed: set[str] = field(factory=set)
    """Fields that an entry has set, so that they do not follow from others."""
    removed: bool = False
    anew: bool = False
    """To be resolved once more: it was added, or has another speaker."""

    @basis.default
    def _as_given(self) -> Attribution:
        return self.item

    def change(self, **values: object) -> None:
        """Set fields of the attribution."""
        self.item = evolve(self.item, **values)  # type: ignore[arg-type]

    def detach(self) -> None:
        """Make it nobody's. A role that an entry gives stays, so that the order of what is said does not matter."""
        role = self.role if "role" in self.fixed else Role.NONE
        self.holder = None
        self.change(identity=Identity.UNATTRIBUTED, role=role, facets=())

    @property
    def identity(self) -> Identity:
        """The identity that it will have in the end."""
        return self.holder.source.identity if self.holder else self.item.identity

    @property
    def role(self) -> Role:
        """The role that it will have in the end."""
        return self.holder.source.role if self.holder else self.item.role

    @property
    def moved(self) -> bool:
        """Whether it came, or has another speaker or source than before."""
        was: Spans = self.before.speaker if self.before else ()
        return self.holder is not self.before_holder or self.item.speaker != was


@define(eq=False)
class Board:
    """All cases and sources of one article."""

    analysis: Analysis
    cases: list[Case]
    holders: list[Holder]

    @classmethod
    def of(cls, analysis: Analysis) -> Board:
        """Lay out an analysis."""
        holders = {source.id: Holder(source, source) for source in analysis.sources}
        cases = []
        for item in analysis.attributions:
            holder = holders[item.source] if item.source is not None else None
            cases.append(Case(item=item, holder=holder, before=item, before_holder=holder))
        return cls(analysis, cases, list(holders.values()))

    @property
    def alive(self) -> list[Case]:
        """The attributions that stay, in text order."""
        return in_text_order(case for case in self.cases if not case.removed)

    def new_holder(self, source: Source) -> Holder:
        """Add a source."""
        holder = Holder(source)
        self.holders.append(holder)
        return holder


def in_text_order(cases: Iterable[Case]) -> list[Case]:
    """Return cases by the first code point of their content; those that begin together keep their order."""
    return sorted(cases, key=lambda case: case.item.content[0].start if case.item.content else 0)
