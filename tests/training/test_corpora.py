"""Annotated articles in three formats."""

from __future__ import annotations

import gzip
import json
from pathlib import Path
from typing import Any

import pytest

from attribution.errors import InputError
from attribution.model import Act, TextSpan
from attribution.training.config import Corpus
from attribution.training.corpora import read_corpus
from attribution.training.gold import AnnotatedArticle

TEXT = "The ramp is wet, said Ada Holm, who runs it. “Go,” wrote Ben."
SEEDS = Path(__file__).parents[2] / "seeds" / "seeds.jsonl"


def spans(*words: str) -> list[list[int]]:
    return [[TEXT.index(word), TEXT.index(word) + len(word)] for word in words]


def read(path: Path, **settings: Any) -> tuple[AnnotatedArticle, ...]:
    return read_corpus(Corpus(path=str(path), **settings), path).articles


def test_corpora_exchange_format(tmp_path: Path) -> None:
    gold = {"content": spans("The ramp is wet"), "cue": spans("said"), "speaker": spans("Ada Holm"), "act": "attitude"}
    more = {"content": spans("“Go,”"), "optional": True}
    common = {"id": "a1", "kind": "indirect"}
    line = json.dumps({"id": "x", "text": TEXT, "attributions": [common | gold, common | more]})
    (tmp_path / "a.jsonl.gz").write_bytes(gzip.compress(line.encode() + b"\n\n"))

    [article] = read(tmp_path / "a.jsonl.gz")

    first, second = article.gold
    assert (first.act, first.optional, second.act, second.optional) == (Act.ATTITUDE, False, Act.STATEMENT, True)
    assert first.speaker == (TextSpan(*spans("Ada Holm")[0]),)
    assert second.cue == ()


def test_corpora_polnear(tmp_path: Path) -> None:
    items = [
        {"source": spans("Ada Holm, who runs it"), "cue": spans("said"), "content": spans("The ramp is wet")},
        {"source": None, "cue": spans("wrote"), "content": []},
    ]
    (tmp_path / "p.jsonl").write_text(json.dumps({"id": "x", "text": TEXT, "attributions": items}), encoding="utf-8")

    [article] = read(tmp_path / "p.jsonl", format="polnear")

    assert [span.of(TEXT) for span in article.gold[0].speaker] == ["Ada Holm, who runs it"]
    assert article.gold[0].act is None
    assert article.gold[1].content == ()


def brat(folder: Path, *lines: str) -> AnnotatedArticle:
    (folder / "a.txt").write_text(TEXT, encoding="utf-8")
    (folder / "a.ann").write_text("\n".join(lines), encoding="utf-8")
    [article] = read(folder, format="brat")
    return article


def bound(name: str, role: str, *words: str) -> str:
    return f"{name}\t{role} {';'.join(f'{start} {end}' for start, end in spans(*words))}\t{' '.join(words)}"


def test_corpora_brat_relations(tmp_path: Path) -> None:
    article = brat(
        tmp_path,
        bound("T1", "Content", "The ramp is wet"),
        bound("T2", "Cue", "said"),
        bound("T3", "SPEAKER", "Ada Holm"),
        bound("T4", "Content", "“Go,”"),
        bound("T5", "Place", "ramp"),
        "R1\tSays Arg1:T2 Arg2:T1",
        "R2\tBy Arg1:T2 Arg2:T3",
        "A1\tAct T2 attitude",
        "#1\tAnnotatorNotes T2\tnot sure",
    )

    first, second = article.gold
    assert [span.of(TEXT) for part in (first.content, first.cue, first.speaker) for span in part] == [
        "The ramp is wet",
        "said",
        "Ada Holm",
    ]
    assert (first.act, second.act) == (Act.ATTITUDE, Act.STATEMENT)
    assert ([span.of(TEXT) for span in second.content], second.cue, second.speaker) == (["“Go,”"], (), ())


def test_corpora_brat_events_and_pieces(tmp_path: Path) -> None:
    article = brat(
        tmp_path,
        bound("T1", "Content", "The ramp", "wet"),
        bound("T2", "Cue", "said"),
        bound("T3", "Source", "Ada Holm"),
        "E1\tCue:T2 Content:T1 Source:T3",
    )

    [gold] = article.gold
    assert [span.of(TEXT) for span in gold.content] == ["The ramp", "wet"]
    assert [span.of(TEXT) for span in gold.speaker] == ["Ada Holm"]


@pytest.mark.parametrize(
    ("line", "complaint"),
    [
        ("broken", "a.jsonl:2: not JSON"),
        ('{"id": "x"}', 'a.jsonl:2: "text" is missing'),
        ('{"id": "x", "text": "y"}', "attributions: missing"),
        ('{"id": "x", "text": "y", "attributions": [{"id": "a", "content": [[0, 9]]}]}', "ends behind the text"),
    ],
)
def test_corpora_errors_name_the_line(tmp_path: Path, line: str, complaint: str) -> None:
    good = SEEDS.read_text(encoding="utf-8").splitlines()[0]
    (tmp_path / "a.jsonl").write_text(f"{good}\n{line}\n", encoding="utf-8")

    with pytest.raises(InputError) as caught:
        read(tmp_path / "a.jsonl")

    assert complaint in str(caught.value)


def test_corpora_errors_of_files_and_folders(tmp_path: Path) -> None:
    with pytest.raises(InputError, match="No such file"):
        read(tmp_path / "none.jsonl")
    with pytest.raises(InputError, match="no annotated article"):
        read(tmp_path, format="brat")
    line = '{"id": "x", "text": "y", "attributions": [{"content": [[0, 9]], "cue": 3}]}'
    (tmp_path / "p.jsonl").write_text(line, encoding="utf-8")
    with pytest.raises(InputError, match=r"p\.jsonl:1: no annotated article"):
        read(tmp_path / "p.jsonl", format="polnear")
    with pytest.raises(InputError, match=r"a\.ann:1"):
        brat(tmp_path, "T1\tContent 0 999\tx")


def test_corpora_limit() -> None:
    assert len(read(SEEDS, limit=3)) == 3
