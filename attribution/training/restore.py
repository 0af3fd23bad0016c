"""Weights back from an exported model, so that anyone can continue from the model that is shipped.

What quantization took away is gone: weights come back within half a step of 8 bits, which a few steps of training
even out. `export` names the stored arrays so that they can be found here.
"""

from __future__ import annotations

from pathlib import Path
from typing import Any

import numpy as np
import torch
from attrs import fields

from attribution.components.tagger.model import NETWORK_FILE, TABLES_FILE
from attribution.components.tagger.scores import Tables
from attribution.errors import ConfigError

TURNED = ".turned"
"""Behind the name of an array that is stored with rows and columns exchanged."""

OUTLIERS, COLUMNS, KEPT = ".outliers", ".columns", ".kept"
"""Behind the name of a matrix: its rows that stay in float32, and which ones they are. Behind the name of an input: 0
for its columns that are multiplied by those rows, 1 for all others (see `attribution.training.outliers`)."""

BESIDE = "weight/"
"""Before the name of a weight that the graph does not hold as it is, in the file of tables."""


def restored_weights(folder: Path) -> dict[str, torch.Tensor]:
    """Return the weights of an exported model by their names in the network.

    Raises:
        ConfigError: If they are not there.
    """
    import onnx
    from onnx import numpy_helper

    try:
        graph = onnx.load(folder / NETWORK_FILE).graph
        stored = {item.name: numpy_helper.to_array(item) for item in graph.initializer}
        with np.load(folder / TABLES_FILE, allow_pickle=False) as arrays:
            beside = {name: arrays[name] for name in arrays.files}
    except Exception as error:
        raise ConfigError(f"{folder}: cannot be continued from: {error}") from error
    weights = {f"{item.name}.weight": beside[item.name] for item in fields(Tables)}
    weights |= {name.removeprefix(BESIDE): array for name, array in beside.items() if name.startswith(BESIDE)}
    for name, array in _dequantized(stored).items():
        plain = name.removesuffix(TURNED)
        weights[plain] = array.T if name != plain else array
    return {name: torch.from_numpy(np.array(array, dtype=np.float32)) for name, array in weights.items()}


def _dequantized(stored: dict[str, Any]) -> dict[str, Any]:
    """Return all arrays of weights as they were, about."""
    found = {}
    for name, array in stored.items():
        plain = name.removesuffix("_quantized")
        if plain != name:
            scale, zero = stored[f"{plain}_scale"], stored.get(f"{plain}_zero_point", np.int8(0))
            # Of a matrix, each column has a scale of its own; of a table, each row.
            found[plain] = (array.astype(np.float32) - zero.astype(np.float32)) * scale
        elif array.dtype == np.float32 and not name.endswith(("_scale", "_zero_point", OUTLIERS, KEPT)):
            found[name] = array
    for name in [name for name in found if name + OUTLIERS in stored]:
        found[name][stored[name + COLUMNS]] = stored[name + OUTLIERS]
    return found
