"""What becomes of an analysis: each thing that an entry can set, and what follows from it."""

from __future__ import annotations

from typing import Any

import pytest

from attribution.model import Act, Category, Identity, Kind, ReasonClass, Role

SOLD, RANG, RAMP, DAM, MAYOR, STAY, LATE = (
    "The ferry line will be sold", '"Nobody rang us,"', "the ramp was wet", "the dam was safe",
    "The mayor ", '"We stay,"', "it was late",
)  # fmt: skip


def spans(item: Any, text: str) -> list[str]:
    return [span.of(text) for span in item]


def test_apply_without_an_entry_for_the_article_changes_nothing(desk: Any) -> None:
    found = desk.found()

    assert desk.apply(found) is found
    assert desk.apply(found, desk.about("A", text="Another text", remove=True)) is found


def test_apply_leaves_the_others_as_they_are(desk: Any) -> None:
    found, corrected = desk.found(), desk.correct(desk.about(RAMP, act="attitude", relay=[]))

    changed = [(old, new) for old, new in zip(found.attributions, corrected.attributions, strict=True) if old != new]
    [(old, new)] = changed
    assert old.content[0].of(found.text) == RAMP
    assert (new.act, new.relay, new.category) == (Act.ATTITUDE, (), Category.NAMED)
    assert corrected.sources == found.sources


def test_apply_leaves_evidence_with_note_and_name(desk: Any) -> None:
    entry = desk.about(RAMP, relay=[], note="She rang us too.", by="AH")

    item = desk.said(desk.correct(entry), RAMP)

    [why] = desk.evidence(item)
    assert why.spans == item.content
    assert desk.notes(item) == [
        "override/hand.json#1: relay none (was Kelm Courier), so category named (was outlet_relayed); "
        "She rang us too; by AH"
    ]


# --- who ---------------------------------------------------------------------------------------------------------


def test_apply_identity_holds_for_all_that_a_source_says(desk: Any) -> None:
    analysis = desk.correct(desk.about(SOLD, identity="organization"))

    assert [desk.said(analysis, words).category for words in (SOLD, LATE)] == [Category.NAMED] * 2
    assert desk.said(analysis, LATE).identity is Identity.ORGANIZATION
    assert analysis.sources[0].identity is Identity.ORGANIZATION
    assert desk.notes(desk.said(analysis, LATE)) == [
        "override/hand.json#1: said of the same source, identity organization (was anonymous), "
        "category named (was anonymous_other)"
    ]


def test_apply_role_makes_an_official(desk: Any) -> None:
    analysis = desk.correct(desk.about(SOLD, role="diplomat"))

    assert desk.said(analysis, SOLD).category is Category.ANONYMOUS_OFFICIAL
    assert analysis.sources[0].role is Role.DIPLOMAT


def test_apply_source_joins_one_that_is_there(desk: Any) -> None:
    """White space and letter case of a name do not matter."""
    analysis = desk.correct(desk.about(STAY, source="ada  HOLM"))

    item = desk.said(analysis, STAY)
    holm = analysis.source_of(item)
    assert holm is not None
    assert (holm.canonical, item.identity, item.category) == ("Ada Holm", Identity.NAMED, Category.NAMED)
    assert spans(holm.mentions, analysis.text) == ["Ada Holm", "She", "he"]
    assert all(item.speaker[0] not in source.mentions for source in analysis.sources if source is not holm)


def test_apply_source_makes_a_new_one_and_reads_its_name(desk: Any) -> None:
    entries = [desk.about(STAY, source="the mayor of Kelm"), desk.about(LATE, source="Per Lind")]

    analysis = desk.correct(*entries)

    assert desk.name(analysis, STAY) == "the mayor of Kelm"
    assert desk.name(analysis, LATE) == "Per Lind"
    assert desk.said(analysis, LATE).identity is Identity.NAMED
    assert [source.id for source in analysis.sources] == [f"s{n}" for n in range(1, len(analysis.sources) + 1)]
    assert [source.canonical for source in analysis.sources] == [
        "The source", "Ada Holm", "Officials", "the mayor of Kelm", "Per Lind",
    ]  # fmt: skip


def test_apply_source_can_be_shared_by_entries(desk: Any) -> None:
    analysis = desk.correct(desk.about(SOLD, source="a clerk"), desk.about(STAY, source="a clerk"))

    assert desk.said(analysis, SOLD).source == desk.said(analysis, STAY).source
    assert [source.canonical for source in analysis.sources].count("a clerk") == 1


def test_apply_source_that_nobody_has_any_more_goes(desk: Any) -> None:
    analysis = desk.correct(desk.about(DAM, source="Ada Holm"))

    assert "Officials" not in [source.canonical for source in analysis.sources]


def test_apply_no_source_makes_it_unattributed(desk: Any) -> None:
    analysis = desk.correct(desk.about(STAY, source=None))

    item = desk.said(analysis, STAY)
    assert (item.source, item.identity, item.category) == (None, Identity.UNATTRIBUTED, Category.UNATTRIBUTED)


def test_apply_identity_where_nobody_was(desk: Any) -> None:
    """A source is made, so that everything that asks for one finds it."""
    analysis = desk.correct(desk.about("The mayor", "knew", identity="anonymous"))

    item = desk.said(analysis, MAYOR)
    source = analysis.source_of(item)
    assert source is not None
    assert (source.canonical, item.identity, item.category) == (
        "unknown", Identity.ANONYMOUS, Category.ANONYMOUS_OTHER,
    )  # fmt: skip


def test_apply_speaker_is_read_in_its_surroundings(desk: Any) -> None:
    """The mention of a source that is known joins it; the old source loses the mention."""
    analysis = desk.correct(desk.about(STAY, speaker=desk.pairs("Officials")))

    item = desk.said(analysis, STAY)
    assert desk.name(analysis, STAY) == "Officials"
    assert item.speaker_full == item.speaker
    assert (item.identity, item.category) == (Identity.COLLECTIVE, Category.ANONYMOUS_OFFICIAL)
    assert "he" not in spans(analysis.sources[0].mentions, analysis.text)


def test_apply_speaker_of_its_own_makes_a_source(desk: Any) -> None:
    text = 'The sluice jammed, a clerk said. "We stay," he added. Ilse Marr, the mayor, nodded.'
    entry = desk.about(STAY, text=text, speaker=desk.pairs("Ilse Marr", text=text))

    analysis = desk.correct(entry, text=text)

    assert [source.canonical for source in analysis.sources] == ["a clerk", "Ilse Marr"]
    assert desk.said(analysis, STAY).category is Category.NAMED
    assert spans(analysis.sources[0].mentions, text) == ["a clerk"]


def test_apply_no_speaker(desk: Any) -> None:
    item = desk.said(desk.correct(desk.about(RANG, speaker=[])), RANG)

    assert (item.speaker, item.speaker_full, item.source) == ((), (), None)
    assert item.category is Category.UNATTRIBUTED


def test_apply_speaker_and_source_together(desk: Any) -> None:
    """The words decide nothing where the entry says who it is."""
    analysis = desk.correct(desk.about(STAY, speaker=desk.pairs("The mayor"), source="Ada Holm"))

    assert desk.name(analysis, STAY) == "Ada Holm"
    assert "The mayor" not in [source.canonical for source in analysis.sources]


# --- through whom, and why ----------------------------------------------------------------------------------------


def test_apply_relay_of_the_publisher_is_first_hand(desk: Any) -> None:
    entry = desk.about(SOLD, relay=["The Kelm Courier"])

    item = desk.said(desk.correct(entry, publisher="Kelm Courier"), SOLD)
    assert (item.self_relay, item.category) == (True, Category.ANONYMOUS_OTHER)

    item = desk.said(desk.correct(entry), SOLD)
    assert (item.self_relay, item.category) == (False, Category.OUTLET_RELAYED)


def test_apply_grounds(desk: Any) -> None:
    text = "A clerk who asked not to be named said the sluice had jammed. The clerk said it was old."
    entry = {"text": text}

    item = desk.said(desk.correct(desk.about("the sluice had jammed", **entry, reason_class="none"), **entry), "the sl")
    assert (item.reason_class, item.anonymity_reason, item.granted) == (ReasonClass.NONE, (), True)

    analysis = desk.correct(desk.about("the sluice had jammed", **entry, identity="named"), **entry)
    for item in analysis.attributions:
        assert (item.reason_class, item.anonymity_reason, item.granted) == (ReasonClass.NONE, (), False)

    item = desk.said(desk.correct(desk.about("it was old", **entry, granted=False), **entry), "it was")
    assert item.granted is False


# --- category ------------------------------------------------------------------------------------------------------


def test_apply_category_takes_what_it_needs_along(desk: Any) -> None:
    analysis = desk.correct(desk.about(SOLD, category="anonymous_official"), desk.about(DAM, category="named"))

    assert desk.said(analysis, SOLD).role is Role.OFFICIAL
    assert desk.said(analysis, LATE).category is Category.ANONYMOUS_OFFICIAL
    assert desk.said(analysis, DAM).identity is Identity.NAMED


def test_apply_category_takes_away_what_it_forbids(desk: Any) -> None:
    item = desk.said(desk.correct(desk.about(RAMP, category="anonymous_other")), RAMP)
    assert (item.relay, item.identity, item.category) == ((), Identity.ANONYMOUS, Category.ANONYMOUS_OTHER)

    item = desk.said(desk.correct(desk.about(DAM, category="unattributed")), DAM)
    assert (item.source, item.identity, item.role) == (None, Identity.UNATTRIBUTED, Role.NONE)


@pytest.mark.parametrize("together", [True, False])
def test_apply_role_stays_where_the_category_takes_the_source_away(desk: Any, together: bool) -> None:
    values: list[dict[str, Any]] = [{"role": "official"}, {"category": "unattributed"}]
    wanted = [values[0] | values[1]] if together else values
    entries = [desk.about("the ramp was wet", **one) for one in wanted]
    result = desk.correct(*entries)

    item = desk.said(result, "the ramp was wet")
    assert (item.role, item.category, item.source) == (Role.OFFICIAL, Category.UNATTRIBUTED, None)
    assert desk.apply(result, *entries).attributions == result.attributions


def test_apply_category_relayed_needs_no_outlet(desk: Any) -> None:
    item = desk.said(desk.correct(desk.about(DAM, category="outlet_relayed")), DAM)

    assert (item.relay, item.category, item.identity) == ((), Category.OUTLET_RELAYED, Identity.COLLECTIVE)


def test_apply_former_officials_stay_outside(desk: Any) -> None:
    text = "A former official said the dam was old. The former official said it leaked."
    found = desk.found(text)
    assert {item.category for item in found.attributions} == {Category.ANONYMOUS_OTHER}

    analysis = desk.apply(found, desk.about("the dam was old", text=text, role="military"))

    assert {item.category for item in analysis.attributions} == {Category.ANONYMOUS_OTHER}


# --- what is and what is not an attribution -----------------------------------------------------------------------


def test_apply_remove(desk: Any) -> None:
    found, analysis = desk.found(), desk.correct(desk.about(DAM, remove=True))

    assert len(analysis.attributions) == len(found.attributions) - 1
    assert [item.id for item in analysis.attributions] == [f"a{n}" for n in range(1, len(found.attributions))]
    assert "Officials" not in [source.canonical for source in analysis.sources]
    assert desk.said(analysis, STAY).content == desk.said(found, STAY).content


def test_apply_add(desk: Any) -> None:
    text = 'The old pier will close in May. Per Lind nodded. A clerk said so. "We go," Per Lind said.'
    entry = desk.about(
        "The old pier will close in May", text=text, add=True,
        cue=desk.pairs("nodded", text=text), speaker=desk.pairs("Per Lind", text=text),
    )  # fmt: skip
    analysis = desk.correct(entry, text=text)

    item = analysis.attributions[0]
    assert (item.id, item.kind, item.act) == ("a1", Kind.INDIRECT, Act.STATEMENT)
    assert (item.category, item.source) == (Category.NAMED, desk.said(analysis, '"We go,"').source)
    assert analysis.sources[0].canonical == "Per Lind"
    assert desk.notes(item) == ["override/hand.json#1: added, speaker Per Lind"]


def test_apply_add_tells_how_much_is_quoted(desk: Any) -> None:
    text = 'They have a "dry" pier. Nothing is said here.'
    found = desk.found(text)
    assert [span.of(text) for span in found.not_speech] == ['"dry"']

    analysis = desk.apply(found, desk.about('"dry"', text=text, add=True, identity="collective"))

    assert [item.kind for item in analysis.attributions] == [Kind.DIRECT]
    assert analysis.not_speech == ()


def test_apply_add_of_what_is_found_corrects_it(desk: Any) -> None:
    analysis = desk.correct(desk.about(DAM, add=True, act="attitude"))

    assert len(analysis.attributions) == len(desk.found().attributions)
    assert desk.said(analysis, DAM).act is Act.ATTITUDE


def test_apply_add_twice_adds_once(desk: Any) -> None:
    analysis = desk.correct(
        desk.about("harbour master", add=True), desk.about("harbour master", role="official"),
        desk.about("harbour master", add=True, identity="collective"),
    )  # fmt: skip

    assert len(analysis.attributions) == len(desk.found().attributions) + 1
    item = desk.said(analysis, "harbour master")
    assert (item.role, item.identity) == (Role.OFFICIAL, Identity.COLLECTIVE)
    assert len(desk.evidence(item)) == 3


def test_apply_moves_a_boundary_by_removing_and_adding(desk: Any) -> None:
    analysis = desk.correct(
        desk.about(DAM, cue=desk.pairs("Officials said")[:1], remove=True),
        desk.about("dam was safe", cue=desk.pairs("said the dam")[:1], speaker=desk.pairs("Officials"), add=True),
    )

    assert len(analysis.attributions) == len(desk.found().attributions)
    assert desk.name(analysis, "dam was safe") == "Officials"


# --- at odds -------------------------------------------------------------------------------------------------------


def complaints(analysis: Any) -> list[str]:
    return [f"{item.code}: {item.message}" for item in analysis.diagnostics]


def test_apply_tells_of_entries_that_say_otherwise(desk: Any) -> None:
    analysis = desk.correct(desk.about(SOLD, quote=SOLD, identity="named"), desk.about(LATE, identity="collective"))

    assert desk.said(analysis, SOLD).identity is Identity.COLLECTIVE
    [told] = complaints(analysis)
    assert told.startswith(
        f"contradicted-override: hand.json, entry 1 ('{SOLD}'): not as it says: another entry says otherwise of "
        '"identity", for this attribution or another one of its source'
    )


def test_apply_tells_of_an_entry_about_what_another_removes(desk: Any) -> None:
    [told] = complaints(desk.correct(desk.about(DAM, act="attitude"), desk.about(DAM, remove=True)))

    assert told.startswith("contradicted-override: hand.json, entry 1: not as it says: another entry removes")


def test_apply_is_quiet_where_entries_agree(desk: Any) -> None:
    entries = [desk.about(SOLD, source="a clerk", identity="anonymous"), desk.about(LATE, source="A clerk")]

    assert complaints(desk.correct(*entries)) == []
