"""Audits open documents: settings, decisions and engine of each, without knowing the protocol."""

from __future__ import annotations

import threading
from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING

from attrs import frozen

from attribution.config import Config
from attribution.model import Article, ArticleReport, RuleFacts
from attribution.settings import Settings
from attribution.settings.settings import STANDARD_INPUT
from attribution.silence import NOTICES, Ledgers

if TYPE_CHECKING:
    from attribution.plugins import Plugins

ReadSettings = Callable[[str], Settings]
"""Returns the settings that hold for a path, reading configuration files anew."""


@frozen
class _Document:
    """What one document is judged by."""

    config: Config
    ledgers: Ledgers


class Desk:
    """Audits one document after the other. Files are read anew when a document is opened or saved.

    Args:
        plugins: Plugin set.
        read_settings: Settings for a path.

    Raises:
        ConfigError: If the settings of the current folder, or the files of decisions that they name, do not fit.
    """

    def __init__(self, plugins: Plugins, read_settings: ReadSettings) -> None:
        from attribution.engine import Engine

        self._read_settings = read_settings
        self._documents: dict[str, _Document] = {}
        # Texts are typed one at a time; two engines at work would only be in each other's way.
        self._lock = threading.Lock()
        self._engine = Engine(self._document(STANDARD_INPUT).config, plugins=plugins, choose=self._choose)
        facts = {one.code: one for one in NOTICES} | {rule.code: rule.facts() for rule in plugins.rules()}
        self.facts: Mapping[str, RuleFacts] = facts

    def audit(self, path: str, text: str, *, fresh: bool = False) -> ArticleReport:
        """Return what is to be said about a document.

        Args:
            path: Where it lies, or will be saved.
            text: What the editor shows; the file may hold something else.
            fresh: Whether to read settings and decisions anew.

        Raises:
            ConfigError: If a configuration file or a file of decisions holds what does not fit.
        """
        with self._lock:
            if fresh:
                self._documents.pop(path, None)
            report = self._engine.audit(Article(text, id=path, place=path, verbatim=True))
            return self._document(path).ledgers.apply(report)

    def forget(self, path: str) -> None:
        """Forget what a document is judged by.

        Args:
            path: Where it lies.
        """
        # Not under the lock: whoever closes a document does not wait for the audit of another.
        self._documents.pop(path, None)

    def _choose(self, article: Article) -> Config:
        return self._document(article.place or STANDARD_INPUT).config

    def _document(self, path: str) -> _Document:
        if path not in self._documents:
            settings = self._read_settings(path)
            self._documents[path] = _Document(settings.config(path), Ledgers(settings, [path]))
        return self._documents[path]
