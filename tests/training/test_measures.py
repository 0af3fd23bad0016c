"""Measures by hand, and against the scorers that are independent of this project."""

from __future__ import annotations

import gzip
import importlib.util
import json
import random
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from attribution.model import Spans, TextSpan
from attribution.training.config import Corpus
from attribution.training.corpora import read_corpus
from attribution.training.evaluation import served
from attribution.training.gold import AnnotatedArticle, Gold
from attribution.training.measures import Guess, Measure, measure_standard, measure_wide

leaking = pytest.mark.filterwarnings("ignore::ResourceWarning", "ignore::pytest.PytestUnraisableExceptionWarning")
"""The scorers leave it to the interpreter to close their files."""

SHARED = Path(__file__).parents[3] / "shared"
TEXT = "“The ramp is wet,” said Ada Holm. Ben hopes it dries."


def spans(*words: str) -> Spans:
    return tuple(TextSpan(TEXT.index(word), TEXT.index(word) + len(word)) for word in words)


QUOTE = Gold(content=spans("“The ramp is wet,”"), cue=spans("said"), speaker=spans("Ada Holm"))
HOPE = Gold(content=spans("it dries"), cue=spans("hopes"), speaker=spans("Ben"))


def article(*gold: Gold) -> AnnotatedArticle:
    return AnnotatedArticle(id="x", text=TEXT, gold=gold)


def test_measures_of_what_is_right() -> None:
    guesses = [Guess(item.content, item.cue, item.speaker) for item in (QUOTE, HOPE)]

    wide = measure_wide([(article(QUOTE, HOPE), guesses)])

    assert all(measure.f == 1 for measure in wide.values())
    assert {name: wide[f"pair/{name}"].gold for name in ("all", "speech", "quoted", "direct")} == {
        "all": 2,
        "speech": 1,
        "quoted": 1,
        "direct": 1,
    }
    assert measure_standard([(article(QUOTE, HOPE), guesses)])["pair"] == Measure(2, 2, 2)


def test_measures_tell_content_pair_and_exact_apart() -> None:
    wrong_speaker = Guess(QUOTE.content, QUOTE.cue, HOPE.speaker)
    too_long = Guess(spans("hopes it dries"), (), HOPE.speaker)

    wide = measure_wide([(article(QUOTE, HOPE), [wrong_speaker, too_long])])

    assert [wide[f"{name}/all"].right for name in ("content", "pair", "exact")] == [2, 1, 0]


def test_measures_ignore_what_fits_outside_a_subset() -> None:
    wide = measure_wide([(article(QUOTE, HOPE), [Guess(HOPE.content, (), HOPE.speaker)])])

    assert wide["pair/speech"] == Measure(0, 0, 1)
    assert wide["pair/all"] == Measure(1, 1, 2)


def test_measures_leave_out_what_is_optional() -> None:
    optional = Gold(content=HOPE.content, speaker=HOPE.speaker, optional=True)
    inside = Guess(spans("dries"))

    found = measure_standard([(article(QUOTE, optional), [Guess(HOPE.content), inside])])

    assert found["found"] == Measure(0, 0, 1)


def test_measures_of_nothing() -> None:
    assert measure_standard([]) == {"found": Measure(0, 0, 0), "pair": Measure(0, 0, 0)}
    assert Measure(0, 0, 0).f == Measure(0, 0, 0).precision == Measure(0, 0, 0).recall == 0


some_spans = st.lists(st.tuples(st.integers(0, 40), st.integers(1, 13)), max_size=3).map(
    lambda pairs: tuple(sorted(TextSpan(start, start + length) for start, length in pairs))
)


@given(st.lists(st.tuples(some_spans, some_spans), max_size=4), st.lists(st.tuples(some_spans, some_spans), max_size=4))
def test_measures_of_anything_are_shares(gold: list[tuple[Spans, Spans]], guesses: list[tuple[Spans, Spans]]) -> None:
    given_gold = article(*(Gold(content=content, speaker=speaker) for content, speaker in gold))
    predicted = [Guess(content, (), speaker) for content, speaker in guesses]

    for measure in (measure_wide, measure_standard):
        for found in measure([(given_gold, predicted)]).values():
            assert 0 <= found.right <= min(found.predicted, found.gold)


def scorer(name: str) -> ModuleType:
    path = SHARED / "score" / f"{name}.py"
    if not path.exists():
        pytest.skip(f"{path.name} is not here")
    spec = importlib.util.spec_from_file_location(name, path)
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def noisy(read: tuple[AnnotatedArticle, ...]) -> dict[str, list[Guess]]:
    """Predictions as they are: shifted, lost, invented, and tied to the wrong speaker."""
    chance = random.Random(3)

    def shifted(item: AnnotatedArticle, where: Spans) -> Spans:
        if not where or chance.random() < 0.1:
            return ()
        first = max(0, where[0].start + chance.randrange(-30, 30) * (chance.random() < 0.4))
        last = min(len(item.text), where[-1].end + chance.randrange(-30, 60) * (chance.random() < 0.4))
        return (TextSpan(first, last),) if first < last else ()

    return {
        item.id: [
            Guess(
                shifted(item, gold.content),
                shifted(item, gold.cue),
                shifted(item, chance.choice(item.gold).speaker if chance.random() < 0.2 else gold.speaker),
            )
            for gold in item.gold
            for _ in range(chance.choice((0, 1, 1, 1, 1, 2)))
        ]
        for item in read
    }


def write(path: Path, guesses: dict[str, list[Guess]]) -> None:
    def pairs(where: Spans) -> list[list[int]]:
        return [[span.start, span.end] for span in where]

    lines = [
        json.dumps(
            {
                "id": name,
                "attributions": [
                    {"content": pairs(one.content), "cue": pairs(one.cue), "speaker": pairs(one.speaker)}
                    for one in items
                ],
            }
        )
        for name, items in guesses.items()
    ]
    path.write_text("\n".join(lines), encoding="utf-8")


def assert_equal(measure: Measure, theirs: dict[str, Any]) -> None:
    ours = {"p": measure.precision, "r": measure.recall, "f": measure.f}
    assert {key: round(value, 4) for key, value in ours.items()} | {"n": measure.gold} == theirs


def test_threshold_serves_by_pairs_and_by_roles_as_much() -> None:
    missed, found = [Guess(QUOTE.content, QUOTE.cue, QUOTE.speaker)], [Guess(HOPE.content, HOPE.cue, ())]
    fewer = measure_wide([(article(QUOTE, HOPE), missed)])
    more = measure_wide([(article(QUOTE, HOPE), [*missed, *found])])

    assert served(more) - served(fewer) > (more["pair/all"].f - fewer["pair/all"].f) / 2
    assert served(measure_standard([(article(QUOTE), missed)])) == 1.0


@leaking
@pytest.mark.corpus
def test_measures_wide_are_those_of_the_scorer(tmp_path: Path) -> None:
    score, path = scorer("score"), SHARED / "corpora" / "polnear" / "dev.jsonl.gz"
    read = read_corpus(Corpus(path=str(path), format="polnear", limit=30), path).articles
    # The expression of that scorer takes minutes on some long contents; ours tells the same in no time.
    guesses = noisy(read)
    write(tmp_path / "p.jsonl", guesses)
    with gzip.open(path, "rt", encoding="utf-8") as lines:
        (tmp_path / "g.jsonl").write_text("".join(line for line, _ in zip(lines, read, strict=False)), encoding="utf-8")

    theirs = score.main(str(tmp_path / "g.jsonl"), str(tmp_path / "p.jsonl"))

    for name, measure in measure_wide((item, guesses[item.id]) for item in read).items():
        kind, _, subset = name.partition("/")
        assert_equal(measure, theirs["roles"][subset] if kind == "roles" else theirs[subset][kind])


@leaking
@pytest.mark.corpus
@pytest.mark.parametrize("name", ["seeds", "news.dev"])
def test_measures_standard_are_those_of_the_scorer(tmp_path: Path, name: str) -> None:
    score, path = scorer("score_gold"), SHARED / "gold" / f"{name}.jsonl"
    read = read_corpus(Corpus(path=str(path)), path).articles
    guesses = noisy(read)
    write(tmp_path / "p.jsonl", guesses)

    theirs, _ = score.main(str(path), str(tmp_path / "p.jsonl"))

    for key, measure in measure_standard((item, guesses[item.id]) for item in read).items():
        assert_equal(measure, theirs[key])
