"""The outlets and house phrases, on public names alone."""

from __future__ import annotations

import re
from collections import Counter
from pathlib import Path

import attribution_outlets
import pytest

from attribution.model import Outlet, Pattern
from attribution.testing import check_pattern

PACKAGE = Path(attribution_outlets.__file__).parent
OUTLETS = attribution_outlets.attribution_outlets()
PATTERNS = attribution_outlets.attribution_patterns("en")
WANTED = (
    *("AFP", "Reuters", "The Associated Press", "SANA"),
    *("BBC", "The Guardian", "Le Figaro", "BFMTV"),
    *("BBC Arabic", "Syriasteps", "Al Jazeera", "Al Arabiya"),
    *("CNN", "The New York Times", "The Washington Post", "Fox News"),
)
PUBLIC = {"attribution.hookspecs", "attribution.model"}


def boilerplate(outlet: str, paragraph: str) -> bool:
    [found] = [record for record in OUTLETS if record.name == outlet]
    return any(re.search(expression, paragraph, re.IGNORECASE) for expression in found.boilerplate)


@pytest.mark.parametrize("name", WANTED)
def test_outlets_has(name: str) -> None:
    assert name in {outlet.name for outlet in OUTLETS}


def test_outlets_names_and_aliases_belong_to_one_outlet_each() -> None:
    """An alias of two outlets would stand for whichever comes last."""
    names = Counter(name for outlet in OUTLETS for name in {alias.lower() for alias in (outlet.name, *outlet.aliases)})

    assert [name for name, count in names.items() if count > 1] == []


@pytest.mark.parametrize("outlet", OUTLETS, ids=lambda outlet: outlet.name)
def test_outlets_record_is_plausible(outlet: Outlet) -> None:
    assert outlet.quotation_style in {"double", "single"}
    assert all(re.fullmatch(r"[a-z0-9-]+(\.[a-z0-9-]+)+", domain) for domain in outlet.domains)
    assert not any(domain.startswith("www.") for domain in outlet.domains)
    for alias in outlet.aliases:
        assert alias != outlet.name
        assert any(letter.isupper() for letter in alias), "an alias without a capital would be a plain word"


@pytest.mark.parametrize(
    ("outlet", "paragraph"),
    [
        ("The Associated Press", "Copyright 2031 The Associated Press. All rights reserved."),
        (
            "The Associated Press",
            "This material may not be published, broadcast, rewritten or redistributed.",
        ),
        (
            "The Associated Press",
            "Associated Press writers Ada Holm and Per Lind contributed to this report.",
        ),
        ("AFP", "© 2031 AFP"),
        ("Reuters", "(Reporting by Ada Holm; Editing by Per Lind)"),
        ("Reuters", "Our Standards: The Thomson Reuters Trust Principles."),
        ("BBC", "Image source Getty Images"),
        ("BBC", "Image copyright PA Media"),
        ("The Guardian", "Sign up for our weekly newsletter on rivers"),
        ("Le Figaro", "LIRE AUSSI - Le pont de la ville"),
        ("CNN", "CNN's Ada Holm contributed to this report."),
        ("Fox News", "CLICK HERE TO GET THE FOX NEWS APP"),
        ("Al Jazeera", "Source: Al Jazeera and news agencies"),
        ("Fox News", "MAYOR VOWS TO REOPEN PIER AS FERRY FIRM CALLS PLAN 'ABSURD'"),
        ("Politico", "( Also on POLITICO: Holm calls the pier a ruin)"),
    ],
)
def test_outlets_boilerplate_is_recognised(outlet: str, paragraph: str) -> None:
    assert boilerplate(outlet, paragraph)


@pytest.mark.parametrize("outlet", OUTLETS, ids=lambda outlet: outlet.name)
@pytest.mark.parametrize(
    "paragraph",
    [
        "",
        "The image caption was wrong, the keeper said.",
        '"Sign here," said Ada Holm, who runs the newsletter of the lock.',
        '"NOBODY SAW THE PIER BURN DOWN," the keeper said.',
        "THE PIER IS SHUT.",
        "More: he said the pier was shut, and then that it was open, which it was not, as the keeper of the pier later "
        "told the board, whose members had not seen it for a year and did not want to see it again, as they said on "
        "Monday.",
        "Reporting by a rival newspaper had shown the same, Per Lind said.",
    ],
)
def test_outlets_boilerplate_leaves_the_story_alone(outlet: Outlet, paragraph: str) -> None:
    assert not boilerplate(outlet.name, paragraph)


@pytest.mark.parametrize("pattern", PATTERNS, ids=lambda pattern: pattern.id)
def test_pattern_has_proof_and_a_trigger_in_each_hit(pattern: Pattern) -> None:
    assert pattern.hits
    assert pattern.misses
    assert pattern.note
    for hit in pattern.hits:
        assert any(trigger in hit.lower() for trigger in pattern.triggers)


@pytest.mark.parametrize("pattern", PATTERNS, ids=lambda pattern: pattern.id)
def test_pattern_keeps_its_promises(pattern: Pattern) -> None:
    assert check_pattern(pattern) == []


@pytest.mark.parametrize("pattern", PATTERNS, ids=lambda pattern: pattern.id)
def test_pattern_names_known_outlets(pattern: Pattern) -> None:
    names = {outlet.name for outlet in OUTLETS}

    assert set(pattern.outlets) <= names
    assert pattern.value in {"", *names}


def test_patterns_are_english_only() -> None:
    assert attribution_outlets.attribution_patterns("fr") == ()


@pytest.mark.parametrize("path", sorted(PACKAGE.rglob("*.py")), ids=lambda path: path.stem)
def test_only_public_names_are_imported(path: Path) -> None:
    source = path.read_text(encoding="utf-8")

    assert set(re.findall(r"^\s*(?:from|import)\s+(attribution(?:\.[\w.]+)?)\b", source, re.MULTILINE)) <= PUBLIC
