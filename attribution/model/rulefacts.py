"""What there is to know about a rule without running it: for reporters, editors and pages."""

from __future__ import annotations

from attrs import frozen

from attribution.model.labels import Severity, Status

DEMANDS = {
    "R": "asks for it",
    "F": "forbids the opposite",
    "D": "discourages or limits it",
    "P": "handles it inside the newsroom",
}
"""What a guide's mark means."""


@frozen(kw_only=True)
class Guide:
    """A public newsroom guide that asks for what a rule checks."""

    name: str
    """`AP`, `Reuters`, `NPR`, …"""
    demand: str
    """A mark of `DEMANDS`."""
    says: str
    """What the guide says, in our own words."""
    seen: str = "direct"
    """`direct` (wording seen) or `second-hand` (known from a press report, paraphrase or translation)."""


@frozen(kw_only=True)
class RuleFacts:
    """The facts of one rule, apart from its code."""

    code: str
    """`ANON001`."""
    name: str
    """`bare-source`."""
    severity: Severity
    """The one that holds in this run."""
    status: Status = Status.STABLE
    tier: str = "A"
    """C is a matter of judgement: what such a rule finds is to be reviewed, it has not failed."""
    summary: str = ""
    """What it flags, one sentence."""
    why: str = ""
    """Why it matters to a reader."""
    fine_when: str = ""
    """When the same words are no fault."""
    aliases: tuple[str, ...] = ()
    """Former names and codes."""
    guides: tuple[Guide, ...] = ()
    url: str | None = None
    """Address of its page; None where there is none."""

    @property
    def family(self) -> str:
        """The letters of its code: `ANON`."""
        return self.code.rstrip("0123456789")
