"""Options of rules: their types are kept, whoever sets them."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, ClassVar, Literal

import pytest
from attrs import field, frozen
from hypothesis import given
from hypothesis import strategies as st

from attribution.errors import ConfigError
from attribution.model import Severity
from attribution.rules.base import Rule
from attribution.rules.builtin import builtin_rules
from attribution.rules.options import make_rule, options_of
from attribution.rules.types import described, fits


@frozen(kw_only=True)
class Typed(Rule):
    """A rule with an option of every sort."""

    code: ClassVar[str] = "TYP001"
    name: ClassVar[str] = "typed"
    severity: ClassVar[Severity] = Severity.NOTE

    number: int = 1
    share: float = 0.5
    word: str = ""
    on: bool = False
    words: tuple[str, ...] = ()
    level: Severity = field(default=Severity.NOTE, converter=Severity)
    maybe: int | None = None

    def check(self, analysis):
        """Find nothing."""
        return iter(())


@pytest.mark.parametrize(
    ("name", "value"),
    [("number", 3), ("share", 1), ("word", "x"), ("on", True), ("words", ["a"]), ("level", "error"), ("maybe", 3)],
)
def test_make_rule_takes_what_fits(name: str, value: object) -> None:
    assert make_rule(Typed, {name: value})


@pytest.mark.parametrize(
    ("name", "value", "message"),
    [
        ("number", "3", "'number' must be a whole number, not '3'"),
        ("number", True, "'number' must be a whole number"),
        ("share", "half", "'share' must be a number"),
        ("word", 3, "'word' must be a string"),
        ("on", 1, "'on' must be true or false"),
        ("words", "abc", "'words' must be a list, each a string"),
        ("words", [1], "'words' must be a list, each a string"),
        ("level", "loud", "'loud' is not a valid Severity"),
        ("maybe", "x", "'maybe' must be a whole number or nothing"),
    ],
)
def test_make_rule_refuses_what_does_not_fit(name: str, value: object, message: str) -> None:
    with pytest.raises(ConfigError, match=message):
        make_rule(Typed, {name: value})


@pytest.mark.parametrize("hint", [Any, Literal["a"], Mapping[str, int], Typed])
def test_fits_leaves_types_alone_that_it_does_not_know(hint: Any) -> None:
    assert fits({}, hint) or hint is Typed
    assert described(hint)


_VALUES = st.recursive(
    st.none()
    | st.booleans()
    | st.integers()
    | st.floats()
    | st.text(max_size=5)
    | st.sampled_from(["citizen", "note"]),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=3), inner, max_size=2),
    max_leaves=4,
)


OPTIONS = [(rule, option.name) for rule in builtin_rules() for option in options_of(rule)]


@given(data=st.data())
def test_make_rule_takes_or_refuses_any_value_of_any_option(data: st.DataObject) -> None:
    rule, option = data.draw(st.sampled_from(OPTIONS))
    message = ""
    try:
        make_rule(rule, {option: data.draw(_VALUES)})
    except ConfigError as error:
        message = str(error)

    assert not message or rule.name in message
