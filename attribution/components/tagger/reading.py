"""An article through a network, window by window; what is kept is small, however long the article is."""

from __future__ import annotations

from attribution.components.tagger.decode import Reading, read_window
from attribution.components.tagger.pieces import Pieces
from attribution.components.tagger.scores import Scorer, Tables
from attribution.components.tagger.settings import TaggerSettings
from attribution.components.tagger.windows import arrays_of, windows_of


def read_pieces(
    pieces: Pieces, scorer: Scorer, tables: Tables, settings: TaggerSettings, domain: int
) -> tuple[Reading, ...]:
    """Return what a network reads in an article, in text order.

    Args:
        pieces: The article.
        scorer: Scores windows.
        tables: What is known beside the network adds to links.
        settings: Size of windows, special pieces.
        domain: Value of the domain flag.
    """
    found: list[Reading] = []
    for window in windows_of(pieces.breaks, settings.window, settings.overlap):
        arrays = arrays_of(pieces, window, special=settings.special, domain=domain)
        found += read_window(pieces, scorer(arrays), window, tables)
    return tuple(found)
