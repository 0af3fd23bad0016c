"""The server: what an editor says, and what it is answered. Speaks over standard input and output."""

from __future__ import annotations

import asyncio
import logging

from attrs import frozen
from lsprotocol import types
from pygls.lsp.server import LanguageServer
from pygls.workspace import TextDocument

from attribution.errors import AttributionError
from attribution.lsp.desk import Desk
from attribution.lsp.messages import diagnostics, hover
from attribution.lsp.positions import UTF16, Positions
from attribution.model import ArticleReport

DELAY = 0.3
"""Seconds without a key before a changed text is audited: a pause between words, too short to be waited for."""

LANGUAGES = frozenset({"plaintext", "text", "markdown"})
"""Languages, as editors call them, of documents that are audited."""

SUFFIXES = (".txt", ".text", ".md", ".markdown")
"""What the others are audited by: some editors have no name for plain text."""

_log = logging.getLogger(__name__)


@frozen
class _Seen:
    """The latest report of a document, and the positions of the text it is about."""

    report: ArticleReport
    positions: Positions


class Service:
    """Answers one editor about its open documents.

    Args:
        desk: What audits.
        version: Version of this package, which the editor is told.
    """

    def __init__(self, desk: Desk, version: str) -> None:
        # Whole texts, not changes: pygls counts lines as Python does, editors count fewer (U+2028 ends none),
        # and a change that lands on another line would never be noticed. An article is small.
        self.server = LanguageServer("attribution", version, text_document_sync_kind=types.TextDocumentSyncKind.Full)
        self._desk = desk
        self._latest: dict[str, int] = {}
        self._seen: dict[str, _Seen] = {}
        self._said: set[str] = set()
        self._listen()

    def _listen(self) -> None:
        # As functions: pygls writes on what it is given, and nothing can be written on a method.
        async def opened(params: types.DidOpenTextDocumentParams) -> None:
            await self.audit(params.text_document.uri, fresh=True)

        async def changed(params: types.DidChangeTextDocumentParams) -> None:
            await self.audit(params.text_document.uri, delay=DELAY)

        async def saved(params: types.DidSaveTextDocumentParams) -> None:
            await self.audit(params.text_document.uri, fresh=True)

        def closed(params: types.DidCloseTextDocumentParams) -> None:
            self.forget(params.text_document.uri)

        def hovered(params: types.HoverParams) -> types.Hover | None:
            return self.explain(params.text_document.uri, params.position)

        self.server.feature(types.TEXT_DOCUMENT_DID_OPEN)(opened)
        self.server.feature(types.TEXT_DOCUMENT_DID_CHANGE)(changed)
        self.server.feature(types.TEXT_DOCUMENT_DID_SAVE)(saved)
        self.server.feature(types.TEXT_DOCUMENT_DID_CLOSE)(closed)
        self.server.feature(types.TEXT_DOCUMENT_HOVER)(hovered)

    def forget(self, uri: str) -> None:
        """Forget a document, and take back what was said about it."""
        self._latest[uri] = self._latest.get(uri, 0) + 1
        self._seen.pop(uri, None)
        self._desk.forget(_path(self.server.workspace.get_text_document(uri)))
        self.server.text_document_publish_diagnostics(types.PublishDiagnosticsParams(uri, []))

    def explain(self, uri: str, position: types.Position) -> types.Hover | None:
        """Return the explanations of the findings under the cursor."""
        seen = self._seen.get(uri)
        document = self.server.workspace.get_text_document(uri)
        # While a change is not audited yet, the places of the last report are those of another text.
        if seen is None or seen.report.analysis.text != document.source:
            return None
        return hover(seen.report, position, seen.positions, self._desk.facts)

    async def audit(self, uri: str, *, delay: float = 0.0, fresh: bool = False) -> None:
        """Audit a document and publish what is found, unless it is changed again in the meantime.

        Args:
            uri: The document; one that is no article is passed over.
            delay: Seconds to wait for further changes.
            fresh: Whether to read settings and decisions anew.
        """
        document = self.server.workspace.get_text_document(uri)
        if not is_article(document):
            return
        turn = self._latest[uri] = self._latest.get(uri, 0) + 1
        if delay:
            await asyncio.sleep(delay)
            if self._latest[uri] != turn:
                return
        text, version = document.source, document.version
        try:
            loop = asyncio.get_running_loop()
            report = await loop.run_in_executor(None, lambda: self._desk.audit(_path(document), text, fresh=fresh))
        except Exception as error:  # whatever a rule or a file does, the editor goes on
            self._complain(error)
            return
        if self._latest[uri] != turn:
            return
        encoding = self.server.workspace.position_encoding or UTF16
        positions = Positions(text, getattr(encoding, "value", encoding))
        self._seen[uri] = _Seen(report, positions)
        found = diagnostics(report, uri, positions, self._desk.facts)
        self.server.text_document_publish_diagnostics(types.PublishDiagnosticsParams(uri, found, version))
        for problem in report.problems:
            self._show(f"{problem.place}: {problem.message}")

    def _complain(self, error: Exception) -> None:
        if isinstance(error, AttributionError):
            self._show(str(error))
        else:
            _log.error("an article could not be audited", exc_info=error)
            self._show(f"an article could not be audited: {type(error).__name__}: {error}")

    def _show(self, message: str) -> None:
        """Show a message once: the same mistake is met with every key."""
        if message not in self._said:
            self._said.add(message)
            self.server.window_show_message(types.ShowMessageParams(types.MessageType.Error, message))


def _path(document: TextDocument) -> str:
    """Return where a document lies, or its address where that is no file, as of one that was never saved."""
    return str(document.path or document.uri)


def is_article(document: TextDocument) -> bool:
    """Return whether a document is one that is audited."""
    if document.language_id in LANGUAGES:
        return True
    return not document.language_id and str(document.uri).lower().endswith(SUFFIXES)


def serve(desk: Desk, version: str) -> None:
    """Serve one editor over standard input and output until it says goodbye.

    Args:
        desk: What audits.
        version: Version of this package, which the editor is told.
    """
    Service(desk, version).server.start_io()
