"""A real session: the server as a process, an editor's messages over its standard input and output."""

from __future__ import annotations

import json
import queue
import subprocess
import sys
import threading
from collections.abc import Iterator
from pathlib import Path
from typing import IO, Any

import pytest

pytest.importorskip("pygls", reason="needs the extra lsp: pip install 'attribution-audit[lsp]'")

TRAM = "# Tram\n\n🚋🚋 The tram will stop in May, sources said.\n"
COLUMN = 30
"""Where "sources" stands in its line, in code points; in UTF-16, the two trams before it count twice."""
WAIT = 30
"""Seconds after which a server that says nothing is taken for broken."""
GONE = "the stream has ended"


class Editor:
    """Speaks the protocol by hand, so that the server is tested against it and not against its own library."""

    def __init__(self, folder: Path, *options: str) -> None:
        command = [sys.executable, "-c", "from attribution.cli import main; main()", "lsp", "--pipeline", "fast"]
        self.process = subprocess.Popen(
            [*command, *options], cwd=folder, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.PIPE
        )
        self.folder = folder
        self._messages: queue.Queue[dict[str, Any]] = queue.Queue()
        self._kept: list[dict[str, Any]] = []
        self._number = 0
        self._reader = threading.Thread(target=self._read, daemon=True)
        self._reader.start()

    def _read(self) -> None:
        stream = self.process.stdout
        assert stream is not None
        while head := stream.readline():
            length = 0
            while head.strip():
                name, _, value = head.partition(b":")
                length = int(value) if name.lower() == b"content-length" else length
                head = stream.readline()
            self._messages.put(json.loads(stream.read(length)))
        self._messages.put({"method": GONE})

    def _send(self, **message: Any) -> None:
        body = json.dumps({"jsonrpc": "2.0", **message}).encode()
        stream = self.process.stdin
        assert stream is not None
        stream.write(b"Content-Length: %d\r\n\r\n" % len(body) + body)
        stream.flush()

    def tell(self, method: str, **params: Any) -> None:
        """Send a notification."""
        self._send(method=method, params=params)

    def ask(self, method: str, **params: Any) -> Any:
        """Send a request and return its result."""
        self._number += 1
        self._send(id=self._number, method=method, params=params)
        answer = self._wait(lambda message: message.get("id") == self._number and "method" not in message)
        assert "error" not in answer, answer
        return answer["result"]

    def _wait(self, wanted: Any) -> dict[str, Any]:
        for message in self._kept:
            if wanted(message):
                self._kept.remove(message)
                return message
        while True:
            message = self._messages.get(timeout=WAIT)
            assert message.get("method") != GONE, "the server is gone"
            if wanted(message):
                return message
            self._kept.append(message)

    def heard(self, method: str) -> dict[str, Any]:
        """Return the params of the next notification of this kind."""
        params: dict[str, Any] = self._wait(lambda message: message.get("method") == method)["params"]
        return params

    def diagnostics(self, name: str) -> dict[str, Any]:
        """Return the next diagnostics of a document."""
        kind, uri = "textDocument/publishDiagnostics", self.uri(name)
        message = self._wait(lambda one: one.get("method") == kind and one["params"]["uri"] == uri)
        params: dict[str, Any] = message["params"]
        return params

    def uri(self, name: str) -> str:
        """Return the address of a file in the folder."""
        return (self.folder / name).as_uri()

    def open(self, name: str, text: str, language: str = "markdown", version: int = 1) -> None:
        """Open a document."""
        document = {"uri": self.uri(name), "languageId": language, "version": version, "text": text}
        self.tell("textDocument/didOpen", textDocument=document)

    def change(self, name: str, text: str, version: int) -> None:
        """Change a document."""
        document = {"uri": self.uri(name), "version": version}
        self.tell("textDocument/didChange", textDocument=document, contentChanges=[{"text": text}])

    def start(self, **general: Any) -> dict[str, Any]:
        """Introduce the editor, and return what the server can do."""
        capabilities = {"general": general} if general else {}
        answer = self.ask("initialize", processId=None, rootUri=None, capabilities=capabilities)
        self.tell("initialized")
        found: dict[str, Any] = answer
        return found

    def leave(self) -> int:
        """Say goodbye, and return the exit code."""
        self.ask("shutdown")
        self.tell("exit")
        return self.process.wait(timeout=WAIT)

    def close(self) -> None:
        """End the process, if it is still there."""
        if self.process.poll() is None:
            self.process.kill()
            self.process.wait()
        self._reader.join(timeout=WAIT)
        streams: tuple[IO[bytes] | None, ...] = (self.process.stdin, self.process.stdout, self.process.stderr)
        for stream in streams:
            if stream is not None:
                stream.close()


@pytest.fixture(scope="module")
def editor(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Editor]:
    """One session for all tests, each with documents of its own: most of the time is spent on its start."""
    made = Editor(tmp_path_factory.mktemp("desk"), "--select", "ANON")
    answer = made.start()
    assert answer["serverInfo"]["name"] == "attribution"
    assert answer["capabilities"]["hoverProvider"]
    assert answer["capabilities"]["positionEncoding"] == "utf-16"
    yield made
    assert made.leave() == 0
    made.close()


def text_at(text: str, place: dict[str, Any]) -> str:
    """Return the words of a range on one line, cut in UTF-16 as an editor would."""
    line = text.split("\n")[place["start"]["line"]].encode("utf-16-le")
    assert place["start"]["line"] == place["end"]["line"]
    return line[place["start"]["character"] * 2 : place["end"]["character"] * 2].decode("utf-16-le")


def test_session_shows_findings_as_the_text_is_typed(editor: Editor) -> None:
    editor.open("typed.md", TRAM)
    first = editor.diagnostics("typed.md")
    assert first["version"] == 1
    assert first["diagnostics"]
    for one in first["diagnostics"]:
        assert one["source"] == "attribution"
        assert one["severity"] in {1, 2, 3}
        assert one["code"].startswith("ANON")
        assert text_at(TRAM, one["range"]) == "sources"
        assert one["range"]["start"] == {"line": 2, "character": COLUMN + 2}

    # Three changes in one breath: only the last is audited.
    editor.change("typed.md", "# Tram\n", 2)
    editor.change("typed.md", "# Tram\n\nNothing", 3)
    editor.change("typed.md", "# Tram\n\nNothing happened.\n", 4)
    second = editor.diagnostics("typed.md")
    assert (second["version"], second["diagnostics"]) == (4, [])

    editor.change("typed.md", TRAM, 5)
    assert editor.diagnostics("typed.md")["diagnostics"] == first["diagnostics"]

    editor.tell("textDocument/didClose", textDocument={"uri": editor.uri("typed.md")})
    assert editor.diagnostics("typed.md")["diagnostics"] == []


def test_session_explains_what_is_under_the_cursor(editor: Editor) -> None:
    editor.open("hover.md", TRAM)
    code = editor.diagnostics("hover.md")["diagnostics"][0]["code"]

    def hover(character: int) -> Any:
        position = {"line": 2, "character": character}
        return editor.ask("textDocument/hover", textDocument={"uri": editor.uri("hover.md")}, position=position)

    told = hover(COLUMN + 4)
    assert told["contents"]["kind"] == "markdown"
    assert "*Why it matters:*" in told["contents"]["value"]
    assert f"<!-- attribution: ignore {code} the reason -->" in told["contents"]["value"]
    assert text_at(TRAM, told["range"]) == "sources"
    assert hover(2) is None

    # The places of the last report are those of another text.
    editor.change("hover.md", "\n" + TRAM, 2)
    assert hover(COLUMN + 4) is None


def test_session_follows_comments(editor: Editor) -> None:
    editor.open("known.md", "<!-- attribution: ignore-file all identity known to desk -->\n\n" + TRAM)

    assert editor.diagnostics("known.md")["diagnostics"] == []


def test_session_reads_settings_anew_when_a_document_is_saved(editor: Editor) -> None:
    (editor.folder / "loud").mkdir()
    editor.open("loud/a.md", TRAM)
    code = editor.diagnostics("loud/a.md")["diagnostics"][0]["code"]
    (editor.folder / "loud" / "attribution.toml").write_text(f'[severity]\n{code} = "error"\n', encoding="utf-8")
    editor.tell("textDocument/didSave", textDocument={"uri": editor.uri("loud/a.md")})
    found = editor.diagnostics("loud/a.md")["diagnostics"]

    assert [one["severity"] for one in found if one["code"] == code] == [1]


def test_session_reads_decisions_that_settings_name(editor: Editor) -> None:
    folder = editor.folder / "decided"
    folder.mkdir()
    editor.open("decided/a.md", TRAM)
    found = editor.diagnostics("decided/a.md")["diagnostics"]
    assert found
    entries = [f'[[decision]]\nfingerprint = "{one["data"]["fingerprint"]}"\nreason = "known"\n' for one in found]
    (folder / "desk.toml").write_text("".join(entries), encoding="utf-8")
    (folder / "attribution.toml").write_text('decisions = "desk.toml"\n', encoding="utf-8")
    editor.tell("textDocument/didSave", textDocument={"uri": editor.uri("decided/a.md")})
    assert editor.diagnostics("decided/a.md")["diagnostics"] == []

    # Of another document, nothing was decided.
    editor.open("undecided.md", TRAM)
    assert len(editor.diagnostics("undecided.md")["diagnostics"]) == len(found)


def test_session_links_to_the_pages_of_rules(editor: Editor) -> None:
    editor.open("linked.md", TRAM)
    found = editor.diagnostics("linked.md")["diagnostics"]

    assert all(one["codeDescription"]["href"].endswith(".md") for one in found)


def test_session_survives_settings_that_do_not_fit(editor: Editor) -> None:
    (editor.folder / "wrong").mkdir()
    (editor.folder / "wrong" / "attribution.toml").write_text("nonsense = 1\n", encoding="utf-8")
    editor.open("wrong/a.md", TRAM)
    assert "nonsense" in editor.heard("window/showMessage")["message"]

    (editor.folder / "wrong" / "attribution.toml").unlink()
    editor.tell("textDocument/didSave", textDocument={"uri": editor.uri("wrong/a.md")})
    assert editor.diagnostics("wrong/a.md")["diagnostics"]


def test_session_leaves_other_languages_alone(editor: Editor) -> None:
    editor.open("code.py", TRAM, language="python")
    editor.open("plain.txt", TRAM, language="plaintext")
    assert editor.diagnostics("plain.txt")["diagnostics"]

    editor.tell("textDocument/didClose", textDocument={"uri": editor.uri("code.py")})
    assert editor.diagnostics("code.py")["diagnostics"] == []


def test_session_lines_end_as_editors_say(editor: Editor) -> None:
    """U+2028 and form feed end no line, whatever Python thinks."""
    editor.open("lines.md", "\u2028\x0c\r\n\r\n" + TRAM.split("\n")[2])
    found = editor.diagnostics("lines.md")["diagnostics"]

    assert found[0]["range"]["start"] == {"line": 2, "character": COLUMN + 2}


def test_session_counts_as_the_editor_wishes(tmp_path: Path) -> None:
    made = Editor(tmp_path, "--select", "ANON")
    try:
        answer = made.start(positionEncodings=["utf-32", "utf-16"])
        made.open("tram.md", TRAM)
        start = made.diagnostics("tram.md")["diagnostics"][0]["range"]["start"]
        expected = {"utf-32": COLUMN, "utf-16": COLUMN + 2}[answer["capabilities"]["positionEncoding"]]
        assert start == {"line": 2, "character": expected}
    finally:
        made.close()


def test_session_refuses_a_profile_that_does_not_exist(tmp_path: Path) -> None:
    made = Editor(tmp_path, "--profile", "nonsense")
    try:
        assert made.process.wait(timeout=WAIT) == 2
        assert made.process.stderr is not None
        assert b"nonsense" in made.process.stderr.read()
    finally:
        made.close()
