"""Pages made from rules."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from attribution.rules.builtin import builtin_rules
from attribution.rules.document import HEADINGS, pages, rule_page, write_pages
from attribution.rules.options import options_of

DOCS = Path(__file__).parents[2] / "docs" / "rules"


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
