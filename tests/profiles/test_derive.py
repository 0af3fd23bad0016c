"""A house style that is another's but for a few points."""

from __future__ import annotations

from attribution.model import Profile, Severity

BASE = Profile(
    name="base",
    description="",
    severities={"bare-source": Severity.NOTE, "no-reason": Severity.NOTE},
    enable=("orphan-quote",),
    disable=("blind-quote", "deep-relay"),
    weights={"transparency": {"clarity": 5}},
    options={"long-quotation": {"max_words": 30}},
    sources=("A guide",),
)


def test_derive_keeps_what_it_is_not_told():
    derived = BASE.derive(name="kelm", description="Ours")

    assert (derived.name, derived.description) == ("kelm", "Ours")
    assert (derived.severities, derived.weights, derived.options) == (BASE.severities, BASE.weights, BASE.options)
    assert (derived.enable, derived.disable, derived.sources) == (BASE.enable, BASE.disable, BASE.sources)


def test_derive_joins_and_wins():
    derived = BASE.derive(
        name="kelm",
        description="",
        severities={"no-reason": Severity.ERROR},
        enable=("blind-quote",),
        disable=("orphan-quote",),
        weights={"transparency": {"reason": 20}, "other": {"one": 1}},
        options={"long-quotation": {"max_words": 20}},
        sources=("Another",),
    )

    assert derived.severities == {"bare-source": Severity.NOTE, "no-reason": Severity.ERROR}
    assert derived.enable == ("blind-quote",)
    assert derived.disable == ("deep-relay", "orphan-quote")
    assert derived.weights == {"transparency": {"clarity": 5, "reason": 20}, "other": {"one": 1}}
    assert derived.options == {"long-quotation": {"max_words": 20}}
    assert derived.sources == ("A guide", "Another")
