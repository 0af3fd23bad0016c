"""Every code that detection and corrections give a diagnostic is explained."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from attribution.components.quotations import find_quotations
from attribution.model import DIAGNOSTICS
from attribution.overrides import REPORTED

CODES = [facts.code for facts in DIAGNOSTICS]


def test_diagnostics_have_a_code_each() -> None:
    assert len(set(CODES)) == len(CODES)
    assert set(CODES) >= REPORTED


@given(st.text("ab “”\"'‘’«»„\n.,", max_size=80))
def test_diagnostics_of_detection_are_explained(text: str) -> None:
    assert {item.code for item in find_quotations(text).diagnostics} <= set(CODES)
