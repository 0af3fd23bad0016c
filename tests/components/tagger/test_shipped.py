"""The model that comes with the package: there, small, steady, and better than the rules alone."""

from __future__ import annotations

import json
import os
import pickle
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from attribution import Article, Config, Engine
from attribution.components.tagger.shipped import MODELS, FolderTagger, tagger_for
from attribution.errors import ConfigError
from attribution.model import Act, Analysis

SEEDS = Path(__file__).parents[3] / "seeds" / "seeds.jsonl"
TEXTS = [json.loads(line)["text"] for line in SEEDS.read_text(encoding="utf-8").splitlines()]
HALF = 0.5


@pytest.fixture(scope="module")
def engine() -> Engine:
    return Engine()


def right(analysis: Analysis, gold: dict) -> int:
    """How many attributions have the content and speaker of the gold."""

    def places(spans) -> set[int]:
        return {at for start, end in spans for at in range(start, end)}

    found = [
        (places((s.start, s.end) for s in item.content), places((s.start, s.end) for s in item.speaker))
        for item in analysis.attributions
    ]
    total = 0
    for item in gold["attributions"]:
        content, speaker = places(item["content"]), places(item["speaker"])
        total += any(
            len(content & mine) >= HALF * len(content | mine) and (bool(speaker & its) or not (speaker or its))
            for mine, its in found
        )
    return total


def test_model_is_small_enough_to_ship() -> None:
    assert 1e6 < sum(path.stat().st_size for path in (MODELS / "en").iterdir()) <= 30e6


def test_model_finds_most_of_the_seeds_and_more_than_the_rules(engine: Engine) -> None:
    gold = [json.loads(line) for line in SEEDS.read_text(encoding="utf-8").splitlines()]
    fast = Engine(Config(pipeline="fast"))

    wanted = sum(len(item["attributions"]) for item in gold)
    by_model = sum(right(engine.extract(item["text"]), item) for item in gold)
    by_rules = sum(right(fast.extract(item["text"]), item) for item in gold)

    assert by_rules < by_model
    assert by_model >= 0.8 * wanted


def test_model_tells_statements_from_attitudes(engine: Engine) -> None:
    [said, feared] = engine.extract(
        "Ada Holm said that the ramp was wet. Ben Orr feared that the ferry would never sail again."
    ).attributions

    assert (said.act, feared.act) == (Act.STATEMENT, Act.ATTITUDE)


def test_model_scope_wide_counts_more() -> None:
    text = "The council criticized the plan. Voters want lower fares, and Ada Holm said that the ramp was wet."

    standard, wide = (Engine(Config(scope=scope)).extract(text).attributions for scope in ("standard", "wide"))

    assert len(wide) > len(standard) >= 1


def test_model_says_the_same_in_threads_workers_and_other_order(engine: Engine) -> None:
    articles = [Article(text, id=str(number)) for number, text in enumerate(TEXTS[:6])]
    alone = [engine.extract(article) for article in articles]

    with ThreadPoolExecutor(4) as pool:
        assert list(pool.map(engine.extract, articles[::-1])) == alone[::-1]
    assert list(Engine(Config(threads=2)).pipe(articles)) == alone
    assert list(engine.pipe(articles, n_process=2, batch_size=2)) == alone


def test_model_is_one_session_a_process(engine: Engine) -> None:
    from attribution.components.tagger.model import TaggerModel

    engine.extract("Ada Holm said so.")

    assert TaggerModel.load(MODELS / "en") is TaggerModel.load(str(MODELS / "en"))
    tagger = FolderTagger(MODELS / "en")
    assert pickle.loads(pickle.dumps(tagger)) == tagger
    assert len(pickle.dumps(engine)) < 1e6


@pytest.mark.skipif(not hasattr(os, "fork"), reason="this system cannot fork")
def test_model_survives_a_fork() -> None:
    """The child of a process that has read an article loads the model anew."""
    script = (
        "import os, warnings\n"
        "from attribution import Engine\n"
        "warnings.simplefilter('ignore')\n"
        "engine = Engine()\n"
        "here = len(engine.extract('Ada Holm said that the ramp was wet.').attributions)\n"
        "child = os.fork()\n"
        "if not child:\n"
        "    os._exit(len(engine.extract('Ada Holm said that the ramp was wet.').attributions) - here)\n"
        "print(here, os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]))\n"
    )
    done = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, timeout=120, check=True)

    assert done.stdout.split() == ["1", "0"]


def test_fast_loads_no_network() -> None:
    script = (
        "import sys\n"
        "from attribution import Config, Engine\n"
        "Engine(Config(pipeline='fast')).extract('Ada Holm said so.')\n"
        "print([name for name in ('onnxruntime', 'tokenizers', 'torch') if name in sys.modules])\n"
    )
    done = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, timeout=120, check=True)

    assert done.stdout.strip() == "[]"


def test_tagger_for_a_language_without_model() -> None:
    assert tagger_for(Config(pipeline="fast"), "xx") is None
    with pytest.raises(ConfigError, match="no tagger for the language 'xx': use the pipeline 'fast'"):
        tagger_for(Config(), "xx")


def test_tagger_for_a_folder_without_model(tmp_path: Path) -> None:
    with pytest.raises(ConfigError, match="no model of the tagger"):
        Engine(Config(model=str(tmp_path)))


@settings(max_examples=60)
@given(st.text(st.sampled_from("ab Cd\n“”\"'‘’.,\ud800 said"), max_size=300) | st.text(max_size=120))
def test_model_takes_any_text(engine: Engine, text: str) -> None:
    analysis = engine.extract(text)

    assert analysis.article.text == text
    for item in analysis.attributions:
        for spans in (item.content, item.cue, item.speaker, item.speaker_full):
            assert all(0 <= span.start < span.end <= len(text) for span in spans)
