"""Audits open documents: settings, decisions and engine of each, without knowing the protocol."""

from __future__ import annotations

import threading
from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING

from attribution.config import Config
from attribution.model import Article, ArticleReport, RuleFacts
from attribution.silence import NOTICES, Ledger

if TYPE_CHECKING:
    from attribution.plugins import Plugins

ReadSettings = Callable[[str], Config]
"""Returns the settings that hold for a path, reading configuration files anew."""

ReadLedger = Callable[[], Ledger]
"""Returns decisions and baseline, reading their files anew."""


class Desk:
    """Audits one document after the other. Files are read anew when a document is opened or saved.

    Args:
        plugins: Plugin set.
        read_settings: Settings for a path.
        read_ledger: Decisions and baseline.
    """

    def __init__(self, plugins: Plugins, read_settings: ReadSettings, read_ledger: ReadLedger) -> None:
        from attribution.engine import Engine

        self._read_settings, self._read_ledger = read_settings, read_ledger
        self._ledger = read_ledger()
        self._settings: dict[str, Config] = {}
        # Texts are typed one at a time; two engines at work would only be in each other's way.
        self._lock = threading.Lock()
        self._engine = Engine(read_settings("-"), plugins=plugins, choose=self._choose)
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
                self._settings.pop(path, None)
                self._ledger = self._read_ledger()
            return self._ledger.apply(self._engine.audit(Article(text, id=path, place=path, verbatim=True)))

    def _choose(self, article: Article) -> Config:
        path = article.place or "-"
        if path not in self._settings:
            self._settings[path] = self._read_settings(path)
        return self._settings[path]
