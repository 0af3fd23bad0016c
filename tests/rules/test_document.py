"""Pages made from rules."""

from __future__ import annotations

import re
import tomllib
from pathlib import Path

import pytest
from attrs import frozen

from attribution.rules.base import Rule
from attribution.rules.builtin import builtin_rules
from attribution.rules.document import HEADINGS, pages, rule_page, write_pages
from attribution.rules.options import options_of
from attribution.rules.web import DOCUMENTATION
from attribution.silence import NOTICES

ROOT = Path(__file__).parents[2]
DOCS = ROOT / "docs" / "rules"


@pytest.mark.parametrize("rule_class", builtin_rules(), ids=lambda one: one.name)
def test_rule_page_has_the_fixed_headings_and_every_fact(rule_class):
    page = rule_page(rule_class)
    assert tuple(re.findall("^## (.+)$", page, flags=re.M)) == HEADINGS
    for words in (
        rule_class.code,
        rule_class.name,
        rule_class.summary,
        rule_class.why,
        rule_class.known_problems,
    ):
        assert words in page
    for guide in rule_class.guides:
        assert guide.name in page
    for option in options_of(rule_class):
        assert f"`{option.name}`" in page
        assert option.reason in page


def test_pages_in_docs_are_current():
    """Run `python -m attribution.rules.document docs/rules` after changing a rule."""
    wanted = pages(builtin_rules())
    assert {file.name for file in DOCS.glob("*.md")} == set(wanted)
    for name, text in wanted.items():
        assert (DOCS / name).read_text(encoding="utf-8") == text, name


def test_write_pages_removes_what_it_made_and_nothing_else(tmp_path):
    write_pages(tmp_path)
    (tmp_path / "notes.md").write_text("mine", encoding="utf-8")
    write_pages(tmp_path, builtin_rules()[:2])
    assert {file.name for file in tmp_path.iterdir()} == {
        "README.md",
        "notes.md",
        *(f"{one.name}.md" for one in builtin_rules()[:2]),
    }


# --- addresses -------------------------------------------------------------------------------------------------


def test_address_of_the_documentation_is_that_of_the_project():
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    assert project["urls"]["Documentation"] == DOCUMENTATION


@pytest.mark.parametrize("facts", [*(one.facts() for one in builtin_rules()), *NOTICES], ids=lambda one: one.code)
def test_address_of_a_rule_is_that_of_its_page(facts):
    page, _, anchor = facts.url.removeprefix(f"{DOCUMENTATION}/").partition("#")
    text = (ROOT / "docs" / page).read_text(encoding="utf-8")
    assert facts.code in text
    assert anchor.replace("-", " ") in text.lower()


def test_address_of_a_strangers_rule_is_what_its_author_says():
    """A rule that is made from one of ours flags something else, which our page does not tell of."""

    @frozen(kw_only=True)
    class Silent(Rule):
        """Says nothing of a page."""

    @frozen(kw_only=True)
    class Told(builtin_rules()[0]):
        """Names its page."""

        url = "https://rules.example/fog"

    @frozen(kw_only=True)
    class Made(Told):
        """Made from it."""

    assert (Silent.url, Told.url, Made.url) == (None, "https://rules.example/fog", None)
    assert (Told.facts().url, Made.facts().url) == (Told.url, None)
