"""From the trained network to a model folder: ONNX, weights in 8 bits, checked against what was trained."""

from __future__ import annotations

import logging
import tempfile
import warnings
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import numpy as np
import torch
from attrs import asdict, fields, frozen

from attribution.components.tagger.model import NETWORK_FILE, TABLES_FILE, scorer_of
from attribution.components.tagger.pieces import FEATURES
from attribution.components.tagger.scores import Tables
from attribution.components.tagger.windows import WindowArrays
from attribution.errors import AttributionError
from attribution.training.config import ExportConfig
from attribution.training.network import AnchorNetwork, as_scorer
from attribution.training.outliers import split_outliers
from attribution.training.restore import BESIDE, TURNED
from attribution.training.tables import gathers, quantize_tables

_INPUTS, _OUTPUTS = ("ids", "features", "domains"), ("anchors", "acts", "asking", "offering")
_TABLES = frozenset(f"{item.name}.weight" for item in fields(Tables))
_OPSET = 17


@frozen
class ExportResult:
    """What the checks of an export found."""

    difference: float
    """Largest difference of a score between the trained and the exported network, before quantization."""
    agreement: float
    """Share of the pieces with the same anchor kind after quantization; 1 where there was none."""
    bytes: int
    """Size of the network on disk."""


def export(network: AnchorNetwork, folder: Path, config: ExportConfig, samples: Sequence[WindowArrays]) -> ExportResult:
    """Write a trained network to a model folder.

    Args:
        network: The network.
        folder: Where `model.onnx` and `links.npz` are written.
        config: How.
        samples: Windows of real text to check it on; at least one.

    Raises:
        AttributionError: If the exported network does not say what the trained one says.
    """
    network.eval()
    with tempfile.TemporaryDirectory() as temporary:
        exact = Path(temporary) / NETWORK_FILE
        _export_graph(network, exact)
        beside = _name_weights(network, exact)
        difference, _ = _compare(network, exact, samples)
        if not difference <= config.tolerance:
            raise AttributionError(f"the exported network is off by {difference:.2g}; allowed: {config.tolerance:.2g}")
        target = folder / NETWORK_FILE
        agreement = 1.0
        if config.quantize:
            _quantize(exact, target, config, samples)
            _, agreement = _compare(network, target, samples)
            if agreement < config.agreement:
                raise AttributionError(
                    f"in 8 bits, only {agreement:.4f} of the pieces are read as before; wanted: {config.agreement:.4f}"
                )
        else:
            target.write_bytes(exact.read_bytes())
    tables = network.tables()
    np.savez(folder / TABLES_FILE, **asdict(tables), **beside)
    return ExportResult(difference, agreement, target.stat().st_size)


def _export_graph(network: AnchorNetwork, path: Path) -> None:
    example = (
        torch.zeros((2, 8), dtype=torch.int64),
        torch.zeros((2, 8, len(FEATURES)), dtype=torch.int64),
        torch.zeros(2, dtype=torch.int64),
    )
    axes = {name: {0: "window", 1: "piece"} for name in (*_INPUTS, *_OUTPUTS)} | {"domains": {0: "window"}}
    with _quietly():
        torch.onnx.export(
            network,
            example,
            path,
            input_names=list(_INPUTS),
            output_names=list(_OUTPUTS),
            dynamic_axes=axes,
            opset_version=_OPSET,
            # The other exporter needs one more package, and its graphs hide the weights from quantization.
            dynamo=False,
        )


@contextmanager
def _quietly() -> Iterator[None]:
    """Keep exporter and quantizer from telling about their insides."""
    level = logging.root.manager.disable
    logging.disable(logging.WARNING)
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            yield
    finally:
        logging.disable(level)


def _name_weights(network: AnchorNetwork, path: Path) -> dict[str, Any]:
    """Give the arrays of a graph the names of the weights they hold; return the weights that it holds otherwise."""
    import onnx
    from onnx import numpy_helper

    model = onnx.load(path)
    held = {item.name: item for item in model.graph.initializer}
    arrays = {name: numpy_helper.to_array(item) for name, item in held.items()}
    renamed: dict[str, str] = {}
    beside: dict[str, Any] = {}
    for name, tensor in network.state_dict().items():
        weight = tensor.detach().numpy()
        if name in _TABLES or (name in arrays and np.array_equal(arrays[name], weight)):
            continue
        turned = (
            other
            for other, array in arrays.items()
            if other not in renamed and array.shape == weight.T.shape and np.array_equal(array, weight.T)
        )
        found = next(turned, None) if weight.ndim == 2 else None
        if found is None:
            beside[BESIDE + name] = weight
        else:
            renamed[found] = name + TURNED
    _rename(model.graph, renamed)
    onnx.save(model, path)
    return beside


def _rename(graph: Any, names: Mapping[str, str]) -> None:
    for item in graph.initializer:
        item.name = names.get(item.name, item.name)
    for node in graph.node:
        node.input[:] = [names.get(name, name) for name in node.input]


def _quantize(exact: Path, target: Path, config: ExportConfig, samples: Sequence[WindowArrays]) -> None:
    import onnx
    from onnxruntime.quantization import QuantType, quantize_dynamic

    kept = split_outliers(exact, samples, config.outliers) if config.outliers else []
    kept += [node.name for node in gathers(onnx.load(exact).graph)]
    with _quietly():
        quantize_dynamic(
            exact,
            target,
            per_channel=True,
            reduce_range=config.reduce_range,
            weight_type=QuantType.QInt8,
            nodes_to_exclude=kept,
        )
    quantize_tables(target)


def _compare(network: AnchorNetwork, path: Path, samples: Sequence[WindowArrays]) -> tuple[float, float]:
    """Return the largest difference of a score, and the share of the pieces with the same anchor kind."""
    import onnxruntime

    trained = as_scorer(network)
    exported = scorer_of(onnxruntime.InferenceSession(path, providers=["CPUExecutionProvider"]))
    largest, same, total = 0.0, 0, 0
    for window in samples:
        wanted, found = trained(window), exported(window)
        for name in _OUTPUTS:
            largest = max(largest, float(np.abs(getattr(wanted, name) - getattr(found, name)).max()))
        same += int((wanted.anchors.argmax(-1) == found.anchors.argmax(-1)).sum())
        total += len(wanted.anchors)
    return largest, same / total
