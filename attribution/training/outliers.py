"""Products of matrices in which a few inputs are far larger than the rest, made fit for 8 bits.

An array in 8 bits has 256 steps from its smallest to its largest number. Where one input in a thousand is ten times as
large as all others, these are left with a dozen steps. In encoders of this kind such inputs are always the same ones;
they are taken out of the product and multiplied apart, in float32 (Dettmers et al. 2022, "LLM.int8(): 8-bit Matrix
Multiplication for Transformers at Scale"; there by an absolute size, here by one that follows the layer).
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

import numpy as np

from attribution.components.tagger.model import inputs_of
from attribution.components.tagger.scores import Floats
from attribution.components.tagger.windows import WindowArrays
from attribution.training.restore import COLUMNS, KEPT, OUTLIERS

_REST, _INPUTS = ".rest", ".inputs"
"""Behind the name of an array: what is left without the outliers. Behind that of a product of outliers: its inputs."""


def split_outliers(path: Path, samples: Sequence[WindowArrays], times: float) -> list[str]:
    """Split those products with weights in a graph that have outliers among their inputs.

    Args:
        path: The graph, in float32, whose weights bear names; written anew.
        samples: Windows on which inputs are measured.
        times: A column whose largest absolute value is this many times that of the median column is an outlier.

    Returns:
        The names of the products that must stay in float32.
    """
    import onnx
    from onnx import helper, numpy_helper

    model = onnx.load(path)
    graph = model.graph
    weights = {item.name: item for item in graph.initializer}
    products = [node for node in graph.node if node.op_type == "MatMul" and node.input[1] in weights]
    # Query, key and value share their input.
    largest = _largest(model, list(dict.fromkeys(node.input[0] for node in products)), samples)
    high = {name: values > times * np.median(values) for name, values in largest.items()}
    split = {node.name for node in products if high[node.input[0]].any()}
    nodes: list[Any] = []
    parted: set[str] = set()
    for node in graph.node:
        if node.name not in split:
            nodes.append(node)
            continue
        given, weight = node.input
        columns = np.flatnonzero(high[given])
        if given not in parted:
            parted.add(given)
            nodes.append(helper.make_node("Mul", [given, given + KEPT], [given + _REST], given + _REST))
            graph.initializer.append(numpy_helper.from_array((~high[given]).astype(np.float32), given + KEPT))
        rows = numpy_helper.to_array(weights[weight]).copy()
        graph.initializer.append(numpy_helper.from_array(rows[columns], weight + OUTLIERS))
        graph.initializer.append(numpy_helper.from_array(columns, weight + COLUMNS))
        rows[columns] = 0
        weights[weight].CopyFrom(numpy_helper.from_array(rows, weight))
        nodes += _products(node)
    del graph.node[:]
    graph.node.extend(nodes)
    onnx.save(model, path)
    return sorted(name + OUTLIERS for name in split)


def _products(node: Any) -> list[Any]:
    """Return a product as the sum of two: of the rest, under its old name, and of the outliers."""
    from onnx import helper

    given, weight = node.input
    total, few = node.output[0], node.name + OUTLIERS
    node.input[0], node.output[0] = given + _REST, total + _REST
    return [
        node,
        helper.make_node("Gather", [given, weight + COLUMNS], [few + _INPUTS], few + _INPUTS, axis=-1),
        helper.make_node("MatMul", [few + _INPUTS, weight + OUTLIERS], [few], few),
        helper.make_node("Add", [total + _REST, few], [total], total),
    ]


def _largest(model: Any, names: Sequence[str], samples: Sequence[WindowArrays]) -> Mapping[str, Floats]:
    """Return the largest absolute value of each column of arrays inside a graph."""
    import onnx
    import onnxruntime
    from onnx import helper

    shown = onnx.ModelProto()
    shown.CopyFrom(model)
    shown.graph.output.extend(helper.make_empty_tensor_value_info(name) for name in names)
    session = onnxruntime.InferenceSession(shown.SerializeToString(), providers=["CPUExecutionProvider"])
    largest: dict[str, Floats] = {}
    for window in samples:
        for name, values in zip(names, session.run(list(names), inputs_of(window)), strict=True):
            found = np.abs(values).max((0, 1))
            largest[name] = np.maximum(largest[name], found) if name in largest else found
    return largest
