"""The spaCy components, registered through entry points: `nlp.add_pipe("attribution")` works in any pipeline.

They read nothing but the text of a Doc, so it does not matter what else the pipeline holds, and they write span groups
with plain data, so results survive `to_bytes`, `DocBin` and `n_process`.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from spacy.language import Language
from spacy.tokens import Doc, Span, SpanGroup

from attribution.components.joined import Tagger
from attribution.components.mark import Repertoire, mark, repertoire
from attribution.components.quotations import find_quotations
from attribution.components.snapshot import GROUP, PUBLISHER, to_plain
from attribution.components.tagger.shipped import tagger_for
from attribution.config import Config
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
        tagger: Has the last word; without it, the rules have.
    """

    def __init__(
        self, name: str = "attribution", known: Repertoire | None = None, tagger: Tagger | None = None
    ) -> None:
        self.name = name
        self._known = known
        self._tagger = tagger

    @property
    def known(self) -> Repertoire:
        """What the component knows; loaded when first needed."""
        if self._known is None:
            self.use(Plugins.load(), tagger=self._tagger)
        assert self._known is not None
        return self._known

    def use(self, plugins: Plugins, language: str = "en", tagger: Tagger | None = None) -> None:
        """Take word lists, patterns and outlets from a plugin set, and a tagger to go with them."""
        self._tagger = tagger
        self._known = repertoire(plugins.lexicon(language), tuple(plugins.patterns(language)), tuple(plugins.outlets()))

    def __call__(self, doc: Doc) -> Doc:
        """Find and write."""
        self.set_annotations(doc, self.match(doc))
        return doc

    def match(self, doc: Doc) -> Analysis:
        """Return what is found in the text of `doc`, which stays as it is."""
        return mark(Article(doc.text, publisher=doc.user_data.get(PUBLISHER)), self.known, self._tagger)

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


@Language.factory(
    "attribution",
    assigns=["doc.spans"],
    default_config={"pipeline": "default", "scope": "standard", "model": None, "threads": 0},
)
def make_attribution(
    nlp: Language, name: str, pipeline: str, scope: str, model: str | None, threads: int
) -> AttributionMarker:
    """Make the component that finds attributions (`nlp.add_pipe("attribution")`).

    Args:
        nlp: The pipeline it will be part of.
        name: Name of the component in it.
        pipeline: `default` (rules and tagger) or `fast` (rules alone).
        scope: What counts as an attribution: `standard` or `wide`.
        model: Folder of a model to use instead of the one in the package.
        threads: Threads of the tagger; 0 for as many as there are cores.

    Raises:
        ConfigError: If there is no such pipeline, scope or model, or no tagger for the language.
    """
    config = Config(pipeline=pipeline, scope=scope, model=model, threads=threads)
    return AttributionMarker(name, tagger=tagger_for(config, nlp.lang or ""))


@Language.factory("attribution_quotations", assigns=["doc.spans"], default_config={})
def make_quotations(nlp: Language, name: str) -> QuotationMarker:
    """Make the component that finds quotations (`nlp.add_pipe("attribution_quotations")`)."""
    return QuotationMarker(name)
