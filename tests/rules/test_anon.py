"""Rules on anonymity, on analyses made by hand."""

from __future__ import annotations

import pytest

from attribution.model import Facet, Identity, ReasonClass, Role, Severity, TextSpan
from attribution.rules.anon.anon001_bare_source import BareSource
from attribution.rules.anon.anon002_vague_descriptor import VagueDescriptor
from attribution.rules.anon.anon003_no_reason import NoReason
from attribution.rules.anon.anon010_blind_quote import BlindQuote
from attribution.rules.anon.anon014_unnamed_spokesperson import UnnamedSpokesperson
from attribution.rules.anon.anon020_solely_anonymous import SolelyAnonymous
from attribution.testing import said, sketch

SOMEBODY = {"source": "s1", "identity": Identity.ANONYMOUS}
GROUP = {"source": "s1", "identity": Identity.COLLECTIVE}


# --- bare-source


@pytest.mark.parametrize("speaker", ["sources", "An official", "Two people", "One of the officials"])
def test_bare_source_flags_a_noun_alone(speaker):
    text = f"The bridge will close. {speaker} said it was unsafe."
    analysis = sketch(text, said("it was unsafe", "said", speaker, facets=(Facet.ROLE,), **SOMEBODY))
    (finding,) = BareSource().check(analysis)
    assert finding.span.of(text) == speaker
    assert speaker in finding.message
    assert (finding.attribution, finding.source) == ("a1", "s1")


def test_bare_source_reports_one_source_once():
    text = "Sources said it was unsafe. The sources said it would close."
    analysis = sketch(
        text,
        said("it was unsafe", "said", "Sources", **GROUP),
        said("it would close", "said", "The sources", **GROUP),
    )
    (finding,) = BareSource().check(analysis)
    assert [span.of(text) for span in finding.related] == ["The sources"]


@pytest.mark.parametrize(
    ("text", "speaker", "number"),
    [
        ("It was unsafe in May, a source said.", "a source", 1),
        ("In Orsk Vale, officials said it was unsafe.", "officials", 0),
        ("It was unsafe, the source said.", "the source", 0),
        ("It was unsafe, one person close to the talks said.", "one person", 0),
        ("Ida Lone and officials said it was unsafe.", "officials", 0),
        ("It was unsafe, why do officials say?", "officials", 0),
        ("Port officials said it rained. Officials said it was unsafe.", "Officials", 0),
    ],
)
def test_bare_source_looks_at_the_words_around(text, speaker, number):
    content = "It was unsafe" if text.startswith("It was") else "it was unsafe"
    told = [said(content, "say" if "say?" in text else "said", speaker, **GROUP)]
    if text.startswith("Port"):
        told.append(said("it rained", "said", "Port officials", source="s2", identity=Identity.COLLECTIVE))
    assert len(list(BareSource().check(sketch(text, *told)))) == number


def test_bare_source_lets_one_description_serve_all_mentions():
    text = "Two engineers of the harbour office said it was unsafe. The sources said it would close."
    analysis = sketch(
        text,
        said("it was unsafe", "said", "Two engineers of the harbour office", **GROUP),
        said("it would close", "said", "The sources", **GROUP),
    )
    assert not list(BareSource().check(analysis))


def test_bare_source_reads_a_ground_as_no_description():
    text = "An official who asked not to be named said it was unsafe."
    told = said(
        "it was unsafe",
        "said",
        "An official",
        speaker_full="An official who asked not to be named",
        anonymity_reason="asked not to be named",
        **SOMEBODY,
    )
    assert len(list(BareSource().check(sketch(text, told)))) == 1


@pytest.mark.parametrize(
    "fields", [{"identity": Identity.NAMED}, {"identity": Identity.ANONYMOUS, "facets": (Facet.ORG,)}]
)
def test_bare_source_lets_the_named_and_the_placed_pass(fields):
    analysis = sketch("Sources said it was unsafe.", said("it was unsafe", "said", "Sources", source="s1", **fields))
    assert not list(BareSource().check(analysis))


def test_bare_source_leaves_the_words_of_a_quotation_to_their_speaker():
    text = "“Officials said it was unsafe,” Ida Lone said."
    analysis = sketch(
        text,
        said("“Officials said it was unsafe,”", "said", "Ida Lone", source="s2", identity=Identity.NAMED),
        said("it was unsafe", "said", "Officials", **GROUP),
    )
    assert not list(BareSource().check(analysis))


# --- vague-descriptor


@pytest.mark.parametrize(
    "speaker",
    ["people familiar with the matter", "A well-placed source", "observers", "those briefed on the talks"],
)
def test_vague_descriptor_flags_empty_phrases(speaker):
    text = f"The merger is off, according to {speaker}."
    told = said("The merger is off", "according to", speaker, facets=(Facet.BASIS,), **GROUP)
    (finding,) = VagueDescriptor().check(sketch(text, told))
    assert finding.span.of(text) == speaker


@pytest.mark.parametrize(
    "speaker", ["people familiar with the minister's thinking", "two bankers", "a senior nurse", "sources"]
)
def test_vague_descriptor_lets_concrete_phrases_pass(speaker):
    text = f"The merger is off, according to {speaker}."
    assert not list(VagueDescriptor().check(sketch(text, said("The merger is off", "according to", speaker, **GROUP))))


# --- no-reason


def test_no_reason_warns_of_granted_anonymity():
    text = "People familiar with the matter said it was unsafe."
    told = said("it was unsafe", "said", "People familiar with the matter", granted=True, **GROUP)
    (finding,) = NoReason().check(sketch(text, told))
    assert finding.severity is Severity.WARNING
    assert "grants" in finding.message


def test_no_reason_only_notes_the_merely_unnamed():
    text = "A customs officer said it was unsafe."
    told = said("it was unsafe", "said", "A customs officer", role=Role.OFFICIAL, **SOMEBODY)
    (finding,) = NoReason().check(sketch(text, told))
    assert finding.severity is Severity.NOTE
    (finding,) = NoReason(severity_override=Severity.ERROR).check(sketch(text, told))
    assert finding.severity is Severity.ERROR


@pytest.mark.parametrize(
    "fields",
    [
        {"reason_class": ReasonClass.CONDITION_ONLY},
        {"role": Role.CITIZEN},
        {"role": Role.FAMILY},
        {"identity": Identity.COLLECTIVE, "role": Role.ACTIVIST},
        {"identity": Identity.NAMED},
    ],
)
def test_no_reason_lets_pass(fields):
    told = said("it was unsafe", "said", "A man", source="s1", **({"identity": Identity.ANONYMOUS} | fields))
    assert not list(NoReason().check(sketch("A man said it was unsafe.", told)))


def test_no_reason_knows_a_reason_given_elsewhere_for_the_same_source():
    text = "A clerk said it was unsafe. The clerk, who feared for her job, said it would close."
    analysis = sketch(
        text,
        said("it was unsafe", "said", "A clerk", **SOMEBODY),
        said("it would close", "said", "The clerk", anonymity_reason="feared for her job", **SOMEBODY),
    )
    assert not list(NoReason().check(analysis))


def test_no_reason_knows_a_reason_given_for_all():
    text = "A clerk said it was unsafe. A guard, like others interviewed, asked for cover for fear of arrest."
    analysis = sketch(
        text,
        said("it was unsafe", "said", "A clerk", **SOMEBODY),
        said("A guard", "asked", "A guard", source="s2", anonymity_reason="for fear of arrest"),
    )
    assert not list(NoReason().check(analysis))


def test_no_reason_can_ask_bystanders_too():
    told = said("it was unsafe", "said", "A resident", role=Role.CITIZEN, **SOMEBODY)
    analysis = sketch("A resident said it was unsafe.", told)
    assert len(list(NoReason(exempt_roles=()).check(analysis))) == 1


# --- blind-quote


def test_blind_quote_flags_long_quotations_of_one_source_once():
    text = "“He will not last the week,” one minister said. “Nobody here believes him,” the minister said."
    analysis = sketch(
        text,
        said("“He will not last the week,”", "said", "one minister", **SOMEBODY),
        said("“Nobody here believes him,”", "said", "the minister", **SOMEBODY),
    )
    (finding,) = BlindQuote().check(analysis)
    assert finding.span.of(text) == "“He will not last the week,”"
    assert "one quotation more" in finding.message
    assert len(finding.related) == 1


def test_blind_quote_counts_the_quoted_part_of_a_mixed_one():
    text = "One minister said the chairman was “a lazy and vain man” who must go."
    content = "the chairman was “a lazy and vain man” who must go"
    (finding,) = BlindQuote().check(sketch(text, said(content, "said", "One minister", **SOMEBODY)))
    assert finding.span.of(text) == "“a lazy and vain man”"


@pytest.mark.parametrize(
    ("content", "fields"),
    [
        ("“doomed from May”", {}),
        ("“He will not last the week”", {"identity": Identity.NAMED}),
        ("“He will not last the week”", {"role": Role.CITIZEN}),
        ("he will not last the week", {}),
    ],
)
def test_blind_quote_lets_pass(content, fields):
    told = said(content, "said", "A woman", **(SOMEBODY | fields))
    assert not list(BlindQuote().check(sketch(f"A woman said {content}.", told)))


# --- unnamed-spokesperson


def _spokesman(text: str):
    return sketch(
        text,
        said(
            "the leak was contained",
            "said",
            "A spokesman for Norvale Water",
            source="s1",
            identity=Identity.ORGANIZATION,
            role=Role.SPOKESPERSON,
        ),
    )


def test_unnamed_spokesperson_flags_the_spoken_word():
    analysis = _spokesman("A spokesman for Norvale Water said the leak was contained.")
    (finding,) = UnnamedSpokesperson().check(analysis)
    assert "A spokesman for Norvale Water" in finding.message


def test_unnamed_spokesperson_lets_the_written_statement_pass():
    analysis = _spokesman("A spokesman for Norvale Water said in a statement the leak was contained.")
    assert not list(UnnamedSpokesperson().check(analysis))


def test_unnamed_spokesperson_lets_other_offices_pass():
    told = said(
        "the hall was safe",
        "said",
        "The dean",
        source="s1",
        identity=Identity.ORGANIZATION,
        role=Role.SPOKESPERSON,
    )
    assert not list(UnnamedSpokesperson().check(sketch("The dean said the hall was safe.", told)))


def test_unnamed_spokesperson_lets_names_pass():
    text = "Norvale Water spokesman Dan Ireby said the leak was contained."
    told = said(
        "the leak was contained",
        "said",
        "Norvale Water spokesman Dan Ireby",
        source="s1",
        identity=Identity.NAMED,
        role=Role.SPOKESPERSON,
    )
    assert not list(UnnamedSpokesperson().check(sketch(text, told)))


# --- solely-anonymous

PORT = "The port is sold. A clerk said it was cheap. Nobody was told. {} said it was dear."


def _port(second: str, identity: Identity):
    return sketch(
        PORT.format(second),
        said("it was cheap", "said", "A clerk", **SOMEBODY),
        said("it was dear", "said", second, source="s2", identity=identity),
    )


def test_solely_anonymous_speaks_of_the_whole_article():
    (finding,) = SolelyAnonymous().check(_port("Officials", Identity.COLLECTIVE))
    assert finding.span == TextSpan(0, 0)
    assert "two statements" in finding.message
    assert finding.source is None


@pytest.mark.parametrize("identity", [Identity.NAMED, Identity.ORGANIZATION])
def test_solely_anonymous_is_content_with_one_name(identity):
    assert not list(SolelyAnonymous().check(_port("Ida Lone", identity)))


def test_solely_anonymous_lets_alerts_pass():
    text = "The port is sold, a clerk said. It was cheap, the clerk said."
    analysis = sketch(
        text,
        said("The port is sold", "said", "a clerk", **SOMEBODY),
        said("It was cheap", "said", "the clerk", **SOMEBODY),
    )
    assert not list(SolelyAnonymous().check(analysis))
    assert len(list(SolelyAnonymous(min_sentences=2).check(analysis))) == 1
