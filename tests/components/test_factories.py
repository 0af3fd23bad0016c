"""The component in other people's pipelines: results survive storage, processes and drawing."""

from __future__ import annotations

import pytest
import spacy
from spacy import displacy
from spacy.language import Language
from spacy.tokens import Doc, DocBin

from attribution.components.snapshot import GROUP, snapshot
from attribution.errors import ConfigError

TEXT = "The ramp was wet, two pilots told the council. “We stay,” said Ada Holm. The mayor reportedly fled north."


@pytest.fixture(scope="module")
def nlp() -> Language:
    pipeline = spacy.blank("en")
    pipeline.add_pipe("sentencizer")
    pipeline.add_pipe("attribution")
    return pipeline


def contents(doc: Doc) -> list[list[str]]:
    return [[span.of(doc.text) for span in item.content] for item in snapshot(doc).attributions]


def test_factories_component_writes_labelled_spans_that_belong_together(nlp: Language) -> None:
    doc = nlp(TEXT)

    found = [(span.label_, span.id_, span.text) for span in doc.spans[GROUP] if span.id_ == "a1"]

    assert found == [
        ("CONTENT", "a1", "The ramp was wet"),
        ("CUE", "a1", "told"),
        ("SPEAKER", "a1", "two pilots"),
    ]


def test_factories_results_survive_bytes(nlp: Language) -> None:
    doc = nlp(TEXT)

    again = Doc(nlp.vocab).from_bytes(doc.to_bytes())

    assert snapshot(again) == snapshot(doc)


def test_factories_results_survive_doc_bin_without_user_data(nlp: Language) -> None:
    doc = nlp(TEXT)

    (again,) = DocBin(docs=[doc], store_user_data=False).get_docs(nlp.vocab)

    assert snapshot(again) == snapshot(doc)


def test_factories_two_processes_give_what_one_gives(nlp: Language) -> None:
    texts = [TEXT, "", "Nobody spoke.", TEXT]

    assert [contents(doc) for doc in nlp.pipe(texts, n_process=2)] == [contents(nlp(text)) for text in texts]


def test_factories_offsets_are_exact_where_tokens_are_not(nlp: Language) -> None:
    """A token may hold a mark that does not belong to the content; the stored offsets leave it out."""
    doc = nlp("“We stay—no”—said Ada Holm.")

    (item,) = snapshot(doc).attributions

    assert [span.of(doc.text) for span in item.content] == ["“We stay—no”"]


def test_factories_displacy_draws_the_group(nlp: Language) -> None:
    html = displacy.render(nlp(TEXT), style="span", options={"spans_key": GROUP}, jupyter=False)

    assert "SPEAKER" in html


def test_factories_text_is_left_alone(nlp: Language) -> None:
    text = "  “We\u00a0stay,”\tsaid  Ada\r\nHolm.\n\n"

    assert nlp(text).text == text


def test_factories_unmarked_doc_says_what_to_do() -> None:
    with pytest.raises(ConfigError, match="add_pipe"):
        snapshot(spacy.blank("en")("Nothing here."))


def test_factories_other_version_says_what_to_do(nlp: Language) -> None:
    doc = nlp(TEXT)
    doc.spans[GROUP].attrs["version"] = 0

    with pytest.raises(ConfigError, match="version 0"):
        snapshot(doc)


def test_factories_quotation_component_writes_exact_spans() -> None:
    pipeline = spacy.blank("en")
    pipeline.add_pipe("attribution_quotations")

    doc = pipeline("He said “no ‘maybe’ today” and left.")

    group = doc.spans["attribution_quotations"]
    assert [(span.text, span.id_) for span in group] == [("“no ‘maybe’ today”", "0"), ("‘maybe’", "1")]
    assert group.attrs["exact"] == [[8, 26], [12, 19]]
