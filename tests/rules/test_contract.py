"""Every built-in rule keeps the contract: listed, unique, complete, right on its examples."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

import attribution.rules
from attribution.model import Analysis, Article, Status
from attribution.rules.builtin import builtin_rules
from attribution.testing import check_rule, check_rule_facts, sketch

RULES = builtin_rules()
FOLDER = Path(attribution.rules.__file__).parent
each_rule = pytest.mark.parametrize("rule_class", RULES, ids=lambda one: one.name)


def test_builtin_rules_lists_every_file():
    files = {f"{file.parent.name}.{file.stem}" for file in FOLDER.glob("*/*.py") if file.stem != "__init__"}
    listed = {one.__module__.removeprefix("attribution.rules.") for one in RULES}
    assert listed == files


def test_builtin_rules_have_names_of_their_own():
    names = [name.lower() for one in RULES for name in (one.code, one.name, *one.aliases)]
    assert len(names) == len(set(names))
    assert [one.code for one in RULES] == sorted(one.code for one in RULES)


def test_builtin_rules_keep_most_rules_on():
    assert sum(one.status is Status.STABLE for one in RULES) >= 10
    assert len({one.family() for one in RULES}) >= 5


@each_rule
def test_rule_has_all_its_facts(rule_class):
    assert check_rule_facts(rule_class) == []
    assert rule_class.known_problems
    assert rule_class.tier in {"A", "B", "C"}
    # What needs judgement is for review: off until asked for, and never loud enough to fail a run by itself.
    assert rule_class.tier != "C" or rule_class.status is Status.PREVIEW
    assert all(guide.demand in "RFDP" and guide.seen in {"direct", "second-hand"} for guide in rule_class.guides)


@each_rule
def test_rule_file_bears_code_and_name(rule_class):
    expected = f"{rule_class.code}_{rule_class.name}".lower().replace("-", "_")
    assert rule_class.__module__ == f"attribution.rules.{rule_class.family().lower()}.{expected}"


@each_rule
def test_rule_writes_whole_sentences(rule_class):
    for text in rule_class.summary, rule_class.why, rule_class.fine_when, rule_class.known_problems:
        assert re.fullmatch(r"[A-Z“].*[.”]", text), text
        assert "  " not in text


@each_rule
def test_rule_says_nothing_about_nothing(rule_class):
    assert list(rule_class().check(Analysis(article=Article("")))) == []


@each_rule
@given(text=st.text(max_size=200))
def test_rule_takes_any_text(rule_class, text):
    assert list(rule_class().check(sketch(text))) == []


@each_rule
def test_rule_is_right_on_its_examples(rule_class):
    """The whole way, from text to findings."""
    assert check_rule(rule_class) == []
