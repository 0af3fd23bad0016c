"""The spaCy components, registered through entry points: `nlp.add_pipe("attribution")` works in any pipeline.

They read nothing but the text of a Doc, so it does not matter what else the pipeline holds, and they write span groups
with plain data, so results survive `to_bytes`, `DocBin` and `n_process`.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from spacy.language import Language
from spacy.tokens import Doc, Span, SpanGroup

from attribution.components.mark import Repertoire, mark, repertoire
from attribution.components.quotations import find_quotations
from attribution.components.snapshot import GROUP, PUBLISHER, to_plain
from attribution.model import Analysis, Article, TextSpan
from attribution.plugins import Plugins

QUOTATIONS = "attribution_quotations"
"""Name of the span group that the quotation component writes."""


def _tokens(doc: Doc, found: Iterable[TextSpan], label: str, name: str) -> Iterator[Span]:
    """Yield the tokens that cover the characters; the exact offsets stand in the group's `attrs`."""
    for place in found:
        span = doc.char_span(place.start, place.end, label=label, span_id=name, alignment_mode="expand")
        if span is not None:
            yield span


class AttributionMarker:
    """Finds attributed speech: contents, cues and speakers, and the marks that resolution needs.

    Writes `doc.spans["attribution"]` with spans labelled CONTENT, CUE and SPEAKER, whose ids tell which belong
    together (`a1`, `a2`, …). `attribution.from_doc(doc)` makes an `Analysis` of it.

    Args:
        name: Name of the component in its pipeline.
        known: Word lists, patterns and outlets; by default those of the built-ins and the installed plugins.
    """

    def __init__(self, name: str = "attribution", known: Repertoire | None = None) -> None:
        self.name = name
        self._known = known

    @property
    def known(self) -> Repertoire:
        """What the component knows; loaded when first needed."""
        if self._known is None:
            self.use(Plugins.load())
        assert self._known is not None
        return self._known

    def use(self, plugins: Plugins, language: str = "en") -> None:
        """Take word lists, patterns and outlets from a plugin set."""
        self._known = repertoire(plugins.lexicon(language), tuple(plugins.patterns(language)), tuple(plugins.outlets()))

    def __call__(self, doc: Doc) -> Doc:
        """Find and write."""
        self.set_annotations(doc, self.match(doc))
        return doc

    def match(self, doc: Doc) -> Analysis:
        """Return what is found in the text of `doc`, which stays as it is."""
        return mark(Article(doc.text, publisher=doc.user_data.get(PUBLISHER)), self.known)

    def set_annotations(self, doc: Doc, analysis: Analysis) -> None:
        """Write what `match` found."""
        spans: list[Span] = []
        for item in analysis.attributions:
            for label, found in (("CONTENT", item.content), ("CUE", item.cue), ("SPEAKER", item.speaker)):
                spans += _tokens(doc, found, label, item.id)
        doc.spans[GROUP] = SpanGroup(doc, name=GROUP, spans=spans, attrs=to_plain(analysis))


class QuotationMarker:
    """Finds stretches between quotation marks and writes them to `doc.spans["attribution_quotations"]`."""

    def __init__(self, name: str = QUOTATIONS) -> None:
        self.name = name

    def __call__(self, doc: Doc) -> Doc:
        """Find and write."""
        found = find_quotations(doc.text)
        spans: list[Span] = []
        for item in found.quotations:
            spans += _tokens(doc, [item.span], "QUOTATION", str(item.depth))
        exact = [[item.span.start, item.span.end] for item in found.quotations]
        doc.spans[QUOTATIONS] = SpanGroup(doc, name=QUOTATIONS, spans=spans, attrs={"exact": exact})
        return doc


@Language.factory("attribution", assigns=["doc.spans"], default_config={})
def make_attribution(nlp: Language, name: str) -> AttributionMarker:
    """Make the component that finds attributions (`nlp.add_pipe("attribution")`)."""
    return AttributionMarker(name)


@Language.factory("attribution_quotations", assigns=["doc.spans"], default_config={})
def make_quotations(nlp: Language, name: str) -> QuotationMarker:
    """Make the component that finds quotations (`nlp.add_pipe("attribution_quotations")`)."""
    return QuotationMarker(name)
