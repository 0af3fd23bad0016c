"""One report for every reporter: each severity, scores, an unreadable input, awkward characters."""

from __future__ import annotations

import pytest

from attribution.model import (
    Analysis,
    Article,
    ArticleReport,
    Attribution,
    Category,
    Decision,
    DecisionKind,
    Finding,
    Guide,
    Identity,
    Kind,
    Problem,
    Report,
    RuleFacts,
    Score,
    ScorePart,
    Severity,
    Source,
    TextSpan,
)

FERRY = (
    "The ferry to Löwen Island will not sail before June, sources said on Monday.\n"
    "\n"
    "“The ramp is a danger to everyone who steps on it,” said a harbour official, who feared for her job.\n"
    "Sources said the repair had been paid for twice.\n"
)


def span_of(text: str, words: str, number: int = 1) -> TextSpan:
    """Where `words` stand in `text` for the `number`-th time."""
    start = -1
    for _ in range(number):
        start = text.index(words, start + 1)
    return TextSpan(start, start + len(words))


def _ferry() -> ArticleReport:
    first, second = span_of(FERRY, "sources"), span_of(FERRY, "Sources")
    quoted = span_of(FERRY, "“The ramp is a danger to everyone who steps on it,”")
    attributions = (
        Attribution(
            id="a1",
            content=(span_of(FERRY, "The ferry to Löwen Island will not sail before June"),),
            cue=(span_of(FERRY, "said"),),
            speaker=(first,),
            source="s1",
            identity=Identity.COLLECTIVE,
            category=Category.ANONYMOUS_OTHER,
        ),
        Attribution(
            id="a2",
            content=(quoted,),
            kind=Kind.DIRECT,
            source="s2",
            identity=Identity.ANONYMOUS,
            category=Category.ANONYMOUS_OFFICIAL,
        ),
    )
    why = "A reader cannot weigh a source that nothing describes."
    findings = (
        Finding(
            rule="ANON020",
            name="solely-anonymous",
            severity=Severity.WARNING,
            span=TextSpan(0, 0),
            message="no named source in the whole article",
            why="Nobody can be held to what they said.",
        ),
        Finding(
            rule="ANON001",
            name="bare-source",
            severity=Severity.WARNING,
            span=first,
            message="nothing describes “sources”",
            why=why,
            related=(second,),
            attribution="a1",
            source="s1",
            fingerprint="f1",
        ),
        Finding(
            rule="QUOT001",
            name="unbalanced-marks",
            severity=Severity.ERROR,
            span=quoted,
            message="an opening mark is never closed",
        ),
        Finding(rule="ANON001", name="bare-source", severity=Severity.NOTE, span=second, message="again", why=why),
    )
    parts = (
        ScorePart(
            name="described",
            value=0.5,
            points=20.0,
            max=40.0,
            n=2,
            applicable=True,
            sentence="1 of 2 described",
        ),
        ScorePart(name="relayed", value=0.0, points=0.0, max=0.0, n=0, applicable=False, sentence="nothing relayed"),
    )
    score = Score(name="transparency", value=61.25, max=100.0, parts=parts, sentence="Half of it can be weighed.")
    article = Article(FERRY, id="ferry", publisher="Harbour Gazette", title="No ferry", place="ferry.jsonl:3")
    sources = (
        Source(id="s1", canonical="sources", identity=Identity.COLLECTIVE, mentions=(first, second)),
        Source(id="s2", canonical="a harbour official", identity=Identity.ANONYMOUS),
    )
    analysis = Analysis(article=article, attributions=attributions, sources=sources)
    official = span_of(FERRY, "a harbour official")
    known = Decision(kind=DecisionKind.IN_TEXT, reason="identity known to desk", place="ferry.jsonl:3")
    old = Decision(kind=DecisionKind.BASELINE, reason="found before the baseline was written", place="old.json")
    silenced = (
        Finding(
            rule="ANON003",
            name="no-reason",
            severity=Severity.WARNING,
            span=official,
            message="no reason is given",
            fingerprint="f2",
            decision=known,
        ),
        Finding(
            rule="ANON003",
            name="no-reason",
            severity=Severity.WARNING,
            span=second,
            message="no reason is given",
            fingerprint="f3",
            decision=old,
        ),
    )
    return ArticleReport(analysis=analysis, findings=findings, silenced=silenced, scores=(score,))


def _pier() -> ArticleReport:
    """An article that is its file, with characters that need two units in UTF-16 before the words."""
    text = "Pier\n🚢🚢 A source said so, again.\nAnd a source,\nsaid more.\n"
    first, second = span_of(text, "A source"), span_of(text, "a source,\nsaid")
    findings = (
        Finding(
            rule="ANON001",
            name="bare-source",
            severity=Severity.WARNING,
            span=first,
            message="=50%, a\nproblem: really",
            fingerprint="f4",
        ),
        Finding(rule="TONE001", name="matter-of-taste", severity=Severity.NOTE, span=second, message="look again"),
    )
    article = Article(text, id="my pier, 1:2.md", place="my pier, 1:2.md", verbatim=True)
    return ArticleReport(analysis=Analysis(article=article), findings=findings)


_RULES = (
    RuleFacts(
        code="ANON001",
        name="bare-source",
        severity=Severity.WARNING,
        summary="An unnamed source that nothing describes.",
        why="A reader cannot weigh a source that nothing describes.",
        fine_when="Another mention describes it.",
        aliases=("nameless",),
        guides=(
            Guide(name="The Harbour Code", demand="F", says="bars an unmodified source"),
            Guide(name="Desk Book", demand="D", says="prefers more", seen="second-hand"),
            Guide(name="The Harbour Code", demand="R", says="wants the body named"),
        ),
        url="https://rules.example/bare-source",
    ),
    RuleFacts(code="TONE001", name="matter-of-taste", severity=Severity.NOTE, tier="C", summary="Taste."),
)


@pytest.fixture
def report() -> Report:
    awkward = "An \x1b[31mescape\x1b[0m, a turn \u202e and\ttabs\r\nin \ud800 text.\n" + "long " * 60
    analysis = Analysis(article=Article(awkward, id="awkward\x07.txt", place="awkward\x07.txt"))
    finding = Finding(
        rule="X001",
        name="everything",
        severity=Severity.NOTE,
        span=TextSpan(3, len(awkward) - 10),
        message="all of\nit",
        related=tuple(TextSpan(at, at + 1) for at in range(7)),
    )
    empty = Score(name="transparency", value=None, max=100.0, parts=(), sentence="Nothing is attributed.")
    clean = Analysis(article=Article("Fine.", id="clean.txt", place="clean.txt"))
    return Report(
        articles=(
            _ferry(),
            _pier(),
            ArticleReport(analysis=analysis, findings=(finding,)),
            ArticleReport(analysis=clean, scores=(empty,)),
        ),
        problems=(Problem("broken.txt", "not UTF-8: byte 0xe9 at byte 5"),),
        version="0.0",
        rules=_RULES,
        baseline="old.json",
    )
