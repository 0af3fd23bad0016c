"""Build the spaCy pipeline of an engine: a blank language, the built-in component, and what plugins add."""

from __future__ import annotations

import re
import sys
from collections.abc import Mapping
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from spacy.language import Language
    from spacy.tokens import Doc

    from attribution.components.joined import Tagger
    from attribution.plugins import Plugins

LONGEST_WORD = 1000
"""Characters without white space up to which the tokenizer is trusted; no word or address is longer."""

PIECE = 100
"""Characters to a token where a longer word is cut up."""

_SURROGATE = re.compile("[\ud800-\udfff]")

LANGUAGE = "en"
"""The language that detection knows so far."""


def build(plugins: Plugins, *, language: str = LANGUAGE, tagger: Tagger | None = None) -> Language:
    """Return a fresh spaCy pipeline with every component that plugins offer, in its place.

    Args:
        plugins: What offers components.
        language: Language of the articles.
        tagger: What the built-in component asks for the last word, if anything.

    A component that spaCy does not know, or whose place does not exist, is the failure of its plugin.
    """
    import spacy

    nlp = spacy.blank(language)
    # spaCy's limit guards parsers, which need memory by the character; there is none here.
    nlp.max_length = sys.maxsize
    waiting = dict(plugins.components(language))
    while waiting:
        # A place may be beside a component that comes later in the list, so go over it until nothing moves.
        ready = [name for name, place in waiting.items() if set(place.values()) <= set(nlp.pipe_names)]
        for name in ready or list(waiting):
            _add(nlp, name, waiting.pop(name), plugins, language, tagger)
    return nlp


def make_doc(nlp: Language, text: str) -> Doc:
    """Return `text` as tokens, in time that grows with its length whatever it holds.

    spaCy's tokenizer takes marks off the ends of a word one by one, which is quadratic where a "word" is a
    megabyte of marks. Such words are cut into pieces before it sees them.

    Half a surrogate pair, which JSON can smuggle in and spaCy cannot store, becomes a replacement character
    in the tokens; every offset stays what it was.
    """
    text = _SURROGATE.sub("\ufffd", text)
    if not any(len(word) > LONGEST_WORD for word in text.split()):
        return nlp.make_doc(text)
    from spacy.tokens import Doc

    words: list[str] = []
    spaces: list[bool] = []

    def add(part: str) -> None:
        for token in nlp.make_doc(part):
            words.append(token.text)
            spaces.append(bool(token.whitespace_))

    last = 0
    for match in re.finditer(r"\S+", text):
        if match.end() - match.start() <= LONGEST_WORD:
            continue
        add(text[last : match.start()])
        pieces = [match[0][at : at + PIECE] for at in range(0, len(match[0]), PIECE)]
        words += pieces
        spaces += [False] * len(pieces)
        last = match.end()
    add(text[last:])
    return Doc(nlp.vocab, words=words, spaces=spaces)


def _add(
    nlp: Language,
    factory: str,
    place: Mapping[str, str],
    plugins: Plugins,
    language: str,
    tagger: Tagger | None,
) -> None:
    from attribution.components.factories import AttributionMarker

    try:
        pipe = nlp.add_pipe(factory, before=place.get("before"), after=place.get("after"))
        if isinstance(pipe, AttributionMarker):
            # The config of a factory holds plain data only, so what the plugins offer is handed over here.
            pipe.use(plugins, language, tagger)
    except Exception as error:  # whatever a stranger's factory raises, the rest must run
        owner = plugins.owner_of_component(factory, language)
        plugins.fail(owner, f"component {factory!r} cannot be added: {error}", error)
