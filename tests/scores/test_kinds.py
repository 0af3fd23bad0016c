"""Ready-made kinds of parts, and parts that count under one house's style alone."""

from __future__ import annotations

from typing import ClassVar

import pytest
from attrs import frozen

from attribution.model import Identity, Profile, ReasonClass
from attribution.scores.combine import score
from attribution.scores.kinds import Explained, FirstHand, Line, Share
from attribution.testing import said, sketch

TEXT = "One said a. Two said b. Three said c."


@frozen(kw_only=True)
class Short(Share):
    """The share of short contents."""

    score: ClassVar[str] = "transparency"
    name: ClassVar[str] = "kelm-short"
    weight: ClassVar[float] = 0
    definition: ClassVar[str] = "Share of contents of one letter, leaving out b."
    lacking: ClassVar[str] = "go on for too long"

    def holds(self, item, analysis):
        """Return whether the content is short."""
        words = item.content[0].of(analysis.text)
        return None if words == "b" else len(words) == 1


@frozen(kw_only=True)
class SignOff(Line):
    """Whether there is a sign-off."""

    score: ClassVar[str] = "transparency"
    name: ClassVar[str] = "kelm-sign-off"
    weight: ClassVar[float] = 0
    definition: ClassVar[str] = "1 with a sign-off, else 0."
    expression: ClassVar[str] = r"^By Ada$"
    called: ClassVar[str] = "the sign-off"


def test_share_counts_where_the_question_arises():
    analysis = sketch(TEXT, said("a", "said"), said("b", "said"), said("Three said c", "said"))
    found = Short().measure(analysis)

    assert (found.value, found.n) == (0.5, 2)
    assert found.sentence == "of two statements, one go on for too long"
    assert len(found.lost) == 1


def test_share_without_a_case_does_not_apply():
    assert Short().measure(sketch(TEXT, said("b", "said"))).n == 0


@pytest.mark.parametrize(
    ("text", "value", "n"), [("It rained.\n\nBy Ada", 1.0, 1), ("By Ada Holm", 0.0, 1), ("", 0.0, 0)]
)
def test_line_is_there_or_missing(text, value, n):
    found = SignOff().measure(sketch(text))

    assert (found.value, found.n) == (value, n)


def test_first_hand_counts_what_came_through_an_outlet():
    analysis = sketch(
        TEXT,
        said("a", "said", relay=("Kelm",), self_relay=True),
        said("b", "said", relay=("Sille",)),
        said("c", "said"),
    )

    assert FirstHand().measure(analysis).value == 0.5


def test_explained_counts_those_unnamed_by_agreement():
    unnamed = {"identity": Identity.ANONYMOUS, "granted": True}
    analysis = sketch(
        TEXT,
        said("a", "said", "One", reason_class=ReasonClass.ORG_RULE, **unnamed),
        said("b", "said", "Two", reason_class=ReasonClass.CONDITION_ONLY, **unnamed),
        said("c", "said", "Three", identity=Identity.NAMED),
    )

    assert Explained().measure(analysis).value == 0.5
    weak = (ReasonClass.CONDITION_ONLY, ReasonClass.ORG_RULE)
    assert Explained(weak=weak).measure(analysis).value == 0.0


def test_score_leaves_out_parts_without_weight_until_a_style_gives_them_some():
    analysis = sketch(TEXT, said("a", "said"), said("b", "said"), said("c", "said"))
    kelm = Profile(name="kelm", description="", weights={"transparency": {"kelm-short": 10}})
    other = Profile(name="other", description="")

    assert score(analysis, [Short, SignOff], other) == ()
    [made] = score(analysis, [Short, SignOff], kelm)
    assert [part.name for part in made.parts] == ["kelm-short"]
