"""The command as a process, with the real engine: streams, pipes, signals, workers."""

from __future__ import annotations

import json
import os
import shlex
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest
from jsonschema import Draft202012Validator

from attribution.serial import schema

COMMAND = [sys.executable, "-m", "attribution"]
TEXT = "The ramp is wet, Ada Holm said. Sources told the Harbour Gazette that “nobody paid” – café, naïve."


def run(*arguments: str, stdin: bytes = b"") -> subprocess.CompletedProcess[bytes]:
    return subprocess.run([*COMMAND, *arguments], input=stdin, capture_output=True, check=False, timeout=120)


def lines_of(number: int) -> bytes:
    return b"".join(json.dumps({"id": str(n), "text": f"{n}. {TEXT}"}).encode() + b"\n" for n in range(number))


def test_extract_through_pipes_is_valid_and_complete() -> None:
    result = run("extract", "-", stdin=lines_of(3))

    assert (result.returncode, result.stderr) == (0, b"")
    lines = [json.loads(line) for line in result.stdout.decode("utf-8").splitlines()]
    assert [line["id"] for line in lines] == ["0", "1", "2"]
    for line in lines:
        Draft202012Validator(schema()).validate(line)
        assert line["attributions"]


def test_labels_in_the_input_change_nothing() -> None:
    plain = json.dumps({"id": "x", "text": TEXT})
    labelled = json.dumps({"id": "x", "text": TEXT, "attributions": [], "sources": {}, "sha256": "0"})

    assert run("extract", "-", stdin=plain.encode()).stdout == run("extract", "-", stdin=labelled.encode()).stdout


def test_workers_give_the_same_bytes(tmp_path: Path) -> None:
    (tmp_path / "n.jsonl").write_bytes(lines_of(80) + b"broken\n" + lines_of(3))

    one, two = (run("extract", str(tmp_path / "n.jsonl"), "--workers", n) for n in ("1", "2"))

    assert one.stdout == two.stdout
    assert one.stderr == two.stderr
    assert (one.returncode, two.returncode) == (2, 2)
    assert one.stdout.count(b"\n") == 83


def test_audit_as_json_is_valid() -> None:
    result = run("audit", "-", "--format", "json", stdin=TEXT.encode())

    assert result.returncode == 1
    Draft202012Validator(schema("report")).validate(json.loads(result.stdout))


def test_output_is_utf8_whatever_the_locale() -> None:
    article = json.dumps({"text": TEXT, "title": "Café – naïve"}).encode()
    environment = {**os.environ, "LC_ALL": "C", "PYTHONIOENCODING": "ascii", "PYTHONUTF8": "0"}
    result = subprocess.run(
        [*COMMAND, "audit", "-"],
        input=article,
        capture_output=True,
        env=environment,
        timeout=120,
        check=False,
    )

    assert result.stderr == b""
    assert "Café – naïve" in result.stdout.decode("utf-8")


@pytest.mark.skipif(os.name == "nt", reason="pipes break differently there")
def test_reader_that_goes_away_is_no_traceback(tmp_path: Path) -> None:
    (tmp_path / "n.jsonl").write_bytes(lines_of(200))
    process = subprocess.Popen(
        [*COMMAND, "extract", str(tmp_path / "n.jsonl")], stdout=subprocess.PIPE, stderr=subprocess.PIPE
    )
    assert process.stdout is not None
    process.stdout.close()
    assert process.stderr is not None
    complaint = process.stderr.read()
    process.stderr.close()

    assert (process.wait(60), complaint) == (141, b"")


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="needs the device that is always full")
@pytest.mark.parametrize("arguments", [("rules",), ("--version",), ("extract", "-")])
def test_full_disk_is_one_line(arguments: tuple[str, ...]) -> None:
    with open("/dev/full", "wb") as full:
        done = subprocess.run(
            [*COMMAND, *arguments], input=TEXT.encode(), stdout=full, stderr=subprocess.PIPE, check=False, timeout=120
        )

    message = b"attribution: standard output: cannot be written: No space left on device\n"
    assert (done.returncode, done.stderr) == (2, message)


@pytest.mark.skipif(os.name == "nt", reason="needs a shell that closes streams")
@pytest.mark.parametrize(
    ("closed", "message"),
    [
        (">&-", b"attribution: standard output: cannot be written: it is closed; name a file with --output\n"),
        ("2>&-", b""),
        ("<&-", b"attribution: -: cannot be read: standard input is closed\n"),
    ],
)
def test_closed_stream_is_no_traceback(closed: str, message: bytes) -> None:
    command = f"{shlex.join([*COMMAND, 'audit', '-', '--pipeline', 'fast'])} {closed}"
    done = subprocess.run(["sh", "-c", command], input=b"\n", capture_output=True, check=False, timeout=120)

    assert (done.returncode, done.stderr) == (2, message)


@pytest.mark.skipif(os.name == "nt", reason="signals work differently there")
@pytest.mark.parametrize(("number", "code"), [(signal.SIGINT, 130), (signal.SIGTERM, 143)])
def test_signal_leaves_nothing_behind(tmp_path: Path, number: signal.Signals, code: int) -> None:
    """Standard input stays open, so that the command is certainly at work when the signal comes."""
    process = subprocess.Popen(
        [*COMMAND, "extract", "-", "-o", str(tmp_path / "out.jsonl")],
        stdin=subprocess.PIPE,
        stderr=subprocess.PIPE,
    )
    assert process.stdin is not None
    process.stdin.write(lines_of(2))
    process.stdin.flush()
    for _ in range(600):
        if os.listdir(tmp_path):
            break
        time.sleep(0.05)
    process.send_signal(number)
    _, complaint = process.communicate(timeout=60)

    assert (process.returncode, complaint) == (code, b"")
    assert os.listdir(tmp_path) == []
