"""What something is called, quotations in two halves, and signed ones: what stands beside a quotation and is no cue."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

import attribution
from attribution.components.beside_verbs import belongs_to_cue, gives_name
from attribution.components.frames import Knowledge
from attribution.components.resumed import resumed
from attribution.components.tagger.decode import TaggedLink
from attribution.model import Act, Spans, TextSpan
from attribution.testing.sketch import place_of

PEOPLE = {"clerk", "official"}


def link(text: str, *content: str, cue: str, speaker: str = "") -> TaggedLink:
    found: Spans = (place_of(text, speaker),) if speaker else ()
    return TaggedLink(
        tuple(place_of(text, words) for words in content), (place_of(text, cue),), found, Act.STATEMENT, 0.9
    )


@pytest.mark.parametrize(
    ("text", "content", "cue", "speaker"),
    [
        ("It began with an essay called “Low Water.”", "“Low Water.”", "called", "an essay"),
        ("The book, titled “Low Water,” is out.", "“Low Water,”", "titled", "The book"),
        ("A meeting, dubbed “Low Water,” was held.", "“Low Water,”", "dubbed", ""),
        ("Holm’s commentary, “Low Water,” is good.", "“Low Water,”", "commentary", "Holm’s"),
        ("The mill’s report “Low Water” is out.", "“Low Water”", "report", "The mill’s"),
    ],
)
def test_what_something_is_called_is_nobodys_words(text: str, content: str, cue: str, speaker: str) -> None:
    assert gives_name(text, link(text, content, cue=cue, speaker=speaker), PEOPLE)


@pytest.mark.parametrize(
    ("text", "content", "cue", "speaker"),
    [
        ("It was what Holm called “a wet mess.”", "“a wet mess.”", "called", "Holm"),
        ("It was what a clerk called “a wet mess.”", "“a wet mess.”", "called", "a clerk"),
        ("Holm called it “a wet mess.”", "“a wet mess.”", "called", "Holm"),
        ("Ann Moe titled “Low Water” what she wrote.", "“Low Water”", "titled", "Ann Moe"),
        ("Holm’s report: “It is wet.”", "“It is wet.”", "report", "Holm’s"),
        ("Holm’s claim “It is wet” is odd.", "“It is wet”", "claim", "Holm’s"),
    ],
)
def test_what_somebody_calls_something_stays(text: str, content: str, cue: str, speaker: str) -> None:
    assert not gives_name(text, link(text, content, cue=cue, speaker=speaker), PEOPLE)


HALVES = "“Every time,” Holm said, pointing to the gate, “it is late.” “No,” said Dahl."


def test_second_half_of_a_quotation_goes_back_to_the_first() -> None:
    said = link(HALVES, "“Every time,”", cue="said", speaker="Holm")
    aside = link(HALVES, "the gate, “it is late.”", cue="pointing to", speaker="Holm")

    whole, beside = resumed(HALVES, [aside, said])

    assert [piece.of(HALVES) for piece in whole.content] == ["“Every time,”", "“it is late.”"]
    assert [piece.of(HALVES) for piece in beside.content] == ["the gate"]


def test_half_of_another_speaker_stays_where_it_is() -> None:
    said = link(HALVES, "“Every time,”", cue="said", speaker="Holm")
    other = link(HALVES, "the gate, “it is late.”", cue="pointing to", speaker="Dahl")
    assert resumed(HALVES, [said, other]) == [said, other]


@given(st.text(alphabet='“”", aA\n', max_size=60), st.data())
def test_resumed_takes_any_links(text: str, data: st.DataObject) -> None:
    place = st.integers(0, len(text))
    pair = st.tuples(place, place).filter(lambda ends: ends[0] < ends[1]).map(lambda ends: TextSpan(*ends))
    made = st.builds(
        TaggedLink,
        st.lists(pair, min_size=1, max_size=2).map(lambda spans: tuple(sorted(spans))),
        st.lists(pair, max_size=1).map(tuple),
        st.lists(pair, max_size=1).map(tuple),
        st.just(Act.STATEMENT),
        st.just(0.9),
    )
    links = data.draw(st.lists(made, max_size=4)) if len(text) > 1 else []
    assert len(resumed(text, links)) == len(links)


@pytest.mark.parametrize(
    ("line", "content"),
    [
        ("“Nobody cleaned it.” — Tom Dahl, 44, of Kelm", "“Nobody cleaned it.”"),
        (
            "“It is wet. They have ‘No way.” And we went “at once’.” ― Tom Dahl.",
            "“It is wet. They have ‘No way.” And we went “at once’.”",
        ),
    ],
)
def test_signed_line_is_the_signers(line: str, content: str) -> None:
    text = f"The ramp was shut on Monday.\n\n{line}\n\nThe mill is closed.\n"
    said = [item for item in attribution.extract(text).attributions if item.content[0].start >= text.index(line)]
    assert [[piece.of(text) for piece in item.content] for item in said] == [[content]]
    assert [piece.of(text) for piece in said[0].speaker] == ["Tom Dahl"]


@pytest.mark.parametrize(
    ("text", "speaker", "cue", "expected"),
    [
        ("He came despite an earlier report that it rains.", "an earlier", "report", True),
        ("It was a 4-4 ruling that it rains.", "a 4-4", "ruling", True),
        ("It was a clerk report that it rains.", "a clerk", "report", False),
        ("It was Ann Moe’s report that it rains.", "Ann Moe’s", "report", False),
        ("It was an earlier plan that it rains.", "an earlier", "plan", False),
    ],
)
def test_words_before_the_noun_of_a_cue_are_nobody(text: str, speaker: str, cue: str, expected: bool) -> None:
    found = link(text, "it rains", cue=cue, speaker=speaker)
    known = Knowledge(verbs={}, people=frozenset(PEOPLE), nouns={"report": "that", "ruling": "that"})
    assert belongs_to_cue(text, found.cue, found.speaker, known) is expected
