"""The contract of a rule: facts as class variables, options as typed fields, examples, and one method.

A rule judges one `Analysis` and knows nothing of other rules, of spaCy, or of how findings are printed. See
`docs/rules/` for the pages made from these facts, and CONTRIBUTING for how to add one.
"""

from __future__ import annotations

from abc import abstractmethod
from collections.abc import Iterator
from typing import ClassVar

from attrs import frozen

from attribution.model import Analysis, Attribution, Finding, RuleFacts, Severity, Spans, Status, TextSpan
from attribution.model import Guide as Guide  # offered here to rules, which need it beside `Rule`
from attribution.rules.web import page_of


@frozen(kw_only=True)
class Example:
    """A short invented article that a rule must flag (`bad`) or must leave alone (`good`)."""

    text: str
    publisher: str | None = None
    title: str | None = None
    byline: str | None = None
    source_policy: str | None = None
    note: str = ""
    """What it shows, where that is not plain."""


@frozen(kw_only=True)
class Rule:
    """Base of all rules. Its options are attrs fields of its class, each with a default and a reason."""

    severity_override: Severity | None = None
    """Severity that a profile asks for, in place of the rule's own; no option of the rule."""

    code: ClassVar[str]
    """Stable code: family in capitals and three digits, `ANON001`."""
    name: ClassVar[str]
    """Kebab-case name of the fault; reads well after "allow"."""
    aliases: ClassVar[tuple[str, ...]] = ()
    """Former names and codes that still select it."""
    severity: ClassVar[Severity]
    status: ClassVar[Status] = Status.STABLE
    tier: ClassVar[str] = "A"
    """A: decided by annotation fields; B: needs a lexicon or coreference; C: needs judgement (docs/rules)."""
    summary: ClassVar[str]
    """What it flags, one sentence."""
    why: ClassVar[str]
    """Why it matters to a reader, one or two sentences; printed with findings."""
    fine_when: ClassVar[str]
    """When the same words are no fault."""
    known_problems: ClassVar[str] = ""
    """Where it is wrong, honestly."""
    guides: ClassVar[tuple[Guide, ...]] = ()
    url: ClassVar[str | None] = None
    """Address of a page about it, for editors and code hosts; None where there is none. Rules of this package leave it
    out: theirs follows from the name."""
    bad: ClassVar[tuple[Example, ...]]
    good: ClassVar[tuple[Example, ...]]

    def __init_subclass__(cls) -> None:
        """Give a rule of this package its address; a rule that is made from it elsewhere does not inherit that."""
        if "url" not in vars(cls):
            own = cls.__module__.startswith(f"{__package__}.") and hasattr(cls, "name")
            cls.url = page_of(cls.name) if own else None

    @abstractmethod
    def check(self, analysis: Analysis) -> Iterator[Finding]:
        """Yield a finding for each fault in `analysis`, in any order."""

    def finding(
        self,
        message: str,
        spans: Spans | TextSpan,
        *,
        attribution: Attribution | None = None,
        related: Spans = (),
        severity: Severity | None = None,
        unless: tuple[str, ...] = (),
    ) -> Finding:
        """Make a finding of this rule.

        Args:
            message: What is wrong here, naming the words concerned.
            spans: The words concerned; the finding stands at the first, the others are related.
            attribution: The attribution it is about; its source is recorded too.
            related: Other places that belong to it.
            severity: Severity of this one case, where it differs from the rule's own; a profile still wins.
            unless: Codes of rules that say more of the same source, so that a desk gets one finding and not two.
        """
        places = (spans,) if isinstance(spans, TextSpan) else spans
        first, *rest = places or (TextSpan(0, 0),)
        return Finding(
            rule=self.code,
            name=self.name,
            severity=self.severity_override or severity or self.severity,
            span=first,
            message=message,
            why=self.why,
            related=(*rest, *related),
            attribution=attribution.id if attribution else None,
            source=attribution.source if attribution else None,
            unless=unless,
        )

    @classmethod
    def facts(cls, severity: Severity | None = None) -> RuleFacts:
        """Return what reporters and editors may tell about it.

        Args:
            severity: The one that holds, where it is not the rule's own.
        """
        return RuleFacts(
            code=cls.code,
            name=cls.name,
            severity=severity or cls.severity,
            status=cls.status,
            tier=cls.tier,
            summary=cls.summary,
            why=cls.why,
            fine_when=cls.fine_when,
            aliases=cls.aliases,
            guides=cls.guides,
            url=cls.url,
        )

    @classmethod
    def family(cls) -> str:
        """Return the letters of the code: `ANON`, `ATTR` and so on."""
        return cls.code.rstrip("0123456789")
