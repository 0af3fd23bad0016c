"""What the tests of detection share: one repertoire of the built-ins, without what happens to be installed."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from attribution.components.mark import Repertoire, mark, repertoire
from attribution.model import Analysis, Article
from attribution.plugins import Plugins


@pytest.fixture(scope="session")
def known() -> Repertoire:
    plugins = Plugins.load(entry_points=False)
    return repertoire(plugins.lexicon("en"), tuple(plugins.patterns("en")), tuple(plugins.outlets()))


@pytest.fixture(scope="session")
def analyse(known: Repertoire) -> Callable[[str], Analysis]:
    """Detect, without resolving."""
    return lambda text: mark(Article(text), known)
