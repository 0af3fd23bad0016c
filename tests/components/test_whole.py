"""Speakers made whole."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from attribution.components.whole import Speakers
from attribution.model import TextSpan
from attribution.testing.sketch import place_of


def whole(text: str, speaker: str, cue: str = "", *, starts: tuple[int, ...] = (0,), also: str = "") -> str:
    """Return what becomes of a speaker; `also` is another verb by which somebody says something."""
    others = [(span.start, span.end) for span in (place_of(text, words) for words in (cue, also) if words)]
    speakers = Speakers(text, starts, {"official", "officials", "leader"}, sorted(others))
    [found] = speakers.whole((place_of(text, speaker),), (place_of(text, cue),) if cue else (), ())
    return found.of(text)


@pytest.mark.parametrize(
    ("text", "speaker", "cue", "expected"),
    [
        ("Yesterday Harbour Chief Ada Holm said it rains.", "Ada", "said", "Harbour Chief Ada Holm"),
        ("On it, Harbour Chief Ada Holm said it rains.", "Ada", "said", "Harbour Chief Ada Holm"),
        ("It rains, said Sen. Ada Holm on Monday.", "Ada", "said", "Sen. Ada Holm"),
        ("It rains, said Ada Holm Monday.", "Ada", "said", "Ada Holm"),
        ("It rains, Mr. Holm’s claim was.", "Mr.", "claim", "Mr. Holm’s"),
        ("On it, a harbour official said it rains.", "harbour", "said", "a harbour official"),
        ("On it, the U.S. Coast Guard said it rains.", "Coast Guard", "said", "the U.S. Coast Guard"),
        ("See: Even Ada Holm said it rains.", "Ada Holm", "said", "Ada Holm"),
        ("For Kelm he said it rains.", "he", "said", "he"),
        ("It is a bold move officials said will fail.", "a bold move officials", "said", "officials"),
        ("It is a system that Ada Holm said will fail.", "a system that Ada Holm", "said", "Ada Holm"),
        ("The claims board said it rains.", "The claims board", "said", "The claims board"),
        (
            "A law enforcement official said it rains.",
            "A law enforcement official",
            "said",
            "A law enforcement official",
        ),
        (
            "A clerk from policy firm Holm said it rains.",
            "A clerk from policy firm Holm",
            "said",
            "A clerk from policy firm Holm",
        ),
        ("A clerk who thinks it rains left.", "A clerk who", "thinks", "A clerk"),
        ("Many clerks, some of whom think it rains, left.", "some of whom", "think", "some of whom"),
        ("The ad, which Holm called wet, is gone.", "The ad, which Holm", "called", "Holm"),
        ("The ad that CNN called wet is gone.", "The ad that CNN", "called", "CNN"),
        ("A study from Kelm, he noted, showed it rains.", "A study from Kelm, he", "showed", "A study from Kelm"),
        ("Kelm, where Holm lives, reported rain.", "Kelm, where Holm", "reported", "Kelm"),
        ("Some of them, reports Ada Holm, said it rains.", "Some of them, reports Ada Holm", "said", "Some of them"),
        ("The Court neither explained nor denied it.", "The Court neither", "explained", "The Court"),
        ("Ada Holm aptly noted it rains.", "Ada Holm aptly", "noted", "Ada Holm"),
        ("The family said it rains.", "The family", "said", "The family"),
        ("The elderly said it rains.", "The elderly", "said", "The elderly"),
        ("Ada Holm criticized Moe, saying it rains.", "Ada Holm criticized Moe", "saying", "Ada Holm"),
        ("Ada Holm had warned the board, adding it rains.", "Ada Holm had warned the board", "adding", "Ada Holm"),
        ("Clerks criticized Moe for saying it rains.", "Clerks criticized Moe", "saying", "Moe"),
        ("Moe used Holm’s claim that it rains.", "Moe used Holm’s", "claim", "Holm’s"),
        ("The Herald published a list that showed rain.", "The Herald published a list", "showed", "a list"),
        ("A clerk named Ada, saying it rains, left.", "A clerk named Ada", "saying", "A clerk named Ada"),
        (
            "The retired Harbour chief, saying it rains, left.",
            "The retired Harbour chief",
            "saying",
            "The retired Harbour chief",
        ),
        ("Sen. Ada Holm (R-Isl.) said it rains.", "Sen. Ada Holm (R-Isl", "said", "Sen. Ada Holm (R-Isl.)"),
        (
            "The owner of the Dock, Ada Holm, told them.",
            "the Dock, Ada Holm",
            "told",
            "The owner of the Dock, Ada Holm",
        ),
        ("A 41-year-old from Kelm said it rains.", "Kelm", "said", "A 41-year-old from Kelm"),
        (
            "President Andrés Emil Lópvik Ögren said it rains.",
            "President Andrés",
            "said",
            "President Andrés Emil Lópvik Ögren",
        ),
        ("Clerks such as Holm said it rains.", "Clerks such as Holm", "said", "Clerks such as Holm"),
        ("She smiled as she said it rains.", "She smiled as she", "said", "she"),
        ("It rains, said the board when Holm asked.", "the board when Holm", "said", "the board"),
        ("Secretary of Roads Ada Holm said it rains.", "of Roads Ada Holm", "said", "Secretary of Roads Ada Holm"),
        ("In some of the officials said it rains.", "of the officials", "said", "some of the officials"),
        ("The leader of the Kelm Front said it rains.", "of the Kelm Front", "said", "The leader of the Kelm Front"),
        ("A clerk who she said told her so.", "A clerk who she", "told", "A clerk"),
        (
            "The Herald later updated its report to say it rains.",
            "The Herald later updated its report",
            "say",
            "The Herald",
        ),
        ("It rains, said a clerk, the paper reports.", "a clerk, the paper reports", "said", "a clerk"),
        ("At 86 she said it rains.", "At 86 she", "said", "she"),
        ("Ada Holm - who thinks it rains - left.", "Ada Holm - who", "thinks", "Ada Holm"),
        ("In the eyes of Ada Holm it rains, the claim is.", "of Ada Holm", "claim", "Ada Holm"),
        ("A study from Ada Holm said it rains.", "A study from", "said", "A study"),
        ("Ada Holm in her speech said it rains.", "Ada Holm in her", "said", "Ada Holm"),
        ("With Ada Holm he said it rains.", "Ada Holm he", "said", "he"),
        ("Ada Holm and I said it rains.", "Ada Holm and I", "said", "Ada Holm and I"),
        ("Ada Holm both said and wrote it rains.", "Ada Holm both", "said", "Ada Holm"),
        ("A friend of both said it rains.", "A friend of both", "said", "A friend of both"),
        ("Clerks I spoke with said it rains.", "Clerks I", "said", "Clerks"),
        ("Those around her said it rains.", "Those around her", "said", "Those around her"),
        ("A clip about it said it rains.", "A clip about it", "said", "A clip about it"),
        ("Kelm Says Ada Holm Lied Over Wet Ramp, Adding It Rains", "Ada", "Adding", "Ada"),
    ],
)
def test_whole_completes_names_and_nouns(text: str, speaker: str, cue: str, expected: str) -> None:
    assert whole(text, speaker, cue) == expected


def test_whole_keeps_the_part_beside_the_cue() -> None:
    text = "Ada Holm\n\nHarbour chief Ada Holm said it rains."
    assert whole(text, "Ada Holm\n\nHarbour chief Ada Holm", "said", starts=(0, 10)) == "Harbour chief Ada Holm"

    text = "“She left Kelm. People near her say it rains.”"
    assert whole(text, "Kelm. People near her", "say") == "People near her"

    text = "It rains, according to Ada Holm\nThe ramp"
    assert whole(text, "Ada Holm\nThe ramp", "according to", starts=(0, 32)) == "Ada Holm"


@pytest.mark.parametrize(
    ("text", "speaker", "cue", "also", "expected"),
    [
        ("Holm warned that Kelm officials said it rains.", "Holm warned that Kelm officials", "said", "warned", 2),
        ("Holm said one clerk told her it rains.", "Holm said one clerk", "told", "said", 2),
        ("Some of them, reports Ada Holm, said it rains.", "Some of them, reports Ada Holm", "said", "reports", 3),
        ("Two clerks who wrote to Holm said it rains.", "Two clerks who wrote to Holm", "said", "wrote", 2),
    ],
)
def test_whole_leaves_out_what_somebody_else_says(text: str, speaker: str, cue: str, also: str, expected: int) -> None:
    found = whole(text, speaker, cue, also=also)

    assert len(found.split()) == expected
    assert also not in found


@given(st.text("Aa b.,\n’'“", max_size=60), st.data())
def test_whole_stays_in_the_text_and_settles(text: str, data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(text)))
    end = data.draw(st.integers(start, len(text)))
    if start == end or not text[start:end].strip():
        return
    speakers = Speakers(text, (0,), {"a"}, ())
    [once] = speakers.whole((TextSpan(start, end),), (), ())

    assert 0 <= once.start < once.end <= len(text)
    assert speakers.whole((once,), (), ()) == (once,)


@pytest.mark.parametrize(
    ("text", "start", "end", "expected"),
    [("AAAA  aA", 0, 7, "AAAA"), ("AAAA the  a", 0, 11, "AAAA"), ("I of  ", 2, 5, "of"), ("I of  b", 2, 7, "b")],
)
def test_whole_leaves_no_space_and_not_nothing(text: str, start: int, end: int, expected: str) -> None:
    [found] = Speakers(text, (0,), {"a"}, ()).whole((TextSpan(start, end),), (), ())

    assert found.of(text) == expected


WORDS = (
    "a an the The of in In from with who which that I he she they we her there There are at 34 Ann Holm Dr. Rep. R-Isl "
    "clerk clerks members board Department official top own report said , . ( ) ’s “"
).split()
"""What the patterns of speakers look for."""


@settings(max_examples=400)
@given(st.lists(st.sampled_from([*WORDS, " ", " ", "  ", "\n", "\u00a0"]), min_size=1, max_size=20), st.data())
def test_whole_stays_in_a_text_of_the_words_it_looks_for(parts: list[str], data: st.DataObject) -> None:
    text = "".join(parts)
    start = data.draw(st.integers(0, len(text)))
    end = data.draw(st.integers(start, len(text)))
    if not text[start:end].strip():
        return
    [found] = Speakers(text, (0,), {"clerk", "clerks"}, ()).whole((TextSpan(start, end),), (), ())

    assert 0 <= found.start < found.end <= len(text)
    assert found.of(text) == found.of(text).strip()


@pytest.mark.parametrize(
    ("text", "speaker", "cue", "expected"),
    [
        (
            "The wet ramp was confirmed to the board by two clerks.",
            "the board by two clerks",
            "was confirmed",
            "two clerks",
        ),
        (
            "It was denied by a book written by Ada Holm.",
            "a book written by Ada Holm",
            "was denied",
            "a book written by Ada Holm",
        ),
    ],
)
def test_whole_finds_the_agent_of_a_passive(text: str, speaker: str, cue: str, expected: str) -> None:
    assert whole(text, speaker, cue) == expected


def test_whole_leaves_out_who_was_asked() -> None:
    text = "Asked whether it rains, Ada Holm said no."

    assert Speakers(text, (0,), (), ()).whole((TextSpan(24, 32),), (TextSpan(0, 5),), (TextSpan(6, 22),)) == ()
    assert Speakers(text, (0,), (), ()).whole((TextSpan(24, 32),), (TextSpan(33, 37),), ()) == (TextSpan(24, 32),)


@pytest.mark.parametrize(
    ("text", "asker"),
    [
        ("Asked by Sen. Ada Holm whether it rains, he said no.", "Sen. Ada Holm"),
        ("Asked by officials about the ramp, he said no.", "officials"),
        ("Asked by phone about the ramp, he said no.", ""),
        ("Asked whether it rains, he said no.", ""),
    ],
)
def test_whole_takes_who_asked_and_not_who_was_asked(text: str, asker: str) -> None:
    speakers = Speakers(text, (0,), {"official", "officials"}, [])
    he = TextSpan(text.index("he said"), text.index("he said") + 2)
    cue = (TextSpan(0, len("Asked")),)
    assert [span.of(text) for span in speakers.whole((he,), cue, ())] == ([asker] if asker else [])
    assert [span.of(text) for span in speakers.whole((), cue, ())] == ([asker] if asker else [])


@pytest.mark.parametrize(
    ("text", "cue", "speaker"),
    [
        ("The board has been told it rains.", "has been told", ""),
        ("The board was never told it rains.", "told", ""),
        ("The board was warned by Ada Holm that it rains.", "was warned", "Ada Holm"),
        ("The board told the clerk it rains.", "told", "The board"),
    ],
)
def test_whole_takes_no_hearer_for_the_speaker(text: str, cue: str, speaker: str) -> None:
    at = text.index(cue)
    speakers = Speakers(text, (0,), {"board"}, [])
    found = speakers.whole((TextSpan(0, len("The board")),), (TextSpan(at, at + len(cue)),), ())
    assert [span.of(text) for span in found] == ([speaker] if speaker else [])
