"""Decisions beside the articles, and the baseline: read, applied, written."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from attrs import evolve

from attribution.errors import AttributionError, ConfigError
from attribution.model import Analysis, Article, ArticleReport, DecisionKind, Finding, Severity, TextSpan
from attribution.silence import Ledger, read_baseline, read_decisions, write_baseline


def finding(fingerprint: str, at: int = 0) -> Finding:
    return Finding(
        rule="FOG001",
        name="fog",
        severity=Severity.WARNING,
        span=TextSpan(at, at + 1),
        message="fog",
        fingerprint=fingerprint,
    )


def judged(*fingerprints: str, article: str = "a.md", place: str | None = None) -> ArticleReport:
    analysis = Analysis(article=Article("fog " * 9, id=article, place=place or article))
    return ArticleReport(analysis=analysis, findings=tuple(finding(one, at) for at, one in enumerate(fingerprints)))


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    return tmp_path


def decisions(text: str) -> Path:
    path = Path("decisions.toml")
    path.write_text(text, encoding="utf-8")
    return path


# --- decisions -------------------------------------------------------------------------------------------------


@pytest.mark.usefixtures("folder")
@pytest.mark.parametrize("article", ["", 'article = "a.md"', 'article = "./a.md"', 'article = "ferry"'])
def test_decisions_silence_by_fingerprint(article: str) -> None:
    file = read_decisions(decisions(f'[[decision]]\nfingerprint = "f1"\nreason = "known"\n{article}\n'))
    name = "ferry" if "ferry" in article else "a.md"
    result = file.apply(judged("f1", "f2", article=name, place="./a.md" if "./" in article else "a.md"))

    assert [one.fingerprint for one in result.findings] == ["f2"]
    [silenced] = result.silenced
    assert silenced.decision is not None
    assert (silenced.decision.kind, silenced.decision.reason) == (DecisionKind.SIDECAR, "known")
    assert silenced.decision.place == "decisions.toml:2"


@pytest.mark.usefixtures("folder")
def test_decisions_know_articles_by_their_path_from_the_file(tmp_path: Path) -> None:
    (tmp_path / "desk").mkdir()
    path = tmp_path / "desk" / "decisions.toml"
    path.write_text('[[decision]]\nfingerprint = "f1"\nreason = "known"\narticle = "../a.md"\n', encoding="utf-8")

    assert read_decisions(path).apply(judged("f1")).findings == ()


@pytest.mark.usefixtures("folder")
def test_decisions_about_an_article_win_over_those_about_any() -> None:
    own = '[[decision]]\nfingerprint = "f1"\nreason = "of this one"\narticle = "a.md"\n'
    file = read_decisions(decisions(own + '[[decision]]\nfingerprint = "f1"\nreason = "of any"\n'))

    for name, reason in ("a.md", "of this one"), ("b.md", "of any"):
        [silenced] = file.apply(judged("f1", article=name)).silenced
        assert silenced.decision is not None
        assert silenced.decision.reason == reason


@pytest.mark.usefixtures("folder")
def test_decisions_without_a_reason_silence_nothing_and_are_reported() -> None:
    file = read_decisions(decisions('[[decision]]\nfingerprint = "f1"\nrule = "fog"\n'))
    result = file.apply(judged("f1"))

    assert [(one.rule, one.message) for one in result.findings] == [
        ("SIL001", 'it is not said why this may be ignored: decisions.toml:2: f1 (fog); add a "reason"'),
        ("FOG001", "fog"),
    ]
    assert result.silenced == ()


@pytest.mark.usefixtures("folder")
def test_decisions_about_an_article_that_meet_nothing_are_reported() -> None:
    text = "".join(
        f'[[decision]]\nfingerprint = "{one}"\nreason = "known"\narticle = "{name}"\n'
        for one, name in (("f1", "a.md"), ("f2", "b.md"), ("f3", ""))
    )
    result = read_decisions(decisions(text)).apply(judged("f9"))

    assert [(one.rule, one.message) for one in result.findings] == [
        ("SIL002", "there is nothing to silence for decisions.toml:2: f1"),
        ("FOG001", "fog"),
    ]


@pytest.mark.usefixtures("folder")
@pytest.mark.parametrize(
    ("text", "problem"),
    [
        ("[[decision", "not TOML"),
        ("[[decisions]]\n", "no table is called 'decisions'; did you mean 'decision'?"),
        ('decision = "f1"\n', "decisions are written as tables"),
        ('[[decision]]\nreason = "known"\n', 'decision 1: "fingerprint" is missing'),
        ('[[decision]]\nfingerprint = "f1"\nreasons = "known"\n', "no key is called 'reasons'; did you mean 'reason'?"),
        ("[[decision]]\nfingerprint = 1\n", '"fingerprint" must be a string'),
        ("x = " + "9" * 10_000, "not TOML"),
        ("x = " + "[" * 100_000, "not TOML"),
    ],
)
def test_decisions_that_cannot_be_read(text: str, problem: str) -> None:
    with pytest.raises(ConfigError) as error:
        read_decisions(decisions(text))

    assert problem in str(error.value)
    assert str(error.value).startswith("decisions.toml: ")


@pytest.mark.usefixtures("folder")
def test_decisions_that_are_not_there() -> None:
    with pytest.raises(ConfigError, match=r"nowhere\.toml: no such file"):
        read_decisions(Path("nowhere.toml"))


@pytest.mark.usefixtures("folder")
def test_decisions_of_two_articles_with_one_fingerprint_have_their_own_lines() -> None:
    """What is said of whole articles has the same fingerprint in each."""
    entry = '[[decision]]\nfingerprint = "f1"\nreason = "known"\narticle = "{}.md"\n\n'
    file = read_decisions(decisions(entry.format("a") + entry.format("b")))

    assert [entry.place for entry in file.entries] == ["decisions.toml:2", "decisions.toml:7"]


# --- baseline --------------------------------------------------------------------------------------------------


@pytest.mark.usefixtures("folder")
def test_baseline_lets_old_findings_pass_and_new_ones_count() -> None:
    write_baseline(Path("old.json"), [judged("f1", "f2")])
    result = read_baseline(Path("old.json")).apply(judged("f2", "f3", "f1"))

    assert [one.fingerprint for one in result.findings] == ["f3"]
    assert [one.fingerprint for one in result.silenced] == ["f2", "f1"]
    assert {one.decision.kind for one in result.silenced if one.decision} == {DecisionKind.BASELINE}


@pytest.mark.usefixtures("folder")
def test_baseline_knows_articles_apart() -> None:
    write_baseline(Path("old.json"), [judged("f1"), judged("f2", article="b.md")])

    assert len(read_baseline(Path("old.json")).apply(judged("f2")).findings) == 1


@pytest.mark.usefixtures("folder")
def test_baseline_is_the_same_from_anywhere(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "desk").mkdir()
    write_baseline(Path("old.json"), [judged("f1", article="desk/a.md")])
    monkeypatch.chdir(tmp_path / "desk")

    assert json.loads(Path("../old.json").read_text())["articles"] == {"desk/a.md": {"f1": "FOG001"}}
    assert read_baseline(Path("../old.json")).apply(judged("f1")).findings == ()


@pytest.mark.usefixtures("folder")
def test_baseline_written_anew_forgets_what_is_gone_and_keeps_other_articles() -> None:
    path = Path("old.json")
    earlier = write_baseline(path, [judged("f1", "f2"), judged("f3", article="b.md")])
    now = earlier.apply(judged("f2", "f4"))

    assert earlier.gone([now]) == 1
    made = write_baseline(path, [now], earlier)
    assert made.articles == {"a.md": {"f2": "FOG001", "f4": "FOG001"}, "b.md": {"f3": "FOG001"}}
    assert read_baseline(path).articles == made.articles


@pytest.mark.usefixtures("folder")
def test_baseline_of_two_articles_with_one_id_holds_both() -> None:
    made = write_baseline(Path("old.json"), [judged("f1", article="x"), judged("f2", article="x")])

    assert made.articles == {"x": {"f1": "FOG001", "f2": "FOG001"}}


@pytest.mark.usefixtures("folder")
@pytest.mark.parametrize(
    ("data", "problem"),
    [
        (b"[]", "no baseline of version 1; remove it, and write it anew: --write-baseline"),
        (b"{}", "no baseline of version 1"),
        (b'{"version": 2, "articles": {}}', "no baseline of version 1"),
        (b'{"version": 1, "articles": []}', "no baseline of version 1"),
        (b"x", "not JSON: Expecting value at column 1"),
        (b"[" * 100_000, "nested too deeply"),
        (b"{\xff", "not UTF-8: byte 0xff"),
        (b"\0", "not text but binary"),
    ],
)
def test_baseline_that_is_none(data: bytes, problem: str) -> None:
    Path("old.json").write_bytes(data)

    with pytest.raises(ConfigError) as error:
        read_baseline(Path("old.json"))

    assert str(error.value).startswith("old.json:")
    assert problem in str(error.value)


@pytest.mark.usefixtures("folder")
def test_baseline_is_written_whole_or_not_at_all(monkeypatch: pytest.MonkeyPatch) -> None:
    path = Path("old.json")
    write_baseline(path, [judged("f1")])
    before = path.read_bytes()

    def full(*_: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("os.fsync", full)
    with pytest.raises(AttributionError, match=r"old\.json: cannot be written: No space left"):
        write_baseline(path, [judged("f2")])

    assert path.read_bytes() == before
    assert [one.name for one in Path().iterdir()] == ["old.json"]


@pytest.mark.usefixtures("folder")
def test_baseline_that_cannot_be_written() -> None:
    with pytest.raises(AttributionError, match="cannot be written"):
        write_baseline(Path("nowhere/old.json"), [judged("f1")])


# --- both ------------------------------------------------------------------------------------------------------


@pytest.mark.usefixtures("folder")
def test_ledger_asks_decisions_before_the_baseline() -> None:
    path = decisions('[[decision]]\nfingerprint = "f1"\nreason = "known"\n')
    baseline = write_baseline(Path("old.json"), [judged("f1", "f2")])
    result = Ledger((read_decisions(path),), baseline).apply(judged("f1", "f2", "f3"))

    kinds = [one.decision.kind for one in result.silenced if one.decision]
    assert kinds == [DecisionKind.SIDECAR, DecisionKind.BASELINE]
    assert [one.fingerprint for one in result.findings] == ["f3"]


def test_ledger_that_is_empty_changes_nothing() -> None:
    report = judged("f1")

    assert Ledger().apply(report) == report == evolve(report)
