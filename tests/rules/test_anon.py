"""Rules on anonymity, on analyses made by hand."""

from __future__ import annotations

import pytest

from attribution.model import Facet, Identity, ReasonClass, Role, Severity, TextSpan
from attribution.rules.anon.anon001_bare_source import BareSource
from attribution.rules.anon.anon002_vague_descriptor import VagueDescriptor
from attribution.rules.anon.anon003_no_reason import NoReason
from attribution.rules.anon.anon006_no_basis_of_knowledge import NoBasisOfKnowledge
from attribution.rules.anon.anon010_blind_quote import BlindQuote
from attribution.rules.anon.anon014_unnamed_spokesperson import UnnamedSpokesperson
from attribution.rules.anon.anon020_solely_anonymous import SolelyAnonymous
from attribution.rules.judge import judge
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
        ("The Senate heard it. Then officials said it was unsafe.", "officials", 0),
        ("The Photo is by Ida Lone. Then officials said it was unsafe.", "officials", 1),
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


@pytest.mark.parametrize(
    ("before", "after", "speaks"),
    [
        ("A", "told the Courier it was unsafe", True),
        ("A", "told them it was unsafe", False),
        ("A", "told their colleagues it was unsafe", False),
        ("A", "told Mr. Reyl it was unsafe", False),
        ("A", "told the paper it was unsafe", False),
        ("A", "told the health care publication Vita it was unsafe", False),
        ("The newspaper reported, citing a", "told of a ramp, that it was unsafe", False),
        ("When a", "says it was unsafe", False),
        ("Whenever one", "says it was unsafe", False),
        ("Then a", "told the Courier it was unsafe", True),
    ],
)
def test_no_reason_asks_for_those_who_told_this_outlet_something(before, after, speaks):
    who = f"{before.rpartition(' ')[2]} customs officer"
    text = f"{before} customs officer {after}."
    cue = after.partition(" ")[0]
    told = said("it was unsafe", cue, who, role=Role.OFFICIAL, **SOMEBODY)
    assert bool(list(NoReason().check(sketch(text, told, publisher="Harbour Courier")))) is speaks


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


# --- one finding a source


def test_a_source_without_reason_or_basis_gets_one_finding():
    text = "A Western diplomat said the truce at Orsk would hold."
    content = "the truce at Orsk would hold"
    told = said(content, "said", "A Western diplomat", role=Role.DIPLOMAT, facets=(Facet.ROLE,), **SOMEBODY)
    analysis = sketch(text, told)
    assert [one.rule for one in judge(analysis, [NoBasisOfKnowledge()])] == ["ANON006"]
    assert [one.rule for one in judge(analysis, [NoReason(), NoBasisOfKnowledge()])] == ["ANON003"]


def test_a_source_quoted_without_a_name_is_not_asked_for_a_reason_too():
    text = "“He will not last the week,” one port official said. Another port official said he would."
    analysis = sketch(
        text,
        said("“He will not last the week,”", "said", "one port official", role=Role.OFFICIAL, **SOMEBODY),
        said("he would", "said", "Another port official", role=Role.OFFICIAL, **(SOMEBODY | {"source": "s2"})),
    )
    found = judge(analysis, [NoReason(), BlindQuote()])
    assert [(one.rule, one.source) for one in found] == [("ANON010", "s1"), ("ANON003", "s2")]


def test_granted_anonymity_owes_a_reason_whatever_else_is_said_of_the_source():
    text = "The sale is off, people familiar with the matter said."
    told = said("The sale is off", "said", "people familiar with the matter", granted=True, **GROUP)
    found = judge(sketch(text, told), [NoReason(), VagueDescriptor()])
    assert {one.rule for one in found} == {"ANON002", "ANON003"}


@pytest.mark.parametrize(
    "text",
    [
        "A port official told the newspaper the crane had failed.",
        "A port official said the crane had failed. Dan Ireby called it a scandal.",
        "In a filing, a port official said the crane had failed.",
        "The official said the crane had failed.",
        "Port officials said the crane had failed.",
        "A port spokesman said the crane had failed.",
    ],
)
def test_no_reason_lets_pass_who_is_no_secret_source(text):
    speaker = text.partition(" said")[0].partition(" told")[0].removeprefix("In a filing, ")
    cue = "told" if " told " in text else "said"
    identity = Identity.COLLECTIVE if "officials" in text else Identity.ANONYMOUS
    told = [said("the crane had failed", cue, speaker, source="s1", identity=identity, role=Role.OFFICIAL)]
    if "Ireby" in text:
        told.append(said("it a scandal", "called", "Dan Ireby", source="s2", identity=Identity.NAMED))
    assert not list(NoReason().check(sketch(text, *told)))
    if identity is Identity.COLLECTIVE:
        assert len(list(NoReason(groups=True).check(sketch(text, *told)))) == 1


def test_no_reason_takes_sources_of_one_wording_together():
    text = "One port official said it leaked. One port official said it burned."
    analysis = sketch(
        text,
        said("it leaked", "said", "One port official", role=Role.OFFICIAL, **SOMEBODY),
        said("it burned", "said", "One port official", role=Role.OFFICIAL, **(SOMEBODY | {"source": "s2"})),
    )
    (finding,) = NoReason().check(analysis)
    assert "two statements" in finding.message
    assert len(finding.related) == 1


def test_the_source_of_a_named_person_is_not_the_articles():
    text = "Ida Lone said a source told her it burned."
    analysis = sketch(
        text,
        said("a source told her it burned", "said", "Ida Lone", source="s2", identity=Identity.NAMED),
        said("it burned", "told", "a source", **SOMEBODY),
    )
    assert not list(BareSource().check(analysis))
    assert not list(NoReason().check(analysis))


@pytest.mark.parametrize(
    "text",
    [
        "The Orsk Railroad stopped its trains. Officials said it was unsafe.",
        "President Reyl will speak on Friday. Aides said it was unsafe.",
        "Two health officials met him. Officials said it was unsafe.",
    ],
)
def test_bare_source_knows_whose_officials_they_are(text):
    speaker = text.rpartition(". ")[2].partition(" ")[0]
    assert not list(BareSource().check(sketch(text, said("it was unsafe", "said", speaker, **GROUP))))


@pytest.mark.parametrize(
    ("text", "content", "cue", "speaker"),
    [
        ("“Looks like a drug deal to me,” a friend wrote.", "“Looks like a drug deal to me,”", "wrote", "a friend"),
        ("In emails, a clerk said “he has an odd way with us”.", "“he has an odd way with us”", "said", "a clerk"),
        ("Port officials said “it will open next week again”.", "“it will open next week again”", "said", "officials"),
        ("A clerk told a committee “he never once came here”.", "“he never once came here”", "told", "A clerk"),
        ("A clerk wants us to read “The Long Night Over Orsk”.", "“The Long Night Over Orsk”", "wants", "A clerk"),
    ],
)
def test_blind_quote_lets_public_words_pass(text, content, cue, speaker):
    fields = SOMEBODY | ({"identity": Identity.COLLECTIVE} if speaker == "officials" else {})
    assert not list(BlindQuote().check(sketch(text, said(content, cue, speaker, **fields))))


def test_unnamed_spokesperson_asks_once_a_body():
    text = "A Norvale spokesman said it leaked. Rain fell. A spokeswoman for Norvale said it was over."
    analysis = sketch(
        text,
        said("it leaked", "said", "A Norvale spokesman", role=Role.SPOKESPERSON, **SOMEBODY),
        said(
            "it was over",
            "said",
            "A spokeswoman for Norvale",
            role=Role.SPOKESPERSON,
            **(SOMEBODY | {"source": "s2"}),
        ),
    )
    (finding,) = UnnamedSpokesperson().check(analysis)
    assert [span.of(text) for span in finding.related] == ["A spokeswoman for Norvale"]
