"""Overrides in the engine: read once, applied before rules and scores judge, the same in every process."""

from __future__ import annotations

import json
import pickle
from pathlib import Path
from typing import Any

import pytest

from attribution.config import Config
from attribution.engine import Engine
from attribution.errors import ConfigError
from attribution.model import Article
from attribution.plugins import Plugins

DAM = "the dam was safe"


def engine_with(path: Path) -> Engine:
    return Engine(Config(pipeline="fast", overrides=path), plugins=Plugins.load(entry_points=False))


@pytest.fixture
def hand(desk: Any, tmp_path: Path) -> Path:
    entries = [
        desk.about(DAM, category="named", note="They were named to the desk."),
        desk.about("harbour master", quote="harbour master", role="official", article="n0"),
        desk.about(DAM, text="An older text: the dam was safe", quote=DAM, remove=True, article="n2"),
    ]
    path = tmp_path / "hand.json"
    path.write_text(json.dumps({"version": 1, "entries": entries}), encoding="utf-8")
    return path


def test_config_takes_one_path_or_several() -> None:
    assert Config(overrides="a,b.json").overrides == ("a,b.json",)
    assert Config(overrides=Path("a.json")).overrides == ("a.json",)
    assert Config(overrides=["a.json", Path("b.json")]).overrides == ("a.json", "b.json")
    assert {Config(overrides="a"): 1}


def test_engine_applies_before_it_judges(desk: Any, hand: Path) -> None:
    def of_dam(report: Any) -> set[str]:
        start = report.analysis.text.index("Officials")
        return {finding.name for finding in report.findings if finding.span.start == start}

    assert "bare-source" in of_dam(desk.engine.audit(desk.text))
    report = engine_with(hand).audit(desk.text)

    assert of_dam(report) == set()
    assert report.scores[0].value > desk.engine.audit(desk.text).scores[0].value


def test_engine_gives_the_same_in_several_processes(desk: Any, hand: Path) -> None:
    articles = [Article(desk.text + " More." * (number // 2), id=f"n{number}") for number in range(6)]
    engine = engine_with(hand)
    alone = list(engine.pipe(articles))

    # What was read when the engine was made counts, also where another process works.
    hand.unlink()
    assert list(engine.pipe(articles, n_process=2, batch_size=2)) == alone

    assert [[item.code for item in analysis.diagnostics] for analysis in alone] == [
        ["stale-override"], ["stale-override"], ["stale-override"], [], [], [],
    ]  # fmt: skip


def test_engine_travels_with_its_overrides(desk: Any, hand: Path) -> None:
    copy = pickle.loads(pickle.dumps(pickle.loads(pickle.dumps(engine_with(hand)))))

    assert desk.said(copy.extract(desk.text), DAM).category == "named"


def test_engine_refuses_what_it_cannot_use(tmp_path: Path) -> None:
    with pytest.raises(ConfigError, match=r"missing\.json: no such file"):
        engine_with(tmp_path / "missing.json")
