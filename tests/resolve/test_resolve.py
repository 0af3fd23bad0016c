"""What resolution decides, on invented sentences with the spans given."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from attribution.components.grounds import find_grounds
from attribution.components.relays import find_relays
from attribution.lexicons import builtin_lexicon
from attribution.model import (
    Analysis,
    Article,
    Attribution,
    Category,
    Facet,
    Identity,
    Mark,
    Outlet,
    ReasonClass,
    Role,
    Source,
    TextSpan,
)
from attribution.resolve.resolve import resolve


def sources(analysis: Analysis) -> list[str | None]:
    return [item.source for item in analysis.attributions]


def test_resolve_joins_full_name_surname_title_and_pronoun(resolved):
    analysis = resolved(
        "<speaker a1>Interior Minister Laura Fenwick</speaker a1> <cue a1>said</cue a1> <content a1>the dam would "
        "hold</content a1>.\n<content a2>“It is sound,”</content a2> <speaker a2>Fenwick</speaker a2> <cue a2>said"
        "</cue a2>.\n<content a3>“Come and see,”</content a3> <speaker a3>she</speaker a3> <cue a3>added</cue a3>.\n"
        "<speaker a4>The minister</speaker a4> <cue a4>said</cue a4> <content a4>nobody had asked</content a4>."
    )
    assert sources(analysis) == ["s1"] * 4
    (source,) = analysis.sources
    assert (source.identity, source.role) == (Identity.NAMED, Role.OFFICIAL)
    assert source.canonical.endswith("Laura Fenwick")
    assert [span.of(analysis.text) for span in source.mentions][1:] == ["Fenwick", "she", "The minister"]


def test_resolve_joins_two_spellings_of_one_surname(resolved):
    analysis = resolved(
        "<speaker a1>Gen. Omar Sabbagh</speaker a1> <cue a1>said</cue a1> <content a1>he had left</content a1>. "
        "<speaker a2>Sabagh</speaker a2> <cue a2>said</cue a2> <content a2>so twice</content a2>."
    )
    assert sources(analysis) == ["s1", "s1"]
    assert analysis.sources[0].role is Role.MILITARY


def test_resolve_keeps_people_of_one_surname_apart_by_first_name(resolved):
    analysis = resolved(
        "<speaker a1>Anna Krol</speaker a1> <cue a1>said</cue a1> <content a1>yes</content a1>. "
        "<speaker a2>Peter Krol</speaker a2> <cue a2>said</cue a2> <content a2>no</content a2>."
    )
    assert sources(analysis) == ["s1", "s2"]


def test_resolve_keeps_two_anonymous_people_apart(resolved):
    analysis = resolved(
        "<speaker a1>A source</speaker a1> <cue a1>said</cue a1> <content a1>the vault was empty</content a1>. "
        "<speaker a2>Another source</speaker a2> <cue a2>said</cue a2> <content a2>it was full</content a2>. "
        "<speaker a3>The source</speaker a3> <cue a3>said</cue a3> <content a3>he had looked</content a3>."
    )
    assert sources(analysis) == ["s1", "s2", "s2"]
    assert {source.identity for source in analysis.sources} == {Identity.ANONYMOUS}


def test_resolve_joins_one_bare_plural_throughout(resolved):
    analysis = resolved(
        "<speaker a1>Activists</speaker a1> <cue a1>said</cue a1> <content a1>shells fell</content a1>. "
        "<speaker a2>Mayor Tom Hale</speaker a2> <cue a2>said</cue a2> <content a2>none did</content a2>. "
        "<speaker a3>Activists</speaker a3> <cue a3>said</cue a3> <content a3>he lied</content a3>."
    )
    assert sources(analysis) == ["s1", "s2", "s1"]
    assert analysis.attributions[0].category is Category.ANONYMOUS_OTHER
    assert analysis.sources[0].role is Role.ACTIVIST


def test_resolve_joins_a_body_to_its_initials(resolved):
    analysis = resolved(
        "<speaker a1>The Harbour Safety Board</speaker a1> <cue a1>said</cue a1> <content a1>the pier was shut"
        "</content a1>. <speaker a2>The HSB</speaker a2> <cue a2>said</cue a2> <content a2>rust was found</content a2>."
    )
    assert sources(analysis) == ["s1", "s1"]
    assert analysis.sources[0].identity is Identity.ORGANIZATION


def test_resolve_reads_a_spokesperson_of_a_body_as_the_organization(resolved):
    analysis = resolved(
        "<speaker a1>A spokeswoman for the ministry</speaker a1> <cue a1>said</cue a1> <content a1>no</content a1>. "
        "<speaker a2>The ministry</speaker a2> <cue a2>said</cue a2> <content a2>yes</content a2>."
    )
    first, second = analysis.attributions
    assert (first.identity, first.role, first.category) == (
        Identity.ORGANIZATION,
        Role.SPOKESPERSON,
        Category.NAMED,
    )
    assert first.source != second.source


def test_resolve_names_the_person_in_apposition(resolved):
    analysis = resolved(
        "<full a1><speaker a1>Their lawyer</speaker a1>, Dana Whitlow</full a1>, <cue a1>said</cue a1> <content a1>it "
        "was over</content a1>. <speaker a2>Whitlow</speaker a2> <cue a2>said</cue a2> <content a2>so</content a2>."
    )
    assert sources(analysis) == ["s1", "s1"]
    assert analysis.attributions[0].identity is Identity.NAMED


def test_resolve_reads_role_and_reach_of_an_apposition(resolved):
    analysis = resolved(
        "<full a1><speaker a1>Ada Brook</speaker a1>, a historian at the University of Kelm</full a1>, <cue a1>said"
        "</cue a1> <content a1>so</content a1>."
    )
    assert analysis.attributions[0].role is Role.EXPERT


def test_resolve_calls_former_officials_other(resolved):
    analysis = resolved(
        "<speaker a1>A former ministry official</speaker a1> <cue a1>said</cue a1> <content a1>so</content a1>. "
        "<speaker a2>A senior ministry official</speaker a2> <cue a2>said</cue a2> <content a2>no</content a2>."
    )
    assert [item.category for item in analysis.attributions] == [
        Category.ANONYMOUS_OTHER,
        Category.ANONYMOUS_OFFICIAL,
    ]


def test_resolve_leaves_agentless_attributions_without_a_source(resolved):
    analysis = resolved("<cue a1>Reportedly</cue a1>, <content a1>the vault was empty</content a1>.")
    (item,) = analysis.attributions
    assert (item.source, item.identity, item.role, item.category) == (
        None,
        Identity.UNATTRIBUTED,
        Role.NONE,
        Category.UNATTRIBUTED,
    )


# --- relay --------------------------------------------------------------------------------------------------------

TOLD = (
    "<content a1>The ramp was wet</content a1>, <speaker a1>a harbour official</speaker a1> <cue a1>told</cue a1> "
    "Reuters on Monday."
)


def test_relay_told_an_outlet_is_outlet_relayed(resolved):
    (item,) = resolved(TOLD).attributions
    assert (item.relay, item.self_relay, item.category) == (("Reuters",), False, Category.OUTLET_RELAYED)


def test_relay_told_the_publisher_itself_is_first_hand(resolved):
    (item,) = resolved(TOLD, "Reuters").attributions
    assert (item.relay, item.self_relay, item.category) == (("Reuters",), True, Category.ANONYMOUS_OFFICIAL)


def test_relay_to_reporters_is_none(resolved):
    (item,) = resolved(TOLD.replace("Reuters", "reporters")).attributions
    assert item.relay == ()


def test_relay_of_an_outlet_that_speaks_reaches_what_lies_inside(resolved):
    analysis = resolved(
        "<speaker a1>The Financial Times</speaker a1> <cue a1>reported</cue a1> <content a1>that <speaker a2>a banker"
        "</speaker a2> <cue a2>had said</cue a2> <content a2>the bank was for sale</content a2></content a1>."
    )
    outer, inner = analysis.attributions
    assert (outer.relay, outer.identity, outer.role) == (("Financial Times",), Identity.ORGANIZATION, Role.MEDIA)
    assert inner.relay == ("Financial Times",)
    assert inner.category is Category.OUTLET_RELAYED


def test_relay_chain_is_nearest_to_the_article_first(resolved):
    analysis = resolved(
        "<speaker a1>The Guardian</speaker a1> <cue a1>reported</cue a1> <content a1>that <speaker a2>a clerk"
        "</speaker a2> <cue a2>told</cue a2> Xinhua <content a2>the vault was empty</content a2></content a1>."
    )
    assert analysis.attributions[1].relay == ("The Guardian", "Xinhua")


def test_relay_of_an_interview_carries_on_but_not_to_a_tweet(resolved):
    analysis = resolved(
        "<content a1>“We are done,”</content a1> <speaker a1>Mayor Tom Hale</speaker a1> <cue a1>said</cue a1> in an "
        "interview with CNN on Friday.\n<content a2>“Ask my wife,”</content a2> <speaker a2>he</speaker a2> "
        "<cue a2>said</cue a2>.\nLater <speaker a3>Hale</speaker a3> <cue a3>tweeted</cue a3> that "
        "<content a3>he was misheard</content a3>."
    )
    assert [item.relay for item in analysis.attributions] == [("CNN",), ("CNN",), ()]


def test_relay_names_every_outlet_of_a_list(resolved):
    analysis = resolved(
        "<speaker a1>The envoy</speaker a1> <cue a1>told</cue a1> Le Monde and Der Spiegel that <content a1>the door "
        "was open</content a1>."
    )
    assert analysis.attributions[0].relay == ("Le Monde", "Der Spiegel")


def test_relay_uses_the_names_that_plugins_offer():
    text = "A clerk told the Kelm Courant that the vault was empty."
    outlet = Outlet(name="Kelm Courant", aliases=("the Courant",))
    analysis = Analysis(
        article=Article(text=text),
        attributions=(
            Attribution(id="a1", content=(TextSpan(34, 54),), cue=(TextSpan(8, 12),), speaker=(TextSpan(0, 7),)),
        ),
        marks=find_relays(text, (outlet,)),
        sentences=(TextSpan(0, len(text)),),
    )
    (item,) = resolve(analysis, builtin_lexicon("en"), (outlet,)).attributions
    assert item.relay == ("Kelm Courant",)


# --- grounds ------------------------------------------------------------------------------------------------------


def test_ground_in_the_description_belongs_to_the_source_throughout(resolved):
    analysis = resolved(
        "<full a1><speaker a1>A customs official</speaker a1>, who was not authorized to speak to the press,</full a1> "
        "<cue a1>said</cue a1> <content a1>crates were missing</content a1>. <content a2>“Many,”</content a2> "
        "<speaker a2>the official</speaker a2> <cue a2>said</cue a2>."
    )
    for item in analysis.attributions:
        assert item.anonymity_reason[0].of(analysis.text) == "who was not authorized to speak to the press"
        assert (item.granted, item.reason_class) == (True, ReasonClass.ORG_RULE)
    assert Facet.ROLE in analysis.attributions[0].facets


def test_ground_in_a_sentence_of_its_own_finds_its_source(resolved):
    analysis = resolved(
        "<speaker a1>A nurse</speaker a1> <cue a1>said</cue a1> <content a1>beds were short</content a1>. "
        "<speaker a2>A city official</speaker a2> <cue a2>said</cue a2> <content a2>they were not</content a2>. "
        "The official spoke on condition of anonymity because the count is not public."
    )
    nurse, official = analysis.attributions
    assert not nurse.granted
    assert (official.granted, official.reason_class) == (True, ReasonClass.CONFIDENTIAL_PROCESS)


def test_ground_people_familiar_with_the_matter_are_granted_without_a_reason(resolved):
    (item,) = resolved(
        "<speaker a1>People familiar with the matter</speaker a1> <cue a1>said</cue a1> <content a1>so</content a1>."
    ).attributions
    assert (item.granted, item.anonymity_reason, item.reason_class) == (True, (), ReasonClass.NONE)
    assert (item.identity, item.role) == (Identity.COLLECTIVE, Role.INSIDER)


# --- evidence, hook, robustness ------------------------------------------------------------------------------------


def test_resolve_says_why(resolved):
    (item,) = resolved(TOLD).attributions
    assert [reason.step for reason in item.evidence] == ["relay", "coreference", "identity", "role", "category"]


def test_resolve_asks_the_hook_first():
    text = "This newspaper said the pier was shut."
    analysis = Analysis(
        article=Article(text=text, publisher="Kelm Courant"),
        attributions=(
            Attribution(id="a1", content=(TextSpan(20, 37),), cue=(TextSpan(15, 19),), speaker=(TextSpan(0, 14),)),
        ),
    )
    given = Source(id="", canonical="Kelm Courant", identity=Identity.ORGANIZATION, role=Role.MEDIA)
    result = resolve(analysis, builtin_lexicon("en"), (), resolve_mention=lambda mention, article: given)
    assert result.sources[0].canonical == "Kelm Courant"
    assert result.attributions[0].source == result.sources[0].id == "s1"


def test_resolve_of_nothing_is_nothing():
    assert resolve(Analysis(article=Article(text="")), {}, ()).attributions == ()


WORDS = st.sampled_from(
    ["he", "She", "The", "official", "sources", "Mr.", "Tom", "Hale", "CNN", "told", "and", "of", "’s", "Reuters,",
     "on condition of anonymity", "“", "”", "\n", ".", "The New York Times", "who", "a", "one of", "U.S.", "𝔘", "I"]
)  # fmt: skip
TEXTS = st.one_of(st.text(max_size=80), st.lists(WORDS, max_size=25).map(" ".join))


@st.composite
def analyses(draw: st.DrawFn) -> Analysis:
    text = draw(TEXTS)
    spans = st.builds(lambda a, b: TextSpan(min(a, b), max(a, b)), st.integers(0, len(text)), st.integers(0, len(text)))
    groups = st.lists(spans, max_size=2).map(lambda found: tuple(sorted(found)))
    attributions = tuple(
        Attribution(
            id=f"a{number}",
            content=draw(groups),
            cue=draw(groups),
            speaker=draw(groups),
            speaker_full=draw(groups),
        )
        for number in range(draw(st.integers(0, 5)))
    )
    marks = (
        *find_relays(text),
        *find_grounds(text),
        *(Mark("relay", draw(spans), "x/relay/told", "Kelm Courant") for _ in range(draw(st.integers(0, 2)))),
    )
    return Analysis(
        article=Article(text=text, publisher=draw(st.sampled_from([None, "CNN"]))),
        attributions=attributions,
        marks=marks,
        sentences=draw(groups),
    )


@settings(max_examples=150)
@given(analyses())
def test_resolve_takes_any_text_and_any_spans(analysis):
    result = resolve(analysis, builtin_lexicon("en"), ())
    assert result.text == analysis.text
    known = {source.id for source in result.sources}
    for before, after in zip(analysis.attributions, result.attributions, strict=True):
        assert (before.content, before.cue, before.speaker) == (after.content, after.cue, after.speaker)
        assert after.source is None or after.source in known
        assert (after.source is None) == (after.identity is Identity.UNATTRIBUTED)
        spans = [*after.anonymity_reason, *(span for reason in after.evidence for span in reason.spans)]
        assert all(0 <= span.start <= span.end <= len(result.text) for span in spans)


@pytest.mark.parametrize("word", ["CNN told ", "Tom Hale said anonymously, ", "the official "])
def test_resolve_grows_no_faster_than_the_text(word):
    """Many speakers and many marks in one endless sentence; would take minutes if it were quadratic."""
    text = word * 4000
    step = len(word)
    attributions = tuple(
        Attribution(
            id=f"a{at}",
            content=(TextSpan(at * step, at * step + 2),),
            cue=(TextSpan(at * step + 2, at * step + 4),),
            speaker=(TextSpan(at * step, (at + 1) * step - 1),),
        )
        for at in range(4000)
    )
    analysis = Analysis(
        article=Article(text=text, publisher="CNN"),
        attributions=attributions,
        marks=(*find_relays(text), *find_grounds(text)),
        sentences=(TextSpan(0, len(text)),),
    )
    assert len(resolve(analysis, builtin_lexicon("en"), ()).attributions) == 4000
