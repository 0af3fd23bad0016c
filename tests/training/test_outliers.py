"""Inputs far larger than the rest: 8 bits lose the rest beside them, unless they are multiplied apart."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from attribution.components.tagger.model import scorer_of
from attribution.components.tagger.windows import WindowArrays
from attribution.training.config import ExportConfig

LARGE = "encoder.encoder.layer.0.output.dense.weight"
COLUMN, SIZE = 5, 400.0
"""The input of that product that is made far larger than the others, and how large."""


@pytest.fixture
def network(small: Callable[..., Any]) -> Any:
    """A network left to chance, with one large input."""
    import torch

    from attribution.training.base import make_base

    torch.manual_seed(3)
    network = make_base(small()).network.eval()
    with torch.no_grad():
        layer = network.encoder.encoder.layer[0]
        layer.intermediate.dense.weight *= 30  # by chance they are so small that hardly anything depends on them
        layer.output.dense.weight *= 30
        layer.intermediate.dense.bias[COLUMN] = SIZE
        layer.output.dense.weight[:, COLUMN] /= SIZE
    return network


@pytest.fixture
def samples() -> Sequence[WindowArrays]:
    """Windows of pieces by lot."""
    chance = np.random.default_rng(1)
    return [WindowArrays(chance.integers(5, 300, 40), np.zeros((40, 4), dtype=np.int64), domain) for domain in (0, 1)]


def exported(network: Any, folder: Path, samples: Sequence[WindowArrays], outliers: float) -> Callable[..., Any]:
    import onnxruntime

    from attribution.training.export import export

    export(network, folder, ExportConfig(outliers=outliers, agreement=0.01), samples)
    return scorer_of(onnxruntime.InferenceSession(folder / "model.onnx", providers=["CPUExecutionProvider"]))


def test_split_product_is_nearer_to_what_was_trained(
    network: Any, samples: Sequence[WindowArrays], tmp_path: Path
) -> None:
    from attribution.training.network import as_scorer

    wanted = as_scorer(network)
    off = []
    for outliers in (0.0, 2.5):
        folder = tmp_path / str(outliers)
        folder.mkdir()
        found = exported(network, folder, samples, outliers)
        off.append(sum(float(np.abs(found(each).offering - wanted(each).offering).mean()) for each in samples))

    assert off[1] < off[0] / 4


def test_split_graph_gives_the_same_in_float32(network: Any, samples: Sequence[WindowArrays], tmp_path: Path) -> None:
    import onnxruntime

    from attribution.training.export import export
    from attribution.training.outliers import split_outliers

    export(network, tmp_path, ExportConfig(quantize=False), samples)
    path = tmp_path / "model.onnx"
    before = [
        scorer_of(onnxruntime.InferenceSession(path, providers=["CPUExecutionProvider"]))(each) for each in samples
    ]
    names = split_outliers(path, samples, 2.5)
    after = [
        scorer_of(onnxruntime.InferenceSession(path, providers=["CPUExecutionProvider"]))(each) for each in samples
    ]

    assert any("layer.0/output/dense" in name for name in names)
    for one, other in zip(before, after, strict=True):
        assert np.allclose(one.offering, other.offering, atol=1e-4)
        assert np.allclose(one.anchors, other.anchors, atol=1e-4)


def test_rows_that_stay_in_float32_come_back_as_they_were(
    network: Any, samples: Sequence[WindowArrays], tmp_path: Path
) -> None:
    from attribution.training.restore import restored_weights

    exported(network, tmp_path, samples, 2.5)
    weights = restored_weights(tmp_path)
    state = network.state_dict()

    assert weights.keys() == state.keys()
    assert np.array_equal(weights[LARGE][:, COLUMN], state[LARGE][:, COLUMN])
    for name, weight in state.items():
        assert np.allclose(weights[name], weight, rtol=0, atol=0.02 * float(weight.abs().max())), name
