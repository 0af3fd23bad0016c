"""META003 no-source-policy."""

from __future__ import annotations

from collections.abc import Iterator
from typing import ClassVar

from attrs import field, frozen
from attrs.validators import deep_iterable, instance_of

from attribution.lexicons.outlet_names import normal_name
from attribution.model import Analysis, Finding, Severity, TextSpan
from attribution.rules.base import Example, Guide, Rule
from attribution.rules.looks import shown
from attribution.rules.unnamed import unnamed_sources


@frozen(kw_only=True)
class NoSourcePolicy(Rule):
    """The publisher offers no public policy on unnamed sources."""

    published: tuple[str, ...] = field(default=(), converter=tuple, validator=deep_iterable(instance_of(str)))
    """Publishers known to have published a policy though their data do not say so. Empty, because only the newsroom
    knows; a list kept here would be out of date."""

    code: ClassVar[str] = "META003"
    name: ClassVar[str] = "no-source-policy"
    severity: ClassVar[Severity] = Severity.NOTE
    tier: ClassVar[str] = "A"
    summary: ClassVar[str] = "The publisher's data give no public policy on unnamed sources, and the story uses some."
    why: ClassVar[str] = "Readers who wonder why a name is missing should be able to look up what the outlet allows."
    fine_when: ClassVar[str] = (
        "The data give the address of a policy (schema.org `unnamedSourcesPolicy` or `publishingPrinciples`). Where "
        "the data are not known, as for a plain text, the rule does not apply."
    )
    known_problems: ClassVar[str] = (
        "It is a matter of the site, not of the article, and is found anew in each article whose data say so; read it "
        "once. That the address leads anywhere is not checked, since nothing is fetched."
    )
    guides: ClassVar[tuple[Guide, ...]] = (
        Guide(name="Journalism Trust Initiative", demand="R", says="guidelines must cover how anonymity is granted"),
        Guide(name="The Trust Project", demand="R", says="an unnamed-sources policy is part of what a site shows"),
        Guide(name="AP", demand="P", says="publishes its policy"),
        Guide(name="NPR", demand="P", says="publishes its handbook"),
        Guide(name="BBC", demand="P", says="publishes its guidelines"),
        Guide(name="Reuters", demand="P", says="has published its rules"),
        Guide(name="The New York Times", demand="P", says="published a policy in 2004"),
    )
    bad: ClassVar[tuple[Example, ...]] = (
        Example(
            text="The bridge at Kelm is unsafe, a port official said.", publisher="The Kelm Courier", source_policy=""
        ),
        Example(text="The levy will rise, two treasury officials said.", publisher="Orsk Today", source_policy=""),
    )
    good: ClassVar[tuple[Example, ...]] = (
        Example(
            text="The bridge at Kelm is unsafe, a port official said.",
            publisher="The Kelm Courier",
            source_policy="https://courier.example/sources",
        ),
        Example(
            text="The bridge at Kelm is unsafe, a port official said.",
            publisher="The Kelm Courier",
            note="Nothing is known of the publisher's data.",
        ),
    )

    def check(self, analysis: Analysis) -> Iterator[Finding]:
        """Yield at most one finding, on the whole article."""
        article = analysis.article
        if article.source_policy is None or article.source_policy.strip() or not unnamed_sources(analysis):
            return
        publisher = article.publisher or ""
        if normal_name(publisher) in {normal_name(one) for one in self.published}:
            return
        who = shown(publisher) if publisher.strip() else "the publisher"
        yield self.finding(
            f"the data of {who} give no public policy on unnamed sources; publish one, and give its address as "
            "`unnamedSourcesPolicy`",
            TextSpan(0, 0),
        )
