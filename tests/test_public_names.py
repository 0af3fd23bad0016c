"""The names that people may rely on, pinned: a change here is a change of the public interface."""

from __future__ import annotations

import importlib
import subprocess
import sys

import pytest

import attribution

PUBLIC = """
Act Analysis Article ArticleReport Attribution AttributionError Auditor Category Config ConfigError
Decision DecisionKind Diagnostic Engine Evidence Facet Finding Guide Identity InputError Kind Mark Outlet
Pattern PatternKind PluginError Plugins Problem Profile Quotation ReasonClass Report Role RuleError RuleFacts Score
ScorePart SerializationError Severity Source Status TextSpan __version__ audit extract from_doc hookimpl read
"""


def test_public_names_are_these() -> None:
    assert attribution.__all__ == PUBLIC.split()


@pytest.mark.parametrize("name", PUBLIC.split())
def test_public_name_is_there_and_documented(name: str) -> None:
    value = getattr(attribution, name)

    assert name in dir(attribution)
    assert isinstance(value, str) or name == "hookimpl" or value.__doc__


def test_auditor_is_the_engine() -> None:
    assert attribution.Auditor is attribution.Engine


def test_unknown_name_is_an_attribute_error() -> None:
    with pytest.raises(AttributeError, match="module 'attribution' has no attribute 'nonsense'"):
        getattr(attribution, "nonsense")  # noqa: B009 - mypy would refuse the plain form
    with pytest.raises(ImportError):
        importlib.import_module("attribution.nonsense")


@pytest.mark.parametrize(
    "code",
    [
        "import attribution",
        "from attribution import Article, Config, InputError, read, audit, extract",
        "from attribution import Plugins; Plugins.load().describe()",
    ],
)
def test_import_loads_no_spacy(code: str) -> None:
    check = f"import sys; {code}; assert not {{'spacy', 'numpy', 'typer', 'rich'}} & set(sys.modules)"

    subprocess.run([sys.executable, "-c", check], check=True, capture_output=True, timeout=60)
