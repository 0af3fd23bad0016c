"""Run rules over one analysis: findings in text order, each with a fingerprint that outlives other edits."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from attribution.errors import RuleError
from attribution.model import Analysis, Finding
from attribution.rules.base import Rule
from attribution.rules.fingerprints import with_fingerprints
from attribution.rules.teasers import inside_teasers

OnRuleError = Callable[[RuleError], None]
"""What to do about a rule that failed; the other rules are run all the same."""


def judge(analysis: Analysis, rules: Sequence[Rule], *, on_error: OnRuleError | None = None) -> tuple[Finding, ...]:
    """Return what `rules` find in `analysis`, by position and then by code, exact duplicates once.

    Nothing is found in the headlines of other stories that an article holds ("More: …").

    Args:
        analysis: One article.
        rules: The rules to run, as `select_rules` returns them.
        on_error: Called for each rule that raises or points outside the text; its findings are left out and
            those of the others kept. Without it, the error is raised.

    Raises:
        RuleError: If a rule fails and there is no `on_error`.
    """
    found: list[Finding] = []
    for rule in rules:
        try:
            found += _run(rule, analysis)
        except Exception as error:  # a stranger's rule may raise anything, and the others must be heard
            failure = RuleError(rule.name, analysis.article.id, f"{type(error).__name__}: {error}")
            if on_error is None:
                raise failure from error
            on_error(failure)
    in_teaser = inside_teasers(analysis.text)
    unique = dict.fromkeys(one for one in _without_echoes(found) if not in_teaser(one.span))
    return with_fingerprints(analysis, sorted(unique, key=_order))


def _without_echoes(findings: Sequence[Finding]) -> list[Finding]:
    """Return `findings` without those that give way to another of them, on the same source or statement."""
    spoken = {(one.rule, one.source or one.attribution) for one in findings}
    return [one for one in findings if not any((code, one.source or one.attribution) in spoken for code in one.unless)]


def _run(rule: Rule, analysis: Analysis) -> list[Finding]:
    """Return the findings of one rule, all of them inside the text."""
    findings = list(rule.check(analysis))
    length = len(analysis.text)
    for finding in findings:
        outside = [span for span in (finding.span, *finding.related) if span.end > length]
        if outside:
            raise ValueError(f"a finding points to {outside[0]}, outside a text of {length} characters")
    return findings


def _order(finding: Finding) -> tuple[int, int, str, str]:
    # The message comes last, so that two findings on one place have an order that never varies.
    return finding.span.start, finding.span.end, finding.rule, finding.message
