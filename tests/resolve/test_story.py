"""What is no part of the story: boilerplate and datelines."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from attribution.components.mark import mark, repertoire
from attribution.lexicons import builtin_lexicon
from attribution.lexicons.outlet_names import outlet_names
from attribution.model import Analysis, Article, Kind, Outlet
from attribution.resolve.story import story_of

COURIER = Outlet(
    name="The Kelm Courier",
    domains=("kelm.example",),
    boilerplate=(r"^Correction:.*$",),
    datelines=(r"[A-Z]{3,20}:",),
)
AGENCY = Outlet(name="KNA", agency=True, datelines=(r"[A-Z]{3,20} \(KNA\) -",), boilerplate=(r"^\(Reporting by .*$",))
NAMES = outlet_names((COURIER, AGENCY))
KNOWN = repertoire(builtin_lexicon("en"), (), (COURIER, AGENCY))


def story(text: str, publisher: str | None = "The Kelm Courier") -> Analysis:
    return story_of(mark(Article(text, publisher=publisher), KNOWN), NAMES)


def contents(analysis: Analysis) -> list[str]:
    return [" ".join(span.of(analysis.text) for span in item.content) for item in analysis.attributions]


def test_story_leaves_boilerplate_out() -> None:
    text = "Ada Holm said the gate is shut.\n\nCorrection: Per Lind said “it is open”.\n\nShe said it is old."
    analysis = story(text)

    assert contents(analysis) == ["the gate is shut", "it is old"]
    assert [item.id for item in analysis.attributions] == ["a1", "a2"]
    assert analysis.quotations == ()
    assert len(analysis.paragraphs) == 3, "the text stays as it is"


@pytest.mark.parametrize("publisher", ["The Kelm Courier", "Kelm.example", "https://www.kelm.example/news/1"])
def test_story_knows_the_publisher_by_name_and_address(publisher: str) -> None:
    assert contents(story("Correction: Ada Holm said the gate is shut.", publisher)) == []


@pytest.mark.parametrize("publisher", [None, "", "The Sille Post", "sille.example"])
def test_story_leaves_other_houses_alone(publisher: str | None) -> None:
    assert contents(story("Correction: Ada Holm said the gate is shut.", publisher)) == ["the gate is shut"]
    assert contents(story("KELM: The gate is shut, Ada Holm said.", publisher)) == ["KELM: The gate is shut"]


@pytest.mark.parametrize("publisher", [None, "The Sille Post", "KNA"])
def test_story_knows_agencies_in_any_article(publisher: str | None) -> None:
    text = "KELM (KNA) - The gate is shut, Ada Holm said.\n\n(Reporting by Per Lind, who said nothing more than that)"

    assert contents(story(text, publisher)) == ["The gate is shut"]


def test_story_takes_datelines_off_speakers_too() -> None:
    analysis = story("KELM: Ada Holm said the gate is shut.")
    [item] = analysis.attributions

    assert [span.of(analysis.text) for span in item.speaker] == ["Ada Holm"]


def test_story_quotation_behind_a_dateline_is_direct() -> None:
    [item] = story("KELM: “The gate is shut,” Ada Holm said.").attributions

    assert item.kind is Kind.DIRECT


def test_story_dateline_opens_one_of_the_first_paragraphs() -> None:
    late = "\n\n".join([*("Nothing.",) * 3, "KELM: The gate is shut, Ada Holm said."])

    assert contents(story(late)) == ["KELM: The gate is shut"]


@given(st.text(alphabet=st.sampled_from('KELM:() NAsaidhe“”"\n.,-'), max_size=120))
def test_story_survives_any_text(text: str) -> None:
    """It only takes away: pieces stay inside the text, in order and not empty."""
    whole = mark(Article(text, publisher="The Kelm Courier"), KNOWN)
    analysis = story_of(whole, NAMES)

    assert len(analysis.attributions) <= len(whole.attributions)
    for item in analysis.attributions:
        assert item.content
        for span in (*item.content, *item.speaker, *item.cue):
            assert 0 <= span.start < span.end <= len(text)
