"""Tagger and rules together: the tagger decides, plugins' phrases and signatures stand."""

from __future__ import annotations

from collections.abc import Callable, Sequence

import pytest
from hypothesis import given
from hypothesis import strategies as st

from attribution.components.mark import mark, repertoire
from attribution.components.tagger.decode import TaggedLink
from attribution.model import Act, Analysis, Article, Kind, Outlet, Pattern, PatternKind, Spans, TextSpan
from attribution.plugins import Plugins
from attribution.testing.sketch import place_of

PLUGINS = Plugins.load(entry_points=False)
KNOWN = repertoire(PLUGINS.lexicon("en"), PLUGINS.patterns("en"), PLUGINS.outlets())


def spans(text: str, *words: str) -> Spans:
    return tuple(place_of(text, word) for word in words)


def link(text: str, content: str, cue: str = "", speaker: str = "", act: Act = Act.STATEMENT) -> TaggedLink:
    return TaggedLink(
        spans(text, content), spans(text, cue) if cue else (), spans(text, speaker) if speaker else (), act, 0.9
    )


def saying(*links: TaggedLink) -> Callable[[Analysis], Sequence[TaggedLink]]:
    return lambda seen: links


def words(text: str, found: Spans) -> list[str]:
    return [span.of(text) for span in found]


def test_join_the_tagger_decides() -> None:
    text = "The ramp is wet, Ada Holm said. Ben Orr fears that it rains."
    tagged = link(text, "it rains", "fears", "Ben Orr", Act.ATTITUDE)

    [only] = mark(Article(text), KNOWN, saying(tagged)).attributions

    assert (words(text, only.speaker), words(text, only.content)) == (["Ben Orr"], ["it rains"])
    assert (only.id, only.act, only.kind) == ("a1", Act.ATTITUDE, Kind.INDIRECT)
    assert only.evidence[0].pattern == "tagger"


def test_join_names_the_rules_that_agree() -> None:
    text = "The ramp is wet, Ada Holm said."
    agreed = link(text, "The ramp is wet", "said", "Ada Holm")

    [item] = mark(Article(text), KNOWN, saying(agreed)).attributions

    assert [why.pattern for why in item.evidence] == ["tagger", "en/cue/clause-subject-verb"]


def test_join_widens_a_speaker_to_what_stands_beside_it() -> None:
    text = "Whether it rains was doubted by Ada Holm, a clerk of the harbour, on Monday."
    alone = link(text, "Whether it rains", "doubted", "Ada Holm")

    [item] = mark(Article(text), KNOWN, saying(alone)).attributions

    assert words(text, item.speaker_full) == ["Ada Holm, a clerk of the harbour"]


def test_join_gives_a_lone_quotation_to_whom_the_rules_give_it() -> None:
    text = "“The ramp is wet,” Ada Holm said.\n\n“Nobody will swim there before the spring.”"
    first = link(text, "“The ramp is wet,”", "said", "Ada Holm")
    second = link(text, "“Nobody will swim there before the spring.”")

    found = mark(Article(text), KNOWN, saying(first, second)).attributions

    assert [words(text, item.speaker) for item in found] == [["Ada Holm"], ["Ada Holm"]]


def test_join_keeps_signed_quotations() -> None:
    text = "“The ramp was wet all winter long.” — Ada Holm"

    [item] = mark(Article(text), KNOWN, saying()).attributions

    assert words(text, item.speaker) == ["Ada Holm"]


def test_join_adds_what_the_rules_are_sure_of_where_the_tagger_is_silent() -> None:
    text = "“The ramp is wet,” Ada Holm said. Ben Orr fears that it rains."
    quotation = link(text, "The ramp is wet", "said", "Ben Orr")

    [added] = mark(Article(text), KNOWN, saying()).attributions
    [tagged] = mark(Article(text), KNOWN, saying(quotation)).attributions

    assert (added.evidence[0].pattern, words(text, added.speaker)) == ("en/cue/quotation-subject-verb", ["Ada Holm"])
    assert (tagged.evidence[0].pattern, words(text, tagged.speaker)) == ("tagger", ["Ben Orr"])


def test_join_adds_whose_words_or_view_it_is_where_the_tagger_is_silent() -> None:
    text = "The ramp was, in Ada Holm’s words, “wet all week.” In her view, it should be shut."

    found = mark(Article(text), KNOWN, saying()).attributions

    assert [(words(text, item.speaker), words(text, item.content), item.act) for item in found] == [
        (["Ada Holm’s"], ["“wet all week.”"], Act.STATEMENT),
        (["her"], ["it should be shut"], Act.ATTITUDE),
    ]


def test_join_nobody_stands_behind_an_expletive() -> None:
    text = "It is believed that the vault was open."
    tagged = link(text, "the vault was open", "is believed", "It", Act.ATTITUDE)

    [item] = mark(Article(text), KNOWN, saying(tagged)).attributions

    assert (item.speaker, item.speaker_full, item.act) == ((), (), Act.STATEMENT)


def test_join_keeps_what_plugins_declare() -> None:
    text = "Our harbour desk hears the ramp is wet. It is cold."
    pattern = Pattern(
        id="courier/cue/hears",
        kind=PatternKind.CUE,
        triggers=("hears",),
        regex=r"(?P<speaker>our harbour desk) (?P<cue>hears) (?P<content>[^.]{1,200})",
    )
    known = repertoire(PLUGINS.lexicon("en"), (*PLUGINS.patterns("en"), pattern), PLUGINS.outlets())
    other = link(text, "the ramp", "hears", "It")

    [item] = mark(Article(text), known, saying(other)).attributions

    assert item.evidence[0].pattern == "courier/cue/hears"
    assert words(text, item.content) == ["the ramp is wet"]


def test_join_speech_is_no_scare_quote() -> None:
    text = "The “new ramp” was praised by Ada Holm."
    assert words(text, mark(Article(text), KNOWN).not_speech) == ["“new ramp”"]

    found = mark(Article(text), KNOWN, saying(link(text, "“new ramp”", "praised", "Ada Holm")))

    assert found.not_speech == ()


@given(st.text(st.sampled_from("ab “”,.\nSsaid "), max_size=80), st.data())
def test_join_of_any_links_gives_spans_inside_the_text(text: str, data: st.DataObject) -> None:
    places = st.lists(st.integers(0, len(text)), min_size=2, max_size=2, unique=True).map(sorted)
    span = places.map(lambda pair: TextSpan(*pair)) if text else st.nothing()
    made = st.builds(
        TaggedLink,
        st.tuples(span),
        st.tuples(span) | st.just(()),
        st.tuples(span) | st.just(()),
        st.sampled_from(Act),
        st.just(0.9),
    )
    links = data.draw(st.lists(made, max_size=4)) if text else []

    found = mark(Article(text), KNOWN, saying(*links))

    assert [item.id for item in found.attributions] == [f"a{n}" for n in range(1, len(found.attributions) + 1)]
    for item in found.attributions:
        assert item.content
        for spans_ in (item.content, item.cue, item.speaker, item.speaker_full):
            assert all(0 <= each.start < each.end <= len(text) for each in spans_)


def test_tagger_sees_no_dateline() -> None:
    text = "KELM: The ramp is wet, Ada Holm said."
    house = Outlet(name="Sille Post", datelines=(r"[A-Z]+: ",))
    known = repertoire(PLUGINS.lexicon("en"), PLUGINS.patterns("en"), (house,))
    seen: list[str] = []

    def tagger(analysis: Analysis) -> Sequence[TaggedLink]:
        seen.append(analysis.article.text)
        return ()

    mark(Article(text, publisher="Sille Post"), known, tagger)

    assert seen == ["      The ramp is wet, Ada Holm said."]


FURTHER = "“The ramp is wet,” Ada Holm said on Monday. “We will dry it before the ferry comes.”"


def test_join_a_further_quotation_of_the_paragraph_that_the_tagger_leaves() -> None:
    tagged = link(FURTHER, "“The ramp is wet,”", "said", "Ada Holm")

    [only] = mark(Article(FURTHER), KNOWN, saying(tagged)).attributions

    assert words(FURTHER, only.content) == ["“The ramp is wet,”", "“We will dry it before the ferry comes.”"]


def test_join_a_further_quotation_keeps_what_others_report_in_it() -> None:
    text = FURTHER.replace("We will", "Ben Orr says we will")
    outer = link(text, "“The ramp is wet,”", "said", "Ada Holm")
    inner = link(text, "we will dry it", "says", "Ben Orr")

    first, second = mark(Article(text), KNOWN, saying(outer, inner)).attributions

    assert len(first.content) == 2
    assert words(text, second.content) == ["we will dry it"]


@pytest.mark.parametrize(
    ("text", "cue"),
    [
        ("“The ramp is wet,” Ada Holm said. “Kelm Harbour Today.”", "said"),
        ("“Is the ramp wet?” Ada Holm asked. “I do not know about the ramp.”", "asked"),
    ],
    ids=["title", "answer"],
)
def test_join_takes_no_title_and_no_answer(text: str, cue: str) -> None:
    tagged = link(text, text[: text.index("”") + 1], cue, "Ada Holm")

    found = mark(Article(text), KNOWN, saying(tagged)).attributions

    assert len(found[0].content) == 1
