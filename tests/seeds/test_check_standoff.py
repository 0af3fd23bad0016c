"""Gold without text can be put back onto the text, and onto no other."""

from __future__ import annotations

import importlib.util
import json
import re
from pathlib import Path
from types import ModuleType
from typing import Any, Final

import pytest

from attribution.model import Act, Category, Facet, Identity, Kind, ReasonClass, Role

ROOT: Final = Path(__file__).resolve().parents[2]
SEEDS: Final = ROOT / "seeds"
FIVE: Final = ROOT.parent / "shared" / "gold" / "seeds.jsonl"
ARTICLES: Final = [json.loads(line) for line in (SEEDS / "seeds.jsonl").read_text(encoding="utf-8").splitlines()]

Row = dict[str, Any]


def load() -> ModuleType:
    """Import the script, which is in no package."""
    spec = importlib.util.spec_from_file_location("seeds_check_standoff", SEEDS / "check_standoff.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


check = load()
STANDOFF: Final[list[Row]] = json.loads(check.STANDOFF.read_text(encoding="utf-8"))["articles"]


def strings(value: Any) -> list[str]:
    """Return every string in a JSON value, keys left out."""
    if isinstance(value, str):
        return [value]
    inner = value.values() if isinstance(value, dict) else value if isinstance(value, list) else ()
    return [string for item in inner for string in strings(item)]


@pytest.mark.parametrize("article", ARTICLES, ids=lambda article: article["id"])
def test_attach_undoes_detach(article: Row) -> None:
    back = check.attach(check.detach(article), article["text"])
    assert back["attributions"] == article["attributions"]
    assert back["not_speech"] == article["not_speech"]
    assert {key: source["role"] for key, source in back["sources"].items()} == {
        key: source["role"] for key, source in article["sources"].items()
    }


def test_source_without_a_place_is_called_by_its_longest_mention() -> None:
    article = {
        "id": "x",
        "text": "They fled, she said. The pilot said so.",
        "attributions": [
            {"source": "s1", "speaker_full": [[11, 14]], "relay": []},
            {"source": "s1", "speaker_full": [[21, 30]], "relay": []},
        ],
        "sources": {"s1": {"canonical": "a pilot named nowhere"}},
        "not_speech": [],
    }
    assert check.attach(check.detach(article), article["text"])["sources"]["s1"]["canonical"] == "The pilot"


def test_attach_refuses_another_text() -> None:
    standoff = check.detach(ARTICLES[0])
    with pytest.raises(ValueError, match="not the annotated text"):
        check.attach(standoff, ARTICLES[0]["text"] + "x")


def test_command_reads_folders_and_names_what_is_missing(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """A line break more or less at the end of a file changes nothing; a word does."""
    chosen = ARTICLES[:3]
    gold = tmp_path / "gold.jsonl"
    gold.write_text("".join(json.dumps(article) + "\n" for article in chosen), encoding="utf-8")
    standoff = tmp_path / "standoff.json"
    assert check.main([str(gold), "--detach", str(standoff)]) == 0
    folder = tmp_path / "articles"
    folder.mkdir()
    (folder / "one.txt").write_text(chosen[0]["text"].rstrip("\n"), encoding="utf-8")
    (folder / "two.txt").write_text(chosen[1]["text"] + "\n", encoding="utf-8")
    (folder / "three.txt").write_text(chosen[2]["text"].replace(" the ", " a "), encoding="utf-8")
    out = tmp_path / "out.jsonl"
    assert check.main([str(folder), "--standoff", str(standoff), "-o", str(out)]) == 1
    assert f"missing or changed: {chosen[2]['id']}" in capsys.readouterr().err
    assert [row["id"] for row in check.read_rows(out)] == [chosen[0]["id"], chosen[1]["id"]]


def test_standoff_holds_no_text() -> None:
    """Every string is a label, an id, a digest, or the name of an outlet."""
    labels = {value for kind in (Act, Category, Facet, Identity, Kind, ReasonClass, Role) for value in kind}
    allowed = labels | check.OUTLETS
    left = {string for string in strings(STANDOFF) if string not in allowed}
    assert all(re.fullmatch(r"[as]\d+|[0-9a-f]{64}|00\d_[0-9a-f]{16}", string) for string in left)
    assert len(STANDOFF) == 5


@pytest.mark.corpus
def test_five_articles_get_their_gold_back(tmp_path: Path) -> None:
    if not FIVE.exists():
        pytest.skip("the five published articles are not here")
    out = tmp_path / "out.jsonl"
    assert check.main([str(FIVE), "-o", str(out)]) == 0
    gold, back = list(check.read_rows(FIVE)), list(check.read_rows(out))
    for article, again in zip(gold, back, strict=True):
        assert again["attributions"] == [
            {key: value for key, value in row.items() if key in again["attributions"][0]}
            for row in article["attributions"]
        ]
        for key, source in article["sources"].items():
            assert set(re.findall(r"\w+", again["sources"][key]["canonical"])) & set(
                re.findall(r"\w+", source["canonical"])
            )
