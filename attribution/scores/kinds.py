"""Kinds of parts that houses need again and again: a share of the statements, and a line that must be there.

They belong to the transparency score and have the weight 0 unless they say otherwise: a plugin's part counts only under
a profile that gives it more, and no other house's score changes because the plugin is installed.
"""

from __future__ import annotations

import re
from abc import abstractmethod
from typing import ClassVar

from attrs import frozen

from attribution.model import Analysis, Attribution, ReasonClass
from attribution.model.disclosure import UNNAMED, place_of, statements
from attribution.scores.base import Part, PartValue
from attribution.scores.words import how_many


@frozen(kw_only=True)
class Share(Part):
    """The share of statements of which something is true.

    Example:
        A part that counts what was told to the house itself:

            class FirstHand(Share):
                name = "first-hand"
                definition = "Share of the statements that came through no other outlet."
                lacking = "came through other media"

                def holds(self, item, analysis):
                    return item.self_relay or not item.relay
    """

    score: ClassVar[str] = "transparency"
    weight: ClassVar[float] = 0

    lacking: ClassVar[str]
    """What is the matter with the others, to follow their number: "came through other media"."""

    @abstractmethod
    def holds(self, item: Attribution, analysis: Analysis) -> bool | None:
        """Return whether it is true of one statement, None where the question does not arise."""

    def measure(self, analysis: Analysis) -> PartValue:
        """Return the share over the statements of which it can be true."""
        answers = [(item, self.holds(item, analysis)) for item in statements(analysis)]
        asked = [(item, answer) for item, answer in answers if answer is not None]
        lost = [place_of(item) for item, answer in asked if not answer]
        return PartValue(
            value=1 - len(lost) / len(asked) if asked else 0.0,
            n=len(asked),
            sentence=f"of {how_many(len(asked), 'statement')}, {how_many(len(lost), '').strip()} {self.lacking}",
            lost=tuple(sorted(lost)),
        )


@frozen(kw_only=True)
class Line(Part):
    """Whether a paragraph of a certain form is there: a dateline, a credit, a sign-off. Its value is 0 or 1."""

    score: ClassVar[str] = "transparency"
    weight: ClassVar[float] = 0

    expression: ClassVar[str]
    """Regular expression that one paragraph must hold, with its capitals."""
    called: ClassVar[str]
    """What the paragraph is called: "the line with the reporters"."""

    def measure(self, analysis: Analysis) -> PartValue:
        """Look through the paragraphs; a text without any is no case."""
        expression = re.compile(self.expression)
        found = any(expression.search(span.of(analysis.text)) for span in analysis.paragraphs)
        return PartValue(
            value=float(found),
            n=1 if analysis.paragraphs else 0,
            sentence=f"{self.called} is {'there' if found else 'missing'}",
        )


@frozen(kw_only=True)
class FirstHand(Share):
    """Of the statements that the text ties to an outlet, the share that the publisher heard itself."""

    definition: ClassVar[str] = (
        "Share of the statements that came through the publisher itself (its interviews, programmes and "
        "correspondents) among those that came through any outlet."
    )
    lacking: ClassVar[str] = "came through other outlets"

    def holds(self, item: Attribution, analysis: Analysis) -> bool | None:
        """Return whether the only outlet is the publisher; without any, the question does not arise."""
        return item.self_relay if item.relay else None


@frozen(kw_only=True)
class Explained(Share):
    """Of the statements of sources that are not named by agreement, the share for which a reason is told."""

    definition: ClassVar[str] = (
        "Share of the statements with a stated reason among those of unnamed sources that the text shows to be "
        "unnamed by agreement. A condition alone (“on condition of anonymity”) is no reason."
    )
    lacking: ClassVar[str] = "come without a reason"

    weak: tuple[ReasonClass, ...] = (ReasonClass.NONE, ReasonClass.CONDITION_ONLY)
    """Classes that are no reason to this house."""

    def holds(self, item: Attribution, analysis: Analysis) -> bool | None:
        """Return whether a reason is told; for those who are named, the question does not arise."""
        return item.reason_class not in self.weak if item.granted and item.identity in UNNAMED else None
