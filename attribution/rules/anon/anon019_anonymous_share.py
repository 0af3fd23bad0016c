"""ANON019 anonymous-share."""

from __future__ import annotations

from collections.abc import Iterator
from typing import ClassVar

from attrs import field, frozen
from attrs.validators import ge, instance_of, le

from attribution.model import Analysis, Finding, Severity, TextSpan
from attribution.rules.base import Example, Guide, Rule
from attribution.rules.looks import count_words
from attribution.rules.unnamed import is_in_lead, own_statements, unnamed_sources

_LEAD = 1.5
"""What a statement in the lead weighs, as in the score: it is what most readers read."""


@frozen(kw_only=True)
class AnonymousShare(Rule):
    """Unnamed sources carry much of the story."""

    max_share: float = field(default=0.5, converter=float, validator=[ge(0.0), le(1.0)])
    """Share of the statements (those in the lead weigh 1.5) above which the rule speaks. Of news articles of many
    outlets with five statements and an unnamed source, four in five stay below 0.21 and 98 in 100 at or below the
    default, which speaks of rare ones only. Measure your own archive and set what is rare there, since beats differ."""
    min_statements: int = field(default=5, validator=[instance_of(int), ge(1)])
    """Fewest statements. Of fewer, each one moves the share too far for it to mean anything."""

    code: ClassVar[str] = "ANON019"
    name: ClassVar[str] = "anonymous-share"
    severity: ClassVar[Severity] = Severity.NOTE
    tier: ClassVar[str] = "A"
    summary: ClassVar[str] = "Unnamed sources carry more than a set share of all statements."
    why: ClassVar[str] = "Each unnamed source may be fine; together they leave a story that a reader cannot check."
    fine_when: ClassVar[str] = (
        "A report from a place where names are a danger. Where nobody at all is named, solely-anonymous says so."
    )
    known_problems: ClassVar[str] = (
        "It is a number with a threshold, and both depend on the beat: it tells that an article is unusual, not that "
        "it is wrong. Named sources that detection missed raise the share."
    )
    guides: ClassVar[tuple[Guide, ...]] = (
        Guide(name="The New York Times", demand="D", says="a last resort"),
        Guide(name="USA TODAY", demand="D", says="should be rare"),
        Guide(name="The Guardian", demand="D", says="they add up for readers who cannot weigh what is passed on"),
        Guide(name="Reuters", demand="D", says="named sources are always preferable"),
        Guide(name="AP", demand="D", says="prefer the record"),
        Guide(name="BBC", demand="D", says="named sources on the record are preferable"),
        Guide(name="The Washington Post", demand="D", says="named sources are strongly preferred"),
        Guide(name="SPJ", demand="D", says="reserve it"),
    )
    bad: ClassVar[tuple[Example, ...]] = (
        Example(
            text=(
                "The port will be sold. A port official said the price was agreed. A treasury official said it was "
                "low.\n\nA union official said nobody was asked. A port engineer said the crane was worth more.\n\n"
                "Mayor Ida Lone said she would look into it."
            )
        ),
        Example(
            text=(
                "The truce failed. A Sille diplomat said both sides had fired. Two military officers said the bridge "
                "was lost.\n\nA Sille army officer said it could be retaken. A foreign ministry official said talks "
                "went on.\n\nGeneral Tom Reyl said he had no report."
            )
        ),
    )
    good: ClassVar[tuple[Example, ...]] = (
        Example(
            text=(
                "The port will be sold. Mayor Ida Lone said the price was agreed. Treasury minister Tom Reyl said it "
                "was fair.\n\nA union official said nobody was asked. Port director Dan Ireby said the crane was old."
                "\n\nLone said she would look into it."
            )
        ),
        Example(text="The port will be sold. A port official said the price was agreed.", note="Too few statements."),
    )

    def check(self, analysis: Analysis) -> Iterator[Finding]:
        """Yield at most one finding, on the whole article."""
        told = own_statements(analysis)
        if len(told) < self.min_statements:
            return
        unnamed = [item for one in unnamed_sources(analysis) if not one.public for item in one.told]
        if not unnamed or len(unnamed) == len(told):
            return
        weights = {item.id: _LEAD if is_in_lead(analysis, item.content[0]) else 1.0 for item in told}
        share = sum(weights[item.id] for item in unnamed) / sum(weights.values())
        if share <= self.max_share:
            return
        yield self.finding(
            f"{len(unnamed)} of the {count_words(len(told), 'statement')} come from unnamed sources "
            f"({share:.0%} by weight, more than {self.max_share:.0%}); look for somebody who can be named",
            TextSpan(0, 0),
            related=tuple(sorted(item.speaker[0] for item in unnamed if item.speaker)),
        )
