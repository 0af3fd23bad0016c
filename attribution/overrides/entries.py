"""What people say about one attribution, and all of what they say, found by text or by article."""

from __future__ import annotations

from collections.abc import Iterable

from attrs import field, frozen

from attribution.model import Act, Category, Identity, ReasonClass, Role, Spans

NOBODY = ""
"""The `source` of an attribution that is nobody's; `null` in a file."""

VALUES = ("speaker", "source", "identity", "role", "category", "relay", "granted", "reason_class", "act")
"""What an entry can set, in the order in which it is told."""

_SHOWN = 50
"""Characters of a quote that a message repeats."""


@frozen(kw_only=True)
class Entry:
    """One correction: which attribution of which text, and what is true of it. None where nothing is said."""

    file: str
    """Where it stands: the file as it was named."""
    number: int
    """Its place in the file, from 1."""
    text_sha256: str
    """SHA-256 of the text in UTF-8, in lower-case hexadecimal digits."""
    content: Spans
    """The content of the attribution meant, as `extract` gave it; not empty."""
    cue: Spans = ()
    """Its reporting words; tells apart two attributions with one content."""
    article: str = ""
    """Id of the article, by which a text that has changed is known again."""
    quote: str = ""
    """The words of the content."""
    speaker: Spans | None = None
    source: str | None = None
    """Canonical name of the source, or `NOBODY`."""
    identity: Identity | None = None
    role: Role | None = None
    category: Category | None = None
    relay: tuple[str, ...] | None = None
    granted: bool | None = None
    reason_class: ReasonClass | None = None
    act: Act | None = None
    remove: bool = False
    """It is no attribution."""
    add: bool = False
    """It was missed."""
    note: str = ""
    """Why, in the words of who wrote it."""
    by: str = ""
    """Who wrote it."""

    @property
    def id(self) -> str:
        """Name for `Evidence.pattern`: `override/<file>#<number>`, without the folder."""
        name = self.file.replace("\\", "/").rsplit("/", 1)[-1]
        return f"override/{name}#{self.number}"

    @property
    def title(self) -> str:
        """Name for messages: file, number, and how its words begin."""
        words = " ".join(self.quote.split())
        short = words if len(words) <= _SHOWN else words[:_SHOWN].rsplit(" ", 1)[0] + " …"
        # As Python writes a string: what would move a terminal's cursor is escaped.
        return f"{self.file}, entry {self.number}" + (f" ({short!r})" if short else "")

    def values(self) -> dict[str, object]:
        """Return what it sets, by the names of the vocabulary."""
        return {name: value for name in VALUES if (value := getattr(self, name)) is not None}


@frozen
class Overrides:
    """The entries of all files of a run, in their order."""

    entries: tuple[Entry, ...] = ()
    _by_text: dict[str, tuple[Entry, ...]] = field(init=False, repr=False, eq=False)
    _by_article: dict[str, tuple[Entry, ...]] = field(init=False, repr=False, eq=False)

    @_by_text.default
    def _index_texts(self) -> dict[str, tuple[Entry, ...]]:
        return _grouped((entry.text_sha256, entry) for entry in self.entries)

    @_by_article.default
    def _index_articles(self) -> dict[str, tuple[Entry, ...]]:
        return _grouped((entry.article, entry) for entry in self.entries if entry.article)

    def __bool__(self) -> bool:
        return bool(self.entries)

    def of_text(self, sha256: str) -> tuple[Entry, ...]:
        """Return the entries about the text with this hash."""
        return self._by_text.get(sha256, ())

    def of_article(self, name: str) -> tuple[Entry, ...]:
        """Return the entries that name the article with this id, whatever its text was."""
        return self._by_article.get(name, ())


def _grouped(pairs: Iterable[tuple[str, Entry]]) -> dict[str, tuple[Entry, ...]]:
    groups: dict[str, list[Entry]] = {}
    for key, entry in pairs:
        groups.setdefault(key, []).append(entry)
    return {key: tuple(found) for key, found in groups.items()}
