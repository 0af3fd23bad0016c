"""The exchange format: what is written, what is read back, and what is said about broken input."""

from __future__ import annotations

import json
import re
from contextlib import suppress

import pytest
from attrs import evolve, fields
from hypothesis import given
from hypothesis import strategies as st
from jsonschema import Draft202012Validator

from attribution.errors import SerializationError
from attribution.model import (
    Act,
    Analysis,
    Article,
    ArticleReport,
    Attribution,
    Category,
    Diagnostic,
    Evidence,
    Facet,
    Finding,
    Identity,
    Kind,
    Mark,
    Quotation,
    ReasonClass,
    Report,
    Role,
    Score,
    ScorePart,
    Severity,
    Source,
    TextSpan,
)
from attribution.serial import (
    SCHEMA_VERSION,
    analysis_from_dict,
    analysis_line,
    analysis_to_dict,
    article_from_dict,
    dumps,
    loads,
    report_lines,
    report_to_dict,
    schema,
    text_sha256,
)

TEXT = '"The ramp is wet," said a source, who feared for her job. Rumour has it that the ferry will sail.'

words = st.text(max_size=12)
labels = st.sampled_from


def spans_in(text: str) -> st.SearchStrategy[tuple[TextSpan, ...]]:
    ends = st.tuples(st.integers(0, len(text)), st.integers(0, len(text))).map(sorted)
    return st.lists(ends.map(lambda pair: TextSpan(*pair)), max_size=3).map(tuple)


@st.composite
def analyses(draw: st.DrawFn) -> Analysis:
    """Any analysis that the classes allow, sensible or not."""
    text = draw(st.text(max_size=60))
    spans = spans_in(text)
    span = st.builds(lambda found: found[0] if found else TextSpan(0, 0), spans)
    facets = st.lists(labels(Facet), max_size=3).map(tuple)
    sources = draw(
        st.lists(
            st.builds(
                Source,
                id=words,
                canonical=words,
                identity=labels(Identity),
                role=labels(Role),
                mentions=spans,
                facets=facets,
            ),
            max_size=3,
            unique_by=lambda source: source.id,
        )
    )
    attributions = st.builds(
        Attribution,
        id=words,
        content=spans,
        cue=spans,
        speaker=spans,
        speaker_full=spans,
        kind=labels(Kind),
        act=labels(Act),
        source=labels([None, *(source.id for source in sources)]),
        identity=labels(Identity),
        role=labels(Role),
        category=labels(Category),
        relay=st.lists(words, max_size=3).map(tuple),
        self_relay=st.booleans(),
        anonymity_reason=spans,
        granted=st.booleans(),
        reason_class=labels(ReasonClass),
        facets=facets,
        evidence=st.lists(st.builds(Evidence, step=words, pattern=words, spans=spans, note=words), max_size=2).map(
            tuple
        ),
    )
    article = Article(text, id=draw(words), publisher=draw(st.none() | words), title=draw(st.none() | words))
    quotations = st.builds(Quotation, span=span, depth=st.integers(0, 3), pieces=spans, closed=st.booleans())
    return Analysis(
        article=article,
        attributions=tuple(draw(st.lists(attributions, max_size=3))),
        sources=tuple(sources),
        not_speech=draw(spans),
        quotations=tuple(draw(st.lists(quotations, max_size=2))),
        marks=tuple(draw(st.lists(st.builds(Mark, label=words, span=span, pattern=words, value=words), max_size=2))),
        diagnostics=tuple(draw(st.lists(st.builds(Diagnostic, code=words, span=span, message=words), max_size=2))),
        sentences=draw(spans),
        paragraphs=draw(spans),
    )


def example() -> Analysis:
    content, cue, speaker = TextSpan(0, 18), TextSpan(19, 23), TextSpan(24, 32)
    attribution = Attribution(
        id="a1",
        content=(content,),
        cue=(cue,),
        speaker=(speaker,),
        speaker_full=(TextSpan(24, 56),),
        kind=Kind.DIRECT,
        source="s1",
        identity=Identity.ANONYMOUS,
        role=Role.OTHER,
        category=Category.ANONYMOUS_OTHER,
        relay=("Harbour Gazette",),
        anonymity_reason=(TextSpan(34, 56),),
        granted=True,
        reason_class=ReasonClass.JOB_RETALIATION,
        facets=(Facet.STAKE,),
        evidence=(Evidence("cue", "en/cue/inverted", (cue,), "a reporting verb before its speaker"),),
    )
    source = Source(id="s1", canonical="a source", identity=Identity.ANONYMOUS, mentions=(speaker,))
    return Analysis(
        article=Article(TEXT, id="ferry", publisher="Harbour Gazette", place="ferry.txt"),
        attributions=(attribution,),
        sources=(source,),
        not_speech=(TextSpan(58, 64),),
        diagnostics=(Diagnostic("stray-mark", TextSpan(0, 1), "a mark"),),
        quotations=(Quotation(content, pieces=(content,)),),
        marks=(Mark("ground", TextSpan(34, 56), "en/ground/fear", "job_retaliation"),),
        sentences=(TextSpan(0, 57),),
        paragraphs=(TextSpan(0, len(TEXT)),),
    )


def make_report() -> Report:
    finding = Finding(
        rule="ANON001",
        name="bare-source",
        severity=Severity.WARNING,
        span=TextSpan(24, 32),
        message="nothing describes it",
    )
    part = ScorePart(name="described", value=0.5, points=10, max=20, n=2, applicable=True, sentence="half of them")
    score = Score(name="transparency", value=None, max=100, parts=(part,), sentence="too little to go by")
    article = ArticleReport(analysis=example(), findings=(finding,), scores=(score,))
    return Report(articles=(article, article), version="0")


def test_serial_writes_the_words_of_the_vocabulary() -> None:
    data = analysis_to_dict(example())

    assert list(data) == [
        "schema", "id", "publisher", "attributions", "sources", "not_speech", "diagnostics", "text_sha256",
    ]  # fmt: skip
    [attribution] = data["attributions"]
    assert list(attribution) == [field.name for field in fields(Attribution)]
    assert attribution["content"] == [[0, 18]]
    assert attribution["kind"] == "direct"
    assert attribution["facets"] == ["STAKE"]
    assert data["sources"]["s1"] == {
        "canonical": "a source",
        "identity": "anonymous",
        "role": "none",
        "mentions": [[24, 32]],
        "facets": [],
    }
    assert data["not_speech"] == [[58, 64]]


def test_serial_does_not_repeat_the_text() -> None:
    assert "ferry will sail" not in dumps(analysis_to_dict(example(), full=True))


def test_serial_labels_are_plain_strings() -> None:
    """A subclass of `str` would come out of other formats (YAML, msgpack) as something else."""
    [attribution] = analysis_to_dict(example())["attributions"]

    assert {type(attribution[key]) for key in ("kind", "act", "identity", "role", "category")} == {str}


def test_dumps_is_one_line_with_characters_as_themselves() -> None:
    assert dumps({"b": "Müller “x”\u2028\n", "a": 1}) == '{"b":"Müller “x”\u2028\\n","a":1}'


def test_dumps_keeps_lone_surrogates() -> None:
    """JSON allows them in; an article that holds one must come out, in valid UTF-8."""
    line = dumps({"id": "x\ud800y"})

    assert line.encode("utf-8") == b'{"id":"x\\ud800y"}'
    assert loads(line) == {"id": "x\ud800y"}


def test_analysis_of_text_with_lone_surrogates_is_written() -> None:
    article = Article("a \udcff b", id="\ud800")

    line = dumps(analysis_to_dict(Analysis(article=article)))

    assert loads(line)["id"] == "\ud800"
    assert analysis_from_dict(loads(line), article).article == article


@pytest.mark.parametrize("value", [float("nan"), float("inf"), object()])
def test_dumps_refuses_what_json_has_no_word_for(value: object) -> None:
    with pytest.raises(SerializationError, match="cannot be written as JSON"):
        dumps([value])


def test_text_sha256_is_that_of_utf8() -> None:
    assert text_sha256("abc") == "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"


@given(analyses())
def test_serial_line_in_pieces_is_the_line(analysis: Analysis) -> None:
    assert "".join(analysis_line(analysis)) == dumps(analysis_to_dict(analysis))


@given(analyses())
def test_serial_round_trip_loses_nothing(analysis: Analysis) -> None:
    data = loads(dumps(analysis_to_dict(analysis, full=True)))

    assert analysis_from_dict(data, analysis.article) == analysis


@given(analyses())
def test_serial_round_trip_of_the_short_form(analysis: Analysis) -> None:
    data = loads(dumps(analysis_to_dict(analysis)))

    expected = evolve(analysis, quotations=(), marks=(), sentences=(), paragraphs=())
    assert analysis_from_dict(data, analysis.article) == expected


def test_analysis_from_dict_reads_gold() -> None:
    """Gold has keys of its own and lacks some of ours."""
    gold = {
        "attributions": [{"id": "a1", "content": [[0, 3]], "optional": True, "kind": "mixed"}],
        "sources": {"s1": {"canonical": "X", "identity": "named", "role": "official"}},
        "annotator": 5,
    }

    analysis = analysis_from_dict(gold, Article("abc"))

    assert analysis.attributions == (Attribution(id="a1", content=(TextSpan(0, 3),), kind=Kind.MIXED),)
    assert type(analysis.attributions[0].kind) is Kind


@pytest.mark.parametrize(
    ("data", "message"),
    [
        ([], "the object: must be an object, this is a list"),
        ({}, "attributions: missing"),
        ({"attributions": None}, "attributions: must be a list, this is null"),
        ({"attributions": "abc"}, "attributions: must be a list, this is a string"),
        ({"attributions": [5]}, "attributions[0]: must be an object, this is a number"),
        ({"attributions": [{"id": "a"}]}, "attributions[0].content: missing"),
        (
            {"attributions": [{"id": "a", "content": [[0, 1], [2]]}]},
            "attributions[0].content[1]: must be a pair [start, end] of whole numbers",
        ),
        (
            {"attributions": [{"id": "a", "content": [[2, 1]]}]},
            "attributions[0].content[0]: no span goes from 2 to 1",
        ),
        (
            {"attributions": [{"id": "a", "content": [], "kind": "loud"}]},
            "attributions[0].kind: must be one of direct, mixed, indirect, this is 'loud'",
        ),
        (
            {"attributions": [{"id": "a", "content": [], "granted": 1}]},
            "attributions[0].granted: must be true or false, this is a number",
        ),
        (
            {"attributions": [{"id": "a", "content": [[0, 4]]}]},
            "attributions[0].content: span [0, 4] ends behind the text of 3 characters",
        ),
        (
            {"attributions": [{"id": "a", "content": [], "source": "s9"}]},
            "attributions[0].source: no source has the id 's9'",
        ),
        ({"attributions": [], "not_speech": [[0, 9]]}, "not_speech: span [0, 9] ends behind"),
        ({"attributions": [], "schema": 99}, "written with schema 99, this release reads up to 1"),
        ({"attributions": [], "text_sha256": "0"}, "made from another text"),
    ],
)
def test_analysis_from_dict_says_what_is_wrong_and_where(data: object, message: str) -> None:
    with pytest.raises(SerializationError, match=re.escape(message)):
        analysis_from_dict(data, Article("abc"))


json_values = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | words,
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(words | st.just("attributions"), inner, max_size=3),
    max_leaves=8,
)


@given(json_values)
def test_analysis_from_dict_raises_nothing_but_its_own_error(data: object) -> None:
    with suppress(SerializationError):
        analysis_from_dict(data, Article("abc"))


def test_article_from_dict_reads_only_the_keys_of_an_article() -> None:
    data = {"text": "abc", "id": "x", "url": "u", "attributions": "nonsense", "place": "elsewhere"}

    assert article_from_dict(data) == Article("abc", id="x", url="u")


@pytest.mark.parametrize(("given_id", "expected"), [(7, "7"), ("", "p:1"), (None, "p:1"), ("7", "7")])
def test_article_from_dict_finds_an_id(given_id: object, expected: str) -> None:
    assert article_from_dict({"text": "a", "id": given_id}, place="p:1").id == expected


@pytest.mark.parametrize(
    ("data", "message"),
    [
        ([], 'an object with "text" is needed, this is a list'),
        ({}, '"text" is missing'),
        ({"text": None}, '"text" must be a string, this is null'),
        ({"text": ["a"]}, '"text" must be a string, this is a list'),
        ({"text": " \n"}, '"text" is empty'),
        ({"text": "a", "id": True}, '"id" must be a string, this is true or false'),
        ({"text": "a", "publisher": {}}, '"publisher" must be a string, this is an object'),
    ],
)
def test_article_from_dict_says_what_is_wrong(data: object, message: str) -> None:
    with pytest.raises(SerializationError, match=re.escape(message)):
        article_from_dict(data)


@given(json_values | st.fixed_dictionaries({"text": json_values, "id": json_values}))
def test_article_from_dict_raises_nothing_but_its_own_error(data: object) -> None:
    with suppress(SerializationError):
        assert article_from_dict(data).text == data["text"]  # type: ignore[index, call-overload]


@pytest.mark.parametrize("text", ["", "{", "[1,", "nope", "[" * 100_000, "1" * 5000, '"a\nb"'])
def test_loads_raises_only_its_own_error(text: str) -> None:
    with pytest.raises(SerializationError, match="not JSON"):
        loads(text)


def test_report_has_line_column_and_words() -> None:
    report = report_to_dict(make_report())

    [finding] = report["articles"][0]["findings"]
    assert (finding["line"], finding["column"], finding["words"]) == (1, 25, "a source")
    assert report["failed"] is True
    assert report["summary"]["findings"] == {"note": 0, "warning": 2, "error": 0}


def test_report_lines_are_the_report() -> None:
    report = make_report()

    assert json.loads("".join(report_lines(report))) == report_to_dict(report)
    assert json.loads("".join(report_lines(Report(articles=())))) == report_to_dict(Report(articles=()))


@pytest.mark.parametrize("name", ["analysis", "report"])
def test_schema_is_a_schema(name: str) -> None:
    Draft202012Validator.check_schema(schema(name))


def test_schema_of_an_unknown_name() -> None:
    with pytest.raises(ValueError, match="no schema is called 'finding'; there are analysis, report"):
        schema("finding")


@given(analyses(), st.booleans())
def test_schema_admits_every_analysis(analysis: Analysis, full: bool) -> None:
    Draft202012Validator(schema()).validate(analysis_to_dict(analysis, full=full))


def test_schema_admits_the_report() -> None:
    validator = Draft202012Validator(schema("report"))

    validator.validate(report_to_dict(make_report()))
    validator.validate(report_to_dict(Report(articles=(), fail_level=None)))


@pytest.mark.parametrize(
    "spoilt",
    [
        {"schema": 2},
        {"not_speech": [[1]]},
        {"not_speech": [[-1, 2]]},
        {"attributions": [{}]},
        {"sources": {"s1": {}}},
        {"text_sha256": "x"},
    ],
)
def test_schema_refuses_what_is_not_the_format(spoilt: dict[str, object]) -> None:
    assert not Draft202012Validator(schema()).is_valid(analysis_to_dict(example()) | spoilt)


@pytest.mark.parametrize(
    ("place", "label"),
    [
        (("attribution", "properties", "kind"), Kind),
        (("attribution", "properties", "act"), Act),
        (("attribution", "properties", "category"), Category),
        (("attribution", "properties", "reason_class"), ReasonClass),
        (("identity",), Identity),
        (("role",), Role),
        (("facets", "items"), Facet),
    ],
)
def test_schema_lists_the_labels_of_the_model(place: tuple[str, ...], label: type) -> None:
    found = schema()["$defs"]
    for key in place:
        found = found[key]

    assert found["enum"] == [item.value for item in label]


@pytest.mark.parametrize(
    ("name", "cls", "apart"),
    [
        ("attribution", Attribution, set()),
        ("source", Source, {"id"}),
        ("evidence", Evidence, set()),
        ("diagnostic", Diagnostic, set()),
        ("quotation", Quotation, set()),
        ("mark", Mark, set()),
    ],
)
def test_schema_lists_the_fields_of_the_model(name: str, cls: type, apart: set[str]) -> None:
    definition = schema()["$defs"][name]

    expected = {field.name for field in fields(cls)} - apart
    assert set(definition["properties"]) == expected
    assert set(definition["required"]) == expected


@pytest.mark.parametrize(
    ("name", "cls", "added"),
    [("finding", Finding, {"line", "column", "words"}), ("score", Score, set()), ("part", ScorePart, set())],
)
def test_report_schema_lists_the_fields_of_the_model(name: str, cls: type, added: set[str]) -> None:
    definition = schema("report")["$defs"][name]

    # `unless` tells the judging, not the reader.
    expected = ({field.name for field in fields(cls)} | added) - {"unless"}
    assert set(definition["properties"]) == expected
    assert set(definition["required"]) == expected


def test_report_schema_lists_the_severities() -> None:
    levels = [level.value for level in Severity]

    assert schema("report")["$defs"]["finding"]["properties"]["severity"]["enum"] == levels
    assert schema("report")["properties"]["fail_level"]["enum"] == [*levels, None]


@pytest.mark.parametrize("name", ["analysis", "report"])
def test_schema_has_the_version_in_its_name_and_content(name: str) -> None:
    assert schema(name)["$id"].endswith(f":{SCHEMA_VERSION}")
    assert schema(name)["properties"]["schema"]["const"] == SCHEMA_VERSION
