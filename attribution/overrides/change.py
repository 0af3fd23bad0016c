"""Second step: what an entry says against resolution. Who the source is, and through whom it reached the article."""

from __future__ import annotations

from collections.abc import Sequence

from attrs import evolve, frozen

from attribution.lexicons.local_outlets import local_outlets
from attribution.lexicons.outlet_names import outlet_names
from attribution.model import (
    Analysis,
    Article,
    Attribution,
    Category,
    Identity,
    Outlet,
    Role,
    Source,
    TextSpan,
    words_of,
)
from attribution.model.disclosure import UNNAMED
from attribution.overrides.cases import Board, Case
from attribution.overrides.detection import Resolve
from attribution.overrides.entries import NOBODY, Entry
from attribution.resolve.category import category_of

_UNKNOWN = "unknown"
"""What a source is called of whom neither the text nor an entry gives a word; so does `resolve`."""


@frozen
class Changer:
    """Applies entries to the cases of one article."""

    board: Board
    resolve: Resolve
    outlets: Sequence[Outlet]

    def change(self, case: Case, entry: Entry) -> None:
        """Set what an entry says of a case that has its source; what follows from it is left for the end."""
        case.fixed |= entry.values().keys()
        if entry.identity is not None:
            self._identify(case, entry, entry.identity)
        if entry.role is not None:
            self._give_role(case, entry, entry.role)
        if entry.relay is not None:
            case.change(relay=entry.relay, self_relay=self._is_own(entry.relay))
        if entry.category is not None:
            self._fit(case, entry, entry.category)
            case.change(category=entry.category)
        for name in ("granted", "reason_class", "act"):
            if getattr(entry, name) is not None:
                case.change(**{name: getattr(entry, name)})

    def give_source(self, case: Case, name: str) -> None:
        """Join a case to the source with this canonical name, to a new one, or to nobody."""
        if name == NOBODY:
            case.detach()
            return
        if case.holder and same_name(case.holder.source.canonical, name):
            return
        # Sources of removed attributions are there too: where one is named, it is meant.
        known = [holder for holder in self.board.holders if same_name(holder.source.canonical, name)]
        exact = [holder for holder in known if holder.source.canonical == name]
        case.holder = next(iter(exact or known), None) or self.board.new_holder(self._read(name, case))

    def _read(self, name: str, case: Case) -> Source:
        """Return a new source, identity and role as resolution reads them off its name."""
        text = f"{name} said it rained."
        speaker, cue = TextSpan(0, len(name)), TextSpan(len(name) + 1, len(name) + 5)
        content, whole = TextSpan(len(name) + 6, len(text) - 1), (TextSpan(0, len(text)),)
        said = Attribution(id="a1", content=(content,), cue=(cue,), speaker=(speaker,), speaker_full=(speaker,))
        read = self.resolve(Analysis(article=Article(text), attributions=(said,), sentences=whole, paragraphs=whole))
        for source in read.sources:
            return evolve(source, canonical=name, mentions=())
        identity = case.identity if case.identity is not Identity.UNATTRIBUTED else Identity.NAMED
        return Source(id="", canonical=name, identity=identity, role=case.role)

    def _identify(self, case: Case, entry: Entry, identity: Identity) -> None:
        if identity is Identity.UNATTRIBUTED:
            case.detach()
            return
        if case.holder is None:
            item = case.item
            words = words_of(item.speaker_full or item.speaker, self.board.analysis.text)
            name = " ".join(words.split()) or _UNKNOWN
            case.holder = self.board.new_holder(Source(id="", canonical=name, identity=identity, role=item.role))
        facets = case.holder.source.facets if identity in UNNAMED else ()
        case.holder.change(entry, identity=identity, facets=facets)

    def _give_role(self, case: Case, entry: Entry, role: Role) -> None:
        if case.holder is None:
            case.change(role=role)
        else:
            case.holder.change(entry, role=role)

    def _fit(self, case: Case, entry: Entry, category: Category) -> None:
        """Change as little as makes a category possible: rules and scores ask for identity, role and relay."""
        if category is Category.OUTLET_RELAYED:
            case.change(self_relay=False)
            return
        if entry.relay is None and case.item.relay and not case.item.self_relay:
            case.change(relay=())
        if category is Category.UNATTRIBUTED:
            if case.identity is not Identity.UNATTRIBUTED:
                case.detach()
        elif category is Category.NAMED:
            if case.identity not in {Identity.NAMED, Identity.ORGANIZATION}:
                self._identify(case, entry, Identity.NAMED)
        else:
            if case.identity not in UNNAMED:
                self._identify(case, entry, Identity.ANONYMOUS)
            if category is Category.ANONYMOUS_OFFICIAL and entry.role is None and not is_official(case.role):
                self._give_role(case, entry, Role.OFFICIAL)

    def _is_own(self, relay: tuple[str, ...]) -> bool:
        """Return whether all outlets of a chain are the article's own publisher."""
        article = self.board.analysis.article
        if not relay or not article.publisher:
            return False
        names = local_outlets(outlet_names(tuple(self.outlets)), article.text, article.publisher)
        return all(names.same(name, article.publisher) for name in relay)


def is_official(role: Role) -> bool:
    """Return whether an unnamed source of this role is an `anonymous_official`, as long as it is in office."""
    found = category_of(Identity.ANONYMOUS, role, relayed=False, self_relay=False, former=False)
    return found is Category.ANONYMOUS_OFFICIAL


def same_name(one: str, other: str) -> bool:
    """Return whether two canonical names are one, letter case and white space apart."""
    return " ".join(one.split()).casefold() == " ".join(other.split()).casefold()
