"""Which files silence the findings of an article: those of its settings, read once and before the first article."""

from __future__ import annotations

from pathlib import Path

import pytest

from attribution.errors import ConfigError
from attribution.model import Analysis, Article, ArticleReport, Finding, Severity, TextSpan
from attribution.plugins import Plugins
from attribution.settings import Settings, known_to, load_settings
from attribution.silence import Ledgers, ledgers, read_baseline

KNOWN = known_to(Plugins.load(entry_points=False))
DECISION = '[[decision]]\nfingerprint = "{}"\nreason = "known"\n'


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    return tmp_path


def write(name: str, text: str) -> None:
    Path(name).parent.mkdir(parents=True, exist_ok=True)
    Path(name).write_text(text, encoding="utf-8")


def judged(place: str, *fingerprints: str, publisher: str | None = None) -> ArticleReport:
    findings = tuple(
        Finding(
            rule="FOG001", name="fog", severity=Severity.WARNING, span=TextSpan(0, 1), message="fog", fingerprint=one
        )
        for one in fingerprints
    )
    return ArticleReport(
        analysis=Analysis(article=Article("fog", id=place, place=place, publisher=publisher)), findings=findings
    )


def counting(report: ArticleReport) -> list[str]:
    return [finding.fingerprint for finding in report.findings]


def settings(*paths: str, **command: object) -> Settings:
    return load_settings(paths, KNOWN, command=command)


@pytest.mark.usefixtures("folder")
def test_ledgers_take_the_files_of_the_settings_beside_them() -> None:
    write("desk/attribution.toml", 'decisions = ["one.toml", "more/two.toml"]\nbaseline = "old.json"')
    write("desk/one.toml", DECISION.format("f1"))
    write("desk/more/two.toml", DECISION.format("f2"))
    write("desk/old.json", '{"version": 1, "articles": {"a.md": {"f3": "FOG001"}}}')
    made = Ledgers(settings("desk/a.md"), ["desk/a.md"])
    result = made.apply(judged("desk/a.md", "f1", "f2", "f3", "f4"))

    assert counting(result) == ["f4"]
    assert [one.decision.place for one in result.silenced if one.decision] == [
        "desk/one.toml:2",
        "desk/more/two.toml:2",
        "desk/old.json",
    ]
    assert made.baselines == (Path("desk/old.json"),)
    assert counting(made.apply(judged("b.md", "f1"))) == ["f1"]


@pytest.mark.usefixtures("folder")
def test_ledgers_of_the_command_line_win() -> None:
    write("attribution.toml", 'decisions = "gone.toml"\nbaseline = "gone.json"')
    write("one.toml", DECISION.format("f1"))
    write("old.json", '{"version": 1, "articles": {}}')
    made = Ledgers(settings("a.md", decisions=("one.toml",), baseline="old.json"), ["a.md"])

    assert counting(made.apply(judged("a.md", "f1", "f2"))) == ["f2"]


@pytest.mark.usefixtures("folder")
def test_ledgers_of_sections() -> None:
    text = 'decisions = "one.toml"\n[paths.alerts]\ndecisions = []\n[publishers.P]\ndecisions = "two.toml"'
    write("attribution.toml", text)
    write("one.toml", DECISION.format("f1"))
    write("two.toml", DECISION.format("f2"))
    made = Ledgers(settings("a.md", "alerts/a.md"), ["a.md", "alerts/a.md"])

    assert counting(made.apply(judged("a.md", "f1", "f2"))) == ["f2"]
    assert counting(made.apply(judged("alerts/a.md", "f1", "f2"))) == ["f1", "f2"]
    assert counting(made.apply(judged("a.md", "f1", "f2", publisher="P"))) == ["f1"]


@pytest.mark.usefixtures("folder")
def test_ledgers_read_every_file_once(monkeypatch: pytest.MonkeyPatch) -> None:
    write("attribution.toml", 'decisions = "one.toml"\n[paths.alerts]\ndecisions = ["./one.toml", "two.toml"]')
    write("one.toml", DECISION.format("f1"))
    write("two.toml", DECISION.format("f2"))
    read: list[str] = []
    plain = ledgers.read_decisions
    monkeypatch.setattr(ledgers, "read_decisions", lambda path: (read.append(str(path)), plain(path))[1])
    made = Ledgers(settings("a.md", "alerts/a.md"), ["a.md", "alerts/a.md"])
    made.apply(judged("alerts/a.md", "f1"))

    assert read == ["one.toml", "two.toml"]


@pytest.mark.usefixtures("folder")
@pytest.mark.parametrize(
    ("text", "message"),
    [
        ('decisions = "one.toml"', "one.toml: no such file (named in attribution.toml)"),
        ('baseline = "."', ".: is a folder; name a file in it (named in attribution.toml)"),
        (
            'baseline = "x/old.json"',
            "x/old.json: no such file; write it with --write-baseline (named in attribution.toml)",
        ),
        ('[paths."a.md"]\ndecisions = "b"', 'b: no such file (named in attribution.toml [paths."a.md"])'),
    ],
)
def test_ledgers_say_before_the_first_article_what_is_missing(text: str, message: str) -> None:
    write("attribution.toml", text)

    with pytest.raises(ConfigError) as error:
        Ledgers(settings("a.md"), ["a.md"])

    assert str(error.value) == message


@pytest.mark.usefixtures("folder")
def test_ledgers_write_a_baseline_for_each_file_that_names_one() -> None:
    for desk in "one", "two":
        write(f"{desk}/attribution.toml", 'baseline = "old.json"')
    paths = ["one/a.md", "two/a.md"]
    made = Ledgers(settings(*paths), paths, writing=True)
    reports = [made.apply(judged(path, f"f{number}")) for number, path in enumerate(paths, 1)]
    after = made.write_baselines(reports)

    assert [counting(report) for report in after] == [[], []]
    assert read_baseline(Path("one/old.json")).articles == {"a.md": {"f1": "FOG001"}}
    assert read_baseline(Path("two/old.json")).articles == {"a.md": {"f2": "FOG001"}}
    again = Ledgers(settings(*paths), paths)
    assert again.gone([again.apply(judged("one/a.md")), again.apply(judged("two/a.md", "f2"))]) == {
        Path("one/old.json"): 1
    }


@pytest.mark.usefixtures("folder")
def test_ledgers_write_what_nobody_decided_on() -> None:
    write("one.toml", DECISION.format("f1"))
    made = Ledgers(settings("a.md", decisions=("one.toml",), baseline="old.json"), ["a.md"], writing=True)
    [result] = made.write_baselines([made.apply(judged("a.md", "f1", "f2"))])

    assert read_baseline(Path("old.json")).articles == {"a.md": {"f2": "FOG001"}}
    assert counting(result) == []
    assert len(result.silenced) == 2


@pytest.mark.usefixtures("folder")
def test_ledgers_refuse_to_write_where_they_are_not_told() -> None:
    with pytest.raises(ConfigError, match=r"^--write-baseline needs the file to write: --baseline FILE, or `baseline`"):
        Ledgers(settings("a.md"), ["a.md"], writing=True)
    with pytest.raises(ConfigError, match=r"^x/old\.json: cannot be written: there is no folder x$"):
        Ledgers(settings("a.md", baseline="x/old.json"), ["a.md"], writing=True)
    write("desk/attribution.toml", 'baseline = "old.json"')
    made = Ledgers(settings("desk/a.md", "a.md"), ["desk/a.md", "a.md"], writing=True)
    with pytest.raises(ConfigError, match=r"^a\.md: --write-baseline needs the file to write"):
        made.apply(judged("a.md", "f1"))
