"""The benchmarks run; what they measure is for people to judge."""

from __future__ import annotations

import importlib.util
from pathlib import Path

import pytest

FOLDER = Path(__file__).parent.parent / "benchmarks"


def test_audit_overhead_prints_a_ratio(capsys: pytest.CaptureFixture[str]) -> None:
    spec = importlib.util.spec_from_file_location("audit_overhead", FOLDER / "audit_overhead.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)

    module.main(["--count", "3", "--rounds", "2", "--pipeline", "fast", "--slowest", "2"])

    head, first, second, median, *slowest = capsys.readouterr().out.splitlines()
    assert head.startswith("3 articles, ")
    assert first.startswith("round 1: extraction ")
    assert second.startswith("round 2: extraction ")
    assert median.startswith("median ratio ")
    assert [line.endswith(" ms an article") for line in slowest] == [True, True]
