"""What a tagger reads, made tidy."""

from __future__ import annotations

import pytest
from attrs import evolve
from hypothesis import given
from hypothesis import strategies as st

from attribution.components.tagger.decode import TaggedLink
from attribution.components.tidy import tidied
from attribution.model import Act, Mark, Spans, TextSpan
from attribution.testing.sketch import place_of

TEXT = "The ramp is wet, Ada Holm said, asking not to be named because she fears her boss: it rains -- often."


def spans(*words: str) -> Spans:
    return tuple(TextSpan(TEXT.index(word), TEXT.index(word) + len(word)) for word in words)


def link(*content: str, cue: str = "said", speaker: str = "Ada Holm", probability: float = 0.9) -> TaggedLink:
    return TaggedLink(spans(*content), spans(cue), spans(speaker), Act.STATEMENT, probability)


def words(found: Spans) -> list[str]:
    return [span.of(TEXT) for span in found]


GROUND = Mark("ground", spans("asking not to be named because she fears her boss")[0], "en/ground/asked")


def test_tidied_takes_stray_punctuation_off() -> None:
    [found] = tidied([link("The ramp is wet,", ": it rains", "-- often", cue="said,", speaker=" Ada Holm")], TEXT, ())

    assert words(found.content) == ["The ramp is wet", "it rains", "often"]
    assert (words(found.cue), words(found.speaker)) == (["said"], ["Ada Holm"])


def test_tidied_takes_no_ground_for_content() -> None:
    [found] = tidied([link("The ramp is wet", "asking not to be named")], TEXT, [GROUND])
    assert words(found.content) == ["The ramp is wet"]

    [alone] = tidied([link("asking not to be named")], TEXT, [GROUND])
    assert words(alone.content) == ["asking not to be named"]

    [beyond] = tidied([link("The ramp is wet", "her boss: it rains")], TEXT, [GROUND])
    assert words(beyond.content) == ["The ramp is wet", "her boss: it rains"]


def test_tidied_takes_neither_cue_nor_speaker_for_content() -> None:
    [found] = tidied([link("The ramp is wet, Ada Holm said, asking")], TEXT, ())
    assert words(found.content) == ["The ramp is wet", "asking"]

    assert tidied([link("Holm said", cue="said", speaker="Ada Holm")], TEXT, ()) == []


def test_tidied_cuts_a_speaker_where_its_ground_begins() -> None:
    [found] = tidied([link("The ramp is wet", speaker="Ada Holm said, asking not")], TEXT, [GROUND])
    assert words(found.speaker) == ["Ada Holm said"]

    [inside] = tidied([link("The ramp is wet", speaker="she")], TEXT, [GROUND])
    assert words(inside.speaker) == ["she"]


def test_tidied_says_nothing_twice() -> None:
    weak, sure = link("The ramp", probability=0.8), link("The ramp is wet")
    other = link("The ramp is wet", cue="asking", speaker="she", probability=0.7)

    assert tidied([weak, other, sure], TEXT, ()) == [sure, other]
    assert tidied([link("it rains"), sure], TEXT, ()) == [sure, link("it rains")]


places = st.integers(0, len(TEXT) - 1).flatmap(
    lambda start: st.integers(start + 1, len(TEXT)).map(lambda end: TextSpan(start, end))
)
links = st.builds(
    TaggedLink,
    st.lists(places, min_size=1, max_size=3).map(tuple),
    st.lists(places, max_size=2).map(tuple),
    st.lists(places, max_size=1).map(tuple),
    st.just(Act.STATEMENT),
    st.floats(0, 1),
)


@given(st.lists(links, max_size=6), st.booleans())
def test_tidied_adds_nothing_and_changes_nothing_more(given: list[TaggedLink], marked: bool) -> None:
    once = tidied(given, TEXT, [GROUND] if marked else [])

    assert len(once) <= len(given)
    assert all(
        any(span.end <= old.end for link in given for old in link.content) for one in once for span in one.content
    )
    assert tidied(once, TEXT, [GROUND] if marked else []) == once


def test_tidied_keeps_a_cue_in_one_sentence() -> None:
    text = "Moe said it rains. He said it snows."
    spans = tuple(TextSpan(at, at + 4) for at in (4, 22))
    told = TaggedLink((TextSpan(9, 17),), spans, (TextSpan(0, 3),), Act.STATEMENT, 0.9, head=4)

    [found] = tidied([told], text, (), [(0, 18), (19, 36)])

    assert found.cue == (TextSpan(4, 8),)


def test_tidied_leaves_the_words_of_another_sentence_to_who_says_them() -> None:
    text = "Moe said it rains. Orr said it snows. It was dark."
    own, others, free = TextSpan(9, 17), TextSpan(28, 36), TextSpan(38, 49)
    both = TaggedLink((own, others, free), (TextSpan(4, 8),), (TextSpan(0, 3),), Act.STATEMENT, 0.9, head=4)
    second = TaggedLink((others,), (TextSpan(23, 27),), (TextSpan(19, 22),), Act.STATEMENT, 0.9, head=23)

    found = tidied([both, second], text, (), [(0, 18), (19, 37), (38, 50)])

    assert [item.content for item in found] == [(own, free), (others,)]


@pytest.mark.parametrize("lead", ["and", "like", "such as", "as well as", "well as"])
def test_tidied_drops_what_leads_to_a_speaker(lead: str) -> None:
    text = f"{lead} Ada Holm said it rains."

    [found] = tidied([link_at(text, "it rains", "said", f"{lead} Ada Holm")], text, ())

    assert [span.of(text) for span in found.speaker] == ["Ada Holm"]


def link_at(text: str, content: str, cue: str, speaker: str) -> TaggedLink:
    places = [(place_of(text, words),) for words in (content, cue, speaker)]
    return TaggedLink(*places, Act.STATEMENT, 0.9)


@pytest.mark.parametrize(
    ("text", "speaker"),
    [("Nobody said it rains.", "Nobody"), ("and with ) said it rains.", ")"), ("and Ada said it rains.", "and ")],
)
def test_tidied_leaves_out_what_nobody_said(text: str, speaker: str) -> None:
    assert tidied([link_at(text, "it rains", "said", speaker)], text, ()) == []


@pytest.mark.parametrize(
    ("text", "given", "speaker"),
    [
        ("Earlier reports said it rains.", "Earlier reports", []),
        ("Some reports of rain said it rains.", "Some reports of rain", []),
        ("Police reports said it rains.", "Police reports", ["Police reports"]),
        ("The reports said it rains.", "reports", ["reports"]),
        ("Her reports said it rains.", "reports", ["reports"]),
    ],
)
def test_tidied_gives_what_reports_say_to_nobody(text: str, given: str, speaker: list[str]) -> None:
    [found] = tidied([link_at(text, "it rains", "said", given)], text, ())

    assert [span.of(text) for span in found.speaker] == speaker


def test_tidied_takes_no_example_for_what_somebody_says() -> None:
    text = "A clerk would not, say, close the gate."

    assert tidied([link_at(text, "close the gate", "say", "A clerk")], text, ()) == []
    assert tidied(
        [link_at("The gate, clerks say, is shut.", "The gate", "say", "clerks")], "The gate, clerks say, is shut.", ()
    )


@pytest.mark.parametrize(
    ("text", "given", "speaker"),
    [
        ("It rained, said the clerks, and the ramp was wet.", "the clerks, and", "the clerks"),
        ("In his official statement he said it rained.", "his official", "his"),
        ("In the hall, his official said it rained.", "his official", "his official"),
    ],
)
def test_tidied_ends_a_speaker_before_what_is_no_part_of_it(text: str, given: str, speaker: str) -> None:
    [found] = tidied([link_at(text, "rained", "said", given)], text, ())

    assert [span.of(text) for span in found.speaker] == [speaker]


def test_tidied_completes_a_mention_and_leaves_out_there() -> None:
    text = "“Keep out,” read a sign at the gate. There were reports of it."

    [found] = tidied([link_at(text, "“Keep out,”", "read", "a sign at the")], text, ())
    [there] = tidied([link_at(text, "of it", "reports", "There")], text, ())

    assert [span.of(text) for span in found.speaker] == ["a sign at the gate"]
    assert there.speaker == ()


def test_tidied_ends_words_with_their_paragraph() -> None:
    text = "His answer was short: “No.”\n\nThe harbour was shut.\n\n“And no again.”"
    content = TextSpan(text.index("“No"), len(text))
    told = TaggedLink((content,), (TextSpan(4, 10),), (TextSpan(0, 3),), Act.STATEMENT, 0.9, head=4)

    [found, again] = tidied([told], text, ())
    [without_head] = tidied([evolve(told, head=-1)], text, ())

    assert [span.of(text) for span in (*found.content, *again.content)] == ["“No.”", "“And no again.”"]
    assert again.cue == ()
    assert without_head.content == (content,)


def test_tidied_takes_all_of_an_outlet_into_its_mention() -> None:
    text = "The site Kelm Today said it rains."
    mark = Mark("relay", TextSpan(9, 19), "en/relay/outlet-reports", "Kelm Today")

    [found] = tidied([link_at(text, "it rains", "said", "The site Kelm")], text, [mark])
    [other] = tidied([link_at(text, "it rains", "said", "The site")], text, [mark])

    assert ([span.of(text) for span in found.speaker], [span.of(text) for span in other.speaker]) == (
        ["The site Kelm Today"],
        ["The site"],
    )


def test_tidied_ends_a_whole_quotation_at_its_closing_mark() -> None:
    text = "She says, “Do not go,” until the boats are gone. She calls it “a mess” until it rains."

    [whole] = tidied([link_at(text, "“Do not go,” until the boats are gone", "says", "She")], text, ())
    [part] = tidied([link_at(text, "“a mess” until it rains", "calls", "She")], text, ())

    assert [span.of(text) for span in whole.content] == ["“Do not go,”"]
    assert [span.of(text) for span in part.content] == ["“a mess” until it rains"]


def test_tidied_says_once_what_is_said_with_a_cue_and_without() -> None:
    text = "Ada Holm made this comment: “It rains.” Bob Poe left."
    told = link_at(text, "“It rains.”", "made this comment", "Ada Holm")

    assert tidied([told, evolve(told, cue=())], text, ()) == [told]
    other = evolve(told, cue=(), speaker=link_at(text, "It", "made", "Bob Poe").speaker)
    assert len(tidied([told, other], text, ())) == 2


def test_tidied_leaves_a_quotation_to_the_cue_in_its_own_sentence() -> None:
    text = "“We left,” Bob Poe said. “We do,” said Ada Holm."
    first = evolve(link_at(text, "“We left,”", "said", "Bob Poe"), head=text.index("said"))
    other = evolve(link_at(text, "“We do,”", "said Ada", "Ada Holm"), head=text.index("said Ada"))
    both = first.content + other.content

    found = tidied([evolve(first, content=both), evolve(other, content=both)], text, (), [(0, 24), (25, len(text))])

    assert [[span.of(text) for span in link.content] for link in found] == [["“We left,”"], ["“We do,”"]]


def test_tidied_keeps_a_quotation_in_which_somebody_tells_something() -> None:
    text = "“We left,” Bob Poe said. “She tells me so.”"
    told = evolve(link_at(text, "“We left,”", "said", "Bob Poe"), head=text.index("said"))
    whole = evolve(told, content=(*told.content, *link_at(text, "“She tells me so.”", "said", "Bob Poe").content))
    inner = evolve(link_at(text, "so", "tells", "She"), head=text.index("tells"))

    found = tidied([whole, inner], text, (), [(0, 24), (25, len(text))])

    assert whole.content in [link.content for link in found]


@pytest.mark.parametrize(
    ("text", "cue", "speaker"),
    [
        ("Many say that he is estimated to have spent a lot.", "is estimated", "he"),
        ("They looked for a woman believed to be the first.", "believed", "a woman"),
    ],
)
def test_tidied_takes_nobody_for_who_is_spoken_of(text: str, cue: str, speaker: str) -> None:
    def at(words: str) -> Spans:
        return (place_of(text, words),)

    rest = (TextSpan(text.index(cue) + len(cue) + 1, len(text) - 1),)
    [found] = tidied([TaggedLink(rest, at(cue), at(speaker), Act.STATEMENT, 0.9)], text, ())
    assert found.speaker == ()
    assert found.content[0] == at(speaker)[0]


ALONE = "“The ramp is wet,” Ada Holm said.\n“We will dry it before the ferry comes.”\nThe ferry came."


def quoting(text: str, *content: str) -> TaggedLink:
    pieces = tuple(place_of(text, piece) for piece in content)
    cue, speaker = text.index("said"), text.index("Ada Holm")
    return TaggedLink(
        pieces, (TextSpan(cue, cue + 4),), (TextSpan(speaker, speaker + 8),), Act.STATEMENT, 0.9, head=cue
    )


def test_tidied_a_quotation_alone_in_its_paragraph_is_an_attribution_of_its_own() -> None:
    first, second = "“The ramp is wet,”", "“We will dry it before the ferry comes.”"

    said, alone = tidied([quoting(ALONE, first, second)], ALONE, ())

    assert [span.of(ALONE) for span in said.content] == [first]
    assert ([span.of(ALONE) for span in alone.content], alone.cue, alone.speaker) == ([second], (), said.speaker)


def test_tidied_a_quotation_alone_is_not_said_twice() -> None:
    second = "“We will dry it before the ferry comes.”"
    link = quoting(ALONE, "“The ramp is wet,”", second)
    own = evolve(link, content=(link.content[1],), cue=(), head=link.content[1].start)

    assert len(tidied([link, own], ALONE, ())) == 2


@pytest.mark.parametrize(
    ("text", "pieces"),
    [
        (ALONE.replace("wet,” Ada Holm said.", "wet,” Ada Holm said. “It is."), 2),
        (ALONE.replace("said.\n", "said. "), 2),
        (ALONE.replace("comes.”\n", "comes.” "), 2),
    ],
    ids=["runs-on", "same-paragraph", "more-behind-it"],
)
def test_tidied_a_quotation_that_goes_on_stays_with_its_cue(text: str, pieces: int) -> None:
    first = "“It is." if "“It is." in text else "“The ramp is wet,”"
    found = tidied([quoting(text, first, "“We will dry it before the ferry comes.”")], text, ())
    assert [len(link.content) for link in found] == [pieces]


@pytest.mark.parametrize(
    ("shown", "content", "cue"),
    [
        ("Ada Holm asking, “Why is the ramp wet?”", "“Why is the ramp wet?”", "asking"),
        ("Holm saying during the storm, “It is wet.”", "“It is wet.”", "saying"),
    ],
)
def test_tidied_who_is_shown_saying_something_says_it(shown: str, content: str, cue: str) -> None:
    text = f"The film shows {shown}"
    link = TaggedLink((TextSpan(15, len(text)),), (TextSpan(9, 14),), (TextSpan(0, 8),), Act.STATEMENT, 0.9, head=9)

    [found] = tidied([link], text, ())

    assert [span.of(text) for span in (*found.speaker, *found.cue, *found.content)] == [
        shown.partition(f" {cue}")[0],
        cue,
        content,
    ]


def test_tidied_what_is_shown_without_a_quotation_stays() -> None:
    text = "The film shows Ada Holm asking why the ramp is wet."
    link = TaggedLink((TextSpan(15, 50),), (TextSpan(9, 14),), (TextSpan(0, 8),), Act.STATEMENT, 0.9, head=9)
    assert [span.of(text) for span in tidied([link], text, ())[0].speaker] == ["The film"]


def test_tidied_as_somebody_put_it() -> None:
    text = "The degree has not kept him from being, as Ada Holm put it, “a clown.”"
    link = TaggedLink((TextSpan(60, 70),), (TextSpan(52, 58),), (TextSpan(0, 10),), Act.STATEMENT, 0.9, head=52)
    assert [span.of(text) for span in tidied([link], text, ())[0].speaker] == ["Ada Holm"]


@pytest.mark.parametrize(
    ("tail", "pieces"),
    [
        ("but the boat had left", 1),
        ("and soon, the lamps went out", 1),
        ("and that the boat had left", 2),
        ("and are steering home", 2),
        ("and the boat was “gone”", 2),
    ],
)
def test_tidied_takes_no_story_behind_a_quotation_for_what_was_said(tail: str, pieces: int) -> None:
    text = f"“The ramp is wet,” Ada Holm said, {tail}."
    found = tidied([quoting(text, "“The ramp is wet,”", tail.partition(" ")[2])], text, ())
    assert len(found[0].content) == pieces


@pytest.mark.parametrize(("mark", "said"), [('"', False), ("“", True)])
def test_tidied_takes_no_passage_in_straight_marks_for_what_is_said_in_curly_ones(mark: str, said: bool) -> None:
    text = f"{mark}The boat was late.\n\n“The ramp is wet,” Ada Holm said."
    link = TaggedLink(
        (TextSpan(0, text.index(" Ada")),),
        (TextSpan(text.index("said"), text.index("said") + 4),),
        (TextSpan(text.index("Ada"), text.index("Ada") + 8),),
        Act.STATEMENT,
        0.9,
        head=text.index("said"),
    )
    assert ("late" in tidied([link], text, ())[0].content[0].of(text)) == said
