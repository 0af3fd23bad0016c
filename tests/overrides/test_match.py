"""Which attribution an entry means, and what is said of one that means none any more."""

from __future__ import annotations

from typing import Any

import pytest

from attribution.model import Attribution, Category, TextSpan
from attribution.overrides import REPORTED, Entry
from attribution.overrides.match import Match, find, find_exact
from attribution.serial import text_sha256

DAM = "the dam was safe"


def spans(*pairs: tuple[int, int]) -> tuple[TextSpan, ...]:
    return tuple(TextSpan(*pair) for pair in pairs)


def entry(*content: tuple[int, int], cue: tuple[int, int] | None = None, **more: Any) -> Entry:
    return Entry(
        file="hand.json", number=1, text_sha256="0" * 64, content=spans(*content), cue=spans(cue) if cue else (), **more
    )


def item(*content: tuple[int, int], cue: tuple[int, int] | None = None) -> Attribution:
    return Attribution(id="a", content=spans(*content), cue=spans(cue) if cue else ())


def found(entries: list[Entry], items: list[Attribution]) -> list[int | None]:
    return [match.at for match in find(entries, items, {})]


def test_find_takes_the_same_content_before_one_that_is_like_it() -> None:
    items = [item((0, 12)), item((0, 10))]

    assert found([entry((0, 10)), entry((0, 11))], items) == [1, 0]


def test_find_counts_pieces() -> None:
    assert found([entry((0, 10), (20, 30))], [item((0, 30)), item((0, 10), (20, 29))]) == [1]


@pytest.mark.parametrize(("end", "expected"), [(5, 0), (4, None), (20, 0), (21, None)])
def test_find_needs_half_in_common(end: int, expected: int | None) -> None:
    assert found([entry((0, 10))], [item((0, end))]) == [expected]


def test_find_gives_an_attribution_to_one_content_alone() -> None:
    """What another entry has by its very content is not this one's; what it is like is looked for elsewhere."""
    assert found([entry((0, 10)), entry((0, 9))], [item((0, 10))]) == [0, None]
    assert found([entry((0, 9)), entry((0, 8))], [item((0, 10))]) == [0, None]
    assert found([entry((0, 9)), entry((0, 9))], [item((0, 10))]) == [0, 0]
    assert [match.at for match in find([entry((0, 9))], [item((0, 10))], {0: spans((0, 10))})] == [None]


def test_find_tells_levels_apart_by_their_cues() -> None:
    items = [item((0, 10), cue=(12, 16)), item((0, 10), cue=(20, 24))]

    assert find([entry((0, 10))], items, {}) == [Match(rivals=2)]
    assert found([entry((0, 10), cue=(20, 24))], items) == [1]
    assert found([entry((0, 9), cue=(30, 34))], items) == [None]
    assert found([entry((0, 10), cue=(12, 16))], [item((0, 10)), *items]) == [1]


def test_find_does_not_choose_between_equals() -> None:
    assert find([entry((0, 10))], [item((0, 5)), item((5, 10))], {}) == [Match(rivals=2)]


def test_find_removes_nothing_for_a_likeness_alone() -> None:
    """The level around a statement is like it, and would go where the statement is not found any more."""
    assert found([entry((0, 9), remove=True)], [item((0, 10), cue=(12, 16))]) == [None]
    assert found([entry((0, 9), cue=(12, 16), remove=True)], [item((0, 10), cue=(12, 16))]) == [0]
    assert found([entry((0, 9), remove=True)], [item((0, 10))]) == [0]


def test_find_exact_of_one_that_adds_takes_the_first() -> None:
    items = [item((0, 9)), item((0, 10), cue=(12, 16)), item((0, 10), cue=(20, 24))]

    assert find_exact(entry((0, 10), add=True), items) == Match(1)
    assert find_exact(entry((0, 8), add=True), items) == Match()


# --- what is said ------------------------------------------------------------------------------------------------


def complaint(analysis: Any) -> Any:
    [told] = [item for item in analysis.diagnostics if item.code in REPORTED]
    return told


def test_stale_where_nothing_is_found(desk: Any) -> None:
    found = desk.found()
    analysis = desk.apply(found, desk.about("harbour master", role="official", quote="harbour master"))

    assert analysis.attributions == found.attributions
    told = complaint(analysis)
    assert told.code == "stale-override"
    assert told.span.of(analysis.text) == "harbour master"
    assert told.message == (
        "hand.json, entry 1 ('harbour master'): not applied: nothing is found there any more; if it is an attribution, "
        'write "add": true, else take the entry out'
    )


def test_stale_where_there_is_nothing_to_remove(desk: Any) -> None:
    assert "so nothing was removed" in complaint(desk.correct(desk.about("harbour master", remove=True))).message


def test_stale_where_the_text_has_changed(desk: Any) -> None:
    """The place where the words stand now is told, and the entry not applied."""
    text = "New lede. " + desk.text
    made_before = desk.about(DAM, category="named", quote=DAM, article="ferry")

    analysis = desk.correct(made_before, text=text, id="ferry")

    assert desk.said(analysis, DAM).category is Category.ANONYMOUS_OFFICIAL
    told = complaint(analysis)
    start = text.index(DAM)
    assert told.span == TextSpan(start, start + len(DAM))
    assert told.message == (
        f"hand.json, entry 1 ('{DAM}'): not applied: the text of this article has changed; its words now stand at "
        f'[{start}, {start + len(DAM)}]: look there, and set "content" to that and "text_sha256" to '
        f"{text_sha256(text)}"
    )


@pytest.mark.parametrize(
    ("quote", "words"),
    [
        ("", "its words are not found"),
        ("nowhere", "its words are not found"),
        ("said", "its words stand there more than once"),
    ],
)
def test_stale_where_the_words_are_not_there_once(desk: Any, quote: str, words: str) -> None:
    entry = desk.about(DAM, category="named", quote=quote, article="ferry")

    told = complaint(desk.correct(entry, text=desk.text + " And so on.", id="ferry"))

    assert told.span == TextSpan(0, 0)
    assert f"{words}: look for the place by hand" in told.message


def test_stale_is_nothing_of_another_article(desk: Any) -> None:
    entry = desk.about(DAM, category="named", article="ferry")

    for about in ({"id": "bridge"}, {}):
        assert desk.correct(entry, text=desk.text + " More.", **about).diagnostics == ()


def test_stale_where_the_offsets_leave_the_text(desk: Any) -> None:
    entry = {**desk.about(DAM, role="official"), "speaker": [[0, 9999]]}

    analysis = desk.correct(entry)

    assert f"it points behind the end of the text, which has {len(desk.text)} characters" in complaint(analysis).message


def test_stale_where_what_is_added_has_other_words(desk: Any) -> None:
    """Offsets that count in UTF-16 are found out here; a part of the words will do."""
    analysis = desk.correct(desk.about("harbour master", quote="arbour master.", add=True))

    assert '"quote" is not what stands at "content"; its words now stand at' in complaint(analysis).message
    assert len(analysis.attributions) == len(desk.found().attributions)
    assert desk.correct(desk.about("harbour master", quote="harbour", add=True)).diagnostics == ()


def test_title_is_short_and_safe_for_a_terminal() -> None:
    assert entry((0, 1), quote="a\x1b[2J\n b").title == "hand.json, entry 1 ('a\\x1b[2J b')"
    assert len(entry((0, 1), quote="word " * 100).title) < 80
    assert entry((0, 1)).title == "hand.json, entry 1"
