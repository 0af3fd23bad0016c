"""Combining parts into scores."""

from __future__ import annotations

from typing import ClassVar

import pytest
from attrs import frozen
from hypothesis import given
from hypothesis import strategies as st

from attribution.errors import ConfigError
from attribution.model import Profile
from attribution.scores.base import Part, PartValue
from attribution.scores.combine import combine, score
from attribution.testing import said, sketch

PLAIN = Profile(name="plain", description="")
TEXT = "One said a. Two said b. Three said c."
THREE = sketch(TEXT, said("a", "said"), said("b", "said"), said("c", "said"))


@frozen(kw_only=True)
class Fixed(Part):
    """A part whose value is given."""

    value: float = 0.5
    n: int = 1
    score: ClassVar[str] = "test"
    name: ClassVar[str] = "first"
    weight: ClassVar[float] = 30
    definition: ClassVar[str] = "As given."

    def measure(self, analysis):
        """Measure."""
        return PartValue(value=self.value, n=self.n, sentence=f"it is {self.value}")


@frozen(kw_only=True)
class Second(Fixed):
    """Another part."""

    name: ClassVar[str] = "second"
    weight: ClassVar[float] = 10


@frozen(kw_only=True)
class Foreign(Fixed):
    """A part of another score."""

    score: ClassVar[str] = "other"


def test_combine_weighs_parts():
    made = combine(THREE, [Fixed(value=1.0), Second(value=0.0)], {})
    assert (made.name, made.value, made.max) == ("test", 75.0, 100.0)
    assert [part.points for part in made.parts] == [75.0, 0.0]
    assert [part.max for part in made.parts] == [75.0, 25.0]
    assert made.sentence == "75.0 of 100; most is lost on second (0.0 of 25.0: it is 0.0)"


def test_combine_takes_other_weights():
    assert combine(THREE, [Fixed(value=1.0), Second(value=0.0)], {"second": 30}).value == 50.0


def test_combine_hands_the_weight_of_parts_without_a_case_to_the_others():
    made = combine(THREE, [Fixed(value=0.0, n=0), Second(value=0.5)], {})
    assert made.value == 50.0
    assert [part.applicable for part in made.parts] == [False, True]
    assert made.parts[0].max == 0.0


@pytest.mark.parametrize("parts", [[Fixed(n=0), Second(n=0)], []])
def test_combine_needs_a_case(parts):
    if parts:
        assert combine(THREE, parts, {}).value is None


def test_combine_gives_no_value_for_too_few_statements():
    made = combine(sketch(TEXT, said("a", "said"), said("b", "said")), [Fixed()], {})
    assert made.value is None
    assert made.sentence.startswith("insufficient: two statements")
    assert made.parts[0].points == 50.0


def test_combine_says_so_where_nothing_is_lost():
    assert combine(THREE, [Fixed(value=1.0)], {}).sentence == "100.0 of 100; nothing is lost"


@pytest.mark.parametrize(
    ("weights", "message"),
    [
        ({"third": 1}, "no part 'third'; it has: first, second"),
        ({"first": -1}, "weight of part 'first'"),
        ({"first": float("nan")}, "weight of part 'first'"),
        ({"first": 0, "second": 0}, "all weights"),
    ],
)
def test_combine_refuses_weights_that_are_no_use(weights, message):
    with pytest.raises(ConfigError, match=message):
        combine(THREE, [Fixed(), Second()], weights)


@given(st.floats(0, 1), st.floats(0, 1), st.integers(0, 3), st.floats(0, 100))
def test_combine_stays_on_the_scale(one, two, n, weight):
    made = combine(THREE, [Fixed(value=one, n=n), Second(value=two)], {"first": weight})
    assert made.value is not None
    assert 0 <= made.value <= 100
    assert sum(part.max for part in made.parts) == pytest.approx(100)


def test_score_keeps_scores_apart():
    assert [made.name for made in score(THREE, [Fixed, Foreign, Second], PLAIN)] == ["test", "other"]
    assert score(THREE, [], PLAIN) == ()


def test_score_takes_the_weights_of_the_profile():
    profile = Profile(name="p", description="", weights={"test": {"second": 0}})
    (made,) = score(THREE, [Fixed, Second], profile)
    assert [part.max for part in made.parts] == [100.0, 0.0]


def test_score_refuses_weights_of_a_score_that_is_not_there():
    with pytest.raises(ConfigError, match="weighs a score 'tset' that is not there; there are: test"):
        score(THREE, [Fixed], Profile(name="p", description="", weights={"tset": {}}))
