"""Files appear whole or not at all."""

from __future__ import annotations

import io
import os
import stat
from pathlib import Path

import pytest

from attribution.errors import AttributionError
from attribution.serial.output import open_output


def write(path: Path, *, failing: BaseException | None = None) -> None:
    with open_output(path) as output:
        output.write("new")
        if failing is not None:
            raise failing


def test_output_appears_at_the_end(tmp_path: Path) -> None:
    path = tmp_path / "out.txt"
    with open_output(path) as output:
        output.write("new \ud800")
        assert not path.exists()

    assert path.read_text() == "new \\ud800"
    assert os.listdir(tmp_path) == ["out.txt"]


@pytest.mark.parametrize("failing", [ValueError(), KeyboardInterrupt(), SystemExit(143)])
def test_output_stays_as_it_was_where_anything_is_raised(tmp_path: Path, failing: BaseException) -> None:
    path = tmp_path / "out.txt"
    path.write_text("old")

    with pytest.raises(type(failing)):
        write(path, failing=failing)

    assert path.read_text() == "old"
    assert os.listdir(tmp_path) == ["out.txt"]


@pytest.mark.skipif(os.name == "nt", reason="no such permissions there")
def test_output_keeps_permissions_and_follows_the_umask(tmp_path: Path) -> None:
    old, new = tmp_path / "old.txt", tmp_path / "new.txt"
    old.write_text("old")
    old.chmod(0o604)
    before = os.umask(0o027)
    try:
        write(old)
        write(new)
    finally:
        os.umask(before)

    assert [stat.S_IMODE(path.stat().st_mode) for path in (old, new)] == [0o604, 0o640]


@pytest.mark.skipif(not hasattr(os, "symlink"), reason="no links here")
def test_output_goes_through_a_link(tmp_path: Path) -> None:
    (tmp_path / "real.txt").write_text("old")
    (tmp_path / "link.txt").symlink_to("real.txt")

    write(tmp_path / "link.txt")

    assert (tmp_path / "link.txt").is_symlink()
    assert (tmp_path / "real.txt").read_text() == "new"


def test_output_to_a_device() -> None:
    write(Path(os.devnull))

    assert not Path(os.devnull).is_file()


def test_output_to_a_folder_is_refused(tmp_path: Path) -> None:
    with pytest.raises(AttributionError, match="it is a folder"):
        write(tmp_path)


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="needs the device that is always full")
@pytest.mark.parametrize("length", [1, 100_000])
def test_output_to_a_full_disk_is_an_error(length: int) -> None:
    """Few bytes are found out about only when they leave their buffer."""
    expected = "/dev/full: cannot be written: No space left"
    with pytest.raises(AttributionError, match=expected), open_output(Path("/dev/full")) as output:
        output.write("x" * length)


@pytest.mark.parametrize("name", ["out.txt", "out.txt.gz"])
def test_output_that_meets_a_full_disk_at_its_end_is_an_error(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, name: str
) -> None:
    class Full(io.FileIO):
        def write(self, _data: object) -> int:
            raise OSError(28, "No space left on device")

    monkeypatch.setattr("os.fdopen", lambda descriptor, _mode: io.BufferedWriter(Full(descriptor, "w")))
    with pytest.raises(AttributionError, match=rf"{name}: cannot be written: No space left"):
        write(tmp_path / name)

    assert os.listdir(tmp_path) == []
