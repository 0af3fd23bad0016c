"""Whether the packages are there that training needs; they are far too large for those who only use the tagger."""

from __future__ import annotations

from importlib.util import find_spec

from attribution.errors import ConfigError

PACKAGES = ("torch", "transformers", "tokenizers", "onnx", "onnxruntime", "numpy")
"""Imported by training; the extra `train` brings them."""


def check_installed() -> None:
    """Refuse to train where a package is missing.

    Raises:
        ConfigError: With the command that installs what is missing.
    """
    missing = [name for name in PACKAGES if find_spec(name) is None]
    if missing:
        raise ConfigError(f"training needs {', '.join(missing)}: pip install 'attribution-audit[train]'")
