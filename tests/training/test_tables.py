"""Tables in 8 bits: every row keeps its steps, however large another one is."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest


@pytest.fixture
def graph(network_packages: None, tmp_path: Path) -> Path:
    """A graph that looks rows up in a table of small and large rows, and doubles them."""
    import onnx
    from onnx import TensorProto, helper, numpy_helper

    path = tmp_path / "graph.onnx"
    nodes = [
        helper.make_node("Gather", ["table", "rows"], ["found"], "lookup"),
        helper.make_node("Add", ["found", "found"], ["twice"], "twice"),
    ]
    made = helper.make_graph(
        nodes,
        "tables",
        [helper.make_tensor_value_info("rows", TensorProto.INT64, ["rows"])],
        [helper.make_tensor_value_info("twice", TensorProto.FLOAT, ["rows", 16])],
        [numpy_helper.from_array(TABLE, "table")],
    )
    onnx.save(helper.make_model(made, opset_imports=[helper.make_opsetid("", 17)], ir_version=8), path)
    return path


TABLE = np.random.default_rng(2).normal(size=(50, 16)).astype(np.float32)
TABLE[7] *= 1000
TABLE[9] = 0


def test_rows_are_found_again_within_half_a_step_of_their_own(graph: Path) -> None:
    import onnxruntime

    from attribution.training.tables import quantize_tables

    quantize_tables(graph)
    session = onnxruntime.InferenceSession(graph, providers=["CPUExecutionProvider"])
    rows = np.arange(len(TABLE))
    (twice,) = session.run(None, {"rows": rows})

    step = np.abs(TABLE).max(1, keepdims=True) / 127
    assert np.all(np.abs(twice / 2 - TABLE) <= step / 2 + 1e-6)
    assert not twice[9].any()


def test_tables_take_a_quarter_of_the_room_and_are_no_tables_of_float32_any_more(graph: Path) -> None:
    import onnx

    from attribution.training.tables import gathers, quantize_tables

    assert [node.name for node in gathers(onnx.load(graph).graph)] == ["lookup"]
    quantize_tables(graph)

    found = {item.name: item for item in onnx.load(graph).graph.initializer}
    assert set(found) == {"table_quantized", "table_scale"}
    assert len(found["table_quantized"].raw_data) == TABLE.size
    assert list(found["table_scale"].dims) == [50, 1]
