"""The words about what was changed: evidence on attributions, and complaints about entries at odds."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from attribution.model import Attribution, Diagnostic, Evidence, Source, Spans, TextSpan, hull, words_of
from attribution.overrides.cases import Case, Holder
from attribution.overrides.change import same_name
from attribution.overrides.entries import NOBODY, VALUES, Entry
from attribution.overrides.match import CONTRADICTED

STEP = "override"
"""The step in the evidence of what was decided by hand."""

_LONGEST = 60
"""Characters of a value that a note repeats."""

Values = Mapping[str, object]
"""What `Entry.values` has, of an attribution."""


def values_of(item: Attribution, source: Source | None) -> Values:
    """Return the values of an attribution that entries can set."""
    values = {name: getattr(item, name) for name in VALUES}
    return {**values, "source": source.canonical if source else NOBODY}


def evidence_of(case: Case, text: str) -> list[Evidence]:
    """Return the evidence that entries leave on a case, except what it has already."""
    has = {why.pattern for why in case.item.evidence if why.step == STEP}
    now = values_of(case.item, _source(case.holder))
    was = values_of(case.before, _source(case.before_holder, found=True)) if case.before else {}
    told = []
    last = case.hands[-1] if case.hands else None
    for entry in case.hands:
        names = [name for name in VALUES if name in entry.values()]
        parts = ["added"] if entry.add and not case.before else []
        parts += _changes(names, entry.values(), was, text)
        if entry is last and was:
            followed = _changes(_followed(case, now, was), now, was, text)
            parts += ["so " + ", ".join(followed)] if followed else []
        told.append(Evidence(STEP, entry.id, case.item.content, _sentence(parts, entry)))
    for entry in case.holder.hands if case.holder else ():
        if entry not in case.hands and _stands(entry, now):
            parts = ["said of the same source", *_changes(_followed(case, now, was), now, was, text)]
            told.append(Evidence(STEP, entry.id, case.item.content, _sentence(parts, entry)))
    return [why for why in told if why.pattern not in has]


def _stands(entry: Entry, now: Values) -> bool:
    """Return whether what an entry says of a source is so in the end, and no other entry has said otherwise since."""
    values = entry.values()
    said = [name for name in ("identity", "role") if name in values]
    return not said or "category" in values or any(values[name] == now[name] for name in said)


def contradicted(entry: Entry, case: Case) -> Diagnostic | None:
    """Return what is to be said where a case has not become what an entry says, because of another entry."""
    now = values_of(case.item, _source(case.holder))
    if case.removed:
        return _at_odds(entry, "another entry removes the attribution that it is about")
    odd = [f'"{name}"' for name, value in entry.values().items() if not _same(name, value, now[name])]
    if not odd:
        return None
    what = f"another entry says otherwise of {', '.join(odd)}, for this attribution or another one of its source"
    return _at_odds(entry, f'{what}; take one out, or give the two a "source" each')


def _at_odds(entry: Entry, told: str) -> Diagnostic:
    return Diagnostic(CONTRADICTED, hull(entry.content), f"{entry.title}: not as it says: {told}")


def _source(holder: Holder | None, *, found: bool = False) -> Source | None:
    """Return a source as it is, or as it was found."""
    if holder is None:
        return None
    return holder.found if found else holder.source


def _followed(case: Case, now: Values, was: Values) -> list[str]:
    """Return the values that no entry on a case has set, and that are not what they were."""
    return [name for name in VALUES if name not in case.fixed and now[name] != was.get(name, now[name])]


def _same(name: str, wanted: object, value: object) -> bool:
    if name == "source":
        return same_name(str(wanted), str(value))
    return wanted == value


def _changes(names: Iterable[str], values: Values, was: Values, text: str) -> list[str]:
    """Return a phrase for each value: what it is, and what it was where that differs."""
    told = []
    for name in names:
        old = f" (was {_shown(was[name], text)})" if name in was and not _same(name, values[name], was[name]) else ""
        told.append(f"{name} {_shown(values[name], text)}{old}")
    return told


def _shown(value: object, text: str) -> str:
    if isinstance(value, bool):
        return str(value).lower()
    if isinstance(value, tuple):
        spans: Spans = tuple(item for item in value if isinstance(item, TextSpan))
        value = words_of(spans, text) if spans else ", ".join(map(str, value))
    words = " ".join(str(value).split()) or "none"
    return words if len(words) <= _LONGEST else words[:_LONGEST].rsplit(" ", 1)[0] + " …"


def _sentence(parts: list[str], entry: Entry) -> str:
    """Return what was changed, why and by whom, as one sentence without a full stop."""
    why = [" ".join(entry.note.split()).rstrip("."), f"by {entry.by}" if entry.by else ""]
    return "; ".join(part for part in (", ".join(parts), *why) if part)
