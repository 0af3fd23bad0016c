"""Whether the packages are there that speak with editors; who audits on the command line needs none of them."""

from __future__ import annotations

from importlib.util import find_spec

from attribution.errors import ConfigError

PACKAGES = ("pygls", "lsprotocol")
"""Imported by the server; the extra `lsp` brings them."""


def check_installed() -> None:
    """Refuse to serve where a package is missing.

    Raises:
        ConfigError: With the command that installs what is missing.
    """
    missing = [name for name in PACKAGES if find_spec(name) is None]
    if missing:
        raise ConfigError(f"the server needs {', '.join(missing)}: pip install 'attribution-audit[lsp]'")
