"""Two rules and two profiles to name, and a folder to put files in."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import ClassVar

import pytest
from attrs import field, frozen
from attrs.validators import ge

from attribution.model import Role, Severity, Status
from attribution.rules.base import Rule
from attribution.rules.looks import roles
from attribution.settings import Known


@frozen(kw_only=True)
class FogRule(Rule):
    """Fog."""

    code: ClassVar[str] = "FOG001"
    name: ClassVar[str] = "thick-fog"
    aliases: ClassVar[tuple[str, ...]] = ("mist",)
    severity: ClassVar[Severity] = Severity.WARNING

    limit: int = field(default=3, validator=ge(1))
    """Three."""
    kinds: tuple[Role, ...] = field(default=(), converter=roles)
    """None."""
    share: float = 0.5
    """Half."""
    words: tuple[str, ...] = ()
    """None."""

    def check(self, analysis):
        """Find nothing."""
        return iter(())


@frozen(kw_only=True)
class HazeRule(FogRule):
    """Haze."""

    code: ClassVar[str] = "FOG002"
    name: ClassVar[str] = "thin-haze"
    aliases: ClassVar[tuple[str, ...]] = ()
    status: ClassVar[Status] = Status.PREVIEW


KNOWN = Known((FogRule, HazeRule), ("default", "strict"))


@pytest.fixture
def known() -> Known:
    return KNOWN


@pytest.fixture
def write(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Callable[..., Path]:
    """Write a file into the folder that we work in."""
    monkeypatch.chdir(tmp_path)

    def write_file(text: str, name: str = "attribution.toml") -> Path:
        path = tmp_path / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
        return path

    return write_file
