"""Long texts part by part: nothing is lost, and every offset is one of the whole text."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from attribution.components import parts as module
from attribution.components.mark import mark, repertoire
from attribution.components.parts import parts_of
from attribution.model import Article
from attribution.plugins import Plugins

PLUGINS = Plugins.load(entry_points=False)
KNOWN = repertoire(PLUGINS.lexicon("en"), PLUGINS.patterns("en"), PLUGINS.outlets())
PARAGRAPH = "“The ramp is wet,” said Ada Holm of the harbour office.\n\nA clerk told the Courier that he knew.\n\n"


@given(st.text(st.sampled_from("ab \n“"), max_size=300), st.integers(1, 40))
def test_parts_make_up_any_text(text: str, size: int) -> None:
    parts = list(parts_of(text, size))

    assert "".join(text[start:end] for start, end in parts) == text
    assert all(end - start <= size for start, end in parts)
    assert all(start < end for start, end in parts) or text == ""


def test_parts_end_between_paragraphs_and_not_before_a_mark() -> None:
    text = "one two\nthree\n“four”"

    assert [text[start:end] for start, end in parts_of(text, 18)] == ["one two\n", "three\n“four”"]


def test_long_articles_are_marked_as_their_paragraphs_are(monkeypatch) -> None:
    """Where no quotation and no speaker reaches over a border, nothing depends on the borders."""
    article = Article(PARAGRAPH * 12)
    whole = mark(article, KNOWN)
    monkeypatch.setattr(module, "PART", 3 * len(PARAGRAPH))

    taken_apart = mark(article, KNOWN)

    assert len(whole.attributions) >= 12
    assert [item.id for item in taken_apart.attributions] == [f"a{n}" for n in range(1, len(whole.attributions) + 1)]
    assert taken_apart == whole
