"""The progress bar, which must never be in the way."""

from __future__ import annotations

import gzip
import sys
from pathlib import Path

import pytest

from attribution.cli.progress import Progress, count_articles


def test_progress_shows_nothing_where_nobody_looks(capsys: pytest.CaptureFixture[str]) -> None:
    with Progress(["a.txt", "b.txt"]) as progress:
        for _ in range(3):
            progress.advance()

    assert capsys.readouterr().err == ""


def test_progress_shows_nothing_for_one_article(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys.stderr, "isatty", lambda: True)
    with Progress(["a.txt"]) as progress:
        progress.advance()

    assert capsys.readouterr().err == ""


def test_progress_shows_a_bar_and_messages_above_it(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys.stderr, "isatty", lambda: True)
    monkeypatch.setenv("TERM", "xterm")
    monkeypatch.setenv("FORCE_COLOR", "1")
    with Progress(["a.txt", "b.txt"]) as progress:
        progress.advance()
        progress.advance()
        progress.say("attribution: c[1].txt:4: no such [bold]file")
        bar = progress._bar
        assert bar is not None
        assert (bar.tasks[0].total, bar.tasks[0].completed) == (2, 2)

    assert "attribution: c[1].txt:4: no such [bold]file\n" in capsys.readouterr().err


def test_count_articles(tmp_path: Path) -> None:
    (tmp_path / "a.jsonl").write_text("{}\n\n{}\n{}")
    (tmp_path / "b.jsonl.gz").write_bytes(gzip.compress(b"{}\n{}\n"))
    (tmp_path / "cut.jsonl.gz").write_bytes(gzip.compress(b"{}\n{}\n" * 9)[:-9])

    def count(*names: str) -> int | None:
        return count_articles([str(tmp_path / name) for name in names])

    assert count("a.jsonl", "b.jsonl.gz", "c.txt") == 6
    assert count("cut.jsonl.gz") is None
    assert count("missing.jsonl") is None
    assert count_articles(["-"]) is None
