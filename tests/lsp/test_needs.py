"""Without the extra, the command says what to install."""

from __future__ import annotations

import pytest
from typer.testing import CliRunner

from attribution.cli import app
from attribution.errors import ConfigError
from attribution.lsp import needs


@pytest.fixture(autouse=True)
def _nothing_is_installed(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(needs, "find_spec", lambda _: None)


def test_needs_names_the_extra() -> None:
    with pytest.raises(ConfigError, match=r"pygls, lsprotocol: pip install 'attribution-audit\[lsp\]'"):
        needs.check_installed()


def test_needs_ends_the_command_with_a_line() -> None:
    result = CliRunner().invoke(app, ["lsp"])

    assert (result.exit_code, result.stdout) == (2, "")
    assert result.stderr.startswith("attribution: the server needs pygls")
