"""Tables of vectors in 8 bits, a scale for each row.

With one scale for a whole table, as quantization gives it, the row of the largest number leaves the others few steps.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import numpy as np

_STEPS = 127
"""The largest whole number of 8 bits with a sign."""


def gathers(graph: Any) -> Iterator[Any]:
    """Yield the nodes of a graph that look rows up in a table of weights in float32."""
    from onnx import TensorProto

    tables = {item.name for item in graph.initializer if len(item.dims) == 2 and item.data_type == TensorProto.FLOAT}
    yield from (node for node in graph.node if node.op_type == "Gather" and node.input[0] in tables)


def quantize_tables(path: Path) -> None:
    """Store the tables of a graph in 8 bits, with a scale for each row.

    Args:
        path: The graph, written anew.
    """
    import onnx
    from onnx import TensorProto, helper, numpy_helper

    model = onnx.load(path)
    graph = model.graph
    held = {item.name: item for item in graph.initializer}
    lookups = {node.name: node for node in gathers(graph)}
    for name in dict.fromkeys(node.input[0] for node in lookups.values()):
        table = numpy_helper.to_array(held[name])
        scale = np.maximum(np.abs(table).max(1, keepdims=True), np.finfo(np.float32).tiny) / np.float32(_STEPS)
        steps = np.rint(table / scale).astype(np.int8)
        graph.initializer.append(numpy_helper.from_array(steps, name + "_quantized"))
        graph.initializer.append(numpy_helper.from_array(scale.astype(np.float32), name + "_scale"))
        graph.initializer.remove(held[name])
    nodes: list[Any] = []
    for node in graph.node:
        if node.name not in lookups:
            nodes.append(node)
            continue
        name, rows = node.input
        found, steps, scales = node.output[0], node.name + "_steps", node.name + "_scales"
        nodes += [
            helper.make_node("Gather", [name + "_quantized", rows], [steps], steps),
            helper.make_node("Cast", [steps], [steps + "_float"], steps + "_float", to=TensorProto.FLOAT),
            helper.make_node("Gather", [name + "_scale", rows], [scales], scales),
            helper.make_node("Mul", [steps + "_float", scales], [found], node.name),
        ]
    del graph.node[:]
    graph.node.extend(nodes)
    onnx.save(model, path)
