"""The checks for whole plugins: what is right passes, and each fault is named."""

from __future__ import annotations

from typing import ClassVar

import pytest
from attrs import frozen

from attribution.hookspecs import hookimpl
from attribution.model import Article, Outlet, Profile
from attribution.scores.base import Part, PartValue
from attribution.testing import check_outlet, check_plugin, check_reading, engine_with, is_boilerplate, said


@frozen(kw_only=True)
class TooMuch(Part):
    """A part that leaves the scale."""

    score: ClassVar[str] = "transparency"
    name: ClassVar[str] = "too-much"
    weight: ClassVar[float] = 0
    definition: ClassVar[str] = "Always two."

    def measure(self, analysis):
        """Return what is no value."""
        return PartValue(value=2.0, n=1, sentence="two")


class Faulty:
    """A plugin with a fault of each kind."""

    @hookimpl
    def attribution_outlets(self):
        """Offer an outlet whose boilerplate is the story."""
        return [Outlet(name="The Kelm Courier", aliases=("courier",), boilerplate=(r"said",), domains=("www.kelm",))]

    @hookimpl
    def attribution_profiles(self):
        """Offer a style of a rule that is not there."""
        return [Profile(name="kelm", description="", enable=("no-such-rule",))]

    @hookimpl
    def attribution_scores(self):
        """Offer a part off the scale."""
        return [TooMuch]


@pytest.mark.parametrize(
    "fault",
    [
        "boilerplate holds a paragraph",
        "no domain",
        "no capital",
        "profile kelm: ",
        "part transparency/too-much: measures",
    ],
)
def test_check_plugin_names_each_fault(fault: str) -> None:
    assert any(fault in problem for problem in check_plugin(Faulty()))


def test_check_plugin_names_what_cannot_be_loaded() -> None:
    [problem] = check_plugin("no_such_module_at_all")

    assert "no_such_module_at_all" in problem


def test_check_outlet_passes_a_plain_record() -> None:
    assert check_outlet(Outlet(name="The Kelm Courier", aliases=("Courier",), boilerplate=(r"^Correction:",))) == []


def test_is_boilerplate_minds_no_case() -> None:
    assert is_boilerplate(Outlet(name="Kelm", boilerplate=(r"^Correction:",)), "CORRECTION: it is open.")


def test_check_reading_tells_what_differs() -> None:
    engine = engine_with()
    article = Article("Ada Holm said the gate is shut. She added that it is old.")
    right = said("the gate is shut", "said", "Ada Holm"), said("it is old", "added", "She")

    assert check_reading(engine, article, *right) == []
    assert check_reading(engine, article, right[0]) == ["found 'it is old', which nobody tells"]
    assert check_reading(engine, article, *right, said("She", "added", "Ada")) == ["missed 'She'"]
    assert check_reading(engine, article, said("the gate is shut", "said", "Ada", self_relay=True), right[1]) == [
        "the speaker of 'the gate is shut' is 'Ada Holm', not 'Ada'",
        "the self_relay of 'the gate is shut' is False, not True",
    ]
