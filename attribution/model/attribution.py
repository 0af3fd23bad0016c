"""Attributions, sources, and the analysis of one article that holds them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import field, frozen

from attribution.model.labels import Act, Category, Facet, Identity, Kind, ReasonClass, Role
from attribution.model.spans import Spans, TextSpan

if TYPE_CHECKING:
    from attribution.model.article import Article


@frozen
class Evidence:
    """Why a decision was taken: which step, by which pattern, on which words."""

    step: str
    """What decided: `quotation`, `cue`, `speaker`, `coreference`, `identity`, `role`, `relay`, `ground`, `category`,
    `override`."""
    pattern: str
    """Id of the pattern, lexicon entry or rule that spoke, e.g. `en/cue/subject-verb-clause`."""
    spans: Spans = ()
    """The words it rests on."""
    note: str = ""
    """One sentence for a reader, without a full stop."""


@frozen(kw_only=True)
class Attribution:
    """Content that the text ascribes to someone other than the writer (PARC; PolNeAR; docs/vocabulary.md).

    The span fields are offsets into the article's text, pieces in text order.
    """

    id: str
    """Unique in its article: `a1`, `a2`, … in text order."""
    content: Spans
    """What is said; quotation marks belong to it; may be discontinuous."""
    cue: Spans = ()
    """The reporting words; empty where a quotation stands alone."""
    speaker: Spans = ()
    """The mention tied to the cue; empty where agentless."""
    speaker_full: Spans = ()
    """The mention with its appositions and relative clauses."""
    kind: Kind = Kind.INDIRECT
    act: Act = Act.STATEMENT
    source: str | None = None
    """Id of the `Source`; None where nobody is named or described."""
    identity: Identity = Identity.UNATTRIBUTED
    role: Role = Role.NONE
    category: Category = Category.UNATTRIBUTED
    relay: tuple[str, ...] = ()
    """Outlets it passed through, nearest to this article first."""
    self_relay: bool = False
    """The only outlet in `relay` is the one that published this article."""
    anonymity_reason: Spans = ()
    """The stated ground or condition."""
    granted: bool = False
    """The text discloses that the name is withheld by agreement or rule."""
    reason_class: ReasonClass = ReasonClass.NONE
    facets: tuple[Facet, ...] = ()
    """What the text tells about an unnamed source."""
    evidence: tuple[Evidence, ...] = ()
    """Why each of the above was decided, in the order of the decisions."""


@frozen(kw_only=True)
class Source:
    """The same real person, group or body throughout an article, whatever it is called."""

    id: str
    """Unique in its article: `s1`, `s2`, …"""
    canonical: str
    """The fullest way in which the article calls it."""
    identity: Identity
    role: Role = Role.NONE
    mentions: Spans = ()
    """Every mention that was joined to it, in text order."""
    facets: tuple[Facet, ...] = ()
    """What the text tells about an unnamed source, over all its mentions."""


@frozen
class Quotation:
    """A stretch between quotation marks, whatever it is used for."""

    span: TextSpan
    """From the opening mark to one past the closing mark; over several paragraphs where each re-opens."""
    depth: int = 0
    """0 outermost; 1 inside another quotation; …"""
    style: str = "double"
    """`double`, `single`, `guillemet`, `low9`, `block` or `typewriter` (two apostrophes)."""
    pieces: Spans = ()
    """One span a paragraph, marks included; equal to `(span,)` where it stays in one paragraph."""
    closed: bool = True
    """False where the article never closes it; it then ends with its paragraph or at the next quotation."""


@frozen
class Diagnostic:
    """Something odd in the text that detection met and survived."""

    code: str
    """One of `DIAGNOSTICS`, or one of a plugin."""
    span: TextSpan
    message: str


@frozen
class Mark:
    """A phrase that a component found and `resolve` uses: a relaying outlet, a stated ground."""

    label: str
    """`relay`, `ground` or a plugin's own."""
    span: TextSpan
    pattern: str
    """Id of the pattern that found it."""
    value: str = ""
    """What it stands for: the outlet's canonical name, the reason class."""


@frozen(kw_only=True)
class Analysis:
    """Everything found in one article. spaCy is not needed to read it."""

    article: Article
    attributions: tuple[Attribution, ...] = ()
    """In the order of their first content character."""
    sources: tuple[Source, ...] = ()
    not_speech: Spans = ()
    """Quotation marks that are no speech: scare quotes, titles, nicknames."""
    quotations: tuple[Quotation, ...] = ()
    marks: tuple[Mark, ...] = ()
    diagnostics: tuple[Diagnostic, ...] = ()
    sentences: Spans = ()
    """Sentences as detection saw them, without surrounding white space."""
    paragraphs: Spans = ()
    """Stretches between line breaks, without surrounding white space."""
    _sources_by_id: dict[str, Source] = field(init=False, repr=False, eq=False)

    @_sources_by_id.default
    def _index_sources(self) -> dict[str, Source]:
        return {source.id: source for source in self.sources}

    @property
    def text(self) -> str:
        """The article's text."""
        return self.article.text

    def source_of(self, attribution: Attribution) -> Source | None:
        """Return the source of `attribution`, None where it has none."""
        return None if attribution.source is None else self._sources_by_id[attribution.source]

    def attributions_of(self, source: Source | str) -> tuple[Attribution, ...]:
        """Return the attributions of one source (the object or its id), in text order."""
        wanted = source if isinstance(source, str) else source.id
        return tuple(item for item in self.attributions if item.source == wanted)
