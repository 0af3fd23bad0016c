"""What an audit as a whole promises: the same on one process and on two, and comments that are no content."""

from __future__ import annotations

from collections import Counter

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from attribution import Article, ArticleReport, Config, Engine, Plugins

PIECES = (
    "The bridge will close in May, a source said.",
    "“It will not,” said Ada Holm, the harbour master.",
    "Officials said the tram 🚋 would stop, the Kelm Courier reported.",
    "It was reportedly sold. “Nobody asked us.",
    "A harbour official, who asked not to be named because she feared for her job, said the ramp was wet.",
    "Nothing happened.",
)

COMMENTS = ("<!-- attribution: ignore ANON,ATTR identity known to desk -->", "<!-- attribution: ignore ANON001 -->")

OWN = "The quay will open in June, sources said, and an official told the Courier that it was late."


@pytest.fixture(scope="module")
def engine() -> Engine:
    return Engine(Config(pipeline="fast", profile="strict"), plugins=Plugins.load(entry_points=False))


def test_audit_parallel_equals_serial(engine: Engine) -> None:
    texts = [
        f"{comment}\n" + "\n\n".join(PIECES[start::step])
        for start in range(len(PIECES))
        for step in (1, 2)
        for comment in ("", *COMMENTS)
    ]
    articles = [Article(text, id=str(number)) for number, text in enumerate(texts)]
    serial = list(engine.audit_pipe(articles))

    assert list(engine.audit_pipe(articles, n_process=2, batch_size=5)) == serial
    assert any(report.findings for report in serial)
    assert any(report.silenced for report in serial)


def _in_own_paragraph(report: ArticleReport) -> dict[tuple[str, str], list[str]]:
    """Return the fingerprints of findings in `OWN`, by rule and words."""
    text = report.analysis.text
    start = text.index(OWN)
    found: dict[tuple[str, str], list[str]] = {}
    for finding in (*report.findings, *report.silenced):
        if finding.span and start <= finding.span.start < start + len(OWN):
            found.setdefault((finding.rule, finding.span.of(text)), []).append(finding.fingerprint)
    return found


_others = st.lists(st.sampled_from(PIECES), max_size=3)


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=50)
@given(_others, _others, _others, _others)
def test_audit_fingerprints_survive_edits_of_other_paragraphs(
    engine: Engine, before: list[str], after: list[str], instead: list[str], behind: list[str]
) -> None:
    """An edit elsewhere may take a finding away, as when it names the source; where it stays, so does its name."""
    first = _in_own_paragraph(engine.audit("\n\n".join([*before, OWN, *after])))
    second = _in_own_paragraph(engine.audit("\n\n".join([*instead, OWN, *behind])))

    for key in first.keys() & second.keys():
        assert first[key] == second[key]


@given(st.lists(st.sampled_from(PIECES), min_size=1, max_size=4), st.data())
def test_audit_comments_change_nothing_but_what_counts(engine: Engine, pieces: list[str], data: st.DataObject) -> None:
    """With a comment between paragraphs the same is found, as far behind as the comment is long."""
    comment = "<!-- attribution: ignore ANON,ATTR,RELY “Said the editor,” said the editor to the Courier. -->"
    at = data.draw(st.integers(0, len(pieces)))
    plain = engine.audit("\n\n".join(pieces))
    text = "\n\n".join([*pieces[:at], comment, *pieces[at:]])
    commented = engine.audit(text)

    assert commented.analysis.text == text
    assert len(commented.analysis.attributions) == len(plain.analysis.attributions)
    assert [one.value for one in commented.scores] == [one.value for one in plain.scores]
    found = Counter(
        one.fingerprint for one in (*commented.findings, *commented.silenced) if not one.rule.startswith("SIL")
    )
    assert found == Counter(one.fingerprint for one in plain.findings)


def test_audit_extracts_nothing_from_comments(engine: Engine) -> None:
    text = "<!-- attribution: ignore ANON001 a source said it was known to the desk -->\nNothing happened."

    assert engine.extract(text).attributions == ()
    assert engine.extract(text).text == text
