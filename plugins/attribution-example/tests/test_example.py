"""The example plugin proves itself with the public test helpers; copy this file along with the rest."""

from __future__ import annotations

import importlib
import re
from pathlib import Path

import attribution_example
import pytest
from attribution_example.long_quotation import LongQuotation
from attribution_example.voices import VoicesReporter

from attribution.hookspecs import hookimpl
from attribution.model import Analysis, Article, ArticleReport, Profile, Report
from attribution.testing import check_plugin, check_reading, engine_with, said, sketch

PACKAGE = Path(attribution_example.__file__).parent
PUBLIC = {
    "attribution",
    "attribution.errors",
    "attribution.hookspecs",
    "attribution.model",
    "attribution.readers.base",
    "attribution.reporters.base",
    "attribution.rules.base",
    "attribution.scores.base",
    "attribution.scores.kinds",
    "attribution.testing",
}


def voices(*analyses: Analysis) -> str:
    report = Report(articles=tuple(ArticleReport(analysis=analysis) for analysis in analyses))
    return "".join(VoicesReporter().render(report))


def test_plugin_keeps_its_promises() -> None:
    """Asks every hook, runs the examples of every rule and pattern, and tries every profile and part."""
    assert check_plugin(attribution_example) == []


ARTICLE = Article(
    "OSTRAND, Monday: The sluice will be mended in May, the mayor said.\n\n"
    "A neighbour rang the Gazette to say that it was open. “It roared,” she told our council reporter.\n\n"
    "Corrections and clarifications: the mayor said May, not June.",
    publisher="ostrand-gazette.example",
)
TOLD = (
    said("The sluice will be mended in May", "said", "the mayor"),
    said("“It roared,”", "told", "she", self_relay=True),
)


def test_article_is_read_as_it_is_told() -> None:
    assert check_reading(engine_with(attribution_example), ARTICLE, *TOLD) == []


def test_article_is_misread_without_the_plugin() -> None:
    assert len(check_reading(engine_with(), ARTICLE, *TOLD)) >= 3


def test_long_quotation_option_moves_the_limit() -> None:
    """A rule can be tested on an analysis made by hand, without detection."""
    text = '"One two three four," said Ada Holm.'
    analysis = sketch(text, said('"One two three four,"', "said", "Ada Holm"))

    assert not list(LongQuotation(max_words=4).check(analysis))
    [finding] = LongQuotation(max_words=3).check(analysis)
    assert finding.span.of(text) == '"One two three four,"'
    assert "4 words" in finding.message


def test_profile_names_rules_that_exist() -> None:
    [profile] = attribution_example.attribution_profiles()

    assert isinstance(profile, Profile)
    assert set(profile.enable) == {rule.name for rule in attribution_example.attribution_rules()}


@pytest.mark.parametrize(
    ("told", "expected"),
    [
        ((), ""),
        ((said("the gate is shut", "said", "Ada Holm", source="s1"),), "\t1\tAda Holm\n"),
    ],
)
def test_voices_reporter_prints_a_line_a_source(told: tuple[object, ...], expected: str) -> None:
    assert voices(sketch("Ada Holm said the gate is shut.", *told)) == expected  # type: ignore[arg-type]


@pytest.mark.parametrize("language", ["en", "xx"])
def test_hooks_answer_for_any_language(language: str) -> None:
    assert bool(attribution_example.attribution_lexicons(language)) == (language == "en")
    assert bool(attribution_example.attribution_patterns(language)) == (language == "en")


@pytest.mark.parametrize("path", sorted(PACKAGE.rglob("*.py")), ids=lambda path: path.stem)
def test_only_public_names_are_imported(path: Path) -> None:
    """Other modules of the package may change from one version to the next."""
    source = path.read_text(encoding="utf-8")
    imported = set(re.findall(r"^\s*(?:from|import)\s+(attribution(?:\.[\w.]+)?)\b", source, re.MULTILINE))

    assert imported <= PUBLIC
    assert all(hasattr(importlib.import_module(name), "__doc__") for name in imported)


def test_every_hook_is_marked() -> None:
    hooks = [name for name in vars(attribution_example) if name.startswith("attribution_")]
    marked = [name for name in hooks if hasattr(getattr(attribution_example, name), "attribution_impl")]

    assert hookimpl is not None
    assert sorted(hooks) == sorted(marked)
